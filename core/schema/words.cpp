// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "schema/words.h"

#include "schema/schematr.h"
#include "text/invisible.h"

using namespace Qt::StringLiterals;

namespace waymark::schema {

namespace {

constexpr qsizetype shownLetters = 60;
constexpr qsizetype shownItems = 12;

QString shortened(QString text)
{
    text = text.simplified();
    if (text.size() > shownLetters)
        text = text.first(shownLetters - 1) + u'…';
    return text;
}

} // namespace

QString quoted(const QString &text)
{
    return u'“' + shortened(spelledOut(text)) + u'”';
}

QString nameOf(yaml::Node place)
{
    if (place.key())
        return quoted(place.keyText());
    const yaml::Node parent = place.parent();
    if (!parent)
        return Tr::tr("the document");
    const QString index = u'[' + place.keyText() + u']';
    return parent.key() ? quoted(parent.keyText() + index) : quoted(index);
}

QString shown(yaml::Node value)
{
    const yaml::Node node = value.target();
    if (node.isMapping())
        return Tr::tr("a group of fields");
    if (node.isSequence())
        return Tr::tr("a list");
    if (!node.isScalar() || node.scalarType() == yaml::ScalarType::Null)
        return Tr::tr("nothing");
    const QString text = node.text();
    return node.scalarType() == yaml::ScalarType::String ? quoted(text) : shortened(text);
}

QString shown(const yaml::Value &value)
{
    if (const QString *text = value.string())
        return quoted(*text);
    if (const bool *boolean = value.get<bool>())
        return *boolean ? u"true"_s : u"false"_s;
    if (const QByteArray number = value.numberText(); !number.isEmpty())
        return QString::fromLatin1(number);
    if (value.sequence())
        return Tr::tr("a list");
    return value.mapping() ? Tr::tr("a group of fields") : Tr::tr("nothing");
}

QString typeWords(types::Mask mask)
{
    QStringList words;
    if (mask & types::String)
        words.append(Tr::tr("text"));
    if (mask & types::Fraction)
        words.append(Tr::tr("a number"));
    else if (mask & types::Integer)
        words.append(Tr::tr("a whole number"));
    if (mask & types::Boolean)
        words.append(Tr::tr("true or false"));
    if (mask & types::Array)
        words.append(Tr::tr("a list"));
    if (mask & types::Object)
        words.append(Tr::tr("a group of fields"));
    if (mask & types::Null)
        words.append(Tr::tr("empty"));
    return joined(words, true);
}

QString joined(const QStringList &items, bool isChoice)
{
    if (items.isEmpty())
        return {};
    if (items.size() > shownItems)
        return Tr::tr("%1 and %n more", nullptr, int(items.size() - shownItems))
            .arg(items.first(shownItems).join(", "_L1));
    if (items.size() == 1)
        return items.front();
    const QString head = items.first(items.size() - 1).join(", "_L1);
    return (isChoice ? Tr::tr("%1 or %2") : Tr::tr("%1 and %2")).arg(head, items.last());
}

QString joinedNames(const QList<QByteArray> &keys, bool isChoice)
{
    QStringList words;
    for (const QByteArray &name : keys)
        words.append(quoted(QString::fromUtf8(name)));
    return joined(words, isChoice);
}

QString firstParagraph(const QString &text)
{
    const QString trimmed = text.trimmed();
    const qsizetype end = trimmed.indexOf("\n\n"_L1);
    return (end < 0 ? trimmed : trimmed.first(end)).simplified();
}

} // namespace waymark::schema
