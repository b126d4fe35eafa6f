// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/catalogoutput.h"

#include "catalog/listwriter.h"
#include "catalog/missingrelations.h"
#include "cli/clitr.h"
#include "text/columns.h"
#include "yaml/json.h"

using namespace Qt::StringLiterals;

namespace waymark::cli {

namespace {

using catalog::CatalogSnapshot;
using catalog::Contact;
using catalog::Entity;
using catalog::EntityId;
using yaml::Value;

Value texts(const QStringList &list)
{
    Value::Sequence items;
    for (const QString &text : list)
        items.append(Value(text));
    return Value(std::move(items));
}

Value optionalText(const QString &text)
{
    return text.isEmpty() ? Value() : Value(text);
}

QByteArray jsonLine(const Value &value)
{
    return yaml::toJson(value) + '\n';
}

Value refsValue(const CatalogSnapshot &snapshot, const std::vector<EntityId> &ids)
{
    QStringList refs;
    for (const EntityId id : ids)
        refs.append(snapshot.entity(id).canonical());
    return texts(refs);
}

Value teamsValue(const CatalogSnapshot &snapshot, const QList<catalog::TeamBelow> &teams)
{
    Value::Sequence items;
    for (const catalog::TeamBelow &below : teams)
        items.append(
            Value(Value::Mapping{{u"ref"_s, Value(snapshot.entity(below.team).canonical())},
                                 {u"members"_s, refsValue(snapshot, below.members)}}));
    return Value(std::move(items));
}

/// People by name, with their addresses.
QStringList peopleLines(const CatalogSnapshot &snapshot, const std::vector<EntityId> &people)
{
    QStringList list;
    for (const EntityId id : people) {
        const Entity person = snapshot.entity(id);
        const QString email = person.value(u"spec.profile.email");
        list.append(email.isEmpty() ? person.label() : person.label() + u", "_s + email);
    }
    return list;
}

Value contactsValue(const QList<Contact> &contacts)
{
    Value::Sequence items;
    for (const Contact &contact : contacts) {
        Value::Mapping item{{u"name"_s, Value(contact.name)}, {u"value"_s, Value(contact.value)}};
        if (!contact.url.isEmpty())
            item.append({u"url"_s, Value(contact.url)});
        items.append(Value(std::move(item)));
    }
    return Value(std::move(items));
}

Value::Sequence relationValues(const CatalogSnapshot &snapshot,
                               std::span<const catalog::Relation> relations)
{
    Value::Sequence values;
    for (const catalog::Relation &relation : relations)
        values.append(Value(
            Value::Mapping{{u"type"_s, Value(catalog::relationName(relation.type))},
                           {u"targetRef"_s, Value(snapshot.entity(relation.target).canonical())}}));
    return values;
}

void addRow(QList<QStringList> &rows, const QString &name, const QString &value)
{
    if (!value.isEmpty())
        rows.append({name, value});
}

/// A heading in the first column for the first line alone.
void addRows(QList<QStringList> &rows, const QString &name, const QStringList &values)
{
    for (qsizetype i = 0; i < values.size(); ++i)
        rows.append({i == 0 ? name : QString(), values[i]});
}

QStringList lines(const CatalogSnapshot &snapshot, const std::vector<EntityId> &ids)
{
    QStringList list;
    for (const EntityId id : ids)
        list.append(snapshot.entity(id).canonical());
    return list;
}

QStringList lines(const QList<Contact> &contacts)
{
    QStringList list;
    for (const Contact &contact : contacts)
        list.append(
            (contact.name == contact.value ? contact.value : contact.name + ": "_L1 + contact.value)
            + (contact.url.isEmpty() ? QString() : u' ' + contact.url));
    return list;
}

} // namespace

QByteArray entityList(const CatalogSnapshot &snapshot, const std::vector<EntityId> &ids,
                      ListFormat format)
{
    if (format == ListFormat::Json)
        return catalog::entitiesAsJson(snapshot, ids);
    if (format == ListFormat::Csv)
        return catalog::entitiesAsCsv(snapshot, ids);
    QList<QStringList> rows{{Tr::tr("KIND", "column"), Tr::tr("NAME", "column"),
                             Tr::tr("TYPE", "column"), Tr::tr("LIFECYCLE", "column"),
                             Tr::tr("OWNER", "column"), Tr::tr("TITLE", "column")}};
    for (const EntityId id : ids) {
        const Entity entity = snapshot.entity(id);
        rows.append({entity.kind(), entity.ref().shortened(entity.kind()), entity.type(),
                     entity.lifecycle(), entity.ownerText(), entity.title()});
    }
    return inColumns(rows);
}

QByteArray entityText(const CatalogSnapshot &snapshot, const Entity &entity)
{
    QList<QStringList> rows;
    addRow(rows, Tr::tr("Name"), entity.canonical());
    addRow(rows, Tr::tr("Title"), entity.title());
    addRow(rows, Tr::tr("Description"), entity.description().simplified());
    addRow(rows, Tr::tr("Type"), entity.type());
    addRow(rows, Tr::tr("Lifecycle"), entity.lifecycle());
    addRow(rows, Tr::tr("Tags"), entity.tags().join(", "_L1));
    for (int type = 0; type < catalog::relationTypeCount; ++type) {
        const auto own = catalog::RelationType(type);
        std::vector<EntityId> targets;
        for (const catalog::Relation &relation : entity.relations(own))
            targets.push_back(relation.target);
        QStringList named = lines(snapshot, targets);
        for (const catalog::MissingRelation &relation : entity.missing()) {
            if (relation.type == own)
                named.append(Tr::tr("%1 (missing)").arg(snapshot.pool()->text(relation.target)));
        }
        addRows(rows, catalog::relationTitle(own), named);
    }
    QStringList missing;
    for (const catalog::Reference &reference : entity.references()) {
        if (reference.target == catalog::noEntity)
            missing.append(u"%1: %2"_s.arg(QString(reference.field->name), reference.text));
    }
    addRows(rows, Tr::tr("Leads nowhere"), missing);
    QStringList links;
    for (const catalog::Link &link : entity.links())
        links.append(link.title.isEmpty() ? link.url : link.title + ": "_L1 + link.url);
    addRows(rows, Tr::tr("Links"), links);
    QStringList annotations;
    for (const auto &[name, value] : entity.annotations())
        annotations.append(name + ": "_L1 + value.simplified());
    addRows(rows, Tr::tr("Annotations"), annotations);
    if (entity.errors() + entity.warnings() > 0)
        addRow(rows, Tr::tr("Findings"),
               Tr::tr("%1, %2").arg(Tr::tr("%Ln error(s)", nullptr, entity.errors()),
                                    Tr::tr("%Ln warning(s)", nullptr, entity.warnings())));
    addRow(rows, Tr::tr("Source"),
           u"%1:%2 (%3)"_s.arg(entity.relativePath())
               .arg(entity.line() + 1)
               .arg(entity.origin().name));
    return inColumns(rows);
}

QByteArray entityJson(const CatalogSnapshot &snapshot, const Entity &entity)
{
    Value::Mapping fields{{u"schemaVersion"_s, Value(qint64(1))}};
    fields += catalog::entityFields(entity);
    fields.append({u"description"_s, optionalText(entity.description())});
    Value::Mapping annotations;
    for (const auto &[name, value] : entity.annotations())
        annotations.append({name, Value(value)});
    fields.append({u"annotations"_s, Value(std::move(annotations))});
    Value::Sequence links;
    for (const catalog::Link &link : entity.links())
        links.append(Value(Value::Mapping{{u"url"_s, Value(link.url)},
                                          {u"title"_s, optionalText(link.title)},
                                          {u"type"_s, optionalText(link.type)}}));
    fields.append({u"links"_s, Value(std::move(links))});
    Value::Sequence relations = relationValues(snapshot, entity.relations());
    for (const catalog::MissingRelation &relation : entity.missing()) {
        relations.append(
            Value(Value::Mapping{{u"type"_s, Value(catalog::relationName(relation.type))},
                                 {u"targetRef"_s, Value(snapshot.pool()->text(relation.target))},
                                 {u"missing"_s, Value(true)}}));
    }
    fields.append({u"relations"_s, Value(std::move(relations))});
    Value::Sequence missing;
    for (const catalog::Reference &reference : entity.references()) {
        if (reference.target == catalog::noEntity)
            missing.append(Value(
                Value::Mapping{{u"field"_s, Value(QString("spec."_L1 + reference.field->name))},
                               {u"ref"_s, Value(reference.text)}}));
    }
    fields.append({u"unresolved"_s, Value(std::move(missing))});
    fields.append({u"errors"_s, Value(qint64(entity.errors()))});
    fields.append({u"warnings"_s, Value(qint64(entity.warnings()))});
    return jsonLine(Value(std::move(fields)));
}

QByteArray missingText(const CatalogSnapshot &snapshot, const catalog::MissingEntity &missing)
{
    QList<QStringList> rows;
    addRow(rows, Tr::tr("Name"), Tr::tr("%1 (missing)").arg(missing.ref.canonical()));
    for (int type = 0; type < catalog::relationTypeCount; ++type) {
        const auto own = catalog::RelationType(type);
        std::vector<EntityId> holders;
        for (const catalog::Relation &relation : missing.relations) {
            if (relation.type == own)
                holders.push_back(relation.target);
        }
        addRows(rows, catalog::relationTitle(own), lines(snapshot, holders));
    }
    return inColumns(rows);
}

QByteArray missingJson(const CatalogSnapshot &snapshot, const catalog::MissingEntity &missing)
{
    return jsonLine(Value(
        Value::Mapping{{u"schemaVersion"_s, Value(qint64(1))},
                       {u"ref"_s, Value(missing.ref.canonical())},
                       {u"kind"_s, Value(missing.ref.kind)},
                       {u"namespace"_s, Value(missing.ref.space)},
                       {u"name"_s, Value(missing.ref.name)},
                       {u"missing"_s, Value(true)},
                       {u"relations"_s, Value(relationValues(snapshot, missing.relations))}}));
}

QByteArray whoText(const CatalogSnapshot &snapshot, const catalog::WhoCard &card)
{
    const Entity entity = snapshot.entity(card.entity);
    QList<QStringList> rows;
    addRow(rows, entity.kind(), entity.label() + u" ("_s + entity.canonical() + u')');
    QString owner = card.ownerText;
    if (card.owner != catalog::noEntity)
        owner = snapshot.entity(card.owner).label() + u" ("_s
                + snapshot.entity(card.owner).canonical() + u')';
    else if (!owner.isEmpty())
        owner = Tr::tr("%1, which isn't in the catalog").arg(owner);
    if (!owner.isEmpty() || card.needsOwner)
        addRow(rows, Tr::tr("Owner"), owner.isEmpty() ? Tr::tr("nobody") : owner);
    addRows(rows, Tr::tr("Members"), peopleLines(snapshot, card.members));
    QStringList teams;
    for (const catalog::TeamBelow &below : card.teams) {
        const Entity team = snapshot.entity(below.team);
        teams.append(team.label() + u" ("_s + team.canonical() + u')');
        for (const QString &person : peopleLines(snapshot, below.members))
            teams.append("  "_L1 + person);
    }
    addRows(rows, Tr::tr("Teams below"), teams);
    addRows(rows, Tr::tr("Contact"), lines(card.contacts));
    addRows(rows, Tr::tr("On call"), lines(card.onCall));
    addRows(rows, Tr::tr("Runbook"), lines(card.runbooks));
    addRows(rows, Tr::tr("Dashboard"), lines(card.dashboards));
    addRows(rows, Tr::tr("Code"), lines(card.code));
    addRows(rows, Tr::tr("Depends on"), lines(snapshot, card.dependsOn));
    addRows(rows, Tr::tr("Needed by"), lines(snapshot, card.dependents));
    return inColumns(rows);
}

QByteArray whoJson(const CatalogSnapshot &snapshot, const catalog::WhoCard &card)
{
    const Entity entity = snapshot.entity(card.entity);
    return jsonLine(Value(Value::Mapping{
        {u"schemaVersion"_s, Value(qint64(1))},
        {u"ref"_s, Value(entity.canonical())},
        {u"title"_s, Value(entity.label())},
        {u"owner"_s, card.owner == catalog::noEntity
                         ? Value()
                         : Value(snapshot.entity(card.owner).canonical())},
        {u"ownerText"_s, optionalText(card.ownerText)},
        {u"members"_s, refsValue(snapshot, card.members)},
        {u"teams"_s, teamsValue(snapshot, card.teams)},
        {u"contacts"_s, contactsValue(card.contacts)},
        {u"onCall"_s, contactsValue(card.onCall)},
        {u"runbooks"_s, contactsValue(card.runbooks)},
        {u"dashboards"_s, contactsValue(card.dashboards)},
        {u"code"_s, contactsValue(card.code)},
        {u"dependsOn"_s, refsValue(snapshot, card.dependsOn)},
        {u"dependents"_s, refsValue(snapshot, card.dependents)},
    }));
}

QByteArray differenceText(const QList<catalog::EntityChange> &changes)
{
    QString out;
    for (const catalog::EntityChange &change : changes) {
        const QChar mark = change.kind == catalog::EntityChange::Kind::Added     ? u'+'
                           : change.kind == catalog::EntityChange::Kind::Removed ? u'-'
                                                                                 : u'~';
        out += mark + u' ' + change.ref + u'\n';
        for (const catalog::ValueChange &value : change.values)
            out += u"    %1: %2 → %3\n"_s.arg(value.path, value.before.join(", "_L1),
                                              value.after.join(", "_L1));
    }
    return out.toUtf8();
}

QByteArray differenceJson(const QList<catalog::EntityChange> &changes)
{
    Value::Sequence items;
    for (const catalog::EntityChange &change : changes) {
        Value::Sequence values;
        for (const catalog::ValueChange &value : change.values)
            values.append(Value(Value::Mapping{{u"path"_s, Value(value.path)},
                                               {u"before"_s, texts(value.before)},
                                               {u"after"_s, texts(value.after)}}));
        const QString kind = change.kind == catalog::EntityChange::Kind::Added     ? u"added"_s
                             : change.kind == catalog::EntityChange::Kind::Removed ? u"removed"_s
                                                                                   : u"changed"_s;
        items.append(Value(Value::Mapping{{u"ref"_s, Value(change.ref)},
                                          {u"change"_s, Value(kind)},
                                          {u"values"_s, Value(std::move(values))}}));
    }
    return jsonLine(Value(Value::Mapping{{u"schemaVersion"_s, Value(qint64(1))},
                                         {u"changes"_s, Value(std::move(items))}}));
}

QByteArray facetText(const QList<catalog::FacetValue> &values)
{
    QList<QStringList> rows;
    for (const catalog::FacetValue &value : values)
        rows.append({QString::number(value.count), value.value});
    return inColumns(rows);
}

QByteArray facetJson(const QList<catalog::FacetValue> &values)
{
    Value::Sequence items;
    for (const catalog::FacetValue &value : values)
        items.append(Value(Value::Mapping{{u"value"_s, Value(value.value)},
                                          {u"count"_s, Value(qint64(value.count))}}));
    return jsonLine(Value(std::move(items)));
}

} // namespace waymark::cli
