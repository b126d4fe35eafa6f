// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/braces.h"

#include <cstdlib>
#include <optional>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

namespace {

constexpr qsizetype mostExpanded = 1'000;

/// A pair of braces of a text and the alternatives between them.
struct Braces
{
    qsizetype begin = 0;
    qsizetype end = 0; ///< behind the closing one
    QStringList alternatives;
};

QStringList rangeOf(const QString &inside)
{
    const QStringList ends = inside.split(".."_L1);
    if (ends.size() != 2)
        return {};
    bool isNumber = false;
    bool areNumbers = false;
    const int first = ends[0].toInt(&isNumber);
    const int last = ends[1].toInt(&areNumbers);
    const bool areLetters = ends[0].size() == 1 && ends[1].size() == 1 && ends[0][0].isLetter()
                            && ends[1][0].isLetter();
    if (!(isNumber && areNumbers) && !areLetters)
        return {};
    const int from = areLetters ? ends[0][0].unicode() : first;
    const int to = areLetters ? ends[1][0].unicode() : last;
    if (std::abs(qint64(to) - from) >= mostExpanded)
        return {};
    QStringList texts;
    for (int each = from;; each += from <= to ? 1 : -1) {
        texts.append(areLetters ? QString(QChar(char16_t(each))) : QString::number(each));
        if (each == to)
            return texts;
    }
}

/// The alternatives of the pair that opens at `begin`; nullopt where it isn't closed or means
/// itself.
std::optional<Braces> bracesAt(const QString &text, qsizetype begin)
{
    Braces found{begin, 0, {}};
    int depth = 0;
    qsizetype start = begin + 1;
    for (qsizetype at = begin; at < text.size(); ++at) {
        if (text[at] == u'\\') {
            ++at;
        } else if (text[at] == u'{') {
            ++depth;
        } else if (text[at] == u',' && depth == 1) {
            found.alternatives.append(text.sliced(start, at - start));
            start = at + 1;
        } else if (text[at] == u'}' && --depth == 0) {
            const QString last = text.sliced(start, at - start);
            found.end = at + 1;
            if (found.alternatives.isEmpty())
                found.alternatives = rangeOf(last);
            else
                found.alternatives.append(last);
            return found.alternatives.isEmpty() ? std::nullopt : std::optional(found);
        }
    }
    return std::nullopt;
}

} // namespace

QStringList expandedBraces(const QString &text)
{
    QStringList done;
    QStringList open{text};
    while (!open.isEmpty() && done.size() + open.size() < mostExpanded) {
        const QString next = open.takeFirst();
        std::optional<Braces> braces;
        for (qsizetype at = next.indexOf(u'{'); at >= 0 && !braces; at = next.indexOf(u'{', at + 1))
            braces = bracesAt(next, at);
        if (!braces) {
            done.append(next);
            continue;
        }
        for (qsizetype i = 0; i < braces->alternatives.size(); ++i)
            open.insert(i, next.first(braces->begin) + braces->alternatives[i]
                               + next.sliced(braces->end));
    }
    return done + open;
}

} // namespace waymark::catalog
