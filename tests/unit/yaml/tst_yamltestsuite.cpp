// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "support/shareddata.h"
#include "support/testmain.h"
#include "yaml/events.h"
#include "yaml/syntaxtree.h"
#include "yamlcases.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::yaml {

namespace {

QJsonValue jsonValueOf(const Value &value)
{
    if (const auto *boolean = value.get<bool>())
        return *boolean;
    if (const auto *integer = value.get<qint64>())
        return *integer;
    if (const auto *number = value.get<double>())
        return *number;
    if (const auto *text = value.string())
        return *text;
    if (const auto *items = value.sequence()) {
        QJsonArray array;
        for (const Value &item : *items)
            array.append(jsonValueOf(item));
        return array;
    }
    if (const auto *entries = value.mapping()) {
        QJsonObject object;
        for (const auto &[key, entry] : *entries)
            object.insert(key, jsonValueOf(entry));
        return object;
    }
    return QJsonValue::Null;
}

/// Errors of syntax; that a key stands twice is none (yaml-test-suite counts it as valid).
QStringList syntaxErrors(const SyntaxTree &tree)
{
    QStringList codes;
    for (const Diagnostic &diagnostic : tree.diagnostics()) {
        if (diagnostic.severity == Severity::Error && diagnostic.code != "yaml.duplicate-key"_L1)
            codes.append(u"%1@%2"_s.arg(diagnostic.code).arg(diagnostic.range.begin));
    }
    return codes;
}

} // namespace

class tst_YamlTestSuite : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void isWhole();
    void agrees_data();
    void agrees();
};

void tst_YamlTestSuite::init()
{
    WAYMARK_NEEDS_SHARED(test::yamlTestSuiteData);
}

void tst_YamlTestSuite::isWhole()
{
    QCOMPARE(test::yamlTestSuite().size(), 402);
}

void tst_YamlTestSuite::agrees_data()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < test::yamlTestSuite().size(); ++i)
        QTest::newRow(test::yamlTestSuite()[i].id.constData()) << i;
}

void tst_YamlTestSuite::agrees()
{
    QFETCH(int, index);
    const test::YamlCase &expected = test::yamlTestSuite()[index];
    const auto tree = SyntaxTree::parse(SourceText(expected.yaml));
    QVERIFY(tree);
    const QStringList errors = syntaxErrors(*tree);
    if (expected.mustFail) {
        QVERIFY2(!errors.isEmpty(), "invalid, but no error was found");
        return;
    }
    QCOMPARE(errors, QStringList());
    QCOMPARE(eventStream(*tree), expected.events);
    if (!expected.hasJson)
        return;
    QJsonArray documents;
    for (const Document &document : tree->documents()) {
        const auto value = document.root.toValue();
        QVERIFY(value);
        documents.append(jsonValueOf(*value));
    }
    QCOMPARE(QJsonDocument(documents).toJson(), QJsonDocument(expected.documents).toJson());
}

WAYMARK_TEST(tst_YamlTestSuite)

} // namespace waymark::yaml

#include "tst_yamltestsuite.moc"
