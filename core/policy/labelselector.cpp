// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "policy/labelselector.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::policy {

Labels labelsOf(yaml::Node resource)
{
    Labels labels;
    const yaml::Node metadata = resource.value(u"metadata").target();
    for (const yaml::Entry &entry : metadata.value(u"labels").target().entries())
        labels.insert(entry.key, entry.value.target().text());
    return labels;
}

LabelSelector::LabelSelector(yaml::Node selector)
{
    for (const yaml::Entry &entry : selector.value(u"matchLabels").target().entries())
        m_requirements.append({entry.key, Operator::In, {entry.value.target().text()}});
    const yaml::Node expressions = selector.value(u"matchExpressions").target();
    for (yaml::Node item = expressions.firstChild(); item; item = item.nextSibling()) {
        const yaml::Node expression = item.target();
        const QString name = expression.value(u"operator").target().text();
        Requirement requirement{.key = expression.value(u"key").target().text(),
                                .what = name == "In"_L1             ? Operator::In
                                        : name == "NotIn"_L1        ? Operator::NotIn
                                        : name == "Exists"_L1       ? Operator::Exists
                                        : name == "DoesNotExist"_L1 ? Operator::DoesNotExist
                                                                    : Operator::Unknown,
                                .values = {}};
        const yaml::Node values = expression.value(u"values").target();
        for (yaml::Node value = values.firstChild(); value; value = value.nextSibling())
            requirement.values.append(value.target().text());
        m_requirements.append(requirement);
    }
}

bool LabelSelector::matches(const Labels &labels) const
{
    return std::ranges::all_of(m_requirements, [&](const Requirement &requirement) {
        const auto label = labels.constFind(requirement.key);
        const bool isThere = label != labels.cend();
        switch (requirement.what) {
        case Operator::In:
            return isThere && requirement.values.contains(*label);
        case Operator::NotIn:
            return !isThere || !requirement.values.contains(*label);
        case Operator::Exists:
            return isThere;
        case Operator::DoesNotExist:
            return !isThere;
        case Operator::Unknown:
            break;
        }
        return false; // an API server doesn't take such a selector
    });
}

} // namespace waymark::policy
