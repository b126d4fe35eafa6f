// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "template/coercion.h"
#include "template/methods.h"
#include "template/numbertext.h"
#include "template/regex.h"
#include "template/templatetr.h"
#include "template/textcase.h"

#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace waymark::templates {

namespace {

struct TextCall
{
    const QString &text;
    QStringView name;
    std::span<const Value> arguments;
    Run &run;

    [[nodiscard]] const Value &at(size_t index) const
    {
        static const Value nothing;
        return index < arguments.size() ? arguments[index] : nothing;
    }
    [[nodiscard]] QString textAt(size_t index) const { return toText(at(index), run); }
    /// ToIntegerOrInfinity, or what stands for nothing.
    [[nodiscard]] double integerAt(size_t index, double nothing) const
    {
        return at(index).isUndefined() ? nothing : toInteger(toNumber(at(index), run));
    }
    [[nodiscard]] double size() const { return double(text.size()); }
    /// From the end where it is negative, within the text.
    [[nodiscard]] qsizetype relative(double index) const
    {
        return qsizetype(std::clamp(index < 0 ? size() + index : index, 0.0, size()));
    }
    [[nodiscard]] qsizetype within(double index) const
    {
        return qsizetype(std::clamp(index, 0.0, size()));
    }
    [[nodiscard]] Value between(qsizetype begin, qsizetype end) const
    {
        return begin < end ? text.sliced(begin, end - begin) : QString();
    }
    [[nodiscard]] Value made(const QString &result) const
    {
        run.chargeScratch(double(result.size()));
        return result;
    }
};

Value split(const TextCall &call)
{
    const double limitNumber = toNumber(call.at(1), call.run);
    const double wrapped =
        std::isfinite(limitNumber) ? std::fmod(std::trunc(limitNumber), 4294967296.0) : 0;
    const quint32 limit =
        call.at(1).isUndefined() ? std::numeric_limits<quint32>::max() : quint32(qint64(wrapped));
    if (const Regex *regex = call.at(0).regex())
        return regexSplit(*regex, call.text, limit, call.run);
    Items parts;
    if (limit == 0)
        return parts;
    if (call.at(0).isUndefined())
        return Items{call.text};
    const QString separator = call.textAt(0);
    if (separator.isEmpty()) {
        if (!call.run.foresee(quint64(std::min(call.size(), double(limit)))))
            return parts;
        for (const QChar c : call.text.left(limit))
            parts.emplace_back(QString(c));
        return parts;
    }
    qsizetype begin = 0;
    while (parts.size() < limit && call.run.foresee(parts.size() + 1)) {
        const qsizetype end = call.text.indexOf(separator, begin);
        parts.emplace_back(call.text.sliced(begin, (end < 0 ? call.text.size() : end) - begin));
        if (end < 0)
            break;
        begin = end + separator.size();
    }
    return parts;
}

/// `$&` and its like stand for what was found, for plain text too.
/// Appended to `out`.
void expandPlainly(QString &out, const QString &replacement, QStringView text, qsizetype at,
                   qsizetype size, Run &run)
{
    for (qsizetype index = 0; index < replacement.size() && !run.hasFailed(); ++index) {
        const QChar next = index + 1 < replacement.size() ? replacement[index + 1] : QChar();
        const bool isMark = replacement[index] == u'$'
                            && (next == u'$' || next == u'&' || next == u'`' || next == u'\'');
        if (!isMark) {
            out += replacement[index];
            continue;
        }
        ++index;
        if (next == u'$')
            out += u'$';
        else if (next == u'&')
            out += text.sliced(at, size);
        else if (next == u'`')
            out += text.first(at);
        else
            out += text.sliced(at + size);
        run.chargeScratch(double(out.size()));
    }
}

Value replaced(const TextCall &call)
{
    const bool isAll = call.name == u"replaceAll";
    const QString replacement = call.textAt(1);
    if (Regex *regex = call.at(0).regex()) {
        if (isAll && !regex->flags.contains(u'g')) {
            call.run.fail(Tr::tr("“replaceAll” needs the flag g of a regular expression."));
            return {};
        }
        return regexReplaced(*regex, call.text, replacement, call.run);
    }
    const QString needle = call.textAt(0);
    QString out;
    qsizetype copied = 0;
    for (qsizetype at = call.text.indexOf(needle); at >= 0 && call.run.charge();) {
        out += QStringView(call.text).sliced(copied, at - copied);
        expandPlainly(out, replacement, call.text, at, needle.size(), call.run);
        copied = at + needle.size();
        if (!isAll || !call.run.chargeScratch(double(out.size())) || at >= call.text.size())
            break;
        at = call.text.indexOf(needle, needle.isEmpty() ? at + 1 : copied);
    }
    return call.made(out + QStringView(call.text).sliced(copied));
}

Value padded(const TextCall &call)
{
    const double wanted = toInteger(toNumber(call.at(0), call.run));
    const QString filler = call.at(1).isUndefined() ? u" "_s : call.textAt(1);
    if (wanted <= call.size() || filler.isEmpty() || !call.run.chargeScratch(wanted))
        return call.text;
    const qsizetype missing = qsizetype(wanted) - call.text.size();
    const QString padding = filler.repeated(missing / filler.size() + 1).left(missing);
    return QString(call.name == u"padStart" ? padding + call.text : call.text + padding);
}

Value repeated(const TextCall &call)
{
    const double times = toInteger(toNumber(call.at(0), call.run));
    if (times < 0 || std::isinf(times)) {
        call.run.fail(Tr::tr("“repeat” needs a number that isn't negative."), call.at(0));
        return {};
    }
    if (!call.run.chargeScratch(times * call.size()))
        return {};
    return call.text.isEmpty() ? QString() : call.text.repeated(qsizetype(times));
}

/// Those that look for a text.
Value searched(const TextCall &call)
{
    if (call.at(0).is(Value::Kind::Regex) && !call.name.contains(u"ndexOf")) {
        call.run.fail(Tr::tr("“%1” takes a text, not a regular expression.").arg(call.name));
        return {};
    }
    const QString needle = call.textAt(0);
    if (call.name == u"endsWith") {
        const qsizetype end = call.within(call.integerAt(1, call.size()));
        return QStringView(call.text).first(end).endsWith(needle);
    }
    if (call.name == u"lastIndexOf") {
        const double from = toNumber(call.at(1), call.run);
        const double last = call.size() - double(needle.size());
        if (last < 0)
            return -1;
        const double start = std::isnan(from) ? last : std::clamp(toInteger(from), 0.0, last);
        return needle.isEmpty()
                   ? start
                   : double(call.text.first(qsizetype(start) + needle.size()).lastIndexOf(needle));
    }
    const qsizetype begin = call.within(call.integerAt(1, 0));
    if (call.name == u"startsWith")
        return QStringView(call.text).sliced(begin).startsWith(needle);
    const qsizetype found = call.text.indexOf(needle, begin);
    return call.name == u"includes" ? Value(found >= 0) : Value(double(found));
}

Value cut(const TextCall &call)
{
    if (call.name == u"slice")
        return call.between(call.relative(call.integerAt(0, 0)),
                            call.relative(call.integerAt(1, call.size())));
    if (call.name == u"substr") {
        const qsizetype begin = call.relative(call.integerAt(0, 0));
        return call.between(begin, call.within(double(begin) + call.integerAt(1, call.size())));
    }
    const qsizetype a = call.within(call.integerAt(0, 0));
    const qsizetype b = call.within(call.integerAt(1, call.size()));
    return call.between(std::min(a, b), std::max(a, b));
}

Value characterOf(const TextCall &call)
{
    double at = call.integerAt(0, 0);
    if (call.name == u"at" && at < 0)
        at += call.size();
    const bool isThere = at >= 0 && at < call.size();
    if (call.name == u"charAt" || call.name == u"at")
        return isThere                  ? Value(QString(call.text[qsizetype(at)]))
               : call.name == u"charAt" ? Value(QString())
                                        : Value();
    if (!isThere)
        return call.name == u"charCodeAt" ? Value(std::numeric_limits<double>::quiet_NaN())
                                          : Value();
    const auto index = qsizetype(at);
    if (call.name == u"codePointAt" && call.text[index].isHighSurrogate()
        && index + 1 < call.text.size() && call.text[index + 1].isLowSurrogate())
        return double(QChar::surrogateToUcs4(call.text[index], call.text[index + 1]));
    return double(call.text[index].unicode());
}

Value trimmedText(const TextCall &call)
{
    QStringView text = call.text;
    const bool isEnd = call.name == u"trimEnd" || call.name == u"trimRight";
    const bool isStart = call.name == u"trimStart" || call.name == u"trimLeft";
    if (isEnd || isStart) {
        while (!text.isEmpty() && isWhiteSpace(isEnd ? text.back() : text.front()))
            text = isEnd ? text.chopped(1) : text.sliced(1);
        return text.toString();
    }
    return trimmed(text).toString();
}

Value matched(const TextCall &call)
{
    Regex made{call.at(0).isUndefined() ? QString() : call.textAt(0), {}};
    Regex *regex = call.at(0).regex();
    if (call.name == u"search")
        return regexSearched(regex != nullptr ? *regex : made, call.text, call.run);
    return regexMatched(regex != nullptr ? *regex : made, call.text, call.run);
}

Value normalized(const TextCall &call)
{
    const QString form = call.at(0).isUndefined() ? u"NFC"_s : call.textAt(0);
    const double mostForOne = form.startsWith(u"NFK") ? 18 : 4; // that one code unit may become
    if (!call.run.chargeScratch(call.size() * mostForOne))
        return {};
    if (form == u"NFC")
        return call.text.normalized(QString::NormalizationForm_C);
    if (form == u"NFD")
        return call.text.normalized(QString::NormalizationForm_D);
    if (form == u"NFKC")
        return call.text.normalized(QString::NormalizationForm_KC);
    if (form == u"NFKD")
        return call.text.normalized(QString::NormalizationForm_KD);
    call.run.fail(Tr::tr("“normalize” takes NFC, NFD, NFKC or NFKD."), call.at(0));
    return {};
}

} // namespace

Value callTextMethod(const QString &text, QStringView name, std::span<const Value> arguments,
                     Run &run)
{
    const TextCall call{text, name, arguments, run};
    if (name == u"split")
        return split(call);
    if (name == u"replace" || name == u"replaceAll")
        return replaced(call);
    if (name == u"padStart" || name == u"padEnd")
        return padded(call);
    if (name == u"repeat")
        return repeated(call);
    if (name == u"slice" || name == u"substring" || name == u"substr")
        return cut(call);
    if (name == u"match" || name == u"search")
        return matched(call);
    if (name == u"normalize")
        return normalized(call);
    if (name == u"at" || name == u"charAt" || name == u"charCodeAt" || name == u"codePointAt")
        return characterOf(call);
    if (name.startsWith(u"trim"))
        return trimmedText(call);
    if (name == u"toLowerCase" || name == u"toLocaleLowerCase")
        return toLowerCase(text);
    if (name == u"toUpperCase" || name == u"toLocaleUpperCase")
        return toUpperCase(text);
    if (name == u"toString" || name == u"valueOf")
        return text;
    if (name == u"concat") {
        QString all = text;
        for (const Value &each : arguments)
            all += toText(each, run);
        return call.made(all);
    }
    return searched(call);
}

} // namespace waymark::templates
