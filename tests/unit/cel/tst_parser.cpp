// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cel/parser.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::cel {

class tst_Parser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reports_data();
    void reports();
    void recovers();
    void knowsPlaces();
    void knowsItsDialect_data();
    void knowsItsDialect();
};

void tst_Parser::reports_data()
{
    QTest::addColumn<QByteArray>("marked");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const char *marked, const QString &message) {
        QTest::newRow(name) << QByteArray(marked) << message;
    };
    row("nothing", "[[]]", u"There is no expression."_s);
    row("one equals sign", "a [[=]]", u"“=” has no meaning here."_s);
    row("an open bracket", "f[[(]]1, 2", u"This bracket isn't closed."_s);
    row("an open list", "[[[]]1, 2", u"This bracket isn't closed."_s);
    row("too early", "a [[+]]", u"The expression ends too early."_s);
    row("an operator too many", "a && [[&&]] b", u"“&&” stands where a value belongs."_s);
    row("a rest", "a [[b]]", u"“b” can't follow here."_s);
    row("an open text", "[['abc]]", u"The text has no closing quote."_s);
    row("an escape that is none", "'[[\\q]]'", u"This escape stands for no character."_s);
    row("half a character", "'[[\\ud800]]'", u"This escape stands for no character."_s);
    row("no field", "a[[.]]", u"The name of a field must follow the dot."_s);
    row("a number too long", "[[9223372036854775808]]", u"The number doesn't fit into 64 bits."_s);
    row("a reserved word", "[[while]]", u"“while” is reserved."_s);
    row("has without a field", "has([[a]])", u"has() asks for a field."_s);
    row("a loop without a variable", "l.all([[a.b]], true)",
        u"Only a plain name can stand here."_s);
    row("two variables of one name", "l.all(a, [[a]], true)",
        u"Both variables have the same name."_s);
    row("a choice with one branch", "a [[?]] b", u"The choice has no second branch."_s);
    row("a key without a value", "{'a'[[}]]", u"The key has no value."_s);
    row("the greatest of texts", "math.greatest([['a']])", u"Only numbers can be compared here."_s);
}

void tst_Parser::reports()
{
    QFETCH(QByteArray, marked);
    QFETCH(QString, message);
    // The first brackets that mark may stand before others.
    const qsizetype begin = marked.indexOf("[[");
    const qsizetype end = marked.lastIndexOf("]]");
    const QByteArray source =
        marked.first(begin) + marked.sliced(begin + 2, end - begin - 2) + marked.sliced(end + 2);
    const Parsed parsed = parse(source);
    QVERIFY(!parsed.isGood());
    QCOMPARE(parsed.diagnostics.front().message, message);
    QCOMPARE(parsed.diagnostics.front().code, u"cel.syntax"_s);
    QCOMPARE(parsed.diagnostics.front().range, (TextRange{begin, end - 2}));
}

void tst_Parser::recovers()
{
    // What is whole stays whole: an editor completes in the middle of a mistake.
    const Parsed parsed = parse("object.spec. && f(a, , b) && x == 1");
    QCOMPARE(parsed.diagnostics.size(), 2);
    const Expr &root = parsed.ast.at(parsed.ast.root);
    QCOMPARE(root.op, Operator::And);
    QCOMPARE(root.childCount, 3U);
    const Expr &select = parsed.ast.at(parsed.ast.child(root, 0));
    QCOMPARE(select.kind, ExprKind::Select);
    QCOMPARE(parsed.ast.name(select.name), QByteArray());
    QCOMPARE(parsed.ast.qualifiedName(parsed.ast.child(select, 0)), QByteArray("object.spec"));
    QCOMPARE(parsed.ast.at(parsed.ast.child(root, 1)).childCount, 3U);
}

void tst_Parser::knowsPlaces()
{
    const Parsed parsed = parse("a.b  + size( [1, 2] )");
    QVERIFY(parsed.isGood());
    const Ast &ast = parsed.ast;
    const Expr &sum = ast.at(ast.root);
    QCOMPARE(sum.range(), (TextRange{0, 21}));
    QCOMPARE(sum.mark, 5U);
    QCOMPARE(ast.at(ast.child(sum, 0)).range(), (TextRange{0, 3}));
    const Expr &call = ast.at(ast.child(sum, 1));
    QCOMPARE(call.range(), (TextRange{7, 21}));
    QCOMPARE(ast.at(ast.child(call, 0)).range(), (TextRange{13, 19}));
}

void tst_Parser::knowsItsDialect_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<bool>("isSyntax"); ///< else a call of an unknown function
    QTest::newRow("optional field") << "a.?b"_ba << true;
    QTest::newRow("optional index") << "a[?1]"_ba << true;
    QTest::newRow("optional item") << "[?a]"_ba << true;
    QTest::newRow("two variables") << "a.all(i, v, true)"_ba << false;
    QTest::newRow("bind") << "cel.bind(x, 1, x)"_ba << false;
    QTest::newRow("optMap") << "a.optMap(x, x)"_ba << false;
}

void tst_Parser::knowsItsDialect()
{
    QFETCH(QByteArray, source);
    QFETCH(bool, isSyntax);
    ParseOptions old;
    old.optionals = false;
    old.twoVariables = false;
    old.bindings = false;
    QVERIFY(parse(source).isGood());
    const Parsed parsed = parse(source, old);
    QCOMPARE(parsed.isGood(), !isSyntax);
    if (!isSyntax)
        QCOMPARE(parsed.ast.at(parsed.ast.root).kind, ExprKind::Call);
}

WAYMARK_TEST(tst_Parser)

} // namespace waymark::cel

#include "tst_parser.moc"
