// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/entityrules.h"
#include "catalog/extract.h"
#include "support/annotated.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

class tst_EntityRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data();
    void finds();
    void findsEverythingAtOnce();
    void leavesToTheSchemaWhatItFinds();
    void fixesTagsAndAnnotations();
};

namespace {

const QByteArray head = "apiVersion: backstage.io/v1alpha1\nkind: Widget\n";

Diagnostics check(const QByteArray &text, const EntityRules &rules = {})
{
    const auto tree = *yaml::SyntaxTree::parse(SourceText(text));
    return checkEntity(tree, tree.documents().first(), rules);
}

} // namespace

void tst_EntityRules::finds_data()
{
    QTest::addColumn<QByteArray>("marked");
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("strict");
    const auto row = [](const char *name, const QByteArray &text, const QString &code,
                        bool strict = false) {
        QTest::newRow(name) << head + text << code << strict;
    };
    row("no name", "metadata: [[{namespace: a}]]\n", u"catalog.missing-name"_s);
    row("a null name", "metadata: [[{name: null}]]\n", u"catalog.missing-name"_s);
    row("a bad name", "metadata: {name: [[a.]]}\n", u"catalog.bad-name"_s);
    row("a number as name", "metadata: {name: [[12]]}\n", u"catalog.bad-name"_s);
    row("a bad namespace", "metadata: {name: a, namespace: [[A]]}\n", u"catalog.bad-namespace"_s);
    row("a bad tag", "metadata: {name: a, tags: [go, [[Go]]]}\n", u"catalog.bad-tag"_s);
    row("a tag beyond the documentation", "metadata: {name: a, tags: [ [[c++]] ]}\n",
        u"catalog.undocumented-tag"_s, true);
    row("a bad label", "metadata: {name: a, labels: {[[a/b/c]]: x}}\n", u"catalog.bad-label"_s);
    row("a bad value of a label", "metadata: {name: a, labels: {a: [[x y]]}}\n",
        u"catalog.bad-label"_s);
    row("a number as annotation", "metadata: {name: a, annotations: {a.b/c: [[1]]}}\n",
        u"catalog.bad-annotation"_s);
    row("a link without address", "metadata: {name: a, links: [ [[{title: x}]] ]}\n",
        u"catalog.bad-link"_s);
    row("a link to nowhere", "metadata: {name: a, links: [{url: [[/x]]}]}\n",
        u"catalog.bad-link"_s);
    row("another field", "metadata: {name: a}\n[[data]]: 1\n", u"catalog.foreign-field"_s);
    row("a field of the server", "metadata: {name: a, [[uid]]: x}\n", u"catalog.server-field"_s);
    row("keys that differ in case", "metadata: {name: a}\nspec: {foo: 1, [[Foo]]: 2}\n",
        u"catalog.case-clash"_s);
    row("keys that differ in case in items of a list",
        "metadata: {name: a}\nspec: {steps: [{input: {dbName: 1}}, {input: {[[dbname]]: 2}}]}\n",
        u"catalog.case-clash"_s);
    row("paths that differ in case further up",
        "metadata: {name: a}\nspec: {foo: {bar: 1}, [[Foo]]: {bar: 2}}\n", u"catalog.case-clash"_s);
    row("relations", "metadata: {name: a}\n[[relations]]: []\n", u"catalog.server-field"_s);
    row("a link with an impossible port",
        "metadata: {name: a, links: [{url: [['https://a.test:99999']]}]}\n", u"catalog.bad-link"_s);
    row("a reference without its kind", "metadata: {name: a}\nspec: {dependsOn: [ [[b]] ]}\n",
        u"catalog.bad-ref"_s);
    row("a reference that older catalogs refuse",
        "metadata: {name: a}\nspec: {owner: [[group:b/c:d]]}\n", u"catalog.old-ref"_s);
    row("an annotation out of use",
        "metadata: {name: a, annotations: {[[jenkins.io/github-folder]]: x}}\n",
        u"catalog.deprecated-annotation"_s);
    row("a misspelt annotation",
        "metadata: {name: a, annotations: {[[backstage.io/techdoc-ref]]: x}}\n",
        u"catalog.reserved-annotation"_s);
}

void tst_EntityRules::finds()
{
    QFETCH(QByteArray, marked);
    QFETCH(QString, code);
    QFETCH(bool, strict);
    const test::Annotated source(marked);
    const auto found =
        check(source.text(), {strict ? Profile::Strict : Profile::Compatible, false});
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.front().code, code);
    QCOMPARE(source.text().sliced(found.front().range.begin, found.front().range.size()),
             source.text().sliced(source.range().begin, source.range().size()));
    const bool isRefused = found.front().severity == Severity::Error;
    if (found.front().code == "catalog.server-field"_L1)
        QCOMPARE(isRefused, found.front().pointer.depth() == 1);
    QVERIFY(!found.front().why.isEmpty());
    QVERIFY(!found.front().next.isEmpty());
}

void tst_EntityRules::findsEverythingAtOnce()
{
    const auto found = check("apiVersion: Backstage.io/v1\nkind: Wid-get\n"
                             "metadata: {name: a b, tags: [A, b_c], labels: {x/: y}}\n");
    QStringList codes;
    for (const Diagnostic &diagnostic : found)
        codes.append(diagnostic.code);
    QCOMPARE(codes, (QStringList{u"catalog.bad-api-version"_s, u"catalog.bad-kind"_s,
                                 u"catalog.bad-name"_s, u"catalog.bad-tag"_s, u"catalog.bad-tag"_s,
                                 u"catalog.bad-label"_s}));
}

void tst_EntityRules::leavesToTheSchemaWhatItFinds()
{
    // What a server takes is no finding, either.
    QVERIFY(
        check(head
              + "metadata: {name: a, links: [{url: 'https://a.test/{b}|c d', icon: 'kind:api'}]}"
                "\nspec: {foo: {a: 1}, Foo: {b: 2}, tags: [x, X]}\n")
            .isEmpty());
    QCOMPARE(
        check(head + "metadata: {name: a., tags: [Go]}\nmore: 1\n", {Profile::Compatible, true})
            .size(),
        0);
}

void tst_EntityRules::fixesTagsAndAnnotations()
{
    const QByteArray text = head
                            + "metadata:\n  name: a\n  tags: [Front_End]\n  annotations:\n"
                              "    backstage.io/github-actions-id: a/b\n    c.d/e: true\n";
    TextEdits edits;
    for (const Diagnostic &diagnostic : check(text))
        edits += diagnostic.fixes.value(0).edits;
    const QByteArray fixed = SourceText(text).applied(edits).bytes();
    QCOMPARE(fixed, head
                        + "metadata:\n  name: a\n  tags: [front-end]\n  annotations:\n"
                          "    github.com/project-slug: a/b\n    c.d/e: \"true\"\n");
    QVERIFY(check(fixed).isEmpty());
}

WAYMARK_TEST(tst_EntityRules)

} // namespace waymark::catalog

#include "tst_entityrules.moc"
