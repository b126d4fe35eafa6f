// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "readiness/rowmaker.h"

#include "policy/policywords.h"
#include "readiness/evidence.h"
#include "readiness/readinesstr.h"
#include "readiness/verdictreader.h"
#include "snapshot/shownpath.h"

#include <QCryptographicHash>

#include <algorithm>
#include <array>
#include <tuple>

using namespace Qt::StringLiterals;

namespace waymark::readiness {

namespace {

QString canonicalOf(const snapshot::Snapshot &snapshot, catalog::EntityId id)
{
    return id == catalog::noEntity ? QString() : snapshot.catalog->entity(id).canonical();
}

} // namespace

/// What an evaluation left beside its value.
struct RowMaker::Evaluated
{
    FilesObject files;
    FactsMap facts;
};

RowMaker::RowMaker(const RowRules &rules, const catalog::Entity &entity,
                   const yaml::SyntaxTree &tree)
    : m_rules(rules)
    , m_entity(entity)
    , m_tree(tree)
    , m_root(tree.documents().value(entity.document()).root)
    , m_place(EntityInputs::placeOf(rules.snapshot, entity))
    , m_inputs(rules.snapshot, rules.surroundings, entity, m_root, m_entityArena)
{
    m_values[EntityInput] = m_inputs.document();
    m_values[NowInput] = timeValue(rules.now);
}

Membership RowMaker::membership()
{
    const CheckExpression &filter = m_rules.compiled.filter;
    if (!filter.isThere())
        return {.isMember = m_entity.kind() == "Component"_L1, .problem = {}};
    if (!filter.program)
        return {.isMember = false, .problem = filter.problem};
    std::array<cel::Value, checkInputs> values;
    values.fill(cel::Value::unknown("more than the entity"));
    values[EntityInput] = *m_values[EntityInput];
    m_arena.clear();
    const cel::Outcome outcome = filter.program->evaluate(values, m_arena);
    if (outcome.value.is(cel::Kind::Bool))
        return {.isMember = outcome.value.boolean(), .problem = {}};
    if (outcome.value.isError())
        return {.isMember = false, .problem = QString::fromUtf8(outcome.value.failure()->message)};
    return {.isMember = false, .problem = Tr::tr("The filter doesn't give true or false.")};
}

cel::Outcome RowMaker::run(const CheckExpression &expression, const Check &check, Asking &asking,
                           Evaluated &with)
{
    std::array<cel::Value, checkInputs> values;
    const auto lasting = [&](CheckInput input, const auto &make) {
        if (!expression.reads(input))
            return;
        if (!m_values[std::size_t(input)])
            m_values[std::size_t(input)] = make();
        values[std::size_t(input)] = *m_values[std::size_t(input)];
    };
    values[EntityInput] = *m_values[EntityInput];
    values[NowInput] = *m_values[NowInput];
    lasting(RelationsInput, [&] { return m_inputs.relations(); });
    lasting(RequestsInput, [&] { return m_inputs.requests(); });
    lasting(FindingsInput, [&] { return m_inputs.findings(); });
    lasting(SlosInput, [&] { return m_inputs.slos(); });
    values[FilesInput] = cel::Value::foreign(&with.files);
    values[FactsInput] = cel::Value::map(&with.facts);
    if (expression.reads(LineageInput))
        values[LineageInput] = m_inputs.lineage(m_rules.files, asking);
    if (expression.reads(AnswerInput)) {
        const Answer *answer = answerTo(check);
        if (answer)
            asking.changesAt(answer->stands(m_rules.now) ? answer->end : QDateTime());
        values[AnswerInput] =
            answer == nullptr ? noData(Tr::tr("nobody has answered it"), asking)
            : !answer->stands(m_rules.now)
                ? noData(Tr::tr("the answer ended after %1").arg(policy::lastDay(answer->end)),
                         asking)
                : m_inputs.answer(*answer);
    }
    asking.asksClock = asking.asksClock || expression.reads(NowInput);
    m_arena.clear();
    return expression.program->evaluate(values, m_arena, {.recordsReads = true});
}

const Answer *RowMaker::answerTo(const Check &check) const
{
    const EntityAnswers *answers = m_rules.surroundings.answersOn(m_entity.canonical());
    return answers ? answers->find(m_rules.compiled.scorecard->name, check.id) : nullptr;
}

void RowMaker::judgeAnswer(const Check &check, Asking &asking, CheckResult &result)
{
    result.evidenceClass = EvidenceClass::Attested;
    const Answer *answer = answerTo(check);
    if (answer == nullptr) {
        result.own = Outcome::NoData;
        result.message = Tr::tr("Nobody has answered it.");
        return;
    }
    result.evidence.append({.file = snapshot::shownPathOf(m_rules.snapshot, answer->path),
                            .line = answer->line,
                            .field = answer->by,
                            .value = shortened(answer->evidence)});
    result.isSelfAnswered = m_inputs.isOwn(answer->by);
    const QString lastDay = policy::lastDay(answer->end);
    if (!answer->stands(m_rules.now)) {
        result.own = Outcome::NoData;
        result.message = Tr::tr("The answer ended after %1.").arg(lastDay);
        result.next = Tr::tr("Look again, and answer anew.");
        return;
    }
    asking.changesAt(answer->isEnding(m_rules.now) ? answer->end : answer->noticeFrom());
    if (!answer->isYes) {
        result.own = Outcome::Fail;
        result.message = answer->note;
    } else if (answer->isEnding(m_rules.now)) {
        result.own = Outcome::Warn;
        result.message = Tr::tr("The answer ends after %1.").arg(lastDay);
        result.next = Tr::tr("Look again by then, and answer anew.");
    }
}

void RowMaker::judge(const Check &check, const CompiledCheck &compiled, Asking &asking,
                     CheckResult &result)
{
    Evaluated with{.files = {m_rules.files, m_place.folder, m_place.root, m_rules.now, asking},
                   .facts = {m_rules.facts, m_entity.canonical(),
                             [this](const QString &name) { return m_entity.annotation(name); },
                             check.maxAge, m_rules.now, asking}};
    const EvidencePlaces places{
        .snapshot = m_rules.snapshot, .tree = m_tree, .root = m_root, .path = m_entity.path()};
    const auto failed = [&](const CheckExpression &expression, const policy::Expression &source,
                            const cel::Outcome *outcome) {
        result.own = Outcome::Error;
        TextRange range = source.range;
        if (outcome == nullptr) {
            result.message = expression.problem;
        } else {
            result.message = QString::fromUtf8(outcome->value.failure()->message);
            range = source.placeOf(outcome->failedAt);
        }
        result.evidence = {{.file = m_rules.shownPath,
                            .line = m_rules.text.lineAt(range.begin),
                            .field = check.id,
                            .value = {}}};
        result.next = Tr::tr("Correct the expression of the check.");
    };
    const auto unknown = [&] {
        result.own = Outcome::NoData;
        result.message = policy::sentence(asking.missing.join(u"; "_s));
    };
    if (compiled.appliesWhen.isThere()) {
        if (!compiled.appliesWhen.program) {
            failed(compiled.appliesWhen, check.appliesWhen, nullptr);
            return;
        }
        const cel::Outcome outcome = run(compiled.appliesWhen, check, asking, with);
        if (!asking.missing.isEmpty()) {
            unknown();
            return;
        }
        if (outcome.value.isError()) {
            failed(compiled.appliesWhen, check.appliesWhen, &outcome);
            return;
        }
        if (!outcome.value.isTrue()) {
            result.own = Outcome::NotApplicable;
            result.message = Tr::tr("It is asked where %1.")
                                 .arg(shortened(QString::fromUtf8(check.appliesWhen.source)));
            addEvidence(outcome.reads, asking, with.facts, places, result.evidence);
            return;
        }
    }
    if (!compiled.expression.isThere()) {
        judgeAnswer(check, asking, result);
        return;
    }
    if (!compiled.expression.program) {
        failed(compiled.expression, check.expression, nullptr);
        return;
    }
    const cel::Outcome outcome = run(compiled.expression, check, asking, with);
    // Whoever asked a source that isn't there knows nothing, whichever way the expression took
    // then: so losing a source never makes a check pass.
    if (!asking.missing.isEmpty()) {
        addEvidence(outcome.reads, asking, with.facts, places, result.evidence);
        unknown();
        return;
    }
    if (outcome.value.isError()) {
        failed(compiled.expression, check.expression, &outcome);
        return;
    }
    readVerdict(outcome.value, m_arena, compiled.evidence, result);
    addEvidence(outcome.reads, asking, with.facts, places, result.evidence);
    // All of nothing is fine: a check that lost its subject has not passed.
    if (result.own == Outcome::Pass && asking.subjects > 0
        && asking.subjects == asking.emptySubjects) {
        result.own = Outcome::NoData;
        result.message =
            Tr::tr("Nothing is there to look at: no document matches “%1”.").arg(asking.emptyGlob);
        result.next = Tr::tr("Add the files, or say with appliesWhen whom the check is for.");
    }
}

void RowMaker::excuse(const Check &check, Asking &asking, CheckResult &result) const
{
    const Surroundings &around = m_rules.surroundings;
    if (!around.hasExceptions(m_entity.canonical()))
        return;
    const Exemption exemption = around.exemptionOf(m_rules.compiled.scorecard->name, check.id,
                                                   m_entity.canonical(), m_rules.now);
    asking.changesAt(exemption.nextChange);
    if (exemption.expired)
        result.expired = exemption.expired->name;
    if (exemption.inForce == nullptr || result.own == Outcome::NotApplicable)
        return;
    result.exception = exemption.inForce->name;
    result.isUnneeded = result.own == Outcome::Pass || result.own == Outcome::Warn;
    result.isExempt = !result.isUnneeded;
}

CheckResult RowMaker::resultOf(const Check &check, const CompiledCheck &compiled)
{
    Asking asking;
    CheckResult result{.counts = check.counts(m_rules.now),
                       .evidenceClass = compiled.evidence,
                       .evidence = {},
                       .message = {},
                       .next = {},
                       .measure = nullptr,
                       .exception = {},
                       .expired = {}};
    judge(check, compiled, asking, result);
    excuse(check, asking, result);
    if (check.stage == Stage::Announced && !result.counts)
        asking.changesAt(check.from);
    if (result.evidence.isEmpty() && !result.message.isEmpty())
        result.evidence.append({.file = snapshot::shownPathOf(m_rules.snapshot, m_entity.path()),
                                .line = m_entity.line(),
                                .field = {},
                                .value = {}});
    m_madeFrom.questions += asking.questions;
    m_madeFrom.asksClock = m_madeFrom.asksClock || asking.asksClock;
    if (asking.nextChange.isValid()
        && (!m_madeFrom.nextChange.isValid() || asking.nextChange < m_madeFrom.nextChange))
        m_madeFrom.nextChange = asking.nextChange;
    return result;
}

QByteArray RowMaker::digestOf(const RowRules &rules, const catalog::Entity &entity)
{
    const CompiledScorecard &compiled = rules.compiled;
    cel::Arena arena;
    const EntityInputs inputs(rules.snapshot, rules.surroundings, entity, {}, arena);
    QByteArray digested = rules.digest;
    inputs.addTo(digested, compiled.reads(RelationsInput), compiled.reads(RequestsInput),
                 compiled.reads(FindingsInput), compiled.reads(SlosInput));
    if (const EntityAnswers *answers = rules.surroundings.answersOn(entity.canonical())) {
        for (const Answer &answer : answers->all()) {
            digested.append(answer.digest);
            digested.append(inputs.isOwn(answer.by) ? "1"_ba : "0"_ba);
        }
    }
    if (rules.surroundings.hasExceptions(entity.canonical())) {
        for (const Check &check : compiled.scorecard->checks) {
            const Exemption exemption = rules.surroundings.exemptionOf(
                compiled.scorecard->name, check.id, entity.canonical(), rules.now);
            for (const policy::Exception *exception : {exemption.inForce, exemption.expired})
                digested.append(exception ? exception->name.toUtf8() : "-"_ba);
            digested.append(QByteArray::number(
                exemption.nextChange.isValid() ? exemption.nextChange.toMSecsSinceEpoch() : 0));
        }
    }
    for (const auto &table : rules.facts) {
        const Fact *fact = table->of(
            entity.canonical(),
            table->annotation.isEmpty() ? QString() : entity.annotation(table->annotation));
        digested.append(table->isThere ? "there"_ba : table->missing.toUtf8());
        if (fact) {
            digested.append(fact->digest);
            digested.append(fact->file.toUtf8());
            digested.append(QByteArray::number(fact->line));
            digested.append(QByteArray::number(
                fact->measured.isValid() ? fact->measured.toMSecsSinceEpoch() : 0));
        }
    }
    return QCryptographicHash::hash(digested, QCryptographicHash::Sha1);
}

std::shared_ptr<const EntityScore> RowMaker::made()
{
    const Scorecard &scorecard = *m_rules.compiled.scorecard;
    auto row = std::make_shared<EntityScore>(
        EntityScore{.scorecard = m_rules.index,
                    .entity = m_entity.canonical(),
                    .label = m_entity.label(),
                    .owner = canonicalOf(m_rules.snapshot, m_entity.owner()),
                    .system = canonicalOf(m_rules.snapshot, m_entity.system()),
                    .file = snapshot::shownPathOf(m_rules.snapshot, m_entity.path()),
                    .line = m_entity.line(),
                    .results = {},
                    .figures = {},
                    .inputs = {}});
    std::vector<Verdict> verdicts;
    for (qsizetype i = 0; i < scorecard.checks.size(); ++i) {
        const Check &check = scorecard.checks[i];
        CheckResult result = resultOf(check, m_rules.compiled.checks[std::size_t(i)]);
        verdicts.push_back({.own = result.own,
                            .isExempt = result.isExempt,
                            .counts = result.counts,
                            .warnPasses = check.warnPasses,
                            .evidence = result.evidenceClass,
                            .level = check.level,
                            .weight = check.weight});
        row->results.append(std::move(result));
    }
    row->figures = figuresOf(verdicts, scorecard.levels);
    // Checks often ask the same.
    std::ranges::sort(m_madeFrom.questions, {}, [](const FileQuestion &question) {
        return std::tie(question.kind, question.of);
    });
    const auto again = std::ranges::unique(m_madeFrom.questions);
    m_madeFrom.questions.erase(again.begin(), again.end());
    m_madeFrom.file = m_rules.snapshot.file(m_entity.path());
    m_madeFrom.digest = digestOf(m_rules, m_entity);
    m_madeFrom.at = m_rules.now;
    row->inputs = std::move(m_madeFrom);
    return row;
}

} // namespace waymark::readiness
