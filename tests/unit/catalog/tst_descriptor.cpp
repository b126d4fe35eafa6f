// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/codeowners.h"
#include "catalog/descriptor.h"
#include "catalog/entityrules.h"
#include "catalogtesting.h"
#include "support/temporaryworkspace.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

class tst_Descriptor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsCodeOwners_data();
    void readsCodeOwners();
    void readsSectionsOfCodeOwners();
    void proposesWhatLiesInAFolder();
    void leavesOpenWhatNobodyKnows();
    void readsManifests_data();
    void readsManifests();
    void refusesFolders();
};

void tst_Descriptor::readsCodeOwners_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("owners");
    QTest::newRow("the first line") << u"src/main.c"_s << u"@all"_s;
    QTest::newRow("a folder at the top") << u"docs/a/b.md"_s << u"@docs"_s;
    QTest::newRow("the same name deeper") << u"src/docs/b.md"_s << u"@all"_s;
    QTest::newRow("an ending anywhere") << u"src/a.js"_s << u"@web @acme/front"_s;
    QTest::newRow("directly inside") << u"build/x"_s << u"@build"_s;
    QTest::newRow("not directly inside") << u"build/x/y"_s << u"@all"_s;
    QTest::newRow("a folder anywhere") << u"a/logs/b/c"_s << u"ops@example.com"_s;
    QTest::newRow("nobody") << u"free/x"_s << QString();
}

void tst_Descriptor::readsCodeOwners()
{
    QFETCH(QString, path);
    QFETCH(QString, owners);
    const CodeOwners rules("# who\n* @all\n/docs/ @docs # docs\n*.js @web @acme/front\n"
                           "build/* @build\nlogs/ ops@example.com\n\n/free/\n");
    QCOMPARE(ownersOf(rules.rulesFor(path)).join(u' '), owners);
    QCOMPARE(catalogNameOf(u"@acme/payments"_s), u"payments"_s);
    QCOMPARE(catalogNameOf(u"@payments"_s), u"payments"_s);
    QCOMPARE(catalogNameOf(u"ada@example.com"_s), u"ada"_s);
}

void tst_Descriptor::readsSectionsOfCodeOwners()
{
    const CodeOwners rules("[Docs] @writers\n*.md\n^[Code][2]\n*.c @coders\n", Forge::GitLab);
    QCOMPARE(ownersOf(rules.rulesFor(u"a.md"_s)), QStringList{u"@writers"_s});
    QCOMPARE(ownersOf(rules.rulesFor(u"a.c"_s)), QStringList{u"@coders"_s});
    QVERIFY(rules.rulesFor(u"a.h"_s).isEmpty());
}

void tst_Descriptor::proposesWhatLiesInAFolder()
{
    const test::TemporaryWorkspace folder;
    folder.write(u"package.json"_s,
                 R"({"name": "@acme/Cart Service", "description": "Keeps: carts"})");
    folder.write(u"tsconfig.json"_s, "{}");
    folder.write(u"Dockerfile"_s, "FROM scratch\n");
    folder.write(u"openapi.yaml"_s, "openapi: 3.1.0\ninfo: {title: Cart}\n");
    folder.write(u"CODEOWNERS"_s, "* @acme/payments-team\n");
    folder.write(u"mkdocs.yml"_s, "site_name: Cart\n");
    folder.write(u".git/config"_s, "[remote \"origin\"]\n\turl = git@github.com:acme/cart.git\n");
    const auto catalog = catalogOf(shopText());
    const auto proposal = proposeDescriptor(folder.path(), *catalog, DiskFileSystem());
    QVERIFY(proposal);
    QCOMPARE(proposal->text, "apiVersion: backstage.io/v1alpha1\n"
                             "kind: Component\n"
                             "metadata:\n"
                             "  name: cart-service\n"
                             "  description: \"Keeps: carts\"\n"
                             "  annotations:\n"
                             "    github.com/project-slug: acme/cart\n"
                             "    backstage.io/techdocs-ref: dir:.\n"
                             "  tags: [typescript]\n"
                             "spec:\n"
                             "  type: service\n"
                             "  lifecycle: experimental\n"
                             "  owner: payments-team\n"
                             "  providesApis: [cart-service]\n"
                             "---\n"
                             "apiVersion: backstage.io/v1alpha1\n"
                             "kind: API\n"
                             "metadata:\n"
                             "  name: cart-service\n"
                             "spec:\n"
                             "  type: openapi\n"
                             "  lifecycle: experimental\n"
                             "  owner: payments-team\n"
                             "  definition:\n"
                             "    $text: ./openapi.yaml\n"_ba);
    QVERIFY(proposal->open.isEmpty());
    const auto tree = *yaml::SyntaxTree::parse(SourceText(proposal->text));
    QVERIFY(!tree.hasErrors());
    for (const yaml::Document &document : tree.documents())
        QVERIFY(checkEntity(tree, document).isEmpty());
}

void tst_Descriptor::leavesOpenWhatNobodyKnows()
{
    const test::TemporaryWorkspace folder;
    folder.write(u"My Library/README.md"_s, "# Title\n\n![x](y)\n\nDoes things.\n");
    const auto proposal =
        proposeDescriptor(folder.path(u"My Library"_s), *catalogOf(shopText()), DiskFileSystem());
    QVERIFY(proposal);
    QCOMPARE(proposal->open, QStringList{u"spec.owner"_s});
    QVERIFY(proposal->text.contains("name: my-library\n"));
    QVERIFY(proposal->text.contains("description: Does things.\n"));
    QVERIFY(proposal->text.contains("type: library\n"));
    QVERIFY(proposal->text.contains("owner: \"\"\n"));
}

void tst_Descriptor::readsManifests_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("tag");
    QTest::newRow("Go") << u"go.mod"_s << "module example.com/acme/pay\n\ngo 1.22\n"_ba << "pay"_ba
                        << "go"_ba;
    QTest::newRow("Rust") << u"Cargo.toml"_s << "[package]\nname = \"pay-rs\"\n"_ba << "pay-rs"_ba
                          << "rust"_ba;
    QTest::newRow("Python") << u"pyproject.toml"_s << "[project]\nname = \"pay_py\"\n"_ba
                            << "pay-py"_ba << "python"_ba;
    QTest::newRow("Java") << u"pom.xml"_s
                          << "<project><parent><artifactId>top</artifactId></parent>"
                             "<artifactId>pay</artifactId></project>"_ba
                          << "pay"_ba << "java"_ba;
}

void tst_Descriptor::readsManifests()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, content);
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, tag);
    const test::TemporaryWorkspace folder;
    folder.write(file, content);
    const auto proposal =
        proposeDescriptor(folder.path(), *catalogOf(shopText()), DiskFileSystem());
    QVERIFY2(proposal->text.contains(QByteArray("  name: " + name + '\n')),
             proposal->text.constData());
    QVERIFY2(proposal->text.contains(QByteArray("tags: [" + tag + ']')),
             proposal->text.constData());
}

void tst_Descriptor::refusesFolders()
{
    const test::TemporaryWorkspace folder;
    folder.write(u"catalog-info.yaml"_s, "");
    const auto catalog = catalogOf(shopText());
    QCOMPARE(proposeDescriptor(folder.path(), *catalog, DiskFileSystem()).error().code,
             u"catalog.has-descriptor"_s);
    QCOMPARE(proposeDescriptor(folder.path(u"no"_s), *catalog, DiskFileSystem()).error().code,
             u"io.open"_s);
}

WAYMARK_TEST(tst_Descriptor)

} // namespace waymark::catalog

#include "tst_descriptor.moc"
