// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "yaml/json.h"

#include "yaml/yamltr.h"

#include <jsoncons/json_reader.hpp>
#include <jsoncons/json_visitor.hpp>

#include <QLocale>

#include <cmath>
#include <vector>

using namespace Qt::StringLiterals;

namespace waymark::yaml {

namespace {

constexpr int deepestJson = 1'000;

QByteArray quoted(const QString &text)
{
    QByteArray out = "\"";
    for (const char byte : text.toUtf8()) {
        switch (byte) {
        case '"':
            out += "\\\"";
            break;
        case '\\':
            out += "\\\\";
            break;
        case '\n':
            out += "\\n";
            break;
        case '\r':
            out += "\\r";
            break;
        case '\t':
            out += "\\t";
            break;
        default:
            if (quint8(byte) < 0x20)
                out += "\\u00" + QByteArray::number(byte, 16).rightJustified(2, '0');
            else
                out += byte;
        }
    }
    return out + '"';
}

QByteArray jsonNumber(double value)
{
    if (std::isnan(value))
        return "\".nan\"";
    if (std::isinf(value))
        return value < 0 ? "\"-.inf\"" : "\".inf\"";
    const QByteArray text = QByteArray::number(value, 'g', QLocale::FloatingPointShortest);
    return text.contains('.') || text.contains('e') ? text : text + ".0";
}

/// What a scalar's digits say, where 64 bits can't.
QByteArray largeInteger(const Node &node)
{
    QByteArray digits = node.target().utf8();
    if (digits.startsWith("0x") || digits.startsWith("0o"))
        return jsonNumber(node.toDouble().value_or(0));
    if (digits.startsWith('+'))
        digits.removeFirst();
    const bool isNegative = digits.startsWith('-');
    qsizetype at = isNegative ? 1 : 0;
    while (at + 1 < digits.size() && digits[at] == '0')
        digits.remove(at, 1);
    return digits;
}

QByteArray scalarJson(const Node &node)
{
    switch (node.scalarType()) {
    case ScalarType::Null:
        return "null";
    case ScalarType::Boolean:
        return *node.toBool() ? "true" : "false";
    case ScalarType::Integer:
        if (const auto integer = node.toInteger())
            return QByteArray::number(*integer);
        return largeInteger(node);
    case ScalarType::Float:
        return jsonNumber(node.toDouble().value_or(0));
    case ScalarType::String:
        break;
    }
    return quoted(node.text());
}

/// A collection that is being written.
struct OpenCollection
{
    QList<Entry> entries; ///< of a mapping
    qsizetype nextEntry = 0;
    Node nextItem;
    bool isMapping = false;
    bool isEmpty = true;
};

OpenCollection opened(const Node &node)
{
    OpenCollection open;
    open.isMapping = node.isMapping();
    if (open.isMapping)
        open.entries = node.entries();
    else
        open.nextItem = node.firstChild();
    return open;
}

/// Builds a value from what jsoncons reads.
class ValueBuilder final : public jsoncons::default_json_visitor
{
public:
    [[nodiscard]] Value take() { return std::move(m_result); }

private:
    struct Open
    {
        bool isMapping = false;
        QString key;
        Value::Sequence items;
        Value::Mapping entries;
    };

    void deliver(Value value)
    {
        if (m_open.empty())
            m_result = std::move(value);
        else if (m_open.back().isMapping)
            m_open.back().entries.append({m_open.back().key, std::move(value)});
        else
            m_open.back().items.append(std::move(value));
    }

    static QString textOf(const string_view_type &text)
    {
        return QString::fromUtf8(text.data(), qsizetype(text.size()));
    }

    bool open(bool isMapping)
    {
        m_open.push_back({isMapping, {}, {}, {}});
        return true;
    }

    bool close()
    {
        Open closed = std::move(m_open.back());
        m_open.pop_back();
        if (closed.isMapping)
            deliver(std::move(closed.entries));
        else
            deliver(std::move(closed.items));
        return true;
    }

    using Tag = jsoncons::semantic_tag;
    using Context = jsoncons::ser_context;

    bool visit_begin_object(Tag, const Context &, std::error_code &) override { return open(true); }
    bool visit_end_object(const Context &, std::error_code &) override { return close(); }
    bool visit_begin_array(Tag, const Context &, std::error_code &) override { return open(false); }
    bool visit_end_array(const Context &, std::error_code &) override { return close(); }
    bool visit_key(const string_view_type &name, const Context &, std::error_code &) override
    {
        m_open.back().key = textOf(name);
        return true;
    }
    bool visit_null(Tag, const Context &, std::error_code &) override
    {
        deliver({});
        return true;
    }
    bool visit_bool(bool value, Tag, const Context &, std::error_code &) override
    {
        deliver(value);
        return true;
    }
    bool visit_string(const string_view_type &value, Tag tag, const Context &,
                      std::error_code &) override
    {
        // Numbers beyond 64 bits come as texts.
        const bool isNumber = tag == Tag::bigint || tag == Tag::bigdec;
        const QString text = textOf(value);
        deliver(isNumber ? Value(text.toDouble()) : Value(text));
        return true;
    }
    bool visit_int64(int64_t value, Tag, const Context &, std::error_code &) override
    {
        deliver(qint64(value));
        return true;
    }
    bool visit_uint64(uint64_t value, Tag, const Context &, std::error_code &) override
    {
        const bool fits = value <= uint64_t(std::numeric_limits<qint64>::max());
        deliver(fits ? Value(qint64(value)) : Value(double(value)));
        return true;
    }
    bool visit_double(double value, Tag, const Context &, std::error_code &) override
    {
        deliver(value);
        return true;
    }

    Value m_result;
    std::vector<Open> m_open;
};

} // namespace

Result<QByteArray> toJson(const Node &node, qsizetype budget)
{
    QByteArray out;
    std::vector<OpenCollection> open;
    const auto overBudget = [] {
        return std::unexpected(Error{u"yaml.alias-budget"_s,
                                     Tr::tr("The document's aliases multiply without end."),
                                     {},
                                     Tr::tr("Write the repeated parts out, or repeat less.")});
    };
    Node next = node;
    for (bool isDone = false; !isDone;) {
        if (--budget < 0 || open.size() > 10 * size_t(deepestJson))
            return overBudget();
        const Node target = next.target();
        if (target.isMapping() || target.isSequence()) {
            out += target.isMapping() ? '{' : '[';
            open.push_back(opened(target));
        } else {
            out += scalarJson(target);
        }
        // To the next value, over the ends of collections.
        next = {};
        while (!open.empty() && !next) {
            OpenCollection &current = open.back();
            const bool hasMore = current.isMapping ? current.nextEntry < current.entries.size()
                                                   : bool(current.nextItem);
            if (!hasMore) {
                out += current.isMapping ? '}' : ']';
                open.pop_back();
                continue;
            }
            if (!current.isEmpty)
                out += ", ";
            current.isEmpty = false;
            if (current.isMapping) {
                const Entry &entry = current.entries[current.nextEntry++];
                out += quoted(entry.key) + ": ";
                next = entry.value;
            } else {
                next = std::exchange(current.nextItem, current.nextItem.nextSibling());
            }
        }
        isDone = open.empty() && !next;
    }
    return out;
}

QByteArray toJson(const Value &value)
{
    if (const auto *boolean = value.get<bool>())
        return *boolean ? "true" : "false";
    if (const auto *integer = value.get<qint64>())
        return QByteArray::number(*integer);
    if (const auto *real = value.get<double>())
        return jsonNumber(*real);
    if (const auto *text = value.string())
        return quoted(*text);
    QByteArrayList parts;
    if (const auto *items = value.sequence()) {
        for (const Value &item : *items)
            parts.append(toJson(item));
        return '[' + parts.join(", ") + ']';
    }
    if (const auto *entries = value.mapping()) {
        for (const auto &[key, entry] : *entries)
            parts.append(quoted(key) + ": " + toJson(entry));
        return '{' + parts.join(", ") + '}';
    }
    return "null";
}

Result<Value> valueFromJson(QByteArrayView json)
{
    jsoncons::json_options options;
    options.max_nesting_depth(deepestJson);
    ValueBuilder builder;
    std::error_code error;
    try {
        jsoncons::json_string_reader reader(std::string_view(json.data(), size_t(json.size())),
                                            builder, options);
        reader.read(error);
    } catch (const std::exception &) {
        error = std::make_error_code(std::errc::invalid_argument);
    }
    if (error) {
        return std::unexpected(
            Error{u"yaml.bad-json"_s,
                  Tr::tr("“%1” isn't JSON.")
                      .arg(QString::fromUtf8(json.first(std::min(json.size(), qsizetype(60))))),
                  {},
                  Tr::tr("Put texts in double quotes, as in '\"eu-central-1\"'.")});
    }
    return builder.take();
}

} // namespace waymark::yaml
