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

bool isSpelledAlike(QStringView wanted, QStringView name)
{
    const auto allowed = double(tolerance(wanted.size()));
    return editDistance(wanted, name, allowed) <= allowed;
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

AskedName askedName(const StringPool &pool, const EntityData &holder, const RefUse &use)
{
    const RefField &field = *use.field;
    const ParsedRef parsed =
        parseRef(pool.text(use.text), {QString(field.defaultKind), pool.text(holder.space)});
    const QString name = parsed.ref.name.toLower();
    return {use.text, holder.space, use.field, quint32(name.size()), letterMask(name)};
}

namespace {

/// As people may mix up; the letters alone tell most names apart.
bool isNear(const AskedName &asked, quint32 length, quint64 letters)
{
    const qsizetype allowed = tolerance(asked.length);
    return std::abs(qsizetype(length) - qsizetype(asked.length)) <= allowed
           && std::popcount(letters ^ asked.letters) <= 2 * allowed;
}

ParsedRef parsedName(const StringPool &pool, const AskedName &asked)
{
    return parseRef(pool.text(asked.text),
                    {QString(asked.field->defaultKind), pool.text(asked.space)});
}

} // namespace

bool mayBeMeant(const StringPool &pool, const AskedName &asked, QStringView name)
{
    if (!isNear(asked, quint32(name.size()), letterMask(name)))
        return false;
    const QString wanted = parsedName(pool, asked).ref.name.toLower();
    return name.compare(wanted, Qt::CaseInsensitive) == 0 || isSpelledAlike(wanted, name);
}

Suggestions::Suggestions(const CatalogSnapshot &snapshot, MeantByName known)
    : m_snapshot(snapshot)
    , m_found(std::move(known))
{}

void Suggestions::readCandidates()
{
    m_candidates.reserve(std::size_t(m_snapshot.size()));
    for (EntityId id = 0; id < EntityId(m_snapshot.size()); ++id) {
        const Entity entity = m_snapshot.entity(id);
        if (!entity.isShadowed())
            m_candidates.push_back({id, letterMask(entity.name()), quint32(entity.name().size())});
    }
}

QString Suggestions::written(EntityId id, const AskedName &asked) const
{
    return m_snapshot.entity(id).ref().shortened(asked.field->defaultKind,
                                                 m_snapshot.pool()->text(asked.space));
}

QStringList Suggestions::instead(const EntityData &holder, const RefUse &use)
{
    const std::pair key(use.field, std::pair(use.text, holder.space));
    const auto known = m_found.constFind(key);
    if (known != m_found.cend())
        return known->texts;
    if (m_candidates.empty())
        readCandidates();
    const AskedName asked = askedName(*m_snapshot.pool(), holder, use);
    return m_found.insert(key, {asked, find(asked)})->texts;
}

QStringList Suggestions::find(const AskedName &asked) const
{
    const ParsedRef parsed = parsedName(*m_snapshot.pool(), asked);
    const QString name = parsed.ref.name.toLower();
    QStringList found;
    QStringList near;
    QHash<QString, EntityId> byText;
    for (const Candidate &candidate : m_candidates) {
        if (!isNear(asked, candidate.length, candidate.letters))
            continue;
        const Entity entity = m_snapshot.entity(candidate.entity);
        if (!accepts(*asked.field, entity.kind()))
            continue;
        if (entity.name().compare(name, Qt::CaseInsensitive) == 0)
            found.append(written(candidate.entity, asked));
        if (!parsed.ref.kind.isEmpty()
            && entity.kind().compare(parsed.ref.kind, Qt::CaseInsensitive) != 0)
            continue;
        if (isSpelledAlike(name, entity.name())) {
            near.append(entity.name());
            byText.insert(entity.name(), candidate.entity);
        }
    }
    for (const QString &text : byDistance(name, near)) {
        if (found.size() >= mostSuggestions)
            break;
        found.append(written(byText.value(text), asked));
    }
    found.removeDuplicates();
    found.removeAll(m_snapshot.pool()->text(asked.text));
    return found.first(std::min(found.size(), mostSuggestions));
}

} // namespace waymark::catalog
