// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "snapshot/packing.h"

#include <algorithm>
#include <array>

namespace waymark::snapshot {

namespace {

using catalog::EntityData;
using catalog::Fragment;
using catalog::RefField;
using catalog::RefUse;
using catalog::Slice;
using catalog::Stretch;

constexpr std::array entityTexts{
    &EntityData::apiVersion,  &EntityData::kind,      &EntityData::space,
    &EntityData::name,        &EntityData::canonical, &EntityData::title,
    &EntityData::description, &EntityData::type,      &EntityData::lifecycle,
};

constexpr std::array entitySlices{
    &EntityData::properties, &EntityData::uses, &EntityData::links,   &EntityData::annotations,
    &EntityData::labels,     &EntityData::tags, &EntityData::targets,
};

enum PropertyFlag : quint8 { IsItem = 1, IsNull = 2 };

qsizetype indexOf(std::span<const RefField> fields, const RefField *field)
{
    const auto found =
        std::ranges::find_if(fields, [&](const RefField &each) { return &each == field; });
    return found == fields.end() ? -1 : found - fields.begin();
}

Stretch stretchOf(TextRange range)
{
    return {quint32(range.begin), quint32(range.end)};
}

template<typename T>
bool isInside(const std::vector<T> &table, Slice slice)
{
    return quint64(slice.first) + slice.count <= table.size();
}

bool areSlicesInside(const Fragment &fragment)
{
    return std::ranges::all_of(fragment.entities, [&](const EntityData &entity) {
        return isInside(fragment.properties, entity.properties)
               && isInside(fragment.uses, entity.uses) && isInside(fragment.links, entity.links)
               && isInside(fragment.named, entity.annotations)
               && isInside(fragment.named, entity.labels) && isInside(fragment.texts, entity.tags)
               && isInside(fragment.texts, entity.targets);
    });
}

} // namespace

void Packer::add(const catalog::StringPool &pool, catalog::StringId id)
{
    m_pool = &pool;
    const auto known = m_pooledNumbers.constFind(id);
    if (known != m_pooledNumbers.cend())
        return add(quint64(*known));
    add(quint64(m_pooled.size()));
    m_pooledNumbers.insert(id, quint32(m_pooled.size()));
    m_pooled.push_back(id);
}

bool Packer::canPack(const Fragment &fragment)
{
    std::size_t reached = 0;
    const bool areKnown = std::ranges::all_of(fragment.entities, [&](const EntityData &entity) {
        const auto fields = catalog::refFieldsOf(fragment.pool->text(entity.kind));
        const auto uses = Fragment::part(fragment.uses, entity.uses);
        // Uses are written with their entity, so they must stand in the order of the entities.
        if (entity.uses.count != 0 && entity.uses.first != reached)
            return false;
        reached += uses.size();
        return std::ranges::all_of(
            uses, [&](const RefUse &use) { return indexOf(fields, use.field) >= 0; });
    });
    return areKnown && reached == fragment.uses.size();
}

void Packer::add(const Fragment &fragment)
{
    const catalog::StringPool &pool = *fragment.pool;
    add(quint64(fragment.entities.size()));
    for (const EntityData &entity : fragment.entities) {
        for (const auto text : entityTexts)
            add(pool, entity.*text);
        for (const auto slice : entitySlices) {
            add(quint64((entity.*slice).first));
            add(quint64((entity.*slice).count));
        }
        add(entity.place.range());
        add(entity.nameAt.range());
        add(quint64(entity.line));
        add(quint64(entity.document));
        const auto fields = catalog::refFieldsOf(pool.text(entity.kind));
        for (const RefUse &use : Fragment::part(fragment.uses, entity.uses)) {
            add(quint64(indexOf(fields, use.field)));
            add(pool, use.text);
            add(pool, use.target);
            add(use.place.range());
            add(quint64(use.index));
        }
    }
    add(quint64(fragment.properties.size()));
    for (const catalog::Property &property : fragment.properties) {
        add(pool, property.key);
        add(pool, property.value);
        add(quint64((property.isItem ? IsItem : 0) | (property.isNull ? IsNull : 0)));
    }
    add(quint64(fragment.links.size()));
    for (const catalog::LinkData &link : fragment.links) {
        for (const catalog::StringId text : {link.url, link.title, link.icon, link.type})
            add(pool, text);
    }
    add(quint64(fragment.named.size()));
    for (const catalog::NamedValue &named : fragment.named) {
        add(pool, named.name);
        add(pool, named.value);
    }
    add(quint64(fragment.texts.size()));
    for (const catalog::StringId text : fragment.texts)
        add(pool, text);
}

void Unpacker::readUses(Fragment &fragment, const EntityData &entity)
{
    const auto fields = catalog::refFieldsOf(m_pool->text(entity.kind));
    if (entity.uses.count != 0 && entity.uses.first != fragment.uses.size())
        return fail();
    for (quint32 i = 0; i < entity.uses.count && m_isGood; ++i) {
        const quint64 field = number();
        if (field >= fields.size())
            return fail();
        RefUse use;
        use.field = &fields[field];
        use.text = pooled();
        use.target = pooled();
        use.place = stretchOf(range());
        use.index = quint32(number());
        fragment.uses.push_back(use);
    }
}

std::shared_ptr<const Fragment> Unpacker::fragment()
{
    auto fragment = std::make_shared<Fragment>();
    fragment->pool = m_pool;
    const qsizetype entities = count();
    fragment->entities.reserve(std::size_t(entities));
    for (qsizetype left = entities; left > 0 && m_isGood; --left) {
        EntityData entity;
        for (const auto text : entityTexts)
            entity.*text = pooled();
        for (const auto slice : entitySlices) {
            (entity.*slice).first = quint32(number());
            (entity.*slice).count = quint32(number());
        }
        entity.place = stretchOf(range());
        entity.nameAt = stretchOf(range());
        entity.line = quint32(number());
        entity.document = quint32(number());
        readUses(*fragment, entity);
        fragment->entities.push_back(entity);
    }
    fragment->uses.shrink_to_fit();
    const qsizetype properties = count();
    fragment->properties.reserve(std::size_t(properties));
    for (qsizetype left = properties; left > 0 && m_isGood; --left) {
        const auto key = pooled();
        const auto value = pooled();
        const quint64 flags = number();
        fragment->properties.push_back({key, value, (flags & IsItem) != 0, (flags & IsNull) != 0});
    }
    const qsizetype links = count();
    fragment->links.reserve(std::size_t(links));
    for (qsizetype left = links; left > 0 && m_isGood; --left) {
        catalog::LinkData link;
        for (catalog::StringId *text : {&link.url, &link.title, &link.icon, &link.type})
            *text = pooled();
        fragment->links.push_back(link);
    }
    const qsizetype named = count();
    fragment->named.reserve(std::size_t(named));
    for (qsizetype left = named; left > 0 && m_isGood; --left) {
        const auto name = pooled();
        fragment->named.push_back({name, pooled()});
    }
    const qsizetype texts = count();
    fragment->texts.reserve(std::size_t(texts));
    for (qsizetype left = texts; left > 0 && m_isGood; --left)
        fragment->texts.push_back(pooled());
    if (!areSlicesInside(*fragment))
        fail();
    return m_isGood ? fragment : nullptr;
}

} // namespace waymark::snapshot
