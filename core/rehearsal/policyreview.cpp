// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "policy/policyset.h"
#include "rehearsal/bindingreview.h"
#include "rehearsal/impactcorpus.h"
#include "rehearsal/rehearsaltr.h"
#include "rehearsal/workspacereview.h"

#include <algorithm>
#include <map>
#include <mutex>

using namespace Qt::StringLiterals;

namespace waymark::rehearsal {

namespace {

using policy::Decision;

/// What happened to one rule, or its message.
struct Trouble
{
    int documents = 0;
    QString example; ///< the first by place
    QString said;    ///< of the example
    QString instead; ///< the message that people read

    void add(const QString &document, const QString &what, const QString &fallback)
    {
        ++documents;
        if (!example.isEmpty() && example <= document)
            return;
        example = document;
        said = what;
        instead = fallback;
    }
};

/// By policy and rule; -1: the policy as a whole.
using Troubles = std::map<std::pair<QString, int>, Trouble>;

class PolicyReview
{
public:
    explicit PolicyReview(const snapshot::Snapshot &snapshot)
        : m_snapshot(snapshot)
        , m_policies(*snapshot.rules->policies)
    {}

    /// Any thread.
    void look(const CorpusDocument &on)
    {
        // What a rule can't read for want of a field has been said by the schema.
        if (hasSchemaErrors(on))
            return;
        policy::AdmissionRequest request = on.request;
        if (!request.space.isEmpty())
            request.namespaceObject = m_policies.namespaceNode(request.space);
        const QString shown = u"%1:%2"_s.arg(on.shown).arg(on.line + 1);
        for (const Decision &decision : m_policies.decide(request)) {
            const std::pair key(decision.policy, decision.validation);
            const bool isError = decision.state == Decision::State::Failed
                                 || decision.state == Decision::State::Ignored;
            if (!isError && decision.messageProblem.isEmpty())
                continue;
            const std::scoped_lock lock(m_mutex);
            if (isError)
                m_failing[key].add(shown, decision.message, {});
            else
                m_silent[key].add(shown, decision.messageProblem, decision.message);
        }
    }

    QHash<QString, Diagnostics> findings() const
    {
        QHash<QString, Diagnostics> found;
        for (const auto &[key, trouble] : m_failing)
            add(key, trouble, &PolicyReview::failing, found);
        for (const auto &[key, trouble] : m_silent)
            add(key, trouble, &PolicyReview::silent, found);
        return found;
    }

private:
    using Told = Diagnostic (*)(const policy::AdmissionPolicy &, int, const Trouble &);

    void add(const std::pair<QString, int> &key, const Trouble &trouble, Told told,
             QHash<QString, Diagnostics> &found) const
    {
        const auto *policy = m_policies.policyNamed(key.first);
        if (policy == nullptr || key.second >= policy->validations.size())
            return;
        Diagnostic finding = told(*policy, key.second, trouble);
        finding.severity = Severity::Warning;
        finding.document = policy->document;
        finding.rule = key.second < 0 ? key.first : u"%1#%2"_s.arg(key.first).arg(key.second);
        found[policy->path].append(finding);
    }

    static Diagnostic failing(const policy::AdmissionPolicy &policy, int validation,
                              const Trouble &trouble)
    {
        Diagnostic finding;
        finding.code = u"policy.fails-for-documents"_s;
        finding.range = policy.nameRange;
        if (validation >= 0) {
            const policy::Expression &rule = policy.validations[validation].expression;
            finding.range = rule.range;
            finding.pointer = rule.pointer;
        }
        finding.message =
            Tr::tr("The rule can't be evaluated for %n document(s).", nullptr, trouble.documents);
        const QString what = policy.failsClosed
                                 ? Tr::tr("With failurePolicy Fail an error counts as false.")
                                 : Tr::tr("With failurePolicy Ignore an error lets them pass.");
        finding.why = Tr::tr("%1: %2 %3").arg(trouble.example, trouble.said, what);
        finding.next = Tr::tr("Guard the field that may be missing, with has() or “.?”.");
        return finding;
    }

    static Diagnostic silent(const policy::AdmissionPolicy &policy, int validation,
                             const Trouble &trouble)
    {
        const policy::Expression &message = policy.validations[validation].messageExpression;
        Diagnostic finding;
        finding.code = u"policy.silent-message"_s;
        finding.range = message.range;
        finding.pointer = message.pointer;
        finding.message = Tr::tr("The message fails for %n document(s) that break the rule.",
                                 nullptr, trouble.documents);
        finding.why = Tr::tr("%1: %2 Nobody is told; people read instead: %3")
                          .arg(trouble.example, trouble.said, trouble.instead);
        finding.next = Tr::tr("Let it give one line of text of at most 5 KiB.");
        return finding;
    }

    [[nodiscard]] bool hasSchemaErrors(const CorpusDocument &on) const
    {
        const auto file = m_snapshot.file(on.path);
        return file && std::ranges::any_of(file->own, [&](const Diagnostic &finding) {
                   return finding.document == on.document.index
                          && finding.severity == Severity::Error
                          && (finding.code.startsWith("schema."_L1)
                              || finding.code.startsWith("yaml."_L1));
               });
    }

    const snapshot::Snapshot &m_snapshot;
    const policy::PolicySet &m_policies;
    std::mutex m_mutex;
    Troubles m_failing;
    Troubles m_silent;
};

/// Whether documents of the file may be in trouble: where a check has evaluated all of them as they
/// are evaluated here, and errors count, it has left a finding at each.
bool mayBeInTrouble(const snapshot::Snapshot &snapshot, const snapshot::FileEntry &file)
{
    const policy::PolicySet &policies = *snapshot.rules->policies;
    const auto isOfPolicy = [](const Diagnostic &finding) {
        return finding.code.startsWith("policy."_L1);
    };
    const auto isSuppressed = [&](const SuppressedFinding &suppressed) {
        return isOfPolicy(suppressed.finding);
    };
    return snapshot.rules->checks.isEmpty() || file.documents.isEmpty()
           || std::ranges::any_of(file.diagnostics, isOfPolicy)
           || std::ranges::any_of(file.suppressed, isSuppressed)
           || std::ranges::any_of(file.documents, [&](const snapshot::DocumentEntry &entry) {
                  return policies.distinguishUpdates(
                      policies.resources().of(entry.apiVersion, entry.kind));
              });
}

} // namespace

std::optional<QHash<QString, Diagnostics>> reviewPolicies(const snapshot::Snapshot &snapshot,
                                                          std::stop_token stop)
{
    const policy::PolicySet &policies = *snapshot.rules->policies;
    auto found = reviewBindings(snapshot, stop);
    if (!found)
        return std::nullopt;
    PolicyReview review(snapshot);
    const bool leavesNoTrace = std::ranges::any_of(
        policies.policies(), [](const auto &policy) { return !policy->policy.failsClosed; });
    const bool isDone = ImpactCorpus::each(
        snapshot, policies, [&review](const CorpusDocument &document) { review.look(document); },
        std::move(stop),
        [&](const snapshot::FileEntry &file) {
            return leavesNoTrace || mayBeInTrouble(snapshot, file);
        });
    if (!isDone)
        return std::nullopt;
    const auto reviewed = review.findings();
    for (auto file = reviewed.cbegin(); file != reviewed.cend(); ++file)
        (*found)[file.key()] += *file;
    return found;
}

} // namespace waymark::rehearsal
