// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/relationtable.h"

#include "base/parallel.h"

#include <algorithm>
#include <iterator>

namespace waymark::catalog {

RelationTable::RelationTable(std::size_t size, const std::vector<Edge> &edges)
{
    // Each entity's side by side, then those of each in order and without what is said twice.
    std::vector<quint32> ends(size + 1);
    for (const Edge &edge : edges)
        ++ends[edge.from];
    quint32 total = 0;
    for (quint32 &end : ends)
        end = total += end;
    std::vector<Relation> all(edges.size());
    for (const Edge &edge : edges)
        all[--ends[edge.from]] = edge.relation;
    m_stretches.reserve((size + perStretch - 1) / perStretch);
    for (std::size_t first = 0; first < size; first += perStretch) {
        const std::size_t end = std::min(size, first + perStretch);
        auto stretch = std::make_shared<Stretch>();
        stretch->firsts.reserve(end - first + 1);
        stretch->firsts.push_back(0);
        stretch->all.reserve(ends[end] - ends[first]);
        for (std::size_t id = first; id < end; ++id) {
            const auto own = std::span(all).subspan(ends[id], ends[id + 1] - ends[id]);
            std::ranges::sort(own);
            std::ranges::unique_copy(own, std::back_inserter(stretch->all));
            stretch->firsts.push_back(quint32(stretch->all.size()));
        }
        stretch->all.shrink_to_fit();
        m_size += stretch->all.size();
        m_stretches.push_back(std::move(stretch));
    }
}

RelationTable RelationTable::with(const Changes &changed) const
{
    RelationTable next = *this;
    for (auto each = changed.begin(); each != changed.end();) {
        const EntityId number = each->first / perStretch;
        const Stretch &before = *m_stretches[number];
        auto stretch = std::make_shared<Stretch>();
        stretch->firsts.reserve(before.firsts.size());
        stretch->firsts.push_back(0);
        stretch->all.reserve(before.all.size());
        const EntityId first = number * perStretch;
        for (EntityId id = first; id < first + before.firsts.size() - 1; ++id) {
            if (each != changed.end() && each->first == id) {
                std::ranges::copy(each->second, std::back_inserter(stretch->all));
                ++each;
            } else {
                std::ranges::copy(of(id), std::back_inserter(stretch->all));
            }
            stretch->firsts.push_back(quint32(stretch->all.size()));
        }
        next.m_size += stretch->all.size();
        next.m_size -= before.all.size();
        next.m_stretches[number] = std::move(stretch);
    }
    return next;
}

RelationTable RelationTable::with(const Changes &changed, const Renumbering &ids,
                                  std::size_t size) const
{
    const auto steps = ids.steps();
    const auto moved = [&](Relation relation) {
        renumber(std::span(&relation.target, 1), steps);
        return relation;
    };
    RelationTable next;
    next.m_stretches.resize((size + perStretch - 1) / perStretch);
    parallelFor(qsizetype(next.m_stretches.size()), [&](qsizetype number) {
        const auto first = EntityId(number) * perStretch;
        const auto end = EntityId(std::min<std::size_t>(size, first + perStretch));
        auto stretch = std::make_shared<Stretch>();
        stretch->firsts.reserve(end - first + 1);
        stretch->firsts.push_back(0);
        auto each = changed.lower_bound(first);
        for (EntityId id = first; id < end; ++id) {
            if (each != changed.end() && each->first == id)
                std::ranges::copy((each++)->second, std::back_inserter(stretch->all));
            else if (const EntityId before = ids.before(id); before != Renumbering::none)
                std::ranges::transform(of(before), std::back_inserter(stretch->all), moved);
            stretch->firsts.push_back(quint32(stretch->all.size()));
        }
        stretch->all.shrink_to_fit();
        next.m_stretches[std::size_t(number)] = std::move(stretch);
    });
    for (const auto &stretch : next.m_stretches)
        next.m_size += stretch->all.size();
    return next;
}

} // namespace waymark::catalog
