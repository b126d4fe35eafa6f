// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "support/temporaryworkspace.h"
#include "support/testmain.h"
#include "workspace/filelist.h"
#include "workspace/loader.h"
#include "workspace/workspacesession.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::workspace {

class tst_Loader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsWhatBelongsToTheWorkspace();
    void findsItsFolder_data();
    void findsItsFolder();
    void readsDocumentsOfAllFiles();
    void checksRequestsByKindsOfTheWorkspace();
    void leavesSkeletonsOut();
    void readsTheRootsOfTheWorkspaceFile();
    void reportsWhatCantBeRead();
    void sharesUntouchedFilesWithTheSnapshotBefore();
    void checksAgainWhenAKindChanged();
    void stopsWhenAskedTo();
    void showsTheFirstEntitiesOfMany();
    void sessionNoticesChangesOnDisk();
    void sessionSaysWhatIsMissing();

private:
    [[nodiscard]] snapshot::Snapshot
    load(const QString &folder, std::shared_ptr<const snapshot::Snapshot> previous = nullptr) const
    {
        return *loadWorkspace({folder, std::move(previous), {}}, m_files, {});
    }

    const DiskFileSystem m_files;
};

void tst_Loader::listsWhatBelongsToTheWorkspace()
{
    const test::TemporaryWorkspace workspace;
    for (const QString &path :
         {u"a.yaml"_s, u"b.yml"_s, u"c.txt"_s, u"build/x.yaml"_s, u"deep/keep.yaml"_s,
          u"deep/drop.yaml"_s, u".hidden/h.yaml"_s, u".git/config.yaml"_s, u"left/out.yaml"_s})
        workspace.write(path, "a: 1\n");
    workspace.write(u".gitignore"_s, "build/\n");
    workspace.write(u"deep/.gitignore"_s, "drop.yaml\n");
    QVERIFY(QFile::link(workspace.path(), workspace.path(u"cycle"_s)));
    QCOMPARE(listFiles(workspace.path(), {u"left/**"_s}, {}),
             (QStringList{u".hidden/h.yaml"_s, u"a.yaml"_s, u"b.yml"_s, u"deep/keep.yaml"_s}));
}

void tst_Loader::findsItsFolder_data()
{
    QTest::addColumn<QStringList>("files");
    QTest::addColumn<QString>("start");
    QTest::addColumn<QString>("folder");
    QTest::newRow("waymark.yaml above")
        << QStringList{u"waymark.yaml"_s, u"a/b/x.yaml"_s} << u"a/b/x.yaml"_s << u""_s;
    QTest::newRow("the nearest one")
        << QStringList{u"waymark.yaml"_s, u"a/waymark.yaml"_s, u"a/b/x.yaml"_s} << u"a/b"_s
        << u"a"_s;
    QTest::newRow("git where there is no waymark.yaml")
        << QStringList{u"a/.git/HEAD"_s, u"a/b/x.yaml"_s} << u"a/b/x.yaml"_s << u"a"_s;
    QTest::newRow("waymark.yaml wins over a nearer git")
        << QStringList{u"waymark.yaml"_s, u"a/.git/HEAD"_s, u"a/x.yaml"_s} << u"a"_s << u""_s;
    QTest::newRow("else the folder") << QStringList{u"a/b/x.yaml"_s} << u"a/b/x.yaml"_s << u"a/b"_s;
}

void tst_Loader::findsItsFolder()
{
    QFETCH(QStringList, files);
    QFETCH(QString, start);
    QFETCH(QString, folder);
    const test::TemporaryWorkspace workspace;
    for (const QString &path : files)
        workspace.write(path, {});
    QCOMPARE(workspaceFolderOf(workspace.path(start)), workspace.path(folder));
}

void tst_Loader::readsDocumentsOfAllFiles()
{
    const test::TemporaryWorkspace workspace;
    workspace.write(u"catalog.yaml"_s,
                    "# two\n"
                    "apiVersion: backstage.io/v1alpha1\nkind: Component\n"
                    "metadata:\n  name: shop\n  title: The shop\n"
                    "spec:\n  type: website\n  lifecycle: production\n  owner: team-a\n"
                    "---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: x, namespace: n}\n");
    const snapshot::Snapshot snapshot = load(workspace.path());
    QCOMPARE(snapshot.files.size(), 1);
    const auto &documents = snapshot.files[0]->documents;
    QCOMPARE(documents.size(), 2);
    QCOMPARE(documents[0].kind, u"Component"_s);
    QCOMPARE(documents[0].title, u"The shop"_s);
    QCOMPARE(documents[0].owner, u"team-a"_s);
    QCOMPARE(documents[0].lifecycle, u"production"_s);
    QCOMPARE(documents[0].line, 1);
    QCOMPARE(documents[1].name, u"x"_s);
    QCOMPARE(documents[1].space, u"n"_s);
    QCOMPARE(documents[1].line, 11);
}

void tst_Loader::checksRequestsByKindsOfTheWorkspace()
{
    const test::TemporaryWorkspace workspace;
    // The kind is read after the request: the order of files must not matter.
    workspace.write(u"z/kind.yaml"_s, test::environmentRequestCrd());
    workspace.write(u"a/good.yaml"_s, test::paymentsStaging());
    workspace.write(u"a/bad.yaml"_s,
                    test::paymentsStaging().replace("eu-central-1", "mars-north-1"));
    const snapshot::Snapshot snapshot = load(workspace.path());
    const auto good = snapshot.file(workspace.path(u"a/good.yaml"_s));
    QVERIFY(good);
    QVERIFY(good->documents[0].isRequest);
    QCOMPARE(good->documents[0].errors, 0);
    const auto bad = snapshot.file(workspace.path(u"a/bad.yaml"_s));
    QCOMPARE(bad->documents[0].errors, 1);
    QCOMPARE(bad->diagnostics[0].code, u"schema.enum"_s);
    QCOMPARE(snapshot.errorCount(), 1);
    QVERIFY(!snapshot.file(workspace.path(u"z/kind.yaml"_s))->documents[0].isRequest);
}

void tst_Loader::leavesSkeletonsOut()
{
    const test::TemporaryWorkspace workspace;
    workspace.write(
        u"path/template.yaml"_s,
        "apiVersion: scaffolder.backstage.io/v1beta3\nkind: Template\nmetadata: {name: t}\n"
        "spec:\n  owner: a\n  type: service\n  steps:\n"
        "    - {id: f, action: fetch:template, input: {url: ./skeleton}}\n"
        "    - {id: g, action: fetch:plain, input: {url: 'https://example.org/x'}}\n");
    workspace.write(u"path/skeleton/catalog-info.yaml"_s, "kind: Component\n");
    workspace.write(u"path/skeletons.yaml"_s, "kind: Other\n");
    QStringList found;
    for (const auto &file : load(workspace.path()).files)
        found.append(file->relativePath);
    QCOMPARE(found, (QStringList{u"path/skeletons.yaml"_s, u"path/template.yaml"_s}));
}

void tst_Loader::readsTheRootsOfTheWorkspaceFile()
{
    const test::TemporaryWorkspace workspace;
    workspace.write(
        u"mine/waymark.yaml"_s,
        "apiVersion: waymark.dev/v1alpha1\nkind: Workspace\nmetadata: {name: w, title: Ours}\n"
        "spec:\n  roots:\n    - {role: mine, path: .}\n    - {role: platform, path: ../platform, "
        "name: Golden}\n"
        "    - {role: fleet, path: ../services/*}\n    - {role: platform, git: {url: "
        "'https://example.org/team/golden.git'}}\n"
        "    - {role: platform, path: ../gone}\n");
    workspace.write(u"mine/a.yaml"_s, "kind: A\n");
    workspace.write(u"platform/p.yaml"_s, "kind: P\n");
    workspace.write(u"services/one/s.yaml"_s, "kind: S\n");
    workspace.write(u"services/two/s.yaml"_s, "kind: S\n");
    const snapshot::Snapshot snapshot = load(workspace.path(u"mine"_s));
    QCOMPARE(snapshot.title, u"Ours"_s);
    QStringList roots;
    for (const snapshot::Root &root : snapshot.roots)
        roots.append(root.name);
    QCOMPARE(roots, (QStringList{u"mine"_s, u"Golden"_s, u"one"_s, u"two"_s}));
    QCOMPARE(snapshot.files.size(), 5);
    QCOMPARE(snapshot.files.last()->root, 3);
    QStringList failures;
    for (const Error &failure : snapshot.failures)
        failures.append(failure.code);
    QCOMPARE(failures, (QStringList{u"workspace.git-root"_s, u"workspace.missing-root"_s}));
    QVERIFY(snapshot.failures.first().next.contains(
        u"git clone https://example.org/team/golden.git ../golden"_s));
}

void tst_Loader::reportsWhatCantBeRead()
{
    const test::TemporaryWorkspace workspace;
    workspace.write(u"a.yaml"_s, "kind: A\n");
    QVERIFY(QFile::link(workspace.path(u"nowhere"_s), workspace.path(u"broken.yaml"_s)));
    const snapshot::Snapshot snapshot = load(workspace.path());
    QCOMPARE(snapshot.files.size(), 1);
    for (const Error &failure : snapshot.failures)
        QCOMPARE(failure.subject, workspace.path(u"broken.yaml"_s));
}

void tst_Loader::sharesUntouchedFilesWithTheSnapshotBefore()
{
    const test::TemporaryWorkspace workspace;
    workspace.write(u"kind.yaml"_s, test::environmentRequestCrd());
    workspace.write(u"a.yaml"_s, test::paymentsStaging());
    workspace.write(u"b.yaml"_s, test::paymentsStaging());
    const auto first = std::make_shared<const snapshot::Snapshot>(load(workspace.path()));
    workspace.write(u"b.yaml"_s, test::paymentsStaging() + "# changed\n");
    const snapshot::Snapshot second = load(workspace.path(), first);
    const auto same = [&](const QString &name) {
        return first->file(workspace.path(name)) == second.file(workspace.path(name));
    };
    QVERIFY(same(u"a.yaml"_s));
    QVERIFY(same(u"kind.yaml"_s));
    QVERIFY(!same(u"b.yaml"_s));
    QCOMPARE(second.rules, first->rules);
    QVERIFY(second.number > first->number);
}

void tst_Loader::checksAgainWhenAKindChanged()
{
    const test::TemporaryWorkspace workspace;
    workspace.write(u"kind.yaml"_s, test::environmentRequestCrd());
    workspace.write(u"a.yaml"_s, test::paymentsStaging());
    const auto first = std::make_shared<const snapshot::Snapshot>(load(workspace.path()));
    QCOMPARE(first->errorCount(), 0);
    workspace.write(u"kind.yaml"_s,
                    test::environmentRequestCrd().replace("eu-central-1", "eu-central-9"));
    const auto second = std::make_shared<const snapshot::Snapshot>(load(workspace.path(), first));
    QVERIFY(second->file(workspace.path(u"a.yaml"_s))->documents[0].errors > 0);
    QVERIFY(QFile::remove(workspace.path(u"kind.yaml"_s)));
    const snapshot::Snapshot third = load(workspace.path(), second);
    QCOMPARE(third.errorCount(), 0);
    QVERIFY(!third.file(workspace.path(u"a.yaml"_s))->documents[0].isRequest);
}

void tst_Loader::showsTheFirstEntitiesOfMany()
{
    const test::TemporaryWorkspace workspace;
    for (int i = 0; i < 120; ++i)
        workspace.write(u"c%1.yaml"_s.arg(i + 100),
                        "apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata: {name: c"
                            + QByteArray::number(i) + "}\nspec: {owner: nobody}\n");
    workspace.write(u"a/skeleton/c.yaml"_s, "apiVersion: backstage.io/v1alpha1\nkind: Component\n"
                                            "metadata: {name: '${{ values.name }}'}\n");
    QList<std::shared_ptr<const snapshot::Snapshot>> shown;
    LoadRequest request{.folder = workspace.path()};
    request.partlyRead = [&](std::shared_ptr<const snapshot::Snapshot> first) {
        shown.append(std::move(first));
    };
    const auto loaded =
        std::make_shared<const snapshot::Snapshot>(*loadWorkspace(request, m_files, {}));
    QCOMPARE(shown.size(), 1);
    QVERIFY(shown[0]->isPartial);
    QVERIFY(shown[0]->catalog->size() >= 30);
    QVERIFY(shown[0]->catalog->size() < 120);
    QVERIFY(shown[0]->catalog->partsWithProblems().empty());
    QCOMPARE(shown[0]->catalog->entity(0).name(), u"c0"_s);
    QVERIFY(!shown[0]->files[0]->text().bytes().isEmpty());
    QVERIFY(!loaded->isPartial);
    QVERIFY(loaded->catalog->size() >= 120);
    QVERIFY(!loaded->catalog->partsWithProblems().empty());
    // What was there is looked at until the next one comes.
    request.previous = loaded;
    std::ignore = loadWorkspace(request, m_files, {});
    QCOMPARE(shown.size(), 1);
}

void tst_Loader::stopsWhenAskedTo()
{
    const test::TemporaryWorkspace workspace;
    workspace.write(u"a.yaml"_s, "kind: A\n");
    std::stop_source stop;
    stop.request_stop();
    QVERIFY(!loadWorkspace({workspace.path(), nullptr, {}}, m_files, stop.get_token()));
}

void tst_Loader::sessionNoticesChangesOnDisk()
{
    const test::TemporaryWorkspace workspace;
    workspace.write(u"a.yaml"_s, "kind: A\n");
    Pool bulk(u"bulk"_s, 1);
    WorkspaceSession session(bulk, m_files);
    session.open(workspace.path(u"a.yaml"_s));
    QTRY_VERIFY(session.isOpen());
    QCOMPARE(session.path(), workspace.path());
    QCOMPARE(session.snapshot()->files.size(), 1);
    const QSignalSpy changed(&session, &WorkspaceSession::fileChanged);
    workspace.write(u"b.yaml"_s, "kind: B\n");
    QTRY_COMPARE(session.snapshot()->files.size(), 2);
    QVERIFY(!changed.isEmpty());
    session.close();
    QVERIFY(!session.isOpen());
}

void tst_Loader::sessionSaysWhatIsMissing()
{
    Pool bulk(u"bulk"_s, 1);
    WorkspaceSession session(bulk, m_files);
    QList<Error> errors;
    connect(&session, &WorkspaceSession::failed, this,
            [&errors](const Error &error) { errors.append(error); });
    session.open(u"/no/such/folder"_s);
    QCOMPARE(errors.size(), 1);
    QCOMPARE(errors[0].code, u"workspace.missing"_s);
}

WAYMARK_TEST(tst_Loader)

} // namespace waymark::workspace

#include "tst_loader.moc"
