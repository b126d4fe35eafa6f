// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/entity.h"
#include "snapshot/packing.h"
#include "support/temporaryworkspace.h"
#include "support/testmain.h"
#include "workspace/loader.h"
#include "workspace/readcache.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;

namespace waymark::workspace {

namespace {

const QByteArray component = "apiVersion: backstage.io/v1alpha1\n"
                             "kind: Component\n"
                             "metadata:\n"
                             "  name: shop\n"
                             "  title: The shop\n"
                             "  tags: [java, Bad Tag]\n"
                             "  annotations: {example.org/a: b}\n"
                             "  links: [{url: 'https://example.org', title: Page}]\n"
                             "spec:\n"
                             "  type: website\n"
                             "  lifecycle: production\n"
                             "  owner: team-a\n"
                             "  dependsOn: ['resource:db', 'component:gone']\n";

const QByteArray team = "apiVersion: backstage.io/v1alpha1\n"
                        "kind: Group\n"
                        "metadata: {name: team-a}\n"
                        "spec: {type: team, children: [], members: []}\n";

} // namespace

class tst_ReadCache : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersAndTextsComeBack();
    void damagedBytesNeverReadBeyondTheEnd();
    void aSecondStartSaysTheSame();
    void aFileThatChangedIsReadAnew();
    void findingsHoldForTheSameRulesAlone();
    void aSecondStartTakesUnchangedFilesFromIt();
    void filesThatDependOnOthersAreNotKept_data();
    void filesThatDependOnOthersAreNotKept();
    void theSameAgainIsNotWritten();
    void whatAReloadFoundIsKept();
    void whatChangedIsKeptBesideTheRest();
    void whatChangedIsLostWithAnotherRest_data();
    void whatChangedIsLostWithAnotherRest();
    void commentsThatSilenceFindingsHold();
    void oneTeamMoreChecksNoEntityAgain();
    void aDamagedCacheIsMadeAnew_data();
    void aDamagedCacheIsMadeAnew();

private:
    [[nodiscard]] snapshot::Snapshot load(const test::TemporaryWorkspace &workspace) const
    {
        snapshot::Snapshot snapshot = *loadWorkspace(
            {.folder = workspace.path(u"w"_s), .cacheFolder = workspace.path(u"cache"_s)}, m_files,
            {});
        std::ignore =
            keepForNextStart(snapshot, snapshot.kept, workspace.path(u"cache"_s), m_files);
        return snapshot;
    }
    [[nodiscard]] snapshot::Snapshot
    loadWithoutCache(const test::TemporaryWorkspace &workspace) const
    {
        return *loadWorkspace({.folder = workspace.path(u"w"_s)}, m_files, {});
    }
    [[nodiscard]] static QString cachePath(const test::TemporaryWorkspace &workspace)
    {
        return ReadCache::pathFor(workspace.path(u"w"_s), workspace.path(u"cache"_s));
    }
    [[nodiscard]] std::shared_ptr<const ReadCache>
    cache(const test::TemporaryWorkspace &workspace) const
    {
        return ReadCache::load(cachePath(workspace), m_files,
                               std::make_shared<catalog::StringPool>());
    }
    static void compare(const snapshot::Snapshot &found, const snapshot::Snapshot &expected);

    const DiskFileSystem m_files;
};

void tst_ReadCache::compare(const snapshot::Snapshot &found, const snapshot::Snapshot &expected)
{
    QCOMPARE(found.files.size(), expected.files.size());
    for (qsizetype i = 0; i < found.files.size(); ++i) {
        const snapshot::FileEntry &file = *found.files[i];
        const snapshot::FileEntry &same = *expected.files[i];
        QCOMPARE(file.path, same.path);
        QCOMPARE(file.text(), same.text());
        QCOMPARE(file.diagnostics, same.diagnostics);
        QCOMPARE(file.own, same.own);
        QCOMPARE(file.suppressed, same.suppressed);
        QCOMPARE(file.documents.size(), same.documents.size());
        for (qsizetype k = 0; k < file.documents.size(); ++k) {
            const snapshot::DocumentEntry &document = file.documents[k];
            const snapshot::DocumentEntry &other = same.documents[k];
            QCOMPARE(document.kind, other.kind);
            QCOMPARE(document.name, other.name);
            QCOMPARE(document.title, other.title);
            QCOMPARE(document.owner, other.owner);
            QCOMPARE(document.line, other.line);
            QCOMPARE(document.columns, other.columns);
            QCOMPARE(document.errors, other.errors);
            QCOMPARE(document.warnings, other.warnings);
        }
    }
    QCOMPARE(found.catalog->size(), expected.catalog->size());
    QCOMPARE(found.catalog->relationCount(), expected.catalog->relationCount());
    for (catalog::EntityId id = 0; id < catalog::EntityId(found.catalog->size()); ++id) {
        const auto entity = found.catalog->entity(id);
        const auto same = expected.catalog->entity(id);
        QCOMPARE(entity.canonical(), same.canonical());
        QCOMPARE(entity.tags(), same.tags());
        QCOMPARE(entity.annotations(), same.annotations());
        QCOMPARE(entity.links().size(), same.links().size());
        QCOMPARE(entity.value(u"spec.type"), same.value(u"spec.type"));
        QCOMPARE(entity.nameRange(), same.nameRange());
        QCOMPARE(entity.references().size(), same.references().size());
        QCOMPARE(entity.errors(), same.errors());
    }
}

void tst_ReadCache::numbersAndTextsComeBack()
{
    snapshot::Packer packer;
    for (const quint64 number :
         {quint64{0}, quint64{127}, quint64{128}, std::numeric_limits<quint64>::max()})
        packer.add(number);
    packer.add(u"ä text"_s);
    packer.add(u"ä text"_s);
    packer.add(QByteArray("\0raw", 4));
    snapshot::Unpacker in(packer.packed(), std::make_shared<catalog::StringPool>());
    QCOMPARE(in.number(), 0U);
    QCOMPARE(in.number(), 127U);
    QCOMPARE(in.number(), 128U);
    QCOMPARE(in.number(), std::numeric_limits<quint64>::max());
    QCOMPARE(in.text(), u"ä text"_s);
    QCOMPARE(in.text(), u"ä text"_s);
    QCOMPARE(in.bytes(), QByteArray("\0raw", 4));
    QVERIFY(in.isGood());
    QCOMPARE(in.number(), 0U);
    QVERIFY(!in.isGood());
}

void tst_ReadCache::damagedBytesNeverReadBeyondTheEnd()
{
    const test::TemporaryWorkspace workspace;
    workspace.write(u"w/a.yaml"_s, component);
    const snapshot::Snapshot snapshot = load(workspace);
    snapshot::Packer packer;
    packer.add(*snapshot.files[0]->entities);
    packer.add(snapshot.files[0]->own);
    const QByteArray packed = packer.packed();
    for (qsizetype at = 0; at < packed.size(); ++at) {
        for (const QByteArray &damaged :
             {packed.first(at), QByteArray(packed).replace(at, 1, "\xff"),
              QByteArray(packed).replace(at, 1, QByteArray(1, '\0'))}) {
            snapshot::Unpacker in(damaged, std::make_shared<catalog::StringPool>());
            const auto fragment = in.fragment();
            QVERIFY(fragment == nullptr || fragment->entities.size() <= std::size_t(packed.size()));
            QVERIFY(in.diagnostics().size() <= packed.size());
        }
    }
}

void tst_ReadCache::aSecondStartSaysTheSame()
{
    const test::TemporaryWorkspace workspace;
    workspace.write(u"w/a.yaml"_s, component);
    workspace.write(u"w/t.yaml"_s, team);
    workspace.write(u"w/kind.yaml"_s, test::environmentRequestCrd());
    workspace.write(u"w/request.yaml"_s, test::paymentsStaging());
    workspace.write(u"w/bad.yaml"_s, test::paymentsStaging().replace("eu-central-1", "mars"));
    const snapshot::Snapshot first = load(workspace);
    QVERIFY(QFile::exists(cachePath(workspace)));
    const snapshot::Snapshot second = load(workspace);
    QVERIFY(first.errorCount() > 0);
    compare(second, first);
    compare(second, loadWithoutCache(workspace));
}

void tst_ReadCache::aFileThatChangedIsReadAnew()
{
    const test::TemporaryWorkspace workspace;
    workspace.write(u"w/a.yaml"_s, component);
    workspace.write(u"w/b.yaml"_s, "kind: B\n");
    compare(load(workspace), loadWithoutCache(workspace));
    workspace.write(u"w/a.yaml"_s, QByteArray(component).replace("website", "service"));
    const snapshot::Snapshot changed = load(workspace);
    QCOMPARE(changed.files[0]->documents[0].type, u"service"_s);
    compare(changed, loadWithoutCache(workspace));
    QVERIFY(QFile::remove(workspace.path(u"w/a.yaml"_s)));
    workspace.write(u"w/c.yaml"_s, team);
    compare(load(workspace), loadWithoutCache(workspace));
    QVERIFY(cache(workspace)->find(workspace.path(u"w/a.yaml"_s)) == nullptr);
    QVERIFY(cache(workspace)->find(workspace.path(u"w/c.yaml"_s)) != nullptr);
}

void tst_ReadCache::findingsHoldForTheSameRulesAlone()
{
    const test::TemporaryWorkspace workspace;
    workspace.write(u"w/kind.yaml"_s, test::environmentRequestCrd());
    workspace.write(u"w/a.yaml"_s, test::paymentsStaging());
    QCOMPARE(load(workspace).errorCount(), 0);
    workspace.write(u"w/kind.yaml"_s,
                    test::environmentRequestCrd().replace("eu-central-1", "eu-central-9"));
    QVERIFY(load(workspace).errorCount() > 0);
    compare(load(workspace), loadWithoutCache(workspace));
}

void tst_ReadCache::aSecondStartTakesUnchangedFilesFromIt()
{
    const test::TemporaryWorkspace workspace;
    workspace.write(u"w/a.yaml"_s, component);
    std::ignore = load(workspace);
    // Findings that no check makes: what the next start shows of them is the cache's.
    const auto kept = cache(workspace);
    QVERIFY(kept);
    QCOMPARE(kept->size(), 1);
    auto other = std::make_shared<snapshot::FileEntry>(*kept->find(workspace.path(u"w/a.yaml"_s)));
    Diagnostic marked;
    marked.code = u"test.kept"_s;
    other->own = {marked};
    QVERIFY(ReadCache::save(cachePath(workspace), {other}, kept->digests(), m_files));
    const snapshot::Snapshot second = load(workspace);
    QCOMPARE(second.files[0]->own.size(), 1);
    QCOMPARE(second.files[0]->own[0].code, u"test.kept"_s);
}

void tst_ReadCache::filesThatDependOnOthersAreNotKept_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("a Location") << QByteArray(
        "apiVersion: backstage.io/v1alpha1\nkind: Location\nmetadata: {name: l}\n"
        "spec: {targets: [./gone.yaml]}\n");
    QTest::newRow("a placeholder") << QByteArray(
        "apiVersion: backstage.io/v1alpha1\nkind: API\nmetadata: {name: a}\n"
        "spec: {type: openapi, lifecycle: x, owner: o, definition: {$text: ./gone.yaml}}\n");
    QTest::newRow("a schema of its own")
        << QByteArray("# yaml-language-server: $schema=s.json\na: 1\n");
    QTest::newRow("a kind") << test::environmentRequestCrd();
}

void tst_ReadCache::filesThatDependOnOthersAreNotKept()
{
    QFETCH(QByteArray, text);
    const test::TemporaryWorkspace workspace;
    workspace.write(u"w/a.yaml"_s, text);
    workspace.write(u"w/b.yaml"_s, "kind: B\n");
    std::ignore = load(workspace);
    QVERIFY(cache(workspace)->find(workspace.path(u"w/a.yaml"_s)) == nullptr);
    QVERIFY(cache(workspace)->find(workspace.path(u"w/b.yaml"_s)) != nullptr);
}

void tst_ReadCache::theSameAgainIsNotWritten()
{
    const test::TemporaryWorkspace workspace;
    workspace.write(u"w/a.yaml"_s, component);
    // A file just written has no stamp yet; the second start finds one.
    std::ignore = load(workspace);
    QTRY_VERIFY(m_files.stamp(workspace.path(u"w/a.yaml"_s)));
    std::ignore = load(workspace);
    const snapshot::Snapshot snapshot = *loadWorkspace(
        {.folder = workspace.path(u"w"_s), .cacheFolder = workspace.path(u"cache"_s)}, m_files, {});
    QVERIFY(QFile::remove(cachePath(workspace)));
    QCOMPARE(keepForNextStart(snapshot, snapshot.kept, workspace.path(u"cache"_s), m_files),
             snapshot.kept);
    QVERIFY(!QFile::exists(cachePath(workspace)));
}

void tst_ReadCache::whatAReloadFoundIsKept()
{
    const test::TemporaryWorkspace workspace;
    workspace.write(u"w/a.yaml"_s, component);
    const auto first = std::make_shared<const snapshot::Snapshot>(load(workspace));
    workspace.write(u"w/a.yaml"_s, QByteArray(component).replace("website", "service"));
    const snapshot::Snapshot reloaded = *loadWorkspace({.folder = workspace.path(u"w"_s),
                                                        .previous = first,
                                                        .cacheFolder = workspace.path(u"cache"_s)},
                                                       m_files, {});
    const auto digests =
        keepForNextStart(reloaded, first->kept, workspace.path(u"cache"_s), m_files);
    QVERIFY(digests != first->kept);
    const auto kept = cache(workspace);
    QVERIFY(kept);
    QCOMPARE(kept->digests(), digests->digests);
    QCOMPARE(kept->find(workspace.path(u"w/a.yaml"_s))->documents[0].type, u"service"_s);
    compare(load(workspace), loadWithoutCache(workspace));
}

void tst_ReadCache::whatChangedIsKeptBesideTheRest()
{
    const test::TemporaryWorkspace workspace;
    for (int i = 0; i < 20; ++i)
        workspace.write(u"w/%1.yaml"_s.arg(i),
                        QByteArray(component).replace(
                            "shop", QByteArray("shop-").append(QByteArray::number(i))));
    workspace.write(u"w/kind.yaml"_s, test::environmentRequestCrd());
    workspace.write(u"w/request.yaml"_s, test::paymentsStaging());
    QTRY_VERIFY(m_files.stamp(workspace.path(u"w/request.yaml"_s)));
    const snapshot::Snapshot first = load(workspace);
    const QByteArray large = *m_files.read(cachePath(workspace), defaultReadLimit);
    // Another name among the entities, so that what may name some is another, too.
    workspace.write(u"w/3.yaml"_s, QByteArray(component).replace("shop", "other"));
    std::ignore = load(workspace);
    QCOMPARE(*m_files.read(cachePath(workspace), defaultReadLimit), large);
    const auto newer = m_files.read(ReadCache::newerPath(cachePath(workspace)), defaultReadLimit);
    QVERIFY(newer);
    QVERIFY(newer->size() < large.size() / 3);
    QCOMPARE(cache(workspace)->find(workspace.path(u"w/3.yaml"_s))->documents[0].name, u"other"_s);
    const snapshot::Snapshot again = load(workspace);
    compare(again, loadWithoutCache(workspace));
    QCOMPARE(again.kept->large, first.kept ? first.kept->large : again.kept->large);
}

void tst_ReadCache::whatChangedIsLostWithAnotherRest_data()
{
    QTest::addColumn<bool>("isDamaged");
    QTest::newRow("another rest") << false;
    QTest::newRow("damaged") << true;
}

void tst_ReadCache::whatChangedIsLostWithAnotherRest()
{
    QFETCH(bool, isDamaged);
    const test::TemporaryWorkspace workspace;
    for (int i = 0; i < 20; ++i)
        workspace.write(u"w/%1.yaml"_s.arg(i), "kind: B\n");
    std::ignore = load(workspace);
    workspace.write(u"w/3.yaml"_s, "kind: C\n");
    std::ignore = load(workspace);
    const QString path = ReadCache::newerPath(cachePath(workspace));
    QVERIFY(QFile::exists(path));
    if (isDamaged) {
        QByteArray bytes = *m_files.read(path, defaultReadLimit);
        bytes.back() = char(bytes.back() ^ 1);
        QVERIFY(m_files.write(path, bytes));
    } else {
        const auto kept = cache(workspace);
        QVERIFY(ReadCache::save(cachePath(workspace), {kept->find(workspace.path(u"w/4.yaml"_s))},
                                {kept->digests().rules, kept->digests().entities, "else"},
                                m_files));
    }
    const auto found = cache(workspace)->find(workspace.path(u"w/3.yaml"_s));
    QVERIFY(!found || found->documents[0].kind == "B"_L1);
    compare(load(workspace), loadWithoutCache(workspace));
}

void tst_ReadCache::commentsThatSilenceFindingsHold()
{
    const test::TemporaryWorkspace workspace;
    workspace.write(
        u"w/a.yaml"_s,
        QByteArray(component).replace(
            "  dependsOn:", "  # waymark-ignore catalog.unresolved: kept elsewhere\n  dependsOn:"));
    const snapshot::Snapshot first = load(workspace);
    compare(load(workspace), first);
    compare(first, loadWithoutCache(workspace));
    QVERIFY(!first.files[0]->suppressed.isEmpty());
}

void tst_ReadCache::oneTeamMoreChecksNoEntityAgain()
{
    const test::TemporaryWorkspace workspace;
    workspace.write(u"w/a.yaml"_s, component);
    workspace.write(u"w/kind.yaml"_s, test::environmentRequestCrd());
    workspace.write(u"w/request.yaml"_s, test::paymentsStaging());
    const auto first = std::make_shared<const snapshot::Snapshot>(load(workspace));
    workspace.write(u"w/team.yaml"_s, QByteArray(team).replace("team-a", "team-b"));
    QTRY_VERIFY(m_files.stamp(workspace.path(u"w/a.yaml"_s)));
    const snapshot::Snapshot reloaded =
        *loadWorkspace({.folder = workspace.path(u"w"_s), .previous = first}, m_files, {});
    const QString path = workspace.path(u"w/a.yaml"_s);
    QVERIFY(!reloaded.file(path)->mayNameEntities);
    QCOMPARE(reloaded.file(path)->packed.bytes().constData(),
             first->file(path)->packed.bytes().constData());
    QVERIFY(reloaded.file(workspace.path(u"w/request.yaml"_s))->mayNameEntities);
    compare(reloaded, loadWithoutCache(workspace));
}

void tst_ReadCache::aDamagedCacheIsMadeAnew_data()
{
    QTest::addColumn<int>("at"); // from the end where it is negative
    QTest::newRow("another program") << 0;
    QTest::newRow("a wrong checksum") << 25;
    QTest::newRow("a changed byte") << -3;
}

void tst_ReadCache::aDamagedCacheIsMadeAnew()
{
    QFETCH(int, at);
    const test::TemporaryWorkspace workspace;
    workspace.write(u"w/a.yaml"_s, component);
    const snapshot::Snapshot first = load(workspace);
    QByteArray bytes = *m_files.read(cachePath(workspace), defaultReadLimit);
    const qsizetype place = at < 0 ? bytes.size() + at : at;
    bytes[place] = char(bytes[place] ^ 1);
    QVERIFY(m_files.write(cachePath(workspace), bytes));
    QVERIFY(!cache(workspace));
    compare(load(workspace), first);
    QVERIFY(cache(workspace));
    QVERIFY(m_files.write(cachePath(workspace), "short"));
    compare(load(workspace), first);
    QVERIFY(cache(workspace));
}

WAYMARK_TEST(tst_ReadCache)

} // namespace waymark::workspace

#include "tst_readcache.moc"
