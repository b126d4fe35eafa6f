// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cel/collections.h"
#include "cel/costs.h"
#include "cel/format.h"
#include "cel/function.h"

#include <algorithm>

namespace waymark::cel {

namespace {

Value wrongPlace(const Call &call, qint64 index)
{
    return failedWith(call.arena, FailureKind::BadArgument,
                      "index out of range: " + QByteArray::number(index));
}

bool isBoundary(QByteArrayView text, qsizetype at)
{
    return at >= text.size() || (quint8(text[at]) & 0xc0) != 0x80;
}

/// Where the code point with that index begins; indexes up to the length are good.
qsizetype byteOf(QByteArrayView text, qint64 index)
{
    qsizetype at = 0;
    for (; index > 0 && at < text.size(); --index) {
        do {
            ++at;
        } while (!isBoundary(text, at));
    }
    return at;
}

/// The code points of a text, one by one.
std::vector<Value> characters(QByteArrayView text)
{
    std::vector<Value> all;
    for (qsizetype at = 0; at < text.size();) {
        qsizetype end = at + 1;
        while (!isBoundary(text, end))
            ++end;
        all.push_back(Value::string(text.sliced(at, end - at)));
        at = end;
    }
    return all;
}

Value charAt(const Call &call)
{
    if (!call.are({Kind::String, Kind::Int}))
        return noOverload(call.arena);
    const QByteArrayView text = call[0].text();
    const qint64 index = call[1].integer();
    if (index < 0 || index > codePoints(text))
        return wrongPlace(call, index);
    const qsizetype begin = byteOf(text, index);
    return Value::string(text.sliced(begin, byteOf(text.sliced(begin), 1)));
}

bool areIndexArguments(const Call &call)
{
    return call.are({Kind::String, Kind::String})
           || call.are({Kind::String, Kind::String, Kind::Int});
}

Value indexOf(const Call &call)
{
    if (!areIndexArguments(call))
        return noOverload(call.arena);
    const QByteArrayView text = call[0].text();
    const qint64 from = call.size() == 3 ? call[2].integer() : 0;
    if (call[1].text().isEmpty())
        return Value::of(from);
    if (from < 0)
        return wrongPlace(call, from);
    const qsizetype found = text.indexOf(call[1].text(), byteOf(text, from));
    return Value::of(qint64(found < 0 ? -1 : codePoints(text.first(found))));
}

Value lastIndexOf(const Call &call)
{
    if (!areIndexArguments(call))
        return noOverload(call.arena);
    const QByteArrayView text = call[0].text();
    const qint64 length = codePoints(text);
    if (call[1].text().isEmpty())
        return Value::of(call.size() == 3 ? call[2].integer() : length);
    const qint64 from = call.size() == 3 ? call[2].integer() : length - 1;
    if (from < 0 && call.size() == 3)
        return wrongPlace(call, from);
    if (from >= length || from < 0)
        return Value::of(qint64{-1});
    const qsizetype found = text.lastIndexOf(call[1].text(), byteOf(text, from));
    return Value::of(qint64(found < 0 ? -1 : codePoints(text.first(found))));
}

Value cased(const Call &call, char first, char last)
{
    if (!call.are({Kind::String}))
        return noOverload(call.arena);
    QByteArray text = call[0].text().toByteArray();
    for (char &c : text) {
        if (c >= first && c <= last)
            c = char(c ^ 0x20);
    }
    return newString(text, call.arena);
}

Value lowerAscii(const Call &call)
{
    return cased(call, 'A', 'Z');
}

Value upperAscii(const Call &call)
{
    return cased(call, 'a', 'z');
}

Value replace(const Call &call)
{
    const bool isLimited = call.are({Kind::String, Kind::String, Kind::String, Kind::Int});
    if (!isLimited && !call.are({Kind::String, Kind::String, Kind::String}))
        return noOverload(call.arena);
    const QByteArrayView text = call[0].text();
    const QByteArrayView before = call[1].text();
    const QByteArrayView after = call[2].text();
    qint64 left = isLimited ? call[3].integer() : -1;
    const qsizetype places = before.isEmpty() ? codePoints(text) + 1 : text.count(before);
    if (!call.arena.fits(text.size() + places * after.size()))
        return tooLarge(call.arena);
    QByteArray result;
    qsizetype at = 0;
    bool isFirst = true;
    while (left != 0) {
        qsizetype found = 0;
        if (before.isEmpty())
            found = isFirst ? 0 : at < text.size() ? at + byteOf(text.sliced(at), 1) : -1;
        else
            found = text.indexOf(before, at);
        if (found < 0)
            break;
        result.append(text.sliced(at, found - at)).append(after);
        at = found + before.size();
        isFirst = false;
        left -= left > 0 ? 1 : 0;
    }
    result.append(text.sliced(at));
    return newString(result, call.arena);
}

Value split(const Call &call)
{
    const bool isLimited = call.are({Kind::String, Kind::String, Kind::Int});
    if (!isLimited && !call.are({Kind::String, Kind::String}))
        return noOverload(call.arena);
    const QByteArrayView text = call[0].text();
    const QByteArrayView separator = call[1].text();
    const qint64 most = isLimited ? call[2].integer() : -1;
    std::vector<Value> parts;
    if (most == 0)
        return newList(parts, call.arena);
    if (separator.isEmpty()) {
        parts = characters(text);
        if (most > 0 && qint64(parts.size()) > most) {
            const QByteArrayView rest = text.sliced(byteOf(text, most - 1));
            parts.resize(size_t(most));
            parts.back() = Value::string(rest);
        }
        return newList(parts, call.arena);
    }
    qsizetype at = 0;
    while (most < 0 || qint64(parts.size()) + 1 < most) {
        const qsizetype found = text.indexOf(separator, at);
        if (found < 0)
            break;
        parts.push_back(Value::string(text.sliced(at, found - at)));
        at = found + separator.size();
    }
    parts.push_back(Value::string(text.sliced(at)));
    return newList(parts, call.arena);
}

Value substring(const Call &call)
{
    const bool hasEnd = call.are({Kind::String, Kind::Int, Kind::Int});
    if (!hasEnd && !call.are({Kind::String, Kind::Int}))
        return noOverload(call.arena);
    const QByteArrayView text = call[0].text();
    const qint64 length = codePoints(text);
    const qint64 begin = call[1].integer();
    const qint64 end = hasEnd ? call[2].integer() : length;
    if (hasEnd && begin > end)
        return failedWith(call.arena, FailureKind::BadArgument,
                          "invalid substring range. start: " + QByteArray::number(begin)
                              + ", end: " + QByteArray::number(end));
    if (begin < 0 || begin > length)
        return wrongPlace(call, begin);
    if (end < 0 || end > length)
        return wrongPlace(call, end);
    const qsizetype from = byteOf(text, begin);
    return Value::string(text.sliced(from, byteOf(text, end) - from));
}

Value trim(const Call &call)
{
    if (!call.are({Kind::String}))
        return noOverload(call.arena);
    // QString's notion of blanks is Unicode's, as Go's is.
    return newString(QString::fromUtf8(call[0].text()).trimmed().toUtf8(), call.arena);
}

Value join(const Call &call)
{
    const bool hasSeparator = call.are({Kind::List, Kind::String});
    if (!hasSeparator && !call.are({Kind::List}))
        return noOverload(call.arena);
    QByteArray text;
    Cursor items(call[0], call.arena);
    for (Value item; items.next(item, call.arena);) {
        if (!item.is(Kind::String) && items.index() == 0)
            return noOverload(call.arena);
        if (!item.is(Kind::String))
            return failed(call.arena, FailureKind::BadArgument, "join: invalid input");
        if (hasSeparator && items.index() > 0)
            text.append(call[1].text());
        text.append(item.text());
        if (!call.arena.fits(text.size()))
            return tooLarge(call.arena);
    }
    return newString(text, call.arena);
}

Value reverse(const Call &call)
{
    if (!call.are({Kind::String}))
        return noOverload(call.arena);
    QByteArray text;
    const std::vector<Value> all = characters(call[0].text());
    for (auto each = all.rbegin(); each != all.rend(); ++each)
        text.append(each->text());
    return newString(text, call.arena);
}

Value quote(const Call &call)
{
    if (!call.are({Kind::String}))
        return noOverload(call.arena);
    return newString(quoted(call[0].text()), call.arena);
}

Value format(const Call &call)
{
    if (!call.are({Kind::String, Kind::List}))
        return noOverload(call.arena);
    return formatted(call[0].text(), call[1], call.arena);
}

} // namespace

const Library &stringsLibrary()
{
    static const Library library({
        {"charAt", charAt, {{"string_char_at_int", "string.(int) -> string"}}},
        {"indexOf",
         indexOf,
         {{"string_index_of_string", "string.(string) -> int"},
          {"string_index_of_string_int", "string.(string, int) -> int"}}},
        {"lastIndexOf",
         lastIndexOf,
         {{"string_last_index_of_string", "string.(string) -> int"},
          {"string_last_index_of_string_int", "string.(string, int) -> int"}}},
        {"lowerAscii", lowerAscii, {{"string_lower_ascii", "string.() -> string", costOfTarget}}},
        {"upperAscii", upperAscii, {{"string_upper_ascii", "string.() -> string", costOfTarget}}},
        {"replace",
         replace,
         {{"string_replace_string_string", "string.(string, string) -> string", costOfTargetTwice},
          {"string_replace_string_string_int", "string.(string, string, int) -> string",
           costOfTargetTwice}}},
        {"split",
         split,
         {{"string_split_string", "string.(string) -> list(string)", costOfTargetTwice},
          {"string_split_string_int", "string.(string, int) -> list(string)", costOfTargetTwice}}},
        {"substring",
         substring,
         {{"string_substring_int", "string.(int) -> string", costOfTarget},
          {"string_substring_int_int", "string.(int, int) -> string", costOfTarget}}},
        {"trim", trim, {{"string_trim", "string.() -> string", costOfTarget}}},
        {"join",
         join,
         {{"list_join", "list(string).() -> string", costOfResultTwice},
          {"list_join_string", "list(string).(string) -> string", costOfResultTwice}}},
        {"reverse", reverse, {{"reverse", "string.() -> string"}}},
        {"format", format, {{"string_format", "string.(list(dyn)) -> string", costOfTarget}}},
        {"strings.quote", quote, {{"strings_quote", "(string) -> string", costOfTarget}}},
    });
    return library;
}

} // namespace waymark::cel
