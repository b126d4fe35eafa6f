// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "editor/search/textsearch.h"

#include "base/expensive.h"
#include "base/handover.h"

#include <QMutex>
#include <QMutexLocker>

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

namespace waymark::editor {

namespace {

constexpr auto lookInterval = 40ms;
constexpr qsizetype linesPerReport = 2'000;
constexpr qsizetype mostMoves = 8;

struct SearchedLines
{
    qsizetype first = 0;
    qsizetype end = 0;
};

} // namespace

/// Written by the search, emptied by the UI thread.
struct TextSearch::Shared
{
    QMutex mutex;
    QList<TextRange> behind; ///< the start, not yet taken
    QList<TextRange> before; ///< the start, not yet taken
    qsizetype searched = 0;  ///< bytes
    bool isCut = false;
};

TextSearch::TextSearch(Pool &interactive, QObject *parent)
    : QObject(parent)
    , m_pool(interactive)
{
    m_looks.setInterval(lookInterval);
    connect(&m_looks, &QTimer::timeout, this, &TextSearch::take);
}

TextSearch::~TextSearch() = default;

void TextSearch::clear()
{
    m_task = Task();
    m_matches.clear();
    m_matcher = TextMatcher();
    finish(false);
}

void TextSearch::cancel()
{
    if (!m_isRunning)
        return;
    take();
    m_task = Task();
    finish(true);
}

void TextSearch::move(const TextEdits &edits)
{
    // Of many edits at once, such as those of "Replace all", each match would go through all.
    if (edits.size() > mostMoves)
        m_matches.clear();
    for (TextRange &match : m_matches)
        match = movedThrough(match, edits);
}

void TextSearch::search(const SourceText &text, const TextPattern &pattern, qsizetype most,
                        qsizetype start)
{
    m_text = text;
    m_matcher = TextMatcher(pattern);
    if (!m_matcher.isUsable()) {
        m_task = Task();
        m_matches.clear();
        finish(false);
        return;
    }
    const bool isScoped = !pattern.scope.isEmpty();
    const SearchedLines all = isScoped ? SearchedLines{text.lineAt(pattern.scope.begin),
                                                       text.lineAt(pattern.scope.end) + 1}
                                       : SearchedLines{0, text.lineCount()};
    const qsizetype first = std::clamp(text.lineAt(start), all.first, all.end - 1);
    m_startOffset = text.line(first).begin;
    m_searched = 0;
    m_wrapped = 0;
    m_isRunning = true;
    m_isFresh = true;
    m_isCut = false;
    m_shared = std::make_shared<Shared>();
    m_looks.start();
    m_task = inBackground(
        m_pool, this,
        [shared = m_shared, text, matcher = m_matcher, all, first,
         most](const std::stop_token &stop) {
            expensive();
            qsizetype count = 0;
            const auto searchLines = [&](SearchedLines lines, QList<TextRange> Shared::*list) {
                QList<TextRange> found;
                qsizetype bytes = 0;
                for (qsizetype line = lines.first; line < lines.end && count < most; ++line) {
                    const qsizetype known = found.size();
                    matcher.find(text, line, most - count + known, found);
                    count += found.size() - known;
                    bytes += text.fullLine(line).size();
                    if ((line + 1 - lines.first) % linesPerReport != 0 && line + 1 != lines.end
                        && count < most)
                        continue;
                    if (stop.stop_requested())
                        return;
                    const QMutexLocker lock(&shared->mutex);
                    ((*shared).*list) += std::exchange(found, {});
                    shared->searched += std::exchange(bytes, 0);
                    shared->isCut = count >= most;
                }
            };
            searchLines({first, all.end}, &Shared::behind);
            searchLines({all.first, first}, &Shared::before);
            return true;
        },
        [this](bool) {
            take();
            finish(m_isCut);
        });
}

void TextSearch::take()
{
    handover::takeOver();
    QList<TextRange> behind;
    QList<TextRange> before;
    {
        const QMutexLocker lock(&m_shared->mutex);
        behind = std::exchange(m_shared->behind, {});
        before = std::exchange(m_shared->before, {});
        m_searched = m_shared->searched;
        m_isCut = m_shared->isCut;
    }
    // What an older text had is shown until there is an answer for this one.
    const bool isNews = m_searched > 0 || !behind.isEmpty();
    if (std::exchange(m_isFresh, m_isFresh && !isNews) && isNews)
        m_matches.clear();
    if (before.isEmpty()) {
        m_matches += behind;
    } else {
        const QList<TextRange> rest = m_matches.sliced(m_wrapped) + behind;
        m_matches = m_matches.first(m_wrapped) + before;
        m_wrapped = m_matches.size();
        m_matches += rest;
    }
    Q_EMIT changed();
}

void TextSearch::finish(bool isCut)
{
    m_looks.stop();
    m_isRunning = false;
    m_isFresh = false;
    m_isCut = isCut;
    Q_EMIT changed();
}

int TextSearch::percent() const
{
    return m_text.size() == 0 ? 100 : int(m_searched * 100 / m_text.size());
}

/// Everything from the start of the search to there was looked at.
bool TextSearch::isSearched(qsizetype offset) const
{
    if (!m_isRunning)
        return true;
    if (m_isFresh)
        return false;
    const qsizetype end = m_startOffset + m_searched;
    return offset >= m_startOffset ? offset < end : offset < end - m_text.size();
}

qsizetype TextSearch::nextFrom(qsizetype offset) const
{
    if (m_matches.isEmpty() || m_isFresh)
        return -1;
    const auto found = std::ranges::lower_bound(m_matches, offset, {}, &TextRange::begin);
    if (found != m_matches.end())
        return !m_isRunning || isSearched(offset) ? found - m_matches.begin() : -1;
    return m_isRunning ? -1 : 0;
}

qsizetype TextSearch::previousFrom(qsizetype offset) const
{
    if (m_matches.isEmpty() || m_isRunning)
        return -1;
    const auto found = std::ranges::lower_bound(m_matches, offset, {}, &TextRange::begin);
    return found == m_matches.begin() ? m_matches.size() - 1 : found - m_matches.begin() - 1;
}

} // namespace waymark::editor
