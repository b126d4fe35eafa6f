// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "text/sourcetext.h"

#include <QList>
#include <QObject>
#include <QRegularExpression>
#include <QTimer>

namespace waymark::editor {

/// Finds all places of a pattern in a text, line by line and in slices between events.
class TextSearch final : public QObject
{
    Q_OBJECT

public:
    struct Pattern
    {
        QString text;
        bool isCaseSensitive = false;
        bool isRegularExpression = false;
        bool isWholeWord = false;
        TextRange scope; ///< where to look; empty: everywhere

        bool operator==(const Pattern &) const = default;
    };

    explicit TextSearch(QObject *parent = nullptr);

    /// Starts over; what was found before is forgotten. An empty pattern finds nothing.
    void search(const SourceText &text, const Pattern &pattern);

    /// By place, as bytes of the text that was searched; complete when `isRunning()` is false.
    [[nodiscard]] const QList<TextRange> &matches() const { return m_matches; }
    [[nodiscard]] bool isRunning() const { return m_slices.isActive(); }
    /// Why a regular expression can't be used; empty if it can.
    [[nodiscard]] QString error() const;

    /// What takes the place of a match: in a regular expression `\1` to `\9` (or `$1`) stand for
    /// its groups, `\0` for all of it, `\n` and `\t` for line end and tab.
    [[nodiscard]] QString replacementFor(TextRange match, const QString &written) const;

    /// The first match that starts at or after `offset`, from the start again after the last; -1
    /// for none.
    [[nodiscard]] qsizetype nextFrom(qsizetype offset) const;
    /// The last match that starts before `offset`, from the end again before the first; -1 for
    /// none.
    [[nodiscard]] qsizetype previousFrom(qsizetype offset) const;

    /// More matches than this are not listed.
    static constexpr qsizetype limit = 20'000;

Q_SIGNALS:
    void changed();

private:
    void runSlice();
    void searchLine(qsizetype line);

    SourceText m_text;
    Pattern m_pattern;
    QRegularExpression m_expression;
    QList<TextRange> m_matches;
    qsizetype m_line = 0;
    qsizetype m_endLine = 0; ///< of the scope
    QTimer m_slices;
};

} // namespace waymark::editor
