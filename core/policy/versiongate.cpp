// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "policy/versiongate.h"

#include "cel/parser.h"
#include "policy/kubernetesdialect.h"
#include "policy/policytr.h"

using namespace Qt::StringLiterals;

namespace waymark::policy {

namespace {

Diagnostic tooNew(TextRange range, const QString &message)
{
    Diagnostic finding;
    finding.code = u"policy.needs-newer-kubernetes"_s;
    finding.range = range;
    finding.message = message;
    finding.next = Tr::tr("Write it without, or raise spec.kubernetes in waymark.yaml when all "
                          "clusters are there.");
    return finding;
}

/// The function or macro that an expression calls, and the Kubernetes it came with.
std::pair<QByteArray, int> usedBy(const cel::Expr &expr, const cel::Ast &ast)
{
    constexpr int withTwoVariables = 32;
    if (expr.kind == cel::ExprKind::Macro && expr.second != cel::Expr::noName)
        return {"two variables"_ba, withTwoVariables};
    if (expr.kind != cel::ExprKind::Call || expr.op != cel::Operator::None)
        return {};
    const QByteArray name = ast.name(expr.name);
    // `sets.contains`, which is another one than that of texts.
    const QByteArray space = expr.hasTarget ? ast.qualifiedName(ast.child(expr, 0)) : QByteArray();
    const QByteArray whole = space + '.' + name;
    const int first = space.isEmpty() ? -1 : firstKubernetesWith(whole);
    return first >= 0 ? std::pair(whole, first) : std::pair(name, firstKubernetesWith(name));
}

} // namespace

Diagnostics newerThan(int minor, const QByteArray &source)
{
    const cel::Parsed parsed = cel::parse(source, kubernetesDialect().parsing);
    if (!parsed.isGood())
        return {};
    const int gate = minor - 1;
    Diagnostics found;
    const cel::Parsed older = cel::parse(source, kubernetesDialect(gate).parsing);
    for (const Diagnostic &problem : older.diagnostics)
        found.append(tooNew(
            problem.range,
            Tr::tr("Kubernetes 1.%1 doesn't read this yet: %2").arg(minor).arg(problem.message)));
    for (const cel::Expr &expr : parsed.ast.exprs) {
        const auto [name, first] = usedBy(expr, parsed.ast);
        if (first <= gate)
            continue;
        found.append(
            tooNew(expr.range(),
                   Tr::tr("“%1” is for clusters from Kubernetes 1.%2 on; the workspace's are 1.%3.")
                       .arg(QString::fromUtf8(name))
                       .arg(first + 1)
                       .arg(minor)));
    }
    return found;
}

} // namespace waymark::policy
