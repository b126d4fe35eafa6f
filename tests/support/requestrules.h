// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/analysis.h"
#include "analysis/judgeddocument.h"
#include "analysis/policychecks.h"

#include <QFile>

namespace waymark::test {

/// The rules of one kind: the demonstration workspace's EnvironmentRequest.
inline std::shared_ptr<const analysis::Rules> requestRules()
{
    QFile file(QStringLiteral(WAYMARK_SOURCE_DIR
                              "/resources/demo/template/platform/kinds/environmentrequest.yaml"));
    auto rules = std::make_shared<analysis::Rules>();
    if (file.open(QIODevice::ReadOnly)) {
        const auto tree = yaml::SyntaxTree::parse(SourceText(file.readAll()));
        rules->kinds.addCrd(tree->documents().first(), file.fileName());
    }
    return rules;
}

/// A policy "sizes" for all resources that denies whose `spec.size` is above 3.
inline std::shared_ptr<const analysis::Rules> policyRules()
{
    const auto tree = yaml::SyntaxTree::parse(SourceText(R"(
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicy
metadata: {name: sizes}
spec:
  matchConstraints:
    resourceRules:
      - {apiGroups: ["*"], apiVersions: ["*"], operations: ["*"], resources: ["*"]}
  validations: [{expression: object.spec.size <= 3, message: too large}]
---
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicyBinding
metadata: {name: sizes}
spec: {policyName: sizes, validationActions: [Deny]}
)"));
    auto policies = std::make_shared<policy::PolicySet>(QDateTime());
    for (const yaml::Document &document : tree->documents())
        policies->add(*tree, document, QStringLiteral("policies.yaml"));
    auto rules = std::make_shared<analysis::Rules>();
    rules->policies = policies;
    rules->kindRules = std::make_shared<analysis::KindRules>();
    rules->checks = {analysis::policyCheck(policies, rules->kindRules)};
    return rules;
}

inline const QByteArray paymentsStaging = R"(apiVersion: platform.kubedojo.io/v1
kind: EnvironmentRequest
metadata:
  name: payments-staging
spec:
  owner: payments-team
  purpose: integration-test
  lifetime: 14d
  region: eu-central-1
  dataClassification: internal
  services:
    - name: payments-api
      replicas: 2
    - name: payments-worker
      replicas: 1
)";

} // namespace waymark::test
