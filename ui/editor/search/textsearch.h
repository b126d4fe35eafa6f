// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/background.h"
#include "editor/search/textpattern.h"

#include <QObject>
#include <QTimer>

namespace waymark::editor {

/// Finds all places of a pattern in a text, in the background. What is found shows while the search
/// goes on, the places behind the start first.
class TextSearch final : public QObject
{
    Q_OBJECT

public:
    /// `interactive` must outlive this.
    explicit TextSearch(Pool &interactive, QObject *parent = nullptr);
    ~TextSearch() override;

    /// Starts over, from the line of `start` to the end and then from the beginning to there. What
    /// was found before stays until there is something new. An empty pattern finds nothing. More
    /// matches than `most` are not listed.
    void search(const SourceText &text, const TextPattern &pattern, qsizetype most,
                qsizetype start = 0);
    /// Gives up; what was found so far stays.
    void cancel();
    void clear();
    /// The text was edited and will be searched again: what was found moves with it.
    void move(const TextEdits &edits);

    /// By place, as bytes of the text that was searched; complete when `isRunning()` is false and
    /// `isCut()` too.
    [[nodiscard]] const QList<TextRange> &matches() const { return m_matches; }
    [[nodiscard]] bool isRunning() const { return m_isRunning; }
    [[nodiscard]] int percent() const; ///< of the running search
    /// There are more than are listed, or it was cancelled.
    [[nodiscard]] bool isCut() const { return m_isCut; }
    [[nodiscard]] QString error() const { return m_matcher.error(); }
    [[nodiscard]] const TextMatcher &matcher() const { return m_matcher; }

    /// The first match that starts at or after `offset`, from the start again after the last; -1
    /// for none, or while it may still come.
    [[nodiscard]] qsizetype nextFrom(qsizetype offset) const;
    /// The last match that starts before `offset`, from the end again before the first; -1 for
    /// none, or while it may still come.
    [[nodiscard]] qsizetype previousFrom(qsizetype offset) const;

Q_SIGNALS:
    /// Matches, progress or the end of it.
    void changed();

private:
    struct Shared;

    void take();
    void finish(bool isCut);
    [[nodiscard]] bool isSearched(qsizetype offset) const;

    Pool &m_pool;
    SourceText m_text;
    TextMatcher m_matcher;
    QList<TextRange> m_matches;
    std::shared_ptr<Shared> m_shared;
    Task m_task;
    QTimer m_looks; ///< at what a long search has found so far
    qsizetype m_startOffset = 0;
    qsizetype m_searched = 0; ///< bytes, from the start on
    qsizetype m_wrapped = 0;  ///< how many of the matches stand before the start
    bool m_isRunning = false;
    bool m_isCut = false;
    bool m_isFresh = false; ///< nothing of the running search was taken yet
};

} // namespace waymark::editor
