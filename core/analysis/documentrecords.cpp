// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/documentrecords.h"

#include "yaml/layout.h"

#include <algorithm>

namespace waymark::analysis {

namespace {

/// Directives hold for what follows them, and what an edit looks like may be taken from anywhere in
/// the file: from its line ends, its indentation, its lists.
bool mayBeOtherwise(const yaml::SyntaxTree &before, const yaml::SyntaxTree &now)
{
    const QByteArray &old = before.text().bytes();
    const QByteArray &bytes = now.text().bytes();
    const auto hasDirectives = [](const QByteArray &text) {
        // One byte is looked for ten times as fast.
        return text.contains('%')
               && (text.startsWith('%') || text.contains("\n%") || text.contains("\r%"));
    };
    if (hasDirectives(old) || hasDirectives(bytes))
        return true;
    if ((old.contains('\r') || bytes.contains('\r'))
        && before.text().dominantLineEnd() != now.text().dominantLineEnd())
        return true;
    const yaml::Layout oldLayout(before);
    const yaml::Layout layout(now);
    return oldLayout.indentStep({}) != layout.indentStep({})
           || oldLayout.isIndentless({}) != layout.isIndentless({});
}

} // namespace

UnchangedDocuments::UnchangedDocuments(const DocumentRecords *before, const yaml::SyntaxTree &tree,
                                       const std::shared_ptr<const Rules> &rules,
                                       const QString &path)
    : m_tree(tree)
{
    if (before == nullptr || !rules || before->rules != rules || before->path != path
        || tree.documents().size() < 2 || mayBeOtherwise(before->tree, tree))
        return;
    m_before = before;
    const auto namesSchema = [](const QByteArray &text) {
        return text.contains('$') && text.contains("$schema");
    };
    m_keepKinds = !namesSchema(before->tree.text().bytes()) && !namesSchema(tree.text().bytes());
}

int UnchangedDocuments::indexBefore(int now) const
{
    if (isSameText(now, now))
        return now;
    const int other = now + int(m_before->tree.documents().size() - m_tree.documents().size());
    return other != now && isSameText(other, now) ? other : -1;
}

bool UnchangedDocuments::isSameText(int before, int now) const
{
    const auto &old = m_before->tree.documents();
    const auto &documents = m_tree.documents();
    if (before < 0 || before >= old.size())
        return false;
    const qsizetype oldSize = m_before->tree.text().bytes().size();
    const qsizetype size = m_tree.text().bytes().size();
    // From what stands behind the document above, such as a comment that names a schema, to what
    // begins the one below.
    const auto begin = [](const QList<yaml::Document> &all, int at) {
        return at == 0 ? 0 : all[at - 1].range.end;
    };
    const auto end = [](const QList<yaml::Document> &all, int at, qsizetype whole) {
        constexpr qsizetype mark = 4; // `---` and what ends it
        return at + 1 < all.size() ? std::min(whole, all[at + 1].range.begin + mark) : whole;
    };
    const qsizetype oldBegin = begin(old, before);
    const qsizetype oldEnd = end(old, before, oldSize);
    const qsizetype nowBegin = begin(documents, now);
    const qsizetype nowEnd = end(documents, now, size);
    const bool sameEdges = (before == 0) == (now == 0) && (oldEnd == oldSize) == (nowEnd == size)
                           && (before + 1 == old.size()) == (now + 1 == documents.size());
    if (!sameEdges || oldEnd - oldBegin != nowEnd - nowBegin
        || old[before].range.begin - oldBegin != documents[now].range.begin - nowBegin
        || old[before].range.end - oldBegin != documents[now].range.end - nowBegin)
        return false;
    return m_before->tree.text().slice({oldBegin, oldEnd})
           == m_tree.text().slice({nowBegin, nowEnd});
}

const DocumentRecord *UnchangedDocuments::find(const yaml::Document &document) const
{
    const int before = m_before == nullptr ? -1 : indexBefore(document.index);
    return before < 0 ? nullptr : &m_before->documents[std::size_t(before)];
}

Diagnostics UnchangedDocuments::moved(Diagnostics found, const yaml::Document &document) const
{
    if (found.isEmpty())
        return found;
    const int before = indexBefore(document.index);
    const qsizetype by = document.range.begin - m_before->tree.documents()[before].range.begin;
    if (by != 0 || before != document.index)
        moveBy(found, by, document.index);
    return found;
}

void moveBy(Diagnostics &found, qsizetype by, int document)
{
    const auto move = [by](TextRange &range) {
        range.begin += by;
        range.end += by;
    };
    for (Diagnostic &each : found) {
        each.document = document;
        move(each.range);
        for (RelatedPlace &place : each.related)
            move(place.range);
        for (Fix &fix : each.fixes) {
            for (TextEdit &edit : fix.edits)
                move(edit.range);
        }
    }
}

} // namespace waymark::analysis
