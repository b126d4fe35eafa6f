// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "schema/library.h"

#include "schema/uri.h"

using namespace Qt::StringLiterals;

namespace waymark::schema {

void Library::add(const yaml::SyntaxTree &tree, const QString &uri, const QString &source)
{
    const Item item{tree, source};
    m_items.insert(withoutFragment(uri), item);
    if (tree.documents().isEmpty())
        return;
    const QString id = tree.documents().front().topLevel(u"$id");
    if (!id.isEmpty())
        m_items.insert(withoutFragment(resolveUri(uri, id)), item);
}

const Library::Item *Library::find(const QString &uri) const
{
    const auto found = m_items.constFind(uri);
    return found == m_items.cend() ? nullptr : &*found;
}

} // namespace waymark::schema
