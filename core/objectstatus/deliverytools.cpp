// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0

// Tools that deliver: Argo CD, Flux, Crossplane, Kratix. Each has words of its own, and none of
// them means quite what another's does (shared/reference/requests.md, E to H).

#include "objectstatus/objectfields.h"
#include "objectstatus/objectstatustr.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace waymark::objectstatus {

namespace {

Health healthOfArgo(const QString &word)
{
    if (word == "Healthy"_L1)
        return Health::Ready;
    if (word == "Progressing"_L1)
        return Health::Progressing;
    if (word == "Suspended"_L1)
        return Health::Suspended;
    if (word == "Degraded"_L1 || word == "Missing"_L1)
        return Health::Degraded;
    return Health::NotAssessed;
}

/// Healthy alone is not enough: what failed to compare or to sync is healthy in an older version.
std::optional<Standing> ofArgoApplication(const ObjectFields &object)
{
    const QString health = object.text({u"status", u"health", u"status"});
    const QString sync = object.text({u"status", u"sync", u"status"});
    Standing standing = said(healthOfArgo(health), health + u' ' + sync,
                             object.text({u"status", u"health", u"message"}));
    standing.since = QDateTime::fromString(
                         object.text({u"status", u"health", u"lastTransitionTime"}), Qt::ISODate)
                         .toUTC();
    for (const Condition &condition : object.conditions()) {
        if (!condition.type.endsWith("Error"_L1))
            continue;
        standing = byCondition(Health::Degraded, condition);
        standing.said = condition.type; // they have no status: there means true
        return standing;
    }
    const QString operation = object.text({u"status", u"operationState", u"phase"});
    const QString words = object.text({u"status", u"operationState", u"message"});
    if (operation == "Failed"_L1 || operation == "Error"_L1)
        return said(Health::Degraded, "operation "_L1 + operation, words);
    if (operation == "Running"_L1 && standing.health == Health::Ready)
        return said(Health::Progressing, "operation "_L1 + operation, words);
    if (standing.health == Health::Ready && sync == "Unknown"_L1)
        standing.contradiction = Tr::tr("sync is unknown");
    return standing;
}

/// An object that is being worked on and one that failed may be the same one: working goes first
/// while nothing has failed yet, else the failure.
std::optional<Standing> ofFlux(const ObjectFields &object)
{
    if (object.isTrue({u"spec", u"suspend"}))
        return said(Health::Suspended, u"spec.suspend"_s);
    const Condition *stalled = object.condition(u"Stalled");
    if (stalled != nullptr && stalled->isTrue())
        return byCondition(Health::Degraded, *stalled);
    const Condition *ready = object.condition(u"Ready");
    const Condition *working = object.condition(u"Reconciling");
    const bool isWorking = working != nullptr && working->isTrue();
    if (ready == nullptr)
        return isWorking ? std::optional(byCondition(Health::Progressing, *working)) : std::nullopt;
    if (ready->isFalse()) {
        const bool waits =
            ready->reason == "DependencyNotReady"_L1 || ready->reason == "Progressing"_L1;
        Standing standing = byCondition(waits ? Health::Progressing : Health::Degraded, *ready);
        if (isWorking && standing.health == Health::Degraded)
            standing.contradiction = Tr::tr("it is tried again: %1").arg(working->reason);
        return standing;
    }
    if (isWorking)
        return byCondition(Health::Progressing, *working);
    return byCondition(ready->isTrue() ? Health::Ready : Health::Progressing, *ready);
}

/// `Synced` says whether it could be asked for, `Ready` whether it is there.
std::optional<Standing> ofCrossplane(const ObjectFields &object)
{
    if (object.text({u"metadata", u"annotations", u"crossplane.io/paused"}) == "true"_L1)
        return said(Health::Suspended, u"crossplane.io/paused"_s);
    const Condition *synced = object.condition(u"Synced");
    if (synced != nullptr && synced->isFalse())
        return byCondition(
            synced->reason == "ReconcilePaused"_L1 ? Health::Suspended : Health::Degraded, *synced);
    // Packages: installed and healthy; what runs: ready.
    for (const QString &type : {u"Installed"_s, u"Healthy"_s}) {
        const Condition *condition = object.condition(type);
        if (condition != nullptr && !condition->isTrue())
            return byCondition(condition->isFalse()
                                       && condition->reason != "ActivePackageRevision"_L1
                                   ? Health::Degraded
                                   : Health::Progressing,
                               *condition);
    }
    const Condition *ready = object.condition(u"Ready");
    if (ready != nullptr)
        return byCondition(ready->isTrue() ? Health::Ready : Health::Progressing, *ready);
    return std::nullopt;
}

/// The steps of a workflow know more than the condition that sums them up.
std::optional<Standing> ofKratix(const ObjectFields &object)
{
    const yaml::Node steps = object.at({u"status", u"kratix", u"workflows", u"pipelines"});
    for (auto step = steps.firstChild(); steps.isSequence() && step; step = step.nextSibling()) {
        const QString phase = step.target().value(u"phase").target().text();
        const QString name = step.target().value(u"name").target().text();
        const QString message = step.target().value(u"message").target().text();
        if (phase == "Failed"_L1)
            return said(Health::Degraded, name + u' ' + phase, message);
        if (phase == "Suspended"_L1)
            return said(Health::Suspended, name + u' ' + phase, message);
        if (phase == "Running"_L1 || phase == "Pending"_L1)
            return said(Health::Progressing, name + u' ' + phase, message);
    }
    const Condition *reconciled = object.condition(u"Reconciled");
    if (reconciled == nullptr)
        return std::nullopt;
    if (reconciled->isTrue())
        return byCondition(Health::Ready, *reconciled);
    return byCondition(reconciled->reason.endsWith("Failing"_L1) ? Health::Degraded
                                                                 : Health::Progressing,
                       *reconciled);
}

} // namespace

std::optional<Standing> ofDeliveryTool(const ObjectFields &object)
{
    if (object.group() == "argoproj.io"_L1 && object.kind() == "Application"_L1)
        return ofArgoApplication(object);
    if (object.group().endsWith(".toolkit.fluxcd.io"_L1))
        return ofFlux(object);
    const bool isKratix = object.group() == "platform.kratix.io"_L1
                          || object.at({u"status", u"kratix"}).isMapping()
                          || object.condition(u"ConfigureWorkflowCompleted") != nullptr;
    if (isKratix)
        return ofKratix(object);
    const bool isCrossplane = object.group().endsWith(".crossplane.io"_L1)
                              || object.group().endsWith(".upbound.io"_L1)
                              || object.at({u"spec", u"crossplane"}).isMapping()
                              || object.at({u"spec", u"compositionRef"}).isMapping();
    return isCrossplane ? ofCrossplane(object) : std::nullopt;
}

} // namespace waymark::objectstatus
