// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yaml/syntaxtree.h"

#include <QHash>
#include <QStringList>

namespace waymark::policy {

using Labels = QHash<QString, QString>;

/// `metadata.labels` of a resource.
[[nodiscard]] Labels labelsOf(yaml::Node resource);

/// A Kubernetes LabelSelector: all of its requirements have to hold; one without any selects
/// everything (Kubernetes API conventions, "Labels and Selectors").
class LabelSelector
{
public:
    LabelSelector() = default;
    explicit LabelSelector(yaml::Node selector);

    [[nodiscard]] bool matches(const Labels &labels) const;
    [[nodiscard]] bool selectsEverything() const { return m_requirements.isEmpty(); }

    bool operator==(const LabelSelector &) const = default;

private:
    enum class Operator { In, NotIn, Exists, DoesNotExist, Unknown };
    struct Requirement
    {
        QString key;
        Operator what = Operator::In;
        QStringList values;

        bool operator==(const Requirement &) const = default;
    };

    QList<Requirement> m_requirements;
};

} // namespace waymark::policy
