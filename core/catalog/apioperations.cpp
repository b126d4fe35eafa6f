// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/apioperations.h"

#include "yaml/syntaxtree.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

namespace {

/// OpenAPI 3.2 section 4.9, in its order.
constexpr std::array methods{"get"_L1,  "put"_L1,   "post"_L1,  "delete"_L1, "options"_L1,
                             "head"_L1, "patch"_L1, "trace"_L1, "query"_L1};

ApiOperation operationOf(const QString &path, const yaml::Entry &entry, const SourceText &text)
{
    ApiOperation operation;
    operation.method = entry.key.toUpper();
    operation.path = path;
    operation.id = entry.value.value(u"operationId").text();
    operation.summary = entry.value.value(u"summary").text().simplified();
    if (operation.summary.isEmpty())
        operation.summary =
            entry.value.value(u"description").text().section(u'\n', 0, 0).simplified();
    const yaml::Node tags = entry.value.value(u"tags");
    for (yaml::Node tag = tags.isSequence() ? tags.firstChild() : yaml::Node(); tag;
         tag = tag.nextSibling())
        operation.tags << tag.text();
    operation.isDeprecated = entry.value.value(u"deprecated").toBool().value_or(false);
    operation.line = text.lineAt(entry.value.entryRange().begin);
    return operation;
}

} // namespace

QList<ApiOperation> apiOperations(const QByteArray &definition, std::stop_token stop)
{
    const auto tree = yaml::SyntaxTree::parse(SourceText(definition), stop);
    if (!tree || tree->documents().isEmpty())
        return {};
    const yaml::Node root = tree->documents().first().root;
    if (!root.value(u"openapi") && !root.value(u"swagger"))
        return {};
    QList<ApiOperation> operations;
    for (const yaml::Entry &path : root.value(u"paths").entries()) {
        if (stop.stop_requested())
            return {};
        for (const yaml::Entry &entry : path.value.target().entries()) {
            if (std::ranges::contains(methods, entry.key.toLower()))
                operations << operationOf(path.key, {entry.key, entry.value.target()},
                                          tree->text());
        }
    }
    return operations;
}

} // namespace waymark::catalog
