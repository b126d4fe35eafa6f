// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cel/arena.h"
#include "cel/value.h"
#include "policy/authorizeranswers.h"
#include "policy/matchconstraints.h"

#include <memory>

namespace waymark::policy {

/// What an API server would be asked: a resource that comes, changes or goes. Its nodes live as
/// long as their trees.
struct AdmissionRequest
{
    Operation operation = Operation::Create;
    Resource resource;
    QString name;
    QString space;        ///< the namespace; empty for what is in none
    yaml::Node object;    ///< invalid for DELETE
    yaml::Node oldObject; ///< invalid for CREATE
    /// The Namespace; invalid where nobody says here what it is like.
    yaml::Node namespaceObject;
    QString user;
    QStringList groups;
    bool isDryRun = false;
    /// What the cluster's authorizer would say; nullptr where nobody says that here.
    std::shared_ptr<const AuthorizerAnswers> authorizer = nullptr;

    [[nodiscard]] NamespaceLabels namespaceLabels() const;
    /// Of the object before and after.
    [[nodiscard]] QList<Labels> labels() const;
    /// The variable `request` (`AdmissionRequest`, without the objects).
    [[nodiscard]] cel::Value toValue(cel::Arena &arena) const;
};

} // namespace waymark::policy
