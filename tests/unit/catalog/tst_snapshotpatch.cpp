// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/extract.h"
#include "catalogtesting.h"
#include "support/testmain.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

namespace {

/// All that a catalog says, in words.
QStringList said(const CatalogSnapshot &catalog)
{
    QStringList lines;
    for (EntityId id = 0; id < EntityId(catalog.size()); ++id) {
        const Entity entity = catalog.entity(id);
        QString line = u"%1 %2 %3"_s.arg(entity.canonical(), entity.path(), entity.origin().name);
        line += entity.isShadowed() ? entity.isCopy() ? u" copy"_s : u" shadowed"_s : QString();
        for (const Relation &relation : entity.relations())
            line += u' ' + relationName(relation.type) + QString::number(relation.target);
        line += u" %1 %2"_s.arg(entity.errors()).arg(entity.warnings());
        lines << line + (catalog.find(entity.ref()).isValid() ? QString() : u" lost"_s);
    }
    lines << QString::number(catalog.copyCount());
    for (const EntityId id : catalog.shadowed())
        lines << QString::number(id);
    QStringList values;
    for (const StringId key : catalog.index().keys()) {
        for (const ValueIndex::Value &value : catalog.index().valuesOf(key)) {
            QString line = catalog.pool()->text(key) + u'=' + catalog.pool()->text(value.shown);
            for (const EntityId id : catalog.index().entitiesOf(key, value))
                line += u' ' + QString::number(id);
            values << line;
        }
    }
    values.sort();
    lines += values;
    for (const SearchHit &hit : catalog.searchIndex().search(u"a", catalog.size()))
        lines << u"hit %1 %2"_s.arg(hit.entity).arg(hit.score);
    for (quint32 part = 0; part < catalog.parts().size(); ++part) {
        for (const Diagnostic &found : catalog.problemsIn(part))
            lines << u"%1 %2 %3 %4"_s.arg(part).arg(found.code, found.message, found.next);
    }
    return lines;
}

} // namespace

class tst_SnapshotPatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatANewOneSays_data();
    void saysWhatANewOneSays();

private:
    QByteArray pick(std::initializer_list<const char *> of)
    {
        return *(of.begin() + m_random.bounded(qint64(of.size())));
    }
    QByteArray entity();
    Part part(int origin, int number);
    [[nodiscard]] std::shared_ptr<const CatalogSnapshot> built() const;
    PartChanges change();

    QRandomGenerator m_random;
    std::shared_ptr<StringPool> m_pool;
    std::vector<Part> m_parts;
};

QByteArray tst_SnapshotPatch::entity()
{
    const QByteArray head = "---\napiVersion: backstage.io/v1alpha1\nkind: ";
    const QByteArray name = pick({"pay", "order", "Order", "gate", "orders", "ledger"});
    const QByteArray team = pick({"team-a", "team-b", "taem-a", "user:ada"});
    switch (m_random.bounded(5)) {
    case 0:
        return head + "Group\nmetadata: {name: " + pick({"team-a", "team-b"})
               + "}\nspec: {type: team, children: [], members: [" + pick({"ada", ""}) + "]}\n";
    case 1:
        return head + "User\nmetadata: {name: ada}\nspec: {memberOf: [" + team + "]}\n";
    default:
        return head + "Component\nmetadata: {name: " + name + ", description: " + pick({"a", "b"})
               + "}\nspec: {type: service, lifecycle: x, owner: '" + team
               + "', subcomponentOf: " + pick({"pay", "order", "gate"}) + "}\n";
    }
}

/// `origin`: two folders and a server; `number`: its place among those of its origin.
Part tst_SnapshotPatch::part(int origin, int number)
{
    QByteArray text;
    for (int i = m_random.bounded(4); i >= 0; --i)
        text += entity();
    const auto tree = *yaml::SyntaxTree::parse(SourceText(text));
    const QString relative = u"%1.yaml"_s.arg(number, 3, 10, QChar(u'0'));
    return {extract(tree, m_pool), u"/%1/%2"_s.arg(origin).arg(relative), relative, origin, {}};
}

std::shared_ptr<const CatalogSnapshot> tst_SnapshotPatch::built() const
{
    CatalogInput input;
    input.pool = m_pool;
    input.origins = {{Origin::Kind::Folder, u"one"_s, u"/0"_s, {}, false},
                     {Origin::Kind::Folder, u"two"_s, u"/1"_s, {}, false},
                     {Origin::Kind::Server, u"portal"_s, u"https://portal"_s, {}, true}};
    input.parts = m_parts;
    input.codeOwners = {{0, {u"/0"_s, u"CODEOWNERS"_s, CodeOwners("* @x/team-a\n00* @ada\n")}}};
    return CatalogSnapshot::build(std::move(input));
}

/// Several at once; `m_parts` are those after it.
PartChanges tst_SnapshotPatch::change()
{
    PartChanges changes;
    std::vector<Part> next;
    for (quint32 number = 0; number < m_parts.size(); ++number) {
        const Part &part = m_parts[number];
        const int place = part.relativePath.first(3).toInt();
        const quint32 chance = m_random.bounded(20);
        const bool hasRoom = number > 0 && m_parts[number - 1].origin == part.origin
                             && m_parts[number - 1].relativePath.first(3).toInt() + 1 < place;
        if (hasRoom && chance < 3) {
            next.push_back(this->part(part.origin, place - 1));
            changes.added.emplace(number, next.back());
        }
        if (chance == 4) {
            changes.removed.insert(number);
            continue;
        }
        next.push_back(chance > 17 ? this->part(part.origin, place) : part);
        if (chance > 17)
            changes.replaced.emplace(number, next.back());
    }
    m_parts = std::move(next);
    return changes;
}

void tst_SnapshotPatch::saysWhatANewOneSays_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 6; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void tst_SnapshotPatch::saysWhatANewOneSays()
{
    QFETCH(quint32, seed);
    m_random.seed(seed);
    m_pool = std::make_shared<StringPool>();
    m_parts.clear();
    for (int origin = 0; origin < 3; ++origin) {
        for (int number = 0; number < 6; ++number)
            m_parts.push_back(part(origin, 4 * number));
    }
    auto catalog = built();
    for (int step = 0; step < 40 && !m_parts.empty(); ++step) {
        const auto next = catalog->with(change());
        QVERIFY(next);
        const QStringList found = said(*next->catalog);
        const QStringList expected = said(*built());
        if (found != expected) {
            const auto [a, b] = std::ranges::mismatch(found, expected);
            QCOMPARE(a == found.end() ? QString() : *a, b == expected.end() ? QString() : *b);
        }
        // Of all that isn't named nothing is another.
        for (quint32 number = 0; number < m_parts.size(); ++number) {
            for (quint32 before = 0; before < catalog->parts().size(); ++before) {
                if (catalog->parts()[before].path == m_parts[number].path
                    && !std::ranges::binary_search(next->parts, number))
                    QCOMPARE(next->catalog->problemsIn(number), catalog->problemsIn(before));
            }
        }
        catalog = next->catalog;
    }
}

WAYMARK_TEST(tst_SnapshotPatch)

} // namespace waymark::catalog

#include "tst_snapshotpatch.moc"
