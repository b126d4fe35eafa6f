// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "policy/crdrules.h"

#include "cel/collections.h"
#include "cel/document.h"
#include "policy/kubernetesdialect.h"
#include "policy/policytr.h"
#include "policy/policywords.h"
#include "schema/cursor.h"
#include "schema/delivered.h"
#include "schema/words.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace waymark::policy {

namespace {

constexpr quint64 objectBudget = 10'000'000; // apiserver, `RuntimeCELCostBudget`

enum RuleInput { Self, OldSelf };

/// `oldSelf` is what it is, or with `optionalOldSelf` an optional: dyn fits both.
const cel::Environment &ruleEnvironment()
{
    static const cel::Environment environment(kubernetesDialect(), {{"self"}, {"oldSelf"}});
    return environment;
}

/// Of a resource's own metadata rules see its name alone (policy.md row 18).
Diagnostics unseenMetadata(const cel::Ast &ast)
{
    Diagnostics found;
    for (cel::ExprId id = 0; id < ast.exprs.size(); ++id) {
        const cel::Expr &expr = ast.at(id);
        if (expr.kind != cel::ExprKind::Select) // has() has one in it
            continue;
        const QByteArray path = ast.qualifiedName(ast.child(expr, 0)) + '.' + ast.name(expr.name);
        const bool isOfMetadata =
            path.startsWith("self.metadata.") || path.startsWith("oldSelf.metadata.");
        if (!isOfMetadata || path.count('.') != 2 || path.endsWith(".name")
            || path.endsWith(".generateName"))
            continue;
        Diagnostic finding;
        finding.code = u"policy.unseen-metadata"_s;
        finding.message = Tr::tr("Rules of kinds don't see %1.").arg(QString::fromUtf8(path));
        finding.why = Tr::tr("An API server shows them metadata.name and metadata.generateName "
                             "alone, and refuses the definition.");
        finding.next = Tr::tr("Write it as a ValidatingAdmissionPolicy, which sees all of object.");
        found.append(finding);
    }
    return found;
}

std::optional<cel::Program> compiledRule(const QString &source, const schema::ValidationRule &rule,
                                         Diagnostics &problems)
{
    cel::Parsed parsed = cel::parse(source.toUtf8(), ruleEnvironment().dialect().parsing);
    Diagnostics found = parsed.diagnostics;
    std::optional<cel::Program> program;
    if (parsed.isGood()) {
        for (QByteArray &name : parsed.ast.names)
            name = unescapedName(name);
        if (rule.scope.segments().isEmpty())
            found += unseenMetadata(parsed.ast);
        const cel::Checked checked = cel::check(parsed.ast, ruleEnvironment());
        found += checked.diagnostics;
        if (checked.isGood()) {
            cel::Compiled made = cel::generate(parsed.ast, checked, ruleEnvironment());
            program = std::move(made.program);
            found += made.diagnostics;
        }
    }
    for (Diagnostic &finding : found) {
        finding.range = rule.range;
        finding.pointer = rule.place;
        problems.append(finding);
    }
    return program;
}

bool isSame(yaml::Node left, yaml::Node right)
{
    const auto a = left.toValue();
    const auto b = right.toValue();
    return a && b && *a == *b;
}

/// The item of a list of type "map" that has the same keys; invalid where there is none.
yaml::Node itemLike(yaml::Node item, yaml::Node list, const QStringList &keys)
{
    for (yaml::Node other = list.firstChild(); other && !keys.isEmpty();
         other = other.nextSibling()) {
        const bool isIt = std::ranges::all_of(keys, [&](const QString &key) {
            return isSame(item.value(key).target(), other.target().value(key).target());
        });
        if (isIt)
            return other.target();
    }
    return {};
}

/// The same value before; invalid where there was none. Items of lists are the same where their
/// keys are; those of other lists than "map" can't be told apart (policy.md 2.6).
yaml::Node correlated(yaml::Node before, yaml::Node root, yaml::Node self,
                      const schema::Schema &schema)
{
    if (!before || !self)
        return {};
    if (self == root)
        return before;
    const yaml::Node holder = self.parent();
    const yaml::Node was = correlated(before, root, holder, schema);
    if (!was || !holder.isSequence())
        return was.value(self.keyText()).target();
    return itemLike(self.target(), was,
                    schema::Cursor(schema).at(holder.pointer()).facts().listMapKeys);
}

/// Adds the values below one, itself if there are none.
void addPlacesIn(yaml::Node node, const schema::Schema &schema, QList<JsonPointer> &places)
{
    if (!node.isMapping() && !node.isSequence()) {
        places.append(node.pointer());
        return;
    }
    const yaml::Node holder = node.parent();
    const QStringList keys = node.isMapping() && holder.isSequence()
                                 ? schema::Cursor(schema).at(holder.pointer()).facts().listMapKeys
                                 : QStringList();
    for (const yaml::Entry &entry : node.isMapping() ? node.entries() : QList<yaml::Entry>()) {
        if (!keys.contains(entry.key))
            addPlacesIn(entry.value.target(), schema, places);
    }
    for (yaml::Node item = node.isSequence() ? node.firstChild() : yaml::Node(); item;
         item = item.nextSibling())
        addPlacesIn(item.target(), schema, places);
    if (node.isSequence() || !node.firstChild())
        places.append(node.pointer());
}

} // namespace

QByteArray unescapedName(const QByteArray &name)
{
    if (!name.contains("__"))
        return name;
    QByteArray result;
    for (qsizetype at = 0; at < name.size();) {
        constexpr std::array<std::pair<QByteArrayView, char>, 4> signs{
            {{"__dot__", '.'}, {"__dash__", '-'}, {"__slash__", '/'}, {"__underscores__", '_'}}};
        const auto sign = std::ranges::find_if(signs, [&](const auto &one) {
            return QByteArrayView(name).sliced(at).startsWith(one.first);
        });
        if (sign == signs.end()) {
            result += name[at++];
            continue;
        }
        result += sign->second;
        if (sign->second == '_')
            result += '_';
        at += sign->first.size();
    }
    // `__namespace__`: a word of the language's own.
    if (result.size() > 4 && result.startsWith("__") && result.endsWith("__"))
        return result.sliced(2, result.size() - 4);
    return result;
}

/// One look at one object.
class CrdRules::Check
{
public:
    Check(const yaml::Document &document, const ServedObject &object, yaml::Node before,
          const CrdRules &rules, QHash<QString, RuleTrace> *traces)
        : m_document(document)
        , m_object(object)
        , m_before(before)
        , m_schema(rules.m_schema)
        , m_traces(traces)
    {
        rules.m_typedPlaces.read(object.root(), m_typedNodes, m_arena);
        rules.m_typedPlaces.read(before, m_typedNodes, m_arena);
        if (!m_typedNodes.isEmpty())
            m_arena.useTypedNodes(&m_typedNodes);
    }

    void run(const Compiled &compiled)
    {
        compiled.rule.scope.each(m_object.root(), [&](yaml::Node place) {
            const yaml::Node self = place.target();
            const bool isNull = self.kind() == yaml::NodeKind::Missing
                                || (self.isScalar() && self.scalarType() == yaml::ScalarType::Null);
            if (!isNull && compiled.program && m_left > 0)
                runAt(compiled, place, self);
        });
    }

    Diagnostics found;

private:
    void runAt(const Compiled &compiled, yaml::Node at, yaml::Node self)
    {
        const schema::ValidationRule &rule = compiled.rule;
        const yaml::Node before = correlated(m_before, m_object.root(), at, m_schema);
        if (rule.isTransition && !before && !rule.optionalOldSelf)
            return;
        std::array<cel::Value, 2> inputs;
        inputs[Self] = cel::valueOf(self, m_arena);
        const cel::Value old = before ? cel::valueOf(before, m_arena) : cel::Value();
        inputs[OldSelf] = !rule.optionalOldSelf ? old
                          : before              ? cel::newOptional(old, m_arena)
                                                : cel::Value::optional(nullptr);
        const cel::Outcome outcome =
            compiled.program->evaluate(inputs, m_arena, {.recordsReads = true});
        m_left -= std::min(m_left, outcome.cost);
        if (m_traces != nullptr) {
            RuleTrace &trace = (*m_traces)[rule.place.toString()];
            trace.cost += outcome.cost;
            trace.reads += outcome.reads;
        }
        if (outcome.value.isTrue())
            return;
        if (const yaml::Node open = openIn(outcome, self)) {
            found.append(schema::placeholderFinding(m_object.inDocument(open), m_document.index));
            return;
        }
        Diagnostic finding;
        finding.document = m_document.index;
        finding.rule = rule.place.toString();
        if (m_left == 0 || outcome.value.isError()) {
            finding.code = u"policy.rule-failed"_s;
            finding.message = Tr::tr("A rule of the kind can't be evaluated: %1")
                                  .arg(outcome.value.isError()
                                           ? QString::fromUtf8(outcome.value.failure()->message)
                                           : Tr::tr("the object takes more than rules may cost"));
            finding.why = Tr::tr("A cluster refuses it.");
            finding.next = Tr::tr("Tell the owner of the kind. The rule is: %1").arg(rule.rule);
        } else {
            finding.code = u"policy.rule-violated"_s;
            finding.message = messageOf(compiled, inputs);
            finding.why = Tr::tr("A rule of the kind: %1").arg(rule.rule.simplified());
            finding.next = Tr::tr("Change what is marked.");
            // What was so before, and isn't judged by what it was, is let through
            // (KEP-4008, ratcheting).
            const bool isOld = before && !rule.isTransition && isSame(self, before);
            finding.severity = isOld ? Severity::Warning : Severity::Error;
        }
        place(finding, rule, self, outcome);
        found.append(finding);
    }

    /// What decided, where it is known only when it is delivered.
    yaml::Node openIn(const cel::Outcome &outcome, yaml::Node self) const
    {
        for (const cel::Read &read : outcome.reads) {
            if (m_object.holds(read.node) && schema::holdsPlaceholder(read.node))
                return read.node;
        }
        return outcome.reads.isEmpty() && schema::holdsPlaceholder(self) ? self : yaml::Node();
    }

    QString messageOf(const Compiled &compiled, std::span<const cel::Value> inputs)
    {
        const schema::ValidationRule &rule = compiled.rule;
        QString text;
        if (compiled.message) {
            const cel::Outcome outcome = compiled.message->evaluate(inputs, m_arena);
            m_left -= std::min(m_left, outcome.cost);
            if (outcome.value.is(cel::Kind::String))
                text = QString::fromUtf8(outcome.value.text()).trimmed();
            if (text.contains(u'\n'))
                text.clear();
        }
        if (text.isEmpty())
            text = rule.message.simplified();
        if (text.isEmpty())
            text = u"failed rule: "_s + rule.rule.simplified();
        return sentence(text);
    }

    void place(Diagnostic &finding, const schema::ValidationRule &rule, yaml::Node self,
               const cel::Outcome &outcome) const
    {
        yaml::Node at;
        if (!rule.fieldPath.isEmpty()) {
            at = self;
            for (const QString &segment : rule.fieldPath.split(u'.', Qt::SkipEmptyParts))
                at = at.value(segment).target();
        }
        // The first, in the order of the text, of what was read last.
        for (const cel::Read &read : outcome.reads) {
            if (!m_object.holds(read.node))
                continue;
            const yaml::Node candidate = m_object.inDocument(read.node);
            const bool isBetter = !at || candidate.range().begin < at.range().begin;
            if (rule.fieldPath.isEmpty() && read.missing.isEmpty() && isBetter)
                at = candidate;
        }
        if (!at)
            at = self;
        const yaml::Node shown = m_object.inDocument(at);
        const bool isWide = shown.isMapping() || shown.isSequence();
        finding.pointer = shown.pointer();
        finding.range = isWide && shown.key() ? shown.key().range()
                        : shown == m_document.root && m_document.root.value(u"kind")
                            ? m_document.root.value(u"kind").range()
                            : shown.range();
    }

    const yaml::Document &m_document;
    const ServedObject &m_object;
    yaml::Node m_before;
    const schema::Schema &m_schema;
    QHash<QString, RuleTrace> *m_traces;
    cel::TypedNodes m_typedNodes;
    cel::Arena m_arena;
    quint64 m_left = objectBudget;
};

CrdRules::CrdRules(const schema::KindEntry &kind)
    : m_schema(kind.schema)
{
    for (const schema::ValidationRule &rule : kind.rules) {
        Compiled compiled{
            .rule = rule, .program = compiledRule(rule.rule, rule, m_problems), .message = {}};
        if (!rule.messageExpression.isEmpty())
            compiled.message = compiledRule(rule.messageExpression, rule, m_problems);
        m_rules.push_back(std::move(compiled));
    }
    if (!m_rules.empty())
        m_typedPlaces = TypedPlaces(kind.schema);
}

bool CrdRules::hasTransitions() const
{
    return std::ranges::any_of(m_rules,
                               [](const Compiled &compiled) { return compiled.rule.isTransition; });
}

QList<JsonPointer> CrdRules::comparedPlaces(yaml::Node root) const
{
    QList<JsonPointer> places;
    for (const Compiled &compiled : m_rules) {
        if (!compiled.rule.isTransition)
            continue;
        compiled.rule.scope.each(
            root, [&](yaml::Node place) { addPlacesIn(place.target(), m_schema, places); });
    }
    return places;
}

Diagnostics CrdRules::check(const yaml::Document &document, const ServedObject &object,
                            yaml::Node before, QHash<QString, RuleTrace> *traces) const
{
    Check check(document, object, before, *this, traces);
    for (const Compiled &compiled : m_rules)
        check.run(compiled);
    return check.found;
}

} // namespace waymark::policy
