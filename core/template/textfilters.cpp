// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "template/coercion.h"
#include "template/filters.h"
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

QString capitalized(const QString &text)
{
    const QString lower = toLowerCase(text);
    return toUpperCase(lower.left(1)) + lower.mid(1);
}

QString spaces(double count, Run &run)
{
    if (std::isnan(count) || count <= 0)
        return {};
    constexpr double most = 16.0 * 1024 * 1024;
    if (count > most) {
        run.fail(Tr::tr("That many blanks are too many."), FailureKind::Limit);
        return {};
    }
    return QString(qsizetype(std::ceil(count)), u' ');
}

/// As `value.length` gives it.
Value lengthOf(const Value &value)
{
    if (const QString *text = value.text())
        return double(text->size());
    if (const Items *list = value.list())
        return double(list->size());
    const Object *object = value.object();
    const Value *length = object != nullptr ? object->find(u"length") : nullptr;
    return length != nullptr ? *length : Value();
}

Value normal(const Value &value)
{
    const bool *boolean = value.boolean();
    return value.isNullish() || (boolean != nullptr && !*boolean) ? Value(QString()) : value;
}

/// What `||` makes of an argument.
Value orElse(const Value &value, const Value &fallback)
{
    return isTruthy(value) ? value : fallback;
}

Value capitalize(FilterCall &call)
{
    return call.like(call.input(), capitalized(call.normalText()));
}

Value center(FilterCall &call)
{
    const Value input = normal(call.input());
    const Value width = orElse(call.argument(0), 80);
    const Value length = lengthOf(input);
    if (order(length, width, call.run) >= 0)
        return input;
    const double free = toNumber(width, call.run) - toNumber(length, call.run);
    const QString text = toText(input, call.run);
    const QString before = spaces(free / 2 - std::fmod(free, 2), call.run);
    return call.like(input, before + text + spaces(free / 2, call.run));
}

Value indent(FilterCall &call)
{
    const Value input = normal(call.input());
    const QString text = call.normalText();
    if (input.is(Value::Kind::Text) && text.isEmpty())
        return QString();
    const QString blanks = spaces(toNumber(orElse(call.argument(0), 4), call.run), call.run);
    const double lines = double(text.count(u'\n')) + 1;
    if (!call.run.chargeScratch(double(text.size()) + lines * double(blanks.size())))
        return {};
    QString indented = isTruthy(call.argument(1)) ? blanks + text : text;
    indented.replace(u'\n', u'\n' + blanks);
    return call.like(input, indented);
}

Value lower(FilterCall &call)
{
    return toLowerCase(call.normalText());
}

Value upper(FilterCall &call)
{
    return toUpperCase(call.normalText());
}

Value title(FilterCall &call)
{
    const QString text = call.normalText();
    QString titled;
    for (qsizetype at = 0; at <= text.size() && !call.run.hasFailed();) {
        constexpr double bytesOfOne = 16; // words may be empty
        const qsizetype blank = text.indexOf(u' ', at);
        const qsizetype end = blank < 0 ? text.size() : blank;
        titled += capitalized(text.sliced(at, end - at));
        call.run.touch(bytesOfOne + double(end - at));
        if (blank >= 0)
            titled += u' ';
        at = end + 1;
    }
    return call.like(call.input(), titled);
}

Value trim(FilterCall &call)
{
    return call.like(call.input(), trimmed(call.text()).toString());
}

Value truncate(FilterCall &call)
{
    const Value input = normal(call.input());
    const Value most = orElse(call.argument(0), 255);
    if (order(lengthOf(input), most, call.run) <= 0)
        return input;
    const QString text = call.normalText();
    const auto clamp = [&](double at) {
        return qsizetype(std::clamp(toInteger(at), 0.0, double(text.size())));
    };
    const double length = toNumber(most, call.run);
    QString kept = text.first(clamp(length));
    if (!isTruthy(call.argument(1))) {
        const qsizetype from =
            std::isnan(length) ? text.size() : std::min(clamp(length), text.size());
        const qsizetype blank =
            text.isEmpty() ? -1 : text.lastIndexOf(u' ', std::min(from, text.size() - 1));
        if (blank >= 0)
            kept = text.first(blank);
    }
    const Value &end = call.argument(2);
    return call.like(call.input(), kept + (end.isNullish() ? u"..."_s : toText(end, call.run)));
}

Value wordcount(FilterCall &call)
{
    const Value input = normal(call.input());
    if (!isTruthy(input))
        return nullptr;
    double count = 0;
    bool isInWord = false;
    for (const QChar c : call.normalText()) {
        const bool isWord = c == u'_' || (c.unicode() < 0x80 && c.isLetterOrNumber());
        if (isWord && !isInWord)
            ++count;
        isInWord = isWord;
    }
    return count > 0 ? Value(count) : Value(nullptr);
}

Value replaceFirst(const QString &text, const QString &needle, const QString &replacement,
                   double most, FilterCall &call)
{
    QString out;
    qsizetype at = 0;
    for (double count = 0; count < most; ++count) {
        const qsizetype found = text.indexOf(needle, at);
        if (found < 0 || !call.run.charge())
            break;
        out += QStringView(text).sliced(at, found - at) + replacement;
        at = found + needle.size();
        if (!call.run.chargeScratch(double(out.size())))
            return {};
    }
    return call.like(call.input(), out + QStringView(text).sliced(at));
}

Value replace(FilterCall &call)
{
    const Value &search = call.argument(0);
    const Value &replacement = call.argument(1);
    if (Regex *regex = search.regex())
        return regexReplaced(*regex, call.text(), toText(replacement, call.run), call.run);
    if (!search.is(Value::Kind::Text) && !search.is(Value::Kind::Number))
        return call.input();
    const bool isText = call.input().text() != nullptr;
    if (!isText && !call.input().is(Value::Kind::Number))
        return call.input();
    const QString text = toText(call.input(), call.run);
    const QString needle = toText(search, call.run);
    const QString with = toText(replacement, call.run);
    if (needle.isEmpty()) {
        const QString between = replacement.isUndefined() ? u","_s : with;
        QString out = with;
        for (qsizetype at = 0; at < text.size(); ++at) {
            out += (at > 0 ? between : QString()) + text[at];
            if (!call.run.chargeScratch(double(out.size())))
                return {};
        }
        return call.like(call.input(), out + with);
    }
    const Value most = call.argument(2).isUndefined() ? Value(-1) : call.argument(2);
    if (most.isSameAs(0) || !text.contains(needle))
        return isText ? call.input() : Value(text);
    const double count =
        most.isSameAs(-1) ? std::numeric_limits<double>::infinity() : toNumber(most, call.run);
    return replaceFirst(text, needle, with, count, call);
}

Value string(FilterCall &call)
{
    if (call.input().isNullish())
        call.refuse(Tr::tr("a value"));
    if (call.input().is(Value::Kind::Safe))
        return call.input();
    return toOutput(call.input(), call.run);
}

Value absolute(FilterCall &call)
{
    return std::abs(toNumber(call.input(), call.run));
}

Value parsedFloat(FilterCall &call)
{
    const double number = parseFloatOf(toText(call.input(), call.run));
    return std::isnan(number) ? call.argument(0) : Value(number);
}

Value parsedInt(FilterCall &call)
{
    const Value &base = call.argument(1);
    const double number = parseIntOf(toText(call.input(), call.run),
                                     base.isUndefined() ? 10 : toNumber(base, call.run));
    return std::isnan(number) ? call.argument(0) : Value(number);
}

Value round(FilterCall &call)
{
    const double factor = std::pow(10, toNumber(orElse(call.argument(0), 0), call.run));
    const double scaled = toNumber(call.input(), call.run) * factor;
    const QString *method = call.argument(1).plainText();
    double whole = std::floor(scaled);
    if (method != nullptr && *method == u"ceil")
        whole = std::ceil(scaled);
    else if ((method == nullptr || *method != u"floor") && scaled - whole >= 0.5)
        whole += 1; // halves go up, whatever the sign
    return whole / factor;
}

} // namespace

FilterTable textFilters()
{
    return {
        {u"abs"_s, absolute},      {u"capitalize"_s, capitalize}, {u"center"_s, center},
        {u"float"_s, parsedFloat}, {u"indent"_s, indent},         {u"int"_s, parsedInt},
        {u"lower"_s, lower},       {u"replace"_s, replace},       {u"round"_s, round},
        {u"string"_s, string},     {u"title"_s, title},           {u"trim"_s, trim},
        {u"truncate"_s, truncate}, {u"upper"_s, upper},           {u"wordcount"_s, wordcount},
    };
}

} // namespace waymark::templates
