// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cel/typedjson.h"

#include "cel/celtr.h"
#include "cel/collections.h"
#include "cel/types.h"

#include <QLocale>

#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace waymark::cel {

namespace {

constexpr int deepestTyped = 500;

Error badValue(const QString &what)
{
    return {u"cel.bad-value"_s,
            Tr::tr("“%1” isn't a value of the form {\"int64Value\": \"1\"}.").arg(what),
            {},
            Tr::tr("Leave --typed out to give plain values.")};
}

class TypedReader
{
public:
    explicit TypedReader(Arena &arena)
        : m_arena(arena)
    {}

    Result<Value> read(const yaml::Node &node, int depth = 0)
    {
        if (!node.isMapping() || node.size() != 1 || depth > deepestTyped)
            return std::unexpected(badValue(node.text()));
        const yaml::Node content = node.firstChild();
        const QString kind = content.keyText();
        if (kind == "listValue"_L1)
            return list(content, depth);
        if (kind == "mapValue"_L1)
            return map(content, depth);
        if (kind == "objectValue"_L1)
            return object(content);
        const auto value = scalar(kind, content);
        if (!value)
            return std::unexpected(badValue(kind));
        return *value;
    }

private:
    std::optional<Value> scalar(const QString &kind, const yaml::Node &content)
    {
        const QByteArray text = content.utf8();
        bool isRead = false;
        if (kind == "nullValue"_L1)
            return Value();
        if (kind == "boolValue"_L1)
            return Value::of(text == "true");
        if (kind == "stringValue"_L1)
            return newString(text, m_arena);
        if (kind == "bytesValue"_L1)
            return newBytes(QByteArray::fromBase64(text), m_arena);
        if (kind == "typeValue"_L1) {
            const Type type = typeNamed(text);
            return type != nullptr ? Value::type(type->name)
                                   : Value::type({m_arena.copy(text), text.size()});
        }
        if (kind == "int64Value"_L1) {
            const qint64 number = text.toLongLong(&isRead);
            return isRead ? std::optional(Value::of(number)) : std::nullopt;
        }
        if (kind == "uint64Value"_L1) {
            const quint64 number = text.toULongLong(&isRead);
            return isRead ? std::optional(Value::of(number)) : std::nullopt;
        }
        if (kind != "doubleValue"_L1)
            return std::nullopt;
        if (text == "NaN")
            return Value::of(std::numeric_limits<double>::quiet_NaN());
        if (text == "Infinity" || text == "-Infinity")
            return Value::of(text.startsWith('-') ? -std::numeric_limits<double>::infinity()
                                                  : std::numeric_limits<double>::infinity());
        const double number = text.toDouble(&isRead);
        return isRead ? std::optional(Value::of(number)) : std::nullopt;
    }

    Result<Value> list(const yaml::Node &content, int depth)
    {
        std::vector<Value> items;
        for (yaml::Node item = content.value(u"values").firstChild(); item;
             item = item.nextSibling()) {
            const auto value = read(item, depth + 1);
            if (!value)
                return value;
            items.push_back(*value);
        }
        return newList(items, m_arena);
    }

    Result<Value> map(const yaml::Node &content, int depth)
    {
        MapBuilder entries;
        for (yaml::Node entry = content.value(u"entries").firstChild(); entry;
             entry = entry.nextSibling()) {
            const auto key = read(entry.value(u"key"), depth + 1);
            const auto value = read(entry.value(u"value"), depth + 1);
            if (!key || !value)
                return key ? value : key;
            (void)entries.add(*key, *value, m_arena);
        }
        return entries.finish(m_arena);
    }

    Result<Value> object(const yaml::Node &content)
    {
        const QString type = content.value(u"@type").text();
        const QByteArray text = content.value(u"value").utf8();
        if (type.endsWith("google.protobuf.Timestamp"_L1)) {
            if (const auto time = parseTimestamp(text))
                return Value::of(*time);
        }
        if (type.endsWith("google.protobuf.Duration"_L1)) {
            if (const auto duration = parseDuration(text))
                return Value::of(*duration);
        }
        return std::unexpected(badValue(type));
    }

    Arena &m_arena;
};

class JsonWriter
{
public:
    JsonWriter(Arena &arena, bool isTyped)
        : m_arena(arena)
        , m_isTyped(isTyped)
    {}

    Result<QByteArray> run(const Value &value)
    {
        write(value, 0);
        if (m_isGood && m_arena.fits(m_json.size()))
            return m_json;
        return std::unexpected(
            Error{u"cel.bad-value"_s, Tr::tr("The result can't be written as JSON."), {}, {}});
    }

private:
    void scalar(QByteArrayView kind, const QByteArray &typed, const QByteArray &plain)
    {
        if (m_isTyped)
            m_json.append("{\"").append(kind).append("\": ").append(typed).append('}');
        else
            m_json.append(plain);
    }

    void object(QByteArrayView type, const QByteArray &text)
    {
        if (m_isTyped)
            m_json.append("{\"objectValue\": {\"@type\": \"type.googleapis.com/")
                .append(type)
                .append("\", \"value\": ")
                .append(jsonText(withWholeGroups(text)))
                .append("}}");
        else
            m_json.append(jsonText(text));
    }

    /// Protobuf's JSON has 3, 6 or 9 digits behind the point.
    static QByteArray withWholeGroups(QByteArray text)
    {
        const qsizetype point = text.indexOf('.');
        const qsizetype digits = text.size() - point - 2;
        if (point >= 0 && digits % 3 != 0)
            text.insert(text.size() - 1, QByteArray(3 - digits % 3, '0'));
        return text;
    }

    static QByteArray numberJson(double number)
    {
        if (std::isnan(number))
            return "\"NaN\"";
        if (std::isinf(number))
            return number > 0 ? "\"Infinity\"" : "\"-Infinity\"";
        const QByteArray text = QByteArray::number(number, 'g', QLocale::FloatingPointShortest);
        return text;
    }

    void write(const Value &value, int depth)
    {
        if (depth > deepestTyped || !m_arena.walk()) {
            m_isGood = false;
            return;
        }
        switch (value.kind()) {
        case Kind::Null:
            return scalar("nullValue", "null", "null");
        case Kind::Bool: {
            const QByteArray text = value.boolean() ? "true" : "false";
            return scalar("boolValue", text, text);
        }
        case Kind::Int: {
            const QByteArray text = QByteArray::number(value.integer());
            return scalar("int64Value", '"' + text + '"', text);
        }
        case Kind::Uint: {
            const QByteArray text = QByteArray::number(value.unsignedInteger());
            return scalar("uint64Value", '"' + text + '"', text);
        }
        case Kind::Double: {
            const QByteArray text = numberJson(value.number());
            return scalar("doubleValue", text, text);
        }
        case Kind::String: {
            const QByteArray text = jsonText(value.text());
            return scalar("stringValue", text, text);
        }
        case Kind::Bytes: {
            const QByteArray text = '"' + value.text().toByteArray().toBase64() + '"';
            return scalar("bytesValue", text, text);
        }
        case Kind::TypeValue: {
            const QByteArray text = jsonText(value.text());
            return scalar("typeValue", text, text);
        }
        case Kind::List:
            return writeList(value, depth);
        case Kind::Map:
            return writeMap(value, depth);
        case Kind::Timestamp:
            return object("google.protobuf.Timestamp", toText(value.timestamp()));
        case Kind::Duration:
            return object("google.protobuf.Duration", exactText(value.duration()));
        case Kind::Optional:
            return write(value.boxed() != nullptr ? *value.boxed() : Value(), depth + 1);
        case Kind::Foreign:
        case Kind::Unknown:
        case Kind::Error:
            m_isGood = false;
        }
    }

    void writeList(const Value &value, int depth)
    {
        m_json.append(m_isTyped ? "{\"listValue\": {\"values\": [" : "[");
        Cursor items(value, m_arena);
        for (Value item; items.next(item, m_arena);) {
            m_json.append(items.index() > 0 ? ", " : "");
            write(item, depth + 1);
        }
        m_json.append(m_isTyped ? "]}}" : "]");
    }

    void writeMap(const Value &value, int depth)
    {
        m_json.append(m_isTyped ? "{\"mapValue\": {\"entries\": [" : "{");
        Cursor keys(value, m_arena);
        for (Value key; keys.next(key, m_arena);) {
            m_json.append(keys.index() > 0 ? ", " : "");
            if (m_isTyped) {
                m_json.append("{\"key\": ");
                write(key, depth + 1);
                m_json.append(", \"value\": ");
            } else if (key.is(Kind::String)) {
                m_json.append(jsonText(key.text())).append(": ");
            } else {
                m_json.append('"');
                write(key, depth + 1);
                m_json.append("\": ");
            }
            write(keys.value(m_arena), depth + 1);
            m_json.append(m_isTyped ? "}" : "");
        }
        m_json.append(m_isTyped ? "]}}" : "}");
    }

    Arena &m_arena;
    QByteArray m_json;
    bool m_isTyped;
    bool m_isGood = true;
};

} // namespace

QByteArray jsonText(QByteArrayView text)
{
    QByteArray json = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            json.append('\\').append(c);
        } else if (c == '\n') {
            json.append("\\n");
        } else if (c == '\t') {
            json.append("\\t");
        } else if (quint8(c) < 0x20 || c == 0x7f) {
            json.append("\\u00" + QByteArray::number(quint8(c), 16).rightJustified(2, '0'));
        } else {
            json.append(c);
        }
    }
    return json + '"';
}

Result<Value> valueFromTyped(const yaml::Node &node, Arena &arena)
{
    return TypedReader(arena).read(node);
}

Result<QByteArray> toTypedJson(const Value &value, Arena &arena)
{
    return JsonWriter(arena, true).run(value);
}

Result<QByteArray> toPlainJson(const Value &value, Arena &arena)
{
    return JsonWriter(arena, false).run(value);
}

} // namespace waymark::cel
