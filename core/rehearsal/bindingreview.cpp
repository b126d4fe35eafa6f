// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "rehearsal/bindingreview.h"

#include "policy/policyset.h"
#include "rehearsal/impactcorpus.h"
#include "rehearsal/rehearsaltr.h"

#include <algorithm>
#include <map>
#include <mutex>

using namespace Qt::StringLiterals;

namespace waymark::rehearsal {

namespace {

using policy::AdmissionPolicy;
using policy::PolicyBinding;

/// Documents that one thing is to be said of.
struct Seen
{
    int documents = 0;
    QString example; ///< the first by place

    void add(const QString &shown)
    {
        ++documents;
        if (example.isEmpty() || shown < example)
            example = shown;
    }
};

class BindingReview
{
public:
    BindingReview(const policy::PolicySet &policies, QList<const AdmissionPolicy *> bound)
        : m_policies(policies)
        , m_bound(std::move(bound))
    {}

    /// Any thread.
    void look(const CorpusDocument &on)
    {
        policy::AdmissionRequest request = on.request;
        if (!request.space.isEmpty())
            request.namespaceObject = m_policies.namespaceNode(request.space);
        const QString shown = u"%1:%2"_s.arg(on.shown).arg(on.line + 1);
        for (const AdmissionPolicy *policy : m_bound) {
            const auto bindings = m_policies.bindingsFor(*policy, request);
            if (!bindings)
                continue;
            const std::scoped_lock lock(m_mutex);
            if (bindings->isEmpty())
                m_gaps[policy].add(shown);
            for (qsizetype i = 1; i < bindings->size(); ++i) {
                for (qsizetype j = 0; j < i; ++j)
                    noteBoth(bindings->at(j), bindings->at(i), shown);
            }
        }
    }

    QHash<QString, Diagnostics> findings() const
    {
        QHash<QString, Diagnostics> found;
        for (const auto &[policy, seen] : m_gaps)
            found[policy->path].append(gap(*policy, seen));
        for (const auto &[both, seen] : m_overlaps)
            found[both.second->path].append(overlap(*both.first, *both.second, seen));
        return found;
    }

private:
    void noteBoth(const PolicyBinding *first, const PolicyBinding *second, const QString &shown)
    {
        // With other parameters each asks something else; what is the same everywhere has been said
        // of the binding itself.
        if (first->params != second->params || first->constraints == second->constraints)
            return;
        m_overlaps[{first, second}].add(shown);
    }

    static Diagnostic gap(const AdmissionPolicy &policy, const Seen &seen)
    {
        Diagnostic finding;
        finding.code = u"policy.binding-gap"_s;
        finding.severity = Severity::Warning;
        finding.range = policy.nameRange;
        finding.document = policy.document;
        finding.rule = policy.name;
        finding.message =
            Tr::tr("The policy is for %n document(s) that none of its bindings is for.", nullptr,
                   seen.documents);
        finding.why = Tr::tr("%1 is one: there the policy is never evaluated, whatever its other "
                             "bindings do.")
                          .arg(seen.example);
        finding.next = Tr::tr("Add a binding for the rest, or widen one.");
        return finding;
    }

    static Diagnostic overlap(const PolicyBinding &first, const PolicyBinding &second,
                              const Seen &seen)
    {
        Diagnostic finding;
        finding.code = u"policy.binding-overlap"_s;
        finding.severity = Severity::Warning;
        finding.range = second.policyRange;
        finding.document = second.document;
        finding.rule = second.name;
        finding.message =
            Tr::tr("The binding “%2” is for %n document(s), too.", nullptr, seen.documents)
                .arg(first.name);
        finding.why =
            Tr::tr("%1 is one: each binding counts by itself, so that one that denies wins over "
                   "one that warns or audits.")
                .arg(seen.example);
        finding.next = Tr::tr("Have their selectors exclude each other.");
        return finding;
    }

    const policy::PolicySet &m_policies;
    QList<const AdmissionPolicy *> m_bound;
    std::mutex m_mutex;
    std::map<const AdmissionPolicy *, Seen> m_gaps;
    std::map<std::pair<const PolicyBinding *, const PolicyBinding *>, Seen> m_overlaps;
};

} // namespace

std::optional<QHash<QString, Diagnostics>> reviewBindings(const snapshot::Snapshot &snapshot,
                                                          std::stop_token stop)
{
    const policy::PolicySet &policies = *snapshot.rules->policies;
    QList<const AdmissionPolicy *> bound;
    for (const auto &policy : policies.policies()) {
        const auto bindings =
            std::ranges::count(policies.bindings(), policy->policy.name, &PolicyBinding::policy);
        if (bindings > 1)
            bound.append(&policy->policy);
    }
    if (bound.isEmpty())
        return QHash<QString, Diagnostics>();
    BindingReview review(policies, std::move(bound));
    const bool isDone = ImpactCorpus::each(
        snapshot, policies, [&review](const CorpusDocument &document) { review.look(document); },
        std::move(stop));
    return isDone ? std::optional(review.findings()) : std::nullopt;
}

} // namespace waymark::rehearsal
