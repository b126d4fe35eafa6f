// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "template/coercion.h"
#include "template/filters.h"
#include "template/json.h"
#include "template/numbertext.h"
#include "template/templatetr.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace waymark::templates {

namespace {

QString escaped(QStringView text, Run &run)
{
    QString out;
    out.reserve(text.size());
    for (const QChar c : text) {
        if (out.size() > run.limits().scratch)
            break;
        switch (c.unicode()) {
        case u'&':
            out += "&amp;"_L1;
            break;
        case u'"':
            out += "&quot;"_L1;
            break;
        case u'\'':
            out += "&#39;"_L1;
            break;
        case u'<':
            out += "&lt;"_L1;
            break;
        case u'>':
            out += "&gt;"_L1;
            break;
        case u'\\':
            out += "&#92;"_L1;
            break;
        default:
            out += c;
        }
    }
    run.chargeScratch(double(out.size()));
    return out;
}

Value escape(FilterCall &call)
{
    if (call.input().is(Value::Kind::Safe))
        return call.input();
    return Value::safe(escaped(toOutput(call.input(), call.run), call.run));
}

Value forceEscape(FilterCall &call)
{
    return Value::safe(escaped(toOutput(call.input(), call.run), call.run));
}

Value safe(FilterCall &call)
{
    if (call.input().is(Value::Kind::Safe))
        return call.input();
    return Value::safe(toOutput(call.input(), call.run));
}

Value lineBreaks(FilterCall &call)
{
    if (call.input().isNullish())
        return QString();
    QString text = call.text();
    text.replace("\r\n"_L1, "\n"_L1);
    static constexpr QLatin1StringView lineBreak = "<br />\n"_L1;
    if (!call.run.chargeScratch(double(text.size()) + double(text.count(u'\n')) * lineBreak.size()))
        return {};
    text.replace("\n"_L1, lineBreak);
    return call.like(call.input(), text);
}

bool isAsciiWord(QChar c)
{
    return c == u'_' || (c.unicode() < 0x80 && c.isLetterOrNumber());
}

/// Where the last of them are, so that none is looked for where there is none.
struct LastEnds
{
    qsizetype tag;
    qsizetype comment;
};

/// The end of the tag or comment that begins there; -1: none does.
qsizetype markupEnd(QStringView text, qsizetype at, LastEnds last)
{
    if (text.sliced(at).startsWith("<!--"_L1))
        return at + 4 > last.comment ? -1 : text.indexOf("-->"_L1, at + 4) + 3;
    qsizetype name = at + 1;
    if (name < text.size() && text[name] == u'/')
        ++name;
    if (name >= text.size() || text[name].unicode() >= 0x80 || !text[name].isLetter())
        return -1;
    qsizetype end = name;
    while (end < text.size() && isAsciiWord(text[end]) && text[end] != u'_')
        ++end;
    if (end < text.size() && text[end] == u'_') // no end of a word
        return -1;
    return end > last.tag ? -1 : text.indexOf(u'>', end) + 1;
}

QString withoutMarkup(QStringView text)
{
    const LastEnds last{text.lastIndexOf(u'>'), text.lastIndexOf("-->"_L1)};
    QString out;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype end = text[at] == u'<' ? markupEnd(text, at, last) : -1;
        if (end < 0)
            out += text[at++];
        else
            at = end;
    }
    return out;
}

QString withoutRepeatedBlanks(QStringView text)
{
    QString out;
    for (const QChar c : text) {
        if (!isWhiteSpace(c))
            out += c;
        else if (out.isEmpty() || out.back() != u' ')
            out += u' ';
    }
    return out;
}

/// As JavaScript's `^` and `$` see it.
bool isLineEnd(QChar c)
{
    return c == u'\n' || c == u'\r' || c == u'\u2028' || c == u'\u2029';
}

QStringView withoutEdges(QStringView line)
{
    while (line.startsWith(u' '))
        line = line.sliced(1);
    while (line.endsWith(u' '))
        line.chop(1);
    return line;
}

QString withLineBreaksKept(const QString &input)
{
    static const QRegularExpression blanks(u" +"_s);
    static const QRegularExpression emptyLines(u"\n\n\n+"_s);
    QString text;
    for (qsizetype begin = 0; begin <= input.size();) {
        qsizetype next = begin;
        while (next < input.size() && !isLineEnd(input[next]))
            ++next;
        text += withoutEdges(QStringView(input).sliced(begin, next - begin));
        text += QStringView(input).sliced(next).left(1);
        begin = next + 1;
    }
    text.replace(blanks, u" "_s);
    text.replace("\r\n"_L1, "\n"_L1);
    text.replace(emptyLines, u"\n\n"_s);
    return text;
}

Value stripTags(FilterCall &call)
{
    QString text = call.normalText();
    // Backstage looks again, since what is left may be a tag; Nunjucks once.
    constexpr int mostPasses = 8;
    const int passes = call.syntax.isOld() ? 1 : mostPasses;
    for (int pass = 0; pass < passes; ++pass) {
        call.run.touch(double(text.size()));
        QString stripped = withoutMarkup(text);
        const bool isDone = stripped == text;
        text = std::move(stripped);
        if (isDone)
            break;
    }
    if (!call.syntax.isOld() && withoutMarkup(text) != text)
        call.run.fail(Tr::tr("There are too many tags in one another."), call.input());
    text = trimmed(text).toString();
    return call.like(call.input(), isTruthy(call.argument(0)) ? withLineBreaksKept(text)
                                                              : withoutRepeatedBlanks(text));
}

/// encodeURIComponent; fails for half a surrogate pair.
QString urlEncoded(const QString &text, Run &run)
{
    static constexpr char kept[] = "-_.!~*'()";
    QString out;
    const auto goesOn = [&] {
        return out.size() <= run.limits().scratch && !run.hasFailed();
    };
    for (qsizetype at = 0; at < text.size() && goesOn(); ++at) {
        const QChar c = text[at];
        const bool isPair =
            c.isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
        if (c.isSurrogate() && !isPair) {
            run.fail(Tr::tr("The text holds half a character, which has no place in an address."));
            return {};
        }
        if (c.unicode() < 0x80
            && (c.isLetterOrNumber() || std::strchr(kept, c.toLatin1()) != nullptr)
            && !c.isNull()) {
            out += c;
            continue;
        }
        const QByteArray bytes = text.mid(at, isPair ? 2 : 1).toUtf8();
        at += isPair ? 1 : 0;
        static constexpr char16_t digits[] = u"0123456789ABCDEF";
        for (const char byte : bytes) {
            out += u'%';
            out += digits[quint8(byte) >> 4];
            out += digits[quint8(byte) & 0xf];
        }
        run.touch(double(bytes.size()));
    }
    run.chargeScratch(double(out.size()));
    return out;
}

QString urlPair(const Value &key, const Value &value, Run &run)
{
    return urlEncoded(toText(key, run), run) + u'=' + urlEncoded(toText(value, run), run);
}

Value urlEncode(FilterCall &call)
{
    const QString *text = call.input().text();
    QStringList pairs;
    if (text != nullptr && call.syntax.isOld() && call.input().is(Value::Kind::Safe))
        return QString(urlPair(u"val"_s, *text, call.run) + u'&'
                       + urlPair(u"length"_s, double(text->size()), call.run));
    if (text != nullptr)
        return urlEncoded(*text, call.run);
    if (const Object *object = call.input().object()) {
        for (const auto &[key, value] : object->entries())
            pairs.append(urlPair(key, value, call.run));
    } else if (const Items *list = call.input().list()) {
        for (const Value &item : *list) {
            if (item.isNullish())
                call.run.fail(Tr::tr("A pair of the address is nothing."));
            if (call.run.hasFailed())
                return {};
            pairs.append(urlPair(attributeOf(item, u"0"_s, call.run),
                                 attributeOf(item, u"1"_s, call.run), call.run));
        }
    }
    return pairs.join(u'&');
}

/// `substr(0, length)`
QString shortened(const QString &text, const Value &length, Run &run)
{
    const double *number = length.number();
    if (length.isUndefined() || (number != nullptr && std::isnan(*number)))
        return text;
    const double most = toNumber(length, run);
    if (std::isnan(most) || most <= 0)
        return {};
    return text.left(qsizetype(std::min(std::trunc(most), double(text.size()))));
}

QString linked(const QString &word, const FilterCall &call)
{
    static const QRegularExpression punctuation(
        u"^(?:\\(|<|&lt;)?([^\\n\\r\\x{2028}\\x{2029}]*?)(?:\\.|,|\\)|\\n|&gt;)?\\z"_s);
    static const QRegularExpression mail(
        u"^[\\w.!#$%&'*+\\-/=?^`{|}~]+@[a-z\\d-]+(?:\\.[a-z\\d-]+)+\\z"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression domain(u"\\.(?:org|net|com)(?::|/|\\z)"_s);
    const auto match = punctuation.match(word);
    const QString possible = match.hasMatch() ? match.captured(1) : word;
    const bool *nofollow = call.argument(1).boolean();
    const QString rel = nofollow != nullptr && *nofollow ? u" rel=\"nofollow\""_s : QString();
    const QString shown = shortened(possible, call.argument(0), call.run);
    const auto link = [&](const QString &address) -> QString {
        return u"<a href=\""_s + address + u'"' + rel + u'>' + shown + u"</a>"_s;
    };
    if (possible.startsWith("http://"_L1) || possible.startsWith("https://"_L1))
        return link(possible);
    if (possible.startsWith("www."_L1))
        return link(u"http://"_s + possible);
    if (mail.match(possible).hasMatch())
        return u"<a href=\"mailto:"_s + possible + u"\">"_s + possible + u"</a>"_s;
    if (domain.match(possible).hasMatch())
        return link(u"http://"_s + possible);
    return word;
}

Value urlize(FilterCall &call)
{
    const QString text = call.text();
    QString out;
    for (qsizetype at = 0; at < text.size();) {
        const bool isBlank = isWhiteSpace(text[at]);
        qsizetype end = at;
        while (end < text.size() && isWhiteSpace(text[end]) == isBlank)
            ++end;
        const QString word = text.sliced(at, end - at);
        out += isBlank ? word : linked(word, call);
        at = end;
        if (!call.run.charge())
            return {};
    }
    return out;
}

Value dump(FilterCall &call)
{
    const Value &spacing = call.argument(0);
    constexpr double most = 10;
    QString indent;
    if (const QString *text = spacing.plainText())
        indent = text->left(qsizetype(most));
    else if (const double *number = spacing.number(); number != nullptr && *number >= 1)
        indent = QString(qsizetype(std::min(most, std::trunc(*number))), u' ');
    const Value &input = call.input();
    if (input.isUndefined() || input.is(Value::Kind::Callable))
        return {};
    const JsonStyle style{indent, call.syntax.isOld(), call.run.limits().scratch};
    const QString text = toJson(input, style);
    call.run.chargeScratch(double(text.size()));
    return text;
}

} // namespace

FilterTable markupFilters()
{
    return {
        {u"dump"_s, dump},           {u"e"_s, escape},
        {u"escape"_s, escape},       {u"forceescape"_s, forceEscape},
        {u"nl2br"_s, lineBreaks},    {u"safe"_s, safe},
        {u"striptags"_s, stripTags}, {u"urlencode"_s, urlEncode},
        {u"urlize"_s, urlize},
    };
}

} // namespace waymark::templates
