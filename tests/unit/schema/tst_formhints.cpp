// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "schema/cursor.h"
#include "schema/formhints.h"
#include "schematesting.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::schema {

class tst_FormHints : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theDemonstrationsRequestKind();
    void exacterPatternsWin();
    void nonsenseIsLeftOut_data();
    void nonsenseIsLeftOut();
    void entitiesOfSchemas();
    void hintsFindTheirKind();
};

namespace {

JsonPointer place(const QString &text)
{
    return *JsonPointer::parse(text);
}

FormHints hintsOf(const QByteArray &text)
{
    const yaml::SyntaxTree tree = test::parsed(text);
    return formHintsOf(tree.documents().first());
}

} // namespace

void tst_FormHints::theDemonstrationsRequestKind()
{
    const FormHints hints = hintsOf(test::fileContent(QStringLiteral(
        WAYMARK_SOURCE_DIR
        "/resources/demo/template/platform/kinds/environmentrequest.requestkind.yaml")));
    QCOMPARE(hints.title, u"Test environment"_s);
    QCOMPARE(hints.links.size(), 1);
    QCOMPARE(hints.sections.size(), 5);
    QCOMPARE(hints.sections.first().fields.first().toString(), u"/metadata/name"_s);
    QVERIFY(hints.sections[3].isCollapsed);
    const FieldHint *lifetime = hints.field(place(u"/spec/lifetime"_s));
    QVERIFY(lifetime != nullptr);
    QCOMPARE(lifetime->widget, u"duration"_s);
    QCOMPARE(lifetime->units, QStringList{u"d"_s});
    QCOMPARE(lifetime->suggestions.size(), 4);
    QCOMPARE(hints.field(place(u"/spec/notes"_s))->rows, 6);
    const EntityHint *service = hints.entity(place(u"/spec/services/3/name"_s));
    QVERIFY(service != nullptr);
    QCOMPARE(service->kinds, QStringList{u"Component"_s});
    QCOMPARE(service->types, QStringList{u"service"_s});
    QVERIFY(hints.entity(place(u"/spec/services/3"_s)) == nullptr);
    QVERIFY(hints.field(place(u"/spec/unheard"_s)) == nullptr);
}

void tst_FormHints::exacterPatternsWin()
{
    const FormHints hints = hintsOf("spec: {form: {fields: {/spec/*/a: {ui:title: any}, "
                                    "/spec/x/a: {ui:title: exact}}}}");
    QCOMPARE(hints.field(place(u"/spec/x/a"_s))->title, u"exact"_s);
    QCOMPARE(hints.field(place(u"/spec/y/a"_s))->title, u"any"_s);
    QVERIFY(matches(place(u"/*"_s), place(u"/a"_s)));
    QVERIFY(!matches(place(u"/*"_s), place(u"/a/b"_s)));
}

void tst_FormHints::nonsenseIsLeftOut_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing") << ""_ba;
    QTest::newRow("no spec") << "kind: RequestKind"_ba;
    QTest::newRow("of other types") << "{metadata: [a], spec: {form: {sections: {}, fields: [1]}, "
                                       "entities: text}}"_ba;
    QTest::newRow("pointers that aren't") << "spec: {form: {fields: {spec.a: {ui:title: x}}}, "
                                             "entities: {a: {kind: Group}, /b: {}}}"_ba;
    QTest::newRow("addresses that run something")
        << "metadata: {links: [{url: 'javascript:alert(1)'}, {url: 'file:///etc'}]}"_ba;
}

void tst_FormHints::nonsenseIsLeftOut()
{
    QFETCH(QByteArray, text);
    const FormHints hints = hintsOf(text.isEmpty() ? "{}"_ba : text);
    QVERIFY(hints.sections.isEmpty());
    QVERIFY(hints.fields.isEmpty());
    QVERIFY(hints.entities.isEmpty());
    QVERIFY(hints.links.isEmpty());
}

void tst_FormHints::entitiesOfSchemas()
{
    const Cursor root(test::schemaOf(R"(
properties:
  owner: {type: string, x-waymark-entity: {kind: [Group, User], type: team, ownedBy: /spec/owner}}
  token: {type: string, writeOnly: true}
)"));
    const auto owner = root.property(u"owner"_s).facts().entity;
    QVERIFY(owner.has_value());
    QCOMPARE(owner->kinds, (QStringList{u"Group"_s, u"User"_s}));
    QCOMPARE(owner->defaultKind, u"Group"_s);
    QCOMPARE(owner->types, QStringList{u"team"_s});
    QCOMPARE(owner->ownedBy->toString(), u"/spec/owner"_s);
    QVERIFY(root.property(u"token"_s).facts().isWriteOnly);
}

void tst_FormHints::hintsFindTheirKind()
{
    const yaml::SyntaxTree kind = test::parsed(
        "spec: {resource: {apiVersion: a/v1, kind: Thing}, form: {fields: {/x: {ui:title: T}}}}");
    const yaml::SyntaxTree schema = test::parsed("type: object");
    const KindKey key{u"a/v1"_s, u"Thing"_s};
    Registry before;
    before.addRequestKind(kind.documents().first());
    before.addSchema(key, schema.documents().first(), u"a.json"_s);
    QVERIFY(before.find(key)->hints != nullptr);
    Registry after;
    after.addSchema(key, schema.documents().first(), u"a.json"_s);
    QVERIFY(after.find(key)->hints == nullptr);
    after.addRequestKind(kind.documents().first());
    QCOMPARE(after.find(key)->hints->field(place(u"/x"_s))->title, u"T"_s);
}

WAYMARK_TEST(tst_FormHints)

} // namespace waymark::schema

#include "tst_formhints.moc"
