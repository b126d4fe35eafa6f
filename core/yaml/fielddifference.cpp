// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "yaml/fielddifference.h"

#include "yaml/samevalue.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <array>
#include <vector>

using namespace Qt::StringLiterals;

namespace waymark::yaml {

namespace {

/// Circles of aliases end here.
constexpr int deepestComparison = 200;

Node valueOf(const Node &node)
{
    return node ? node.target() : node;
}

QHash<QString, Node> valuesByKey(const Node &mapping)
{
    QHash<QString, Node> values;
    for (const Entry &entry : mapping.entries())
        values.insert(entry.key, entry.value);
    return values;
}

QList<Node> itemsOf(const Node &list)
{
    QList<Node> items;
    items.reserve(list.size());
    for (Node item = list.firstChild(); item; item = item.nextSibling())
        items.append(item);
    return items;
}

/// What tells an item apart by `keys`; null where it lacks one of them.
QString identityOf(const Node &item, const QStringList &keys)
{
    const Node value = valueOf(item);
    if (!value.isMapping())
        return {};
    QStringList parts;
    for (const QString &key : keys) {
        const Node part = valueOf(value.value(key));
        if (!part || !part.isScalar())
            return {};
        parts << part.text();
    }
    return parts.join(u", "_s);
}

QString scalarIdentity(const Node &item)
{
    const Node value = valueOf(item);
    if (value && (value.kind() == NodeKind::Missing || value.scalarType() == ScalarType::Null))
        return u"null"_s; // however it is written
    return value && value.isScalar() ? value.text() : QString();
}

/// Empty where two are the same or one has none.
template<typename Identify>
QStringList identities(const QList<Node> &items, Identify identify)
{
    QStringList found;
    QSet<QString> seen;
    for (const Node &item : items) {
        const QString identity = identify(item);
        if (identity.isNull() || seen.contains(identity))
            return {};
        seen.insert(identity);
        found << identity;
    }
    return found;
}

/// Indexes of `numbers` that rise and are as many as can be.
QSet<qsizetype> longestRising(const QList<qsizetype> &numbers)
{
    std::vector<qsizetype> tops;
    std::vector<qsizetype> previous(size_t(numbers.size()), -1);
    for (qsizetype i = 0; i < numbers.size(); ++i) {
        const auto pile = std::ranges::lower_bound(tops, numbers[i], {},
                                                   [&](qsizetype top) { return numbers[top]; });
        if (pile != tops.begin())
            previous[size_t(i)] = *std::prev(pile);
        if (pile == tops.end())
            tops.push_back(i);
        else
            *pile = i;
    }
    QSet<qsizetype> rising;
    for (qsizetype i = tops.empty() ? -1 : tops.back(); i >= 0; i = previous[size_t(i)])
        rising.insert(i);
    return rising;
}

/// A place in both texts while they are walked side by side.
struct Place
{
    JsonPointer before;
    JsonPointer after;
    QString shown;

    [[nodiscard]] Place key(const QString &name) const
    {
        return {before.child(name), after.child(name),
                shown.isEmpty() ? name : shown + u'.' + name};
    }
    [[nodiscard]] Place item(qsizetype indexBefore, qsizetype indexAfter, const QString &name) const
    {
        const QString inside =
            name.isEmpty() ? QString::number(std::max(indexBefore, indexAfter)) : name;
        return {before.child(indexBefore), after.child(indexAfter), shown + u'[' + inside + u']'};
    }
};

class FieldComparison
{
public:
    FieldComparison(const ListKeys &listKeys, int document)
        : m_listKeys(listKeys)
        , m_document(document)
    {}

    QList<FieldChange> run(const Node &before, const Node &after)
    {
        compare({}, before, after);
        return std::move(m_changes);
    }

private:
    using Kind = FieldChange::Kind;

    void compare(const Place &place, const Node &before, const Node &after)
    {
        const Node old = valueOf(before);
        const Node now = valueOf(after);
        if (place.after.depth() > deepestComparison || --m_budget < 0)
            return;
        if (old && now && old.isMapping() && now.isMapping())
            compareMappings(place, old, now);
        else if (old && now && old.isSequence() && now.isSequence())
            compareLists(place, old, now);
        else if (!meansTheSame(old, now, m_budget))
            add(Kind::Changed, place, before, after);
    }

    void add(Kind kind, const Place &place, const Node &before, const Node &after)
    {
        m_changes.append(
            {kind, kind == Kind::Removed ? place.before : place.after, place.shown, before, after});
    }

    void compareMappings(const Place &place, const Node &old, const Node &now)
    {
        const auto oldValues = valuesByKey(old);
        QSet<QString> kept;
        for (const Entry &entry : now.entries()) {
            kept.insert(entry.key);
            const auto found = oldValues.constFind(entry.key);
            if (found == oldValues.cend())
                add(Kind::Added, place.key(entry.key), {}, entry.value);
            else
                compare(place.key(entry.key), *found, entry.value);
        }
        for (const Entry &entry : old.entries()) {
            if (!kept.contains(entry.key))
                add(Kind::Removed, place.key(entry.key), entry.value, {});
        }
    }

    void compareLists(const Place &place, const Node &old, const Node &now)
    {
        const QList<Node> before = itemsOf(old);
        const QList<Node> after = itemsOf(now);
        if (identifyBy(m_listKeys ? m_listKeys(m_document, place.after) : QStringList(), before,
                       after)) {
            compareNamed(place, before, after);
            return;
        }
        compareFromBothEnds(place, before, after);
    }

    /// Fills `m_oldNames` and `m_newNames` with what tells the items apart.
    bool identifyBy(const QStringList &keys, const QList<Node> &before, const QList<Node> &after)
    {
        QList<QStringList> choices;
        if (!keys.isEmpty())
            choices << keys;
        choices << QList<QStringList>{{u"name"_s}, {u"id"_s}, {u"key"_s}};
        const auto take = [&](const auto &identify) {
            m_oldNames = identities(before, identify);
            m_newNames = identities(after, identify);
            return m_oldNames.size() == before.size() && m_newNames.size() == after.size();
        };
        for (const QStringList &choice : std::as_const(choices)) {
            if (take([&](const Node &item) { return identityOf(item, choice); }))
                return true;
        }
        return take(scalarIdentity);
    }

    void compareNamed(const Place &place, const QList<Node> &before, const QList<Node> &after)
    {
        const QStringList oldNames = std::exchange(m_oldNames, {});
        const QStringList newNames = std::exchange(m_newNames, {});
        QHash<QString, qsizetype> oldPlaces;
        for (qsizetype i = 0; i < oldNames.size(); ++i)
            oldPlaces.insert(oldNames[i], i);
        const QSet<QString> kept(newNames.cbegin(), newNames.cend());
        QList<qsizetype> common; // where the kept items stood, in the new order
        for (const QString &name : newNames) {
            if (const auto found = oldPlaces.constFind(name); found != oldPlaces.cend())
                common.append(*found);
        }
        const QSet<qsizetype> staying = longestRising(common);
        for (qsizetype i = 0; i < oldNames.size(); ++i) {
            if (!kept.contains(oldNames[i]))
                add(Kind::Removed, place.item(i, i, oldNames[i]), before[i], {});
        }
        qsizetype nextCommon = 0;
        for (qsizetype i = 0; i < newNames.size(); ++i) {
            const auto found = oldPlaces.constFind(newNames[i]);
            if (found == oldPlaces.cend()) {
                add(Kind::Added, place.item(i, i, newNames[i]), {}, after[i]);
                continue;
            }
            const Place item = place.item(*found, i, newNames[i]);
            if (!staying.contains(nextCommon++))
                add(Kind::Moved, item, before[*found], after[i]);
            compare(item, before[*found], after[i]);
        }
    }

    void compareFromBothEnds(const Place &place, const QList<Node> &before,
                             const QList<Node> &after)
    {
        qsizetype head = 0;
        const qsizetype shorter = std::min(before.size(), after.size());
        while (head < shorter && meansTheSame(before[head], after[head], m_budget))
            ++head;
        qsizetype tail = 0;
        while (tail < shorter - head
               && meansTheSame(before[before.size() - 1 - tail], after[after.size() - 1 - tail],
                               m_budget))
            ++tail;
        const qsizetype oldEnd = before.size() - tail;
        const qsizetype newEnd = after.size() - tail;
        for (qsizetype i = head; i < std::max(oldEnd, newEnd); ++i) {
            if (i >= newEnd)
                add(Kind::Removed, place.item(i, i, {}), before[i], {});
            else if (i >= oldEnd)
                add(Kind::Added, place.item(i, i, {}), {}, after[i]);
            else
                compare(place.item(i, i, {}), before[i], after[i]);
        }
    }

    const ListKeys &m_listKeys;
    int m_document;
    qsizetype m_budget = comparisonBudget;
    QStringList m_oldNames;
    QStringList m_newNames;
    QList<FieldChange> m_changes;
};

QString nameOf(const Document &document)
{
    const Node metadata = document.root.value(u"metadata");
    const std::array parts{document.topLevel(u"apiVersion"), document.topLevel(u"kind"),
                           metadata.value(u"namespace").text(), metadata.value(u"name").text()};
    return QStringList(parts.begin(), parts.end()).join(u'\n');
}

} // namespace

QList<FieldChange> fieldDifference(const Node &before, const Node &after, const ListKeys &listKeys,
                                   int document)
{
    return FieldComparison(listKeys, document).run(before, after);
}

QList<DocumentChanges> documentDifference(const SyntaxTree &before, const SyntaxTree &after,
                                          const ListKeys &listKeys)
{
    const QList<Document> &olds = before.documents();
    QList<int> partners(after.documents().size(), -1);
    QList<bool> isTaken(olds.size(), false);
    const auto pair = [&](const auto &belongsTo) {
        for (const Document &document : after.documents()) {
            if (partners[document.index] >= 0)
                continue;
            const auto found = std::ranges::find_if(olds, [&](const Document &old) {
                return !isTaken[old.index] && belongsTo(old, document);
            });
            if (found == olds.end())
                continue;
            partners[document.index] = found->index;
            isTaken[found->index] = true;
        }
    };
    pair([](const Document &old, const Document &now) { return nameOf(old) == nameOf(now); });
    pair([](const Document &old, const Document &now) {
        return old.topLevel(u"kind") == now.topLevel(u"kind");
    });
    pair([](const Document &, const Document &) { return true; });

    QList<DocumentChanges> found;
    for (const Document &old : olds) {
        if (!isTaken[old.index])
            found.append({old.index, -1, {{FieldChange::Kind::Removed, {}, {}, old.root, {}}}});
    }
    for (const Document &now : after.documents()) {
        const int partner = partners[now.index];
        DocumentChanges changes{partner, now.index, {}};
        if (partner < 0)
            changes.changes.append({FieldChange::Kind::Added, {}, {}, {}, now.root});
        else
            changes.changes = fieldDifference(olds[partner].root, now.root, listKeys, now.index);
        if (!changes.changes.isEmpty())
            found.append(std::move(changes));
    }
    return found;
}

} // namespace waymark::yaml
