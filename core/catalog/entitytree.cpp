// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/entitytree.h"

#include "base/expensive.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

namespace {

class TreeMaker
{
public:
    TreeMaker(const EntityList &list, TreeShape shape, std::stop_token stop)
        : m_list(list)
        , m_snapshot(*list.snapshot)
        , m_shape(shape)
        , m_stop(std::move(stop))
        , m_place(std::size_t(m_snapshot.size()), -1)
    {}

    std::optional<EntityTree> run()
    {
        for (const EntityId id : m_list.rows) {
            if (m_stop.stop_requested())
                return std::nullopt;
            if (belongs(id))
                m_entries[add(id)].isListed = true;
        }
        return sorted();
    }

private:
    bool belongs(EntityId id) const
    {
        const QString &kind = m_snapshot.entity(id).kind();
        if (kind == "Location"_L1 || kind == "User"_L1)
            return false;
        return m_shape == TreeShape::Teams || kind != "Group"_L1;
    }

    EntityId parentOf(EntityId id) const
    {
        const Entity entity = m_snapshot.entity(id);
        const auto first = [&entity](RelationType type) {
            const auto found = entity.relations(type);
            return found.empty() ? noEntity : found.front().target;
        };
        if (m_shape == TreeShape::Domains) {
            const EntityId system = entity.system();
            return system != noEntity ? system : first(RelationType::PartOf);
        }
        return entity.kind() == "Group"_L1 ? first(RelationType::ChildOf) : entity.owner();
    }

    /// Whatever stands at the top of its tree by itself, not for want of a parent.
    bool isTop(EntityId id) const
    {
        const QString &kind = m_snapshot.entity(id).kind();
        return m_shape == TreeShape::Domains ? kind == "Domain"_L1 || kind == "System"_L1
                                             : kind == "Group"_L1;
    }

    std::size_t add(EntityId id)
    {
        if (m_place[id] >= 0)
            return std::size_t(m_place[id]);
        // From the entity up to what has a place; a circle ends where it began.
        std::vector<EntityId> way;
        EntityId next = id;
        while (next != noEntity && m_place[next] < 0 && !std::ranges::contains(way, next)) {
            way.push_back(next);
            next = parentOf(next);
        }
        qint32 parent = next != noEntity && m_place[next] >= 0 ? m_place[next] : -1;
        if (parent < 0 && !isTop(way.back()))
            parent = placeless();
        for (auto step = way.rbegin(); step != way.rend(); ++step) {
            m_place[*step] = qint32(m_entries.size());
            m_entries.push_back({*step, parent, false, 0});
            parent = m_place[*step];
        }
        return std::size_t(parent);
    }

    qint32 placeless()
    {
        if (m_placeless < 0) {
            m_placeless = qint32(m_entries.size());
            m_entries.push_back({noEntity, -1, false, 0});
        }
        return m_placeless;
    }

    /// Parents were made when their first child was: brought into the order of names here.
    std::optional<EntityTree> sorted()
    {
        std::vector<std::vector<qint32>> children(m_entries.size());
        std::vector<qint32> tops;
        std::vector<quint32> rank(m_place.size(), ~quint32{0});
        for (quint32 row = 0; row < m_list.rows.size(); ++row)
            rank[m_list.rows[row]] = row;
        for (std::size_t i = 0; i < m_entries.size(); ++i) {
            const TreeEntry &entry = m_entries[i];
            (entry.parent < 0 ? tops : children[std::size_t(entry.parent)]).push_back(qint32(i));
        }
        EntityTree tree{m_list.snapshot, {}};
        tree.entries.reserve(m_entries.size());
        append(tops, -1, children, rank, tree);
        for (std::size_t i = tree.entries.size(); i-- > 0;) {
            const TreeEntry &entry = tree.entries[i];
            if (entry.parent >= 0)
                tree.entries[std::size_t(entry.parent)].below +=
                    entry.below + (entry.isListed ? 1 : 0);
        }
        return tree;
    }

    void append(std::vector<qint32> &siblings, qint32 parent,
                std::vector<std::vector<qint32>> &children, const std::vector<quint32> &rank,
                EntityTree &tree) const
    {
        const auto keyOf = [&](qint32 place) {
            const TreeEntry &entry = m_entries[std::size_t(place)];
            const bool isPlaceless = entry.entity == noEntity;
            const bool isLeaf = children[std::size_t(place)].empty();
            const QString label =
                isPlaceless || entry.isListed ? QString() : m_snapshot.entity(entry.entity).label();
            return std::tuple(isPlaceless, isLeaf, isPlaceless ? 0U : rank[entry.entity], label);
        };
        std::ranges::sort(siblings, {}, keyOf);
        // Deep trees: people nest ten levels, a hostile file a hundred thousand.
        struct Open
        {
            std::vector<qint32> *list;
            std::size_t next;
            qint32 parent;
        };
        std::vector<Open> open{{&siblings, 0, parent}};
        while (!open.empty()) {
            Open &level = open.back();
            if (level.next == level.list->size()) {
                open.pop_back();
                continue;
            }
            const qint32 place = (*level.list)[level.next++];
            TreeEntry entry = m_entries[std::size_t(place)];
            entry.parent = level.parent;
            tree.entries.push_back(entry);
            auto &below = children[std::size_t(place)];
            std::ranges::sort(below, {}, keyOf);
            open.push_back({&below, 0, qint32(tree.entries.size()) - 1});
        }
    }

    const EntityList &m_list;
    const CatalogSnapshot &m_snapshot;
    TreeShape m_shape;
    std::stop_token m_stop;
    std::vector<qint32> m_place; ///< by entity: its index in `m_entries`
    std::vector<TreeEntry> m_entries;
    qint32 m_placeless = -1;
};

} // namespace

std::optional<EntityTree> treeOf(const EntityList &list, TreeShape shape, std::stop_token stop)
{
    expensive();
    if (!list.snapshot)
        return EntityTree();
    return TreeMaker(list, shape, std::move(stop)).run();
}

} // namespace waymark::catalog
