// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "schema/likelyforms.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace waymark::schema {

namespace {

/// Longer ones are no value that somebody typed.
constexpr qsizetype longestText = 64;

struct TimeUnit
{
    QLatin1StringView letter; ///< Go's, and `d` and `w` beside them
    qint64 seconds;
    std::array<QLatin1StringView, 6> words;
};

/// `m` isn't among the words: who writes it may mean months, or a thousandth.
constexpr std::array timeUnits{
    TimeUnit{"w"_L1, 604800, {"w"_L1, "wk"_L1, "wks"_L1, "week"_L1, "weeks"_L1}},
    TimeUnit{"d"_L1, 86400, {"d"_L1, "day"_L1, "days"_L1}},
    TimeUnit{"h"_L1, 3600, {"h"_L1, "hr"_L1, "hrs"_L1, "hour"_L1, "hours"_L1}},
    TimeUnit{"m"_L1, 60, {"min"_L1, "mins"_L1, "minute"_L1, "minutes"_L1}},
    TimeUnit{"s"_L1, 1, {"s"_L1, "sec"_L1, "secs"_L1, "second"_L1, "seconds"_L1}},
};

struct Span
{
    qint64 seconds = 0;
    const TimeUnit *unit = nullptr; ///< it was written in
};

const TimeUnit *unitOf(QStringView word)
{
    const auto found = std::ranges::find_if(timeUnits, [&](const TimeUnit &unit) {
        return std::ranges::any_of(unit.words, [&](QLatin1StringView known) {
            return !known.isEmpty() && word.compare(known, Qt::CaseInsensitive) == 0;
        });
    });
    return found == timeUnits.end() ? nullptr : &*found;
}

std::optional<Span> spanIn(const QString &text)
{
    static const QRegularExpression words(u"^(\\d{1,9})[ \\t_-]*([A-Za-z]+)$"_s);
    static const QRegularExpression iso(u"^P(?:(\\d{1,9})([WD])|T(\\d{1,9})([HMS]))$"_s);
    if (const auto match = iso.match(text); match.hasMatch()) {
        const QString number = match.captured(1) + match.captured(3);
        const QString letter = (match.captured(2) + match.captured(4)).toLower();
        for (const TimeUnit &unit : timeUnits) {
            if (letter == unit.letter)
                return Span{number.toLongLong() * unit.seconds, &unit};
        }
    }
    const auto match = words.match(text);
    const TimeUnit *unit = match.hasMatch() ? unitOf(match.captured(2)) : nullptr;
    if (unit == nullptr)
        return std::nullopt;
    return Span{match.captured(1).toLongLong() * unit->seconds, unit};
}

/// In the unit it was written in, then in each that divides it.
void addSpans(const QString &text, QList<LikelyForm> &forms)
{
    const auto span = spanIn(text);
    if (!span)
        return;
    const auto add = [&](const TimeUnit &unit) {
        if (span->seconds % unit.seconds != 0)
            return;
        const QString number = QString::number(span->seconds / unit.seconds);
        const bool isDate = unit.seconds >= 86400;
        forms.append({number + unit.letter, true});
        forms.append({(isDate ? u"P"_s : u"PT"_s) + number + QString(unit.letter).toUpper(), true});
    };
    add(*span->unit);
    for (const TimeUnit &unit : timeUnits) {
        if (&unit != span->unit)
            add(unit);
    }
}

/// The suffix of Kubernetes' quantities that a unit of bytes or of processors stands for.
std::optional<QString> suffixOf(QString unit)
{
    static const QRegularExpression bytes(u"^([kmgtpe])(i?)(?:b|bytes?)?$"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    unit = unit.toLower();
    if (unit == "millicores"_L1 || unit == "millicore"_L1 || unit == "mcpu"_L1)
        return u"m"_s;
    if (unit == "cores"_L1 || unit == "core"_L1 || unit == "cpu"_L1 || unit == "cpus"_L1
        || unit == "b"_L1 || unit == "bytes"_L1)
        return QString();
    const auto match = bytes.match(unit);
    if (!match.hasMatch())
        return std::nullopt;
    const QString prefix = match.captured(1);
    const bool isBinary = !match.captured(2).isEmpty();
    // Without "b", `m` is a thousandth, as Kubernetes reads it.
    if (prefix == "m"_L1 && !isBinary && unit.size() == 1)
        return u"m"_s;
    return isBinary ? prefix.toUpper() + u'i' : prefix == "k"_L1 ? prefix : prefix.toUpper();
}

void addQuantities(const QString &text, QList<LikelyForm> &forms)
{
    static const QRegularExpression quantity(
        u"^(\\d{1,9})(?:\\.(\\d{1,3}))?[ \\t_]*([A-Za-z]*)$"_s);
    const auto match = quantity.match(text);
    if (!match.hasMatch())
        return;
    const auto suffix = match.captured(3).isEmpty() ? QString() : suffixOf(match.captured(3));
    if (!suffix)
        return;
    const QString fraction = match.captured(2);
    const QString number =
        fraction.isEmpty() ? match.captured(1) : match.captured(1) + u'.' + fraction;
    forms.append({number + *suffix, true});
    if (suffix->isEmpty() && !fraction.isEmpty())
        forms.append({QString::number(match.captured(1).toLongLong() * 1000
                                      + fraction.leftJustified(3, u'0').toLongLong())
                          + u'm',
                      true});
    // What is sold as GB is mostly meant as GiB, but that is more.
    if (suffix->size() == 1 && *suffix != "m"_L1)
        forms.append({number + suffix->toUpper() + u'i', false});
}

/// Without each letter that stands twice.
void addSlips(const QString &text, QList<LikelyForm> &forms)
{
    for (qsizetype i = 1; i < text.size(); ++i) {
        if (text[i] == text[i - 1])
            forms.append({text.first(i) + text.sliced(i + 1), false});
    }
}

} // namespace

QList<LikelyForm> likelyForms(const QString &text)
{
    QList<LikelyForm> forms;
    if (text.size() > longestText)
        return forms;
    const QString trimmed = text.trimmed();
    const QString lower = trimmed.toLower();
    forms.append({trimmed, true});
    addSpans(trimmed, forms);
    addQuantities(trimmed, forms);
    forms.append({lower, false});
    forms.append({QString(lower).replace(u' ', u'-').replace(u'_', u'-'), false});
    addSlips(trimmed, forms);
    forms.removeIf([&](const LikelyForm &form) { return form.text == text; });
    return forms;
}

} // namespace waymark::schema
