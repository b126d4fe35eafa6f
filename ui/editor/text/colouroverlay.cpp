// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "editor/text/colouroverlay.h"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace waymark::editor {

namespace {

using Spans = std::vector<ColourSpan>;

void addDifferences(const Spans &before, const Spans &after, QList<std::pair<int, int>> &found)
{
    const auto key = [](const ColourSpan &span) {
        return std::tuple(span.begin, span.end, span.word);
    };
    Spans different;
    std::ranges::set_symmetric_difference(before, after, std::back_inserter(different), {}, key,
                                          key);
    for (const ColourSpan &span : different)
        found.append({span.begin, span.end});
}

void move(Spans &spans, int position, int removed, int added)
{
    const int gone = position + removed;
    for (ColourSpan &span : spans) {
        if (span.end < position)
            continue;
        if (span.begin >= gone && span.end > position) {
            span.begin += added - removed;
            span.end += added - removed;
        } else {
            span.begin = std::min(span.begin, position);
            span.end = span.end >= gone ? span.end + added - removed : position;
        }
    }
    std::erase_if(spans, [](const ColourSpan &span) { return span.begin >= span.end; });
}

void addIn(const Spans &spans, int begin, int end, QList<ColourSpan> &found)
{
    auto span = std::ranges::upper_bound(spans, begin, {}, &ColourSpan::end);
    for (; span != spans.end() && span->begin < end; ++span)
        found.append(*span);
}

} // namespace

QList<std::pair<int, int>> ColourOverlay::set(const std::vector<ColourSpan> &spans)
{
    Spans wholes;
    Spans words;
    for (const ColourSpan &span : spans) {
        if (span.begin < span.end)
            (span.word == assist::ExpressionTint::Whole ? wholes : words).push_back(span);
    }
    QList<std::pair<int, int>> different;
    addDifferences(m_wholes, wholes, different);
    addDifferences(m_words, words, different);
    m_wholes = std::move(wholes);
    m_words = std::move(words);
    return different;
}

void ColourOverlay::textChanged(int position, int removed, int added)
{
    // Another look of the same text is told so, too.
    if (removed == added)
        return;
    move(m_wholes, position, removed, added);
    move(m_words, position, removed, added);
}

QList<ColourSpan> ColourOverlay::in(int begin, int end) const
{
    QList<ColourSpan> found;
    addIn(m_wholes, begin, end, found);
    addIn(m_words, begin, end, found);
    return found;
}

} // namespace waymark::editor
