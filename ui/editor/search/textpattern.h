// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "text/sourcetext.h"

#include <QList>
#include <QRegularExpression>

namespace waymark::editor {

/// What a person looks for, and where.
struct TextPattern
{
    QString text;
    bool isCaseSensitive = false;
    bool isRegularExpression = false;
    bool isWholeWord = false;
    TextRange scope; ///< where to look; empty: everywhere

    bool operator==(const TextPattern &) const = default;
};

/// Matches a pattern line by line: what a person sees of a line is what is looked at, so bytes that
/// are no UTF-8 match their stand-in. Cheap to copy; any thread.
class TextMatcher
{
public:
    TextMatcher() = default;
    explicit TextMatcher(const TextPattern &pattern);

    /// There is something to look for, and it can be understood.
    [[nodiscard]] bool isUsable() const;
    /// Why a regular expression can't be used; empty if it can.
    [[nodiscard]] QString error() const;
    [[nodiscard]] const TextPattern &pattern() const { return m_pattern; }

    /// Appends the matches of a line; empty ones don't count. Stops when `found` has `most`.
    void find(const SourceText &text, qsizetype line, qsizetype most,
              QList<TextRange> &found) const;

    /// What takes the place of a match: in a regular expression `\1` to `\9` (or `$1`) stand for
    /// its groups, `\0` for all of it, `\n` and `\t` for line end and tab.
    [[nodiscard]] QString replacementFor(const SourceText &text, TextRange match,
                                         const QString &written) const;

private:
    TextPattern m_pattern;
    QRegularExpression m_expression;
    QByteArray m_needle; ///< bytes that a line with a match holds; empty where that isn't known
};

} // namespace waymark::editor
