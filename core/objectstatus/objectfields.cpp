// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "objectstatus/objectfields.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::objectstatus {

namespace {

std::optional<qint64> wholeNumber(const yaml::Node &node)
{
    bool isNumber = false;
    const qint64 number = node.isScalar() ? node.text().toLongLong(&isNumber) : 0;
    return isNumber ? std::optional(number) : std::nullopt;
}

QDateTime timeOf(const yaml::Node &node)
{
    return QDateTime::fromString(node.text(), Qt::ISODateWithMs).toUTC();
}

Condition conditionOf(const yaml::Node &node)
{
    Condition condition{.type = node.value(u"type").target().text(),
                        .status = node.value(u"status").target().text(),
                        .reason = node.value(u"reason").target().text(),
                        .message = node.value(u"message").target().text(),
                        .since = timeOf(node.value(u"lastTransitionTime").target()),
                        .observedGeneration =
                            wholeNumber(node.value(u"observedGeneration").target())};
    if (!condition.since.isValid())
        condition.since = timeOf(node.value(u"lastUpdateTime").target());
    return condition;
}

} // namespace

bool Condition::isTrue() const
{
    return status.compare("true"_L1, Qt::CaseInsensitive) == 0;
}

bool Condition::isFalse() const
{
    return status.compare("false"_L1, Qt::CaseInsensitive) == 0;
}

ObjectFields::ObjectFields(const yaml::Node &object)
    : m_object(object.target())
{
    const QString version = text({u"apiVersion"});
    const qsizetype slash = version.indexOf(u'/');
    m_group = slash < 0 ? QString() : version.first(slash);
    m_kind = text({u"kind"});
    m_conditions = conditionsIn(at({u"status", u"conditions"}));
    for (const QStringView list : {u"parents", u"ancestors", u"ingress"}) {
        const yaml::Node holders = at({u"status", list});
        for (auto item = holders.firstChild(); holders.isSequence() && item;
             item = item.nextSibling())
            m_conditions += conditionsIn(item.target().value(u"conditions").target());
    }
}

yaml::Node ObjectFields::at(std::initializer_list<QStringView> path) const
{
    yaml::Node node = m_object;
    for (const QStringView key : path) {
        if (!node.isMapping())
            return {};
        node = node.value(key).target();
    }
    return node;
}

QString ObjectFields::text(std::initializer_list<QStringView> path) const
{
    const yaml::Node node = at(path);
    const bool isText = node.isScalar() && node.scalarType() != yaml::ScalarType::Null;
    return isText ? node.text() : QString();
}

bool ObjectFields::isTrue(std::initializer_list<QStringView> path) const
{
    return text(path).compare("true"_L1, Qt::CaseInsensitive) == 0;
}

std::optional<qint64> ObjectFields::number(std::initializer_list<QStringView> path) const
{
    return wholeNumber(at(path));
}

bool ObjectFields::hasStatus() const
{
    const yaml::Node status = at({u"status"});
    return status.isMapping() ? status.size() > 0 : status.isScalar() && !status.text().isEmpty();
}

bool ObjectFields::hasEmptyStatus() const
{
    const yaml::Node status = at({u"status"});
    return status && !status.isSequence() && !hasStatus();
}

const Condition *ObjectFields::condition(QStringView type) const
{
    const auto found = std::ranges::find(m_conditions, type, &Condition::type);
    return found == m_conditions.cend() ? nullptr : &*found;
}

QList<Condition> conditionsIn(const yaml::Node &list)
{
    QList<Condition> found;
    for (auto item = list.firstChild(); list.isSequence() && item; item = item.nextSibling()) {
        if (item.target().isMapping())
            found.append(conditionOf(item.target()));
    }
    return found;
}

Standing byCondition(Health health, const Condition &condition)
{
    return {.health = health,
            .said = condition.type + u'=' + condition.status,
            .reason = condition.reason,
            .message = condition.message,
            .since = condition.since,
            .contradiction = {}};
}

Standing said(Health health, const QString &words, const QString &message)
{
    return {.health = health,
            .said = words,
            .reason = {},
            .message = message,
            .since = {},
            .contradiction = {}};
}

} // namespace waymark::objectstatus
