// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "schema/library.h"

#include "schema/uri.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace waymark::schema {

namespace {

/// The file of a draft's metaschema; its vocabularies stand in the same one.
QString metaschemaFile(QString uri)
{
    if (uri.startsWith("https:"_L1))
        uri.remove(4, 1);
    if (!uri.startsWith("http://json-schema.org/draft"_L1))
        return {};
    for (const auto draft : {"2020-12"_L1, "2019-09"_L1}) {
        if (uri.startsWith("http://json-schema.org/draft/"_L1 + draft + u'/'))
            return ":/waymark/schemas/metaschemas/draft-"_L1 + draft + ".json"_L1;
    }
    for (const auto draft : {"07"_L1, "06"_L1, "04"_L1}) {
        if (uri == "http://json-schema.org/draft-"_L1 + draft + "/schema"_L1)
            return ":/waymark/schemas/metaschemas/draft-"_L1 + draft + ".json"_L1;
    }
    return {};
}

std::optional<Library::Item> metaschema(const QString &uri)
{
    QFile file(metaschemaFile(uri));
    if (file.fileName().isEmpty() || !file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const auto tree = yaml::SyntaxTree::parse(SourceText(file.readAll()));
    return tree ? std::optional(Library::Item{*tree, uri}) : std::nullopt;
}

} // namespace

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

std::optional<Library::Item> Library::find(const QString &uri) const
{
    const auto found = m_items.constFind(uri);
    if (found != m_items.cend())
        return *found;
    auto item = metaschema(uri);
    return item || !m_fallback ? item : m_fallback(uri);
}

} // namespace waymark::schema
