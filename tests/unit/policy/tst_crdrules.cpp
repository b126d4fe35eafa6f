// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "policy/crdrules.h"
#include "schema/crddefinition.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::policy {

namespace {

/// The kind of a definition whose `spec` has these properties and this more (rules, say).
schema::KindEntry kindWith(const QByteArray &spec)
{
    const auto tree = yaml::SyntaxTree::parse(SourceText(
        "apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\n"
        "metadata: {name: machines.g.io}\nspec:\n  group: g.io\n  scope: Namespaced\n"
        "  names: {kind: Machine, plural: machines, singular: machine}\n  versions:\n"
        "  - name: v1\n    served: true\n    storage: true\n    schema:\n      openAPIV3Schema:\n"
        "        type: object\n        properties:\n          spec:\n            type: object\n"
        + spec));
    Diagnostics found;
    const auto kinds = schema::readCrd(tree->documents().constFirst(), u"k.yaml"_s, found);
    for (const Diagnostic &finding : found)
        qInfo() << finding.message;
    return kinds.value(0);
}

Diagnostics checked(const schema::KindEntry &kind, const QByteArray &spec,
                    const QByteArray &before = {})
{
    const QByteArray head = "apiVersion: g.io/v1\nkind: Machine\nmetadata: {name: a}\nspec:\n";
    const auto tree = yaml::SyntaxTree::parse(SourceText(head + spec));
    const auto old = yaml::SyntaxTree::parse(SourceText(head + before));
    const ServedObject object(tree->documents().constFirst().root, &kind.schema);
    const ServedObject was(before.isEmpty() ? yaml::Node() : old->documents().constFirst().root,
                           &kind.schema);
    return CrdRules(kind).check(tree->documents().constFirst(), object, was.root());
}

const QByteArray sizes = "            properties:\n"
                         "              size: {type: integer}\n"
                         "              most: {type: integer, default: 5}\n"
                         "              class: {type: string}\n"
                         "              my-zone: {type: string}\n";

QByteArray rule(const QByteArray &text, const QByteArray &more = {})
{
    return sizes + "            x-kubernetes-validations:\n            - rule: \"" + text + "\"\n"
           + more;
}

} // namespace

/// Rules in definitions of kinds, as an API server evaluates them (policy.md 2.6).
class tst_CrdRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leaveOpenWhatIsDelivered();
    void judges_data();
    void judges();
    void marksTheField();
    void whatWasSoBeforeIsOnlyWarnedOf();
    void transitionsNeedAVersionBefore();
    void itemsAreKnownByTheirKeys();
    void namesComeBack_data();
    void namesComeBack();
    void immutabilityHasFourVerdicts_data();
    void immutabilityHasFourVerdicts();
    void onlyTheNameOfMetadataIsSeen_data();
    void onlyTheNameOfMetadataIsSeen();
};

void tst_CrdRules::judges_data()
{
    QTest::addColumn<QByteArray>("definition");
    QTest::addColumn<QByteArray>("spec");
    QTest::addColumn<QString>("code"); // empty: it passes
    const QString violated = u"policy.rule-violated"_s;
    QTest::newRow("true") << rule("self.size < 5") << "  size: 3\n"_ba << QString();
    QTest::newRow("false") << rule("self.size < 5") << "  size: 7\n"_ba << violated;
    QTest::newRow("a default is there")
        << rule("self.size <= self.most") << "  size: 5\n"_ba << QString();
    QTest::newRow("and decides") << rule("self.size <= self.most") << "  size: 6\n"_ba << violated;
    QTest::newRow("unguarded") << rule("self.class == 'a'") << "  size: 6\n"_ba
                               << u"policy.rule-failed"_s;
    QTest::newRow("guarded") << rule("!has(self.class) || self.class == 'a'") << "  size: 6\n"_ba
                             << QString();
    QTest::newRow("a name with a dash")
        << rule("self.my__dash__zone == 'a'") << "  my-zone: b\n"_ba << violated;
    QTest::newRow("null runs nothing") << rule("self.size < 5") << "  \n"_ba << QString();
}

void tst_CrdRules::judges()
{
    QFETCH(QByteArray, definition);
    QFETCH(QByteArray, spec);
    QFETCH(QString, code);
    const schema::KindEntry kind = kindWith(definition);
    QCOMPARE(kind.rules.size(), 1);
    const Diagnostics found = checked(kind, spec);
    QCOMPARE(found.size(), code.isEmpty() ? 0 : 1);
    if (!found.isEmpty())
        QCOMPARE(found.constFirst().code, code);
}

void tst_CrdRules::marksTheField()
{
    const Diagnostics read = checked(kindWith(rule("self.size < 5")), "  size: 7\n");
    QCOMPARE(read.constFirst().pointer.toString(), u"/spec/size"_s);
    const Diagnostics named =
        checked(kindWith(rule("self.size < 5", "              fieldPath: .class\n"
                                               "              message: too large\n")),
                "  size: 7\n  class: a\n");
    QCOMPARE(named.constFirst().pointer.toString(), u"/spec/class"_s);
    QCOMPARE(named.constFirst().message, u"Too large."_s);
    // What comes from a default has no place of its own.
    const Diagnostics fromDefault = checked(kindWith(rule("self.most > 7")), "  size: 7\n");
    QCOMPARE(fromDefault.constFirst().pointer.toString(), u"/spec"_s);
}

void tst_CrdRules::whatWasSoBeforeIsOnlyWarnedOf()
{
    const schema::KindEntry kind = kindWith(rule("self.size < 5"));
    QCOMPARE(checked(kind, "  size: 7\n").constFirst().severity, Severity::Error);
    QCOMPARE(checked(kind, "  size: 7\n", "  size: 7\n").constFirst().severity, Severity::Warning);
    QCOMPARE(checked(kind, "  size: 7\n", "  size: 8\n").constFirst().severity, Severity::Error);
}

void tst_CrdRules::transitionsNeedAVersionBefore()
{
    const schema::KindEntry kind = kindWith(rule("self.size >= oldSelf.size"));
    QVERIFY(checked(kind, "  size: 3\n").isEmpty());
    QVERIFY(checked(kind, "  size: 3\n", "  size: 3\n").isEmpty());
    QCOMPARE(checked(kind, "  size: 3\n", "  size: 4\n").constFirst().severity, Severity::Error);
    const schema::KindEntry optional =
        kindWith(rule("!oldSelf.hasValue() || self.size >= oldSelf.value().size",
                      "              optionalOldSelf: true\n"));
    QVERIFY(checked(optional, "  size: 3\n").isEmpty());
    QCOMPARE(checked(optional, "  size: 3\n", "  size: 4\n").size(), 1);
}

void tst_CrdRules::itemsAreKnownByTheirKeys()
{
    const schema::KindEntry kind = kindWith(
        "            properties:\n              ports:\n                type: array\n"
        "                maxItems: 9\n"
        "                x-kubernetes-list-type: map\n"
        "                x-kubernetes-list-map-keys: [name]\n"
        "                items:\n                  type: object\n"
        "                  required: [name]\n                  properties:\n"
        "                    name: {type: string}\n                    port: {type: integer}\n"
        "                  x-kubernetes-validations:\n"
        "                  - rule: \"self.port == oldSelf.port\"\n");
    QCOMPARE(kind.rules.size(), 1);
    const QByteArray before = "  ports: [{name: a, port: 1}, {name: b, port: 2}]\n";
    QVERIFY(checked(kind, "  ports: [{name: b, port: 2}, {name: a, port: 1}]\n", before).isEmpty());
    QVERIFY(checked(kind, "  ports: [{name: c, port: 7}, {name: a, port: 1}]\n", before).isEmpty());
    const Diagnostics changed =
        checked(kind, "  ports: [{name: b, port: 3}, {name: a, port: 1}]\n", before);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.constFirst().pointer.toString(), u"/spec/ports/0/port"_s);
}

void tst_CrdRules::namesComeBack_data()
{
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<QByteArray>("meant");
    QTest::newRow("plain") << "size"_ba << "size"_ba;
    QTest::newRow("dash") << "my__dash__zone"_ba << "my-zone"_ba;
    QTest::newRow("dot and slash") << "a__dot__b__slash__c"_ba << "a.b/c"_ba;
    QTest::newRow("underscores") << "a__underscores__b"_ba << "a__b"_ba;
    QTest::newRow("a word of the language") << "__namespace__"_ba << "namespace"_ba;
}

void tst_CrdRules::namesComeBack()
{
    QFETCH(QByteArray, written);
    QTEST(unescapedName(written), "meant");
}

/// Which of create, first set, change and unset a rule on an optional field lets pass (policy.md
/// row 14): the plain form has holes that people don't see.
void tst_CrdRules::immutabilityHasFourVerdicts_data()
{
    QTest::addColumn<QByteArray>("definition");
    QTest::addColumn<QList<bool>>("passes");
    const QByteArray onField = "            properties:\n              class:\n"
                               "                type: string\n"
                               "                x-kubernetes-validations:\n                - ";
    QTest::newRow("plain") << onField + "rule: self == oldSelf\n"
                           << QList<bool>{true, true, false, true};
    QTest::newRow("with an optional oldSelf")
        << onField
               + "{rule: oldSelf.hasValue() && self == oldSelf.value(), optionalOldSelf: true}\n"
        << QList<bool>{false, false, false, true};
    QTest::newRow("at the parent")
        << rule("has(self.class) == has(oldSelf.class) && (!has(self.class) || self.class == "
                "oldSelf.class)")
        << QList<bool>{true, false, false, false};
}

void tst_CrdRules::immutabilityHasFourVerdicts()
{
    QFETCH(QByteArray, definition);
    QFETCH(QList<bool>, passes);
    const auto kind = kindWith(definition);
    const QByteArray none = "  other: 1\n";
    const QByteArray one = "  class: a\n";
    const QByteArray two = "  class: b\n";
    const QList<bool> found{checked(kind, one).isEmpty(), checked(kind, one, none).isEmpty(),
                            checked(kind, two, one).isEmpty(), checked(kind, none, one).isEmpty()};
    QCOMPARE(found, passes);
}

void tst_CrdRules::onlyTheNameOfMetadataIsSeen_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isSeen");
    QTest::newRow("name") << "self.metadata.name.size() < 5"_ba << true;
    QTest::newRow("generateName") << "!has(self.metadata.generateName)"_ba << true;
    QTest::newRow("namespace") << "self.metadata.namespace == 'a'"_ba << false;
    QTest::newRow("labels") << "has(self.metadata.labels)"_ba << false;
    QTest::newRow("a label") << "self.metadata.labels['a'] == 'b'"_ba << false;
}

void tst_CrdRules::onlyTheNameOfMetadataIsSeen()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, isSeen);
    const CrdRules rules(
        kindWith(sizes + "        x-kubernetes-validations: [{rule: \"" + text + "\"}]\n"));
    QVERIFY(!rules.isEmpty());
    QStringList codes;
    for (const Diagnostic &finding : rules.problems())
        codes.append(finding.code);
    QCOMPARE(codes, isSeen ? QStringList() : QStringList{u"policy.unseen-metadata"_s});
}

void tst_CrdRules::leaveOpenWhatIsDelivered()
{
    const auto kind = kindWith(rule("self.class.matches('^[a-z]+$')"));
    const auto open = checked(kind, "  class: ${CLASS}\n");
    QCOMPARE(open.size(), 1);
    QCOMPARE(open.front().code, u"schema.placeholder"_s);
    const auto wrong = checked(kind, "  class: A1\n  my-zone: ${ZONE}\n");
    QCOMPARE(wrong.size(), 1);
    QCOMPARE(wrong.front().code, u"policy.rule-violated"_s);
}

WAYMARK_TEST(tst_CrdRules)

} // namespace waymark::policy

#include "tst_crdrules.moc"
