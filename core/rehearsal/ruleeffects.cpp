// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "rehearsal/ruleeffects.h"

#include "rehearsal/changedvalue.h"
#include "rehearsal/rehearsaltr.h"
#include "yaml/writer.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::rehearsal {

namespace {

using policy::Decision;

Effect effectOf(const Decision &decision)
{
    switch (decision.state) {
    case Decision::State::NotMatched:
    case Decision::State::ConditionFalse:
    case Decision::State::Passed:
    case Decision::State::Ignored:
        return Effect::Passes;
    case Decision::State::Undecidable:
        return Effect::Undecidable;
    case Decision::State::Misconfigured:
        return Effect::Denied;
    case Decision::State::False:
        if (decision.isExcepted())
            return Effect::Excepted;
        break;
    case Decision::State::Failed:
        break;
    }
    return decision.denies ? Effect::Denied : decision.warns ? Effect::Warned : Effect::Noted;
}

void addDecisions(const QList<Decision> &decisions, const QHash<QString, RuleNames> &names,
                  ImpactColumn column, RuleEffects &into)
{
    for (const Decision &decision : decisions) {
        const Effect effect = effectOf(decision);
        if (effect == Effect::Passes)
            continue;
        const QString rule =
            decision.validation < 0
                ? decision.policy
                : decision.policy + u'#'
                      + QString::number(names.value(decision.policy).later(decision.validation));
        RuleEffect &known = into[rule];
        known.columns[column] = std::max(known.columns[column], effect);
        if (known.message.isEmpty())
            known.message = decision.message;
        if (decision.isExcepted())
            known.exception = decision.exception;
    }
}

/// Whether any policy for such resources looks at what was before.
bool readBefore(const policy::PolicySet &policies, const policy::Resource &resource)
{
    return std::ranges::any_of(policies.policies(), [&](const auto &policy) {
        return policy->readsOldObject && policy->policy.constraints.mayMatch(resource);
    });
}

/// The object as if what decided had been something else before.
class OtherBefore
{
public:
    OtherBefore(const CorpusDocument &on, const policy::ServedObject &object)
        : m_root(object.root())
        , m_source(object.copy() ? *object.copy() : on.tree)
        , m_range(object.copy() ? TextRange{0, m_source.text().size()} : on.document.range)
    {}

    void change(const JsonPointer &place)
    {
        if (!m_changed.contains(place))
            m_changed.append(place);
    }

    yaml::Node root()
    {
        if (m_changed.isEmpty())
            return m_root;
        if (!m_tree)
            m_tree = yaml::SyntaxTree::parse(SourceText(text()));
        return m_tree->documents().front().root;
    }

private:
    /// With something else in it, which is quick; else all of it written anew.
    [[nodiscard]] QByteArray text() const
    {
        if (const auto text = textWithOthers(m_root, m_source.text(), m_range, m_changed))
            return *text;
        yaml::Value value = m_root.toValue().value_or(yaml::Value());
        for (const JsonPointer &place : m_changed)
            value = withOtherValue(value, place.segments());
        return yaml::Writer({}).flow(value);
    }

    yaml::Node m_root;
    const yaml::SyntaxTree &m_source; ///< in which the object stands
    TextRange m_range;
    QList<JsonPointer> m_changed;
    std::optional<yaml::SyntaxTree> m_tree;
};

void addFindings(const Diagnostics &findings, const CompiledKind &kind, ImpactColumn column,
                 RuleEffects &into)
{
    for (const Diagnostic &finding : findings) {
        RuleEffect &known = into[kind.names.value(finding.rule, finding.rule)];
        const Effect effect = finding.severity == Severity::Error ? Effect::Denied : Effect::Warned;
        known.columns[column] = std::max(known.columns[column], effect);
        if (known.message.isEmpty())
            known.message = finding.message;
    }
}

} // namespace

RuleNames::RuleNames(const QStringList &before, const QStringList &after)
{
    QList<bool> isTaken(after.size(), false);
    m_later.resize(before.size(), -1);
    for (qsizetype i = 0; i < before.size(); ++i) {
        const qsizetype same =
            i < after.size() && after[i] == before[i] ? i : after.indexOf(before[i]);
        if (same >= 0 && !isTaken[same]) {
            m_later[i] = int(same);
            isTaken[same] = true;
        }
    }
    int next = int(after.size()); // of what is gone
    for (qsizetype i = 0; i < before.size(); ++i) {
        if (m_later[i] >= 0)
            continue;
        const bool isFree = i < after.size() && !isTaken[i];
        m_later[i] = isFree ? int(i) : next++;
        if (isFree)
            isTaken[i] = true;
    }
}

RuleEffects effectsOf(const policy::PolicySet &policies, const CorpusDocument &on,
                      const QHash<QString, RuleNames> &names)
{
    RuleEffects effects;
    policy::AdmissionRequest request = on.request;
    if (!request.space.isEmpty())
        request.namespaceObject = policies.namespaceNode(request.space);
    const QList<Decision> created = policies.decide(request, false, true);
    addDecisions(created, names, OnCreate, effects);
    if (!policies.distinguishUpdates(request.resource)) {
        for (RuleEffect &effect : effects)
            effect.columns.fill(effect.columns[OnCreate]);
        return effects;
    }
    request.operation = policy::Operation::Update;
    request.oldObject = request.object;
    const QList<Decision> updated = policies.decide(request, false, true);
    addDecisions(updated, names, OnOtherUpdate, effects);
    if (!readBefore(policies, request.resource)) {
        // What was before can't matter, and to make it takes longer than all the rules.
        for (RuleEffect &effect : effects)
            effect.columns[OnThisUpdate] = effect.columns[OnOtherUpdate];
        return effects;
    }
    OtherBefore other(on, *on.object);
    for (const Decision &decision : created + updated) {
        for (const cel::Read &read : decision.reads) {
            // Where a field is missing, the map that lacks it was another one.
            if (on.object->holds(read.node))
                other.change(read.node.pointer());
        }
    }
    request.oldObject = other.root();
    addDecisions(policies.decide(request), names, OnThisUpdate, effects);
    return effects;
}

RuleEffects effectsOf(const CompiledKind &kind, const CorpusDocument &on)
{
    RuleEffects effects;
    const bool isOther = on.kind != kind.kind;
    const policy::ServedObject served =
        isOther ? policy::ServedObject(on.document.root, &kind.kind->schema) : *on.object;
    const Diagnostics created = kind.rules->check(on.document, served, {});
    addFindings(created, kind, OnCreate, effects);
    if (created.isEmpty() && !kind.rules->hasTransitions())
        return effects;
    addFindings(kind.rules->check(on.document, served, served.root()), kind, OnOtherUpdate,
                effects);
    OtherBefore other(on, served);
    for (const Diagnostic &finding : created)
        other.change(finding.pointer);
    // What a rule compares was another one, be it so that the rule is true of it now.
    for (const JsonPointer &place : kind.rules->comparedPlaces(served.root()))
        other.change(place);
    addFindings(kind.rules->check(on.document, served, other.root()), kind, OnThisUpdate, effects);
    return effects;
}

RuleEffects schemaEffectsOf(const schema::KindEntry &kind, const CorpusDocument &on)
{
    RuleEffects effects;
    const auto found = schema::validate(kind.schema, on.document);
    for (const Diagnostic &finding : found.value_or(Diagnostics())) {
        if (finding.severity != Severity::Error)
            continue;
        RuleEffect &known = effects[kind.key.kind + finding.pointer.toString()];
        known.columns = {Effect::Denied, Effect::Warned, Effect::Denied}; // ratcheting, KEP-4008
        if (known.message.isEmpty())
            known.message = finding.message;
    }
    return effects;
}

RuleEffects effectsWithout(const schema::KindKey &kind)
{
    RuleEffect gone{.columns = {},
                    .message = Tr::tr("%1 is not served in %2.").arg(kind.kind, kind.apiVersion),
                    .exception = {}};
    gone.columns.fill(Effect::Denied);
    return {{kind.kind, gone}};
}

} // namespace waymark::rehearsal
