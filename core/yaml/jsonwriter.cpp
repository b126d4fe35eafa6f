// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "yaml/json.h"
#include "yaml/numbertext.h"
#include "yaml/yamltr.h"

#include <cmath>
#include <vector>

using namespace Qt::StringLiterals;

namespace waymark::yaml {

namespace {

constexpr size_t deepestOutput = 10'000;

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

/// JSON has no such numbers.
QByteArray notFinite(double value)
{
    if (std::isnan(value))
        return "\".nan\"";
    return value < 0 ? "\"-.inf\"" : "\".inf\"";
}

QByteArray jsonNumber(const Node &node)
{
    // The digits as they are: doubles hold only some numbers, 64 bits too.
    if (const auto text = jsonNumberText(node.utf8()))
        return *text;
    const double value = node.toDouble().value_or(0);
    return std::isfinite(value) ? shortestNumberText(value) : notFinite(value);
}

QByteArray scalarJson(const Node &node)
{
    switch (node.scalarType()) {
    case ScalarType::Null:
        return "null";
    case ScalarType::Boolean:
        return *node.toBool() ? "true" : "false";
    case ScalarType::Integer:
    case ScalarType::Float:
        return jsonNumber(node);
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
        if (--budget < 0 || open.size() > deepestOutput)
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
    if (const QByteArray number = value.numberText(); !number.isEmpty())
        return number;
    if (const auto *special = value.get<double>())
        return notFinite(*special);
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

} // namespace waymark::yaml
