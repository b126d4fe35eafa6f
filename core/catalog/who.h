// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/catalogsnapshot.h"

namespace waymark::catalog {

/// A way to reach people or to read on: an address, or a text such as the name of a channel.
struct Contact
{
    QString name; ///< such as "E-mail", "Runbook" or the link's own title; translated where ours
    QString value;
    /// Where a value that is no address itself leads to, such as the page of a PagerDuty service;
    /// empty where neither the workspace (`spec.annotationLinks`) nor `builtInLink` says so.
    QString url = {};

    bool operator==(const Contact &) const = default;
};

/// A team below the one that answers, and its people.
struct TeamBelow
{
    EntityId team = noEntity;
    std::vector<EntityId> members;

    bool operator==(const TeamBelow &) const = default;
};

/// Everything that is asked first when something fails.
struct WhoCard
{
    EntityId entity = noEntity;
    EntityId owner = noEntity;     ///< noEntity where it isn't set or isn't there
    QString ownerText;             ///< as it is written; may be empty
    bool needsOwner = true;        ///< a Location only leads to others
    std::vector<EntityId> members; ///< of the owner, when it is a group
    QList<TeamBelow> teams;        ///< below the owner, the nearest first, those with people
    QList<Contact> contacts;       ///< of the owner, then of the entity
    QList<Contact> onCall;
    QList<Contact> runbooks;
    QList<Contact> dashboards;
    QList<Contact> code;              ///< where it is kept
    std::vector<EntityId> dependsOn;  ///< what it needs: dependencies, and APIs it consumes
    std::vector<EntityId> dependents; ///< what needs it, through the APIs it provides too
};

/// Reads owner, links and annotations of the entity and of its owner.
[[nodiscard]] WhoCard whoCard(const CatalogSnapshot &snapshot, EntityId id);

/// The person with that e-mail address; noEntity where there is none.
[[nodiscard]] EntityId personOf(const CatalogSnapshot &snapshot, QStringView email);
/// Who works with the catalog, and who that person works for, as canonical names: the person and
/// their teams, or the team. `chosen` is what the person said to be, a canonical name; empty or
/// unknown: the one with this e-mail address. Empty where nobody is known.
[[nodiscard]] QStringList ownersFor(const CatalogSnapshot &snapshot, QStringView chosen,
                                    QStringView email);
/// The groups of a person, those above them included, the nearest first.
[[nodiscard]] std::vector<EntityId> teamsOf(const CatalogSnapshot &snapshot, EntityId person);
/// The group and every group below it.
[[nodiscard]] std::vector<EntityId> withGroupsBelow(const CatalogSnapshot &snapshot,
                                                    EntityId group);

} // namespace waymark::catalog
