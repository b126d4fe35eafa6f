// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "policy/policyfindings.h"

#include "policy/policytr.h"
#include "policy/policywords.h"
#include "schema/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::policy {

namespace {

using State = Decision::State;

/// The places in the document that decided: the deepest ones, each once.
QList<yaml::Node> marksOf(const Decision &decision, const yaml::Document &document,
                          const ServedObject &object)
{
    QList<yaml::Node> marks;
    for (const cel::Read &read : decision.reads) {
        if (!object.holds(read.node))
            continue;
        const yaml::Node mark = object.inDocument(read.node);
        if (mark != document.root && !marks.contains(mark))
            marks.append(mark);
    }
    const QList<yaml::Node> all = marks;
    marks.removeIf([&](const yaml::Node &mark) {
        return std::ranges::any_of(all, [&](const yaml::Node &other) {
            return other != mark && mark.range() != other.range()
                   && mark.range().contains(other.range());
        });
    });
    std::ranges::sort(marks, {}, [](const yaml::Node &mark) { return mark.range().begin; });
    return marks;
}

/// The map that lacks a field whose being missing decided; invalid where none does.
yaml::Node holderOfMissing(const Decision &decision, const ServedObject &object)
{
    const auto missing = std::ranges::find_if(decision.reads, [&](const cel::Read &read) {
        return !read.missing.isEmpty() && object.holds(read.node);
    });
    return missing == decision.reads.end() ? yaml::Node() : object.inDocument(missing->node);
}

TextRange headOf(const yaml::Document &document)
{
    const yaml::Node kind = document.root.value(u"kind");
    return kind ? kind.range() : document.root.range();
}

/// A map or list is marked at its key: the whole of it would be a wall of waves.
TextRange markedRange(yaml::Node node, const yaml::Document &document)
{
    if (node == document.root)
        return headOf(document);
    return (node.isMapping() || node.isSequence()) && node.key() ? node.key().range()
                                                                 : node.range();
}

void place(Diagnostic &finding, const Decision &decision, const yaml::Document &document,
           const ServedObject &object)
{
    const QList<yaml::Node> marks = marksOf(decision, document, object);
    const yaml::Node holder = holderOfMissing(decision, object);
    const yaml::Node first = holder && marks.size() <= 1 ? holder
                             : marks.isEmpty()           ? document.root
                                                         : marks.front();
    finding.range = markedRange(first, document);
    finding.pointer = first.pointer();
    for (const yaml::Node &mark : marks) {
        if (mark != first)
            finding.related.append(
                {markedRange(mark, document), Tr::tr("%1 decides, too").arg(schema::nameOf(mark))});
    }
}

Severity severityOf(const Decision &decision)
{
    return decision.isDenial() ? Severity::Error
           : decision.warns    ? Severity::Warning
                               : Severity::Info;
}

QString actionOf(const Decision &decision)
{
    return decision.isDenial() ? Tr::tr("A cluster refuses it.")
           : decision.warns    ? Tr::tr("A cluster takes it with a warning.")
                               : Tr::tr("A cluster takes it and notes it in its audit log.");
}

QString nextStepOf(const AdmissionPolicy &policy)
{
    if (!policy.nextStep.isEmpty())
        return policy.nextStep;
    return policy.instead.isEmpty() ? Tr::tr("Change what is marked, or ask for an exception.")
                                    : policy.instead;
}

} // namespace

Diagnostics findingsFrom(const QList<Decision> &decisions, const PolicySet &policies,
                         const yaml::Document &document, const ServedObject &object)
{
    Diagnostics found;
    for (const Decision &decision : decisions) {
        const auto policy = std::ranges::find_if(policies.policies(), [&](const auto &one) {
            return one->policy.name == decision.policy;
        });
        if (policy == policies.policies().end())
            continue;
        const AdmissionPolicy &of = (*policy)->policy;
        Diagnostic finding;
        finding.document = document.index;
        finding.rule = decision.validation < 0
                           ? decision.policy
                           : u"%1#%2"_s.arg(decision.policy).arg(decision.validation);
        switch (decision.state) {
        case State::NotMatched:
        case State::ConditionFalse:
        case State::Passed:
        case State::Ignored:
            continue;
        case State::False:
            if (decision.isExcepted()) {
                finding.code = u"policy.excepted"_s;
                finding.severity = Severity::Info;
                finding.message = Tr::tr("Allowed by the exception “%1” until %2: %3")
                                      .arg(decision.exception, lastDay(decision.exceptedUntil),
                                           sentence(decision.message));
                finding.why =
                    Tr::tr("Policy “%1”. After that day the rule counts again.").arg(of.name);
                finding.next = Tr::tr("Have it follow the rule by then, or ask again.");
                break;
            }
            // Beyond the border of a path nobody is excepted: there is something else for it.
            finding.code = of.instead.isEmpty() ? u"policy.violated"_s : u"policy.off-path"_s;
            finding.severity = severityOf(decision);
            finding.message = sentence(decision.message);
            finding.why =
                of.why.isEmpty()
                    ? Tr::tr("Policy “%1”. %2").arg(of.name, actionOf(decision))
                    : Tr::tr("%1 Policy “%2”. %3").arg(of.why, of.name, actionOf(decision));
            finding.next = nextStepOf(of);
            break;
        case State::Failed:
        case State::Misconfigured:
            finding.code = u"policy.failed"_s;
            finding.severity = decision.isDenial() ? Severity::Error : severityOf(decision);
            finding.message = Tr::tr("The policy “%1” can't be evaluated for this: %2")
                                  .arg(of.name, decision.message);
            finding.why = decision.state == State::Misconfigured
                              ? Tr::tr("A cluster refuses it, whatever the binding's actions are.")
                              : Tr::tr("An error counts as false. %1").arg(actionOf(decision));
            finding.next = Tr::tr("Tell the owner of the policy; nothing in this document is known "
                                  "to be wrong.");
            break;
        case State::Undecidable:
            finding.code = u"policy.undecidable"_s;
            finding.severity = Severity::Info;
            finding.message = Tr::tr("Whether the policy “%1” lets it pass can't be said here: %2 "
                                     "isn't known.")
                                  .arg(of.name, decision.message);
            finding.why = Tr::tr("A cluster knows it, the workspace doesn't say it.");
            finding.next = decision.message == "namespaceObject"_L1
                               ? Tr::tr("Add the Namespace to the workspace to have it checked.")
                               : Tr::tr("Nothing can be done here; the cluster decides.");
            break;
        }
        place(finding, decision, document, object);
        found.append(finding);
    }
    return found;
}

} // namespace waymark::policy
