// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "form/fieldshape.h"

#include "form/formtr.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::form {

namespace {

using schema::ValueType;

constexpr qsizetype longText = 256; ///< more gets several lines; the longest DNS name has 253

bool isFlat(const schema::Cursor &item)
{
    const QStringList names = item.properties();
    return !names.isEmpty() && !item.isOpen()
           && std::ranges::all_of(names, [&](const QString &name) {
                  const ValueType type = item.property(name).facts().type;
                  return type != ValueType::Object && type != ValueType::Array;
              });
}

/// Name and key of a secret, as Kubernetes refers to one.
bool isSecretReference(const FieldShape &shape)
{
    if (shape.hint.widget == "secret"_L1)
        return shape.properties.contains("name"_L1);
    const bool isCalledSo = shape.key.contains("secret"_L1, Qt::CaseInsensitive);
    const bool hasBoth =
        shape.properties.contains("name"_L1) && shape.properties.contains("key"_L1);
    return isCalledSo && hasBoth && shape.properties.size() <= 4;
}

FieldKind kindOfText(const FieldShape &shape)
{
    const auto &facts = shape.facts;
    if (!shape.units.isEmpty())
        return FieldKind::Duration;
    if (facts.format == "date"_L1 || facts.format == "date-time"_L1)
        return FieldKind::Date;
    const bool mayBeLong = facts.pattern.isEmpty() && facts.format.isEmpty() && facts.maxLength
                           && *facts.maxLength > longText;
    return mayBeLong ? FieldKind::Lines : FieldKind::Line;
}

FieldKind kindOfArray(const FieldShape &shape)
{
    if (shape.cursor.tupleSize() > 0)
        return FieldKind::Items;
    const schema::Cursor item = shape.cursor.item();
    const ValueType type = item.facts().type;
    if (type == ValueType::Object)
        return isFlat(item) ? FieldKind::Rows : FieldKind::Items;
    return type == ValueType::Array || item.isOpen() ? FieldKind::Items : FieldKind::Rows;
}

bool isScalarType(ValueType type)
{
    return type != ValueType::Object && type != ValueType::Array;
}

FieldKind kindOfObject(const FieldShape &shape)
{
    if (isSecretReference(shape))
        return FieldKind::Secret;
    if (!shape.isMap)
        return shape.properties.isEmpty() && shape.cursor.choices().isEmpty() ? FieldKind::Yaml
                                                                              : FieldKind::Group;
    const schema::Cursor value = shape.cursor.additional();
    return isScalarType(value.facts().type) && !value.isOpen() ? FieldKind::Rows : FieldKind::Items;
}

/// What a hint asks for, where the value can be shown that way.
std::optional<FieldKind> hintedKind(const FieldShape &shape)
{
    const QString &widget = shape.hint.widget;
    const bool isText = shape.facts.type == ValueType::String;
    if (isText && widget == "textarea"_L1)
        return FieldKind::Lines;
    if (isText && widget == "duration"_L1 && !shape.units.isEmpty())
        return FieldKind::Duration;
    const bool isWord = isText || shape.facts.type == ValueType::Any;
    if (shape.entity && isWord && shape.choices.isEmpty())
        return FieldKind::Entity;
    return std::nullopt;
}

FieldKind kindOf(const FieldShape &shape)
{
    if (shape.facts.constant && shape.switches < 0)
        return FieldKind::Constant;
    if (const auto hinted = hintedKind(shape))
        return *hinted;
    if (!shape.choices.isEmpty())
        return FieldKind::Choice;
    switch (shape.facts.type) {
    case ValueType::Boolean:
        return FieldKind::Switch;
    case ValueType::Integer:
    case ValueType::Number:
        return FieldKind::Number;
    case ValueType::Object:
        return kindOfObject(shape);
    case ValueType::Array:
        return kindOfArray(shape);
    case ValueType::String:
        return kindOfText(shape);
    case ValueType::IntegerOrString:
        return shape.units.isEmpty() ? FieldKind::Line : FieldKind::Duration;
    case ValueType::Null:
        return FieldKind::Constant;
    case ValueType::Any:
        return shape.isKnown ? FieldKind::Yaml : FieldKind::Line;
    }
    return FieldKind::Line;
}

bool saysTheSame(const QString &label, const QString &value)
{
    return wordsOf(label) == wordsOf(value);
}

void addChoices(FieldShape &shape)
{
    const schema::Facts &facts = shape.facts;
    QStringList titles = shape.hint.valueTitles;
    if (titles.size() != facts.enumeration.size())
        titles = facts.enumerationTitles;
    for (qsizetype i = 0; i < facts.enumeration.size(); ++i) {
        const yaml::Value &value = facts.enumeration[i];
        const QString text = displayOf(value);
        if (text.isEmpty())
            continue;
        // The value stands with its title: people who read the text look for it.
        QString label = titles.value(i);
        if (!label.isEmpty() && !saysTheSame(label, text))
            label = Tr::tr("%1 (%2)").arg(label, text);
        shape.choices.append({text, value, label});
    }
}

/// In the order of `ui:order`, `*` for the rest.
QStringList ordered(const QStringList &names, const QStringList &order)
{
    if (order.isEmpty())
        return names;
    QStringList sorted;
    qsizetype rest = -1;
    for (const QString &name : order) {
        if (name == "*"_L1)
            rest = sorted.size();
        else if (names.contains(name) && !sorted.contains(name))
            sorted << name;
    }
    QStringList others = names;
    others.removeIf([&](const QString &name) { return sorted.contains(name); });
    const qsizetype at = rest < 0 ? sorted.size() : rest;
    return sorted.first(at) + others + sorted.sliced(at);
}

void addUnits(FieldShape &shape, bool isResource)
{
    const ValueType type = shape.facts.type;
    if (!shape.choices.isEmpty()
        || (type != ValueType::String && type != ValueType::IntegerOrString))
        return;
    if (!shape.hint.units.isEmpty()) {
        shape.units = shape.hint.units;
        return;
    }
    shape.units = unitsOf(shape.facts.pattern);
    if (!shape.units.isEmpty() || shape.facts.format != "duration"_L1)
        return;
    if (isResource) {
        shape.units = QStringList{u"s"_s, u"m"_s, u"h"_s, u"ms"_s};
    } else {
        shape.units = QStringList{u"d"_s, u"h"_s, u"m"_s, u"s"_s, u"w"_s, u"y"_s};
        shape.unitStyle = UnitStyle::Iso;
    }
}

void addWords(FieldShape &shape)
{
    const schema::FieldHint &hint = shape.hint;
    shape.title = !hint.title.isEmpty()          ? hint.title
                  : !shape.facts.title.isEmpty() ? shape.facts.title
                                                 : titleOf(shape.key);
    QStringList help{hint.help,
                     hint.description.isEmpty() ? shape.facts.description : hint.description};
    help.removeAll(QString());
    shape.help = plainText(help.join(u' '));
    shape.placeholder = placeholderOf(shape.facts);
    if (!hint.placeholder.isEmpty() && !shape.facts.defaultValue)
        shape.placeholder = hint.placeholder;
    for (const yaml::Value &value : std::as_const(shape.facts.suggestions))
        shape.suggestions << displayOf(value);
    shape.suggestions = hint.suggestions + shape.suggestions;
    shape.suggestions.removeAll(QString());
    shape.suggestions.removeDuplicates();
}

LineFlavour flavourOf(const schema::Facts &facts, const schema::FieldHint &hint)
{
    if (facts.format == "password"_L1 || facts.isWriteOnly || hint.widget == "password"_L1)
        return LineFlavour::Password;
    if (facts.format == "email"_L1 || facts.format == "idn-email"_L1)
        return LineFlavour::Email;
    const bool isUri = facts.format == "uri"_L1 || facts.format == "iri"_L1
                       || facts.format == "url"_L1 || facts.format == "uri-reference"_L1;
    return isUri ? LineFlavour::Uri : LineFlavour::Text;
}

} // namespace

QString displayOf(const yaml::Value &value)
{
    if (const auto *text = value.string())
        return *text;
    if (const auto *boolean = value.get<bool>())
        return *boolean ? u"true"_s : u"false"_s;
    return QString::fromLatin1(value.numberText());
}

QString placeholderOf(const schema::Facts &facts)
{
    if (facts.defaultValue)
        return displayOf(*facts.defaultValue);
    const QString example = facts.examples.isEmpty() ? QString() : displayOf(facts.examples[0]);
    return example.isEmpty() ? QString() : Tr::tr("such as %1").arg(example);
}

QStringList unitsOf(const QString &pattern)
{
    if (pattern.isEmpty())
        return {};
    const QRegularExpression expression(pattern);
    if (!expression.isValid())
        return {};
    const auto takes = [&](const QString &text) {
        return expression.match(text).hasMatch();
    };
    const auto takesUnit = [&](const QString &unit) {
        const auto numbers = {u"1"_s, u"5"_s, u"14"_s, u"30"_s, u"100"_s};
        return std::ranges::count_if(numbers, [&](const QString &n) { return takes(n + unit); })
               >= 2;
    };
    if (takes(u"abc"_s) || takes(u"x1"_s) || takes(u"1-a"_s))
        return {};
    static const QStringList amounts{u"m"_s,  u"k"_s,  u"M"_s,  u"G"_s, u"T"_s,
                                     u"Ki"_s, u"Mi"_s, u"Gi"_s, u"Ti"_s};
    static const QStringList times{u"ms"_s, u"s"_s, u"m"_s, u"h"_s, u"d"_s, u"w"_s, u"y"_s};
    const bool takesBare = takes(u"5"_s);
    const bool isMemory = takesUnit(u"Gi"_s) || takesUnit(u"Mi"_s) || takesUnit(u"G"_s);
    const bool isProcessor =
        takesBare && takesUnit(u"m"_s) && !takesUnit(u"h"_s) && !takesUnit(u"s"_s);
    QStringList units;
    if (takesBare && (isMemory || isProcessor))
        units << QString();
    else if (takesBare || takes(u"d"_s))
        return {};
    for (const QString &unit : isMemory || isProcessor ? amounts : times) {
        if (takesUnit(unit))
            units << unit;
    }
    return units == QStringList{QString()} ? QStringList() : units;
}

bool isAmount(const QStringList &units)
{
    return units.contains(QString()) || units.contains(u"Gi"_s) || units.contains(u"Mi"_s)
           || units.contains(u"G"_s);
}

QString unitName(const QString &unit, bool isAmount)
{
    if (unit.isEmpty())
        return Tr::tr("whole");
    if (isAmount && unit == "m"_L1)
        return Tr::tr("thousandths (m)");
    if (isAmount)
        return unit.endsWith(u'i') ? Tr::tr("%1B (%1)").arg(unit) : unit;
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
    if (unit == "mo"_L1)
        return Tr::tr("months");
    return unit == "y"_L1 ? Tr::tr("years") : unit;
}

FieldShape shapeOf(const schema::Cursor &cursor, const QString &key, const ShapeContext &context)
{
    FieldShape shape;
    shape.open = cursor;
    shape.cursor = cursor;
    shape.facts = cursor.facts();
    shape.key = key;
    shape.pattern = context.pattern;
    shape.isKnown = cursor.isKnown();
    shape.entity = shape.facts.entity;
    shape.switches = int(context.discriminators.indexOf(key));
    if (context.hints != nullptr) {
        if (const auto *hint = context.hints->field(shape.pattern))
            shape.hint = *hint;
        if (const auto *entity = context.hints->entity(shape.pattern))
            shape.entity = *entity;
    }
    shape.facts.isReadOnly |= shape.hint.isReadOnly;
    shape.isHidden = shape.hint.widget == "hidden"_L1;
    addWords(shape);
    addChoices(shape);
    addUnits(shape, context.isResource);
    shape.flavour = flavourOf(shape.facts, shape.hint);
    if (shape.facts.type == ValueType::Object) {
        shape.properties = ordered(cursor.properties(), shape.hint.order);
        const schema::Cursor additional = cursor.additional();
        shape.isMap = shape.properties.isEmpty() && additional.isKnown()
                      && (additional.facts().type != ValueType::Any || additional.isOpen());
    } else if (shape.facts.type == ValueType::Array) {
        shape.hasAnyItems = cursor.item().facts().type == ValueType::Any;
    }
    shape.kind = kindOf(shape);
    return shape;
}

} // namespace waymark::form
