// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "form/formlayout.h"
#include "form/formmodel.h"
#include "form/typedvalue.h"
#include "support/requestrules.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::form {

namespace {

FormModel modelOf(const QByteArray &text)
{
    auto analysis = std::make_shared<analysis::Analysis>(
        *analysis::analyze({SourceText(text), test::requestRules(), 1}));
    FormModel model;
    const Diagnostics findings = analysis->diagnostics;
    model.setAnalysis(std::move(analysis), 0, findings);
    return model;
}

FieldState fieldOf(const FormModel &model, const QString &pointer)
{
    return model.field(*JsonPointer::parse(pointer));
}

QStringList keysOf(const QList<FieldState> &fields)
{
    QStringList keys;
    for (const FieldState &field : fields)
        keys << field.pointer.last();
    return keys;
}

} // namespace

class tst_FormModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void titles_data();
    void titles();
    void descriptionsAreReadWithoutMarks_data();
    void descriptionsAreReadWithoutMarks();
    void durationUnits_data();
    void durationUnits();
    void kinds_data();
    void kinds();
    void whatIsSet();
    void whatIsMissingSaysSoItself();
    void unknownFieldsAreKept();
    void damagedFieldsAreMarkedAlone();
    void valuesThatDontFitAreShownAsText();
    void layoutPutsTheNameFirst();
    void newEntriesKeepTheSchemasOrder();
    void typedValues_data();
    void typedValues();
    void documentsWithoutASchema();
    void whatLiesTooDeepIsText_data();
    void whatLiesTooDeepIsText();
};

void tst_FormModel::titles_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("title");
    QTest::newRow("camel") << u"dataClassification"_s << u"Data classification"_s;
    QTest::newRow("kebab") << u"list-map-keys"_s << u"List map keys"_s;
    QTest::newRow("acronym") << u"apiVersion"_s << u"API version"_s;
    QTest::newRow("acronym before a word") << u"clientIDRef"_s << u"Client ID ref"_s;
    QTest::newRow("several of an acronym") << u"targetIPs"_s << u"Target IPs"_s;
    QTest::newRow("written small") << u"caBundle"_s << u"CA bundle"_s;
    QTest::newRow("large at the front") << u"TLSConfig"_s << u"TLS config"_s;
    QTest::newRow("one word") << u"owner"_s << u"Owner"_s;
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("only signs") << u"_"_s << u"_"_s;
}

void tst_FormModel::titles()
{
    QFETCH(QString, key);
    QFETCH(QString, title);
    QCOMPARE(titleOf(key), title);
}

void tst_FormModel::descriptionsAreReadWithoutMarks_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QString>("plain");
    QTest::newRow("a link") << u"See [the guide](https://x.io/a)."_s << u"See the guide."_s;
    QTest::newRow("code") << u"Set `name` to ``a``."_s << u"Set name to a."_s;
    QTest::newRow("stress") << u"It **must** be set."_s << u"It must be set."_s;
    QTest::newRow("broken lines") << u"one\n  two\n\nthree"_s << u"one two\n\nthree"_s;
    QTest::newRow("a list") << u"Either:\n- a\n- b"_s << u"Either:\n- a\n- b"_s;
    QTest::newRow("an index") << u"a[0] (one) or 2 * 3 * 4"_s << u"a[0] (one) or 2 * 3 * 4"_s;
}

void tst_FormModel::descriptionsAreReadWithoutMarks()
{
    QFETCH(QString, markdown);
    QFETCH(QString, plain);
    QCOMPARE(plainText(markdown), plain);
}

void tst_FormModel::durationUnits_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QStringList>("units");
    QTest::newRow("days") << u"^([1-9]|[1-8][0-9]|90)d$"_s << QStringList{u"d"_s};
    QTest::newRow("several") << u"^[0-9]+(h|d|w)$"_s << QStringList{u"h"_s, u"d"_s, u"w"_s};
    QTest::newRow("a name") << u"^[a-z]([-a-z0-9]*[a-z0-9])?$"_s << QStringList{};
    QTest::newRow("a number") << u"^[0-9]+$"_s << QStringList{};
    QTest::newRow("unit may be left out") << u"^[0-9]+d?$"_s << QStringList{};
    QTest::newRow("processors") << u"^[1-9][0-9]{0,4}m?$"_s << QStringList{QString(), u"m"_s};
    QTest::newRow("memory") << u"^[0-9]+(Mi|Gi)$"_s << QStringList{u"Mi"_s, u"Gi"_s};
    QTest::newRow("quantities of Kubernetes")
        << u"^(\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))(([KMGTPE]i)|[numkMGTPE]|"
           "([eE](\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))))?$"_s
        << QStringList{QString(), u"m"_s,  u"k"_s,  u"M"_s,  u"G"_s,
                       u"T"_s,    u"Ki"_s, u"Mi"_s, u"Gi"_s, u"Ti"_s};
    QTest::newRow("broken") << u"^([0-9]+d$"_s << QStringList{};
    QTest::newRow("none") << QString() << QStringList{};
}

void tst_FormModel::durationUnits()
{
    QFETCH(QString, pattern);
    QFETCH(QStringList, units);
    QCOMPARE(unitsOf(pattern), units);
}

void tst_FormModel::kinds_data()
{
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<int>("kind");
    const auto row = [](const char *pointer, FieldKind kind) {
        QTest::newRow(pointer) << QString::fromLatin1(pointer) << int(kind);
    };
    row("/spec/owner", FieldKind::Line);
    row("/spec/purpose", FieldKind::Choice);
    row("/spec/lifetime", FieldKind::Duration);
    row("/spec/expose", FieldKind::Switch);
    row("/spec/notes", FieldKind::Lines);
    row("/spec/services", FieldKind::Rows);
    row("/spec/services/0/replicas", FieldKind::Number);
    row("/spec/allowedSources", FieldKind::Rows);
    row("/spec/labels", FieldKind::Rows);
    row("/spec/database", FieldKind::Group);
    row("/spec/database/engine", FieldKind::Choice);
}

void tst_FormModel::kinds()
{
    QFETCH(QString, pointer);
    QFETCH(int, kind);
    const FormModel model = modelOf(test::paymentsStaging);
    QCOMPARE(int(fieldOf(model, pointer).kind), kind);
}

void tst_FormModel::whatIsSet()
{
    const FormModel model = modelOf(test::paymentsStaging);
    const FieldState owner = fieldOf(model, u"/spec/owner"_s);
    QVERIFY(owner.isSet);
    QVERIFY(owner.isRequired);
    QCOMPARE(owner.text, u"payments-team"_s);
    const FieldState expose = fieldOf(model, u"/spec/expose"_s);
    QVERIFY(!expose.isSet);
    QCOMPARE(placeholderOf(expose.shape->facts), u"false"_s);
    QCOMPARE(fieldOf(model, u"/spec/services/1/replicas"_s).text, u"1"_s);
    QVERIFY(!fieldOf(model, u"/spec/services/1/size"_s).isSet);
}

void tst_FormModel::whatIsMissingSaysSoItself()
{
    QByteArray text = test::paymentsStaging;
    text.replace("  purpose: integration-test\n", "");
    text.replace("  region: eu-central-1\n", "");
    const FormModel model = modelOf(text);
    for (const QString &pointer : {u"/spec/purpose"_s, u"/spec/region"_s}) {
        const FieldState field = fieldOf(model, pointer);
        QVERIFY(!field.isSet);
        QCOMPARE(field.problems.size(), 1);
        QCOMPARE(field.problems.first().code, u"schema.required"_s);
    }
    QVERIFY(fieldOf(model, u"/spec/owner"_s).problems.isEmpty());
}

void tst_FormModel::unknownFieldsAreKept()
{
    const FormModel model = modelOf(test::paymentsStaging + "  colour: blue\n");
    const QList<FieldState> fields = model.fieldsOf(fieldOf(model, u"/spec"_s));
    QCOMPARE(fields.last().pointer.last(), u"colour"_s);
    QVERIFY(fields.last().isUnknown);
    QCOMPARE(fields.last().text, u"blue"_s);
}

void tst_FormModel::damagedFieldsAreMarkedAlone()
{
    QByteArray text = test::paymentsStaging;
    text.replace("owner: payments-team", "owner: \"payments-team");
    const FormModel model = modelOf(text);
    QVERIFY(fieldOf(model, u"/spec/owner"_s).isDamaged);
    QVERIFY(!fieldOf(model, u"/spec/lifetime"_s).isDamaged);
    QCOMPARE(fieldOf(model, u"/spec/lifetime"_s).text, u"14d"_s);
}

void tst_FormModel::valuesThatDontFitAreShownAsText()
{
    QByteArray text = test::paymentsStaging;
    text.replace("owner: payments-team", "owner: [a, b]");
    text.replace("replicas: 2", "replicas: {a: 1}");
    const FormModel model = modelOf(text);
    QCOMPARE(int(fieldOf(model, u"/spec/owner"_s).kind), int(FieldKind::Yaml));
    QCOMPARE(int(fieldOf(model, u"/spec/services/0/replicas"_s).kind), int(FieldKind::Yaml));
}

void tst_FormModel::layoutPutsTheNameFirst()
{
    const FormLayout layout = layoutOf(modelOf(test::paymentsStaging));
    QCOMPARE(layout.sections.size(), 3);
    const QStringList lead = keysOf(layout.sections[0].fields);
    QCOMPARE(lead.first(3), (QStringList{u"name"_s, u"owner"_s, u"purpose"_s}));
    QVERIFY(!lead.contains(u"apiVersion"_s));
    QVERIFY(keysOf(layout.sections[1].fields).startsWith(u"services"_s));
    QVERIFY(layout.sections[2].isCollapsed);
    QVERIFY(!keysOf(layout.sections[2].fields).contains(u"status"_s));
}

void tst_FormModel::newEntriesKeepTheSchemasOrder()
{
    QByteArray text = test::paymentsStaging;
    text.replace("  purpose: integration-test\n", "");
    const FormModel model = modelOf(text);
    const FieldState spec = fieldOf(model, u"/spec"_s);
    QCOMPARE(model.entryAfter(spec, u"purpose"_s), u"lifetime"_s);
    QCOMPARE(model.entryAfter(spec, u"database"_s), QString());
    QCOMPARE(model.entryAfter(spec, u"unheard-of"_s), QString());
}

void tst_FormModel::typedValues_data()
{
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<yaml::Value>("value");
    const auto row = [](const char *name, const QString &pointer, const QString &typed,
                        const yaml::Value &value) {
        QTest::newRow(name) << pointer << typed << value;
    };
    const QString replicas = u"/spec/services/0/replicas"_s;
    row("a number", replicas, u"3"_s, qint64(3));
    row("not a number stays what was typed", replicas, u"three"_s, u"three"_s);
    row("text that looks like a number", u"/spec/owner"_s, u"3"_s, u"3"_s);
    row("number or text: number", u"/spec/services/0/cpu"_s, u"2"_s, qint64(2));
    row("number or text: text", u"/spec/services/0/cpu"_s, u"500m"_s, u"500m"_s);
    row("nothing", u"/spec/owner"_s, QString(), {});
}

void tst_FormModel::typedValues()
{
    QFETCH(QString, pointer);
    QFETCH(QString, typed);
    QFETCH(yaml::Value, value);
    const FormModel model = modelOf(test::paymentsStaging);
    const FieldState field = fieldOf(model, pointer);
    QVERIFY(valueOf(typed, *field.shape, field.node) == value);
}

void tst_FormModel::documentsWithoutASchema()
{
    const FormModel model = modelOf("kind: Other\nname: a\nsize: 3\ntags:\n  - x\n  - y\nmore:\n"
                                    "  deep: true\n");
    QVERIFY(model.kind() == nullptr);
    const FieldState size = fieldOf(model, u"/size"_s);
    QVERIFY(!size.isUnknown);
    QVERIFY(valueOf(u"4"_s, *size.shape, size.node) == yaml::Value(qint64(4)));
    QCOMPARE(int(fieldOf(model, u"/tags"_s).kind), int(FieldKind::Rows));
    QCOMPARE(int(fieldOf(model, u"/more"_s).kind), int(FieldKind::Group));
    QCOMPARE(keysOf(layoutOf(model).sections.first().fields), (QStringList{u"name"_s, u"size"_s}));
}

void tst_FormModel::whatLiesTooDeepIsText_data()
{
    QTest::addColumn<QByteArray>("open");
    QTest::addColumn<QByteArray>("close");
    QTest::addColumn<QString>("segment");
    QTest::newRow("lists") << "["_ba << "]"_ba << u"/0"_s;
    QTest::newRow("objects") << "{a: "_ba << "}"_ba << u"/a"_s;
}

void tst_FormModel::whatLiesTooDeepIsText()
{
    QFETCH(QByteArray, open);
    QFETCH(QByteArray, close);
    QFETCH(QString, segment);
    const FormModel model = modelOf(open.repeated(300) + "x" + close.repeated(300) + "\n");
    qsizetype sections = 0;
    FieldState field = model.root();
    while (field.kind != FieldKind::Yaml && sections < 300) {
        ++sections;
        field = fieldOf(model, segment.repeated(sections));
    }
    QCOMPARE(sections, 25);
    // What stands deep and is no section is a field of its own all the same.
    QCOMPARE(fieldOf(model, segment.repeated(300)).kind, FieldKind::Line);
}

WAYMARK_TEST(tst_FormModel)

} // namespace waymark::form

#include "tst_formmodel.moc"
