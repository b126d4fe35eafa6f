// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cel/document.h"
#include "cel/program.h"
#include "cel/typedjson.h"
#include "libraryrows.h"
#include "policy/kubernetesdialect.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::policy {

namespace {

constexpr cel::TypeData authorizerType{cel::TypeKind::Foreign,
                                       "kubernetes.authorization.Authorizer"};

struct Result
{
    QByteArray json; ///< or what went wrong, behind `error: `
    quint64 cost = 0;
};

Result evaluated(const QByteArray &expression, const cel::Dialect &dialect)
{
    const cel::Environment environment(dialect, {{"object"}, {"authorizer", &authorizerType}});
    const cel::Compiled compiled = cel::compile(expression, environment);
    if (!compiled.program)
        return {"refused: " + compiled.diagnostics.front().message.toUtf8()};
    cel::Arena arena;
    const auto tree = yaml::SyntaxTree::parse(SourceText(
        QByteArray("ints: [1, 2, 3]\ntexts: [b, a]\nnone: []\nmixed: [1, a]\nname: my-name\n")));
    const std::array inputs{cel::valueOf(tree->documents().front().root, arena),
                            cel::Value::unknown("authorizer")};
    const cel::Outcome outcome = compiled.program->evaluate(inputs, arena);
    Result result{{}, outcome.cost};
    if (outcome.value.isError())
        result.json = "error: " + outcome.value.failure()->message.toByteArray();
    else if (outcome.value.is(cel::Kind::Unknown))
        result.json = "unknown: " + outcome.value.text().toByteArray();
    else
        result.json = cel::toPlainJson(outcome.value, arena).value_or("no JSON");
    return result;
}

} // namespace

/// What Kubernetes adds to the language: values, errors in the server's words, costs equal to the
/// server's (policy.md 2.3; its cost_test.go), and since when.
class tst_KubernetesLibraries : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answers_data();
    void answers();
    void costs_data();
    void costs();
    void dependsOnTheRelease_data();
    void dependsOnTheRelease();
    void knowsSinceWhen_data();
    void knowsSinceWhen();
    void hugeNumbersStaySmall_data();
    void hugeNumbersStaySmall();
};

void tst_KubernetesLibraries::answers_data()
{
    QTest::addColumn<QByteArray>("expression");
    QTest::addColumn<QByteArray>("json");
    for (const test::LibraryRow &row : test::libraryAnswers())
        QTest::newRow(row.expression) << QByteArray(row.expression) << QByteArray(row.json);
}

void tst_KubernetesLibraries::answers()
{
    QFETCH(QByteArray, expression);
    QTEST(evaluated(expression, kubernetesDialect()).json, "json");
}

void tst_KubernetesLibraries::costs_data()
{
    QTest::addColumn<QByteArray>("expression");
    QTest::addColumn<quint64>("cost");
    for (const test::CostRow &row : test::libraryCosts())
        QTest::newRow(row.expression.c_str())
            << QByteArray::fromStdString(row.expression) << row.cost;
}

void tst_KubernetesLibraries::costs()
{
    QFETCH(QByteArray, expression);
    // The server's own test counts without its optimizer, and so has literals to pay for.
    cel::Dialect dialect = kubernetesDialect();
    dialect.foldsConstants = false;
    dialect.homogeneousLiterals = false;
    const Result result = evaluated(expression, dialect);
    QVERIFY2(!result.json.startsWith("refused"), result.json.constData());
    QTEST(result.cost, "cost");
}

void tst_KubernetesLibraries::dependsOnTheRelease_data()
{
    QTest::addColumn<QByteArray>("expression");
    QTest::addColumn<int>("since");
    const auto row = [](const char *expression, int since) {
        QTest::newRow(expression) << QByteArray(expression) << since;
    };
    row("[1].isSorted()", 0);
    row("'a'.find('a') == 'a'", 0);
    row("isURL('/a')", 0);
    row("'a'.charAt(0) == 'a'", 0);
    row("authorizer.path('/').check('get').allowed()", 27);
    row("optional.of(1).hasValue()", 28);
    row("object.?a.hasValue()", 28);
    row("isQuantity('1')", 28);
    row("sets.contains([1], [1])", 29);
    row("'%d'.format([1]) == '1'", 29);
    row("strings.quote('a') == 'a'", 29);
    row("isIP('::')", 30);
    row("isCIDR('::/1')", 30);
    row("format.uuid().validate('a').hasValue()", 31);
    row("authorizer.group('').resource('pods').labelSelector('a').check('get').allowed()", 31);
    row("[1].all(i, v, v > i)", 32);
    row("isSemver('1.0.0')", 33);
    row("[1].sort() == [1]", 34);
    row("[1].sortBy(x, x) == [1]", 34);
    row("[1].includes(1)", 37);
    row("'a'.reverse() == 'a'", 1'000);
    row("cel.bind(x, 1, x == 1)", 1'000);
    row("math.greatest(1, 2) == 2", 1'000);
    row("base64.encode(b'a') == 'a'", 1'000);
}

void tst_KubernetesLibraries::dependsOnTheRelease()
{
    QFETCH(QByteArray, expression);
    QFETCH(int, since);
    for (const int minor : {25, since - 1, since, int(newestKubernetes)}) {
        if (minor < 25 || minor > newestKubernetes)
            continue;
        const bool isRefused =
            evaluated(expression, kubernetesDialect(minor)).json.startsWith("refused");
        QVERIFY2(isRefused == (minor < since), qPrintable(QString::number(minor)));
    }
}

void tst_KubernetesLibraries::knowsSinceWhen_data()
{
    QTest::addColumn<QByteArray>("function");
    QTest::addColumn<int>("first");
    QTest::newRow("of the language") << "startsWith"_ba << 0;
    QTest::newRow("a text's") << "substring"_ba << 0;
    QTest::newRow("of the second version") << "strings.quote"_ba << 29;
    QTest::newRow("in several libraries") << "compareTo"_ba << 28;
    QTest::newRow("an address") << "ip"_ba << 30;
    QTest::newRow("the newest") << "includes"_ba << 37;
    QTest::newRow("nobody's") << "now"_ba << -1;
}

void tst_KubernetesLibraries::knowsSinceWhen()
{
    QFETCH(QByteArray, function);
    QTEST(firstKubernetesWith(function), "first");
}

void tst_KubernetesLibraries::hugeNumbersStaySmall_data()
{
    QTest::addColumn<QByteArray>("expression");
    QTest::newRow("exponents far apart")
        << "quantity('1e2147483647').add(quantity('1')).sign() == 1"_ba;
    QTest::newRow("exponents far apart, less")
        << "quantity('1e2147483647').sub(quantity('1e-2147483647'))"_ba;
    QTest::newRow("many digits") << "quantity('" + QByteArray(60'000, '9') + "Ei')";
    QTest::newRow("as a double") << "quantity('1e2147483647').asApproximateFloat() > 1.0"_ba;
}

void tst_KubernetesLibraries::hugeNumbersStaySmall()
{
    QFETCH(QByteArray, expression);
    // Whatever comes of it, it comes soon and without a crash.
    (void)evaluated(expression, kubernetesDialect());
}

WAYMARK_TEST(tst_KubernetesLibraries)

} // namespace waymark::policy

#include "tst_kuberneteslibraries.moc"
