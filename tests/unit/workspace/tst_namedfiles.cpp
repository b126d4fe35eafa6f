// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "support/temporaryworkspace.h"
#include "support/testmain.h"
#include "workspace/loader.h"
#include "workspace/readcache.h"

#include <QFile>
#include <QTest>

#include <tuple>

using namespace Qt::StringLiterals;

namespace waymark::workspace {

/// What Locations name is read, whatever it is called; what placeholders name counts.
class tst_NamedFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void readsWhateverALocationNames();
    void leavesOutWhatGitIgnores();
    void saysWhatTheWorkspaceLeavesOut_data();
    void saysWhatTheWorkspaceLeavesOut();
    void saysThatTextOfATemplateIsNotRead();
    void takesKindsOfOnesOwnWhereALocationNamesThem();
    void takesKindsOfOnesOwnThatTheWorkspaceLists();
    void anotherListMakesOtherEntities();
    void checksEntitiesOfOnesOwnKinds();
    void seesAFileThatComesLater();
    void readsJson();
    void readsAgainWhatAPlaceholderNames();
    void findsWhatAnIncludedFileBreaks();

private:
    using Snapshot = std::shared_ptr<const snapshot::Snapshot>;

    Snapshot load(Snapshot previous = {}, const QStringList &changed = {})
    {
        LoadRequest request{.folder = m_folder->path(), .previous = std::move(previous)};
        if (!changed.isEmpty()) {
            request.changed.emplace();
            for (const QString &path : changed)
                request.changed->paths.insert(m_folder->path(path));
        }
        return std::make_shared<const snapshot::Snapshot>(*loadWorkspace(request, m_files, {}));
    }
    static QStringList names(const Snapshot &snapshot)
    {
        QStringList found;
        for (catalog::EntityId id = 0; id < catalog::EntityId(snapshot->catalog->size()); ++id)
            found.append(snapshot->catalog->entity(id).canonical());
        found.sort();
        return found;
    }
    /// What the Location says isn't read.
    [[nodiscard]] QString leftOut(const Snapshot &snapshot) const
    {
        QStringList found;
        const auto location = snapshot->file(m_folder->path(u"all.yaml"_s));
        for (const Diagnostic &finding : location->diagnostics) {
            if (finding.code == "catalog.left-out"_L1)
                found.append(finding.message);
        }
        return found.join(u' ');
    }
    static QStringList codes(const Snapshot &snapshot, const QString &path)
    {
        QStringList found;
        for (const Diagnostic &finding : snapshot->file(path)->diagnostics) {
            if (finding.severity != Severity::Info || finding.code == "catalog.left-out"_L1)
                found.append(finding.code);
        }
        return found;
    }
    void location(const QByteArray &targets)
    {
        m_folder->write(u"all.yaml"_s, "apiVersion: backstage.io/v1alpha1\nkind: Location\n"
                                       "metadata: {name: all}\nspec:\n  targets: ["
                                           + targets + "]\n");
    }
    /// Lists kinds of the test's own API; none where there is nothing to list.
    void kinds(const QByteArray &listed)
    {
        m_folder->write(
            u"waymark.yaml"_s,
            "apiVersion: waymark.dev/v1alpha1\nkind: Workspace\n"
            "metadata: {name: test}\nspec:\n  roots: [{role: mine, path: .}]\n"
                + (listed.isEmpty() ? QByteArray() : "  entityKinds: [" + listed + "]\n"));
    }
    static QByteArray tooling(const QByteArray &name)
    {
        return "apiVersion: acme.example/v1alpha1\nkind: Tooling\nmetadata: {name: " + name
               + "}\nspec: {owner: bench, type: heavy}\n";
    }
    static QByteArray component(const QByteArray &name)
    {
        return "apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata: {name: " + name
               + "}\nspec: {type: service, lifecycle: production, owner: wood}\n";
    }

    std::unique_ptr<test::TemporaryWorkspace> m_folder;
    const DiskFileSystem m_files;
};

void tst_NamedFiles::init()
{
    m_folder = std::make_unique<test::TemporaryWorkspace>();
}

void tst_NamedFiles::readsWhateverALocationNames()
{
    m_folder->write(u"component.backstage"_s, component("noext"));
    m_folder->write(u"a/catalog-info.YAML"_s, component("upper"));
    m_folder->write(u"unnamed.txt"_s, component("unnamed"));
    location("./component.backstage, './{a,b}/*'");
    QCOMPARE(names(load()), (QStringList{u"component:default/noext"_s, u"component:default/upper"_s,
                                         u"location:default/all"_s}));
}

void tst_NamedFiles::leavesOutWhatGitIgnores()
{
    m_folder->write(u".gitignore"_s, "build/\n");
    m_folder->write(u"build/made"_s, component("made"));
    location("./build/made");
    const auto snapshot = load();
    QCOMPARE(names(snapshot), QStringList{u"location:default/all"_s});
    QCOMPARE(codes(snapshot, m_folder->path(u"all.yaml"_s)), QStringList{u"catalog.left-out"_s});
}

void tst_NamedFiles::saysWhatTheWorkspaceLeavesOut_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("exclude");
    QTest::addColumn<QString>("said"); ///< the message; empty: nothing
    QTest::newRow("a file") << "./old/one.yaml"_ba << "old/one.yaml"_ba
                            << u"The workspace leaves old/one.yaml out, so it isn't read."_s;
    QTest::newRow("a folder") << "./old/one.yaml"_ba << "old"_ba
                              << u"The workspace leaves old/one.yaml out, so it isn't read."_s;
    QTest::newRow("everything in it") << "./old/noext"_ba << "old/**"_ba
                                      << u"The workspace leaves old/noext out, so it isn't read."_s;
    QTest::newRow("a name") << "./old/one.yaml"_ba << "one.yaml"_ba
                            << u"The workspace leaves old/one.yaml out, so it isn't read."_s;
    QTest::newRow("some of a pattern's")
        << "./*/*.yaml"_ba << "old"_ba
        << u"The workspace leaves 2 files out, such as old/one.yaml, so they aren't read."_s;
    QTest::newRow("another one") << "./new/three.yaml"_ba << "old"_ba << QString();
    QTest::newRow("taken back") << "./old/one.yaml"_ba << "old/*, \"!old/one.yaml\""_ba
                                << QString();
    QTest::newRow("none at all") << "./old/one.yaml"_ba << ""_ba << QString();
}

void tst_NamedFiles::saysWhatTheWorkspaceLeavesOut()
{
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, exclude);
    for (const QByteArray &path : {"old/one.yaml"_ba, "old/two.yaml"_ba, "new/three.yaml"_ba})
        m_folder->write(QString::fromUtf8(path), component(path.sliced(4).chopped(5)));
    m_folder->write(u"old/noext"_s, component("noext"));
    location('\'' + target + '\'');
    m_folder->write(u"waymark.yaml"_s,
                    "apiVersion: waymark.dev/v1alpha1\nkind: Workspace\nmetadata: {name: test}\n"
                    "spec:\n  roots: [{role: mine, path: .}]\n  exclude: ["
                        + exclude + "]\n");
    const auto first = load();
    QTEST(leftOut(first), "said");
    // Another list is another finding, though the Location is as it was.
    m_folder->write(u"waymark.yaml"_s,
                    "apiVersion: waymark.dev/v1alpha1\nkind: Workspace\nmetadata: {name: test}\n"
                    "spec:\n  roots: [{role: mine, path: .}]\n");
    QCOMPARE(leftOut(load(first, {u"waymark.yaml"_s})), QString());
}

void tst_NamedFiles::saysThatTextOfATemplateIsNotRead()
{
    const QByteArray text = component("written");
    m_folder->write(u"path/skeleton/catalog-info.yaml"_s, text);
    const QByteArray path = "apiVersion: scaffolder.backstage.io/v1beta3\nkind: Template\n"
                            "metadata: {name: path}\nspec:\n  type: service\n  steps:\n"
                            "    - {id: a, action: 'fetch:template', input: {url: ./skeleton}}\n";
    m_folder->write(u"path/template.yaml"_s, path);
    location("./path/skeleton/catalog-info.yaml");
    const auto first = load();
    QVERIFY(!names(first).contains("component:default/written"_L1));
    QCOMPARE(leftOut(first),
             u"path/skeleton/catalog-info.yaml is text of a template, so it isn't read."_s);
    // Once no template takes it, it is an entity, though the Location is as it was.
    m_folder->write(u"path/template.yaml"_s, QByteArray(path).replace("./skeleton", "./other"));
    const auto second = load(first, {u"path/template.yaml"_s});
    QVERIFY(names(second).contains("component:default/written"_L1));
    QCOMPARE(leftOut(second), QString());
}

void tst_NamedFiles::takesKindsOfOnesOwnWhereALocationNamesThem()
{
    const QByteArray own = "apiVersion: acme.example/v1alpha1\nkind: Tooling\n"
                           "metadata: {name: lathe}\nspec: {owner: bench}\n";
    m_folder->write(u"tooling.yaml"_s, own
                                           + "---\napiVersion: apps/v1\nkind: Deployment\n"
                                             "metadata: {name: none}\n");
    m_folder->write(u"other.yaml"_s, own);
    location("./tooling.yaml");
    const auto first = load();
    QCOMPARE(names(first), (QStringList{u"location:default/all"_s, u"tooling:default/lathe"_s}));
    const catalog::Entity lathe = first->catalog->findCanonical(u"tooling:default/lathe");
    QCOMPARE(lathe.missing().size(), std::size_t(1)); // group:default/bench
    // Such a file stays what it is when it is edited.
    m_folder->write(u"tooling.yaml"_s, own + "---\n" + QByteArray(own).replace("lathe", "vise"));
    QCOMPARE(names(load(first, {u"tooling.yaml"_s})),
             (QStringList{u"location:default/all"_s, u"tooling:default/lathe"_s,
                          u"tooling:default/vise"_s}));
    location("./none.yaml");
    QCOMPARE(names(load(first)), QStringList{u"location:default/all"_s});
}

void tst_NamedFiles::takesKindsOfOnesOwnThatTheWorkspaceLists()
{
    kinds("{apiVersion: acme.example/v1alpha1, kind: Tooling}");
    m_folder->write(u"tooling.yaml"_s, tooling("lathe")
                                           + "---\napiVersion: acme.example/v1alpha1\n"
                                             "kind: Other\nmetadata: {name: none}\n---\n"
                                             "apiVersion: acme.example/v1\nkind: Tooling\n"
                                             "metadata: {name: newer}\n");
    m_folder->write(u"team.yaml"_s, "apiVersion: backstage.io/v1alpha1\nkind: Group\n"
                                    "metadata: {name: bench}\nspec: {type: team, children: []}\n");
    const auto first = load();
    QCOMPARE(names(first), (QStringList{u"group:default/bench"_s, u"tooling:default/lathe"_s}));
    const catalog::Entity lathe = first->catalog->findCanonical(u"tooling:default/lathe");
    QCOMPARE(first->catalog->entity(lathe.owner()).name(), u"bench"_s);
    QCOMPARE(first->catalog->findCanonical(u"group:default/bench")
                 .relations(catalog::RelationType::OwnerOf)
                 .size(),
             std::size_t(1));
    QCOMPARE(lathe.type(), u"heavy"_s);
    // A change is followed without a load of everything, too.
    m_folder->write(u"tooling.yaml"_s, tooling("vise"));
    QCOMPARE(names(load(first, {u"tooling.yaml"_s})),
             (QStringList{u"group:default/bench"_s, u"tooling:default/vise"_s}));
}

void tst_NamedFiles::anotherListMakesOtherEntities()
{
    const QString cache = m_folder->path(u"cache"_s);
    const auto start = [&] {
        LoadRequest request{.folder = m_folder->path(u"w"_s), .cacheFolder = cache};
        auto snapshot =
            std::make_shared<const snapshot::Snapshot>(*loadWorkspace(request, m_files, {}));
        std::ignore = keepForNextStart(*snapshot, snapshot->kept, cache, m_files);
        return names(snapshot);
    };
    const auto list = [&](const QByteArray &spec) {
        m_folder->write(u"w/waymark.yaml"_s,
                        "apiVersion: waymark.dev/v1alpha1\nkind: Workspace\n"
                        "metadata: {name: test}\nspec:\n  roots: [{role: mine, path: .}]\n"
                            + spec);
    };
    const QByteArray listed =
        "  entityKinds: [{apiVersion: acme.example/v1alpha1, kind: Tooling}]\n";
    const QStringList lathe{u"tooling:default/lathe"_s};
    m_folder->write(u"w/tooling.yaml"_s, tooling("lathe"));
    list({});
    QCOMPARE(start(), QStringList());
    list(listed);
    QCOMPARE(start(), lathe);
    QCOMPARE(start(), lathe);
    list({});
    QCOMPARE(start(), QStringList());
    // In one session as well.
    kinds({});
    m_folder->write(u"tooling.yaml"_s, tooling("vise"));
    const auto without = load();
    QCOMPARE(names(without), QStringList());
    kinds("{apiVersion: acme.example/v1alpha1, kind: Tooling}");
    const auto with = load(without, {u"waymark.yaml"_s});
    QVERIFY(names(with).contains(u"tooling:default/vise"_s));
    kinds({});
    QCOMPARE(names(load(with, {u"waymark.yaml"_s})), QStringList());
}

void tst_NamedFiles::checksEntitiesOfOnesOwnKinds()
{
    kinds("{apiVersion: acme.example/v1alpha1, kind: Tooling}");
    m_folder->write(u"tooling.yaml"_s, tooling("lathe-") + "labels: {}\n");
    m_folder->write(u"team.yaml"_s, "apiVersion: backstage.io/v1alpha1\nkind: Group\n"
                                    "metadata: {name: other}\nspec: {type: team, children: []}\n");
    const QStringList found = codes(load(), m_folder->path(u"tooling.yaml"_s));
    QVERIFY2(found.contains(u"catalog.bad-name"_s), qPrintable(found.join(u' ')));
    QVERIFY2(found.contains(u"catalog.foreign-field"_s), qPrintable(found.join(u' ')));
    QVERIFY2(found.contains(u"catalog.unresolved"_s), qPrintable(found.join(u' ')));
    kinds({});
    QCOMPARE(codes(load(), m_folder->path(u"tooling.yaml"_s)), QStringList());
}

void tst_NamedFiles::seesAFileThatComesLater()
{
    location("'./services/*'");
    const auto first = load();
    m_folder->write(u"services/one"_s, component("one"));
    const auto second = load(first, {u"services/one"_s});
    QCOMPARE(names(second), (QStringList{u"component:default/one"_s, u"location:default/all"_s}));
    m_folder->write(u"services/one"_s, component("two"));
    const auto third = load(second, {u"services/one"_s});
    QCOMPARE(names(third), (QStringList{u"component:default/two"_s, u"location:default/all"_s}));
    QVERIFY(QFile::remove(m_folder->path(u"services/one"_s)));
    QCOMPARE(names(load(third, {u"services/one"_s})), QStringList{u"location:default/all"_s});
}

void tst_NamedFiles::readsJson()
{
    m_folder->write(u"one.json"_s, R"({
  "apiVersion": "backstage.io/v1alpha1",
  "kind": "Component",
  "metadata": {"name": "tune", "annotations": {"acme.example/port": 8080}},
  "spec": {"type": "service", "lifecycle": "production", "owner": "radio"}
})");
    location("./one.json");
    const auto snapshot = load();
    QCOMPARE(names(snapshot),
             (QStringList{u"component:default/tune"_s, u"location:default/all"_s}));
    QVERIFY(codes(snapshot, m_folder->path(u"one.json"_s)).contains(u"schema.type"_s));
}

void tst_NamedFiles::readsAgainWhatAPlaceholderNames()
{
    m_folder->write(u"spec.yaml.part"_s, "type: service\nlifecycle: production\nowner: canal\n");
    m_folder->write(u"a.yaml"_s, "apiVersion: backstage.io/v1alpha1\nkind: Component\n"
                                 "metadata: {name: barge}\nspec: {$yaml: ./spec.yaml.part}\n");
    const auto first = load();
    QCOMPARE(first->catalog->entity(0).ownerText(), u"canal"_s);
    QCOMPARE(codes(first, m_folder->path(u"a.yaml"_s)), QStringList{u"catalog.unresolved"_s});
    m_folder->write(u"spec.yaml.part"_s, "type: service\nlifecycle: production\nowner: river\n");
    const auto second = load(first, {u"spec.yaml.part"_s});
    QCOMPARE(second->catalog->entity(0).ownerText(), u"river"_s);
    QCOMPARE(load(first)->catalog->entity(0).ownerText(), u"river"_s);
    // What says the same is shared.
    const auto third = load(second);
    QCOMPARE(third->files.first(), second->files.first());
}

void tst_NamedFiles::findsWhatAnIncludedFileBreaks()
{
    m_folder->write(u"part"_s, "type: service\nlifecycle: 3\n");
    m_folder->write(u"a.yaml"_s, "apiVersion: backstage.io/v1alpha1\nkind: Component\n"
                                 "metadata: {name: barge, description: {$text: ./about}}\n"
                                 "spec:\n  $yaml: ./part\n");
    m_folder->write(u"about"_s, "words");
    const auto snapshot = load();
    const auto &found = snapshot->file(m_folder->path(u"a.yaml"_s))->own;
    QStringList messages;
    for (const Diagnostic &finding : found) {
        if (finding.severity != Severity::Error)
            continue;
        messages.append(finding.message.section(u". "_s, 1) + u'|'
                        + QString::fromUtf8(snapshot->files.first()->text().slice(finding.range)));
    }
    messages.sort();
    // What is missing is said at the key, as everywhere.
    QCOMPARE(messages, (QStringList{u"It comes from ./part, line 2.|./part"_s, u"|spec"_s}));
}

WAYMARK_TEST(tst_NamedFiles)

} // namespace waymark::workspace

#include "tst_namedfiles.moc"
