// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "policy/messageproblems.h"

#include "cel/program.h"
#include "policy/compiledpolicy.h"
#include "policy/policytr.h"

using namespace Qt::StringLiterals;

namespace waymark::policy {

namespace {

constexpr qsizetype longestMessageBytes =
    5 * 1024; // apiserver, `MaxEvaluatedMessageExpressionSizeBytes`

/// The texts in a sum, whatever stands between them.
void addLiterals(const cel::Ast &ast, cel::ExprId id, QByteArray &text)
{
    const cel::Expr &expr = ast.at(id);
    if (expr.op == cel::Operator::Add) {
        addLiterals(ast, ast.child(expr, 0), text);
        addLiterals(ast, ast.child(expr, 1), text);
    } else if (expr.kind == cel::ExprKind::Literal && ast.literal(expr).is(cel::Kind::String)) {
        text += ast.literal(expr).text();
    } else {
        text += '?'; // something
    }
}

/// What is certainly wrong with every text that it gives; empty where that can't be told.
QString problemOf(const QByteArray &source, const cel::Environment &environment)
{
    const cel::Parsed parsed = cel::parse(source, environment.dialect().parsing);
    if (!parsed.isGood())
        return {};
    QByteArray text;
    addLiterals(parsed.ast, parsed.ast.root, text);
    const bool isText = parsed.ast.at(parsed.ast.root).kind == cel::ExprKind::Literal
                        || parsed.ast.at(parsed.ast.root).op == cel::Operator::Add;
    if (isText) {
        const QByteArray trimmed = text.trimmed();
        if (trimmed.isEmpty())
            return Tr::tr("The message is blank.");
        if (trimmed.contains('\n'))
            return Tr::tr("The message has line breaks.");
        if (trimmed.size() > longestMessageBytes)
            return Tr::tr("The message is longer than 5 KiB.");
    }
    const cel::Compiled compiled = cel::compile(source, environment);
    if (!compiled.program)
        return {}; // said elsewhere
    for (size_t i = 0; i < environment.variables().size(); ++i) {
        if (compiled.program->reads(i))
            return {};
    }
    cel::Arena arena;
    const std::vector<cel::Value> inputs(environment.variables().size());
    const cel::Outcome outcome = compiled.program->evaluate(inputs, arena);
    return outcome.value.isError() ? Tr::tr("The message fails: %1")
                                         .arg(QString::fromUtf8(outcome.value.failure()->message))
                                   : QString();
}

Diagnostic badMessage(const Expression &expression, const QString &problem, const QString &instead)
{
    Diagnostic finding;
    finding.code = u"policy.bad-message"_s;
    finding.severity = Severity::Warning;
    finding.range = expression.range;
    finding.pointer = expression.pointer;
    finding.message = problem;
    finding.why = Tr::tr("Nobody is told; people read instead: %1").arg(instead);
    finding.next = Tr::tr("Let it give one line of text of at most 5 KiB.");
    return finding;
}

Diagnostic noMessage(const Expression &expression, const QString &instead)
{
    Diagnostic finding;
    finding.code = u"policy.no-message"_s;
    finding.severity = Severity::Info;
    finding.range = expression.range;
    finding.pointer = expression.pointer;
    finding.message = Tr::tr("The rule has no message.");
    finding.why = Tr::tr("Who breaks it reads: %1").arg(instead);
    finding.next = Tr::tr("Add “message”: what is wrong, and what to do instead.");
    return finding;
}

} // namespace

Diagnostics messageProblems(const AdmissionPolicy &policy)
{
    Diagnostics found;
    for (const Validation &validation : policy.validations) {
        const QString instead =
            validation.message.isEmpty()
                ? "failed expression: "_L1
                      + QString::fromUtf8(validation.expression.source).trimmed()
                : validation.message;
        const Expression &message = validation.messageExpression;
        if (!message.source.isEmpty()) {
            const QString problem = problemOf(message.source, policyEnvironment());
            if (!problem.isEmpty())
                found.append(badMessage(message, problem, instead));
        } else if (validation.message.isEmpty() && !validation.expression.source.isEmpty()) {
            found.append(noMessage(validation.expression, instead));
        }
    }
    for (Diagnostic &finding : found) {
        finding.document = policy.document;
        finding.rule = policy.name;
    }
    return found;
}

Diagnostics messageProblems(const yaml::Document &crd)
{
    Diagnostics found;
    for (const DefinedRule &rule : definedRules(crd)) {
        const QString instead = rule.rule.message.isEmpty()
                                    ? "failed rule: "_L1 + rule.rule.rule.trimmed()
                                    : rule.rule.message;
        qsizetype before = found.size();
        if (!rule.messageExpression.source.trimmed().isEmpty()) {
            const TypedScope scope = rule.scope();
            const QString problem = problemOf(rule.messageExpression.source, *scope.environment);
            if (!problem.isEmpty())
                found.append(badMessage(rule.messageExpression, problem, instead));
        } else if (rule.rule.message.isEmpty() && !rule.rule.rule.contains(u'\n')) {
            found.append(noMessage(rule.expression, instead)); // of several lines it is an error
        }
        for (; before < found.size(); ++before) {
            found[before].rule = rule.rule.place.toString();
            found[before].document = crd.index;
        }
    }
    return found;
}

} // namespace waymark::policy
