// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "rehearsal/exceptionreview.h"

#include "base/expensive.h"
#include "catalog/who.h"
#include "policy/policyset.h"
#include "rehearsal/impactcorpus.h"
#include "rehearsal/rehearsaltr.h"
#include "yaml/writer.h"

#include <algorithm>
#include <functional>
#include <map>
#include <utility>

using namespace Qt::StringLiterals;

namespace waymark::rehearsal {

namespace {

using policy::Decision;
using policy::Exception;

Diagnostic reviewFinding(const QString &code, const Exception &exception, TextRange range)
{
    Diagnostic finding;
    finding.code = code;
    finding.severity = Severity::Warning;
    finding.document = exception.document;
    finding.range = range;
    finding.rule = exception.policy;
    return finding;
}

/// The rules of a policy that are false for a target, whatever is done with it.
struct BrokenRules
{
    QList<int> rules;
    bool isKnown = true; ///< false: some may be false that aren't among them

    void add(const QList<Decision> &decisions,
             const std::function<bool(const Decision &)> &areAsked)
    {
        for (const Decision &decision : decisions) {
            using State = Decision::State;
            const State state = decision.state;
            if (state == State::False && !rules.contains(decision.validation))
                rules.append(decision.validation);
            const bool isOpen = state == State::Undecidable || state == State::Failed
                                || state == State::Ignored || state == State::Misconfigured;
            isKnown &= !isOpen || !areAsked(decision);
        }
    }
};

/// The target as it was committed; where nobody knows, or it is the same, as it is.
class Before
{
public:
    Before(const snapshot::Snapshot &snapshot, const CorpusDocument &target,
           yaml::SyntaxTree &committed)
    {
        const auto now = target.document.root.toValue();
        const yaml::Node was = analysis::committedVersion({.rules = *snapshot.rules,
                                                           .path = target.path,
                                                           .tree = target.tree,
                                                           .document = target.document,
                                                           .kind = target.kind.get()},
                                                          committed);
        const auto before = was ? was.toValue() : now;
        m_isAnother = now && before && *now != *before;
        // A copy, so that what is read of it is told from what is read of the target.
        m_tree = yaml::SyntaxTree::parse(
            SourceText(yaml::Writer({}).flow(before.value_or(yaml::Value()))));
        m_object.emplace(m_tree->documents().front().root,
                         target.kind ? &target.kind->schema : nullptr);
    }

    [[nodiscard]] bool isAnother() const { return m_isAnother; }
    [[nodiscard]] yaml::Node root() const { return m_object->root(); }
    [[nodiscard]] bool holds(yaml::Node node) const { return m_object->holds(node); }

private:
    std::optional<yaml::SyntaxTree> m_tree;
    std::optional<policy::ServedObject> m_object;
    bool m_isAnother = false;
};

class Reviewer
{
public:
    Reviewer(const snapshot::Snapshot &snapshot, const ImpactCorpus &corpus)
        : m_snapshot(snapshot)
        , m_policies(*snapshot.rules->policies)
        , m_corpus(corpus)
    {}

    ReviewedException review(const Exception &exception) const
    {
        ReviewedException result{.exception = exception};
        const auto file = m_snapshot.file(exception.path);
        result.shown = file ? file->shownPath() : exception.path;
        const auto *policy = m_policies.policyNamed(exception.policy);
        if (exception.policy.isEmpty() || policy == nullptr) {
            result.use = ExceptionUse::NotPolicy;
            return result;
        }
        const CorpusDocument *target = targetOf(exception);
        if (exception.outcome == Exception::Outcome::Granted) {
            reviewApprover(exception, *policy, result.findings);
            if (target != nullptr)
                reviewRequester(exception, *target, result.findings);
        }
        if (!exception.isInForce(m_policies.now()))
            return result;
        if (target == nullptr && isThere(exception)) {
            result.use = ExceptionUse::Unknown;
            return result;
        }
        if (target == nullptr) {
            result.use = ExceptionUse::NoTarget;
            addNoTarget(exception, result.findings);
            return result;
        }
        reviewUse(exception, *target, result);
        return result;
    }

private:
    const CorpusDocument *targetOf(const Exception &exception) const
    {
        const auto found = std::ranges::find_if(m_corpus.documents(), [&](const auto &document) {
            return exception.isFor(document.document.topLevel(u"apiVersion"),
                                   document.request.resource.kind, document.request.name,
                                   document.request.space);
        });
        return found == m_corpus.documents().end() ? nullptr : &*found;
    }

    /// The corpus has only what a policy is for.
    bool isThere(const Exception &exception) const
    {
        return std::ranges::any_of(m_snapshot.files, [&](const auto &file) {
            return std::ranges::any_of(
                file->documents, [&](const snapshot::DocumentEntry &document) {
                    return exception.isFor(document.apiVersion, document.kind, document.name,
                                           document.space);
                });
        });
    }

    void addNoTarget(const Exception &exception, Diagnostics &found) const
    {
        Diagnostic finding = reviewFinding(u"policy.no-target"_s, exception, exception.targetRange);
        finding.message =
            Tr::tr("The workspace has no %1 “%2”.").arg(exception.targetKind, exception.targetName);
        finding.why = Tr::tr("The exception is for nothing, until somebody takes the name.");
        finding.next = Tr::tr("Correct the target, or delete the exception.");
        addDeletion(exception, finding);
        found.append(finding);
    }

    /// Of the exception's policy alone; made once for all exceptions from it.
    const policy::PolicySet &setOf(const QString &policy) const
    {
        auto found = m_sets.find(policy);
        if (found == m_sets.end())
            found = m_sets.insert({policy, m_policies.only(QStringList{policy})}).first;
        return found->second;
    }

    BrokenRules brokenRules(const Exception &exception, const CorpusDocument &target) const
    {
        const policy::PolicySet &policies = setOf(exception.policy);
        policy::AdmissionRequest request = target.request;
        if (!request.space.isEmpty())
            request.namespaceObject = policies.namespaceNode(request.space);
        BrokenRules broken{.rules = {}, .isKnown = policies.concern(request.resource)};
        const auto isItsOwn = [&](const Decision &decision) {
            return exception.validation < 0 || decision.validation < 0
                   || decision.validation == exception.validation;
        };
        broken.add(policies.decide(request), isItsOwn);
        // To delete it.
        request.operation = policy::Operation::Delete;
        request.oldObject = std::exchange(request.object, yaml::Node());
        broken.add(policies.decide(request), isItsOwn);
        std::swap(request.object, request.oldObject);
        // To change what was committed into it. Where nothing else was committed, what compares
        // both can't be said: the change may be on its way, or still to come.
        request.operation = policy::Operation::Update;
        yaml::SyntaxTree committed;
        const Before before(m_snapshot, target, committed);
        request.oldObject = before.root();
        const QList<Decision> updated = policies.decide(request, false, true);
        broken.add(updated, isItsOwn);
        broken.isKnown &=
            before.isAnother() || std::ranges::none_of(updated, [&](const Decision &decision) {
                return isItsOwn(decision) && decision.state != Decision::State::False
                       && std::ranges::any_of(decision.reads, [&](const cel::Read &read) {
                              return before.holds(read.node);
                          });
            });
        return broken;
    }

    void reviewUse(const Exception &exception, const CorpusDocument &target,
                   ReviewedException &result) const
    {
        const auto [broken, isKnown] = brokenRules(exception, target);
        const bool isNeeded =
            exception.validation < 0 ? !broken.isEmpty() : broken.contains(exception.validation);
        result.use = isNeeded  ? ExceptionUse::Needed
                     : isKnown ? ExceptionUse::Unneeded
                               : ExceptionUse::Unknown;
        if (!isKnown)
            return;
        if (!isNeeded) {
            Diagnostic finding =
                reviewFinding(u"policy.unneeded-exception"_s, exception, exception.nameRange);
            finding.message = Tr::tr("The exception is no longer needed: %1 “%2” follows the rule.")
                                  .arg(exception.targetKind, exception.targetName);
            finding.why = Tr::tr("The next mistake would be excused by it.");
            finding.next = Tr::tr("Delete it.");
            addDeletion(exception, finding);
            result.findings.append(finding);
            return;
        }
        const auto *policy = m_policies.policyNamed(exception.policy);
        if (exception.validation >= 0 || broken.size() >= policy->validations.size())
            return;
        Diagnostic finding =
            reviewFinding(u"policy.broad-exception"_s, exception, exception.ruleRange);
        finding.message = Tr::tr("The exception is from all %n rule(s) of the policy.", nullptr,
                                 int(policy->validations.size()));
        finding.why = Tr::tr("Only the rule %1 is broken.").arg(broken.constFirst());
        finding.next = Tr::tr("Name the rule: validation: %1.").arg(broken.constFirst());
        if (broken.size() == 1)
            addNarrowing(exception, broken.constFirst(), finding);
        result.findings.append(finding);
    }

    /// The whole document goes.
    void addDeletion(const Exception &exception, Diagnostic &finding) const
    {
        const auto file = m_snapshot.file(exception.path);
        const auto tree = file ? yaml::SyntaxTree::parse(file->text()) : std::nullopt;
        if (!tree || exception.document >= tree->documents().size())
            return;
        finding.fixes.append({Tr::tr("Delete the exception"),
                              {{tree->documents()[exception.document].range, {}}},
                              false,
                              FixKind::Remove});
    }

    void addNarrowing(const Exception &exception, int validation, Diagnostic &finding) const
    {
        const auto file = m_snapshot.file(exception.path);
        const SourceText text = file ? file->text() : SourceText();
        const qsizetype end = exception.ruleRange.end;
        // Behind the policy's name: in flow style as it stands, else on a line of its own.
        const qsizetype begin = text.line(text.lineAt(exception.ruleRange.begin)).begin;
        const QByteArray line = text.slice({begin, exception.ruleRange.begin}).toByteArray();
        const bool isFlow = line.contains('{');
        const qsizetype column = line.indexOf("policy");
        if (column < 0)
            return;
        const QByteArray more = "validation: " + QByteArray::number(validation);
        const QByteArray between = isFlow ? ", "_ba : QByteArray('\n' + QByteArray(column, ' '));
        const QByteArray edit = between + more;
        finding.fixes.append({Tr::tr("Except only the rule %1").arg(validation),
                              {{{end, end}, edit}},
                              false,
                              FixKind::Add});
    }

    /// The groups that decide on a policy, by their names in the catalog.
    QStringList ownersOf(const policy::AdmissionPolicy &policy) const
    {
        if (!policy.owner.isEmpty())
            return {policy.owner.section(u':', -1).section(u'/', -1)};
        QStringList owners;
        for (const auto &repository : m_snapshot.codeOwners) {
            if (!policy.path.startsWith(repository.folder + u'/'))
                continue;
            const auto rules =
                repository.rules.rulesFor(policy.path.sliced(repository.folder.size() + 1));
            for (const QString &owner : catalog::ownersOf(rules))
                owners.append(catalog::catalogNameOf(owner));
        }
        return owners;
    }

    void reviewApprover(const Exception &exception, const policy::AdmissionPolicy &policy,
                        Diagnostics &found) const
    {
        const QStringList owners = ownersOf(policy);
        if (owners.isEmpty() || exception.decidedBy.isEmpty() || !m_snapshot.catalog)
            return;
        const QString name = exception.decidedBy.section(u':', -1).section(u'/', -1);
        const catalog::Entity person = m_snapshot.catalog->find({u"user"_s, u"default"_s, name});
        QStringList teams{name};
        if (person.isValid()) {
            for (const catalog::EntityId team : catalog::teamsOf(*m_snapshot.catalog, person.id()))
                teams.append(m_snapshot.catalog->entity(team).name());
        }
        if (std::ranges::any_of(owners,
                                [&](const QString &owner) { return teams.contains(owner); }))
            return;
        Diagnostic finding =
            reviewFinding(u"policy.foreign-approval"_s, exception, exception.decidedByRange);
        finding.message = Tr::tr("%1 agreed, but doesn't own the policy “%2”.")
                              .arg(exception.decidedBy, policy.name);
        finding.why = Tr::tr("Whoever made a rule knows what it protects from: %1.")
                          .arg(owners.join(", "_L1));
        finding.next = Tr::tr("Have one of them decide.");
        found.append(finding);
    }

    void reviewRequester(const Exception &exception, const CorpusDocument &target,
                         Diagnostics &found) const
    {
        const QString team = exception.team.section(u':', -1).section(u'/', -1);
        const QString owner = target.owner.section(u':', -1).section(u'/', -1);
        if (team.isEmpty() || owner.isEmpty() || team == owner)
            return;
        Diagnostic finding =
            reviewFinding(u"policy.foreign-target"_s, exception, exception.targetRange);
        finding.message =
            Tr::tr("%1 asks for something that belongs to %2.").arg(exception.team, target.owner);
        finding.why = Tr::tr("The team that answers for it decides what it asks for.");
        finding.next = Tr::tr("Correct the team, or let the other one ask.");
        found.append(finding);
    }

    const snapshot::Snapshot &m_snapshot;
    const policy::PolicySet &m_policies;
    const ImpactCorpus &m_corpus;
    mutable std::map<QString, policy::PolicySet> m_sets; ///< by policy
};

QList<RepeatedWish> repeatedWishes(const QList<ReviewedException> &exceptions)
{
    QMap<QString, RepeatedWish> wishes;
    for (const ReviewedException &one : exceptions) {
        const Exception &exception = one.exception;
        const QString rule = exception.validation < 0
                                 ? exception.policy
                                 : exception.policy + u'#' + QString::number(exception.validation);
        const QString what = exception.roadmap.isEmpty() ? rule : exception.roadmap;
        if (what.isEmpty())
            continue;
        RepeatedWish &wish = wishes[what];
        wish.what = what;
        wish.names.append(exception.name);
        if (!exception.team.isEmpty() && !wish.teams.contains(exception.team))
            wish.teams.append(exception.team);
    }
    QList<RepeatedWish> repeated;
    for (const RepeatedWish &wish : std::as_const(wishes)) {
        if (wish.names.size() > 1)
            repeated.append(wish);
    }
    std::ranges::stable_sort(repeated, std::ranges::greater(),
                             [](const RepeatedWish &wish) { return wish.names.size(); });
    return repeated;
}

} // namespace

QString useName(ExceptionUse use)
{
    switch (use) {
    case ExceptionUse::NotInForce:
        break;
    case ExceptionUse::Needed:
        return u"needed"_s;
    case ExceptionUse::Unneeded:
        return u"unneeded"_s;
    case ExceptionUse::Unknown:
        return u"unknown"_s;
    case ExceptionUse::NoTarget:
        return u"no-target"_s;
    case ExceptionUse::NotPolicy:
        return u"not-policy"_s;
    }
    return u"not-in-force"_s;
}

std::optional<ExceptionReview>
reviewExceptions(const snapshot::Snapshot &snapshot, std::stop_token stop,
                 const std::function<bool(const QString &path)> &isAsked)
{
    expensive();
    ExceptionReview review;
    const policy::PolicySet &policies = *snapshot.rules->policies;
    QSet<QString> targets;
    for (const Exception &exception : policies.exceptions()) {
        if (!isAsked || isAsked(exception.path))
            targets.insert(exception.targetName);
    }
    const auto corpus = ImpactCorpus::of(snapshot, {&policies}, {}, stop, targets);
    if (!corpus)
        return std::nullopt;
    const Reviewer reviewer(snapshot, *corpus);
    for (const Exception &exception : policies.exceptions()) {
        if (stop.stop_requested())
            return std::nullopt;
        if (isAsked && !isAsked(exception.path))
            continue;
        review.exceptions.append(reviewer.review(exception));
    }
    std::ranges::stable_sort(review.exceptions, {}, &ReviewedException::shown);
    review.repeated = repeatedWishes(review.exceptions);
    return review;
}

} // namespace waymark::rehearsal
