// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "policy/policyset.h"
#include "rehearsal/testrun.h"
#include "schema/registry.h"

namespace waymark::test {

/// A policy "sizes" for Machines, bound by "sizes", with what `spec` says.
inline QByteArray machinePolicy(const QByteArray &spec,
                                const QByteArray &operations = "CREATE, UPDATE, DELETE",
                                const QByteArray &plural = "machines")
{
    return "apiVersion: admissionregistration.k8s.io/v1\nkind: ValidatingAdmissionPolicy\n"
           "metadata: {name: sizes}\nspec:\n  matchConstraints:\n    resourceRules: [{apiGroups: "
           "[shop.io], apiVersions: [v1], operations: ["
           + operations + "], resources: [" + plural + "]}]\n" + spec
           + "---\napiVersion: admissionregistration.k8s.io/v1\n"
             "kind: ValidatingAdmissionPolicyBinding\nmetadata: {name: sizes}\nspec:\n"
             "  policyName: sizes\n  validationActions: [Deny]\n";
}

/// Policies, and a test of them: what `waymarkctl policy test` works on, without files.
struct Rehearsed
{
    explicit Rehearsed(const QByteArray &text)
        : policies(QDateTime())
    {
        const auto tree = yaml::SyntaxTree::parse(SourceText(text));
        for (const yaml::Document &document : tree->documents())
            policies.add(*tree, document, QStringLiteral("/p/policies.yaml"));
    }

    [[nodiscard]] rehearsal::TestReport run(const QByteArray &cases, bool mutates = false,
                                            const QDateTime &now = {}) const
    {
        const auto tree = yaml::SyntaxTree::parse(SourceText(
            "apiVersion: waymark.dev/v1alpha1\nkind: PolicyTest\nmetadata: {name: t}\nspec:\n"
            + cases));
        rehearsal::TestOptions options{.folder = QStringLiteral("/p"), .now = now};
        options.mutates = mutates;
        return *rehearsal::runTests(
            {rehearsal::readSuite(*tree, tree->documents().front(), QStringLiteral("/p/t.yaml"))},
            {policies, kinds, files}, options);
    }

    policy::PolicySet policies;
    schema::Registry kinds;
    DiskFileSystem files;
};

inline QStringList codesOf(const rehearsal::TestReport &run)
{
    QStringList codes;
    for (const CheckedFile &file : run.report.files) {
        for (const Diagnostic &finding : file.diagnostics)
            codes.append(finding.code);
    }
    return codes;
}

} // namespace waymark::test
