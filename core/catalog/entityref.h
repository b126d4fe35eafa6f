// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <optional>

namespace waymark::catalog {

/// The name of an entity: `kind:namespace/name`. Written names may leave the first two out; what
/// they then mean depends on the field (see `RefDefaults`). Two names mean the same entity when
/// their canonical texts are equal.
struct EntityRef
{
    QString kind;
    QString space; ///< the namespace
    QString name;

    /// In lower case, all three parts: the form that is compared, and that a server uses.
    [[nodiscard]] QString canonical() const;
    /// As short as it can be said without a doubt: `payments`, `user:ada`, `component:shop/cart`.
    [[nodiscard]] QString shortened(QAnyStringView defaultKind,
                                    QAnyStringView defaultSpace = u"default") const;

    bool operator==(const EntityRef &) const = default;
};

/// What a reference means where it doesn't say so. Without a kind here it has to be written.
struct RefDefaults
{
    QString kind;
    QString space = QStringLiteral("default");
};

enum class RefProblem {
    None,
    Empty,       ///< nothing, or a part with nothing in it
    KindMissing, ///< the field has no default kind
    Strange,     ///< newer catalogs read it, older ones refuse it: a colon or slash in the name
};

struct ParsedRef
{
    EntityRef ref; ///< meaningful for None and Strange
    RefProblem problem = RefProblem::None;

    [[nodiscard]] bool isUsable() const
    {
        return problem == RefProblem::None || problem == RefProblem::Strange;
    }
};

/// `[kind:][namespace/]name`, as Backstage's catalog-model parses it: the kind ends at the first
/// colon (unless a slash stands before it), the namespace at the first slash after that.
[[nodiscard]] ParsedRef parseRef(QStringView text, const RefDefaults &defaults = {});

/// A reference that a person typed, with all parts or with the default kind `component`; nullopt
/// when it is none.
[[nodiscard]] std::optional<EntityRef> refFromPerson(QStringView text);

} // namespace waymark::catalog
