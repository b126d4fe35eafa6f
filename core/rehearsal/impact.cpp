// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "rehearsal/impact.h"

#include "base/expensive.h"
#include "base/parallel.h"
#include "rehearsal/ruleeffects.h"

#include <algorithm>
#include <atomic>
#include <set>

using namespace Qt::StringLiterals;

namespace waymark::rehearsal {

namespace {

bool fails(Effect effect)
{
    return effect == Effect::Denied;
}

void countChange(const EffectChange &change, ImpactCounts &counts)
{
    if (!change.isOne())
        return;
    if (fails(change.then))
        ++counts.failing;
    else if (change.then == Effect::Excepted)
        ++counts.excepted;
    else if (change.then == Effect::Warned)
        ++(fails(change.now) ? counts.passing : counts.warned);
    else if (change.then == Effect::Undecidable)
        ++counts.undecided;
    else if (change.now >= Effect::Excepted)
        ++counts.passing;
}

/// Counts the rows of one document, which begin at `i`, and leaves `i` behind them.
template<typename Which>
void countDocument(const Impact &impact, qsizetype &i, const Which &which, ImpactCounts &counts)
{
    ImpactCounts one;
    const qsizetype document = impact.rows[i].document;
    for (; i < impact.rows.size() && impact.rows[i].document == document; ++i) {
        if (!which(impact.rows[i]))
            continue;
        for (const EffectChange &change : impact.rows[i].columns)
            countChange(change, one);
    }
    counts.failing += one.failing > 0 ? 1 : 0;
    counts.warned += one.warned > 0 && one.failing == 0 ? 1 : 0;
    counts.passing += one.passing > 0 ? 1 : 0;
    counts.excepted += one.excepted > 0 ? 1 : 0;
    counts.undecided += one.undecided > 0 && one.failing == 0 ? 1 : 0;
}

QStringList sourcesOf(const policy::AdmissionPolicy *policy)
{
    QStringList sources;
    for (const policy::Validation &one : policy ? policy->validations : QList<policy::Validation>())
        sources.append(QString::fromUtf8(one.expression.source).simplified());
    return sources;
}

/// `Kind/spec/size#0`: which of the rules of which place.
QString nameOf(const schema::KindEntry &kind, const schema::ValidationRule &rule)
{
    return kind.key.kind + rule.scope.toString() + u'#'
           + rule.place.segments().value(rule.place.depth() - 1);
}

bool isSameRule(const schema::ValidationRule &left, const schema::ValidationRule &right)
{
    return left.rule == right.rule && left.scope.toString() == right.scope.toString()
           && left.messageExpression == right.messageExpression && left.message == right.message
           && left.optionalOldSelf == right.optionalOldSelf;
}

CompiledKind compiledKind(const std::shared_ptr<const schema::KindEntry> &kind)
{
    CompiledKind made{kind, std::make_shared<const policy::CrdRules>(*kind), {}};
    for (const schema::ValidationRule &rule : kind->rules)
        made.names.insert(rule.place.toString(), nameOf(*kind, rule));
    return made;
}

/// Kinds whose rules differ, before and after; a missing one has none.
struct ChangedKind
{
    std::optional<CompiledKind> now;
    std::optional<CompiledKind> then;
    bool isSchemaChanged = false;
};

class ImpactRun
{
public:
    ImpactRun(const ImpactCorpus &corpus, const RuleChange &change)
        : m_corpus(corpus)
        , m_names(change.then.changedFrom(change.now))
        , m_now(change.now.only(m_names))
        , m_then(change.then.only(m_names))
    {
        for (const QString &name : std::as_const(m_names)) {
            m_before.insert(name, RuleNames(sourcesOf(m_now.policyNamed(name)),
                                            sourcesOf(m_then.policyNamed(name))));
        }
        findKinds(change);
    }

    QStringList rules() const
    {
        QStringList rules = m_names;
        for (auto kind = m_kinds.cbegin(); kind != m_kinds.cend(); ++kind)
            rules.append(kind.key().kind);
        return rules;
    }

    QList<ImpactRow> rowsOf(qsizetype index, QStringList &unneeded) const
    {
        const CorpusDocument &on = m_corpus.documents()[std::size_t(index)];
        RuleEffects now;
        RuleEffects then;
        if (m_now.concern(on.request.resource))
            now = effectsOf(m_now, on, m_before);
        if (m_then.concern(on.request.resource))
            then = effectsOf(m_then, on, {});
        const auto kind =
            m_kinds.constFind({on.document.topLevel(u"apiVersion"), on.document.topLevel(u"kind")});
        if (kind != m_kinds.cend()) {
            if (kind->now)
                now.insert(effectsOf(*kind->now, on));
            if (kind->then)
                then.insert(effectsOf(*kind->then, on));
            if (kind->now && kind->isSchemaChanged)
                now.insert(schemaEffectsOf(*kind->now->kind, on));
            if (kind->then && kind->isSchemaChanged)
                then.insert(schemaEffectsOf(*kind->then->kind, on));
            if (!kind->then)
                then.insert(effectsWithout(kind.key()));
        }
        std::set<QString> rules(now.keyBegin(), now.keyEnd());
        rules.insert(then.keyBegin(), then.keyEnd());
        QList<ImpactRow> rows;
        for (const QString &rule : rules) {
            const RuleEffect before = now.value(rule);
            const RuleEffect after = then.value(rule);
            ImpactRow row{.document = index,
                          .rule = rule,
                          .message = after.message.isEmpty() ? before.message : after.message,
                          .columns = {}};
            for (std::size_t i = 0; i < impactColumns; ++i)
                row.columns[i] = {before.columns[i], after.columns[i]};
            if (std::ranges::any_of(row.columns, &EffectChange::isOne))
                rows.append(row);
            if (!before.exception.isEmpty()
                && std::ranges::all_of(after.columns,
                                       [](Effect effect) { return effect == Effect::Passes; }))
                unneeded.append(before.exception);
        }
        return rows;
    }

private:
    void findKinds(const RuleChange &change)
    {
        QHash<schema::KindKey, std::shared_ptr<const schema::KindEntry>> now;
        for (const auto &kind : change.kindsNow)
            now.insert(kind->key, kind);
        for (const auto &kind : change.kindsThen) {
            const auto before = now.take(kind->key);
            const bool isSchemaChanged = change.schemas.contains(kind->key);
            if (before && !isSchemaChanged
                && std::ranges::equal(before->rules, kind->rules, isSameRule))
                continue;
            m_kinds.insert(kind->key, {before ? std::optional(compiledKind(before)) : std::nullopt,
                                       compiledKind(kind), isSchemaChanged});
        }
        for (const auto &kind : std::as_const(now))
            m_kinds.insert(kind->key, {compiledKind(kind), std::nullopt, false});
    }

    const ImpactCorpus &m_corpus;
    QStringList m_names;
    policy::PolicySet m_now;
    policy::PolicySet m_then;
    QHash<QString, RuleNames> m_before;
    QHash<schema::KindKey, ChangedKind> m_kinds;
};

} // namespace

QString effectName(Effect effect)
{
    switch (effect) {
    case Effect::Passes:
        break;
    case Effect::Undecidable:
        return u"undecidable"_s;
    case Effect::Noted:
        return u"audited"_s;
    case Effect::Excepted:
        return u"excepted"_s;
    case Effect::Warned:
        return u"warned"_s;
    case Effect::Denied:
        return u"denied"_s;
    }
    return u"passes"_s;
}

ImpactCounts Impact::count(ImpactColumn column) const
{
    ImpactCounts counts;
    for (qsizetype i = 0; i < rows.size();) {
        // A document counts once, by its heaviest rule.
        EffectChange worst;
        const qsizetype document = rows[i].document;
        for (; i < rows.size() && rows[i].document == document; ++i) {
            const EffectChange &change = rows[i].columns[std::size_t(column)];
            worst = {std::max(worst.now, change.now), std::max(worst.then, change.then)};
        }
        countChange(worst, counts);
    }
    return counts;
}

ImpactCounts Impact::count(const std::function<bool(const ImpactRow &)> &which) const
{
    ImpactCounts counts;
    for (qsizetype i = 0; i < rows.size();)
        countDocument(*this, i, which, counts);
    return counts;
}

QList<OwnerCounts> countsByOwner(const Impact &impact, const ImpactCorpus &corpus)
{
    QMap<QString, ImpactCounts> owners;
    for (qsizetype i = 0; i < impact.rows.size();) {
        const auto &document = corpus.documents()[std::size_t(impact.rows[i].document)];
        countDocument(impact, i, [](const ImpactRow &) { return true; }, owners[document.owner]);
    }
    QList<OwnerCounts> found;
    for (auto owner = owners.cbegin(); owner != owners.cend(); ++owner)
        found.append({owner.key(), owner.value()});
    std::ranges::stable_sort(found, std::ranges::greater(),
                             [](const OwnerCounts &one) { return one.counts.failing; });
    return found;
}

std::optional<Impact> impactOf(const ImpactCorpus &corpus, const RuleChange &change,
                               const std::function<void(const Progress &)> &progressed,
                               std::stop_token stop)
{
    expensive();
    const ImpactRun run(corpus, change);
    const auto total = qsizetype(corpus.documents().size());
    std::vector<QList<ImpactRow>> rows(corpus.documents().size());
    std::vector<QStringList> unneeded(corpus.documents().size());
    std::atomic<qsizetype> done = 0;
    parallelFor(
        total,
        [&](qsizetype i) {
            rows[std::size_t(i)] = run.rowsOf(i, unneeded[std::size_t(i)]);
            const qsizetype count = done.fetch_add(1, std::memory_order_relaxed) + 1;
            if (progressed)
                progressed({count, total});
        },
        stop);
    if (stop.stop_requested())
        return std::nullopt;
    Impact impact{.documents = total, .rows = {}, .rules = run.rules(), .unneeded = {}};
    for (std::size_t i = 0; i < rows.size(); ++i) {
        impact.rows += rows[i];
        impact.unneeded += unneeded[i];
    }
    impact.unneeded.removeDuplicates();
    return impact;
}

} // namespace waymark::rehearsal
