// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "policy/unsetrules.h"

#include "policy/escapedname.h"
#include "policy/policytr.h"
#include "yaml/edit.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::policy {

namespace {

/// A rule of the parent asks for what the field was.
bool isCovered(const QList<DefinedRule> &rules, const DefinedRule &rule, const QString &written)
{
    const QStringList &scope = rule.rule.scope.segments();
    const QStringList above = scope.first(scope.size() - 1);
    return std::ranges::any_of(rules, [&](const DefinedRule &other) {
        return other.root.schema() == rule.root.schema() && other.rule.scope.segments() == above
               && other.rule.rule.contains("has("_L1)
               && other.rule.rule.contains("oldSelf."_L1 + written);
    });
}

QList<Fix> stayRule(const yaml::SyntaxTree &tree, const yaml::Document &crd, yaml::Node parent,
                    const QString &property, const QString &written)
{
    const JsonPointer list = parent.pointer().child(u"x-kubernetes-validations"_s);
    const yaml::Value rule(yaml::Value::Mapping{
        {u"rule"_s, u"!has(oldSelf.%1) || has(self.%1)"_s.arg(written)},
        {u"message"_s, u"%1 can't be removed once it is set"_s.arg(property)}});
    const auto edits =
        parent.value(u"x-kubernetes-validations")
            ? yaml::insertValue(tree, crd, list.child(u"-"_s), rule)
            : yaml::setValue(tree, crd, list, yaml::Value(yaml::Value::Sequence{rule}));
    if (!edits)
        return {};
    return {{.title = Tr::tr("Add a rule that %1 stays once it is set").arg(property),
             .edits = *edits,
             .kind = FixKind::Add}};
}

} // namespace

Diagnostics unsetNotCovered(const yaml::SyntaxTree &tree, const yaml::Document &crd)
{
    Diagnostics found;
    const QList<DefinedRule> rules = definedRules(crd);
    for (const DefinedRule &rule : rules) {
        const QStringList &scope = rule.rule.scope.segments();
        if (!rule.rule.isTransition || rule.rule.optionalOldSelf || scope.isEmpty())
            continue;
        const SchemaPlace parent = rule.root.at(scope.first(scope.size() - 1));
        const QString &property = scope.constLast();
        const auto written = escapedName(property);
        const bool isOptional = parent.form() == SchemaPlace::Form::Object && parent.schema()
                                && written && parent.mayLack(property);
        if (!isOptional || isCovered(rules, rule, *written))
            continue;
        Diagnostic finding;
        finding.code = u"policy.unset-not-covered"_s;
        finding.severity = Severity::Info;
        finding.range = rule.expression.range;
        finding.pointer = rule.expression.pointer;
        finding.document = crd.index;
        finding.rule = rule.rule.place.toString();
        finding.message = Tr::tr("The rule says nothing when %1 is removed.").arg(property);
        finding.why = Tr::tr("It is evaluated where there is a value before and after. Who removes "
                             "the field can set it to anything then.");
        finding.next = Tr::tr("Add a rule to the parent, or let the schema require the field.");
        finding.fixes = stayRule(tree, crd, parent.schema(), property, *written);
        found.append(finding);
    }
    return found;
}

} // namespace waymark::policy
