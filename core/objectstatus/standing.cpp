// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "objectstatus/standing.h"

#include "objectstatus/objectfields.h"
#include "objectstatus/objectstatustr.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace waymark::objectstatus {

namespace {

/// Built-in kinds that have no status, or none that says anything: being there is all there is.
constexpr std::array withoutStatus{"ConfigMap"_L1,      "Secret"_L1,
                                   "ServiceAccount"_L1, "Role"_L1,
                                   "RoleBinding"_L1,    "ClusterRole"_L1,
                                   "LimitRange"_L1,     "ClusterRoleBinding"_L1,
                                   "NetworkPolicy"_L1,  "PriorityClass"_L1,
                                   "StorageClass"_L1,   "IngressClass"_L1,
                                   "Endpoints"_L1,      "EndpointSlice"_L1,
                                   "ResourceQuota"_L1,  "ValidatingAdmissionPolicyBinding"_L1};

bool isBuiltinGroup(const QString &group)
{
    static constexpr std::array groups{""_L1,       "apps"_L1,        "batch"_L1,
                                       "policy"_L1, "autoscaling"_L1, "extensions"_L1};
    return group.endsWith(".k8s.io"_L1) || std::ranges::find(groups, group) != groups.end();
}

QDateTime deletedAt(const ObjectFields &object)
{
    return QDateTime::fromString(object.text({u"metadata", u"deletionTimestamp"}), Qt::ISODate)
        .toUTC();
}

QString finalizersOf(const ObjectFields &object)
{
    QStringList names;
    const yaml::Node list = object.at({u"metadata", u"finalizers"});
    for (auto item = list.firstChild(); list.isSequence() && item; item = item.nextSibling())
        names.append(item.target().text());
    return names.join(", "_L1);
}

/// A verdict of conditions that spoke of an older generation is no verdict on this one.
std::optional<Standing> ofGeneration(const ObjectFields &object)
{
    const auto generation = object.number({u"metadata", u"generation"});
    const auto observed = object.number({u"status", u"observedGeneration"});
    if (!generation || !observed || *generation == *observed)
        return std::nullopt;
    return said(Health::Progressing,
                Tr::tr("%1 %2 of %3").arg("observedGeneration"_L1).arg(*observed).arg(*generation));
}

void noteOldConditions(const ObjectFields &object, Standing &standing)
{
    const auto generation = object.number({u"metadata", u"generation"});
    const auto old = std::ranges::find_if(object.conditions(), [&](const Condition &condition) {
        return generation && condition.observedGeneration
               && *condition.observedGeneration < *generation
               && standing.said == condition.type + u'=' + condition.status;
    });
    if (old == object.conditions().cend())
        return;
    standing.contradiction = Tr::tr("%1 is of generation %2, the object of %3")
                                 .arg(old->type)
                                 .arg(*old->observedGeneration)
                                 .arg(*generation);
    if (standing.health == Health::Ready)
        standing.health = Health::Progressing;
}

Standing withoutWords(const ObjectFields &object)
{
    const bool isThere = isBuiltinGroup(object.group())
                         && std::ranges::find(withoutStatus, object.kind()) != withoutStatus.end();
    if (isThere)
        return said(Health::Ready, Tr::tr("there"));
    return said(Health::NotAssessed, {});
}

} // namespace

QString healthName(Health health)
{
    switch (health) {
    case Health::Ready:
        return u"ready"_s;
    case Health::Progressing:
        return u"progressing"_s;
    case Health::Suspended:
        return u"suspended"_s;
    case Health::Degraded:
        return u"degraded"_s;
    case Health::Deleting:
        return u"deleting"_s;
    case Health::NotAssessed:
        return u"not-assessed"_s;
    }
    return {};
}

Standing standingOf(const yaml::Node &object)
{
    const ObjectFields fields(object);
    if (!fields.text({u"metadata", u"deletionTimestamp"}).isEmpty()) {
        Standing standing = said(Health::Deleting, u"deletionTimestamp"_s);
        standing.since = deletedAt(fields);
        standing.message = finalizersOf(fields);
        return standing;
    }
    // Who has stopped it doesn't wait for a controller to say so.
    using Judge = std::optional<Standing> (*)(const ObjectFields &);
    static constexpr std::array judges{Judge(ofDeliveryTool), Judge(ofGeneration),
                                       Judge(ofBuiltinKind), Judge(ofConditions),
                                       Judge(ofPhaseWord)};
    for (const Judge judge : judges) {
        if (auto standing = judge(fields)) {
            noteOldConditions(fields, *standing);
            return *std::move(standing);
        }
    }
    return withoutWords(fields);
}

} // namespace waymark::objectstatus
