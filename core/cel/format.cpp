// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cel/format.h"

#include "cel/collections.h"
#include "cel/numbertext.h"
#include "cel/standardfunctions.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace waymark::cel {

namespace {

constexpr int defaultPrecision = 6;
constexpr int mostPrecision = 1'000;
constexpr int deepestFormat = 100;

/// Rounded as the binary number is, which QByteArray::number isn't in the middle between two.
QByteArray exactly(double number, char letter, int precision)
{
    std::vector<char> buffer(size_t(precision) + 400);
    const auto [end, error] = std::to_chars(
        buffer.data(), buffer.data() + buffer.size(), number,
        letter == 'f' ? std::chars_format::fixed : std::chars_format::scientific, precision);
    return error == std::errc() ? QByteArray(buffer.data(), end - buffer.data()) : QByteArray();
}

class Formatter
{
public:
    explicit Formatter(Arena &arena)
        : m_arena(arena)
    {}

    Value run(QByteArrayView text, const Value &arguments)
    {
        Cursor cursor(arguments, m_arena);
        for (qsizetype at = 0; at < text.size() && m_problem.isEmpty(); ++at) {
            if (text[at] != '%') {
                m_result.append(text[at]);
                continue;
            }
            if (++at >= text.size()) {
                m_problem = "unexpected end of string";
            } else if (text[at] == '%') {
                m_result.append('%');
            } else {
                const int precision = readPrecision(text, at);
                Value argument;
                if (m_problem.isEmpty() && !cursor.next(argument, m_arena))
                    m_problem = "index " + QByteArray::number(cursor.size()) + " out of range";
                if (m_problem.isEmpty())
                    clause(text[at], precision, argument);
            }
            if (!m_arena.fits(m_result.size()))
                return tooLarge(m_arena);
        }
        return m_problem.isEmpty() ? newString(m_result, m_arena)
                                   : failedWith(m_arena, FailureKind::BadArgument, m_problem);
    }

private:
    int readPrecision(QByteArrayView text, qsizetype &at)
    {
        if (text[at] != '.')
            return defaultPrecision;
        int precision = 0;
        qsizetype digits = 0;
        for (++at; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at, ++digits)
            precision = std::min(precision * 10 + (text[at] - '0'), mostPrecision);
        if (at >= text.size() || digits == 0)
            m_problem = "could not find end of precision specifier";
        return precision;
    }

    void clause(char letter, int precision, const Value &value)
    {
        switch (letter) {
        case 's':
            return append(value, false, 0);
        case 'd':
            if (value.is(Kind::Int) || value.is(Kind::Uint))
                return append(value, false, 0);
            break;
        case 'f':
        case 'e':
            if (number(letter, precision, value))
                return;
            break;
        case 'b':
        case 'o':
            if (value.is(Kind::Bool) && letter == 'b')
                return void(m_result.append(value.boolean() ? '1' : '0'));
            if (digits(value, letter == 'b' ? 2 : 8, false))
                return;
            break;
        case 'x':
        case 'X':
            if (hex(value, letter == 'X'))
                return;
            break;
        default:
            m_problem = "unrecognized formatting clause \"" + QByteArray(1, letter) + '"';
            return;
        }
        m_problem = "error during formatting: %" + QByteArray(1, letter)
                    + " can't be used with a value of type " + typeName(value).toByteArray();
    }

    bool number(char letter, int precision, const Value &value)
    {
        static constexpr QByteArrayView words[] = {"NaN", "Infinity", "-Infinity"};
        if (value.is(Kind::String) && std::ranges::find(words, value.text()) != std::end(words)) {
            m_result.append(value.text());
            return true;
        }
        if (!value.is(Kind::Double))
            return false;
        if (std::isfinite(value.number()))
            m_result.append(exactly(value.number(), letter, precision));
        else
            m_result.append(std::isnan(value.number()) ? words[0]
                            : value.number() > 0       ? words[1]
                                                       : words[2]);
        return true;
    }

    bool digits(const Value &value, int base, bool isUpper)
    {
        QByteArray text;
        if (value.is(Kind::Uint)) {
            text = QByteArray::number(value.unsignedInteger(), base);
        } else if (value.is(Kind::Int)) {
            const auto magnitude =
                value.integer() < 0 ? 0 - quint64(value.integer()) : quint64(value.integer());
            text = (value.integer() < 0 ? "-" : "") + QByteArray::number(magnitude, base);
        } else {
            return false;
        }
        m_result.append(isUpper ? text.toUpper() : text);
        return true;
    }

    bool hex(const Value &value, bool isUpper)
    {
        if (value.is(Kind::String) || value.is(Kind::Bytes)) {
            const QByteArray text = value.text().toByteArray().toHex();
            m_result.append(isUpper ? text.toUpper() : text);
            return true;
        }
        return digits(value, 16, isUpper);
    }

    /// As `%s` prints it; inside lists and maps texts have quotes.
    void append(const Value &value, bool isInside, int depth)
    {
        if (depth > deepestFormat || !m_arena.walk() || !m_arena.fits(m_result.size())) {
            m_arena.exhaust();
            return;
        }
        switch (value.kind()) {
        case Kind::Null:
            m_result.append("null");
            return;
        case Kind::TypeValue:
            m_result.append(value.text());
            return;
        case Kind::List:
            return appendList(value, depth);
        case Kind::Map:
            return appendMap(value, depth);
        case Kind::Double:
            if (isInside && std::isfinite(value.number()))
                return void(
                    m_result.append(QByteArray::number(value.number(), 'f', defaultPrecision)));
            break;
        default:
            break;
        }
        const auto text = textOf(value);
        if (!text)
            m_problem = "error during formatting: could not convert argument to string";
        else if (isInside && (value.is(Kind::String) || value.is(Kind::Double)))
            m_result.append(quoted(*text));
        else if (isInside && value.is(Kind::Bytes))
            m_result.append('b').append(quoted(*text));
        else if (isInside && value.is(Kind::Timestamp))
            m_result.append("timestamp(").append(quoted(*text)).append(')');
        else if (isInside && value.is(Kind::Duration))
            m_result.append("duration(").append(quoted(*text)).append(')');
        else
            m_result.append(*text);
    }

    void appendList(const Value &value, int depth)
    {
        m_result.append('[');
        Cursor items(value, m_arena);
        for (Value item; items.next(item, m_arena);) {
            if (items.index() > 0)
                m_result.append(", ");
            append(item, true, depth + 1);
        }
        m_result.append(']');
    }

    void appendMap(const Value &value, int depth)
    {
        std::vector<std::pair<QByteArray, QByteArray>> entries;
        QByteArray outside;
        outside.swap(m_result);
        Cursor keys(value, m_arena);
        for (Value key; keys.next(key, m_arena);) {
            append(key, true, depth + 1);
            QByteArray keyText;
            keyText.swap(m_result);
            append(keys.value(m_arena), true, depth + 1);
            entries.emplace_back(keyText, m_result);
            m_result.clear();
        }
        std::ranges::stable_sort(entries, {}, &std::pair<QByteArray, QByteArray>::first);
        m_result = outside + '{';
        for (size_t i = 0; i < entries.size(); ++i)
            m_result += (i > 0 ? ", " : "") + entries[i].first + ':' + entries[i].second;
        m_result.append('}');
    }

    Arena &m_arena;
    QByteArray m_result;
    QByteArray m_problem;
};

} // namespace

Value formatted(QByteArrayView text, const Value &arguments, Arena &arena)
{
    return Formatter(arena).run(text, arguments);
}

QByteArray quoted(QByteArrayView text)
{
    static constexpr QByteArrayView meanings = "\a\b\f\n\r\t\v\\\"";
    static constexpr QByteArrayView letters = "abfnrtv\\\"";
    QByteArray result = "\"";
    for (const char c : text) {
        const qsizetype at = c == '\0' ? -1 : meanings.indexOf(c);
        if (at >= 0)
            result.append('\\').append(letters[at]);
        else
            result.append(c);
    }
    return result + '"';
}

} // namespace waymark::cel
