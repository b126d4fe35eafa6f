// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "assist/expressioncolours.h"
#include "expressionworld.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::assist {

namespace {

using Word = ExpressionTint;

/// `word:text` for each word of a text's expressions; the expressions themselves in brackets.
QList<QByteArray> wordsIn(const QByteArray &text)
{
    const auto tree = yaml::SyntaxTree::parse(SourceText(text));
    QList<QByteArray> words;
    const auto colours = expressionColours(*tree);
    for (const ExpressionColour &colour : *colours) {
        const QByteArray part = tree->text().slice(colour.range).toByteArray();
        const char *name = colour.word == Word::Keyword    ? "keyword:"
                           : colour.word == Word::Function ? "function:"
                           : colour.word == Word::Root     ? "root:"
                           : colour.word == Word::String   ? "string:"
                           : colour.word == Word::Number   ? "number:"
                           : colour.word == Word::Operator ? "operator:"
                                                           : "";
        words.append(colour.word == Word::Whole ? QByteArray('[' + part + ']')
                                                : QByteArray(name + part));
    }
    return words;
}

/// Those of the last expression.
QList<QByteArray> lastWords(const QByteArray &text)
{
    QList<QByteArray> words = wordsIn(text);
    const auto last = std::find_if(words.crbegin(), words.crend(),
                                   [](const QByteArray &word) { return word.startsWith('['); });
    return words.sliced(words.crend() - last);
}

} // namespace

/// Which words of a text are CEL, and what they are.
class tst_ExpressionColours : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsHaveTheirPlaces_data();
    void wordsHaveTheirPlaces();
    void allExpressionsOfAPolicyAreFound();
    void comeInTheOrderOfTheText_data();
    void comeInTheOrderOfTheText();
    void conditionsOfWebhooksAreFound();
    void otherTextsHaveNone();
};

void tst_ExpressionColours::wordsHaveTheirPlaces_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QList<QByteArray>>("words");
    const auto row = [](const char *name, const QByteArray &text, const QList<QByteArray> &words) {
        QTest::newRow(name) << text << words;
    };
    row("plain", validationOf("object.a == 'a' && size(object.b) < 10"),
        {"root:object", "operator:==", "string:'a'", "operator:&&", "function:size", "root:object",
         "operator:<", "number:10"});
    row("in single quotes", validationOf("'object.a == ''a'' || !true'"),
        {"root:object", "operator:==", "string:''a''", "operator:||", "operator:!",
         "keyword:true"});
    row("in double quotes", validationOf("\"object.a == \\\"a\\\" ? 1u : 2.5\""),
        {"root:object", "operator:==", "string:\\\"a\\\"", "operator:?", "number:1u",
         "operator::", "number:2.5"});
    row("in a folded block", validationOf(">-\n      object.a in\n      ['b']"),
        {"root:object", "keyword:in", "string:'b'"});
    row("in a literal block", validationOf("|\n      object.a.map(x,\n        x + 1)"),
        {"root:object", "function:map", "operator:+", "number:1"});
    row("a field called like a root", validationOf("object.self.params"), {"root:object"});
    row("a broken expression", validationOf("object.a == && ("),
        {"root:object", "operator:==", "operator:&&"});
    row("a rule", ruleOf("self.size <= oldSelf.size"),
        {"root:self", "operator:<=", "root:oldSelf"});
}

void tst_ExpressionColours::wordsHaveTheirPlaces()
{
    QFETCH(QByteArray, text);
    QFETCH(QList<QByteArray>, words);
    QCOMPARE(lastWords(text), words);
}

void tst_ExpressionColours::allExpressionsOfAPolicyAreFound()
{
    QList<QByteArray> found = wordsIn(
        "apiVersion: admissionregistration.k8s.io/v1\nkind: ValidatingAdmissionPolicy\nspec:\n"
        "  matchConditions: [{name: a, expression: x1}]\n"
        "  variables: [{name: b, expression: x2}]\n"
        "  validations: [{expression: x3, message: m, messageExpression: x4}]\n"
        "  auditAnnotations: [{key: c, valueExpression: x5}]\n");
    QCOMPARE(found, (QList<QByteArray>{"[x1]", "[x2]", "[x3]", "[x4]", "[x5]"}));
}

void tst_ExpressionColours::comeInTheOrderOfTheText_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QList<QByteArray>>("words");
    // Tools write keys by the alphabet.
    QTest::newRow("a policy")
        << "apiVersion: admissionregistration.k8s.io/v1\nkind: ValidatingAdmissionPolicy\nspec:\n"
           "  auditAnnotations: [{key: c, valueExpression: x1}]\n"
           "  matchConditions: [{expression: x2, name: a}]\n"
           "  validations: [{messageExpression: x3, expression: x4}]\n"
           "  variables: [{expression: x5, name: b}]\n"_ba
        << QList<QByteArray>{"[x1]", "[x2]", "[x3]", "[x4]", "[x5]"};
    QTest::newRow("a definition")
        << "apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nspec:\n"
           "  versions:\n  - schema:\n      openAPIV3Schema:\n"
           "        x-kubernetes-validations: [{messageExpression: x1, rule: x2}]\n"_ba
        << QList<QByteArray>{"[x1]", "[x2]"};
    QTest::newRow("a list that is named twice")
        << "apiVersion: admissionregistration.k8s.io/v1\nkind: ValidatingAdmissionPolicy\nspec:\n"
           "  variables: &same [{name: a, expression: x1}]\n  validations: *same\n"_ba
        << QList<QByteArray>{"[x1]"};
}

void tst_ExpressionColours::comeInTheOrderOfTheText()
{
    QFETCH(QByteArray, text);
    QFETCH(QList<QByteArray>, words);
    QCOMPARE(wordsIn(text), words);
}

void tst_ExpressionColours::conditionsOfWebhooksAreFound()
{
    QCOMPARE(wordsIn("apiVersion: admissionregistration.k8s.io/v1\n"
                     "kind: ValidatingWebhookConfiguration\nwebhooks:\n"
                     "- {name: a, matchConditions: [{name: b, expression: x1}]}\n"),
             QList<QByteArray>{"[x1]"});
}

void tst_ExpressionColours::otherTextsHaveNone()
{
    QVERIFY(wordsIn("apiVersion: v1\nkind: ConfigMap\nspec:\n  validations: [{expression: x}]\n")
                .isEmpty());
    QVERIFY(wordsIn("a: [\n").isEmpty());
}

WAYMARK_TEST(tst_ExpressionColours)

} // namespace waymark::assist

#include "tst_expressioncolours.moc"
