// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "lineage/relink.h"

#include "yaml/edit.h"

using namespace Qt::StringLiterals;

namespace waymark::lineage {

Result<void> relink(const QString &folder, const PathVersion &to, const FileSystem &files)
{
    if (const auto record = lineageOf(folder); !record)
        return std::unexpected(record.error());
    const QString file = folder + u'/' + lineageFileName;
    const auto bytes = files.read(file, defaultReadLimit);
    if (!bytes)
        return std::unexpected(bytes.error());
    SourceText text(*bytes);
    const QList<std::pair<JsonPointer, QString>> changes{
        {JsonPointer({u"metadata"_s, u"name"_s}), to.name},
        {JsonPointer({u"spec"_s, u"path"_s}), to.name},
        {JsonPointer({u"spec"_s, u"source"_s, u"file"_s}), to.repositoryFile},
        {JsonPointer({u"spec"_s, u"source"_s, u"repository"_s}), to.repository}};
    for (const auto &[pointer, value] : changes) {
        if (value.isEmpty())
            continue;
        const auto tree = yaml::SyntaxTree::parse(text);
        const auto edits = yaml::setValue(*tree, tree->documents().front(), pointer, value);
        if (!edits)
            return std::unexpected(edits.error());
        text = text.applied(*edits);
    }
    return files.write(file, text.bytes());
}

} // namespace waymark::lineage
