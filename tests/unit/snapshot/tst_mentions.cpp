// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "snapshot/mentions.h"
#include "support/temporaryworkspace.h"
#include "support/testmain.h"
#include "workspace/loader.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::snapshot {

class tst_Mentions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void renames_data();
    void renames();
    void changesWhatIsChosen();
    void undoesAllOfIt();
    void offersNothingTwice();

private:
    [[nodiscard]] Snapshot load() const;
    [[nodiscard]] catalog::ChangeSet plan(const Snapshot &snapshot, const QString &ref,
                                          const QString &name) const;

    std::unique_ptr<test::TemporaryWorkspace> m_folder;
};

namespace {

const QByteArray backstageHead = "apiVersion: backstage.io/v1alpha1\n";

QByteArray entityText(const QByteArray &kind, const QByteArray &name)
{
    return "---\n" + backstageHead + "kind: " + kind + "\nmetadata: {name: " + name
           + "}\nspec: {}\n";
}

/// The lines that change, as `file: after`.
QStringList linesOf(const QList<catalog::FileChange> &changes, const QString &folder)
{
    QStringList lines;
    for (const catalog::FileChange &change : changes) {
        const SourceText after = change.after();
        qsizetype shift = 0;
        for (const TextEdit &edit : change.edits) {
            const qsizetype line = after.lineAt(edit.range.begin + shift);
            shift += edit.replacement.size() - (edit.range.end - edit.range.begin);
            lines << change.path.sliced(folder.size() + 1) + u": "_s
                         + QString::fromUtf8(after.slice(after.line(line))).trimmed();
        }
    }
    return lines;
}

} // namespace

void tst_Mentions::init()
{
    m_folder = std::make_unique<test::TemporaryWorkspace>();
    m_folder->write(u"catalog.yaml"_s, entityText("Group", "payments-team")
                                           + entityText("Group", "web")
                                           + entityText("Component", "payments-api")
                                           + entityText("Resource", "payments-api"));
}

Snapshot tst_Mentions::load() const
{
    const DiskFileSystem files;
    return *workspace::loadWorkspace({m_folder->path(), nullptr, {}}, files, {});
}

catalog::ChangeSet tst_Mentions::plan(const Snapshot &snapshot, const QString &ref,
                                      const QString &name) const
{
    const auto changes = planRename(snapshot, snapshot.catalog->findCanonical(ref).id(), name);
    return changes ? *changes : catalog::ChangeSet{};
}

void tst_Mentions::renames_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("ref");
    QTest::addColumn<QStringList>("certain");
    QTest::addColumn<QStringList>("offered");
    const QString team = u"group:default/payments-team"_s;
    const QString api = u"component:default/payments-api"_s;
    const QStringList none;

    QTest::newRow("a field whose schema says that it holds a team")
        << "# yaml-language-server: $schema=hint.json\nteam: payments-team\n"_ba << team
        << QStringList{u"x.yaml: team: new"_s} << none;
    QTest::newRow("a field whose schema says that it holds something else")
        << "# yaml-language-server: $schema=hint.json\nkind: A\napiVersion: b/v1\n"
           "service: payments-api\n"_ba
        << u"resource:default/payments-api"_s << none << none;
    QTest::newRow("in a list that a schema speaks of")
        << "# yaml-language-server: $schema=hint.json\nteams: [web, 'payments-team']\n"_ba << team
        << QStringList{u"x.yaml: teams: [web, 'new']"_s} << none;
    QTest::newRow("a whole reference in a kind that nobody knows")
        << "apiVersion: acme.example/v1\nkind: Runbook\nspec:\n  about: Group:default/Payments-Team\n"_ba
        << team << QStringList{u"x.yaml: about: Group:default/new"_s} << none;
    QTest::newRow("an annotation")
        << backstageHead
               + "kind: Server\nmetadata: {name: s, annotations: {acme/for: "
                 "component:default/payments-api}}\n"
        << api
        << QStringList{u"x.yaml: metadata: {name: s, annotations: {acme/for: \"component:default/new\"}}"_s}
        << none;
    QTest::newRow("dependsOn of an entity whose kind nobody knows")
        << backstageHead
               + "kind: Server\nmetadata: {name: s}\nspec:\n  dependsOn:\n    - "
                 "component:payments-api\n"
        << api << QStringList{u"x.yaml: - component:new"_s} << none;
    QTest::newRow("a reference without a namespace")
        << "apiVersion: acme.example/v1\nkind: Runbook\nspec:\n  about: component:payments-api\n"_ba
        << api << none << QStringList{u"x.yaml: about: component:new"_s};
    QTest::newRow("a bare name in a field called after the kind")
        << "apiVersion: acme.example/v1\nkind: Runbook\nspec:\n  service: payments-api\n  x: payments-api\n"_ba
        << api << none << QStringList{u"x.yaml: service: new"_s};
    QTest::newRow("a whole reference in a sentence, and in a comment")
        << "apiVersion: acme.example/v1\nkind: Runbook\nspec:\n"
           "  about: see component:default/payments-api. # not component:default/payments-api-2\n"
           "  # component:default/payments-api\n"_ba
        << api << none
        << QStringList{
               u"x.yaml: about: see component:default/new. # not component:default/payments-api-2"_s,
               u"x.yaml: # component:default/new"_s};
    QTest::newRow("text without a kind that only looks like it")
        << "service: payments-api\nabout: component:payments-api\n"_ba << api << none << none;
    QTest::newRow("the owner of an entity is its team, not the component of that name")
        << backstageHead + "kind: System\nmetadata: {name: s}\nspec: {owner: payments-api}\n"
        << api << none << none;
    QTest::newRow("input of a Template")
        << "apiVersion: scaffolder.backstage.io/v1beta3\nkind: Template\nmetadata: {name: t}\n"
           "spec:\n  type: service\n  steps:\n    - {id: a, action: x, input: {team: payments-team}}\n"_ba
        << team << none << QStringList{u"x.yaml: - {id: a, action: x, input: {team: new}}"_s};
    QTest::newRow("what is filled in later")
        << "apiVersion: acme.example/v1\nkind: Runbook\nspec:\n  team: {{ team }}\n"_ba << team
        << none << none;
}

void tst_Mentions::renames()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, ref);
    m_folder->write(u"x.yaml"_s, text);
    m_folder->write(u"hint.json"_s, R"({"properties": {
        "team": {"type": "string", "x-waymark-entity": {"kind": "Group"}},
        "service": {"type": "string", "x-waymark-entity": {"kind": "Component"}},
        "teams": {"items": {"type": "string", "x-waymark-entity": {"kind": "Group"}}}}})");
    const Snapshot snapshot = load();
    catalog::ChangeSet changes = plan(snapshot, ref, u"new"_s);
    changes.files.removeIf(
        [](const catalog::FileChange &change) { return change.path.endsWith("/catalog.yaml"_L1); });
    QTEST(linesOf(changes.files, m_folder->path()), "certain");
    QTEST(linesOf(changes.offered, m_folder->path()), "offered");
}

void tst_Mentions::changesWhatIsChosen()
{
    m_folder->write(u"x.yaml"_s, "apiVersion: acme.example/v1\nkind: Runbook\nspec:\n"
                                 "  about: component:default/payments-api\n"
                                 "  service: payments-api\n  app: payments-api\n");
    const Snapshot snapshot = load();
    const auto changes = plan(snapshot, u"component:default/payments-api"_s, u"new"_s);
    QCOMPARE(changes.offered.size(), 2);
    const auto made = catalog::withOffered(changes, {1});
    QCOMPARE(made.offered.size(), 1);
    QVERIFY(catalog::applyTogether(made, DiskFileSystem()));
    QCOMPARE(m_folder->read(u"x.yaml"_s), "apiVersion: acme.example/v1\nkind: Runbook\nspec:\n"
                                          "  about: component:default/new\n"
                                          "  service: payments-api\n  app: new\n"_ba);
}

void tst_Mentions::undoesAllOfIt()
{
    m_folder->write(u"kinds/crd.yaml"_s, test::environmentRequestCrd());
    m_folder->write(u"requests/staging.yaml"_s, test::paymentsStaging());
    m_folder->write(u"kinds/request.yaml"_s,
                    "apiVersion: waymark.dev/v1alpha1\nkind: RequestKind\n"
                    "metadata: {name: environment}\nspec:\n"
                    "  resource: {apiVersion: platform.kubedojo.io/v1, kind: EnvironmentRequest}\n"
                    "  entities:\n    /spec/owner: {kind: Group}\n"
                    "    /spec/services/*/name: {kind: Component}\n");
    const QByteArray catalogBefore = m_folder->read(u"catalog.yaml"_s);
    const Snapshot snapshot = load();
    const auto changes = plan(snapshot, u"component:default/payments-api"_s, u"new"_s);
    QCOMPARE(changes.files.size(), 2);
    QVERIFY(catalog::applyTogether(changes, DiskFileSystem()));
    QCOMPARE(m_folder->read(u"requests/staging.yaml"_s),
             test::paymentsStaging().replace("payments-api", "new"));
    QVERIFY(catalog::applyTogether(catalog::inverted(changes), DiskFileSystem()));
    QCOMPARE(m_folder->read(u"requests/staging.yaml"_s), test::paymentsStaging());
    QCOMPARE(m_folder->read(u"catalog.yaml"_s), catalogBefore);
}

void tst_Mentions::offersNothingTwice()
{
    m_folder->write(u"x.yaml"_s, backstageHead
                                     + "kind: Component\nmetadata: {name: s}\n"
                                       "spec: {dependsOn: ['component:default/payments-api', "
                                       "'component:payments-api']}\n");
    const Snapshot snapshot = load();
    const auto changes = plan(snapshot, u"component:default/payments-api"_s, u"new"_s);
    QVERIFY(changes.offered.isEmpty());
    QCOMPARE(changes.files.size(), 2);
    QCOMPARE(changes.files[1].edits.size(), 2);
}

WAYMARK_TEST(tst_Mentions)

} // namespace waymark::snapshot

#include "tst_mentions.moc"
