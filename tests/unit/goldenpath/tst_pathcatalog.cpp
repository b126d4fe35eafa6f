// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "goldenpath/pathcatalog.h"
#include "goldenpath/pathreport.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::goldenpath {

namespace {

constexpr auto serviceTemplate = R"(apiVersion: scaffolder.backstage.io/v1beta3
kind: Template
metadata: {name: service, title: A service, description: Of the template}
spec:
  owner: team-a
  type: service
  parameters: [{properties: {name: {type: string}, port: {type: integer}}}]
  steps: []
)";

constexpr auto serviceProduct = R"(apiVersion: waymark.dev/v1alpha1
kind: GoldenPath
metadata: {name: service, title: HTTP service, description: Of the product}
spec:
  template: TEMPLATE
  version: 1.2.0
  stage: STAGE
  owner: platform-team
  inputs: [{parameter: name, meaning: Of everything, changeableLater: false}]
  provides: [{what: A pipeline, how: One for all}]
  developerOwns: [The code]
  support: {channel: '#help', response: 2h}
  upgrades: [{version: 1.2.0, released: 2026-11-02, breaking: true, notes: Move it}]
)";

snapshot::Snapshot workspaceOf(const QList<std::pair<QString, QByteArray>> &files)
{
    snapshot::Snapshot made;
    for (const auto &[path, text] : files) {
        auto file = std::make_shared<snapshot::FileEntry>();
        file->path = path;
        file->packed = PackedText::plain(text);
        file->documents =
            snapshot::documentEntries(*yaml::SyntaxTree::parse(SourceText(text)), {}, {});
        made.files.append(file);
    }
    return made;
}

QByteArray product(const QByteArray &address, const QByteArray &stage = "supported",
                   const QByteArray &more = {})
{
    return QByteArray(serviceProduct).replace("TEMPLATE", address).replace("STAGE", stage) + more;
}

} // namespace

/// Golden paths as products (issue 16, section 3).
class tst_PathCatalog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDocumentSaysMoreThanItsTemplate_data();
    void aDocumentSaysMoreThanItsTemplate();
    void aTemplateAloneIsAPath();
    void aMissingTemplateIsSaid();
    void whatWasTakenBackIsRefused_data();
    void whatWasTakenBackIsRefused();
    void namesAreLookedUp();
    void aPathIsDescribed();
};

void tst_PathCatalog::aDocumentSaysMoreThanItsTemplate_data()
{
    QTest::addColumn<QByteArray>("address");
    QTest::newRow("by file") << QByteArray("./template.yaml");
    QTest::newRow("by name") << QByteArray("template:service");
    QTest::newRow("by reference") << QByteArray("template:default/service");
}

void tst_PathCatalog::aDocumentSaysMoreThanItsTemplate()
{
    QFETCH(const QByteArray, address);
    const auto paths = pathsIn(workspaceOf(
        {{u"/p/template.yaml"_s, serviceTemplate}, {u"/p/goldenpath.yaml"_s, product(address)}}));
    QCOMPARE(paths.size(), 1);
    const PathProduct &path = paths.first();
    QCOMPARE(path.title(), u"HTTP service"_s);
    QCOMPARE(path.description(), u"Of the product"_s);
    QCOMPARE(path.owner(), u"platform-team"_s);
    QVERIFY(path.path);
    QCOMPARE(path.path->name(), u"service"_s);
    QCOMPARE(path.product->inputs.first().isChangeableLater, false);
    QCOMPARE(path.product->upgrades.first().released, QDate(2026, 11, 2));
    QVERIFY(path.product->upgrades.first().isBreaking);
    QVERIFY(!path.refusal(QDate(2026, 11, 30)));
}

void tst_PathCatalog::aTemplateAloneIsAPath()
{
    const auto paths = pathsIn(workspaceOf({{u"/p/template.yaml"_s, serviceTemplate}}));
    QCOMPARE(paths.size(), 1);
    QCOMPARE(paths.first().title(), u"A service"_s);
    QCOMPARE(paths.first().owner(), u"team-a"_s);
    QVERIFY(!paths.first().product);
}

void tst_PathCatalog::aMissingTemplateIsSaid()
{
    const auto paths = pathsIn(workspaceOf({{u"/p/goldenpath.yaml"_s, product("./gone.yaml")}}));
    QCOMPARE(paths.size(), 1);
    const auto refusal = paths.first().refusal(QDate(2026, 11, 30));
    QVERIFY(refusal);
    QCOMPARE(refusal->code, u"path.no-template"_s);
    QVERIFY(refusal->message.contains(u"./gone.yaml"_s));
}

void tst_PathCatalog::whatWasTakenBackIsRefused_data()
{
    QTest::addColumn<QDate>("today");
    QTest::addColumn<bool>("isRefused");
    QTest::newRow("the day before") << QDate(2026, 11, 29) << false;
    QTest::newRow("the day") << QDate(2026, 11, 30) << true;
}

void tst_PathCatalog::whatWasTakenBackIsRefused()
{
    QFETCH(const QDate, today);
    QFETCH(const bool, isRefused);
    const auto paths =
        pathsIn(workspaceOf({{u"/p/template.yaml"_s, serviceTemplate},
                             {u"/p/goldenpath.yaml"_s,
                              product("./template.yaml", "deprecated",
                                      "  deprecation: {since: 2026-10-01, removal: 2026-11-30, "
                                      "replacedBy: worker, migration: Move.}\n")}}));
    const auto refusal = paths.first().refusal(today);
    QCOMPARE(refusal.has_value(), isRefused);
    if (refusal)
        QVERIFY(refusal->next.contains(u"worker"_s));
}

void tst_PathCatalog::namesAreLookedUp()
{
    const auto workspace = workspaceOf({{u"/p/template.yaml"_s, serviceTemplate}});
    QVERIFY(pathNamed(workspace, u"service"_s));
    const auto unknown = pathNamed(workspace, u"servce"_s);
    QVERIFY(!unknown);
    QCOMPARE(unknown.error().code, u"path.unknown"_s);
    QVERIFY(unknown.error().next.contains(u"service"_s));
}

void tst_PathCatalog::aPathIsDescribed()
{
    const auto paths =
        pathsIn(workspaceOf({{u"/p/template.yaml"_s, serviceTemplate},
                             {u"/p/goldenpath.yaml"_s, product("./template.yaml")}}));
    const QByteArray text = described(paths.first(), PathFormat::Text, QDate(2026, 11, 30));
    for (const char *part :
         {"HTTP service (service)", "You give", "name: Of everything. It can't", "port",
          "The platform provides", "A pipeline (One for all)", "You still own", "The code", "#help",
          "within 2h", "1.2.0 of 2026-11-02"})
        QVERIFY2(text.contains(part), part);
    QVERIFY(listed(paths, PathFormat::Text)
                .contains("service  HTTP service  1.2.0    supported  platform-team"));
    QVERIFY(listed(paths, PathFormat::Json).contains("\"version\": \"1.2.0\""));
}

WAYMARK_TEST(tst_PathCatalog)

} // namespace waymark::goldenpath

#include "tst_pathcatalog.moc"
