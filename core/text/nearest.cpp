// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "text/nearest.h"

#include "text/invisible.h"

#include <algorithm>
#include <vector>

namespace waymark {

namespace {

/// Longer words are no slips of the finger, and the work is quadratic.
constexpr qsizetype comparedLetters = 64;

double replacing(QChar a, QChar b)
{
    if (a == b)
        return 0;
    constexpr QStringView separators = u"-_ .";
    const bool isAlike =
        a.toCaseFolded() == b.toCaseFolded() || (separators.contains(a) && separators.contains(b));
    return isAlike ? 0.5 : 1;
}

} // namespace

double editDistance(QStringView a, QStringView b)
{
    a = a.first(std::min(a.size(), comparedLetters));
    b = b.first(std::min(b.size(), comparedLetters));
    const auto width = size_t(b.size()) + 1;
    std::vector<double> beforeLast(width);
    std::vector<double> last(width);
    std::vector<double> row(width);
    for (size_t j = 0; j < width; ++j)
        last[j] = double(j);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        row[0] = double(i);
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const auto at = size_t(j);
            row[at] = std::min(
                {last[at] + 1, row[at - 1] + 1, last[at - 1] + replacing(a[i - 1], b[j - 1])});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[at] = std::min(row[at], beforeLast[at - 2] + 1);
        }
        std::swap(beforeLast, last);
        std::swap(last, row);
    }
    return last[width - 1];
}

QStringList byDistance(const QString &word, QStringList candidates)
{
    std::vector<std::pair<double, QString>> rated;
    for (const QString &candidate : std::as_const(candidates))
        rated.emplace_back(editDistance(word, candidate), candidate);
    std::ranges::stable_sort(rated, {}, [](const auto &pair) { return pair.first; });
    QStringList sorted;
    for (const auto &pair : rated)
        sorted.append(pair.second);
    return sorted;
}

std::optional<QString> likelyMeant(const QString &word, const QStringList &candidates)
{
    // What looks like a candidate is meant as it, however many characters make it another.
    const QString seen = asItLooks(word).trimmed();
    if (seen != word && candidates.contains(seen))
        return seen;
    const QStringList sorted = byDistance(word, candidates);
    if (sorted.isEmpty())
        return std::nullopt;
    const QString &best = sorted.front();
    // A third of the letters wrong is another word: "cpu" isn't "gpus".
    const double limit = std::max(1.0, double(std::max(word.size(), best.size())) / 3);
    const bool isNear = editDistance(word, best) <= limit && word.size() > 1;
    return isNear ? std::optional(best) : std::nullopt;
}

} // namespace waymark
