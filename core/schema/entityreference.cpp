// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "schema/entityreference.h"

#include "schema/fixer.h"
#include "schema/schematr.h"
#include "schema/words.h"
#include "text/nearest.h"

#include <QHash>

#include <algorithm>
#include <mutex>

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

/// The same team, however its reference is written.
bool isSameGroup(const QString &a, const QString &b)
{
    const EntityRef left = EntityRef::parse(a);
    const EntityRef right = EntityRef::parse(b);
    return left.name.compare(right.name, Qt::CaseInsensitive) == 0
           && orDefault(left.space).compare(orDefault(right.space), Qt::CaseInsensitive) == 0;
}

Diagnostic findingAt(yaml::Node value, const EntityHint &hint)
{
    Diagnostic finding;
    finding.severity = hint.isWarning ? Severity::Warning : Severity::Error;
    finding.range = value.range();
    finding.pointer = value.pointer();
    return finding;
}

Diagnostic unknownEntity(const EntityHint &hint, yaml::Node value, const KnownEntities &entities)
{
    const QString text = value.target().text();
    Diagnostic finding = findingAt(value, hint);
    finding.code = u"schema.unknown-entity"_s;
    finding.message = Tr::tr("%1 names %2, but the catalog has no such %3.")
                          .arg(nameOf(value), quoted(text), joined(hint.kinds, true));
    finding.why = Tr::tr("Whoever reads this needs an owner, a service or a system that exists.");
    const QStringList candidates = byDistance(text, entities.references(hint));
    const auto meant = likelyMeant(text, candidates);
    if (meant) {
        finding.next = Tr::tr("Did you mean %1? Else add it to the catalog.").arg(quoted(*meant));
        finding.fixes = Fixer(nullptr, {}).set(value, yaml::Value(*meant), {});
        return finding;
    }
    QStringList words;
    for (const QString &candidate : candidates.first(std::min(namedCandidates, candidates.size())))
        words.append(quoted(candidate));
    finding.next = candidates.size() > namedCandidates
                       ? Tr::tr("Use an entity of the catalog, such as %1, or add it.")
                             .arg(joined(words, true))
                       : Tr::tr("Use %1, or add it to the catalog.").arg(joined(words, true));
    return finding;
}

} // namespace

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

struct KnownEntities::Data
{
    Source source;
    mutable std::once_flag once;
    mutable QHash<QString, KnownEntity> entities; ///< by `kind:namespace/name` in lower case

    [[nodiscard]] const QHash<QString, KnownEntity> &all() const
    {
        std::call_once(once, [this] {
            for (const KnownEntity &entity : source())
                entities.insert(keyOf(entity.kind, orDefault(entity.space), entity.name), entity);
        });
        return entities;
    }
};

KnownEntities::KnownEntities(Source source)
{
    auto data = std::make_shared<Data>();
    data->source = std::move(source);
    m_data = std::move(data);
}

const KnownEntity *KnownEntities::find(const EntityRef &ref, const QString &defaultKind) const
{
    if (isEmpty())
        return nullptr;
    const auto &all = m_data->all();
    const auto found = all.constFind(
        keyOf(ref.kind.isEmpty() ? defaultKind : ref.kind, orDefault(ref.space), ref.name));
    return found == all.cend() ? nullptr : &*found;
}

QStringList KnownEntities::references(const EntityHint &hint) const
{
    QStringList found;
    if (isEmpty())
        return found;
    for (const KnownEntity &entity : m_data->all()) {
        if (!holds(hint.kinds, entity.kind) || !holds(hint.types, entity.type))
            continue;
        const bool isDefaultKind = entity.kind.compare(hint.defaultKind, Qt::CaseInsensitive) == 0;
        const QString space = orDefault(entity.space);
        found.append((isDefaultKind ? QString() : entity.kind.toLower() + u':')
                     + (space == "default"_L1 ? QString() : space + u'/') + entity.name);
    }
    found.sort();
    return found;
}

std::optional<Diagnostic> checkEntityReference(const EntityHint &hint, yaml::Node value,
                                               yaml::Node root, const KnownEntities &entities)
{
    const yaml::Node node = value.target();
    // Whatever else stands there is a mistake of its own, which the schema names.
    if (!node.isScalar() || node.isTemplate() || node.text().isEmpty()
        || node.scalarType() != yaml::ScalarType::String)
        return std::nullopt;
    const QString text = node.text();
    const KnownEntity *entity = entities.find(EntityRef::parse(text), hint.defaultKind);
    for (const QString &kind : hint.kinds) {
        if (!entity && !text.contains(u':'))
            entity = entities.find(EntityRef::parse(text), kind);
    }
    if (!entity) {
        if (entities.references({.kinds = hint.kinds}).isEmpty())
            return std::nullopt;
        return unknownEntity(hint, value, entities);
    }
    if (!holds(hint.kinds, entity->kind) || !holds(hint.types, entity->type)) {
        Diagnostic finding = findingAt(value, hint);
        finding.code = u"schema.wrong-entity"_s;
        finding.message = holds(hint.kinds, entity->kind)
                              ? Tr::tr("%1 names %2, which is of type %3.")
                                    .arg(nameOf(value), quoted(text), quoted(entity->type))
                              : Tr::tr("%1 names %2, which is of kind %3.")
                                    .arg(nameOf(value), quoted(text), entity->kind);
        const QStringList &wanted = holds(hint.kinds, entity->kind) ? hint.types : hint.kinds;
        finding.next = Tr::tr("Name one of %1.").arg(joined(wanted, true));
        return finding;
    }
    if (!hint.ownedBy)
        return std::nullopt;
    const yaml::Node place = root.at(*hint.ownedBy);
    const QString owner = place ? place.target().text() : QString();
    if (owner.isEmpty() || isSameGroup(owner, entity->owner))
        return std::nullopt;
    Diagnostic finding = findingAt(value, hint);
    finding.code = u"schema.other-owner"_s;
    finding.message = Tr::tr("%1 belongs to %2, not to %3.")
                          .arg(quoted(text), quoted(entity->owner), quoted(owner));
    finding.next = Tr::tr("Name something that %1 owns.").arg(quoted(owner));
    return finding;
}

} // namespace waymark::schema
