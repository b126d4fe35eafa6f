// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/who.h"

#include "catalog/builtinlinks.h"
#include "catalog/catalogtr.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

namespace {

bool hasAny(const QString &text, std::initializer_list<QLatin1StringView> words)
{
    return std::ranges::any_of(
        words, [&](QLatin1StringView word) { return text.contains(word, Qt::CaseInsensitive); });
}

/// As a word of its own: `rota` isn't in `secret-rotation`.
bool hasWord(QStringView text, QLatin1StringView word)
{
    for (qsizetype at = text.indexOf(word, 0, Qt::CaseInsensitive); at >= 0;
         at = text.indexOf(word, at + 1, Qt::CaseInsensitive)) {
        const qsizetype end = at + word.size();
        if ((at == 0 || !text[at - 1].isLetter()) && (end == text.size() || !text[end].isLetter()))
            return true;
    }
    return false;
}

/// What tools call their keys, which say nothing for themselves.
QString annotationTitle(const QString &name)
{
    if (name == "pagerduty.com/integration-key"_L1)
        return Tr::tr("PagerDuty integration key");
    if (name == "pagerduty.com/service-id"_L1)
        return Tr::tr("PagerDuty service");
    if (name == "opsgenie.com/team"_L1)
        return Tr::tr("Opsgenie team");
    if (name == "opsgenie.com/component-selector"_L1)
        return Tr::tr("Opsgenie alert selector");
    if (name == "splunk.com/on-call-team"_L1)
        return Tr::tr("Splunk On-Call team");
    if (name == "grafana/dashboard-selector"_L1)
        return Tr::tr("Grafana dashboard selector");
    if (name == "grafana/alert-label-selector"_L1)
        return Tr::tr("Grafana alert selector");
    if (name == "grafana/overview-dashboard"_L1)
        return Tr::tr("Grafana dashboard");
    if (name == "sentry.io/project-slug"_L1)
        return Tr::tr("Sentry project");
    if (name == "sonarqube.org/project-key"_L1)
        return Tr::tr("SonarQube project");
    if (name == "github.com/project-slug"_L1)
        return Tr::tr("GitHub project");
    if (name == "gitlab.com/project-slug"_L1)
        return Tr::tr("GitLab project");
    return name.sliced(name.indexOf(u'/') + 1);
}

enum class LinkUse { Runbook, Dashboard, OnCall, Chat, Code, Other };

/// What a link or annotation is for, told by its type, name and title.
LinkUse useOf(const QString &words)
{
    if (hasAny(words, {"runbook"_L1, "playbook"_L1}))
        return LinkUse::Runbook;
    if (hasAny(words, {"on-call"_L1, "oncall"_L1, "pagerduty"_L1, "opsgenie"_L1, "victorops"_L1})
        || hasWord(words, "rota"_L1))
        return LinkUse::OnCall;
    if (hasAny(words, {"dashboard"_L1, "grafana"_L1, "metrics"_L1, "monitoring"_L1,
                       "sentry.io/project"_L1, "sonarqube.org/project"_L1}))
        return LinkUse::Dashboard;
    if (words == "github.com/project-slug"_L1 || words == "gitlab.com/project-slug"_L1)
        return LinkUse::Code;
    if (hasAny(words, {"slack"_L1, "chat"_L1, "teams.microsoft"_L1, "support"_L1, "contact"_L1}))
        return LinkUse::Chat;
    return LinkUse::Other;
}

void addOnce(QList<Contact> &contacts, const Contact &contact)
{
    if (!contact.value.isEmpty() && !contacts.contains(contact))
        contacts.append(contact);
}

void sortInto(WhoCard &card, LinkUse use, const Contact &contact)
{
    switch (use) {
    case LinkUse::Runbook:
        return addOnce(card.runbooks, contact);
    case LinkUse::Dashboard:
        return addOnce(card.dashboards, contact);
    case LinkUse::OnCall:
        return addOnce(card.onCall, contact);
    case LinkUse::Chat:
        return addOnce(card.contacts, contact);
    case LinkUse::Code:
        return addOnce(card.code, contact);
    case LinkUse::Other:
        return;
    }
}

void addLinksAndAnnotations(WhoCard &card, const CatalogSnapshot &snapshot, const Entity &entity)
{
    for (const Link &link : entity.links())
        sortInto(card, useOf(link.type + u' ' + link.title + u' ' + link.icon),
                 {link.title.isEmpty() ? link.url : link.title, link.url});
    const QString gitLab = entity.annotation(u"gitlab.com/instance");
    for (const auto &[name, value] : entity.annotations()) {
        QString link = snapshot.linkOf(name, value);
        if (!gitLab.isEmpty() && link == builtInLink(name, value))
            link = builtInLink(name, value, gitLab);
        sortInto(card, useOf(name), {annotationTitle(name), value, link});
    }
}

void addTargets(std::vector<EntityId> &targets, const Entity &entity, RelationType type)
{
    for (const Relation &relation : entity.relations(type)) {
        if (relation.target != entity.id()
            && std::ranges::find(targets, relation.target) == targets.end())
            targets.push_back(relation.target);
    }
}

/// The group and all others that `type` leads to, the nearest first; circles end.
std::vector<EntityId> closure(const CatalogSnapshot &snapshot, std::vector<EntityId> start,
                              RelationType type)
{
    for (std::size_t i = 0; i < start.size(); ++i) {
        for (const Relation &relation : snapshot.entity(start[i]).relations(type)) {
            if (std::ranges::find(start, relation.target) == start.end())
                start.push_back(relation.target);
        }
    }
    return start;
}

} // namespace

WhoCard whoCard(const CatalogSnapshot &snapshot, EntityId id)
{
    const Entity entity = snapshot.entity(id);
    WhoCard card;
    card.entity = id;
    const bool isItself = entity.kind() == "Group"_L1 || entity.kind() == "User"_L1;
    card.owner = isItself ? id : entity.owner();
    card.ownerText = isItself ? entity.name() : entity.ownerText();
    card.needsOwner = entity.kind() != "Location"_L1;
    if (card.owner != noEntity) {
        const Entity owner = snapshot.entity(card.owner);
        addTargets(card.members, owner, RelationType::HasMember);
        for (const EntityId team : withGroupsBelow(snapshot, card.owner)) {
            TeamBelow below{team, {}};
            addTargets(below.members, snapshot.entity(team), RelationType::HasMember);
            if (team != card.owner && !below.members.empty())
                card.teams.append(std::move(below));
        }
        addOnce(card.contacts, {Tr::tr("E-mail"), owner.value(u"spec.profile.email")});
        addLinksAndAnnotations(card, snapshot, owner);
    }
    if (!isItself)
        addLinksAndAnnotations(card, snapshot, entity);
    addTargets(card.dependsOn, entity, RelationType::DependsOn);
    addTargets(card.dependsOn, entity, RelationType::ConsumesApi);
    addTargets(card.dependents, entity, RelationType::DependencyOf);
    addTargets(card.dependents, entity, RelationType::ApiConsumedBy);
    for (const Relation &api : entity.relations(RelationType::ProvidesApi))
        addTargets(card.dependents, snapshot.entity(api.target), RelationType::ApiConsumedBy);
    std::erase(card.dependents, id);
    return card;
}

EntityId personOf(const CatalogSnapshot &snapshot, QStringView email)
{
    const auto key = snapshot.pool()->find(u"spec.profile.email");
    const auto value = snapshot.pool()->find(email.trimmed().toString().toLower());
    if (!key || !value || *value == 0)
        return noEntity;
    const auto *found = snapshot.index().find(*key, *value);
    if (found == nullptr)
        return noEntity;
    for (const EntityId id : snapshot.index().entitiesOf(*key, *found)) {
        if (snapshot.entity(id).kind() == "User"_L1)
            return id;
    }
    return noEntity;
}

QStringList ownersFor(const CatalogSnapshot &snapshot, QStringView chosen, QStringView email)
{
    const Entity known = snapshot.findCanonical(chosen);
    const EntityId person = email.isEmpty() ? noEntity : personOf(snapshot, email);
    const EntityId me = known ? known.id() : person;
    if (me == noEntity)
        return {};
    const Entity entity = snapshot.entity(me);
    QStringList owners{entity.canonical()};
    for (const Relation &team : entity.relations(RelationType::MemberOf))
        owners << snapshot.entity(team.target).canonical();
    return owners;
}

std::vector<EntityId> teamsOf(const CatalogSnapshot &snapshot, EntityId person)
{
    std::vector<EntityId> teams;
    if (person == noEntity)
        return teams;
    addTargets(teams, snapshot.entity(person), RelationType::MemberOf);
    return closure(snapshot, std::move(teams), RelationType::ChildOf);
}

std::vector<EntityId> withGroupsBelow(const CatalogSnapshot &snapshot, EntityId group)
{
    return closure(snapshot, {group}, RelationType::ParentOf);
}

} // namespace waymark::catalog
