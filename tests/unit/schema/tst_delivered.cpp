// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "schema/delivered.h"
#include "schematesting.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::schema {

/// Values that a delivery tool completes: checked as far as they are known.
class tst_Delivered : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsPlaceholders_data();
    void knowsPlaceholders();
    void judgesWhatIsKnown_data();
    void judgesWhatIsKnown();
    void saysSoOnce();
};

void tst_Delivered::knowsPlaceholders_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("has");
    const auto row = [](const QByteArray &text, bool has) {
        QTest::newRow(text.constData()) << text << has;
    };
    for (const char *text :
         {"${NAME}", "a-${NAME}-b", "${NAME:=default}", "${NAME:-a/b:c}", "${A:-${B}}", "${#NAME}",
          "${NAME/a/b}", "${_x1}", "$(NAME)", "$(NAME.spec)", "<path:secret/data/db#password>",
          "<path:secret/data/db#password | base64encode>", "$$${NAME}",
          "ENC[AES256_GCM,data:abc=,iv:d=,tag:e==,type:str]"})
        row(text, true);
    for (const char *text : {"name", "$NAME", "${", "${}", "${1}", "${NAME", "${{ values.name }}",
                             "${a b}", "$$(NAME)", "$${NAME}", "$(date +%s)", "$()",
                             "<path:nowhere>", "<PATH>", "ENC[abc]", "cost: 5$"})
        row(text, false);
}

void tst_Delivered::knowsPlaceholders()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, has);
    QCOMPARE(DeliveredText(text).hasPlaceholders(), has);
}

void tst_Delivered::judgesWhatIsKnown_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("code"); // of what is wrong all the same
    QTest::addColumn<bool>("isOpen");
    const auto open = [](const char *name, const QByteArray &text) {
        QTest::newRow(name) << text + '\n' << u""_s << true;
    };
    const auto wrong = [](const char *name, const QByteArray &text, const QString &code) {
        QTest::newRow(name) << text + '\n' << code << false;
    };
    open("a number", "replicas: ${REPLICAS}");
    open("a number in quotes", "replicas: '${REPLICAS:=2}'");
    open("digits of a number", "replicas: ${TENS}0");
    open("a list", "zones: ${ZONES}");
    open("a name of some form", "name: ${CLUSTER_NAME}");
    open("a part of a name", "name: a-${CLUSTER_NAME}");
    open("a secret", "name: <path:kv/data/app#name>");
    open("one of some values that may be meant", "stage: prod-${REGION}");
    open("an encrypted number", "replicas: ENC[AES256_GCM,data:a=,iv:b=,tag:c==,type:int]");
    open("a text that may be short enough", "short: ab${X}");
    open("the name of a field", "${FIELD}: 1");
    open("what decides about another", "mode: ${MODE}");
    open("a branch that isn't known", "target: {type: '${TYPE}'}");
    wrong("letters are no number", "replicas: a${N}", u"schema.type"_s);
    wrong("a text is no list", "zones: a-${ZONES}", u"schema.type"_s);
    wrong("a literal text stays one", "replicas: |\n  ${REPLICAS}", u"schema.type"_s);
    wrong("an encrypted text is no number",
          "replicas: ENC[AES256_GCM,data:a=,iv:b=,tag:c==,type:str]", u"schema.type"_s);
    wrong("none of the values begins so", "stage: live-${REGION}", u"schema.enum"_s);
    wrong("too long already", "short: abcdef${X}", u"schema.max-length"_s);
    wrong("no placeholder", "replicas: $${REPLICAS}", u"schema.type"_s);
    wrong("an unknown field", "nmae: ${NAME}", u"schema.unknown-field"_s);
    QTest::newRow("nothing has to be decided") << "note: ${NOTE}\n"_ba << u""_s << false;
    QTest::newRow("what SOPS adds") << "sops: {mac: a, lastmodified: b}\n"_ba << u""_s << true;
    QTest::newRow("what only looks like it")
        << "sops: {a: b}\n"_ba << u"schema.unknown-field"_s << false;
}

void tst_Delivered::judgesWhatIsKnown()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, code);
    QFETCH(bool, isOpen);
    const Schema schema = test::schemaOf(R"(type: object
additionalProperties: false
properties:
  replicas: {type: integer, minimum: 1}
  zones: {type: array}
  name: {type: string, pattern: '^[a-z]([-a-z0-9]*[a-z0-9])?$'}
  stage: {enum: [dev, prod-eu, prod-us]}
  short: {type: string, maxLength: 4}
  note: {type: string}
  mode: {enum: [fast, safe]}
  speed: {type: integer}
  target:
    oneOf:
      - {properties: {type: {const: git}}, required: [type]}
      - {properties: {type: {const: oci}}, required: [type]}
if: {properties: {mode: {const: fast}}, required: [mode]}
then: {required: [speed]}
)");
    Diagnostics found = test::findingsIn(schema, text);
    const auto notices =
        found.removeIf([](const Diagnostic &one) { return one.code == "schema.placeholder"_L1; });
    QCOMPARE(notices, isOpen ? 1 : 0);
    QCOMPARE(found.isEmpty() ? QString() : found.front().code, code);
    const auto tree = test::parsed(text);
    QCOMPARE(isValid(schema, test::documentOf(tree).root), code.isEmpty());
}

void tst_Delivered::saysSoOnce()
{
    const Schema schema = test::schemaOf("additionalProperties: {type: integer}\n");
    const auto found = test::findingsIn(schema, "a: ${A}\nb: ${B}\n");
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.front().severity, Severity::Info);
    QCOMPARE(found.front().pointer.toString(), u"/a"_s);
}

WAYMARK_TEST(tst_Delivered)

} // namespace waymark::schema

#include "tst_delivered.moc"
