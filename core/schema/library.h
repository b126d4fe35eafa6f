// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yaml/syntaxtree.h"

#include <QHash>

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

    /// `uri` is where the document can be had, or its path; its own `$id` is known as well.
    void add(const yaml::SyntaxTree &tree, const QString &uri, const QString &source);

    /// nullopt where nothing has that address.
    [[nodiscard]] std::optional<Item> find(const QString &uri) const;

private:
    QHash<QString, Item> m_items;
};

} // namespace waymark::schema
