// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "support/temporaryworkspace.h"
#include "support/testmain.h"
#include "support/unstampedfiles.h"
#include "workspace/loader.h"
#include "workspace/workspacesession.h"

#include <QSignalSpy>
#include <QTest>

#include <ranges>

using namespace Qt::StringLiterals;

namespace waymark::workspace {

class tst_Roots : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachHasItsFilesAndItsBranch();
    void namesTheRootOfAPathWhereThereAreSeveral();
    void kindsOfThePlatformDecideAboutMyRequests();
    void aRootInsideAnotherHasItsFilesForItself();
    void clonesInAFolderAreRoots();
    void aCloneThatIsOpenedHoldsNoFurtherRoots();
    void followsLocationsBeyondTheRoots();
    void noticesChangesBeyondTheRoots();
    void sharesNothingThatIsNamedDifferently();
    void noticesChangesInEveryRoot();
    void comparesOwnersWithCodeOwners_data();
    void comparesOwnersWithCodeOwners();

private:
    [[nodiscard]] snapshot::Snapshot
    load(const test::TemporaryWorkspace &workspace,
         std::shared_ptr<const snapshot::Snapshot> previous = nullptr) const
    {
        return *loadWorkspace({workspace.path(u"mine"_s), std::move(previous), {}}, m_files, {});
    }

    const test::UnstampedFiles m_files;
};

void tst_Roots::eachHasItsFilesAndItsBranch()
{
    const test::TemporaryWorkspace workspace;
    writeThreeRoots(workspace);
    const snapshot::Snapshot snapshot = load(workspace);
    QStringList roots;
    for (const snapshot::Root &root : snapshot.roots)
        roots << root.name + u' ' + root.head->branch;
    QCOMPARE(roots, (QStringList{u"golden platform-branch"_s, u"mine mine-branch"_s,
                                 u"one services-one-branch"_s, u"two services-two-branch"_s}));
    QCOMPARE(snapshot.ownRoot()->name, u"mine"_s);
    QCOMPARE(snapshot.rootOf(workspace.path(u"services/two/catalog-info.yaml"_s))->name, u"two"_s);
    QVERIFY(snapshot.rootOf(workspace.path(u"elsewhere.yaml"_s)) == nullptr);
    QVERIFY(snapshot.rootOf({}) == nullptr);
}

void tst_Roots::namesTheRootOfAPathWhereThereAreSeveral()
{
    const test::TemporaryWorkspace workspace;
    writeThreeRoots(workspace);
    QStringList paths;
    for (const auto &file : load(workspace).files)
        paths << file->shownPath();
    QCOMPARE(paths, (QStringList{u"golden/kinds/environmentrequest.yaml"_s,
                                 u"mine/requests/payments-staging.yaml"_s, u"mine/waymark.yaml"_s,
                                 u"one/catalog-info.yaml"_s, u"two/catalog-info.yaml"_s}));
    const auto alone = loadWorkspace({workspace.path(u"platform"_s), nullptr, {}}, m_files, {});
    QCOMPARE(alone->files.first()->shownPath(), u"kinds/environmentrequest.yaml"_s);
}

void tst_Roots::kindsOfThePlatformDecideAboutMyRequests()
{
    const test::TemporaryWorkspace workspace;
    writeThreeRoots(workspace);
    workspace.write(u"mine/requests/wrong.yaml"_s,
                    test::paymentsStaging().replace("replicas: 2", "replicas: many"));
    const snapshot::Snapshot snapshot = load(workspace);
    const auto right = snapshot.file(workspace.path(u"mine/requests/payments-staging.yaml"_s));
    QVERIFY(right->documents.first().isRequest);
    QCOMPARE(right->documents.first().errors, 0);
    QCOMPARE(snapshot.file(workspace.path(u"mine/requests/wrong.yaml"_s))->documents.first().errors,
             1);
}

void tst_Roots::aRootInsideAnotherHasItsFilesForItself()
{
    const test::TemporaryWorkspace workspace;
    workspace.write(u"mine/waymark.yaml"_s,
                    "apiVersion: waymark.dev/v1alpha1\nkind: Workspace\nmetadata: {name: shop}\n"
                    "spec:\n  roots:\n    - {role: mine, path: .}\n"
                    "    - {role: platform, path: platform}\n");
    workspace.write(u"mine/a.yaml"_s, "kind: A\n");
    workspace.write(u"mine/platform/p.yaml"_s, "kind: P\n");
    QStringList paths;
    for (const auto &file : load(workspace).files)
        paths << file->shownPath();
    QCOMPARE(paths, (QStringList{u"mine/a.yaml"_s, u"mine/waymark.yaml"_s, u"platform/p.yaml"_s}));
}

/// A clone as Git leaves it, as far as anybody reads it.
void writeClone(const test::TemporaryWorkspace &workspace, const QString &folder,
                const QByteArray &name)
{
    workspace.write(folder + u"/.git/HEAD"_s, "ref: refs/heads/main\n");
    workspace.write(folder + u"/.git/refs/heads/main"_s, QByteArray(40, 'a') + '\n');
    workspace.write(folder + u"/catalog-info.yaml"_s,
                    "apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata: {name: " + name
                        + "}\nspec: {type: service, lifecycle: production, owner: core}\n");
}

void tst_Roots::clonesInAFolderAreRoots()
{
    const test::TemporaryWorkspace workspace;
    constexpr int many = 200;
    for (int i = 0; i < many; ++i)
        writeClone(workspace,
                   u"mine/%1service-%2"_s.arg(i % 2 == 0 ? u""_s : u"group/sub/"_s).arg(i),
                   "service-" + QByteArray::number(i));
    workspace.write(u"mine/org.yaml"_s,
                    "apiVersion: backstage.io/v1alpha1\nkind: Group\nmetadata: {name: core}\n"
                    "spec: {type: team, children: []}\n");
    const snapshot::Snapshot snapshot = load(workspace);
    QCOMPARE(snapshot.roots.size(), many + 1);
    QCOMPARE(snapshot.files.size(), many + 1);
    QCOMPARE(snapshot.catalog->size(), many + 1);
    for (const auto &file : snapshot.files.sliced(1)) {
        const snapshot::Root &root = snapshot.roots[file->root];
        QCOMPARE(root.head->workTree, root.path);
        QCOMPARE(root.head->branch, u"main"_s);
        QCOMPARE(file->path, root.path + u"/catalog-info.yaml"_s);
        const auto entity = snapshot.catalog->entity(snapshot.catalog->entitiesIn(file->path)[0]);
        QCOMPARE(entity.origin().place, root.path);
        QCOMPARE(entity.origin().name, entity.name());
        // What another repository holds is found all the same.
        QCOMPARE(entity.owner(), snapshot.catalog->findCanonical(u"group:default/core").id());
    }
    const auto again = load(workspace, std::make_shared<const snapshot::Snapshot>(snapshot));
    QCOMPARE(again.files, snapshot.files);
}

void tst_Roots::aCloneThatIsOpenedHoldsNoFurtherRoots()
{
    const test::TemporaryWorkspace workspace;
    writeClone(workspace, u"mine"_s, "outer");
    writeClone(workspace, u"mine/vendor/inner"_s, "inner");
    const snapshot::Snapshot snapshot = load(workspace);
    QCOMPARE(snapshot.roots.size(), 1);
    QCOMPARE(snapshot.files.size(), 2);
}

void tst_Roots::followsLocationsBeyondTheRoots()
{
    const test::TemporaryWorkspace workspace;
    const auto location = [](const QByteArray &targets) -> QByteArray {
        return "apiVersion: backstage.io/v1alpha1\nkind: Location\nmetadata: {name: all}\n"
               "spec:\n  targets: ["
               + targets + "]\n";
    };
    workspace.write(u"mine/all.yaml"_s, location("'../other/*/catalog-info.yaml', ../more/all.yaml,"
                                                 " ./all.yaml, ../nowhere.yaml"));
    writeClone(workspace, u"other/one"_s, "one");
    writeClone(workspace, u"other/two"_s, "two");
    workspace.write(u"other/one/not-named.yaml"_s, "kind: A\n");
    workspace.write(u"more/all.yaml"_s,
                    location("./deep/catalog-info.yaml, ../mine/all.yaml, all.yaml"));
    writeClone(workspace, u"more/deep"_s, "deep");
    const snapshot::Snapshot snapshot = load(workspace);
    QStringList paths;
    for (const auto &file : snapshot.files)
        paths << file->shownPath();
    QCOMPARE(paths, (QStringList{u"mine/all.yaml"_s, u"one/catalog-info.yaml"_s,
                                 u"two/catalog-info.yaml"_s, u"more/all.yaml"_s,
                                 u"deep/catalog-info.yaml"_s}));
    QVERIFY(snapshot.catalog->findCanonical(u"component:default/deep").isValid());
    QVERIFY(snapshot.roots.last().isFollowed);
    QCOMPARE(snapshot.roots.last().head->branch, u"main"_s);
    const auto again = load(workspace, std::make_shared<const snapshot::Snapshot>(snapshot));
    QCOMPARE(again.files, snapshot.files);
}

void tst_Roots::noticesChangesBeyondTheRoots()
{
    const test::TemporaryWorkspace workspace;
    writeClone(workspace, u"other"_s, "before");
    workspace.write(u"mine/all.yaml"_s,
                    "apiVersion: backstage.io/v1alpha1\nkind: Location\nmetadata: {name: all}\n"
                    "spec: {target: ../other/catalog-info.yaml}\n");
    Pool bulk(u"bulk"_s, 1);
    WorkspaceSession session(bulk, m_files);
    session.open(workspace.path(u"mine"_s));
    QTRY_VERIFY(session.isOpen() && !session.isLoading());
    writeClone(workspace, u"other"_s, "after");
    QTRY_VERIFY(session.snapshot()->catalog->findCanonical(u"component:default/after").isValid());
}

void tst_Roots::sharesNothingThatIsNamedDifferently()
{
    const test::TemporaryWorkspace workspace;
    writeThreeRoots(workspace);
    const auto before = std::make_shared<const snapshot::Snapshot>(load(workspace));
    const QByteArray file = workspace.read(u"mine/waymark.yaml"_s);
    workspace.write(u"mine/waymark.yaml"_s, QByteArray(file).replace("golden", "gilded"));
    const snapshot::Snapshot after = load(workspace, before);
    QCOMPARE(after.files.first()->shownPath(), u"gilded/kinds/environmentrequest.yaml"_s);
    QCOMPARE(after.files.last(), before->files.last());
}

void tst_Roots::noticesChangesInEveryRoot()
{
    const test::TemporaryWorkspace workspace;
    writeThreeRoots(workspace);
    Pool bulk(u"bulk"_s, 1);
    WorkspaceSession session(bulk, m_files);
    session.open(workspace.path(u"mine"_s));
    QTRY_VERIFY(session.isOpen() && !session.isLoading());
    for (const auto &root : {u"mine"_s, u"platform"_s, u"services/one"_s}) {
        const QString path = root + "/added.yaml"_L1;
        workspace.write(path, "kind: Added\n");
        QTRY_VERIFY(session.snapshot()->file(workspace.path(path)) != nullptr);
    }
}

void tst_Roots::comparesOwnersWithCodeOwners_data()
{
    QTest::addColumn<QByteArray>("codeOwners");
    QTest::addColumn<QByteArray>("replacement"); // empty: no finding
    QTest::addColumn<QByteArray>("neighbour");   // owner of another entity in the file
    QTest::newRow("another team") << QByteArray("* @acme/web\n") << QByteArray("web")
                                  << QByteArray();
    QTest::newRow("the same team")
        << QByteArray("* @acme/web @acme/core\n") << QByteArray() << QByteArray();
    QTest::newRow("a member of the team") << QByteArray("* @ada\n") << QByteArray() << QByteArray();
    QTest::newRow("a team that the catalog doesn't know")
        << QByteArray("* @acme/gh-web\n") << QByteArray() << QByteArray();
    QTest::newRow("a rule for other files")
        << QByteArray("/docs/ @acme/web\n") << QByteArray() << QByteArray();
    QTest::newRow("the last rule that fits")
        << QByteArray("* @acme/web\n/shop/ @acme/core\n") << QByteArray() << QByteArray();
    QTest::newRow("a file of one owner")
        << QByteArray("* @acme/web\n") << QByteArray("web") << QByteArray("core");
    QTest::newRow("a list that is kept for several owners")
        << QByteArray("* @acme/ops\n") << QByteArray() << QByteArray("web");
}

void tst_Roots::comparesOwnersWithCodeOwners()
{
    QFETCH(QByteArray, codeOwners);
    QFETCH(QByteArray, replacement);
    QFETCH(QByteArray, neighbour);
    const test::TemporaryWorkspace workspace;
    const QByteArray head = "apiVersion: backstage.io/v1alpha1\n";
    workspace.write(
        u"mine/teams.yaml"_s,
        head + "kind: Group\nmetadata: {name: core}\nspec: {type: t, children: []}\n---\n" + head
            + "kind: Group\nmetadata: {name: web}\nspec: {type: t, children: []}\n---\n" + head
            + "kind: Group\nmetadata: {name: ops}\nspec: {type: t, children: []}\n---\n" + head
            + "kind: User\nmetadata: {name: ada}\nspec: {memberOf: [core]}\n");
    QByteArray component =
        head
        + "kind: Component\nmetadata: {name: shop}\nspec: {type: t, lifecycle: l, owner: core}\n";
    if (!neighbour.isEmpty())
        component += "---\n" + head
                     + "kind: System\nmetadata: {name: all}\nspec: {owner: " + neighbour + "}\n";
    workspace.write(u"mine/shop/catalog-info.yaml"_s, component);
    workspace.write(u"mine/.github/CODEOWNERS"_s, codeOwners);
    const snapshot::Snapshot snapshot = load(workspace);
    const auto file = snapshot.file(workspace.path(u"mine/shop/catalog-info.yaml"_s));
    QVERIFY(file);
    Diagnostics found = file->diagnostics;
    erase_if(found, [](const Diagnostic &each) { return each.code != "catalog.code-owners"_L1; });
    if (replacement.isEmpty()) {
        QVERIFY(found.isEmpty());
        return;
    }
    QCOMPARE(found.size(), neighbour.isEmpty() ? 1 : 2);
    SourceText mended = file->text();
    for (const Diagnostic &each : found | std::views::reverse) {
        QCOMPARE(each.fixes.size(), 1);
        mended = mended.applied(each.fixes[0].edits);
    }
    QCOMPARE(mended.bytes(), QByteArray(component).replace(
                                 "owner: core", QByteArray("owner: ").append(replacement)));
}

WAYMARK_TEST(tst_Roots)

} // namespace waymark::workspace

#include "tst_roots.moc"
