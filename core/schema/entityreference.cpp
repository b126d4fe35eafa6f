// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "schema/entityreference.h"

#include "schema/fixer.h"
#include "schema/schematr.h"
#include "schema/words.h"
#include "text/nearest.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::schema {

namespace {

constexpr qsizetype namedCandidates = 5;

QString keyOf(const QString &kind, const QString &space, const QString &name)
{
    return QString(kind + u':' + space + u'/' + name).toLower();
}

QString orDefault(const QString &space)
{
    return space.isEmpty() ? u"default"_s : space;
}

bool holds(const QStringList &words, const QString &word)
{
    return words.isEmpty() || words.contains(word, Qt::CaseInsensitive);
}

/// One text or a list of texts.
QStringList textsOf(yaml::Node node)
{
    QStringList texts;
    if (node.isScalar())
        return {node.text()};
    for (yaml::Node item = node.firstChild(); item; item = item.nextSibling())
        texts.append(item.target().text());
    return texts;
}

/// The same team, however its reference is written.
bool isSameGroup(const QString &a, const QString &b)
{
    const EntityRef left = EntityRef::parse(a);
    const EntityRef right = EntityRef::parse(b);
    return left.name.compare(right.name, Qt::CaseInsensitive) == 0
           && orDefault(left.space).compare(orDefault(right.space), Qt::CaseInsensitive) == 0;
}

Diagnostic findingAt(yaml::Node value, const EntityField &field)
{
    Diagnostic finding;
    finding.severity = field.severity;
    finding.range = value.range();
    finding.pointer = value.pointer();
    return finding;
}

Diagnostic unknownEntity(const EntityField &field, yaml::Node value, const KnownEntities &entities)
{
    const QString text = value.target().text();
    Diagnostic finding = findingAt(value, field);
    finding.code = u"schema.unknown-entity"_s;
    finding.message = Tr::tr("%1 names %2, but the catalog has no such %3.")
                          .arg(nameOf(value), quoted(text), joined(field.kinds, true));
    finding.why = Tr::tr("Whoever reads this needs an owner, a service or a system that exists.");
    const QStringList candidates = byDistance(text, entities.references(field));
    const auto meant = likelyMeant(text, candidates);
    if (meant) {
        finding.next = Tr::tr("Did you mean %1? Else add it to the catalog.").arg(quoted(*meant));
        finding.fixes = Fixer(nullptr, {}).set(value, yaml::Value(*meant), {});
        return finding;
    }
    QStringList words;
    for (const QString &candidate :
         candidates.first(std::min(namedCandidates, candidates.size())))
        words.append(quoted(candidate));
    finding.next = candidates.size() > namedCandidates
                       ? Tr::tr("Use an entity of the catalog, such as %1, or add it.")
                             .arg(joined(words, true))
                       : Tr::tr("Use %1, or add it to the catalog.").arg(joined(words, true));
    return finding;
}

} // namespace

std::optional<EntityField> entityFieldFrom(yaml::Node hint)
{
    EntityField field;
    field.kinds = textsOf(hint.value(u"kind").target());
    field.types = textsOf(hint.value(u"type").target());
    if (const auto owner = PointerPattern::parse(hint.value(u"ownedBy").text()))
        field.ownedBy = *owner;
    if (hint.value(u"severity").text() == "warning"_L1)
        field.severity = Severity::Warning;
    return field.kinds.isEmpty() ? std::nullopt : std::optional(field);
}

EntityRef EntityRef::parse(QStringView text)
{
    EntityRef ref;
    const qsizetype colon = text.indexOf(u':');
    if (colon >= 0)
        ref.kind = text.first(colon).toString();
    const QStringView rest = text.sliced(colon + 1);
    const qsizetype slash = rest.indexOf(u'/');
    if (slash >= 0)
        ref.space = rest.first(slash).toString();
    ref.name = rest.sliced(slash + 1).toString();
    return ref;
}

void KnownEntities::add(const KnownEntity &entity)
{
    m_entities.insert(keyOf(entity.kind, orDefault(entity.space), entity.name), entity);
}

const KnownEntity *KnownEntities::find(const EntityRef &ref, const QString &defaultKind) const
{
    const auto found = m_entities.constFind(
        keyOf(ref.kind.isEmpty() ? defaultKind : ref.kind, orDefault(ref.space), ref.name));
    return found == m_entities.cend() ? nullptr : &*found;
}

QStringList KnownEntities::references(const EntityField &field) const
{
    QStringList found;
    for (const KnownEntity &entity : m_entities) {
        if (!holds(field.kinds, entity.kind) || !holds(field.types, entity.type))
            continue;
        const bool isFirstKind =
            entity.kind.compare(field.kinds.value(0), Qt::CaseInsensitive) == 0;
        const QString space = orDefault(entity.space);
        found.append((isFirstKind ? QString() : entity.kind.toLower() + u':')
                     + (space == "default"_L1 ? QString() : space + u'/') + entity.name);
    }
    found.sort();
    return found;
}

std::optional<Diagnostic> checkEntityReference(const EntityField &field, yaml::Node value,
                                               yaml::Node root, const KnownEntities &entities)
{
    const yaml::Node node = value.target();
    if (!node.isScalar() || node.isTemplate() || node.text().isEmpty())
        return std::nullopt;
    const QString text = node.text();
    const KnownEntity *entity = entities.find(EntityRef::parse(text), field.kinds.value(0));
    for (const QString &kind : field.kinds) {
        if (!entity && !text.contains(u':'))
            entity = entities.find(EntityRef::parse(text), kind);
    }
    if (!entity) {
        if (entities.references({.kinds = field.kinds}).isEmpty())
            return std::nullopt;
        return unknownEntity(field, value, entities);
    }
    if (!holds(field.kinds, entity->kind) || !holds(field.types, entity->type)) {
        Diagnostic finding = findingAt(value, field);
        finding.code = u"schema.wrong-entity"_s;
        finding.message = holds(field.kinds, entity->kind)
                              ? Tr::tr("%1 names %2, which is of type %3.")
                                    .arg(nameOf(value), quoted(text), quoted(entity->type))
                              : Tr::tr("%1 names %2, which is a %3.")
                                    .arg(nameOf(value), quoted(text), entity->kind);
        const QStringList &wanted = holds(field.kinds, entity->kind) ? field.types : field.kinds;
        finding.next = Tr::tr("Name one of %1.").arg(joined(wanted, true));
        return finding;
    }
    if (field.ownedBy.segments().isEmpty())
        return std::nullopt;
    QString owner;
    field.ownedBy.each(root, [&](yaml::Node place) { owner = place.target().text(); });
    if (owner.isEmpty() || isSameGroup(owner, entity->owner))
        return std::nullopt;
    Diagnostic finding = findingAt(value, field);
    finding.code = u"schema.other-owner"_s;
    finding.message = Tr::tr("%1 belongs to %2, not to %3.")
                          .arg(quoted(text), quoted(entity->owner), quoted(owner));
    finding.next = Tr::tr("Name something that %1 owns.").arg(quoted(owner));
    return finding;
}

} // namespace waymark::schema
