// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cel/checker.h"
#include "cel/parser.h"
#include "celtesting.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::cel {

namespace {

/// A request with an owner and services.
class RequestFields final : public TypeProvider
{
public:
    [[nodiscard]] Type field(Type object, QByteArrayView name) const override
    {
        if (object == m_request && name == "spec")
            return m_spec;
        if (object == m_spec && name == "owner")
            return &types::string;
        if (object == m_spec && name == "services")
            return m_services;
        return object == m_service && name == "replicas" ? &types::integer : nullptr;
    }
    [[nodiscard]] QStringList fields(Type object) const override
    {
        if (object == m_spec)
            return {u"owner"_s, u"services"_s};
        return object == m_service ? QStringList{u"replicas"_s} : QStringList{u"spec"_s};
    }
    [[nodiscard]] Type request() const { return m_request; }

private:
    TypePool m_pool;
    Type m_request = m_pool.object("Request");
    Type m_spec = m_pool.object("Request.spec");
    Type m_service = m_pool.object("Service");
    Type m_services = m_pool.list(m_service);
};

} // namespace

class tst_Checker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsTypes_data();
    void knowsTypes();
    void reports_data();
    void reports();
    void letsMixedLiteralsPassWhereServersDo();
    void unifierTakesBackWhatDidNotFit();
};

void tst_Checker::knowsTypes_data()
{
    QTest::addColumn<QByteArray>("expression");
    QTest::addColumn<QString>("type");
    const auto row = [](const char *expression, const QString &type) {
        QTest::newRow(expression) << QByteArray(expression) << type;
    };
    row("1 + 2", u"int"_s);
    row("any + 1", u"int"_s);
    row("any.field", u"dyn"_s);
    row("any == 1", u"bool"_s);
    row("object.spec.owner", u"string"_s);
    row("object.spec.services[0].replicas", u"int"_s);
    row("object.spec.services.map(s, s.replicas)", u"list(int)"_s);
    row("object.spec.services.filter(s, s.replicas > 1)", u"list(Service)"_s);
    row("object.spec.services.exists(s, s.replicas > 1)", u"bool"_s);
    row("object.spec.?owner", u"optional(string)"_s);
    row("object.spec.?owner.orValue('')", u"string"_s);
    row("[]", u"list(dyn)"_s);
    row("[1] + []", u"list(int)"_s);
    row("{'a': [1]}", u"map(string, list(int))"_s);
    row("{'a': 1}.map(k, k)", u"list(string)"_s);
    row("{'a': 1}.transformMap(k, v, string(v))", u"map(string, string)"_s);
    row("[1].transformList(i, v, [i, v])", u"list(list(int))"_s);
    row("type(1)", u"type(int)"_s);
    row("true ? 1 : any", u"dyn"_s);
    row("timestamp('2026-01-01T00:00:00Z') - timestamp('2026-01-01T00:00:00Z')", u"duration"_s);
    row("optional.of(1).optMap(x, string(x))", u"optional(string)"_s);
    row("math.greatest(1, 2)", u"int"_s);
    row("[3, 1].sort()", u"list(int)"_s);
    row("'a,b'.split(',')", u"list(string)"_s);
    row("cel.bind(x, [1], x[0])", u"int"_s);
}

void tst_Checker::knowsTypes()
{
    QFETCH(QByteArray, expression);
    QFETCH(QString, type);
    const RequestFields fields;
    const Environment environment(Dialect::full(), {{"object", fields.request()}, {"any"}},
                                  &fields);
    const Compiled compiled = compile(expression, environment);
    QVERIFY2(compiled.program, compiled.diagnostics.isEmpty()
                                   ? ""
                                   : qPrintable(compiled.diagnostics.front().message));
    QCOMPARE(toText(compiled.program->resultType()), type);
}

void tst_Checker::reports_data()
{
    QTest::addColumn<QByteArray>("marked");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("next");
    const auto row = [](const char *name, const char *marked, const QString &code,
                        const QString &message, const QString &next) {
        QTest::newRow(name) << QByteArray(marked) << code << message << next;
    };
    row("a misspelt variable", "{{objct}}.spec", u"cel.unknown-name"_s,
        u"“objct” isn't known here."_s, u"Did you mean “object”?"_s);
    row("a misspelt field", "object.spec.{{ownr}} == 'a'", u"cel.no-such-field"_s,
        u"Request.spec has no field “ownr”."_s, u"Did you mean “owner”?"_s);
    row("a field of a text", "object.spec.owner.{{name}}", u"cel.no-such-field"_s,
        u"This is of type string, which has no fields."_s, {});
    row("a misspelt function", "object.spec.owner.{{startWith}}('a')", u"cel.unknown-name"_s,
        u"There is no function “startWith”."_s, u"Did you mean “startsWith”?"_s);
    row("the time", "timestamp('2026-01-01T00:00:00Z') < {{now}}()", u"cel.unknown-name"_s,
        u"There is no function “now”."_s,
        u"Rules can't know the time; hand it over as a parameter."_s);
    row("a number and a text", "{{1 + 'a'}}", u"cel.no-overload"_s,
        u"“+” can't be used with int, string."_s,
        u"Convert one side, as in string(x) or int(x)."_s);
    row("a comparison of kinds", "{{object.spec.owner == 1}}", u"cel.no-overload"_s,
        u"“==” can't be used with string, int."_s,
        u"Convert one side, as in string(x) or int(x)."_s);
    row("a wrong argument", "{{object.spec.owner.startsWith(1)}}", u"cel.no-overload"_s,
        u"“startsWith” can't be used with string, int."_s,
        u"It is used as string.startsWith(string)."_s);
    row("a condition that is none", "true && {{object.spec.owner}}", u"cel.wrong-type"_s,
        u"A condition is true or false; this is of type string."_s,
        u"Compare it with something."_s);
    row("a loop over a text", "{{object.spec.owner}}.all(x, true)", u"cel.wrong-type"_s,
        u"Only a list or a map has items; this is of type string."_s, {});
    row("a mixed list", "[1, {{'a'}}]", u"cel.wrong-type"_s,
        u"This is of type string, what stands before it of type int."_s,
        u"Convert one of them, or wrap it in dyn()."_s);
    row("no optional", "{{object.spec.owner}}.optMap(x, x)", u"cel.wrong-type"_s,
        u"Only an optional value can stand here; this is of type string."_s,
        u"Read the field with “.?”, or leave the question mark out."_s);
    row("a bad constant", "duration({{'1 day'}})", u"cel.bad-constant"_s,
        u"duration() can't convert this: type conversion error from 'string' to "
        "'google.protobuf.Duration'."_s,
        {});
    row("a bad pattern", "'a'.matches({{'('}})", u"cel.bad-constant"_s,
        u"This pattern can't be read: missing ): (."_s, {});
}

void tst_Checker::reports()
{
    QFETCH(QByteArray, marked);
    QFETCH(QString, code);
    QFETCH(QString, message);
    QFETCH(QString, next);
    const qsizetype begin = marked.indexOf("{{");
    const qsizetype end = marked.indexOf("}}") - 2;
    const RequestFields fields;
    const Environment environment(Dialect::full(), {{"object", fields.request()}}, &fields);
    const Diagnostics found =
        test::problemsOf(marked.replace("{{", "").replace("}}", ""), environment);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.front().message, message);
    QCOMPARE(found.front().code, code);
    QCOMPARE(found.front().next, next);
    QCOMPARE(found.front().range, (TextRange{begin, end}));
}

void tst_Checker::letsMixedLiteralsPassWhereServersDo()
{
    Dialect old = Dialect::full();
    old.homogeneousLiterals = false;
    QCOMPARE(test::problemsOf("[1, 'a']", Environment(old)).size(), 0);
    // What is formatted is of any kind.
    QCOMPARE(test::problemsOf("'%d %s'.format([1, 'a'])", Environment()).size(), 0);
}

void tst_Checker::unifierTakesBackWhatDidNotFit()
{
    // _[_] is tried as a list first, which a map of lists must not remember.
    QCOMPARE(test::problemsOf("{'a': [1]}['a'][0] + 1", Environment()).size(), 0);
    QCOMPARE(test::problemsOf("{1: 'x'}[1] + 'y'", Environment()).size(), 0);
}

WAYMARK_TEST(tst_Checker)

} // namespace waymark::cel

#include "tst_checker.moc"
