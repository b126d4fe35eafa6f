// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "form/fieldshape.h"

#include "form/formtr.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::form {

namespace {

using schema::ValueType;

constexpr qsizetype longText = 200; ///< a text that may be longer gets several lines

bool isAcronym(const QString &word)
{
    static const QStringList acronyms{u"api"_s, u"cpu"_s, u"dns"_s, u"gb"_s,  u"http"_s, u"id"_s,
                                      u"ip"_s,  u"mb"_s,  u"slo"_s, u"sla"_s, u"tls"_s,  u"ui"_s,
                                      u"uid"_s, u"uri"_s, u"url"_s, u"yaml"_s};
    return acronyms.contains(word);
}

QStringList wordsOf(const QString &key)
{
    QStringList words;
    QString word;
    for (qsizetype i = 0; i < key.size(); ++i) {
        const QChar c = key[i];
        const bool isSeparator = c == u'_' || c == u'-' || c == u'.' || c == u' ' || c == u'/';
        const bool startsWord = c.isUpper() && i > 0 && !key[i - 1].isUpper();
        if ((isSeparator || startsWord) && !word.isEmpty())
            words << std::exchange(word, {});
        if (!isSeparator)
            word += c.toLower();
    }
    if (!word.isEmpty())
        words << word;
    return words;
}

bool isFlat(const schema::Cursor &item)
{
    const QStringList names = item.properties();
    return !names.isEmpty() && std::ranges::all_of(names, [&](const QString &name) {
        const ValueType type = item.property(name).facts().type;
        return type != ValueType::Object && type != ValueType::Array;
    });
}

FieldKind kindOfText(const FieldShape &shape)
{
    const auto &facts = shape.facts;
    if (!shape.units.isEmpty())
        return FieldKind::Duration;
    const bool mayBeLong = facts.pattern.isEmpty() && facts.format.isEmpty() && facts.maxLength
                           && *facts.maxLength > longText;
    return mayBeLong ? FieldKind::Lines : FieldKind::Line;
}

FieldKind kindOfArray(const FieldShape &shape)
{
    const schema::Cursor item = shape.cursor.item();
    const ValueType type = item.facts().type;
    if (type == ValueType::Object)
        return isFlat(item) ? FieldKind::Rows : FieldKind::Items;
    return type == ValueType::Array ? FieldKind::Items : FieldKind::Rows;
}

FieldKind kindOf(const FieldShape &shape)
{
    if (shape.facts.constant)
        return FieldKind::Constant;
    if (!shape.choices.isEmpty())
        return FieldKind::Choice;
    switch (shape.facts.type) {
    case ValueType::Boolean:
        return FieldKind::Switch;
    case ValueType::Integer:
    case ValueType::Number:
        return FieldKind::Number;
    case ValueType::Object:
        return shape.isMap ? FieldKind::Rows : FieldKind::Group;
    case ValueType::Array:
        return kindOfArray(shape);
    case ValueType::String:
        return kindOfText(shape);
    case ValueType::Null:
        return FieldKind::Constant;
    default:
        return FieldKind::Line;
    }
}

bool isScalarType(ValueType type)
{
    return type != ValueType::Object && type != ValueType::Array;
}

} // namespace

QString titleOf(const QString &key)
{
    QStringList words = wordsOf(key);
    for (QString &word : words) {
        if (isAcronym(word))
            word = word.toUpper();
    }
    if (words.isEmpty())
        return key;
    words[0][0] = words[0][0].toUpper();
    return words.join(u' ');
}

QString displayOf(const yaml::Value &value)
{
    if (const auto *text = value.string())
        return *text;
    if (const auto *boolean = value.get<bool>())
        return *boolean ? u"true"_s : u"false"_s;
    if (const auto *integer = value.get<qint64>())
        return QString::number(*integer);
    if (const auto *number = value.get<double>())
        return QString::number(*number, 'g', QLocale::FloatingPointShortest);
    return {};
}

QString placeholderOf(const schema::Facts &facts)
{
    if (facts.defaultValue)
        return displayOf(*facts.defaultValue);
    const QString example = facts.examples.isEmpty() ? QString() : displayOf(facts.examples[0]);
    return example.isEmpty() ? QString() : Tr::tr("such as %1").arg(example);
}

QStringList durationUnitsOf(const QString &pattern)
{
    if (pattern.isEmpty())
        return {};
    const QRegularExpression expression(pattern);
    const auto takes = [&](const QString &text) {
        return expression.match(text).hasMatch();
    };
    if (!expression.isValid() || takes(u"abc"_s) || takes(u"5"_s) || takes(u"d"_s))
        return {};
    QStringList units;
    for (const QString &unit : {u"ms"_s, u"s"_s, u"m"_s, u"h"_s, u"d"_s, u"w"_s, u"y"_s}) {
        const auto numbers = {u"1"_s, u"5"_s, u"14"_s, u"30"_s, u"100"_s};
        if (std::ranges::count_if(numbers, [&](const QString &n) { return takes(n + unit); }) >= 2)
            units << unit;
    }
    return units;
}

QString unitName(const QString &unit)
{
    if (unit == "ms"_L1)
        return Tr::tr("milliseconds");
    if (unit == "s"_L1)
        return Tr::tr("seconds");
    if (unit == "m"_L1)
        return Tr::tr("minutes");
    if (unit == "h"_L1)
        return Tr::tr("hours");
    if (unit == "d"_L1)
        return Tr::tr("days");
    if (unit == "w"_L1)
        return Tr::tr("weeks");
    return unit == "y"_L1 ? Tr::tr("years") : unit;
}

FieldShape shapeOf(const schema::Cursor &cursor, const QString &key)
{
    FieldShape shape;
    shape.cursor = cursor;
    shape.facts = cursor.facts();
    shape.key = key;
    shape.title = shape.facts.title.isEmpty() ? titleOf(key) : shape.facts.title;
    shape.isKnown = cursor.isKnown();
    for (const yaml::Value &value : std::as_const(shape.facts.enumeration)) {
        if (const QString text = displayOf(value); !text.isEmpty())
            shape.choices.append({text, value});
    }
    if (shape.facts.type == ValueType::Object) {
        shape.properties = cursor.properties();
        shape.isMap = shape.properties.isEmpty() && isScalarType(cursor.additional().facts().type);
    } else if (shape.facts.type == ValueType::String && shape.choices.isEmpty()) {
        shape.units = durationUnitsOf(shape.facts.pattern);
    }
    shape.kind = kindOf(shape);
    return shape;
}

} // namespace waymark::form
