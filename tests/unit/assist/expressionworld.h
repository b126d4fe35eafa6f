// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/analysis.h"
#include "policy/policyset.h"

#include <QDateTime>

namespace waymark::assist {

/// A definition whose spec has those properties, each on a line of fourteen blanks.
inline QByteArray assistedDefinition(const QByteArray &kind, const QByteArray &properties)
{
    const QByteArray plural = kind.toLower() + 's';
    return "apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: {name: "
           + plural + ".g.io}\nspec:\n  group: g.io\n  scope: Namespaced\n  names: {kind: " + kind
           + ", plural: " + plural
           + "}\n  versions:\n  - name: v1\n    served: true\n    storage: true\n    schema:\n"
             "      openAPIV3Schema:\n        type: object\n        required: [spec]\n"
             "        properties:\n          spec:\n"
             "            type: object\n            required: [owner, region]\n"
             "            properties:\n"
             "              owner: {type: string, description: Who it belongs to.}\n"
           + properties;
}

inline const QByteArray machineProperties =
    "              region: {type: string, enum: [eu-central-1, eu-west-1]}\n"
    "              size: {type: integer, description: How large it is.}\n"
    "              my-zone: {type: string, enum: [a, b]}\n"
    "              tags: {type: object, additionalProperties: {type: string}}\n"
    "              tiers: {type: array, items: {type: string, enum: [gold, tin]}}\n"
    "              ports: {type: array, items: {type: object, properties: {number: {type: "
    "integer, description: Where it listens.}, mode: {type: string, enum: [tcp, udp]}}}}\n";
inline const QByteArray diskProperties =
    "              region: {type: string, enum: [eu-central-1, us-east-1]}\n"
    "              speed: {type: string, enum: [slow, fast]}\n";

/// The kinds Machine and Disk.
inline std::shared_ptr<const analysis::Rules> assistedRules()
{
    static const auto rules = [] {
        auto made = std::make_shared<analysis::Rules>();
        auto policies = std::make_shared<policy::PolicySet>(QDateTime());
        for (const QByteArray &text : {assistedDefinition("Machine", machineProperties),
                                       assistedDefinition("Disk", diskProperties)}) {
            const auto tree = yaml::SyntaxTree::parse(SourceText(text));
            (void)made->kinds.addCrd(tree->documents().first(), QStringLiteral("crd.yaml"));
            policies->add(*tree, tree->documents().first(), QStringLiteral("crd.yaml"));
        }
        made->policies = std::move(policies);
        return made;
    }();
    return rules;
}

/// A policy for both kinds up to its validations, with two variables.
inline const QByteArray assistedPolicy =
    "apiVersion: admissionregistration.k8s.io/v1\nkind: ValidatingAdmissionPolicy\n"
    "metadata: {name: p}\nspec:\n  paramKind: {apiVersion: g.io/v1, kind: Disk}\n"
    "  matchConstraints:\n    resourceRules:\n"
    "    - {apiGroups: ['g.io'], apiVersions: ['v1'], operations: [CREATE], resources: "
    "[machines, disks]}\n  variables:\n  - name: where\n    expression: object.spec.region\n"
    "  - name: owner\n    expression: object.spec.owner\n";

/// The same with one validation, of that expression as YAML has it.
inline QByteArray validationOf(const QByteArray &expression)
{
    return assistedPolicy + "  validations:\n  - expression: " + expression + "\n    message: no\n";
}

/// Machine's definition with a rule on its spec.
inline QByteArray ruleOf(const QByteArray &expression)
{
    return assistedDefinition("Machine", machineProperties)
           + "            x-kubernetes-validations:\n            - rule: " + expression
           + "\n              message: no\n";
}

/// Without its caret `^`, analysed, and where that stood.
inline std::pair<std::shared_ptr<const analysis::Analysis>, qsizetype> analysedAt(QByteArray marked)
{
    const qsizetype offset = marked.indexOf('^');
    marked.remove(offset, 1);
    auto analysis = analysis::analyze({SourceText(marked), assistedRules(), 1});
    return {std::make_shared<analysis::Analysis>(*std::move(analysis)), offset};
}

} // namespace waymark::assist
