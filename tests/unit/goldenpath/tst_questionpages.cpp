// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "goldenpath/questionpages.h"
#include "pathruns.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::goldenpath {

namespace {

constexpr auto asking = R"(apiVersion: scaffolder.backstage.io/v1beta3
kind: Template
metadata: {name: path}
spec:
  parameters:
    - title: First
      description: Who and what
      required: [name, owner]
      properties:
        name: {type: string, minLength: 3, ui:autofocus: true}
        owner: {type: string, ui:field: OwnerPicker}
        token: {type: string, ui:field: Secret}
        colour: {type: string, ui:field: ColourWheel}
      dependencies:
        name:
          properties:
            more: {type: string, ui:widget: textarea}
    - properties:
        port: {type: integer, default: 8080}
        parts: {type: array, items: {type: string, ui:field: EntityPicker}}
)";

PathTemplate asked()
{
    return *firstTemplateIn(SourceText(asking), u"/t/template.yaml"_s);
}

analysis::Analysis analyzed(const QuestionPage &page, const QByteArray &text)
{
    return *analysis::analyze({.text = SourceText(text), .rules = answerRules(page, nullptr)}, {});
}

} // namespace

/// Questions are kinds of documents (issue 16, section 4).
class tst_QuestionPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pagesHaveNamesAndHints();
    void answersAreChecked();
    void answersAreJoined_data();
    void answersAreJoined();
    void aFileOfAnswersIsSharedOut();
    void defaultsAreWritten_data();
    void defaultsAreWritten();
    void secretsAreNotKept();
};

void tst_QuestionPages::pagesHaveNamesAndHints()
{
    const auto pages = questionPages(asked());
    QCOMPARE(pages.size(), 2);
    QCOMPARE(pages[0].title, u"First"_s);
    QCOMPARE(pages[0].description, u"Who and what"_s);
    QCOMPARE(pages[0].names,
             (QStringList{u"name"_s, u"owner"_s, u"token"_s, u"colour"_s, u"more"_s}));
    QCOMPARE(pages[1].title, u"Page 2"_s);
    const schema::FormHints &hints = *pages[0].kind->hints;
    QVERIFY(hints.field(JsonPointer({u"name"_s}))->hasFocus);
    QCOMPARE(hints.field(JsonPointer({u"token"_s}))->widget, u"password"_s);
    QCOMPARE(hints.field(JsonPointer({u"more"_s}))->widget, u"textarea"_s);
    QVERIFY(hints.field(JsonPointer({u"colour"_s}))->help.contains(u"ColourWheel"_s));
    QCOMPARE(hints.entity(JsonPointer({u"owner"_s}))->kinds, (QStringList{u"Group"_s, u"User"_s}));
    QCOMPARE(hints.sections.first().fields.size(), 5);
    QVERIFY(pages[1].kind->hints->entity(JsonPointer({u"parts"_s, u"0"_s})) != nullptr);
}

void tst_QuestionPages::answersAreChecked()
{
    const auto pages = questionPages(asked());
    const auto empty = analyzed(pages[0], "{}\n");
    QCOMPARE(empty.diagnostics.size(), 1); // name and owner in one
    QCOMPARE(empty.diagnostics.first().code, u"schema.required"_s);
    const auto wrong = analyzed(pages[0], "name: ab\nowner: group:x\n");
    QCOMPARE(wrong.diagnostics.size(), 1);
    QCOMPARE(wrong.diagnostics.first().pointer, JsonPointer({u"name"_s}));
    QVERIFY(analyzed(pages[1], "port: 1\n").diagnostics.isEmpty());
    QCOMPARE(analyzed(pages[1], "port: a\n").diagnostics.size(), 1);
}

void tst_QuestionPages::answersAreJoined_data()
{
    QTest::addColumn<QByteArrayList>("pages");
    QTest::addColumn<QByteArray>("joined");
    const auto row = [](const char *name, const QByteArrayList &pages, const char *joined) {
        QTest::newRow(name) << pages << QByteArray(joined);
    };
    row("texts as they are", {"name: a # it\n", "port: 1\n"}, "name: a # it\nport: 1\n");
    row("nothing answered", {"{}\n", "{}\n"}, "");
    row("in one line", {"{name: a}", "{port: 1}\n"}, "name: a\nport: 1\n");
    row("the first of two", {"name: a\n", "name: b\nport: 1\n"}, "name: a\nport: 1\n");
    row("what is no object", {"- a\n", "port: 1\n"}, "port: 1\n");
}

void tst_QuestionPages::answersAreJoined()
{
    QFETCH(const QByteArrayList, pages);
    QFETCH(const QByteArray, joined);
    QList<SourceText> texts;
    for (const QByteArray &page : pages)
        texts.append(SourceText(page));
    QCOMPARE(joinedAnswers(texts).bytes(), joined);
}

void tst_QuestionPages::aFileOfAnswersIsSharedOut()
{
    const auto pages = questionPages(asked());
    const auto tree =
        yaml::SyntaxTree::parse(SourceText("port: 1\nname: abc\nparts:\n  - a\nmore: |\n  b\n"));
    QCOMPARE(answersFor(pages[0], *tree), "name: abc\nmore: |\n  b\n");
    QCOMPARE(answersFor(pages[1], *tree), "port: 1\nparts:\n  - a\n");
    QCOMPARE(answersFor(pages[1], *yaml::SyntaxTree::parse(SourceText("{port: 1, name: a}"))),
             "port: 1\n");
    // What is written elsewhere is written out.
    const auto shared = yaml::SyntaxTree::parse(SourceText("more: &it x\nparts: [*it]\n"));
    QCOMPARE(answersFor(pages[1], *shared), "parts:\n  - x\n");
}

void tst_QuestionPages::defaultsAreWritten_data()
{
    QTest::addColumn<int>("page");
    QTest::addColumn<QByteArray>("answers");
    QTest::addColumn<QByteArray>("completed");
    QTest::newRow("nothing given") << 1 << QByteArray() << QByteArray("port: 8080\n");
    QTest::newRow("another answer") << 1 << QByteArray("port: 1\n") << QByteArray("port: 1\n");
    QTest::newRow("beside others")
        << 1 << QByteArray("parts: [a] # it\n") << QByteArray("parts: [a] # it\nport: 8080\n");
    QTest::newRow("nothing by default") << 0 << QByteArray() << QByteArray("{}\n");
}

void tst_QuestionPages::defaultsAreWritten()
{
    QFETCH(const int, page);
    QFETCH(const QByteArray, answers);
    QFETCH(const QByteArray, completed);
    const auto pages = questionPages(asked());
    QCOMPARE(completedAnswers(pages[page], answers), completed);
}

void tst_QuestionPages::secretsAreNotKept()
{
    const QByteArray kept =
        withoutSecrets(asked(), SourceText("name: abc\ntoken: hunter2\nport: 1\n"));
    QCOMPARE(kept, "name: abc\nport: 1\n");
}

WAYMARK_TEST(tst_QuestionPages)

} // namespace waymark::goldenpath

#include "tst_questionpages.moc"
