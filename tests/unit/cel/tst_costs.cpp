// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cel/document.h"
#include "cel/program.h"
#include "support/testmain.h"

#include <QTest>

#include <array>

using namespace Qt::StringLiterals;

namespace waymark::cel {

/// What evaluations cost, equal to the unit. The first table is what cel-go told, set as Kubernetes
/// sets it; the second what Kubernetes counts for the functions it prices itself.
class tst_Costs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areThoseOfCelGo_data();
    void areThoseOfCelGo();
    void areThoseOfKubernetes_data();
    void areThoseOfKubernetes();
    void constantsCostWhereTheyAreNotFolded();
    void row15TheLimitItselfIsAllowed();

private:
    static quint64 costOfExpression(const QByteArray &expression, const Dialect &dialect);
};

quint64 tst_Costs::costOfExpression(const QByteArray &expression, const Dialect &dialect)
{
    const Environment environment(dialect, {{"x"}, {"s"}, {"l"}, {"m"}});
    const auto tree = *yaml::SyntaxTree::parse(
        SourceText("x: 5\ns: hello world this\nl: [1, 2, 3]\nm: {a: 1, b: {c: deep}}\n"));
    const yaml::Node root = tree.documents().front().root;
    Arena arena;
    std::vector<Value> inputs;
    for (const Variable &variable : environment.variables())
        inputs.push_back(valueOf(root.value(QString::fromUtf8(variable.name)), arena));
    const Compiled compiled = compile(expression, environment);
    return compiled.program ? compiled.program->evaluate(inputs, arena).cost : ~quint64{0};
}

void tst_Costs::areThoseOfCelGo_data()
{
    QTest::addColumn<quint64>("cost");
    const auto row = [](const char *expression, quint64 cost) {
        QTest::newRow(expression) << cost;
    };
    row("x", 1);
    row("m.a", 2);
    row("m.b.c", 3);
    row("m['a']", 2);
    row("l[x-4]", 4);
    row("l[0]", 2);
    row("has(m.a)", 1);
    row("has(m.b.c)", 2);
    row("true?x:s", 0);
    row("x>1?m.a:s", 3);
    row("x>1?x+1:s", 4);
    row("[1,2,3][0]", 2);
    row("{'a':x}.a", 33);
    row("dyn(m).a", 4);
    row("(true?m:m).a", 1);
    row("l.all(i,i>0)", 17);
    row("l.all(i,i<2)", 14);
    row("l.exists(i,i>1)", 17);
    row("l.exists(i,i>5)", 20);
    row("l.exists_one(i,i>2)", 11);
    row("l.map(i,i)", 41);
    row("l.map(i,i+1)", 44);
    row("l.map(i,7)", 8);
    row("l.filter(i,i>1)", 34);
    row("l.map(i,i>1,i)", 34);
    row("[].all(i,true)", 1);
    row("[1,2].all(i,true)", 7);
    row("x in [1,2,3]", 1);
    row("x in l", 3);
    row("1 in [1,2]", 0);
    row("x in []", 0);
    row("x in m", 3);
    row("s+s", 3);
    row("s+'abc'", 3);
    row("s=='abc'", 2);
    row("s==s", 4);
    row("s<'abc'", 2);
    row("'abc'<string(x)", 3);
    row("s.startsWith('he')", 3);
    row("s.contains('hello w')", 3);
    row("s.matches('h.*')", 3);
    row("matches(s,'h.*')", 2);
    row("size(s)", 2);
    row("[x]+[2]", 12);
    row("l+l", 3);
    row("{'a':1}", 0);
    row("{'a':x}", 31);
    row("cel.bind(y,x,y+y)", 4);
    row("x==1||x==2", 4);
    row("x==5||x==2", 2);
    row("x==1&&x==2", 2);
    row("!(x==1)", 3);
    row("-x", 2);
    row("m.?a", 2);
    row("m.?zz", 1);
    row("m.?a.orValue(1)", 2);
    row("m.?zz.orValue(x)", 2);
    row("m[?'a']", 2);
    row("m[?s]", 1);
    row("optional.of(x).value()", 3);
    row("optional.of(x).optMap(v,v+1)", 9);
    row("timestamp('2020-01-01T00:00:00Z')", 0);
    row("string(x)", 2);
    row("int('5')", 0);
    row("bytes(s)", 2);
    row("type(x)", 2);
    row("'%s'.format([s])", 12);
    row("math.greatest(1,x)", 2);
    row("sets.contains(l,[1])", 5);
    row("sets.equivalent(l,l)", 21);
    row("l==l", 3);
    row("m==m", 3);
    row("dyn('abc')<dyn('abd')", 1);
    row("[m.zz, x + x] == [1] || true", 13);
    row("{'a': m.zz, 'b': x + x} == {'a': 1} || true", 33);
    row("m.zz==1||true", 3);
    row("m.zz.yy==1||true", 3);
    row("has(m.zz.yy)||true", 1);
    row("m.zz[x+1]==1||true", 3);
    row("m.map(k,k)", 28);
    row("m.all(k,k!='z')", 12);
    row("l.all(i,l.exists(j,j==i))", 65);
}

void tst_Costs::areThoseOfCelGo()
{
    QFETCH(quint64, cost);
    QCOMPARE(costOfExpression(QTest::currentDataTag(), Dialect::full()), cost);
}

void tst_Costs::areThoseOfKubernetes_data()
{
    QTest::addColumn<quint64>("cost");
    const auto row = [](const char *expression, quint64 cost) {
        QTest::newRow(expression) << cost;
    };
    // One for the name, and then a tenth of 16 letters, or a fifth.
    row("s.lowerAscii()", 1 + 2);
    row("s.upperAscii()", 1 + 2);
    row("s.trim()", 1 + 2);
    row("s.substring(3)", 1 + 2);
    row("s.replace('l', 'x')", 1 + 4);
    row("s.split(' ')", 1 + 4);
    row("['hello', 'world'].join(' ')", 3);
}

void tst_Costs::areThoseOfKubernetes()
{
    QFETCH(quint64, cost);
    QCOMPARE(costOfExpression(QTest::currentDataTag(), Dialect::full()), cost);
}

void tst_Costs::constantsCostWhereTheyAreNotFolded()
{
    Dialect dialect = Dialect::full();
    dialect.foldsConstants = false;
    QCOMPARE(costOfExpression("[1, 2, 3]", dialect), quint64(10));
    QCOMPARE(costOfExpression("x in [1, 2, 3]", dialect), quint64(14));
    QCOMPARE(costOfExpression("{'a': 1}", dialect), quint64(30));
}

/// 1,000,000 units are allowed, one more stops the evaluation (policy.md row 15).
void tst_Costs::row15TheLimitItselfIsAllowed()
{
    // Two for the names, and a tenth of one length times a tenth of the other.
    const QByteArray target(4'999'990, 'a');
    const QByteArray part(20, 'b');
    const Environment environment(Dialect::full(), {{"s"}, {"t"}, {"x"}});
    const auto outcome = [&](const QByteArray &expression, Arena &arena) {
        const std::array inputs{Value::string(target), Value::string(part), Value::of(true)};
        return compile(expression, environment).program->evaluate(inputs, arena);
    };
    Arena arena;
    const Outcome allowed = outcome("s.contains(t)", arena);
    QCOMPARE(allowed.cost, quint64(1'000'000));
    QVERIFY(allowed.value.isFalse());
    const Outcome stopped = outcome("s.contains(t) || x", arena);
    QCOMPARE(stopped.cost, quint64(1'000'001));
    QVERIFY(stopped.value.isError());
    QCOMPARE(stopped.value.failure()->kind, FailureKind::Cost);
}

WAYMARK_TEST(tst_Costs)

} // namespace waymark::cel

#include "tst_costs.moc"
