// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "template/json.h"

#include "template/numbertext.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace waymark::templates {

namespace {

bool isLeftOut(const Value &value)
{
    return value.isUndefined() || value.is(Value::Kind::Callable);
}

class JsonWriter
{
public:
    explicit JsonWriter(const JsonStyle &style)
        : m_style(style)
    {}

    void write(const Value &value);
    QString take() { return std::move(m_out); }

private:
    void writeText(QStringView text);
    void writeObject(const std::vector<Entry> &entries);
    void writeList(const Items &items);
    void newLine(int depth)
    {
        if (!m_style.indent.isEmpty())
            m_out += u'\n' + m_style.indent.repeated(depth);
    }

    const JsonStyle &m_style;
    QString m_out;
    int m_depth = 0;
};

void JsonWriter::writeText(QStringView text)
{
    m_out += u'"';
    for (qsizetype at = 0; at < text.size() && m_out.size() <= m_style.longest; ++at) {
        const QChar c = text[at];
        switch (c.unicode()) {
        case u'"':
            m_out += "\\\""_L1;
            continue;
        case u'\\':
            m_out += "\\\\"_L1;
            continue;
        case u'\b':
            m_out += "\\b"_L1;
            continue;
        case u'\f':
            m_out += "\\f"_L1;
            continue;
        case u'\n':
            m_out += "\\n"_L1;
            continue;
        case u'\r':
            m_out += "\\r"_L1;
            continue;
        case u'\t':
            m_out += "\\t"_L1;
            continue;
        default:
            break;
        }
        const bool isPair =
            c.isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
        if (isPair) {
            m_out += c;
            m_out += text[++at];
        } else if (c < u' ' || c.isSurrogate()) {
            m_out += "\\u"_L1 + QString::number(c.unicode(), 16).rightJustified(4, u'0');
        } else {
            m_out += c;
        }
    }
    m_out += u'"';
}

void JsonWriter::writeObject(const std::vector<Entry> &entries)
{
    m_out += u'{';
    ++m_depth;
    bool isFirst = true;
    for (const auto &[key, value] : entries) {
        if (isLeftOut(value))
            continue;
        if (m_out.size() > m_style.longest)
            break;
        if (!isFirst)
            m_out += u',';
        isFirst = false;
        newLine(m_depth);
        writeText(key);
        m_out += m_style.indent.isEmpty() ? ":"_L1 : ": "_L1;
        write(value);
    }
    --m_depth;
    if (!isFirst)
        newLine(m_depth);
    m_out += u'}';
}

void JsonWriter::writeList(const Items &items)
{
    m_out += u'[';
    ++m_depth;
    for (size_t at = 0; at < items.size() && m_out.size() <= m_style.longest; ++at) {
        if (at > 0)
            m_out += u',';
        newLine(m_depth);
        write(items[at]);
    }
    --m_depth;
    if (!items.empty())
        newLine(m_depth);
    m_out += u']';
}

void JsonWriter::write(const Value &value)
{
    switch (value.kind()) {
    case Value::Kind::Undefined:
    case Value::Kind::Callable:
    case Value::Kind::Null:
        m_out += "null"_L1;
        return;
    case Value::Kind::Boolean:
        m_out += *value.boolean() ? "true"_L1 : "false"_L1;
        return;
    case Value::Kind::Number:
        m_out += std::isfinite(*value.number()) ? numberText(*value.number()) : u"null"_s;
        return;
    case Value::Kind::Safe:
        if (m_style.safeAsObjects)
            return writeObject(
                {{u"val"_s, *value.text()}, {u"length"_s, double(value.text()->size())}});
        [[fallthrough]];
    case Value::Kind::Text:
        return writeText(*value.text());
    case Value::Kind::List:
        return writeList(*value.list());
    case Value::Kind::Object:
        return writeObject(value.object()->entries());
    case Value::Kind::Regex:
        m_out += "{}"_L1;
        return;
    }
}

/// JSON.parse over UTF-16.
class JsonReader
{
public:
    explicit JsonReader(QStringView text)
        : m_text(text)
    {}

    std::optional<Value> run()
    {
        auto value = read(0);
        skipBlanks();
        if (!value || m_at != m_text.size())
            return std::nullopt;
        return value;
    }

private:
    std::optional<Value> read(int depth);
    std::optional<Value> readNumber();
    std::optional<QString> readText();
    std::optional<Value> readList(int depth);
    std::optional<Value> readObject(int depth);
    [[nodiscard]] QChar now() const { return m_at < m_text.size() ? m_text[m_at] : QChar(); }
    bool skip(QChar c)
    {
        skipBlanks();
        if (now() != c || m_at >= m_text.size())
            return false;
        ++m_at;
        return true;
    }
    void skipBlanks()
    {
        while (now() == u' ' || now() == u'\t' || now() == u'\n' || now() == u'\r')
            ++m_at;
    }

    QStringView m_text;
    qsizetype m_at = 0;
};

std::optional<Value> JsonReader::read(int depth)
{
    constexpr int deepest = 2'000;
    skipBlanks();
    if (depth > deepest)
        return std::nullopt;
    const QStringView rest = m_text.sliced(m_at);
    const auto word = [&](QLatin1StringView name, const Value &value) -> std::optional<Value> {
        if (!rest.startsWith(name))
            return std::nullopt;
        m_at += name.size();
        return value;
    };
    switch (now().unicode()) {
    case u'n':
        return word("null"_L1, nullptr);
    case u't':
        return word("true"_L1, true);
    case u'f':
        return word("false"_L1, false);
    case u'"':
        if (auto text = readText())
            return Value(*std::move(text));
        return std::nullopt;
    case u'[':
        return readList(depth);
    case u'{':
        return readObject(depth);
    default:
        return readNumber();
    }
}

std::optional<Value> JsonReader::readNumber()
{
    const qsizetype begin = m_at;
    const auto digits = [this] {
        const qsizetype from = m_at;
        while (now() >= u'0' && now() <= u'9')
            ++m_at;
        return m_at - from;
    };
    if (now() == u'-')
        ++m_at;
    const bool startsWithZero = now() == u'0';
    const qsizetype whole = digits();
    if (whole == 0 || (startsWithZero && whole > 1))
        return std::nullopt;
    if (now() == u'.') {
        ++m_at;
        if (digits() == 0)
            return std::nullopt;
    }
    if (now() == u'e' || now() == u'E') {
        ++m_at;
        if (now() == u'+' || now() == u'-')
            ++m_at;
        if (digits() == 0)
            return std::nullopt;
    }
    return numberOf(m_text.sliced(begin, m_at - begin));
}

std::optional<QString> JsonReader::readText()
{
    ++m_at;
    QString text;
    while (m_at < m_text.size()) {
        const QChar c = m_text[m_at++];
        if (c == u'"')
            return text;
        if (c < u' ')
            return std::nullopt;
        if (c != u'\\') {
            text += c;
            continue;
        }
        const QChar escaped = now();
        ++m_at;
        constexpr QStringView from = u"\"\\/bfnrt";
        constexpr QStringView to = u"\"\\/\b\f\n\r\t";
        if (const qsizetype known = from.indexOf(escaped); known >= 0) {
            text += to[known];
        } else if (escaped == u'u' && m_at + 4 <= m_text.size()) {
            bool isHex = false;
            const QStringView code = m_text.sliced(m_at, 4);
            const ushort unit = code.toUShort(&isHex, 16);
            if (!isHex || code.startsWith(u'+') || code.startsWith(u'-') || code.contains(u' '))
                return std::nullopt;
            text += QChar(unit);
            m_at += 4;
        } else {
            return std::nullopt;
        }
    }
    return std::nullopt;
}

std::optional<Value> JsonReader::readList(int depth)
{
    ++m_at;
    Items items;
    if (skip(u']'))
        return Value(items);
    do {
        auto item = read(depth + 1);
        if (!item)
            return std::nullopt;
        items.push_back(*std::move(item));
    } while (skip(u','));
    if (!skip(u']'))
        return std::nullopt;
    return Value(std::move(items));
}

std::optional<Value> JsonReader::readObject(int depth)
{
    ++m_at;
    std::vector<Entry> entries;
    if (skip(u'}'))
        return Value(entries);
    do {
        skipBlanks();
        if (now() != u'"')
            return std::nullopt;
        auto key = readText();
        if (!key || !skip(u':'))
            return std::nullopt;
        auto value = read(depth + 1);
        if (!value)
            return std::nullopt;
        entries.emplace_back(*std::move(key), *std::move(value));
    } while (skip(u','));
    if (!skip(u'}'))
        return std::nullopt;
    return Value(std::move(entries));
}

} // namespace

QString toJson(const Value &value, const JsonStyle &style)
{
    if (isLeftOut(value))
        return {};
    JsonWriter writer(style);
    writer.write(value);
    return writer.take();
}

std::optional<Value> fromJson(QStringView json)
{
    return JsonReader(json).run();
}

Value fromYaml(const yaml::Value &value)
{
    if (const auto *boolean = value.get<bool>())
        return *boolean;
    if (const auto *integer = value.get<qint64>())
        return double(*integer);
    if (const auto *number = value.get<double>())
        return *number;
    if (const QString *text = value.string())
        return *text;
    if (const auto *sequence = value.sequence()) {
        Items items;
        items.reserve(size_t(sequence->size()));
        std::ranges::transform(*sequence, std::back_inserter(items), fromYaml);
        return items;
    }
    if (const auto *mapping = value.mapping()) {
        std::vector<Entry> entries;
        entries.reserve(size_t(mapping->size()));
        for (const auto &[key, each] : *mapping)
            entries.emplace_back(key, fromYaml(each));
        return entries;
    }
    return nullptr;
}

yaml::Value toYaml(const Value &value)
{
    constexpr double largestExact = 9007199254740992.0;
    switch (value.kind()) {
    case Value::Kind::Boolean:
        return *value.boolean();
    case Value::Kind::Number: {
        const double number = *value.number();
        if (std::trunc(number) == number && std::abs(number) <= largestExact)
            return qint64(number);
        return number;
    }
    case Value::Kind::Text:
    case Value::Kind::Safe:
        return *value.text();
    case Value::Kind::List: {
        yaml::Value::Sequence items;
        for (const Value &item : *value.list())
            items.append(toYaml(item));
        return items;
    }
    case Value::Kind::Object: {
        yaml::Value::Mapping entries;
        for (const auto &[key, each] : value.object()->entries()) {
            if (!isLeftOut(each))
                entries.append({key, toYaml(each)});
        }
        return entries;
    }
    default:
        return {};
    }
}

} // namespace waymark::templates
