// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "policy/matchconstraints.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::policy {

namespace {

QStringList textsOf(yaml::Node list)
{
    QStringList texts;
    for (yaml::Node item = list.target().firstChild(); item; item = item.nextSibling())
        texts.append(item.target().text());
    return texts;
}

QList<ResourceRule> rulesOf(yaml::Node list)
{
    QList<ResourceRule> rules;
    for (yaml::Node item = list.target().firstChild(); item; item = item.nextSibling()) {
        const yaml::Node rule = item.target();
        rules.append({.groups = textsOf(rule.value(u"apiGroups")),
                      .versions = textsOf(rule.value(u"apiVersions")),
                      .operations = textsOf(rule.value(u"operations")),
                      .resources = textsOf(rule.value(u"resources")),
                      .names = textsOf(rule.value(u"resourceNames")),
                      .scope = rule.value(u"scope").target().text()});
    }
    return rules;
}

bool hasWord(const QStringList &list, const QString &word)
{
    return list.contains(u"*"_s) || list.contains(word);
}

/// `pods` and `*` are resources alone, `pods/*` is one and all below it.
bool hasResource(const QStringList &list, const Resource &resource)
{
    return std::ranges::any_of(list, [&](const QString &rule) {
        const QString name = rule.section(u'/', 0, 0);
        const QString below = rule.section(u'/', 1);
        return (name == "*"_L1 || name == resource.plural)
               && (below == "*"_L1 || below == resource.subResource);
    });
}

} // namespace

QString operationName(Operation operation)
{
    switch (operation) {
    case Operation::Create:
        return u"CREATE"_s;
    case Operation::Update:
        return u"UPDATE"_s;
    case Operation::Delete:
        return u"DELETE"_s;
    case Operation::Connect:
        break;
    }
    return u"CONNECT"_s;
}

bool ResourceRule::matches(const Resource &resource, const QString &name, Operation operation,
                           bool anyVersion) const
{
    const bool isInScope =
        scope.isEmpty() || scope == "*"_L1 || (scope == "Cluster"_L1) == !resource.isNamespaced;
    return isInScope && hasWord(groups, resource.group)
           && hasWord(operations, operationName(operation)) && hasResource(resources, resource)
           && (names.isEmpty() || names.contains(name))
           && (anyVersion || hasWord(versions, resource.version));
}

MatchConstraints::MatchConstraints(yaml::Node constraints, bool rulesWhereNone)
    : m_rules(rulesOf(constraints.value(u"resourceRules")))
    , m_excluded(rulesOf(constraints.value(u"excludeResourceRules")))
    , m_namespaces(constraints.value(u"namespaceSelector").target())
    , m_objects(constraints.value(u"objectSelector").target())
    , m_matchesWithoutRules(rulesWhereNone)
    , m_isExact(constraints.value(u"matchPolicy").target().text() == "Exact"_L1)
{}

bool MatchConstraints::mayMatch(const Resource &resource) const
{
    if (m_rules.isEmpty())
        return m_matchesWithoutRules;
    return std::ranges::any_of(m_rules, [&](const ResourceRule &rule) {
        return hasWord(rule.groups, resource.group)
               && (hasWord(rule.resources, resource.plural) || rule.resources.contains(u"*/*"_s));
    });
}

Match MatchConstraints::matches(const Resource &resource, const QString &name, Operation operation,
                                const QList<Labels> &objects, const NamespaceLabels &space) const
{
    const auto hit = [&](const ResourceRule &rule) {
        return rule.matches(resource, name, operation, !m_isExact);
    };
    if (std::ranges::any_of(m_excluded, hit))
        return Match::No;
    if (m_rules.isEmpty() ? !m_matchesWithoutRules : std::ranges::none_of(m_rules, hit))
        return Match::No;
    if (!m_objects.selectsEverything() && std::ranges::none_of(objects, [&](const Labels &labels) {
            return m_objects.matches(labels);
        }))
        return Match::No;
    // What is in no namespace isn't selected by any; a Namespace is in itself.
    if (m_namespaces.selectsEverything()
        || (!resource.isNamespaced && resource.kind != "Namespace"_L1))
        return Match::Yes;
    const Labels *labels = resource.kind == "Namespace"_L1 && !objects.isEmpty() ? &objects.front()
                           : space.labels                                        ? &*space.labels
                                                                                 : nullptr;
    if (labels == nullptr)
        return Match::Unknown;
    return m_namespaces.matches(*labels) ? Match::Yes : Match::No;
}

} // namespace waymark::policy
