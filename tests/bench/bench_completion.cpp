// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0

// Completion, hover, folds, outline and line differences at 1,000 and 10,000 lines, completion and
// hover in an expression. DESIGN.md section 9: completion and hover 2 ms at 10,000 lines.
#include "assist/completion.h"
#include "assist/hover.h"
#include "policy/policyset.h"
#include "text/linedifference.h"
#include "yaml/folding.h"
#include "yaml/outline.h"

#include <QDateTime>
#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <vector>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

constexpr int runs = 50;

const QByteArray definition = R"(apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: {name: fleets.bench.example}
spec:
  group: bench.example
  scope: Namespaced
  names: {kind: Fleet, plural: fleets, singular: fleet}
  versions:
    - name: v1
      served: true
      storage: true
      schema:
        openAPIV3Schema:
          type: object
          properties:
            spec:
              type: object
              required: [owner]
              properties:
                owner: {type: string, pattern: '^[a-z-]+$', description: Who answers.}
                region: {type: string, enum: [eu-central-1, eu-west-1, us-east-1, us-west-2]}
                services:
                  type: array
                  items:
                    type: object
                    required: [name]
                    properties:
                      name: {type: string, pattern: '^[a-z0-9-]+$'}
                      size: {type: string, enum: [small, medium, large]}
                      replicas: {type: integer, minimum: 1, maximum: 5, default: 1}
)";

QByteArray document(int lines)
{
    QByteArray text = "apiVersion: bench.example/v1\nkind: Fleet\nmetadata:\n  name: fleet\n"
                      "spec:\n  owner: payments\n  region: eu-central-1\n  services:\n";
    for (int line = 8; line + 1 < lines; line += 2)
        text += "    - name: service-" + QByteArray::number(line)
                + "\n      replicas: " + QByteArray::number(line % 5 + 1) + "\n";
    return text + "      ";
}

void measure(const char *name, int lines, const std::function<void()> &work)
{
    std::vector<double> times;
    for (int i = 0; i < runs; ++i) {
        QElapsedTimer timer;
        timer.start();
        work();
        times.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    std::ranges::sort(times);
    std::printf("%6d lines | %-24s p50 %7.3f p95 %7.3f ms\n", lines, name, times[runs / 2],
                times[runs * 95 / 100]);
}

void run(int lines, const std::shared_ptr<const analysis::Rules> &rules)
{
    const SourceText text(document(lines));
    const auto analysis =
        std::make_shared<analysis::Analysis>(*analysis::analyze({text, rules, 1}));
    const qsizetype end = text.size();
    const qsizetype value = text.bytes().lastIndexOf("replicas") + 10;
    measure("completion of a key", lines,
            [&] { (void)assist::completionsAt({analysis, end, nullptr}); });
    measure("completion of a value", lines,
            [&] { (void)assist::completionsAt({analysis, value, nullptr}); });
    measure("hover", lines, [&] { (void)assist::hoverAt(*analysis, value); });
    measure("folds", lines, [&] { (void)yaml::foldRegions(analysis->tree); });
    measure("outline", lines, [&] { (void)yaml::outlineOf(analysis->tree); });
    QByteArray changed = text.bytes();
    changed.replace("service-8\n", "service-eight\n").replace("service-100\n", "a\nb\n");
    const SourceText after(changed);
    measure("difference, two hunks", lines, [&] { (void)lineDifference(text, after); });
}

const QByteArray policyText = R"(apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicy
metadata: {name: fleets}
spec:
  matchConstraints:
    resourceRules:
    - {apiGroups: [bench.example], apiVersions: [v1], operations: [CREATE], resources: [fleets]}
  variables:
  - name: replicas
    expression: object.spec.services.map(s, has(s.replicas) ? s.replicas : 1).sum()
  validations:
  - expression: >-
      variables.replicas < 10 && object.spec.region.startsWith('eu-')
      && object.spec.services.all(s, s.name.)
)";

void runExpression(const std::shared_ptr<const analysis::Rules> &rules)
{
    const SourceText text(policyText);
    const auto analysis =
        std::make_shared<analysis::Analysis>(*analysis::analyze({text, rules, 1}));
    const qsizetype member = policyText.lastIndexOf("s.name.") + 7;
    const qsizetype name = policyText.lastIndexOf("object.");
    const auto lines = int(text.lineCount());
    measure("completion of a member", lines,
            [&] { (void)assist::completionsAt({analysis, member, nullptr}); });
    measure("completion of a name", lines,
            [&] { (void)assist::completionsAt({analysis, name, nullptr}); });
    measure("hover in an expression", lines, [&] { (void)assist::hoverAt(*analysis, name); });
}

} // namespace

int main()
{
    auto rules = std::make_shared<analysis::Rules>();
    const auto tree = yaml::SyntaxTree::parse(SourceText(definition));
    rules->kinds.addCrd(tree->documents().first(), u"fleet.yaml"_s);
    auto policies = std::make_shared<policy::PolicySet>(QDateTime());
    policies->add(*tree, tree->documents().first(), u"fleet.yaml"_s);
    rules->policies = std::move(policies);
    for (const int lines : {1'000, 10'000})
        run(lines, rules);
    runExpression(rules);
    return 0;
}
