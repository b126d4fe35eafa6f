// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "assist/valuetext.h"

#include "yaml/numbertext.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace waymark::assist {

namespace {

using yaml::Value;

/// Plain only where no reader of YAML 1.1 or 1.2 could take the text for anything but a string.
QByteArray scalarText(const QString &text)
{
    static const QRegularExpression plain(u"^[A-Za-z][A-Za-z0-9_./-]*$"_s);
    static constexpr std::array words{"y"_L1,   "n"_L1,    "yes"_L1,   "no"_L1,  "on"_L1,
                                      "off"_L1, "true"_L1, "false"_L1, "null"_L1};
    const bool isWord = std::ranges::any_of(words, [&](QLatin1StringView word) {
        return text.compare(word, Qt::CaseInsensitive) == 0;
    });
    if (plain.match(text).hasMatch() && !isWord)
        return text.toUtf8();
    QByteArray quoted = "\"";
    for (const char byte : text.toUtf8()) {
        if (byte == '"' || byte == '\\')
            quoted += '\\';
        if (byte == '\n')
            quoted += "\\n";
        else if (byte == '\t')
            quoted += "\\t";
        else
            quoted += byte;
    }
    return quoted + '"';
}

QByteArray leafText(const Value &value)
{
    if (const auto *text = value.string())
        return scalarText(*text);
    if (const auto *flag = value.get<bool>())
        return *flag ? "true" : "false";
    if (const QByteArray number = value.numberText(); !number.isEmpty())
        return yaml::yamlNumberText(number);
    if (value.mapping() != nullptr)
        return "{}";
    return value.sequence() != nullptr ? QByteArray("[]") : QByteArray();
}

void write(QByteArray &out, const Value &value, const QByteArray &indent);

/// What stands behind "key:" or "-".
void writeEntry(QByteArray &out, const Value &value, const QByteArray &indent)
{
    const bool isNested = (value.mapping() != nullptr && !value.mapping()->isEmpty())
                          || (value.sequence() != nullptr && !value.sequence()->isEmpty());
    if (isNested) {
        out += '\n';
        return write(out, value, indent);
    }
    const QByteArray leaf = leafText(value);
    if (!leaf.isEmpty())
        out += ' ' + leaf;
    out += '\n';
}

void write(QByteArray &out, const Value &value, const QByteArray &indent)
{
    if (const auto *entries = value.mapping()) {
        for (const auto &[key, entry] : *entries) {
            out += indent + scalarText(key) + ':';
            writeEntry(out, entry, indent + "  ");
        }
    } else if (const auto *items = value.sequence()) {
        for (const Value &item : *items) {
            QByteArray inner;
            write(inner, item, indent + "  ");
            // The first key of an item stands on the line of its dash.
            if (item.mapping() != nullptr && !item.mapping()->isEmpty())
                out += indent + "- " + inner.sliced(indent.size() + 2);
            else
                out += indent + "- " + leafText(item) + '\n';
        }
    }
}

} // namespace

QByteArray textOf(const Value &value)
{
    QByteArray text;
    write(text, value, {});
    return text;
}

} // namespace waymark::assist
