// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "policy/policyfromrule.h"

#include "policy/policytr.h"
#include "yaml/edit.h"
#include "yaml/writer.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::policy {

namespace {

/// The source with `object` for `self`.
QByteArray aboutObject(const QByteArray &source, const cel::Ast &ast)
{
    QByteArray result;
    qsizetype copied = 0;
    std::vector<const cel::Expr *> names;
    for (const cel::Expr &expr : ast.exprs) {
        const QByteArray name =
            expr.kind == cel::ExprKind::Name ? ast.name(expr.name) : QByteArray();
        if (name == "self" || name == "oldSelf")
            names.push_back(&expr);
    }
    std::ranges::sort(names, {}, [](const cel::Expr *expr) { return expr->begin; });
    for (const cel::Expr *expr : names) {
        result += source.sliced(copied, expr->begin - copied);
        result += ast.name(expr->name) == "self" ? "object" : "oldObject";
        copied = expr->end;
    }
    return result + source.sliced(copied);
}

QByteArray quotedYaml(const QString &text)
{
    return yaml::Writer::string(text, yaml::NodeStyle::DoubleQuoted, true);
}

QByteArray plainYaml(const QString &text)
{
    return yaml::Writer::string(text, yaml::NodeStyle::Plain, true);
}

QByteArray policyText(const DefinedRule &rule, const QByteArray &expression, yaml::Node spec,
                      const QString &version)
{
    const QString group = spec.value(u"group").target().text();
    const QString plural = spec.value(u"names").target().value(u"plural").target().text();
    const QByteArray name = plainYaml(plural + u'.' + group);
    const QByteArray operations = rule.rule.isTransition ? "UPDATE" : "CREATE, UPDATE";
    QByteArray text = "---\napiVersion: admissionregistration.k8s.io/v1\n"
                      "kind: ValidatingAdmissionPolicy\nmetadata:\n  name: "
                      + name
                      + "\nspec:\n  failurePolicy: Fail\n  matchConstraints:\n    resourceRules:\n"
                        "      - apiGroups: ["
                      + plainYaml(group) + "]\n        apiVersions: [" + plainYaml(version)
                      + "]\n        operations: [" + operations + "]\n        resources: ["
                      + plainYaml(plural) + "]\n  validations:\n    - expression: "
                      + quotedYaml(QString::fromUtf8(expression)) + '\n';
    if (!rule.rule.message.isEmpty())
        text += "      message: " + quotedYaml(rule.rule.message) + '\n';
    return text
           + "---\napiVersion: admissionregistration.k8s.io/v1\n"
             "kind: ValidatingAdmissionPolicyBinding\nmetadata:\n  name: "
           + name + "\nspec:\n  policyName: " + name + "\n  validationActions: [Deny]\n";
}

} // namespace

QList<Fix> policyInstead(const DefinedRule &rule, const TypedScope::Look &look,
                         const yaml::SyntaxTree &tree, const yaml::Document &crd)
{
    if (!rule.rule.scope.segments().isEmpty() || crd.root.style() == yaml::NodeStyle::Flow)
        return {};
    const QStringList place = rule.rule.place.segments();
    const JsonPointer list(place.first(place.size() - 1));
    const bool isOnly = crd.root.at(list).target().size() == 1;
    const auto removed = yaml::removeValue(tree, crd, isOnly ? list : rule.rule.place);
    if (!removed)
        return {};
    const yaml::Node spec = crd.root.value(u"spec").target();
    const yaml::Node version =
        crd.root.at(JsonPointer(place.first(std::min(qsizetype{3}, place.size())))).target();
    const QByteArray source = aboutObject(rule.expression.source, look.parsed.ast);
    const QByteArray &bytes = tree.text().bytes();
    QByteArray text = bytes.endsWith('\n') ? QByteArray() : "\n"_ba;
    text += policyText(rule, source, spec, version.value(u"name").target().text());
    Fix fix{.title = Tr::tr("Make it a ValidatingAdmissionPolicy"), .edits = *removed};
    // Behind everything, so that other documents of the file stay what they are.
    fix.edits.append({{bytes.size(), bytes.size()}, text});
    return {fix};
}

} // namespace waymark::policy
