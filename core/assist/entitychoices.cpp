// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "assist/entitychoices.h"

#include "assist/assisttr.h"
#include "catalog/catalogsnapshot.h"
#include "catalog/missingrelations.h"

#include <QMutex>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::assist {

namespace {

constexpr qsizetype stopInterval = 4'096;

class CatalogEntities final : public EntityChoices
{
public:
    explicit CatalogEntities(std::shared_ptr<const catalog::CatalogSnapshot> catalog)
        : m_catalog(std::move(catalog))
    {}

    QList<EntityChoice> find(const EntityQuestion &question, std::stop_token stop) const override
    {
        const auto asked = entitiesFor(question.hint, stop);
        if (!asked)
            return {};
        const QString typed = question.typed.trimmed();
        QList<EntityChoice> choices;
        if (typed.isEmpty()) {
            for (const catalog::EntityId id : firstOf(*asked, question.most))
                choices.append(choiceOf(m_catalog->entity(id), question.hint));
        } else {
            for (const auto &hit :
                 m_catalog->searchIndex().search(typed, question.most, asked.get(), stop))
                choices.append(choiceOf(m_catalog->entity(hit.entity), question.hint));
        }
        if (!stop.stop_requested())
            addMissing(question, typed.split(u' ', Qt::SkipEmptyParts), choices);
        return choices;
    }

    std::optional<EntityChoice> named(const schema::EntityHint &hint,
                                      const QString &reference) const override
    {
        const QStringList kinds = QStringList{hint.defaultKind} + hint.kinds;
        for (const QString &kind : kinds) {
            const auto parsed = catalog::parseRef(reference, {.kind = kind});
            if (!parsed.isUsable())
                continue;
            if (const catalog::Entity entity = m_catalog->find(parsed.ref))
                return choiceOf(entity, hint);
        }
        for (const QString &kind : kinds) {
            const auto parsed = catalog::parseRef(reference, {.kind = kind});
            if (!parsed.isUsable() || !hint.kinds.contains(parsed.ref.kind, Qt::CaseInsensitive))
                continue;
            if (const auto missing = catalog::missingNamed(*m_catalog, parsed.ref.canonical()))
                return choiceOf(*missing, hint);
        }
        return std::nullopt;
    }

private:
    using Entities = std::shared_ptr<const catalog::EntitySet>;
    using Names = std::shared_ptr<const std::vector<catalog::StringId>>;

    /// A name can be chosen as it can be typed, and several files that mean one team had better
    /// spell it alike, whether or not the catalog has it yet.
    void addMissing(const EntityQuestion &question, const QStringList &words,
                    QList<EntityChoice> &choices) const
    {
        for (const catalog::StringId id : *missingFor(question.hint)) {
            if (choices.size() >= question.most)
                return;
            const QString &name = m_catalog->pool()->text(id);
            const bool fits = std::ranges::all_of(words, [&](const QString &word) {
                return name.contains(word, Qt::CaseInsensitive);
            });
            const auto missing = fits ? catalog::missingNamed(*m_catalog, name) : std::nullopt;
            if (missing)
                choices.append(choiceOf(*missing, question.hint));
        }
    }

    [[nodiscard]] Names missingFor(const schema::EntityHint &hint) const
    {
        const QString key = hint.kinds.join(u',');
        {
            const QMutexLocker lock(&m_mutex);
            if (const Names known = m_missing.value(key))
                return known;
        }
        auto found = std::make_shared<const std::vector<catalog::StringId>>(
            catalog::missingOfKinds(*m_catalog, hint.kinds));
        const QMutexLocker lock(&m_mutex);
        m_missing.insert(key, found);
        return found;
    }

    /// Those a field may name: kept, since each letter that is typed asks again.
    [[nodiscard]] Entities entitiesFor(const schema::EntityHint &hint, std::stop_token stop) const
    {
        const QString key = hint.kinds.join(u',') + u';' + hint.types.join(u',');
        {
            const QMutexLocker lock(&m_mutex);
            if (const Entities known = m_known.value(key))
                return known;
        }
        auto found = std::make_shared<catalog::EntitySet>(m_catalog->size());
        for (qsizetype i = 0; i < m_catalog->size(); ++i) {
            if (i % stopInterval == 0 && stop.stop_requested())
                return nullptr;
            const catalog::Entity entity = m_catalog->entity(catalog::EntityId(i));
            const bool isAsked = hint.kinds.contains(entity.kind(), Qt::CaseInsensitive)
                                 && (hint.types.isEmpty()
                                     || hint.types.contains(entity.type(), Qt::CaseInsensitive));
            if (isAsked && !entity.isShadowed())
                found->insert(entity.id());
        }
        const QMutexLocker lock(&m_mutex);
        m_known.insert(key, found);
        return found;
    }

    /// By name.
    [[nodiscard]] std::vector<catalog::EntityId> firstOf(const catalog::EntitySet &entities,
                                                         int most) const
    {
        std::vector<catalog::EntityId> ids = entities.toVector();
        const auto count = std::min(ids.size(), size_t(std::max(most, 0)));
        std::ranges::partial_sort(
            ids, ids.begin() + qsizetype(count), {},
            [&](catalog::EntityId id) -> const QString & { return m_catalog->entity(id).name(); });
        ids.resize(count);
        return ids;
    }

    [[nodiscard]] static EntityChoice choiceOf(const catalog::Entity &entity,
                                               const schema::EntityHint &hint)
    {
        QStringList detail{entity.kind(), entity.type(), entity.ownerText()};
        detail.removeAll(QString());
        return {entity.ref().shortened(hint.defaultKind), entity.label(),
                detail.join(u" \u00B7 "_s)};
    }

    [[nodiscard]] static EntityChoice choiceOf(const catalog::MissingEntity &missing,
                                               const schema::EntityHint &hint)
    {
        return {missing.ref.shortened(hint.defaultKind), missing.ref.name,
                Tr::tr("%1 · missing, named by %Ln entity(s)", nullptr, namingCount(missing))
                    .arg(missing.ref.kind),
                true};
    }

    std::shared_ptr<const catalog::CatalogSnapshot> m_catalog;
    mutable QMutex m_mutex;
    mutable QHash<QString, Entities> m_known;
    mutable QHash<QString, Names> m_missing;
};

} // namespace

std::shared_ptr<const EntityChoices>
entityChoicesOf(std::shared_ptr<const catalog::CatalogSnapshot> catalog)
{
    return catalog ? std::make_shared<CatalogEntities>(std::move(catalog)) : nullptr;
}

} // namespace waymark::assist
