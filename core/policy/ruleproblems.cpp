// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "policy/ruleproblems.h"

#include "cel/program.h"
#include "policy/policyfromrule.h"
#include "policy/policytr.h"
#include "policy/servernotice.h"

using namespace Qt::StringLiterals;

namespace waymark::policy {

namespace {

QString selfName(const QString &kind, const QStringList &scope)
{
    QString name = kind;
    for (const QString &segment : scope)
        name += segment == "*"_L1 ? u"[]"_s : u'.' + segment;
    return name;
}

/// Of a resource's own metadata rules see its name alone (policy.md row 18).
bool isOfMetadata(const Diagnostic &finding, const TypedScope &scope, const TypedScope::Look &look)
{
    if (finding.code != "cel.no-such-field"_L1)
        return false;
    const cel::Ast &ast = look.parsed.ast;
    for (const cel::Expr &expr : ast.exprs) {
        if (expr.childCount == 0 || qsizetype(expr.mark) != finding.range.begin
            || qsizetype(expr.end) != finding.range.end)
            continue;
        const SchemaPlace *place = scope.types->placeOf(look.checked.types[ast.child(expr, 0)]);
        if (place != nullptr && place->isMetadata())
            return true;
    }
    return false;
}

void explainMetadata(Diagnostic &finding, const Expression &expression)
{
    const QByteArray path =
        expression.source.sliced(finding.range.begin, finding.range.end - finding.range.begin);
    finding.code = u"policy.unseen-metadata"_s;
    finding.message = Tr::tr("Rules of kinds don't see metadata.%1.").arg(QString::fromUtf8(path));
    finding.why = Tr::tr("An API server shows them metadata.name and metadata.generateName alone, "
                         "and refuses the definition.");
    finding.next = Tr::tr("Write it as a ValidatingAdmissionPolicy, which sees all of object.");
}

Diagnostics unfitResult(const Expression &expression, cel::Type type, cel::TypeKind wanted)
{
    if (type->kind == wanted || type->kind == cel::TypeKind::Error)
        return {};
    Diagnostic finding;
    finding.code = u"cel.wrong-type"_s;
    finding.range = {0, expression.source.size()};
    const bool isRule = wanted == cel::TypeKind::Bool;
    finding.message =
        isRule ? Tr::tr("The expression gives %1, not true or false.").arg(cel::toText(type))
               : Tr::tr("The expression gives %1, not a text.").arg(cel::toText(type));
    finding.next = isRule ? Tr::tr("Compare it with something.") : Tr::tr("Wrap it in string().");
    return {finding};
}

void checkExpression(const DefinedRule &rule, const Expression &expression, cel::TypeKind wanted,
                     const TypedScope &scope, Diagnostics &found)
{
    if (expression.source.trimmed().isEmpty())
        return; // said where the definition is read
    const TypedScope::Look look = scope.look(expression.source);
    Diagnostics problems =
        look.parsed.isGood() ? look.checked.diagnostics : look.parsed.diagnostics;
    if (problems.isEmpty())
        problems = unfitResult(expression, look.type(), wanted);
    if (problems.isEmpty())
        problems = cel::generate(look.parsed.ast, look.checked, *scope.environment).diagnostics;
    for (Diagnostic &finding : problems) {
        if (isOfMetadata(finding, scope, look))
            explainMetadata(finding, expression);
        else
            finding.why = noticeText(ServerNotice::Refuses);
        finding.range = expression.placeOf(finding.range);
        finding.pointer = expression.pointer;
        finding.rule = rule.rule.place.toString();
        found.append(finding);
    }
}

void checkPlace(const DefinedRule &rule, Diagnostics &found)
{
    Diagnostic finding;
    finding.code = u"schema.invalid-rule"_s;
    finding.range = rule.expression.range;
    finding.pointer = rule.expression.pointer;
    finding.message = Tr::tr("Rules can't stand here: the schema doesn't say of which type the "
                             "value is.");
    finding.why = noticeText(ServerNotice::Refuses);
    finding.next = Tr::tr("Add “type”, or move the rule to a value that has one.");
    found.append(finding);
}

} // namespace

QList<DefinedRule> definedRules(const yaml::Document &crd, QByteArrayView text)
{
    const yaml::Node spec = crd.root.value(u"spec").target();
    const QString kind = spec.value(u"names").target().value(u"kind").target().text();
    const yaml::Node versions = spec.value(u"versions").target();
    QList<DefinedRule> rules;
    for (yaml::Node item = versions.firstChild(); item; item = item.nextSibling()) {
        const yaml::Node schema =
            item.target().value(u"schema").target().value(u"openAPIV3Schema").target();
        if (!schema.isMapping())
            continue;
        const SchemaPlace root = SchemaPlace::ofDefinition(schema, true);
        Diagnostics said;
        for (const schema::ValidationRule &rule : schema::readValidationRules(schema, said)) {
            const yaml::Node node = crd.root.at(rule.place).target();
            const QStringList &scope = rule.scope.segments();
            rules.append({.rule = rule,
                          .expression = expressionAt(node.value(u"rule"), text),
                          .messageExpression = expressionAt(node.value(u"messageExpression"), text),
                          .self = selfName(kind, scope),
                          .root = root,
                          .place = root.at(scope)});
        }
    }
    return rules;
}

Diagnostics ruleProblems(const yaml::Document &crd, const yaml::SyntaxTree *tree)
{
    Diagnostics found;
    const QByteArrayView text = tree != nullptr ? tree->text().bytes() : QByteArrayView();
    for (const DefinedRule &rule : definedRules(crd, text)) {
        if (rule.place.form() == SchemaPlace::Form::None) {
            checkPlace(rule, found);
            continue;
        }
        const TypedScope scope = rule.scope();
        const qsizetype first = found.size();
        checkExpression(rule, rule.expression, cel::TypeKind::Bool, scope, found);
        checkExpression(rule, rule.messageExpression, cel::TypeKind::String, scope, found);
        for (qsizetype i = first; tree != nullptr && i < found.size(); ++i) {
            if (found[i].code == "policy.unseen-metadata"_L1)
                found[i].fixes =
                    policyInstead(rule, scope.look(rule.expression.source), *tree, crd);
        }
    }
    for (Diagnostic &finding : found)
        finding.document = crd.index;
    return found;
}

} // namespace waymark::policy
