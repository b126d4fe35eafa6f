// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/entity.h"

#include "catalog/catalogsnapshot.h"
#include "catalog/missingrelations.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

namespace {

QList<std::pair<QString, QString>> namedTexts(const StringPool &pool,
                                              std::span<const NamedValue> values)
{
    QList<std::pair<QString, QString>> texts;
    texts.reserve(qsizetype(values.size()));
    for (const NamedValue &value : values)
        texts.append({pool.text(value.name), pool.text(value.value)});
    return texts;
}

QStringList listedTexts(const StringPool &pool, std::span<const StringId> ids)
{
    QStringList texts;
    texts.reserve(qsizetype(ids.size()));
    for (const StringId id : ids)
        texts.append(pool.text(id));
    return texts;
}

} // namespace

Entity::Entity(const CatalogSnapshot *snapshot, EntityId id)
    : m_snapshot(snapshot)
    , m_id(id)
{
    const auto &row = snapshot->m_rows[id];
    m_data = &snapshot->m_parts[row.part].fragment->entities[row.local];
}

const QString &Entity::text(StringId id) const
{
    return m_snapshot->m_pool->text(id);
}

const Fragment &Entity::fragment() const
{
    return *m_snapshot->m_parts[part()].fragment;
}

quint32 Entity::part() const
{
    return m_snapshot->m_rows[m_id].part;
}

QStringList Entity::tags() const
{
    return listedTexts(*m_snapshot->m_pool, Fragment::part(fragment().texts, m_data->tags));
}

QStringList Entity::targets() const
{
    return listedTexts(*m_snapshot->m_pool, Fragment::part(fragment().texts, m_data->targets));
}

QList<Link> Entity::links() const
{
    QList<Link> links;
    for (const LinkData &link : Fragment::part(fragment().links, m_data->links))
        links.append({text(link.url), text(link.title), text(link.icon), text(link.type)});
    return links;
}

QList<std::pair<QString, QString>> Entity::annotations() const
{
    return namedTexts(*m_snapshot->m_pool, Fragment::part(fragment().named, m_data->annotations));
}

QList<std::pair<QString, QString>> Entity::labels() const
{
    return namedTexts(*m_snapshot->m_pool, Fragment::part(fragment().named, m_data->labels));
}

QString Entity::annotation(QStringView name) const
{
    for (const NamedValue &value : Fragment::part(fragment().named, m_data->annotations)) {
        if (text(value.name) == name)
            return text(value.value);
    }
    return {};
}

QString Entity::value(QStringView path) const
{
    return values(path).value(0);
}

QStringList Entity::values(QStringView path) const
{
    const auto key = m_snapshot->m_pool->find(path.toString().toLower());
    QStringList found;
    for (const Property &property : Fragment::part(fragment().properties, m_data->properties)) {
        if (key && property.key == *key && !property.isNull)
            found.append(text(property.value));
    }
    return found;
}

std::span<const Relation> Entity::relations() const
{
    return m_snapshot->m_relations.of(m_id);
}

std::span<const Relation> Entity::relations(RelationType type) const
{
    const auto found = std::ranges::equal_range(relations(), type, {}, &Relation::type);
    return {found.begin(), found.end()};
}

std::vector<MissingRelation> Entity::missing() const
{
    return isPreliminary() ? std::vector<MissingRelation>() : missingOf(*m_snapshot, *this);
}

EntityId Entity::firstTarget(RelationType type) const
{
    const auto found = relations(type);
    return found.empty() ? noEntity : found.front().target;
}

EntityId Entity::system() const
{
    for (const Relation &relation : relations(RelationType::PartOf)) {
        if (m_snapshot->entity(relation.target).kind() == "System"_L1)
            return relation.target;
    }
    return noEntity;
}

QString Entity::refText(const char *field) const
{
    for (const RefUse &use : Fragment::part(fragment().uses, m_data->uses)) {
        if (use.field->name != QLatin1StringView(field))
            continue;
        const ParsedRef parsed =
            parseRef(text(use.text), {QString(use.field->defaultKind), space()});
        return parsed.isUsable() ? parsed.ref.shortened(use.field->defaultKind) : text(use.text);
    }
    return {};
}

QList<Reference> Entity::references() const
{
    QList<Reference> references;
    for (const RefUse &use : Fragment::part(fragment().uses, m_data->uses))
        references.append({use.field, text(use.text),
                           use.target == 0 ? noEntity : m_snapshot->findId(use.target),
                           use.place.range(), int(use.index)});
    return references;
}

const Origin &Entity::origin() const
{
    return m_snapshot->m_origins[originIndex()];
}

int Entity::originIndex() const
{
    return m_snapshot->m_parts[part()].origin;
}

const QString &Entity::path() const
{
    return m_snapshot->m_parts[part()].path;
}

const QString &Entity::relativePath() const
{
    return m_snapshot->m_parts[part()].relativePath;
}

int Entity::errors() const
{
    return m_snapshot->m_counts[m_id].errors;
}

int Entity::warnings() const
{
    return m_snapshot->m_counts[m_id].warnings;
}

bool Entity::isShadowed() const
{
    return m_snapshot->m_rows[m_id].isShadowed;
}

bool Entity::isPreliminary() const
{
    return m_snapshot->isPartial();
}

bool Entity::isCopy() const
{
    return m_snapshot->m_rows[m_id].isCopy;
}

} // namespace waymark::catalog
