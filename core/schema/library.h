// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yaml/syntaxtree.h"

#include <QHash>

#include <functional>
#include <optional>

namespace waymark::schema {

/// Schema documents that others refer to by address: a value, cheap to copy. The metaschemas of
/// all drafts are always known.
class Library
{
public:
    struct Item
    {
        yaml::SyntaxTree tree; ///< keeps the nodes alive
        QString source;        ///< the file, as findings name it
    };

    /// Finds what isn't in the library, by an address without fragment or a path. Any thread.
    using Fallback = std::function<std::optional<Item>(const QString &uri)>;

    /// Asked for addresses that nothing here has, the metaschemas excepted.
    void setFallback(Fallback fallback) { m_fallback = std::move(fallback); }
    /// `uri` is where the document can be had, or its path; its own `$id` is known as well.
    void add(const yaml::SyntaxTree &tree, const QString &uri, const QString &source);

    /// nullopt where nothing has that address.
    [[nodiscard]] std::optional<Item> find(const QString &uri) const;

private:
    QHash<QString, Item> m_items;
    Fallback m_fallback;
};

} // namespace waymark::schema
