// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "policy/labelselector.h"
#include "policy/resource.h"

#include <optional>

namespace waymark::policy {

enum class Operation { Create, Update, Delete, Connect };

/// `CREATE`, as rules write it.
[[nodiscard]] QString operationName(Operation operation);

/// One resource rule: every part has to match (`NamedRuleWithOperations`).
struct ResourceRule
{
    QStringList groups;
    QStringList versions;
    QStringList operations;
    QStringList resources; ///< `*`, `pods`, `pods/status`, `pods/*`
    QStringList names;     ///< empty: all
    QString scope;         ///< `Cluster`, `Namespaced` or `*`

    /// `anyVersion`: versions of a kind are the same resource (`matchPolicy: Equivalent`).
    [[nodiscard]] bool matches(const Resource &resource, const QString &name, Operation operation,
                               bool anyVersion) const;

    bool operator==(const ResourceRule &) const = default;
};

/// What is known of the namespace that a resource is in.
struct NamespaceLabels
{
    /// nullopt: nobody says here what the namespace is like.
    std::optional<Labels> labels;
};

enum class Match { Yes, No, Unknown };

/// `matchConstraints` of a policy, `matchResources` of a binding (apiserver,
/// `pkg/admission/plugin/policy/matching`): selectors first, then exclusions, then rules.
class MatchConstraints
{
public:
    MatchConstraints() = default;
    /// `rulesWhereNone`: without rules everything matches, as for bindings.
    MatchConstraints(yaml::Node constraints, bool rulesWhereNone);

    /// Unknown where the namespace decides and isn't known. `objects` are the labels of the object
    /// before and after; one that matches is enough.
    [[nodiscard]] Match matches(const Resource &resource, const QString &name, Operation operation,
                                const QList<Labels> &objects, const NamespaceLabels &space) const;

    /// Whether a rule is for the group and kind; a look that costs next to nothing.
    [[nodiscard]] bool mayMatch(const Resource &resource) const;

    [[nodiscard]] const QList<ResourceRule> &rules() const { return m_rules; }
    [[nodiscard]] bool dependsOnNamespace() const { return !m_namespaces.selectsEverything(); }

    bool operator==(const MatchConstraints &) const = default;

private:
    QList<ResourceRule> m_rules;
    QList<ResourceRule> m_excluded;
    LabelSelector m_namespaces;
    LabelSelector m_objects;
    bool m_matchesWithoutRules = true;
    bool m_isExact = false;
};

} // namespace waymark::policy
