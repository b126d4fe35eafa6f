// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "goldenpath/lint.h"
#include "pathruns.h"
#include "support/annotated.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::goldenpath {

class tst_Lint : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data();
    void finds();
    void findsNothingInAGoodOne();
    void renamesIgnoredOptions();
    void readsTheModel();
    void refusesEndlessAliases();
};

void tst_Lint::finds_data()
{
    QTest::addColumn<QByteArray>("marked");
    QTest::addColumn<QString>("code");
    const auto steps = [](const char *name, const QByteArray &text, const char *code) {
        QTest::newRow(name) << templateOf(text) << QString::fromLatin1(code);
    };
    const QByteArray head = "apiVersion: scaffolder.backstage.io/v1beta3\nkind: Template\n"
                            "metadata: {name: x}\n";
    QTest::newRow("no type") << head + "spec:\n  [[]]owner: a\n  steps: []\n"
                             << u"path.missing-field"_s;
    QTest::newRow("no steps") << head + "spec:\n  [[]]owner: a\n  type: service\n"
                              << u"path.missing-field"_s;
    QTest::newRow("steps that are no list")
        << head + "spec:\n  owner: a\n  type: service\n  steps: [[all]]\n"
        << u"path.wrong-shape"_s;
    QTest::newRow("parameters that are a text")
        << head + "spec:\n  owner: a\n  type: service\n  steps: []\n  parameters: [[all]]\n"
        << u"path.wrong-shape"_s;
    QTest::newRow("a password in the open")
        << head
               + "spec:\n  owner: a\n  type: service\n  steps:\n"
                 "    - {action: debug:log, input: {message: '${{ parameters.p }}'}}\n"
                 "  parameters:\n    properties: {p: {ui:widget: [[password]]}}\n"
        << u"path.password-widget"_s;
    QTest::newRow("nobody uses it")
        << head
               + "spec:\n  owner: a\n  type: service\n  steps:\n    - {action: debug:log}\n"
                 "  parameters:\n    properties: {[[p]]: {type: string}}\n"
        << u"path.unused-parameter"_s;
    QTest::newRow("steps in another file")
        << head + "spec:\n  owner: a\n  type: service\n  steps:\n    [[$yaml: ./steps.yaml]]\n"
        << u"path.placeholder"_s;
    steps("no action", "    - [[]]id: a\n      name: A\n", "path.missing-field");
    steps("an unknown action", "    - action: [[fetch:tempalte]]\n", "path.unknown-action");
    steps("one id twice",
          "    - {id: a, action: debug:log}\n    - {id: [[a]], action: debug:log}\n",
          "path.duplicate-step");
    steps("a missing input", "    - action: fs:rename\n      input: [[]]{}\n", "path.bad-input");
    steps("an unknown input", "    - action: debug:log\n      input: {[[mesage]]: a}\n",
          "path.unknown-input");
    steps("a missing skeleton", "    - action: fetch:template\n      input: {url: [[./nowhere]]}\n",
          "path.missing-skeleton");
    steps("a broken expression",
          "    - action: debug:log\n      input: {message: 'a ${{ [[]]}}'}\n", "path.syntax");
    steps("an unknown parameter",
          "    - action: debug:log\n      input:\n        message: a ${{ [[parameters.x]] }}\n",
          "path.unknown-parameter");
    steps("an unknown step",
          "    - action: debug:log\n      input:\n        message: ${{ [[steps.x.output.y]] }}\n",
          "path.unknown-step");
    steps(
        "a later step",
        "    - action: debug:log\n      input:\n        message: ${{ [[steps.b.output.files]] }}\n"
        "    - {id: b, action: fs:readdir, input: {paths: [.]}}\n",
        "path.unknown-step");
    steps(
        "an unknown output",
        "    - {id: b, action: fs:readdir, input: {paths: [.]}}\n"
        "    - action: debug:log\n      input:\n        message: ${{ [[steps.b.output.fils]] }}\n",
        "path.unknown-output");
    steps("an option without effect",
          "    - action: fetch:template\n      input: {url: ., [[copyWithoutRender]]: [a]}\n",
          "path.ignored-option");
    steps("a text as condition", "    - {action: debug:log, if: [['false']]}\n",
          "path.constant-condition");
    steps("a step that never runs", "    - {action: debug:log, if: [[false]]}\n",
          "path.constant-condition");
}

void tst_Lint::finds()
{
    QFETCH(QByteArray, marked);
    QFETCH(QString, code);
    const test::TemporaryWorkspace folder;
    const test::Annotated source(marked);
    const auto path = firstTemplateIn(SourceText(source.text()), folder.path(u"template.yaml"_s));
    QVERIFY(path);
    Diagnostics found = *lint(*path);
    QStringList codes;
    for (const Diagnostic &each : std::as_const(found))
        codes.append(each.code + u' ' + QString::number(each.range.begin));
    QVERIFY2(found.size() == 1, qPrintable(codes.join(u", "_s)));
    QCOMPARE(found.front().code, code);
    QCOMPARE(found.front().range, source.range());
    QVERIFY(!found.front().next.isEmpty());
}

void tst_Lint::findsNothingInAGoodOne()
{
    const test::TemporaryWorkspace folder;
    folder.write(u"skeleton/a.txt"_s, "${{ values.name }}");
    const QByteArray text =
        "apiVersion: scaffolder.backstage.io/v1beta3\nkind: Template\nmetadata: {name: x}\n"
        "spec:\n  type: service\n  owner: team-a\n  parameters:\n    - title: A\n      "
        "properties:\n"
        "        name: {type: string}\n        token: {type: string, ui:field: Secret}\n"
        "        kind: {type: string, enum: [a, b]}\n"
        "      dependencies: {kind: {oneOf: [{properties: {kind: {enum: [a]}, size: {}}}]}}\n"
        "  steps:\n    - id: fetch\n      action: fetch:template\n      each: ${{ parameters.kind "
        "}}\n"
        "      input:\n        url: ./skeleton\n        values:\n"
        "          name: ${{ parameters.name }}\n          n: ${{ each.value }}\n"
        "          size: ${{ parameters['size'] }}\n          t: ${{ secrets.token }}\n"
        "    - {id: publish, action: publish:github, input: {repoUrl: x}}\n"
        "  output:\n    links: [{title: a, url: '${{ steps.publish.output.remoteUrl }}'}]\n";
    const auto path = firstTemplateIn(SourceText(text), folder.path(u"template.yaml"_s));
    const auto found = lint(*path);
    QVERIFY(found);
    QVERIFY2(found->isEmpty(),
             found->isEmpty() ? "" : qPrintable(found->front().code + found->front().message));
}

void tst_Lint::renamesIgnoredOptions()
{
    const test::TemporaryWorkspace folder;
    const SourceText text(templateOf("    - action: fetch:template\n"
                                     "      input: {url: ., copyWithoutRender: [a]}\n"));
    const auto path = firstTemplateIn(text, folder.path(u"template.yaml"_s));
    const auto found = lint(*path);
    QCOMPARE(found->size(), 1);
    const QByteArray mended = text.applied(found->front().fixes.front().edits).bytes();
    QVERIFY(mended.contains("{url: ., copyWithoutTemplating: [a]}"));
    QVERIFY(lint(*firstTemplateIn(SourceText(mended), folder.path(u"template.yaml"_s)))->isEmpty());
}

void tst_Lint::readsTheModel()
{
    const QByteArray text =
        "kind: Component\n---\napiVersion: scaffolder.backstage.io/v1beta3\nkind: Template\n"
        "metadata:\n  name: Orders\n  annotations:\n    waymark.dev/backstage: ≤4.0.2\n"
        "    waymark.dev/strict: 'false'\nspec:\n  steps:\n    - {action: a}\n"
        "    - {id: b, name: B, action: c}\n";
    const auto path = firstTemplateIn(SourceText(text), u"/t/template.yaml"_s);
    QVERIFY(path);
    QCOMPARE(path->ref(), u"template:default/orders"_s);
    QCOMPARE(path->title(), u"Orders"_s);
    QCOMPARE(path->dialect(), templates::Dialect::Nunjucks);
    QCOMPARE(path->isStrict(), std::optional(false));
    QCOMPARE(path->steps().front().id, u"step-1"_s);
    QCOMPARE(path->steps().back().name, u"B"_s);
    QVERIFY(!firstTemplateIn(SourceText("kind: Template\n"), u"/t"_s));
}

void tst_Lint::refusesEndlessAliases()
{
    const auto path =
        firstTemplateIn(SourceText("apiVersion: scaffolder.backstage.io/v1beta3\nkind: Template\n"
                                   "spec: {parameters: &a {allOf: [*a, *a]}}\n"),
                        u"/t/template.yaml"_s);
    const auto found = lint(*path);
    QVERIFY(found);
    QCOMPARE(found->size(), 1);
    QCOMPARE(found->front().code, u"yaml.alias-budget"_s);
}

WAYMARK_TEST(tst_Lint)

} // namespace waymark::goldenpath

#include "tst_lint.moc"
