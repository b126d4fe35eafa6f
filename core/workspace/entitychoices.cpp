// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "workspace/entitychoices.h"

#include "workspace/snapshot.h"

#include <QHash>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace waymark::workspace {

namespace {

constexpr qsizetype stopInterval = 1'024;
const QString defaultSpace = u"default"_s;

struct NamedEntity
{
    QString kind;
    QString space;
    QString name;
    QString title;
    QString type;
    QString owner;
    QString searched; ///< all of it in lower case
};

/// How well a word fits an entity; 0: not at all.
int scoreOf(const NamedEntity &entity, const QString &word)
{
    const QString name = entity.name.toLower();
    if (name == word)
        return 100;
    if (name.startsWith(word))
        return 60;
    const qsizetype at = entity.searched.indexOf(word);
    if (at < 0)
        return 0;
    const bool startsWord = at == 0 || !entity.searched[at - 1].isLetterOrNumber();
    const bool isInName = name.contains(word);
    return (startsWord ? 20 : 8) + (isInName ? 20 : 0);
}

class DocumentEntities final : public EntityChoices
{
public:
    explicit DocumentEntities(const Snapshot &snapshot)
    {
        for (const auto &file : snapshot.files) {
            for (const DocumentEntry &entry : file->documents) {
                if (entry.apiVersion.startsWith("backstage.io/"_L1) && !entry.name.isEmpty())
                    add(entry);
            }
        }
    }

    QList<EntityChoice> find(const EntityQuestion &question, std::stop_token stop) const override
    {
        struct Hit
        {
            int score;
            qsizetype index;
        };
        const QStringList words =
            question.typed.toLower().split(u' ', Qt::SkipEmptyParts);
        std::vector<Hit> hits;
        for (qsizetype i = 0; i < qsizetype(m_entities.size()); ++i) {
            if (i % stopInterval == 0 && stop.stop_requested())
                return {};
            const NamedEntity &entity = m_entities[size_t(i)];
            if (!isAsked(entity, question.hint))
                continue;
            int score = 1;
            for (const QString &word : words) {
                const int one = scoreOf(entity, word);
                score = one > 0 && score > 0 ? score + one : 0;
            }
            if (score > 0)
                hits.push_back({score, i});
        }
        const auto better = [&](const Hit &a, const Hit &b) {
            if (a.score != b.score)
                return a.score > b.score;
            return m_entities[size_t(a.index)].name < m_entities[size_t(b.index)].name;
        };
        const auto most = std::min(hits.size(), size_t(std::max(question.most, 0)));
        std::ranges::partial_sort(hits, hits.begin() + qsizetype(most), better);
        QList<EntityChoice> choices;
        for (size_t i = 0; i < most; ++i)
            choices.append(choiceOf(m_entities[size_t(hits[i].index)], question.hint));
        return choices;
    }

    std::optional<EntityChoice> named(const schema::EntityHint &hint,
                                      const QString &reference) const override
    {
        // Backstage's string form: [kind:][namespace/]name.
        const qsizetype colon = reference.indexOf(u':');
        const qsizetype slash = reference.indexOf(u'/');
        const QString name = reference.sliced(std::max(colon, slash) + 1);
        const QString space =
            slash > colon ? reference.sliced(colon + 1, slash - colon - 1) : defaultSpace;
        const QStringList kinds = colon > 0 ? QStringList{reference.first(colon)} : hint.kinds;
        for (const QString &kind : kinds) {
            const auto found = m_byRef.constFind(refOf(kind, space, name));
            if (found != m_byRef.cend())
                return choiceOf(m_entities[*found], hint);
        }
        return std::nullopt;
    }

private:
    void add(const DocumentEntry &entry)
    {
        NamedEntity entity{entry.kind,
                           entry.space.isEmpty() ? defaultSpace : entry.space,
                           entry.name,
                           entry.title,
                           entry.type,
                           entry.owner,
                           {}};
        entity.searched =
            QStringList{entry.name, entry.title, entry.type, entry.owner}.join(u'\n').toLower();
        const QString ref = refOf(entity.kind, entity.space, entity.name);
        if (!m_byRef.contains(ref)) {
            m_byRef.insert(ref, m_entities.size());
            m_entities.push_back(std::move(entity));
        }
    }

    [[nodiscard]] static QString refOf(const QString &kind, const QString &space,
                                       const QString &name)
    {
        return QString(kind + u':' + space + u'/' + name).toLower();
    }

    [[nodiscard]] static bool isAsked(const NamedEntity &entity, const schema::EntityHint &hint)
    {
        const bool isKind = hint.kinds.contains(entity.kind, Qt::CaseInsensitive);
        return isKind
               && (hint.types.isEmpty() || hint.types.contains(entity.type, Qt::CaseInsensitive));
    }

    [[nodiscard]] static EntityChoice choiceOf(const NamedEntity &entity,
                                               const schema::EntityHint &hint)
    {
        QString reference = entity.name;
        if (entity.space.compare(defaultSpace, Qt::CaseInsensitive) != 0)
            reference = QString(entity.space + u'/' + reference);
        if (entity.kind.compare(hint.defaultKind, Qt::CaseInsensitive) != 0)
            reference = QString(entity.kind.toLower() + u':' + reference);
        QStringList detail{entity.kind, entity.type, entity.owner};
        detail.removeAll(QString());
        return {reference, entity.title.isEmpty() ? entity.name : entity.title,
                detail.join(u" \u00B7 "_s)};
    }

    std::vector<NamedEntity> m_entities;
    QHash<QString, size_t> m_byRef;
};

} // namespace

std::shared_ptr<const EntityChoices> entityChoicesOf(const Snapshot &snapshot)
{
    return std::make_shared<DocumentEntities>(snapshot);
}

} // namespace waymark::workspace
