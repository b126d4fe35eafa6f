// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnostics/diagnostic.h"
#include "schema/cursor.h"
#include "schema/instance.h"
#include "schema/likelyforms.h"
#include "yaml/syntaxtree.h"

namespace waymark::schema {

/// Makes the edits behind fixes. Each function returns nothing where there is no sensible repair.
class Fixer
{
public:
    using Fixes = QList<Fix>;

    Fixer(const yaml::SyntaxTree *tree, const yaml::Document &document)
        : m_tree(tree)
        , m_document(document)
    {}

    /// Quotes, unquotes, or wraps in a list, whichever makes the value one of `wanted`.
    [[nodiscard]] Fixes converted(yaml::Node value, types::Mask wanted) const;
    /// Makes a map of a list of maps: drops the dashes.
    [[nodiscard]] Fixes withoutDashes(yaml::Node list) const;
    /// One fix for each of the nearest values.
    [[nodiscard]] Fixes replaced(yaml::Node value, const QList<yaml::Value> &allowed) const;
    /// The likeliest other form of a text that `accepts` takes (see `likelyforms.h`).
    template<typename Accepts>
    [[nodiscard]] Fixes tidied(yaml::Node value, Accepts accepts) const;
    [[nodiscard]] Fixes set(yaml::Node value, const yaml::Value &to, const QString &title) const;
    [[nodiscard]] Fixes renamed(yaml::Node key, const QString &name, bool isSafe) const;
    [[nodiscard]] Fixes removed(yaml::Node value, const QString &title) const;
    /// Adds the missing fields of `parent` with placeholders.
    [[nodiscard]] Fixes added(yaml::Node parent, const QList<QByteArray> &names,
                              const Cursor &schema) const;

private:
    [[nodiscard]] Fixes replacedText(yaml::Node value, const QByteArray &text,
                                     const QString &title) const;
    /// What `edit` plans for `below` in `collection`: in its lines alone where they can be read
    /// alone, else in the whole text.
    template<typename Edit>
    [[nodiscard]] std::optional<TextEdits>
    structureEdits(yaml::Node collection, const QStringList &below, Edit edit) const;

    const yaml::SyntaxTree *m_tree;
    yaml::Document m_document;
    /// Edits of structure parse the text again; a broken file of many findings must not do that
    /// for each of them.
    mutable qsizetype m_parsedBytes = 0;
};

/// What stands in for a value that a person has still to fill in: the default, the first allowed
/// value, an example, or the emptiest value of the type.
[[nodiscard]] yaml::Value placeholder(const Cursor &schema);
/// The same, but a value that the schema takes where one can be thought of.
[[nodiscard]] yaml::Value fittingPlaceholder(const Cursor &schema);

template<typename Accepts>
Fixer::Fixes Fixer::tidied(yaml::Node value, Accepts accepts) const
{
    for (const LikelyForm &form : likelyForms(value.text())) {
        if (!accepts(form.text))
            continue;
        Fixes fixes = set(value, yaml::Value(form.text), {});
        for (Fix &fix : fixes)
            fix.isSafe = form.isSame;
        return fixes;
    }
    return {};
}

} // namespace waymark::schema
