// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "assist/newdocument.h"

#include "assist/assisttr.h"
#include "assist/valuetext.h"
#include "schema/cursor.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::assist {

namespace {

using yaml::Value;

constexpr qsizetype longestName = 63; // RFC 1123, a DNS label
constexpr int deepest = 8;            // schemas may contain themselves

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

/// Puts `value` into objects inside of each other, from the segment `depth` on.
void put(Value::Mapping &entries, const Prefilled &known, qsizetype depth)
{
    const QString &key = known.field.segments()[depth];
    auto entry = std::ranges::find(entries, key, &std::pair<QString, Value>::first);
    if (entry == entries.end()) {
        entries.emplaceBack(key, Value());
        entry = entries.end() - 1;
    }
    if (depth + 1 == known.field.depth()) {
        entry->second = known.value;
        return;
    }
    const auto *inner = entry->second.mapping();
    Value::Mapping next = inner ? *inner : Value::Mapping();
    put(next, known, depth + 1);
    entry->second = next;
}

} // namespace

QByteArray newDocumentText(const schema::KindEntry &kind, const QString &name,
                           const QList<Prefilled> &known)
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
    for (const Prefilled &one : known) {
        if (!one.field.isRoot())
            put(top, one, 0);
    }
    return textOf(top);
}

QByteArray newWorkspaceText(const QString &title)
{
    const QString name = labelFrom(title);
    const Value::Mapping root{{u"role"_s, u"mine"_s}, {u"path"_s, u"."_s}};
    const Value::Mapping top{
        {u"apiVersion"_s, u"waymark.dev/v1alpha1"_s},
        {u"kind"_s, u"Workspace"_s},
        {u"metadata"_s,
         Value::Mapping{{u"name"_s, name.isEmpty() ? u"workspace"_s : name}, {u"title"_s, title}}},
        {u"spec"_s, Value::Mapping{{u"roots"_s, Value::Sequence{root}}}},
    };
    return textOf(top);
}

QString labelFrom(const QString &words)
{
    QString name;
    for (const QChar letter : words.toLower()) {
        if ((letter >= u'a' && letter <= u'z') || (letter >= u'0' && letter <= u'9'))
            name += letter;
        else if (!name.isEmpty() && !name.endsWith(u'-'))
            name += u'-';
    }
    name.truncate(longestName);
    while (name.endsWith(u'-'))
        name.chop(1);
    return name;
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
