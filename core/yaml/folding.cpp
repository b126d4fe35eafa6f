// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "yaml/folding.h"

#include "base/trace.h"
#include "yaml/bytes.h"
#include "yaml/nodewalk.h"

#include <algorithm>

namespace waymark::yaml {

namespace {

constexpr qsizetype leastCommentLines = 3;
constexpr int nodesBetweenStops = 1'024;

class Folding
{
public:
    explicit Folding(const SyntaxTree &tree)
        : m_text(tree.text())
        , m_tree(tree)
    {}

    std::optional<QList<FoldRegion>> run(const std::stop_token &stop)
    {
        const auto &documents = m_tree.documents();
        int budget = nodesBetweenStops;
        for (const Document &document : documents) {
            if (documents.size() > 1)
                add(document.range, FoldRegion::Kind::Document);
            bool isStopped = false;
            walk(document.root, [&](const Node &node, bool isEnd) {
                if (--budget == 0) {
                    budget = nodesBetweenStops;
                    isStopped = stop.stop_requested();
                }
                if (!isEnd && !isStopped)
                    take(node);
            });
            if (isStopped)
                return std::nullopt;
        }
        addComments();
        // Of two that start in one line the larger one counts.
        std::ranges::sort(m_found, [](const FoldRegion &a, const FoldRegion &b) {
            return a.first != b.first ? a.first < b.first : a.last > b.last;
        });
        const auto rest = std::ranges::unique(m_found, {}, &FoldRegion::first);
        m_found.erase(rest.begin(), rest.end());
        return m_found;
    }

private:
    void take(const Node &node)
    {
        if (node.isKey() || !node.parent())
            return;
        const bool isText = node.isScalar();
        if (isText ? node.style() == NodeStyle::Plain && node.range().isEmpty() : node.size() == 0)
            return;
        add(node.entryRange(), isText ? FoldRegion::Kind::Text : FoldRegion::Kind::Collection);
    }

    void add(TextRange range, FoldRegion::Kind kind)
    {
        const QByteArrayView bytes = m_text.bytes();
        while (range.end > range.begin && isOf(bytes[range.end - 1], Blank | LineEnd))
            --range.end;
        // Looking up a line costs more than reading the few bytes of a short entry.
        const QByteArrayView inside = bytes.sliced(range.begin, range.size());
        if (inside.size() < 200 && std::ranges::none_of(inside, isLineEnd))
            return;
        const qsizetype first = m_text.lineAt(range.begin);
        const qsizetype last = m_text.lineAt(range.end);
        if (last > first)
            m_found.append({first, last, kind});
    }

    [[nodiscard]] bool isComment(qsizetype line) const
    {
        const QByteArrayView bytes = m_text.slice(m_text.line(line));
        const auto *content = std::ranges::find_if_not(bytes, isBlank);
        return content != bytes.end() && *content == '#';
    }

    void addComments()
    {
        QList<FoldRegion> texts;
        std::ranges::copy_if(m_found, std::back_inserter(texts), [](const FoldRegion &region) {
            return region.kind == FoldRegion::Kind::Text;
        });
        auto text = texts.cbegin();
        for (qsizetype line = 0; line < m_text.lineCount(); ++line) {
            while (text != texts.cend() && text->last < line)
                ++text;
            if (text != texts.cend() && text->first <= line) {
                line = text->last; // what looks like a comment is text there
                continue;
            }
            const qsizetype first = line;
            while (line < m_text.lineCount() && isComment(line))
                ++line;
            if (line - first >= leastCommentLines)
                m_found.append({first, line - 1, FoldRegion::Kind::Comment});
            if (line > first)
                --line;
        }
    }

    const SourceText &m_text;
    const SyntaxTree &m_tree;
    QList<FoldRegion> m_found;
};

} // namespace

std::optional<QList<FoldRegion>> foldRegions(const SyntaxTree &tree, std::stop_token stop)
{
    const trace::Span span("yaml.folding");
    return Folding(tree).run(stop);
}

} // namespace waymark::yaml
