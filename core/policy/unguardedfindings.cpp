// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "policy/guardfixes.h"
#include "policy/policytr.h"

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace waymark::policy {

namespace {

Diagnostic unguarded(const UnguardedRead &read, const TypedScope::Look &look,
                     const Expression &expression, QByteArrayView text)
{
    const cel::Expr &expr = look.parsed.ast.at(read.at);
    const QByteArray path = expression.source.sliced(expr.begin, expr.end - expr.begin);
    const bool isField = expr.kind == cel::ExprKind::Select;
    Diagnostic finding;
    finding.code = u"policy.unguarded-field"_s;
    finding.severity = Severity::Warning;
    finding.range = expression.placeOf(isField ? TextRange{expr.mark, expr.end} : expr.range());
    finding.pointer = expression.pointer;
    finding.message =
        Tr::tr("%1 may be missing: nothing requires it.").arg(QString::fromUtf8(path));
    finding.next =
        isField ? Tr::tr("Ask has(%1) first, or read it with “.?”.").arg(QString::fromUtf8(path))
                : Tr::tr("Ask first whether the key is there, or read it with “[?”.");
    finding.fixes = guardFixes(read, look, expression, text);
    return finding;
}

bool isChain(const cel::Ast &ast, cel::ExprId id)
{
    while (ast.at(id).kind == cel::ExprKind::Select)
        id = ast.child(ast.at(id), 0);
    return ast.at(id).kind == cel::ExprKind::Name;
}

/// The reads of one policy for one kind.
class PolicyReads
{
public:
    PolicyReads(const AdmissionPolicy &policy, const MatchedKind &kind,
                const schema::Registry &kinds, QByteArrayView text)
        : m_policy(policy)
        , m_text(text)
        , m_conditions(scopeOfPolicy(policy, ExpressionSlot::MatchCondition, 0, &kind, kinds))
        , m_rest(scopeOfPolicy(policy, ExpressionSlot::Validation, policy.variables.size(), &kind,
                               kinds))
    {}

    Diagnostics run()
    {
        FieldPaths known;
        for (const NamedExpression &condition : m_policy.matchConditions) {
            const auto said = look(condition.expression, m_conditions, {});
            known.unite(said.ifTrue);
        }
        readVariables();
        for (const Validation &validation : m_policy.validations) {
            const Presences said = look(validation.expression, m_rest, known);
            look(validation.messageExpression, m_rest, FieldPaths(known).unite(said.ifFalse));
        }
        for (const NamedExpression &annotation : m_policy.auditAnnotations)
            look(annotation.expression, m_rest, known);
        return std::move(m_found);
    }

private:
    void readVariables()
    {
        for (const NamedExpression &variable : m_policy.variables) {
            const QByteArray &source = variable.expression.source;
            TypedScope::Look read = m_rest.look(source);
            if (!read.isGood())
                continue;
            const Presence presence(source, read.parsed.ast, read.checked, m_variables);
            const cel::ExprId root = read.parsed.ast.root;
            const KnownVariable known{isChain(read.parsed.ast, root) ? presence.pathOf(root)
                                                                     : QByteArray(),
                                      presence.of(root)};
            m_variables.insert(variable.name.toUtf8(), known);
        }
    }

    Presences look(const Expression &expression, const TypedScope &scope, const FieldPaths &known)
    {
        if (expression.source.isEmpty() || m_depth > m_policy.variables.size())
            return {};
        const TypedScope::Look read = scope.look(expression.source);
        if (!read.isGood())
            return {};
        // Variables are evaluated where they are named: with what is known there.
        const auto onVariable = [&](const QByteArray &name, const FieldPaths &there) {
            for (const NamedExpression &variable : m_policy.variables) {
                if (variable.name == QLatin1StringView(name) && m_seen.insert({name, there}).second)
                    lookDeeper(variable.expression, there);
            }
        };
        for (const UnguardedRead &one :
             unguardedReads(scope, read, expression.source, m_variables, known, onVariable)) {
            if (m_noted.contains({expression.pointer.toString(), one.path}))
                continue;
            m_noted.insert({expression.pointer.toString(), one.path});
            m_found.append(unguarded(one, read, expression, m_text));
        }
        return Presence(expression.source, read.parsed.ast, read.checked, m_variables)
            .of(read.parsed.ast.root);
    }

    void lookDeeper(const Expression &expression, const FieldPaths &known)
    {
        ++m_depth;
        FieldPaths ofFields = known;
        ofFields.removeIf([](const QByteArray &path) { return path.startsWith('#'); });
        look(expression, m_rest, ofFields);
        --m_depth;
    }

    struct Seen
    {
        QByteArray variable;
        FieldPaths known;
    };
    struct SeenOrder
    {
        bool operator()(const Seen &left, const Seen &right) const
        {
            if (left.variable != right.variable)
                return left.variable < right.variable;
            QByteArrayList a = left.known.values();
            QByteArrayList b = right.known.values();
            std::ranges::sort(a);
            std::ranges::sort(b);
            return a < b;
        }
    };

    const AdmissionPolicy &m_policy;
    QByteArrayView m_text;
    TypedScope m_conditions;
    TypedScope m_rest;
    KnownVariables m_variables;
    std::set<Seen, SeenOrder> m_seen;
    QSet<std::pair<QString, QByteArray>> m_noted;
    qsizetype m_depth = 0;
    Diagnostics m_found;
};

void addForRule(const DefinedRule &rule, QByteArrayView text, Diagnostics &found)
{
    const TypedScope scope = rule.scope();
    const KnownVariables none;
    FieldPaths known;
    for (const bool isMessage : {false, true}) {
        const Expression &expression = isMessage ? rule.messageExpression : rule.expression;
        if (expression.source.trimmed().isEmpty())
            continue;
        const TypedScope::Look look = scope.look(expression.source);
        if (!look.isGood())
            continue;
        for (const UnguardedRead &read :
             unguardedReads(scope, look, expression.source, none, known)) {
            Diagnostic finding = unguarded(read, look, expression, text);
            finding.rule = rule.rule.place.toString();
            finding.why = isMessage ? Tr::tr("Where it is missing the message fails, and people "
                                             "read the rule's other message.")
                                    : Tr::tr("Where it is missing the rule fails, and a server "
                                             "refuses the object.");
            found.append(finding);
        }
        // A message is only made of what broke the rule.
        known = Presence(expression.source, look.parsed.ast, look.checked, none)
                    .of(look.parsed.ast.root)
                    .ifFalse;
    }
}

} // namespace

Diagnostics unguardedInRules(const yaml::Document &crd, QByteArrayView text)
{
    Diagnostics found;
    for (const DefinedRule &rule : definedRules(crd, text)) {
        if (rule.place.form() != SchemaPlace::Form::None)
            addForRule(rule, text, found);
    }
    for (Diagnostic &finding : found)
        finding.document = crd.index;
    return found;
}

Diagnostics unguardedInPolicy(const AdmissionPolicy &policy, QByteArrayView text,
                              const schema::Registry &kinds, const ResourceNames &names,
                              std::stop_token stop)
{
    if (policy.isKyverno)
        return {};
    Diagnostics found;
    for (const MatchedKind &kind : matchedKinds(policy, kinds, names)) {
        if (stop.stop_requested())
            return {};
        // Whoever writes for any kind can't know what each requires.
        if (!kind.isNamed)
            continue;
        for (Diagnostic &finding : PolicyReads(policy, kind, kinds, text).run()) {
            const bool isSaid = std::ranges::any_of(found, [&](const Diagnostic &known) {
                return known.range == finding.range && known.pointer == finding.pointer;
            });
            if (isSaid)
                continue;
            finding.document = policy.document;
            finding.rule = policy.name;
            finding.why = policy.failsClosed
                              ? Tr::tr("Where it is missing the expression fails, and with "
                                       "failurePolicy Fail that denies the resource.")
                              : Tr::tr("Where it is missing the expression fails, and with "
                                       "failurePolicy Ignore the resource passes.");
            found.append(finding);
        }
    }
    return found;
}

} // namespace waymark::policy
