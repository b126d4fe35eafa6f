// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0

// Kinds of Kubernetes itself. The rules are those of kstatus (`pkg/kstatus/status/core.go`) and of
// Argo CD (`gitops-engine/pkg/health`), which agree but for what tests/data/objectstatus lists.

#include "objectstatus/objectfields.h"
#include "objectstatus/objectstatustr.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace waymark::objectstatus {

namespace {

using Rule = std::optional<Standing> (*)(const ObjectFields &);

Standing counted(const QString &what, qint64 have, qint64 want)
{
    return said(Health::Progressing, Tr::tr("%1 %2 of %3").arg(what).arg(have).arg(want));
}

Standing noStatusYet()
{
    return said(Health::Progressing, Tr::tr("no status yet"));
}

qint64 statusNumber(const ObjectFields &object, QStringView name)
{
    return object.number({u"status", name}).value_or(0);
}

qint64 wantedReplicas(const ObjectFields &object)
{
    return object.number({u"spec", u"replicas"}).value_or(1);
}

/// The first of these counts in the status that is below what is wanted.
std::optional<Standing> firstBelow(const ObjectFields &object,
                                   std::initializer_list<QStringView> names, qint64 want)
{
    for (const QStringView name : names) {
        if (const qint64 have = statusNumber(object, name); have < want)
            return counted(name.toString(), have, want);
    }
    return std::nullopt;
}

std::optional<Standing> ofDeployment(const ObjectFields &object)
{
    if (object.isTrue({u"spec", u"paused"}))
        return said(Health::Suspended, u"spec.paused"_s);
    if (!object.hasStatus())
        return noStatusYet();
    const Condition *progress = object.condition(u"Progressing");
    if (progress != nullptr && progress->reason == "ProgressDeadlineExceeded"_L1)
        return byCondition(Health::Degraded, *progress);
    const Condition *failure = object.condition(u"ReplicaFailure");
    if (failure != nullptr && failure->isTrue())
        return byCondition(Health::Degraded, *failure);
    const qint64 want = wantedReplicas(object);
    if (const auto below = firstBelow(object, {u"updatedReplicas"}, want))
        return below;
    const qint64 updated = statusNumber(object, u"updatedReplicas");
    if (const qint64 all = statusNumber(object, u"replicas"); all > updated)
        return said(Health::Progressing,
                    Tr::tr("%n old replica(s) left", nullptr, int(all - updated)));
    if (const auto below = firstBelow(object, {u"availableReplicas"}, updated))
        return below;
    const Condition *available = object.condition(u"Available");
    if (available != nullptr)
        return byCondition(available->isTrue() ? Health::Ready : Health::Progressing, *available);
    return said(Health::Ready, u"availableReplicas %1"_s.arg(updated));
}

std::optional<Standing> ofStatefulSet(const ObjectFields &object)
{
    if (object.text({u"spec", u"updateStrategy", u"type"}) == "OnDelete"_L1)
        return said(Health::Ready, u"updateStrategy OnDelete"_s);
    if (!object.hasStatus())
        return noStatusYet();
    const qint64 want = wantedReplicas(object);
    if (const auto below = firstBelow(object, {u"replicas", u"readyReplicas"}, want))
        return below;
    if (const qint64 all = statusNumber(object, u"replicas"); all > want)
        return said(Health::Progressing,
                    Tr::tr("%n replica(s) too many", nullptr, int(all - want)));
    const auto partition =
        object.number({u"spec", u"updateStrategy", u"rollingUpdate", u"partition"}).value_or(0);
    if (partition > 0) {
        if (const auto below = firstBelow(object, {u"updatedReplicas"}, want - partition))
            return below;
        return said(Health::Ready, u"updatedReplicas %1"_s.arg(want - partition));
    }
    if (object.number({u"status", u"currentReplicas"})
        && statusNumber(object, u"currentReplicas") < want)
        return counted(u"currentReplicas"_s, statusNumber(object, u"currentReplicas"), want);
    const QString update = object.text({u"status", u"updateRevision"});
    if (update != object.text({u"status", u"currentRevision"}))
        return said(Health::Progressing, Tr::tr("waiting for %1").arg(update));
    return said(Health::Ready, u"readyReplicas %1"_s.arg(want));
}

std::optional<Standing> ofDaemonSet(const ObjectFields &object)
{
    const auto want = object.number({u"status", u"desiredNumberScheduled"});
    if (!want)
        return noStatusYet();
    if (const auto below = firstBelow(object, {u"currentNumberScheduled"}, *want))
        return below;
    const bool isOnDelete = object.text({u"spec", u"updateStrategy", u"type"}) == "OnDelete"_L1;
    if (!isOnDelete) {
        if (const auto below = firstBelow(object, {u"updatedNumberScheduled"}, *want))
            return below;
    }
    if (const auto below = firstBelow(object, {u"numberAvailable", u"numberReady"}, *want))
        return below;
    return said(Health::Ready, u"numberReady %1"_s.arg(*want));
}

std::optional<Standing> ofReplicaSet(const ObjectFields &object)
{
    const Condition *failure = object.condition(u"ReplicaFailure");
    if (failure != nullptr && failure->isTrue())
        return byCondition(Health::Degraded, *failure);
    if (!object.hasStatus())
        return noStatusYet();
    const qint64 want = wantedReplicas(object);
    if (const auto below = firstBelow(
            object, {u"replicas", u"fullyLabeledReplicas", u"availableReplicas", u"readyReplicas"},
            want))
        return below;
    return said(Health::Ready, u"readyReplicas %1"_s.arg(want));
}

/// What a container waits for that it won't get by itself.
std::optional<Standing> ofContainers(const yaml::Node &list)
{
    for (auto item = list.firstChild(); list.isSequence() && item; item = item.nextSibling()) {
        const yaml::Node waiting =
            item.target().value(u"state").target().value(u"waiting").target();
        const QString reason = waiting.value(u"reason").target().text();
        const bool isStuck = reason.endsWith("BackOff"_L1) || reason.startsWith("Err"_L1)
                             || reason.endsWith("Error"_L1) || reason == "InvalidImageName"_L1;
        if (isStuck) {
            Standing standing =
                said(Health::Degraded, item.target().value(u"name").target().text() + u' ' + reason,
                     waiting.value(u"message").target().text());
            standing.reason = reason;
            return standing;
        }
    }
    return std::nullopt;
}

bool hasTerminated(const yaml::Node &list)
{
    for (auto item = list.firstChild(); list.isSequence() && item; item = item.nextSibling()) {
        if (item.target().value(u"lastState").target().value(u"terminated").target().isMapping())
            return true;
    }
    return false;
}

std::optional<Standing> ofPod(const ObjectFields &object)
{
    const yaml::Node containers = object.at({u"status", u"containerStatuses"});
    for (const yaml::Node &list : {object.at({u"status", u"initContainerStatuses"}), containers}) {
        if (auto stuck = ofContainers(list))
            return stuck;
    }
    const QString phase = object.text({u"status", u"phase"});
    const QString message = object.text({u"status", u"message"});
    if (phase == "Failed"_L1)
        return said(Health::Degraded, "phase "_L1 + phase, message);
    if (phase == "Succeeded"_L1)
        return said(Health::Ready, "phase "_L1 + phase, message);
    if (phase != "Running"_L1)
        return said(Health::Progressing,
                    phase.isEmpty() ? Tr::tr("no status yet") : "phase "_L1 + phase, message);
    const QString policy = object.text({u"spec", u"restartPolicy"});
    const bool endsByItself = policy == "OnFailure"_L1 || policy == "Never"_L1;
    const bool isService =
        object.text({u"metadata", u"annotations", u"argocd.argoproj.io/ignore-restart-policy"})
            == "true"_L1
        && object.text({u"metadata", u"annotations", u"argocd.argoproj.io/hook"}).isEmpty();
    if (endsByItself && !isService)
        return said(Health::Progressing, Tr::tr("running, restartPolicy %1").arg(policy));
    const Condition *ready = object.condition(u"Ready");
    if (ready == nullptr)
        return said(Health::Progressing, "phase "_L1 + phase);
    if (ready->isTrue())
        return byCondition(Health::Ready, *ready);
    return byCondition(hasTerminated(containers) ? Health::Degraded : Health::Progressing, *ready);
}

std::optional<Standing> ofJob(const ObjectFields &object)
{
    for (const auto &[type, health] :
         {std::pair(u"Failed"_s, Health::Degraded), std::pair(u"Complete"_s, Health::Ready),
          std::pair(u"Suspended"_s, Health::Suspended)}) {
        const Condition *condition = object.condition(type);
        if (condition != nullptr && condition->isTrue())
            return byCondition(health, *condition);
    }
    if (object.isTrue({u"spec", u"suspend"}))
        return said(Health::Suspended, u"spec.suspend"_s);
    return object.hasStatus() ? said(Health::Progressing, Tr::tr("active")) : noStatusYet();
}

std::optional<Standing> ofCronJob(const ObjectFields &object)
{
    if (object.isTrue({u"spec", u"suspend"}))
        return said(Health::Suspended, u"spec.suspend"_s);
    const auto time = [&](QStringView name) {
        return QDateTime::fromString(object.text({u"status", name}), Qt::ISODate);
    };
    const QDateTime scheduled = time(u"lastScheduleTime");
    const QDateTime succeeded = time(u"lastSuccessfulTime");
    const bool isRunning = object.at({u"status", u"active"}).size() > 0;
    if (!isRunning && succeeded.isValid() && scheduled > succeeded)
        return said(Health::Degraded, Tr::tr("the last run did not succeed"));
    return said(Health::Ready, scheduled.isValid() ? Tr::tr("scheduled") : Tr::tr("not run yet"));
}

std::optional<Standing> ofDisruptionBudget(const ObjectFields &object)
{
    if (!object.hasStatus())
        return noStatusYet();
    const qint64 want = statusNumber(object, u"desiredHealthy");
    if (const auto below = firstBelow(object, {u"currentHealthy"}, want))
        return below;
    return said(Health::Ready, u"currentHealthy %1"_s.arg(statusNumber(object, u"currentHealthy")));
}

std::optional<Standing> ofLoadBalancer(const ObjectFields &object)
{
    const bool isNeeded =
        object.kind() == "Ingress"_L1 || object.text({u"spec", u"type"}) == "LoadBalancer"_L1;
    if (!isNeeded)
        return said(Health::Ready, Tr::tr("there"));
    const bool isThere = object.at({u"status", u"loadBalancer", u"ingress"}).size() > 0
                         || object.at({u"spec", u"externalIPs"}).size() > 0;
    return isThere ? said(Health::Ready, u"loadBalancer"_s)
                   : said(Health::Progressing, Tr::tr("no address yet"));
}

/// Version 1 keeps them in an annotation.
QList<Condition> scalerConditions(const ObjectFields &object)
{
    if (!object.conditions().isEmpty())
        return object.conditions();
    const QString text =
        object.text({u"metadata", u"annotations", u"autoscaling.alpha.kubernetes.io/conditions"});
    const auto tree = yaml::SyntaxTree::parse(SourceText(text.toUtf8()));
    return tree && !tree->documents().isEmpty() ? conditionsIn(tree->documents().first().root)
                                                : QList<Condition>();
}

std::optional<Standing> ofAutoscaler(const ObjectFields &object)
{
    const QList<Condition> conditions = scalerConditions(object);
    for (const Condition &condition : conditions) {
        const bool hasFailed =
            condition.reason.startsWith("Failed"_L1) || condition.reason.startsWith("Invalid"_L1);
        if (hasFailed)
            return byCondition(Health::Degraded, condition);
    }
    for (const Condition &condition : conditions) {
        const bool works =
            condition.isTrue()
            && (condition.type == "AbleToScale"_L1 || condition.type == "ScalingLimited"_L1);
        if (works)
            return byCondition(Health::Ready, condition);
    }
    if (conditions.isEmpty())
        return noStatusYet();
    return byCondition(Health::Progressing, conditions.first());
}

std::optional<Standing> ofDefinition(const ObjectFields &object)
{
    const Condition *names = object.condition(u"NamesAccepted");
    if (names != nullptr && names->isFalse())
        return byCondition(Health::Degraded, *names);
    const Condition *end = object.condition(u"Terminating");
    if (end != nullptr && end->isTrue())
        return byCondition(Health::Deleting, *end);
    const Condition *established = object.condition(u"Established");
    if (established == nullptr)
        return noStatusYet();
    if (established->isTrue())
        return byCondition(Health::Ready, *established);
    return byCondition(established->reason == "Installing"_L1 ? Health::Progressing
                                                              : Health::Degraded,
                       *established);
}

std::optional<Standing> ofApiService(const ObjectFields &object)
{
    const Condition *available = object.condition(u"Available");
    if (available == nullptr)
        return noStatusYet();
    return byCondition(available->isTrue() ? Health::Ready : Health::Progressing, *available);
}

struct KindRule
{
    QLatin1StringView group;
    QLatin1StringView kind;
    Rule rule;
};

constexpr std::array rules{
    KindRule{"apps"_L1, "Deployment"_L1, ofDeployment},
    KindRule{"extensions"_L1, "Deployment"_L1, ofDeployment},
    KindRule{"apps"_L1, "StatefulSet"_L1, ofStatefulSet},
    KindRule{"apps"_L1, "DaemonSet"_L1, ofDaemonSet},
    KindRule{"extensions"_L1, "DaemonSet"_L1, ofDaemonSet},
    KindRule{"apps"_L1, "ReplicaSet"_L1, ofReplicaSet},
    KindRule{"extensions"_L1, "ReplicaSet"_L1, ofReplicaSet},
    KindRule{""_L1, "Pod"_L1, ofPod},
    KindRule{"batch"_L1, "Job"_L1, ofJob},
    KindRule{"batch"_L1, "CronJob"_L1, ofCronJob},
    KindRule{"policy"_L1, "PodDisruptionBudget"_L1, ofDisruptionBudget},
    KindRule{""_L1, "Service"_L1, ofLoadBalancer},
    KindRule{"networking.k8s.io"_L1, "Ingress"_L1, ofLoadBalancer},
    KindRule{"extensions"_L1, "Ingress"_L1, ofLoadBalancer},
    KindRule{"autoscaling"_L1, "HorizontalPodAutoscaler"_L1, ofAutoscaler},
    KindRule{"apiextensions.k8s.io"_L1, "CustomResourceDefinition"_L1, ofDefinition},
    KindRule{"apiregistration.k8s.io"_L1, "APIService"_L1, ofApiService},
};

} // namespace

std::optional<Standing> ofBuiltinKind(const ObjectFields &object)
{
    const auto rule = std::ranges::find_if(rules, [&](const KindRule &each) {
        return object.group() == each.group && object.kind() == each.kind;
    });
    return rule == rules.end() ? std::nullopt : rule->rule(object);
}

} // namespace waymark::objectstatus
