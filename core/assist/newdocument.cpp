// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "assist/newdocument.h"

#include "assist/assisttr.h"
#include "schema/cursor.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace waymark::assist {

namespace {

using yaml::Value;

constexpr qsizetype longestName = 63; // RFC 1123, a DNS label
constexpr int deepest = 8;            // schemas may contain themselves

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
    if (const auto *whole = value.get<qint64>())
        return QByteArray::number(*whole);
    if (const auto *number = value.get<double>())
        return QByteArray::number(*number, 'g', QLocale::FloatingPointShortest);
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

Value firstValue(const schema::Cursor &cursor, int depth)
{
    const schema::Facts &facts = cursor.facts();
    if (facts.defaultValue)
        return *facts.defaultValue;
    if (facts.constant)
        return *facts.constant;
    switch (facts.type) {
    case schema::ValueType::Object: {
        Value::Mapping entries;
        for (const QString &name : cursor.properties()) {
            const schema::Cursor property = cursor.property(name);
            if (property.facts().isRequired && depth < deepest)
                entries.emplaceBack(name, firstValue(property, depth + 1));
        }
        return entries;
    }
    case schema::ValueType::Array: {
        Value::Sequence items;
        if (facts.minItems.value_or(0) > 0 && depth < deepest)
            items << firstValue(cursor.item(), depth + 1);
        return items;
    }
    case schema::ValueType::Integer:
        return facts.minimum ? Value(qint64(*facts.minimum)) : Value();
    case schema::ValueType::Boolean:
        return false;
    case schema::ValueType::String:
        return facts.enumeration.size() == 1 ? facts.enumeration.first() : Value(QString());
    default:
        return {};
    }
}

} // namespace

QByteArray newDocumentText(const schema::KindEntry &kind, const QString &name)
{
    Value::Mapping top;
    top.emplaceBack(u"apiVersion"_s, kind.key.apiVersion);
    top.emplaceBack(u"kind"_s, kind.key.kind);
    top.emplaceBack(u"metadata"_s, Value::Mapping{{u"name"_s, name}});
    const Value body = firstValue(schema::Cursor(kind.schema), 0);
    if (const auto *entries = body.mapping()) {
        for (const auto &entry : *entries) {
            if (std::ranges::none_of(top,
                                     [&](const auto &have) { return have.first == entry.first; }))
                top << entry;
        }
    }
    QByteArray text;
    write(text, top, {});
    return text;
}

QByteArray newWorkspaceText(const QString &title)
{
    QString name;
    for (const QChar letter : title.toLower()) {
        if ((letter >= u'a' && letter <= u'z') || letter.isDigit())
            name += letter;
        else if (!name.isEmpty() && !name.endsWith(u'-'))
            name += u'-';
    }
    while (name.endsWith(u'-'))
        name.chop(1);
    name = name.first(std::min(name.size(), longestName));
    const Value::Mapping root{{u"role"_s, u"mine"_s}, {u"path"_s, u"."_s}};
    const Value::Mapping top{
        {u"apiVersion"_s, u"waymark.dev/v1alpha1"_s},
        {u"kind"_s, u"Workspace"_s},
        {u"metadata"_s,
         Value::Mapping{{u"name"_s, name.isEmpty() ? u"workspace"_s : name}, {u"title"_s, title}}},
        {u"spec"_s, Value::Mapping{{u"roots"_s, Value::Sequence{root}}}},
    };
    QByteArray text;
    write(text, top, {});
    return text;
}

QString nameProblem(const QString &name)
{
    static const QRegularExpression label(u"^[a-z0-9]([a-z0-9-]*[a-z0-9])?$"_s);
    if (name.isEmpty())
        return Tr::tr("A name is needed: it is the file's and the document's.");
    if (name.size() > longestName)
        return Tr::tr("The name is longer than %1 characters.").arg(longestName);
    if (!label.match(name).hasMatch())
        return Tr::tr("Use lower-case letters, digits and hyphens; begin and end with a letter or "
                      "digit.");
    return {};
}

} // namespace waymark::assist
