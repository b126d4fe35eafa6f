// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "schema/fixer.h"
#include "schema/schematr.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::schema {

namespace {

/// Every item is a map that is written here, and no key is there twice.
bool isListOfMaps(yaml::Node list)
{
    QSet<QString> keys;
    for (yaml::Node item = list.firstChild(); item; item = item.nextSibling()) {
        if (!item.isMapping() || item.isDamaged() || item.size() == 0
            || item.range() != item.fullRange())
            return false;
        for (yaml::Node value = item.firstChild(); value; value = value.nextSibling()) {
            if (keys.contains(value.keyText()))
                return false;
            keys.insert(value.keyText());
        }
    }
    return !keys.isEmpty();
}

/// What stands between the brackets; nullopt where it isn't on one line.
std::optional<QByteArray> inside(const SourceText &text, yaml::Node flow)
{
    QByteArray bytes = text.slice(flow.range()).toByteArray();
    if (bytes.contains('\n'))
        return std::nullopt;
    if (bytes.startsWith('{') || bytes.startsWith('['))
        bytes = bytes.sliced(1, bytes.size() - 2).trimmed();
    return bytes;
}

std::optional<TextEdits> joinedInFlow(const SourceText &text, yaml::Node list)
{
    QByteArrayList parts;
    for (yaml::Node item = list.firstChild(); item; item = item.nextSibling()) {
        const auto part = inside(text, item);
        if (!part)
            return std::nullopt;
        parts.append(*part);
    }
    return TextEdits{{list.range(), '{' + parts.join(", ") + '}'}};
}

/// Takes the dash away, and as many columns from the lines below it. Where the dashes stand in the
/// column of the list's key the entries have to stay where they are, deeper than it.
std::optional<TextEdits> undashed(const SourceText &text, yaml::Node item, bool staysDeeper)
{
    const qsizetype dash = item.entryRange().begin;
    const qsizetype content = item.range().begin;
    const bool isFlow = item.style() == yaml::NodeStyle::Flow;
    const QByteArrayView between = text.slice({dash, content});
    if (!between.startsWith('-') || between.contains('\n') || (isFlow && item.size() > 1))
        return std::nullopt;
    TextEdits edits;
    if (staysDeeper)
        edits.append({{dash, dash + 1}, " "_ba});
    else
        edits.append({{dash, content}, QByteArray()});
    if (isFlow) {
        const auto bare = inside(text, item);
        if (!bare)
            return std::nullopt;
        edits.append({item.range(), *bare});
        return edits;
    }
    const qsizetype width = content - dash;
    const qsizetype last = text.lineAt(item.range().end);
    for (qsizetype line = text.lineAt(dash) + 1; !staysDeeper && line <= last; ++line) {
        const TextRange range = text.line(line);
        const QByteArrayView bytes = text.slice(range);
        const qsizetype blanks =
            std::ranges::find_if(bytes, [](char c) { return c != ' '; }) - bytes.begin();
        if (blanks < std::min(width, bytes.size()))
            return std::nullopt;
        edits.append({{range.begin, range.begin + std::min(width, bytes.size())}, QByteArray()});
    }
    return edits;
}

qsizetype columnOf(const SourceText &text, qsizetype offset)
{
    return offset - text.line(text.lineAt(offset)).begin;
}

} // namespace

Fixer::Fixes Fixer::withoutDashes(yaml::Node list) const
{
    if (!m_tree || !isListOfMaps(list) || list.range() != list.fullRange())
        return {};
    const SourceText &text = m_tree->text();
    std::optional<TextEdits> edits;
    if (list.style() == yaml::NodeStyle::Flow) {
        edits = joinedInFlow(text, list);
    } else {
        const yaml::Node key = list.key();
        const qsizetype dashes = columnOf(text, list.firstChild().entryRange().begin);
        const bool staysDeeper = key && columnOf(text, key.range().begin) == dashes;
        edits.emplace();
        for (yaml::Node item = list.firstChild(); item && edits; item = item.nextSibling()) {
            const auto more = undashed(text, item, staysDeeper);
            edits = more ? std::optional(*edits + *more) : std::nullopt;
        }
    }
    if (!edits)
        return {};
    return {
        {.title = Tr::tr("Make it one map, without the dashes"), .edits = *edits, .isSafe = true}};
}

} // namespace waymark::schema
