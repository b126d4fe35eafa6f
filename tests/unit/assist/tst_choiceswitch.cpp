// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "assist/choiceswitch.h"
#include "schema/schemafile.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::assist {

class tst_ChoiceSwitch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatFits_data();
    void keepsWhatFits();
    void whatIsDroppedIsNamed();
    void aMarkOfSeveralIsWritten();
};

namespace {

const QByteArray sourceForms = R"(
type: object
properties:
  name: {type: string}
oneOf:
  - properties: {type: {const: git}, url: {type: string}, depth: {type: integer}}
    required: [type, url]
  - properties: {type: {enum: [oci, image]}, url: {type: string, pattern: ^oci}, tag: {type: string}}
    required: [type]
)";

const QByteArray eitherForm = R"(
anyOf:
  - {type: string}
  - {type: array, items: {type: string}}
  - {type: object, properties: {file: {type: string}}}
)";

const QByteArray byField = R"(
type: object
properties: {git: {type: string}, oci: {type: string}, name: {type: string}}
oneOf: [{required: [git]}, {required: [oci]}]
)";

schema::Cursor switchCursor(const QByteArray &text)
{
    const auto read = schema::readSchemaFile(SourceText(text), u"test.yaml"_s);
    return schema::Cursor(read->kinds.first()->schema);
}

} // namespace

void tst_ChoiceSwitch::keepsWhatFits_data()
{
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<int>("branch");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QStringList>("dropped");
    QTest::newRow("fields of both stay")
        << sourceForms << "name: a # mine\ntype: git\nurl: oci://x\ndepth: 1\n"_ba << 1
        << "name: a # mine\ntype: oci\nurl: oci://x\n"_ba << QStringList{u"/depth"_s};
    QTest::newRow("values that don't fit go") << sourceForms << "type: git\nurl: https://x\n"_ba
                                              << 1 << "type: oci\n"_ba << QStringList{u"/url"_s};
    QTest::newRow("what nobody knows stays") << sourceForms << "type: oci\nother: 1\n"_ba << 0
                                             << "type: git\nother: 1\n"_ba << QStringList{};
    QTest::newRow("the mark is written where it is missing")
        << sourceForms << "name: a\n"_ba << 0 << "name: a\ntype: git\n"_ba << QStringList{};
    QTest::newRow("a text becomes a list of one")
        << eitherForm << "a\n"_ba << 1 << "- a\n"_ba << QStringList{};
    QTest::newRow("a list of one becomes a text")
        << eitherForm << "- a\n"_ba << 0 << "a\n"_ba << QStringList{};
    QTest::newRow("a text can't become an object")
        << eitherForm << "a\n"_ba << 2 << "{}\n"_ba << QStringList{QString()};
    QTest::newRow("the field of the other form goes")
        << byField << "git: a\nname: b\n"_ba << 1 << "name: b\n"_ba << QStringList{u"/git"_s};
}

void tst_ChoiceSwitch::keepsWhatFits()
{
    QFETCH(QByteArray, schema);
    QFETCH(QByteArray, before);
    QFETCH(int, branch);
    QFETCH(QStringList, dropped);
    const auto tree = yaml::SyntaxTree::parse(SourceText(before));
    const ChoiceSwitch change = switchOf({.cursor = switchCursor(schema),
                                          .value = tree->documents().first().root,
                                          .pointer = {},
                                          .picks = {},
                                          .choice = 0,
                                          .branch = branch});
    const auto edits = editsFor(*tree, 0, change.edits);
    QVERIFY2(edits, edits ? "" : qPrintable(edits.error().message));
    QTEST(tree->text().applied(*edits).bytes(), "after");
    QStringList places;
    for (const auto &place : change.dropped)
        places << place.pointer.toString();
    QCOMPARE(places, dropped);
}

void tst_ChoiceSwitch::whatIsDroppedIsNamed()
{
    const auto tree = yaml::SyntaxTree::parse(SourceText("type: git\nurl: https://x\n"));
    const ChoiceSwitch change = switchOf({.cursor = switchCursor(sourceForms),
                                          .value = tree->documents().first().root,
                                          .pointer = {},
                                          .picks = {},
                                          .choice = 0,
                                          .branch = 1});
    QCOMPARE(change.dropped.size(), 1);
    QCOMPARE(change.dropped.first().text, u"https://x"_s);
}

void tst_ChoiceSwitch::aMarkOfSeveralIsWritten()
{
    const auto tree = yaml::SyntaxTree::parse(SourceText("type: git\n"));
    const ChoiceSwitch change = switchOf({.cursor = switchCursor(sourceForms),
                                          .value = tree->documents().first().root,
                                          .pointer = {},
                                          .picks = {},
                                          .choice = 0,
                                          .branch = 1,
                                          .mark = yaml::Value(u"image"_s)});
    const auto edits = editsFor(*tree, 0, change.edits);
    QVERIFY(edits);
    QCOMPARE(tree->text().applied(*edits).bytes(), "type: image\n"_ba);
}

WAYMARK_TEST(tst_ChoiceSwitch)

} // namespace waymark::assist

#include "tst_choiceswitch.moc"
