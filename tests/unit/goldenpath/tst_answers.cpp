// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "goldenpath/answers.h"
#include "pathruns.h"
#include "support/testmain.h"
#include "yaml/json.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::goldenpath {

namespace {

PathTemplate templateAsking(const QByteArray &pages)
{
    const QByteArray text = "apiVersion: scaffolder.backstage.io/v1beta3\n"
                            "kind: Template\n"
                            "metadata: {name: path}\n"
                            "spec:\n"
                            "  parameters: "
                            + pages + "\n";
    return *firstTemplateIn(SourceText(text), u"/t/template.yaml"_s);
}

} // namespace

class tst_Answers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void defaults_data();
    void defaults();
    void checks_data();
    void checks();
    void separatesSecrets();
    void separatesNestedSecrets();
    void showsNoRejectedSecret_data();
    void showsNoRejectedSecret();
    void refusesEndlessAliases();
    void saysWhatWasDefaulted();
    void refusesWhatIsNoObject();
};

void tst_Answers::defaults_data()
{
    QTest::addColumn<QByteArray>("page");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const char *page, const char *value,
                        const char *expected) {
        QTest::newRow(name) << QByteArray(page) << QByteArray(value) << QByteArray(expected);
    };
    row("a property", R"({"properties": {"a": {"default": 1}}})", "{}", R"({"a": 1})");
    row("what is there stays", R"({"properties": {"a": {"default": 1}}})", R"({"a": 2})",
        R"({"a": 2})");
    row("null is there", R"({"properties": {"a": {"default": 1}}})", R"({"a": null})",
        R"({"a": null})");
    row("false is a default", R"({"properties": {"a": {"default": false}}})", "{}",
        R"({"a": false})");
    row("an object with a default inside",
        R"({"properties": {"o": {"properties": {"a": {"default": 1}, "b": {}}}}})", "{}",
        R"({"o": {"a": 1}})");
    row("an object without",
        R"({"properties": {"o": {"type": "object", "properties": {"a": {}}}}})", "{}", "{}");
    row("an object's own default and its fields'",
        R"({"properties": {"o": {"default": {"b": 2}, "properties": {"a": {"default": 1}}}}})",
        "{}", R"({"o": {"b": 2, "a": 1}})");
    row("items", R"({"properties": {"l": {"items": {"properties": {"a": {"default": 1}}}}}})",
        R"({"l": [{}, {"a": 2}]})", R"({"l": [{"a": 1}, {"a": 2}]})");
    row("lists aren't made longer",
        R"({"properties": {"l": {"minItems": 2, "items": {"default": 1}}}})", "{}", "{}");
    row("a reference",
        R"({"definitions": {"d": {"default": 7}}, "properties": {"a": {"$ref": "#/definitions/d"}}})",
        "{}", R"({"a": 7})");
    row("all of", R"({"allOf": [{"properties": {"a": {"default": 1}}},
                                {"properties": {"b": {"default": 2}}}]})",
        "{}", R"({"a": 1, "b": 2})");
    row("then", R"({"if": {"properties": {"k": {"const": "x"}}, "required": ["k"]},
                    "then": {"properties": {"a": {"default": 1}}},
                    "else": {"properties": {"b": {"default": 2}}}})",
        R"({"k": "x"})", R"({"k": "x", "a": 1})");
    row("else", R"({"if": {"properties": {"k": {"const": "x"}}, "required": ["k"]},
                    "then": {"properties": {"a": {"default": 1}}},
                    "else": {"properties": {"b": {"default": 2}}}})",
        R"({"k": "y"})", R"({"k": "y", "b": 2})");
    row("a default that decides", R"({"properties": {"k": {"default": "x"}},
                    "if": {"properties": {"k": {"const": "x"}}},
                    "then": {"properties": {"a": {"default": 1}}}})",
        "{}", R"({"k": "x", "a": 1})");
    row("one of the branches",
        R"({"oneOf": [{"properties": {"k": {"const": "x"}, "a": {"default": 1}}},
                      {"properties": {"k": {"const": "y"}, "b": {"default": 2}}}]})",
        R"({"k": "y"})", R"({"k": "y", "b": 2})");
    row("a branch that lacks something else",
        R"({"oneOf": [{"properties": {"k": {"enum": ["x"]}}, "required": ["z"]},
                      {"properties": {"k": {"enum": ["y"]}, "b": {"default": 2}},
                       "required": ["c"]}]})",
        R"({"k": "y"})", R"({"k": "y", "b": 2})");
    row("a dependency", R"({"dependencies": {"k": {"properties": {"a": {"default": 1}}}}})",
        R"({"k": 0})", R"({"k": 0, "a": 1})");
    row("a dependency that isn't there",
        R"({"dependencies": {"k": {"properties": {"a": {"default": 1}}}}})", "{}", "{}");
    row("a dependency with branches",
        R"({"properties": {"k": {"default": "y"}}, "dependencies": {"k": {"oneOf": [
            {"properties": {"k": {"enum": ["x"]}, "a": {"default": 1}}},
            {"properties": {"k": {"enum": ["y"]}, "b": {"default": 2}}}]}}})",
        "{}", R"({"k": "y", "b": 2})");
    row("names of a dependency", R"({"dependencies": {"k": ["a"]}})", R"({"k": 1})", R"({"k": 1})");
    row("a schema in itself is made once",
        R"({"definitions": {"t": {"properties": {"l": {"$ref": "#/definitions/t"},
            "r": {"$ref": "#/definitions/t"}, "v": {"default": 1}}}},
            "properties": {"x": {"$ref": "#/definitions/t"}}})",
        "{}", R"({"x": {"v": 1}})");
    row("a schema in itself fills what is there",
        R"({"definitions": {"t": {"properties": {"l": {"$ref": "#/definitions/t"},
            "r": {"$ref": "#/definitions/t"}, "v": {"default": 1}}}},
            "properties": {"x": {"$ref": "#/definitions/t"}}})",
        R"({"x": {"l": {"l": {}}}})", R"({"x": {"l": {"l": {"v": 1}, "v": 1}, "v": 1}})");
    row("all of itself", R"({"allOf": [{"$ref": "#"}, {"$ref": "#"}],
            "properties": {"a": {"default": 1}}})",
        "{}", R"({"a": 1})");
    row("a circle ends", R"({"definitions": {"d": {"properties": {"d": {"$ref": "#/definitions/d"},
            "a": {"default": 1}}}}, "properties": {"x": {"$ref": "#/definitions/e"}}})",
        "{}", "{}");
}

void tst_Answers::defaults()
{
    QFETCH(QByteArray, page);
    QFETCH(QByteArray, value);
    const auto filled = withDefaults(*yaml::valueFromJson(value), *yaml::valueFromJson(page));
    QTEST(yaml::toJson(filled), "expected");
}

void tst_Answers::checks_data()
{
    QTest::addColumn<QByteArray>("answers");
    QTest::addColumn<QStringList>("codes");
    QTest::addColumn<QByteArray>("marked"); // what the first finding points at
    QTest::newRow("good") << "name: a\nport: 80\n"_ba << QStringList() << ""_ba;
    QTest::newRow("required on another page")
        << "port: 80\n"_ba << QStringList{u"schema.required"_s} << ""_ba;
    QTest::newRow("a wrong type") << "name: a\nport: many\n"_ba << QStringList{u"schema.type"_s}
                                  << "many"_ba;
    QTest::newRow("a pattern") << "name: A B\n"_ba << QStringList{u"schema.pattern"_s} << "A B"_ba;
    QTest::newRow("an unknown name")
        << "name: a\nprot: 80\n"_ba << QStringList{u"path.unknown-answer"_s} << "prot"_ba;
    QTest::newRow("no YAML") << "name: [a\n"_ba << QStringList{u"yaml.unclosed-flow"_s} << "["_ba;
}

void tst_Answers::checks()
{
    QFETCH(QByteArray, answers);
    QFETCH(QByteArray, marked);
    const PathTemplate path = templateAsking(
        "[{required: [name], properties: {name: {type: string, pattern: '^[a-z]+$'}}},"
        " {properties: {port: {type: integer, default: 8080}}}]");
    const auto read = readAnswers(path, SourceText(answers), u"answers.yaml"_s);
    QVERIFY(read);
    QTEST(read->findings.codes(), "codes");
    for (const CheckedFile &file : read->findings.files()) {
        QCOMPARE(file.path, u"answers.yaml"_s);
        QCOMPARE(file.text.slice(file.diagnostics.front().range).toByteArray(), marked);
    }
}

void tst_Answers::separatesSecrets()
{
    const PathTemplate path = templateAsking(
        "{properties: {name: {type: string}, token: {type: string, 'ui:field': Secret}}}");
    const auto read = readAnswers(path, SourceText("name: a\ntoken: s3cret\n"), u"a.yaml"_s);
    QVERIFY(read && read->isGood());
    QCOMPARE(jsonOf(read->parameters), uR"({"name":"a","token":"******"})"_s);
    QCOMPARE(jsonOf(read->secrets), uR"({"token":"s3cret"})"_s);
}

void tst_Answers::separatesNestedSecrets()
{
    const PathTemplate path = templateAsking(
        "{definitions: {s: {type: string, 'ui:field': Secret}}, properties: {"
        "outer: {type: object, properties: {nested: {'ui:field': Secret}, open: {}}},"
        " viaRef: {$ref: '#/definitions/s'}, pin: {'ui:field': Secret},"
        " keys: {type: array, items: {$ref: '#/definitions/s'}}}}");
    const auto read = readAnswers(path,
                                  SourceText("outer: {nested: abc, open: o}\nviaRef: xy\n"
                                             "pin: 0123\nkeys: [k, l]\n"),
                                  u"a.yaml"_s);
    QVERIFY(read && read->isGood());
    QCOMPARE(jsonOf(read->parameters),
             uR"({"outer":{"nested":"***","open":"o"},"viaRef":"**","pin":"****",)"
             uR"("keys":["*","*"]})"_s);
    QCOMPARE(jsonOf(read->secrets),
             uR"({"nested":"abc","viaRef":"xy","pin":"0123","keys-0":"k","keys-1":"l"})"_s);
}

void tst_Answers::showsNoRejectedSecret_data()
{
    QTest::addColumn<QByteArray>("answers");
    QTest::addColumn<QStringList>("codes");
    const QStringList pattern{u"schema.pattern"_s};
    QTest::newRow("a wrong secret") << "name: a\ntoken: s3cretZ\n"_ba << pattern;
    QTest::newRow("a wrong nested secret") << "name: a\no: {n: s3cretZ}\n"_ba << pattern;
    QTest::newRow("a secret beside what is wrong")
        << "{name: A, token: s3cret, other: s3cret}\n"_ba
        << QStringList{u"path.unknown-answer"_s, u"schema.pattern"_s};
    QTest::newRow("no YAML") << "token: s3cret\nname: [\n"_ba
                             << QStringList{u"yaml.unclosed-flow"_s};
    QTest::newRow("no YAML, where the secret is no value")
        << "token s3cret\nname: [\n"_ba << QStringList{u"yaml.unclosed-flow"_s};
    QTest::newRow("no YAML in its line")
        << "{token: s3cret, name: [}\n"_ba << QStringList{u"yaml.unclosed-flow"_s};
}

void tst_Answers::showsNoRejectedSecret()
{
    QFETCH(QByteArray, answers);
    const PathTemplate path =
        templateAsking("{properties: {name: {type: string, pattern: '^[a-z]+$'},"
                       " token: {type: string, pattern: '^[^Z]*$', 'ui:field': Secret},"
                       " o: {properties: {n: {pattern: '^[^Z]*$', 'ui:field': Secret}}}}}");
    const auto read = readAnswers(path, SourceText(answers), u"a.yaml"_s);
    QVERIFY(read);
    QVERIFY(!read->isGood());
    QCOMPARE_GE(read->findings.codes().size(), 1);
    if (!answers.contains('['))
        QTEST(read->findings.codes(), "codes");
    for (const ReportFormat format : {ReportFormat::Text, ReportFormat::Json}) {
        const QByteArray shown = written(read->findings.report(), format);
        QVERIFY2(!shown.contains("s3cret"), shown.constData());
    }
}

void tst_Answers::refusesEndlessAliases()
{
    const auto read =
        readAnswers(templateAsking("&a {properties: {x: *a}}"), SourceText("x: 1\n"), u"a.yaml"_s);
    QVERIFY(!read);
    QCOMPARE(read.error().code, u"yaml.alias-budget"_s);
}

void tst_Answers::saysWhatWasDefaulted()
{
    const PathTemplate path = templateAsking(
        "{properties: {a: {default: 1}, o: {properties: {b: {default: 2}, c: {}}}}}");
    const auto read = readAnswers(path, SourceText("o: {c: 3}\n"), u"a.yaml"_s);
    QVERIFY(read && read->isGood());
    QCOMPARE(read->defaulted, QStringList({u"/o/b"_s, u"/a"_s}));
    QCOMPARE(jsonOf(read->parameters), uR"({"o":{"c":3,"b":2},"a":1})"_s);
    const auto nothing = readAnswers(path, SourceText(QByteArray()), u"a.yaml"_s);
    QVERIFY(nothing && nothing->isGood());
    QCOMPARE(jsonOf(nothing->parameters), uR"({"a":1,"o":{"b":2}})"_s);
}

void tst_Answers::refusesWhatIsNoObject()
{
    const auto read = readAnswers(templateAsking("{}"), SourceText("- a\n"), u"a.yaml"_s);
    QVERIFY(!read);
    QCOMPARE(read.error().code, u"path.values"_s);
}

WAYMARK_TEST(tst_Answers)

} // namespace waymark::goldenpath

#include "tst_answers.moc"
