// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "text/fuzzy.h"

#include <algorithm>

namespace waymark {

namespace {

constexpr int atWordStart = 10;
constexpr int inARow = 6;
constexpr int atTextStart = 8;

bool startsWord(QStringView text, qsizetype at)
{
    return at == 0 || !text[at - 1].isLetterOrNumber();
}

/// The score when the first letter is taken at `from`, each further one as early as it comes, a
/// word's start preferred within reach.
std::optional<int> scoreFrom(QStringView text, QStringView typed, qsizetype from)
{
    int score = from == 0 ? atTextStart : 0;
    qsizetype last = -2;
    qsizetype at = from;
    for (const QChar letter : typed) {
        if (letter == u' ')
            continue;
        qsizetype found = text.indexOf(letter, at);
        if (found < 0)
            return std::nullopt;
        if (found != last + 1 && !startsWord(text, found)) {
            for (qsizetype other = found; other >= 0; other = text.indexOf(letter, other + 1)) {
                if (startsWord(text, other)) {
                    // Only if what follows still fits behind it.
                    if (text.size() - other > typed.size() / 2)
                        found = other;
                    break;
                }
            }
        }
        score += found == last + 1 ? inARow : 0;
        score += startsWord(text, found) ? atWordStart : 0;
        last = found;
        at = found + 1;
    }
    return score - int(text.size()) / 4;
}

} // namespace

std::optional<int> fuzzyScore(QStringView text, QStringView typed)
{
    if (typed.isEmpty())
        return 0;
    std::optional<int> best;
    for (qsizetype from = text.indexOf(typed.front()); from >= 0;
         from = text.indexOf(typed.front(), from + 1)) {
        const auto score = scoreFrom(text, typed, from);
        if (!score)
            break;
        best = std::max(best.value_or(*score), *score);
    }
    // The whole of it, as typed, beats any scattering of its letters.
    if (const auto whole = text.indexOf(typed); whole >= 0)
        best = best.value_or(0) + 4 * int(typed.size()) + (startsWord(text, whole) ? 10 : 0);
    return best;
}

} // namespace waymark
