// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/analysis.h"
#include "assist/newdocument.h"
#include "support/temporaryworkspace.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::assist {

namespace {

analysis::Rules rulesOfTheDemonstration()
{
    const auto crd = yaml::SyntaxTree::parse(SourceText(test::environmentRequestCrd()));
    analysis::Rules rules;
    (void)rules.kinds.addCrd(crd->documents().first(), u"crd.yaml"_s);
    return rules;
}

} // namespace

class tst_NewDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsTheRequiredFields();
    void aWorkspaceFileIsValidYaml();
    void namesAreDnsLabels_data();
    void namesAreDnsLabels();
};

void tst_NewDocument::holdsTheRequiredFields()
{
    const analysis::Rules rules = rulesOfTheDemonstration();
    const auto *kind = rules.kinds.find({u"platform.kubedojo.io/v1"_s, u"EnvironmentRequest"_s});
    QVERIFY(kind != nullptr);
    const auto tree = yaml::SyntaxTree::parse(SourceText(newDocumentText(*kind, u"no"_s)));
    QVERIFY(!tree->hasErrors());
    QCOMPARE(tree->documents().size(), 1);
    const auto root = tree->documents().first().root;
    QCOMPARE(root.value(u"kind").text(), u"EnvironmentRequest"_s);
    // A name that YAML 1.1 takes for a boolean stays a string.
    const auto name = root.value(u"metadata").value(u"name");
    QCOMPARE(name.scalarType(), yaml::ScalarType::String);
    QCOMPARE(name.style(), yaml::NodeStyle::DoubleQuoted);
    const auto spec = root.value(u"spec");
    for (const auto *field :
         {u"owner", u"purpose", u"lifetime", u"region", u"dataClassification", u"services"})
        QVERIFY2(spec.value(field).isValid(), qPrintable(QString(field)));
    QVERIFY(!spec.value(u"notes").isValid());
    QCOMPARE(spec.value(u"services").size(), 1);
}

void tst_NewDocument::aWorkspaceFileIsValidYaml()
{
    const auto tree = yaml::SyntaxTree::parse(SourceText(newWorkspaceText(u"Shop & Söhne: 2"_s)));
    QVERIFY(!tree->hasErrors());
    const auto metadata = tree->documents().first().root.value(u"metadata");
    QCOMPARE(metadata.value(u"title").text(), u"Shop & Söhne: 2"_s);
    QCOMPARE(metadata.value(u"name").text(), u"shop-s-hne-2"_s);
    QVERIFY(nameProblem(metadata.value(u"name").text()).isEmpty());
}

void tst_NewDocument::namesAreDnsLabels_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isGood");
    QTest::newRow("a label") << u"payments-2"_s << true;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("capitals") << u"Payments"_s << false;
    QTest::newRow("a hyphen at the end") << u"payments-"_s << false;
    QTest::newRow("a folder") << u"../payments"_s << false;
    QTest::newRow("63 characters") << QString(63, u'a') << true;
    QTest::newRow("64 characters") << QString(64, u'a') << false;
}

void tst_NewDocument::namesAreDnsLabels()
{
    QFETCH(QString, name);
    QFETCH(bool, isGood);
    QCOMPARE(nameProblem(name).isEmpty(), isGood);
}

WAYMARK_TEST(tst_NewDocument)

} // namespace waymark::assist

#include "tst_newdocument.moc"
