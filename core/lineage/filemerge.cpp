// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "lineage/filemerge.h"

#include "lineage/structuremerge.h"
#include "text/binary.h"
#include "yaml/json.h"

#include <QSet>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace waymark::lineage {

namespace {

/// Larger ones are merged by lines alone.
constexpr qsizetype largestStructure = qsizetype{1} << 20;

enum class FileKind { Text, Yaml, Json, Toml };

FileKind kindOf(const QString &name)
{
    const QString ending = name.section(u'.', -1).toLower();
    if (ending == "yaml"_L1 || ending == "yml"_L1)
        return FileKind::Yaml;
    if (ending == "json"_L1)
        return FileKind::Json;
    return ending == "toml"_L1 ? FileKind::Toml : FileKind::Text;
}

/// TOML 1.0: a table is defined once.
bool hasTableTwice(const QByteArray &text)
{
    QSet<QByteArray> tables;
    for (const QByteArray &line : text.split('\n')) {
        const QByteArray trimmed = line.trimmed();
        if (!trimmed.startsWith('[') || trimmed.startsWith("[[") || !trimmed.contains(']'))
            continue;
        const QByteArray table = trimmed.first(trimmed.indexOf(']') + 1).simplified();
        if (tables.contains(table))
            return true;
        tables.insert(table);
    }
    return false;
}

bool parses(FileKind kind, const QByteArray &bytes)
{
    switch (kind) {
    case FileKind::Text:
        return true;
    case FileKind::Toml:
        return !hasTableTwice(bytes);
    case FileKind::Json:
        return yaml::valueFromJson(bytes).has_value();
    case FileKind::Yaml:
        return !yaml::SyntaxTree::parse(SourceText(bytes))->hasErrors();
    }
    return true;
}

MergedFile from(MergedText text, QStringList places = {})
{
    return {.bytes = std::move(text.bytes),
            .conflicts = std::move(text.conflicts),
            .places = std::move(places)};
}

/// nullopt where keys can't decide.
std::optional<MergedFile> mergedByKeys(FileKind kind, const QByteArray &base,
                                       const QByteArray &yours, const QByteArray &path,
                                       const MergedText &lines, const MergeLabels &labels)
{
    const auto was = yaml::SyntaxTree::parse(SourceText(base));
    const auto mine = yaml::SyntaxTree::parse(SourceText(yours));
    const auto theirs = yaml::SyntaxTree::parse(SourceText(path));
    if (was->hasErrors() || mine->hasErrors() || theirs->hasErrors())
        return std::nullopt;
    const auto merged = mergeStructure(*was, *mine, *theirs);
    if (!merged)
        return std::nullopt;
    if (!merged->conflicts.isEmpty())
        return from(lines.conflicts.isEmpty() ? opposedText(yours, path, labels) : lines,
                    merged->conflicts);
    const auto tree = yaml::SyntaxTree::parse(SourceText(merged->bytes));
    if (tree->hasErrors() || !parses(kind, merged->bytes))
        return std::nullopt;
    // Lines carry the path's comments as well, where they say the same.
    if (lines.conflicts.isEmpty()) {
        const auto byLines = yaml::SyntaxTree::parse(SourceText(lines.bytes));
        if (!byLines->hasErrors() && parses(kind, lines.bytes) && haveSameValues(*byLines, *tree))
            return from(lines);
    }
    return MergedFile{.bytes = merged->bytes};
}

} // namespace

MergedFile mergeFile(const QString &name, const QByteArray &base, const QByteArray &yours,
                     const QByteArray &path, const MergeLabels &labels)
{
    if (isBinary(base) || isBinary(yours) || isBinary(path))
        return {.bytes = yours, .isBinary = true};
    const MergedText lines = mergeText(base, yours, path, labels);
    const FileKind kind = kindOf(name);
    const bool hasKeys = (kind == FileKind::Yaml || kind == FileKind::Json) && !base.isEmpty()
                         && std::max({base.size(), yours.size(), path.size()}) <= largestStructure;
    if (hasKeys) {
        if (auto merged = mergedByKeys(kind, base, yours, path, lines, labels))
            return *std::move(merged);
    }
    if (lines.conflicts.isEmpty() && !parses(kind, lines.bytes) && parses(kind, yours)
        && parses(kind, path))
        return from(opposedText(yours, path, labels));
    return from(lines);
}

} // namespace waymark::lineage
