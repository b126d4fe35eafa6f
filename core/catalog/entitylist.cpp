// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/entitylist.h"

#include "base/expensive.h"
#include "base/trace.h"
#include "catalog/catalogtr.h"
#include "catalog/expression.h"
#include "catalog/reffields.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

namespace {

constexpr QStringView ownerKey = u"relations.ownedBy";
constexpr QStringView systemKey = u"relations.partOf";
constexpr int numberOfFilters = 11;

/// What narrows the rows, each for itself: a facet is counted with all the others.
enum FilterPart { Text, Kind, Type, Lifecycle, Owner, System, Tag, Source, Problems, Scope, Code };

/// The words that are searched for, of a condition that a person typed.
QString wordsOf(const Expression &expression)
{
    QStringList words;
    if (expression.kind == Expression::Kind::Text)
        words << expression.values;
    if (expression.kind == Expression::Kind::All) {
        for (const Expression &part : expression.parts)
            words << wordsOf(part);
    }
    words.removeAll(QString());
    return words.join(u' ');
}

class Lister
{
public:
    Lister(const EntityListInput &input, std::stop_token stop)
        : m_input(input)
        , m_snapshot(*input.orders->snapshot())
        , m_stop(std::move(stop))
    {
        m_list.snapshot = input.orders->snapshot();
        m_list.total = m_snapshot.size() - m_snapshot.copyCount();
    }

    std::optional<EntityList> run()
    {
        leaveCopiesOut();
        evaluateFilters();
        if (m_stop.stop_requested())
            return std::nullopt;
        countFacets();
        if (m_stop.stop_requested() || !fillRows())
            return std::nullopt;
        return std::move(m_list);
    }

private:
    EntitySet equals(QStringView key, const QStringList &values) const
    {
        return evaluate({Expression::Kind::Equals, key.toString(), values, {}}, m_snapshot);
    }

    void narrow(FilterPart part, QStringView key, const QStringList &values)
    {
        if (!values.isEmpty())
            m_filters[part] = equals(key, values);
    }

    /// All but what servers say of entities that are listed already.
    void leaveCopiesOut()
    {
        m_listed = EntitySet::all(m_snapshot.size());
        for (const EntityId id : m_snapshot.shadowed()) {
            if (m_snapshot.entity(id).isCopy())
                m_listed.remove(id);
        }
    }

    void evaluateFilters()
    {
        const EntityFilter &filter = m_input.filter;
        if (!filter.text.trimmed().isEmpty()) {
            if (const auto query = parseQuery(filter.text)) {
                m_words = wordsOf(*query);
                m_filters[Text] = evaluate(*query, m_snapshot);
            } else {
                // A slip must not widen what is found.
                m_list.badQuery = query.error();
                m_filters[Text] = EntitySet(m_snapshot.size());
            }
        }
        if (!filter.kind.isEmpty())
            m_filters[Kind] = equals(u"kind", {filter.kind});
        narrow(Type, u"spec.type", filter.types);
        narrow(Lifecycle, u"spec.lifecycle", filter.lifecycles);
        if (!filter.owners.isEmpty())
            m_filters[Owner] = equals(ownerKey, withTeamsBelow(m_snapshot, filter.owners));
        narrow(System, systemKey, filter.systems);
        narrow(Tag, u"metadata.tags", filter.tags);
        if (!filter.sources.isEmpty())
            m_filters[Source] = fromSources(filter.sources);
        m_codes = m_input.orders->problems();
        if (!filter.codes.isEmpty())
            m_filters[Code] = m_codes->with(filter.codes);
        m_errors = EntitySet(m_snapshot.size());
        m_problems = EntitySet(m_snapshot.size());
        for (EntityId id = 0; id < EntityId(m_snapshot.size()); ++id) {
            const Entity entity = m_snapshot.entity(id);
            if (entity.errors() > 0)
                m_errors.insert(id);
            if (entity.errors() + entity.warnings() > 0)
                m_problems.insert(id);
        }
        using P = EntityFilter::Problems;
        if (filter.problems != P::Any)
            m_filters[Problems] = filter.problems == P::WithErrors     ? m_errors
                                  : filter.problems == P::WithProblems ? m_problems
                                                                       : ~m_problems;
        m_starred = EntitySet(m_snapshot.size());
        for (const QString &name : m_input.starred) {
            if (const Entity entity = m_snapshot.findCanonical(name))
                m_starred.insert(entity.id());
        }
        m_mine = equals(ownerKey, withTeamsBelow(m_snapshot, m_input.mine));
        if (filter.scope != EntityFilter::Scope::All)
            m_filters[Scope] = filter.scope == EntityFilter::Scope::Starred ? m_starred : m_mine;
    }

    EntitySet fromSources(const QStringList &names) const
    {
        EntitySet found(m_snapshot.size());
        EntityId id = 0;
        for (const Part &part : m_snapshot.parts()) {
            const auto count = EntityId(part.fragment->entities.size());
            if (names.contains(m_snapshot.origins()[part.origin].name)) {
                for (EntityId i = 0; i < count; ++i)
                    found.insert(id + i);
            }
            id += count;
        }
        return found;
    }

    /// What all filters leave but those of one kind.
    EntitySet without(int part) const
    {
        EntitySet left = m_listed;
        for (int i = 0; i < numberOfFilters; ++i) {
            if (i != part && m_filters[std::size_t(i)])
                left &= *m_filters[std::size_t(i)];
        }
        return left;
    }

    QList<FacetChoice> choices(QStringView key, FilterPart part) const
    {
        const EntitySet within = without(part);
        QList<FacetChoice> found;
        for (const FacetValue &value : facet(m_snapshot, key, &within))
            found << FacetChoice{value.value, value.value, value.count};
        return found;
    }

    QList<FacetChoice> entityChoices(QStringView key, FilterPart part, QStringView kind) const
    {
        QList<FacetChoice> found;
        QList<FacetChoice> all = choices(key, part);
        for (FacetChoice &choice : all) {
            const Entity entity = m_snapshot.findCanonical(choice.value);
            EntityRef ref = entity ? entity.ref() : parseRef(choice.value).ref;
            ref.kind = kindSpelling(ref.kind);
            if (!kind.isEmpty() && ref.kind != kind)
                continue;
            const QString name = ref.shortened(kind.isEmpty() ? u"Group" : kind);
            choice.label = entity ? name : Tr::tr("%1 (missing)").arg(name);
            found << choice;
        }
        return found;
    }

    void countFacets()
    {
        m_list.kinds = choices(u"kind", Kind);
        m_list.types = choices(u"spec.type", Type);
        m_list.lifecycles = choices(u"spec.lifecycle", Lifecycle);
        m_list.owners = entityChoices(ownerKey, Owner, {});
        m_list.systems = entityChoices(systemKey, System, u"System");
        m_list.tags = choices(u"metadata.tags", Tag);
        countSources();
        countCodes();
        m_list.anyKind = without(Kind).count();
        EntitySet left = without(Problems);
        m_list.withoutProblems = (EntitySet(left) &= ~m_problems).count();
        m_list.withErrors = (EntitySet(left) &= m_errors).count();
        m_list.withProblems = (left &= m_problems).count();
        left = without(Scope);
        m_list.starred = (EntitySet(left) &= m_starred).count();
        m_list.mine = (left &= m_mine).count();
    }

    void countCodes()
    {
        const EntitySet left = without(Code);
        for (const auto &[code, entities] : m_codes->byCode().asKeyValueRange()) {
            const auto count =
                std::ranges::count_if(entities, [&](EntityId id) { return left.contains(id); });
            if (count > 0 || m_input.filter.codes.contains(code))
                m_list.codes << FacetChoice{code, code, int(count)};
        }
        std::ranges::stable_sort(m_list.codes, std::greater(), &FacetChoice::count);
    }

    void countSources()
    {
        const EntitySet left = without(Source);
        for (const Origin &origin : m_snapshot.origins()) {
            const bool isKnown =
                std::ranges::contains(m_list.sources, origin.name, &FacetChoice::value);
            if (!isKnown)
                m_list.sources << FacetChoice{origin.name, origin.name,
                                              int((fromSources({origin.name}) &= left).count())};
        }
    }

    bool fillRows()
    {
        const EntitySet left = without(-1);
        const EntitySorting &sorting = m_input.sorting;
        m_list.rows.reserve(std::size_t(left.count()));
        if (!sorting.column && !m_words.isEmpty()) {
            for (const SearchHit &hit :
                 m_snapshot.searchIndex().search(m_words, left.universe(), &left, m_stop))
                m_list.rows.push_back(hit.entity);
        } else if (!addSorted(left, sorting.column.value_or(EntityColumn::Name), sorting.order)) {
            return false;
        }
        return !m_stop.stop_requested() && (!sorting.group || group(*sorting.group));
    }

    bool addSorted(const EntitySet &left, EntityColumn column, Qt::SortOrder direction)
    {
        const auto order = m_input.orders->by(column, m_stop);
        if (!order)
            return false;
        for (const EntityId id : order->entities) {
            if (left.contains(id))
                m_list.rows.push_back(id);
        }
        if (direction == Qt::AscendingOrder)
            return true;
        // Values the other way round, and equal ones by name still.
        std::ranges::reverse(m_list.rows);
        auto first = m_list.rows.begin();
        while (first != m_list.rows.end()) {
            const auto last = std::find_if(first, m_list.rows.end(), [&](EntityId id) {
                return order->rank[id] != order->rank[*first];
            });
            std::reverse(first, last);
            first = last;
        }
        return true;
    }

    /// Stable, so that rows in a group keep their order.
    bool group(EntityColumn column)
    {
        const auto order = m_input.orders->by(column, m_stop);
        if (!order)
            return false;
        std::vector<quint32> next(order->ranks + 1, 0);
        for (const EntityId id : m_list.rows)
            ++next[order->rank[id] + 1];
        for (std::size_t i = 1; i < next.size(); ++i)
            next[i] += next[i - 1];
        std::vector<EntityId> sorted(m_list.rows.size());
        for (const EntityId id : m_list.rows)
            sorted[next[order->rank[id]]++] = id;
        m_list.rows = std::move(sorted);
        for (qsizetype row = 0; row < qsizetype(m_list.rows.size()); ++row) {
            const EntityId id = m_list.rows[std::size_t(row)];
            const bool starts =
                row == 0 || order->rank[id] != order->rank[m_list.rows[std::size_t(row - 1)]];
            if (starts)
                m_list.groups << EntityGroup{columnText(m_snapshot.entity(id), column), row, 0};
            ++m_list.groups.last().count;
        }
        return true;
    }

    const EntityListInput &m_input;
    const CatalogSnapshot &m_snapshot;
    std::stop_token m_stop;
    EntityList m_list;
    QString m_words;
    std::array<std::optional<EntitySet>, numberOfFilters> m_filters;
    EntitySet m_listed;
    std::shared_ptr<const ProblemSets> m_codes;
    EntitySet m_errors;
    EntitySet m_problems;
    EntitySet m_starred;
    EntitySet m_mine;
};

} // namespace

std::optional<EntityList> listEntities(const EntityListInput &input, std::stop_token stop)
{
    expensive();
    const trace::Span span("catalog.list");
    if (stop.stop_requested())
        return std::nullopt;
    if (!input.orders)
        return EntityList{.snapshot = std::make_shared<const CatalogSnapshot>()};
    return Lister(input, std::move(stop)).run();
}

QStringList withTeamsBelow(const CatalogSnapshot &snapshot, const QStringList &owners)
{
    QStringList found;
    QSet<QString> seen;
    QStringList open = owners;
    while (!open.isEmpty()) {
        const QString name = open.takeFirst();
        if (seen.contains(name))
            continue;
        seen.insert(name);
        found << name;
        if (const Entity owner = snapshot.findCanonical(name)) {
            for (const Relation &below : owner.relations(RelationType::ParentOf))
                open << snapshot.entity(below.target).canonical();
            for (const MissingRelation &below : owner.missing()) {
                if (below.type == RelationType::ParentOf)
                    open << snapshot.pool()->text(below.target);
            }
        }
    }
    return found;
}

} // namespace waymark::catalog
