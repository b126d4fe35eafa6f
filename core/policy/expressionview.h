// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "policy/ruleproblems.h"

namespace waymark::policy {

/// A field that an expression may read behind a dot.
struct ScopeField
{
    QString name;              ///< as it is written there: `my__dash__zone`
    QString property;          ///< as the schema calls it: `my-zone`
    QString type;              ///< `string`, `list(Machine.spec.ports[])`; the first kind's
    QStringList kinds;         ///< that have it, of those that the expression is for
    bool isInAll = true;       ///< all of them have it
    bool mayLack = false;      ///< an object may be without it: wants `has()` or `.?`
    QString description;       ///< may be empty
    QList<yaml::Value> values; ///< `enum`
};

/// A name that an expression may begin with at some offset.
struct ScopeName
{
    QString name;
    QString type;
    bool isLocal = false; ///< of a macro around the offset, innermost first
};

/// What a part of an expression is.
struct ScopeType
{
    TextRange range;   ///< in the source
    QStringList types; ///< each once, in the order of the kinds
};

/// A part of an expression as it is in one scope.
struct ScopedPart
{
    const TypedScope *scope = nullptr;
    TypedScope::Look look;
    cel::ExprId id = 0;

    [[nodiscard]] cel::Type type() const { return look.checked.types[id]; }
};

/// What editors ask of an expression while it is written: what it may name and what its parts are,
/// by the schemas of all kinds that it is for. The source need not be whole. Offsets are those of
/// `Expression::source`; `Expression::placeOf` leads to the file. Made for one expression, on any
/// thread, but not for several at once; the schemas must live as long (as with `SchemaPlace`).
class ExpressionView
{
public:
    /// Of `slot` of a policy; of a variable, a condition, ... the `index`th.
    ExpressionView(const AdmissionPolicy &policy, ExpressionSlot slot, qsizetype index,
                   const schema::Registry &kinds, const ResourceNames &names);
    explicit ExpressionView(const DefinedRule &rule);

    /// The fields of what stands before the dot at or before `offset`, where a name is written or
    /// begun: `object.spec.` and `object.spec.si`. By name; empty where no dot is, or nothing is
    /// known of what stands before it.
    [[nodiscard]] QList<ScopeField> fieldsAt(QByteArrayView source, qsizetype offset) const;
    /// What stands before that dot, scope by scope; empty where no dot is.
    [[nodiscard]] std::vector<ScopedPart> operandsAt(QByteArrayView source, qsizetype offset) const;
    /// Macros' variables and those of the expression.
    [[nodiscard]] QList<ScopeName> namesAt(QByteArrayView source, qsizetype offset) const;
    /// The innermost part around `offset`; nullopt where the source has none there.
    [[nodiscard]] std::optional<ScopeType> typeAt(QByteArrayView source, qsizetype offset) const;
    /// For functions: all that there are, with their overloads.
    [[nodiscard]] const cel::Environment &environment() const
    {
        return *m_scopes.front().environment;
    }
    /// One for each kind; one of no kind where none is known.
    [[nodiscard]] const std::vector<TypedScope> &scopes() const { return m_scopes; }

private:
    std::vector<TypedScope> m_scopes;
};

} // namespace waymark::policy
