// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "objectstatus/standing.h"

#include <initializer_list>
#include <optional>

namespace waymark::objectstatus {

/// `status.conditions[]`, as Kubernetes' API conventions have them.
struct Condition
{
    QString type;
    QString status; ///< `True`, `False`, `Unknown`; empty where the tool says nothing
    QString reason;
    QString message;
    QDateTime since;
    std::optional<qint64> observedGeneration;

    [[nodiscard]] bool isTrue() const;
    [[nodiscard]] bool isFalse() const;
};

/// An object, and the questions that judges ask of it.
class ObjectFields
{
public:
    explicit ObjectFields(const yaml::Node &object);

    [[nodiscard]] const QString &group() const { return m_group; }
    [[nodiscard]] const QString &kind() const { return m_kind; }
    [[nodiscard]] yaml::Node at(std::initializer_list<QStringView> path) const;
    [[nodiscard]] QString text(std::initializer_list<QStringView> path) const;
    [[nodiscard]] bool isTrue(std::initializer_list<QStringView> path) const;
    /// nullopt where there is none, and for what is no whole number.
    [[nodiscard]] std::optional<qint64> number(std::initializer_list<QStringView> path) const;
    [[nodiscard]] bool hasStatus() const;      ///< a status with something in it
    [[nodiscard]] bool hasEmptyStatus() const; ///< one with nothing in it
    /// Those of the object, then those that it keeps for each parent, ancestor or router (Gateway
    /// API, OpenShift).
    [[nodiscard]] const QList<Condition> &conditions() const { return m_conditions; }
    /// nullptr where there is none of that type.
    [[nodiscard]] const Condition *condition(QStringView type) const;

private:
    yaml::Node m_object;
    QString m_group;
    QString m_kind;
    QList<Condition> m_conditions;
};

[[nodiscard]] QList<Condition> conditionsIn(const yaml::Node &list);
/// A verdict in the words of the condition that decided.
[[nodiscard]] Standing byCondition(Health health, const Condition &condition);
[[nodiscard]] Standing said(Health health, const QString &words, const QString &message = {});

// Each answers nullopt where the object is none of its kinds, or doesn't decide.
[[nodiscard]] std::optional<Standing> ofBuiltinKind(const ObjectFields &object);
[[nodiscard]] std::optional<Standing> ofDeliveryTool(const ObjectFields &object);
[[nodiscard]] std::optional<Standing> ofConditions(const ObjectFields &object);
[[nodiscard]] std::optional<Standing> ofPhaseWord(const ObjectFields &object);

} // namespace waymark::objectstatus
