// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/schemawords.h"

#include "analysis/analysistr.h"
#include "yaml/writer.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace waymark::analysis {

namespace {

QString typeWord(schema::ValueType type)
{
    switch (type) {
    case schema::ValueType::Any:
        return Tr::tr("any value");
    case schema::ValueType::Null:
        return Tr::tr("null");
    case schema::ValueType::Boolean:
        return Tr::tr("true or false");
    case schema::ValueType::Integer:
        return Tr::tr("whole number");
    case schema::ValueType::Number:
        return Tr::tr("number");
    case schema::ValueType::String:
        return Tr::tr("text");
    case schema::ValueType::Object:
        return Tr::tr("map");
    case schema::ValueType::Array:
        return Tr::tr("list");
    case schema::ValueType::IntegerOrString:
        return Tr::tr("whole number or text");
    }
    return {};
}

QString number(double value)
{
    return QString::number(value, 'g', QLocale::FloatingPointShortest);
}

template<typename T, typename Write>
void addSpan(QStringList &words, const std::optional<T> &least, const std::optional<T> &most,
             Write write, const QString &span, const QString &from, const QString &to)
{
    if (least && most)
        words << span.arg(write(*least), write(*most));
    else if (least)
        words << from.arg(write(*least));
    else if (most)
        words << to.arg(write(*most));
}

} // namespace

QString shownValue(const yaml::Value &value)
{
    return QString::fromUtf8(yaml::Writer({}).flow(value));
}

QString typeWords(const schema::Cursor &field)
{
    const schema::Facts &facts = field.facts();
    QString words = typeWord(facts.type);
    if (facts.type == schema::ValueType::Array) {
        if (const schema::Cursor item = field.item();
            item.isKnown() && item.facts().type != schema::ValueType::Any)
            words = Tr::tr("list, each: %1").arg(typeWord(item.facts().type));
    }
    if (!facts.format.isEmpty())
        words = Tr::tr("%1 (%2)").arg(words, facts.format);
    return facts.isNullable ? Tr::tr("%1 or null").arg(words) : words;
}

QStringList limitWords(const schema::Facts &facts)
{
    QStringList words;
    addSpan(words, facts.minimum, facts.maximum, number, Tr::tr("%1 to %2"), Tr::tr("at least %1"),
            Tr::tr("at most %1"));
    const auto count = [](qsizetype n) {
        return QString::number(n);
    };
    const auto limit = [](const std::optional<qsizetype> &n) {
        return int(std::min(n.value_or(0), qsizetype(std::numeric_limits<int>::max())));
    };
    addSpan(words, facts.minLength, facts.maxLength, count,
            Tr::tr("%1 to %2 characters", nullptr, limit(facts.maxLength)),
            Tr::tr("at least %1 characters", nullptr, limit(facts.minLength)),
            Tr::tr("at most %1 characters", nullptr, limit(facts.maxLength)));
    addSpan(words, facts.minItems, facts.maxItems, count,
            Tr::tr("%1 to %2 items", nullptr, limit(facts.maxItems)),
            Tr::tr("at least %1 items", nullptr, limit(facts.minItems)),
            Tr::tr("at most %1 items", nullptr, limit(facts.maxItems)));
    if (!facts.pattern.isEmpty())
        words << Tr::tr("matches %1").arg(facts.pattern);
    if (!facts.listMapKeys.isEmpty())
        words << Tr::tr("no two items with the same %1").arg(facts.listMapKeys.join(", "_L1));
    return words;
}

} // namespace waymark::analysis
