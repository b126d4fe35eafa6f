// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/suggestions.h"

#include "catalog/catalogsnapshot.h"
#include "text/nearest.h"

#include <algorithm>
#include <bit>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

namespace {

constexpr qsizetype mostSuggestions = 3;

quint64 letterMask(QStringView text)
{
    quint64 mask = 0;
    for (const QChar letter : text)
        mask |= quint64{1} << (letter.toLower().unicode() % 64);
    return mask;
}

/// How many letters may differ between two words that somebody could mix up.
qsizetype tolerance(qsizetype length)
{
    return length < 5 ? 1 : 2;
}

} // namespace

bool accepts(const RefField &field, QStringView kind)
{
    if (field.targets.isEmpty())
        return true;
    for (const QLatin1StringView target : QLatin1StringView(field.targets).tokenize(u' ')) {
        if (kind.compare(target, Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

Suggestions::Suggestions(const CatalogSnapshot &snapshot)
    : m_snapshot(snapshot)
{
    m_candidates.reserve(std::size_t(snapshot.size()));
    for (EntityId id = 0; id < EntityId(snapshot.size()); ++id) {
        const Entity entity = snapshot.entity(id);
        if (entity.isShadowed())
            continue;
        m_candidates.push_back({id, letterMask(entity.name()), quint32(entity.name().size())});
        m_byName[snapshot.pool()->folded(entity.data().name)].push_back(id);
    }
}

QString Suggestions::written(EntityId id, const EntityData &holder, const RefField &field) const
{
    return m_snapshot.entity(id).ref().shortened(field.defaultKind,
                                                 m_snapshot.pool()->text(holder.space));
}

QStringList Suggestions::instead(const EntityData &holder, const RefUse &use) const
{
    const RefField &field = *use.field;
    const ParsedRef parsed =
        parseRef(m_snapshot.pool()->text(use.text),
                 {QString(field.defaultKind), m_snapshot.pool()->text(holder.space)});
    const QString name = parsed.ref.name.toLower();
    QStringList found;
    if (const auto id = m_snapshot.pool()->find(name)) {
        for (const EntityId same : m_byName.value(*id)) {
            if (accepts(field, m_snapshot.entity(same).kind()))
                found.append(written(same, holder, field));
        }
    }
    const quint64 letters = letterMask(name);
    const qsizetype allowed = tolerance(name.size());
    QStringList near;
    QHash<QString, EntityId> byText;
    for (const Candidate &candidate : m_candidates) {
        if (std::abs(qsizetype(candidate.length) - name.size()) > allowed
            || std::popcount(candidate.letters ^ letters) > 2 * allowed)
            continue;
        const Entity entity = m_snapshot.entity(candidate.entity);
        if (!accepts(field, entity.kind())
            || (!parsed.ref.kind.isEmpty()
                && entity.kind().compare(parsed.ref.kind, Qt::CaseInsensitive) != 0))
            continue;
        near.append(entity.name());
        byText.insert(entity.name(), candidate.entity);
    }
    for (const QString &text : byDistance(name, near)) {
        if (double(editDistance(name, text)) > double(allowed) || found.size() >= mostSuggestions)
            break;
        found.append(written(byText.value(text), holder, field));
    }
    found.removeDuplicates();
    found.removeAll(m_snapshot.pool()->text(use.text));
    return found.first(std::min(found.size(), mostSuggestions));
}

} // namespace waymark::catalog
