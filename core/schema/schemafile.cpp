// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "schema/schemafile.h"

#include "schema/crddefinition.h"
#include "schema/schematr.h"
#include "schema/uri.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::schema {

namespace {

Error noSchemaIn(const QString &address, const QString &message)
{
    return {u"schema.unreadable"_s, message, address,
            Tr::tr("Give a JSON Schema or a CustomResourceDefinition.")};
}

} // namespace

const std::shared_ptr<const KindEntry> &SchemaFile::kindFor(const yaml::Document &document) const
{
    const QString apiVersion = document.topLevel(u"apiVersion");
    auto place = std::ranges::find_if(
        kinds, [&](const auto &kind) { return kind->key.apiVersion == apiVersion; });
    if (place == kinds.end())
        place = std::ranges::find_if(kinds, [](const auto &kind) { return kind->isStorage; });
    return place == kinds.end() ? kinds.back() : *place;
}

Result<SchemaFile> readSchemaFile(const SourceText &text, const QString &address,
                                  const Library &library, const CompileOptions &options)
{
    const auto tree = yaml::SyntaxTree::parse(text);
    return readSchemaFile(tree.value_or(yaml::SyntaxTree()), address, library, options);
}

Result<SchemaFile> readSchemaFile(const yaml::SyntaxTree &tree, const QString &address,
                                  const Library &library, const CompileOptions &options)
{
    if (tree.documents().isEmpty() || tree.hasErrors())
        return std::unexpected(
            noSchemaIn(address, Tr::tr("The schema can't be read: its syntax is broken.")));
    const yaml::Document &document = tree.documents().front();
    SchemaFile file;
    if (document.topLevel(u"kind") == "CustomResourceDefinition"_L1) {
        for (KindEntry &kind : readCrd(document, address, file.found))
            file.kinds.append(std::make_shared<const KindEntry>(std::move(kind)));
        if (file.kinds.isEmpty())
            return std::unexpected(
                noSchemaIn(address, Tr::tr("The definition has no version that is served.")));
        return file;
    }
    if (!document.root.isMapping() && !(document.root.isScalar() && document.root.toBool()))
        return std::unexpected(noSchemaIn(address, Tr::tr("This is no schema.")));
    const auto compiled =
        compileSchema(document.root, uriFromPath(address), address, library, options, file.found);
    file.kinds.append(std::make_shared<const KindEntry>(
        KindEntry{.key = {},
                  .schema = Schema(compiled),
                  .title = compiled->annotationsOf(0).title,
                  .description = compiled->annotationsOf(0).description,
                  .source = address}));
    return file;
}

} // namespace waymark::schema
