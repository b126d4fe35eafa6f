// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/refactor.h"
#include "snapshot/mentions.h"
#include "support/temporaryworkspace.h"
#include "support/testmain.h"
#include "workspace/loader.h"

#include <QTest>

#include <numeric>

using namespace Qt::StringLiterals;

namespace waymark::workspace {

namespace {

const QByteArray backstage = "apiVersion: backstage.io/v1alpha1\n";

QByteArray ownedBy(const QByteArray &owner, const QByteArray &name)
{
    return backstage + "kind: Component\nmetadata: {name: " + name
           + "}\nspec: {type: t, lifecycle: l, owner: " + owner + "}\n";
}

/// Two components of `core`, three teams, a Location.
void writeShop(const test::TemporaryWorkspace &workspace)
{
    QByteArray teams;
    for (const char *name : {"core", "web", "ops"})
        teams += backstage + "kind: Group\nmetadata: {name: " + name
                 + "}\nspec: {type: team, children: []}\n---\n";
    workspace.write(u"teams.yaml"_s, teams);
    workspace.write(u"shop/catalog-info.yaml"_s, ownedBy("core", "shop"));
    workspace.write(u"cart/catalog-info.yaml"_s, ownedBy("core", "cart"));
    workspace.write(u"all.yaml"_s, backstage
                                       + "kind: Location\nmetadata: {name: all}\n"
                                         "spec: {targets: [./shop/catalog-info.yaml]}\n");
}

} // namespace

class tst_OwnerMove : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesCodeOwnersWithIt_data();
    void changesCodeOwnersWithIt();
    void saysWhichFindingWouldComeUp();
    void leavesOutWhatHasNoOwner();
    void leavesTheRestToAPersonWhereNoRuleCanNameAFile();

private:
    [[nodiscard]] snapshot::Snapshot load(const test::TemporaryWorkspace &workspace) const
    {
        return *loadWorkspace({workspace.path(), nullptr, {}}, m_files, {});
    }
    [[nodiscard]] static catalog::ChangeSet planned(const snapshot::Snapshot &snapshot,
                                                    const QStringList &names)
    {
        std::vector<catalog::EntityId> entities;
        for (const QString &name : names)
            entities.push_back(snapshot.catalog->findCanonical(name).id());
        return *catalog::planOwner(*snapshot.catalog, entities, u"web"_s,
                                   snapshot::textsOf(snapshot));
    }
    [[nodiscard]] static qsizetype conflictsIn(const snapshot::Snapshot &snapshot)
    {
        qsizetype count = 0;
        for (const auto &file : snapshot.files)
            count +=
                std::ranges::count(file->diagnostics, "catalog.code-owners"_L1, &Diagnostic::code);
        return count;
    }

    const DiskFileSystem m_files;
};

void tst_OwnerMove::changesCodeOwnersWithIt_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QStringList>("moved");
    QTest::addColumn<QByteArray>("after"); // as before: nothing is offered
    const QStringList shop{u"component:default/shop"_s};
    const QStringList both = shop + QStringList{u"component:default/cart"_s};
    QTest::newRow("a rule of its own")
        << "/shop/ @acme/core # pays\n"_ba << shop << "/shop/ @acme/web # pays\n"_ba;
    QTest::newRow("a rule that others need")
        << "* @acme/core\n"_ba << shop << "* @acme/core\n/shop/catalog-info.yaml @acme/web\n"_ba;
    QTest::newRow("no end of the last line")
        << "* @acme/core"_ba << shop << "* @acme/core\n/shop/catalog-info.yaml @acme/web\n"_ba;
    QTest::newRow("a rule for all that moves") << "* @acme/core\n"_ba << both << "* @acme/web\n"_ba;
    QTest::newRow("two rules") << "/shop/ @acme/core\n/cart @core\n"_ba << both
                               << "/shop/ @acme/web\n/cart @web\n"_ba;
    QTest::newRow("the team as the file calls it")
        << "/shop/ @acme/core\n/docs/ @corp/web\n"_ba << shop
        << "/shop/ @corp/web\n/docs/ @corp/web\n"_ba;
    QTest::newRow("an owner that the catalog doesn't know, beside it")
        << "/shop/ @acme/gh-else @acme/core\n"_ba << shop << "/shop/ @acme/gh-else @acme/web\n"_ba;
    QTest::newRow("a name that another one begins with")
        << "/shop/ @acme/core-2 @acme/core\n"_ba << shop << "/shop/ @acme/core-2 @acme/web\n"_ba;
    QTest::newRow("an owner of the section")
        << "[Shop] @acme/core\n/shop/\n"_ba << shop << "[Shop] @acme/core\n/shop/ @acme/web\n"_ba;
    QTest::newRow("an address") << "/shop/ core@acme.example\n"_ba << shop << "/shop/ @web\n"_ba;
    QTest::newRow("it says so already")
        << "/shop/ @acme/web\n"_ba << shop << "/shop/ @acme/web\n"_ba;
    QTest::newRow("a team that the catalog doesn't know")
        << "* @acme/gh-core\n"_ba << shop << "* @acme/gh-core\n"_ba;
    QTest::newRow("it never agreed") << "/shop/ @acme/ops\n"_ba << shop << "/shop/ @acme/ops\n"_ba;
    QTest::newRow("lines of Windows") << "/shop/ @acme/core\r\n/cart/ @acme/core\r\n"_ba << shop
                                      << "/shop/ @acme/web\r\n/cart/ @acme/core\r\n"_ba;
}

void tst_OwnerMove::changesCodeOwnersWithIt()
{
    QFETCH(QByteArray, before);
    QFETCH(QStringList, moved);
    QFETCH(QByteArray, after);
    const test::TemporaryWorkspace workspace;
    writeShop(workspace);
    // Sections are GitLab's.
    const QString file = before.startsWith('[') ? u".gitlab/CODEOWNERS"_s : u".github/CODEOWNERS"_s;
    workspace.write(file, before);
    const snapshot::Snapshot snapshot = load(workspace);
    const qsizetype conflicts = conflictsIn(snapshot);
    const catalog::ChangeSet changes = planned(snapshot, moved);
    QCOMPARE(changes.files.size(), moved.size());
    QCOMPARE(changes.offered.isEmpty(), before == after);
    // Without what is offered there would be as many findings as it says.
    QVERIFY(catalog::applyTogether(changes, m_files));
    QCOMPARE(workspace.read(file), before);
    QCOMPARE(conflictsIn(load(workspace)) > conflicts, before != after);
    QVERIFY(catalog::applyTogether(catalog::inverted(changes), m_files));

    QList<qsizetype> all(changes.offered.size());
    std::iota(all.begin(), all.end(), 0);
    QVERIFY(catalog::applyTogether(catalog::withOffered(changes, all), m_files));
    QCOMPARE(workspace.read(file), after);
    QVERIFY(conflictsIn(load(workspace)) <= conflicts);
}

void tst_OwnerMove::saysWhichFindingWouldComeUp()
{
    const test::TemporaryWorkspace workspace;
    writeShop(workspace);
    workspace.write(u"CODEOWNERS"_s, "# ours\n* @acme/core\n");
    const catalog::ChangeSet changes =
        planned(load(workspace), {u"component:default/shop"_s, u"component:default/cart"_s});
    QCOMPARE(changes.offered.size(), 1);
    QCOMPARE(changes.offered[0].reason,
             u"A finding would come up in cart, shop: line 2 of CODEOWNERS says @acme/core."_s);
    // One that is chosen has no reason left to be told.
    QVERIFY(catalog::withOffered(changes, {0}).offered.isEmpty());
}

void tst_OwnerMove::leavesOutWhatHasNoOwner()
{
    const test::TemporaryWorkspace workspace;
    writeShop(workspace);
    const catalog::ChangeSet changes =
        planned(load(workspace), {u"component:default/shop"_s, u"location:default/all"_s,
                                  u"group:default/ops"_s, u"group:default/core"_s});
    QCOMPARE(changes.files.size(), 1);
    QVERIFY(changes.left.isEmpty());
    QCOMPARE(changes.skipped,
             (QStringList{u"Left out, since the kind Group has no owner: ops, core."_s,
                          u"Left out, since the kind Location has no owner: all."_s}));
    QVERIFY2(changes.title.startsWith("Give 1 "_L1), qPrintable(changes.title));
    QCOMPARE(workspace.read(u"all.yaml"_s).count("owner"), 0);
}

void tst_OwnerMove::leavesTheRestToAPersonWhereNoRuleCanNameAFile()
{
    const test::TemporaryWorkspace workspace;
    writeShop(workspace);
    workspace.write(u"my [shop]/catalog-info.yaml"_s, ownedBy("core", "own"));
    workspace.write(u"CODEOWNERS"_s, "* @acme/core\n");
    const catalog::ChangeSet changes = planned(load(workspace), {u"component:default/own"_s});
    QVERIFY(changes.offered.isEmpty());
    QCOMPARE(
        changes.left,
        (QStringList{u"A finding would come up in own: line 1 of CODEOWNERS says @acme/core."_s}));
}

WAYMARK_TEST(tst_OwnerMove)

} // namespace waymark::workspace

#include "tst_ownermove.moc"
