// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "text/nearest.h"

#include <algorithm>
#include <array>
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

double editDistance(QStringView a, QStringView b, double limit)
{
    constexpr double tooFar = std::numeric_limits<double>::infinity();
    using Row = std::array<double, comparedLetters + 1>;
    a = a.first(std::min(a.size(), comparedLetters));
    b = b.first(std::min(b.size(), comparedLetters));
    // Each letter that one word has more than the other costs 1, so what is further from the
    // diagonal than the limit can't be within it.
    const qsizetype band = limit < comparedLetters ? qsizetype(limit) : comparedLetters;
    if (std::abs(a.size() - b.size()) > band)
        return tooFar;
    Row beforeLast{};
    Row last{};
    Row row{};
    for (qsizetype j = 0; j <= b.size(); ++j)
        last[size_t(j)] = double(j);
    double leastOfLast = 0;
    for (qsizetype i = 1; i <= a.size(); ++i) {
        row.fill(tooFar);
        row[0] = double(i);
        double least = row[0];
        const qsizetype end = std::min(b.size(), i + band);
        for (qsizetype j = std::max<qsizetype>(1, i - band); j <= end; ++j) {
            const auto at = size_t(j);
            row[at] = std::min(
                {last[at] + 1, row[at - 1] + 1, last[at - 1] + replacing(a[i - 1], b[j - 1])});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[at] = std::min(row[at], beforeLast[at - 2] + 1);
            least = std::min(least, row[at]);
        }
        // A swap of neighbours goes on from the row before the last one.
        if (least > limit && leastOfLast > limit)
            return tooFar;
        leastOfLast = least;
        std::swap(beforeLast, last);
        std::swap(last, row);
    }
    return last[size_t(b.size())];
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
