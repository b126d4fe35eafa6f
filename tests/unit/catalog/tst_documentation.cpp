// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/apioperations.h"
#include "catalog/documentation.h"
#include "support/temporaryworkspace.h"
#include "support/testmain.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

class tst_Documentation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheFolder();
    void staysInsideTheRoot();
    void readsTheNavigation();
    void listsPagesWithoutNavigation();
    void survivesBrokenNavigation();
    void readsPagesOfTheSiteOnly();
    void followsLinks_data();
    void followsLinks();
    void namesAnchorsAsMkDocs();
    void dropsFrontMatter();
    void listsOperations();
    void findsNoOperationsElsewhere();

private:
    const DiskFileSystem m_files;
};

void tst_Documentation::findsTheFolder()
{
    const test::TemporaryWorkspace workspace;
    workspace.write(u"services/pay/catalog-info.yaml"_s, "");
    workspace.write(u"docs/pay/docs/index.md"_s, "# Pay\n");
    const QString descriptor = workspace.path(u"services/pay/catalog-info.yaml"_s);
    const QString root = workspace.path({});
    const auto named = findDocs(u"dir:../../docs/pay"_s, descriptor, root);
    QVERIFY(named.has_value());
    QVERIFY(named->endsWith("/docs/pay"_L1));
    QCOMPARE(findDocs({}, descriptor, root).error().code, u"catalog.no-docs"_s);
    workspace.write(u"services/pay/docs/index.md"_s, "# Beside\n");
    QVERIFY(findDocs({}, descriptor, root)->endsWith("/services/pay"_L1));
    const auto elsewhere = findDocs(u"url:https://git.example.com/pay"_s, descriptor, root);
    QCOMPARE(elsewhere.error().code, u"catalog.docs-elsewhere"_s);
    QVERIFY(elsewhere.error().message.contains("https://git.example.com/pay"_L1));
}

void tst_Documentation::staysInsideTheRoot()
{
    const test::TemporaryWorkspace workspace;
    workspace.write(u"root/a/catalog-info.yaml"_s, "");
    workspace.write(u"secret/index.md"_s, "# Secret\n");
    const QString descriptor = workspace.path(u"root/a/catalog-info.yaml"_s);
    const QString root = workspace.path(u"root"_s);
    QCOMPARE(findDocs(u"dir:../../secret"_s, descriptor, root).error().code,
             u"catalog.docs-outside"_s);
    QVERIFY(QFile::link(workspace.path(u"secret"_s), workspace.path(u"root/a/linked"_s)));
    QCOMPARE(findDocs(u"dir:./linked"_s, descriptor, root).error().code, u"catalog.docs-outside"_s);
    workspace.write(u"root/a/mkdocs.yml"_s, "docs_dir: ../../secret\n");
    QCOMPARE(readDocs(workspace.path(u"root/a"_s), m_files, {}).error().code,
             u"catalog.docs-outside"_s);
}

void tst_Documentation::readsTheNavigation()
{
    const test::TemporaryWorkspace workspace;
    workspace.write(u"mkdocs.yml"_s, "site_name: Payments\nnav:\n  - Home: index.md\n  - guide.md\n"
                                     "  - Operations:\n      - Runbook: ops/run.md\n"
                                     "      - Gone: ops/gone.md\n  - Empty:\n      - no.md\n"
                                     "  - Web: https://example.com\n");
    workspace.write(u"docs/index.md"_s, "# Welcome\n");
    workspace.write(u"docs/guide.md"_s, "---\ntitle: x\n---\n\n# The guide #\n");
    workspace.write(u"docs/ops/run.md"_s, "text\n");
    const auto site = readDocs(workspace.path({}), m_files, {});
    QVERIFY(site.has_value());
    QCOMPARE(site->title, u"Payments"_s);
    QCOMPARE(site->pages, (QList<DocsPage>{{u"Home"_s, u"index.md"_s, 0},
                                           {u"The guide"_s, u"guide.md"_s, 0},
                                           {u"Operations"_s, {}, 0},
                                           {u"Runbook"_s, u"ops/run.md"_s, 1}}));
    QCOMPARE(site->problems.size(), 2);
    QCOMPARE(site->start(), u"index.md"_s);
}

void tst_Documentation::listsPagesWithoutNavigation()
{
    const test::TemporaryWorkspace workspace;
    for (const auto &path : {u"docs/z.md"_s, u"docs/page-10.md"_s, u"docs/page-2.md"_s,
                             u"docs/index.md"_s, u"docs/how-to/deploy.md"_s, u"docs/.git/x.md"_s})
        workspace.write(path, "no heading\n");
    const auto site = readDocs(workspace.path({}), m_files, {});
    QVERIFY(site.has_value());
    QStringList titles;
    for (const DocsPage &page : site->pages)
        titles << QString(page.depth * 2, u' ') + page.title;
    QCOMPARE(titles, (QStringList{u"Index"_s, u"Page 2"_s, u"Page 10"_s, u"Z"_s, u"How to"_s,
                                  u"  Deploy"_s}));
    QCOMPARE(readDocs(workspace.path(u"docs/how-to"_s), m_files, {})->start(), u"deploy.md"_s);
}

void tst_Documentation::survivesBrokenNavigation()
{
    const test::TemporaryWorkspace workspace;
    workspace.write(u"docs/index.md"_s, "# Welcome\n");
    for (const auto &mkdocs : {"nav: {a: [}\n"_ba, "nav: 7\n"_ba, "- x\n"_ba, "\xff\xfe"_ba,
                               "nav: &a [*a]\n"_ba, ""_ba}) {
        workspace.write(u"mkdocs.yml"_s, mkdocs);
        const auto site = readDocs(workspace.path({}), m_files, {});
        QVERIFY2(site.has_value(), mkdocs);
        QCOMPARE(site->start(), u"index.md"_s);
    }
}

void tst_Documentation::readsPagesOfTheSiteOnly()
{
    const test::TemporaryWorkspace workspace;
    workspace.write(u"docs/index.md"_s, "# Welcome\n");
    workspace.write(u"secret.md"_s, "secret\n");
    QVERIFY(QFile::link(workspace.path(u"secret.md"_s), workspace.path(u"docs/link.md"_s)));
    const auto site = readDocs(workspace.path({}), m_files, {});
    QVERIFY(site.has_value());
    QCOMPARE(readDocsFile(*site, u"index.md"_s, m_files).value_or(QByteArray()), "# Welcome\n"_ba);
    QCOMPARE(readDocsFile(*site, u"../secret.md"_s, m_files).error().code,
             u"catalog.docs-outside"_s);
    QCOMPARE(readDocsFile(*site, u"link.md"_s, m_files).error().code, u"catalog.docs-outside"_s);
    QCOMPARE(readDocsFile(*site, u"none.md"_s, m_files).error().code, u"catalog.no-docs-page"_s);
}

void tst_Documentation::followsLinks_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<std::optional<DocsTarget>>("target");
    const auto row = [](const char *name, const QString &link, std::optional<DocsTarget> target) {
        QTest::newRow(name) << link << target;
    };
    row("a neighbour", u"run.md"_s, DocsTarget{u"ops/run.md"_s, {}, {}});
    row("with an anchor", u"./run.md#first-steps"_s,
        DocsTarget{u"ops/run.md"_s, u"first-steps"_s, {}});
    row("an anchor alone", u"#top"_s, DocsTarget{u"ops/index.md"_s, u"top"_s, {}});
    row("the folder above", u"../index.md"_s, DocsTarget{u"index.md"_s, {}, {}});
    row("from the top", u"/img/a%20b.png"_s, DocsTarget{u"img/a b.png"_s, {}, {}});
    row("a folder", u"deep/"_s, DocsTarget{u"ops/deep/index.md"_s, {}, {}});
    row("the site itself", u"../"_s, DocsTarget{u"index.md"_s, {}, {}});
    row("the web", u"https://example.com/a?b=1#c"_s,
        DocsTarget{{}, {}, u"https://example.com/a?b=1#c"_s});
    row("mail", u"mailto:team@example.com"_s, DocsTarget{{}, {}, u"mailto:team@example.com"_s});
    row("out of the site", u"../../secret.md"_s, std::nullopt);
    row("out of it, escaped", u"%2e%2e/%2e%2e/secret.md"_s, std::nullopt);
    row("a file of the disk", u"file:///etc/passwd"_s, std::nullopt);
    row("a script", u"javascript:alert(1)"_s, std::nullopt);
    row("another machine", u"//host/share"_s, std::nullopt);
}

void tst_Documentation::followsLinks()
{
    QFETCH(QString, link);
    QFETCH(std::optional<DocsTarget>, target);
    QVERIFY(docsTarget(u"ops/index.md"_s, link) == target);
}

void tst_Documentation::namesAnchorsAsMkDocs()
{
    QCOMPARE(docsAnchor(u"How a payment goes"), u"how-a-payment-goes"_s);
    QCOMPARE(docsAnchor(u" API (v2): errors & limits "), u"api-v2-errors-limits"_s);
}

void tst_Documentation::dropsFrontMatter()
{
    QCOMPARE(docsMarkdown("---\ntitle: a\n---\n# B\n"), u"# B\n"_s);
    QCOMPARE(docsMarkdown("---\r\ntitle: a\r\n---\r\n# B\r\n"), u"# B\n"_s);
    QCOMPARE(docsMarkdown("# B\n---\nc\n"), u"# B\n---\nc\n"_s);
}

void tst_Documentation::listsOperations()
{
    const auto operations =
        apiOperations("openapi: 3.0.3\npaths:\n"
                      "  /payments:\n"
                      "    parameters: []\n"
                      "    get:\n"
                      "      operationId: list\n"
                      "      summary: List payments\n"
                      "      tags: [payments, read]\n"
                      "    post: {deprecated: true, description: \"Make\\none\"}\n"
                      "  /refunds/{id}:\n"
                      "    delete:\n");
    QCOMPARE(operations,
             (QList<ApiOperation>{{u"GET"_s,
                                   u"/payments"_s,
                                   u"list"_s,
                                   u"List payments"_s,
                                   {u"payments"_s, u"read"_s},
                                   false,
                                   4},
                                  {u"POST"_s, u"/payments"_s, {}, u"Make"_s, {}, true, 8},
                                  {u"DELETE"_s, u"/refunds/{id}"_s, {}, {}, {}, false, 10}}));
    QCOMPARE(apiOperations(R"({"swagger": "2.0", "paths": {"/a": {"get": {}}}})").size(), 1);
}

void tst_Documentation::findsNoOperationsElsewhere()
{
    for (const auto &text :
         {"type Query { a: Int }"_ba, ""_ba, "asyncapi: 2.0.0\npaths: {/a: {get: {}}}"_ba,
          "openapi: 3.1.0\npaths: 7\n"_ba, "openapi: 3.1.0\npaths: {/a: [get]}\n"_ba,
          "syntax = \"proto3\";\n"_ba})
        QVERIFY2(apiOperations(text).isEmpty(), text);
}

WAYMARK_TEST(tst_Documentation)

} // namespace waymark::catalog

#include "tst_documentation.moc"
