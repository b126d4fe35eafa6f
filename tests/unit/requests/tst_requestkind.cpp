// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "requests/requestkind.h"
#include "support/testmain.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::requests {

class tst_RequestKind : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTypingErrorDoesNotShortenTheGrace_data();
    void aTypingErrorDoesNotShortenTheGrace();
    void readsTheDemonstrationsKind();
    void whatIsNotSaidHasItsDefault();
};

void tst_RequestKind::readsTheDemonstrationsKind()
{
    const QString path = QStringLiteral(
        WAYMARK_SOURCE_DIR
        "/resources/demo/template/platform/kinds/environmentrequest.requestkind.yaml");
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto tree = yaml::SyntaxTree::parse(SourceText(file.readAll()));
    QVERIFY(isRequestKind(tree->documents().first()));
    const RequestKind kind = requestKindOf(tree->documents().first(), path);
    QCOMPARE(kind.title, u"Test environment"_s);
    QCOMPARE(kind.resource.kind, u"EnvironmentRequest"_s);
    QVERIFY(QFile::exists(kind.definition));
    QCOMPARE(kind.owner, u"platform-team"_s);
    QCOMPARE(kind.exclusions.size(), 4);
    QVERIFY(!kind.exclusions[0].instead.isEmpty());
    QCOMPARE(kind.alternatives.size(), 2);
    QCOMPARE(kind.mandate, RequestKind::Mandate::Voluntary);
    QVERIFY(!kind.mandateReason.isEmpty());
    QCOMPARE(kind.support.channel, u"#platform-help"_s);
    QVERIFY(kind.exceptionPath.contains("ExceptionRequest"_L1));
    QCOMPARE(kind.lifetime.fields, QList{*JsonPointer::parse(u"/spec/lifetime")});
    QCOMPARE(kind.lifetime.maximum, std::chrono::days(90));
    QCOMPARE(kind.lifetime.warnings.size(), 3);
    QCOMPARE(kind.fulfilment.expected, std::chrono::minutes(15));
    QVERIFY(QFile::exists(kind.fulfilment.templateFolder + "/namespace.yaml.njk"_L1));
    QCOMPARE(kind.fulfilment.endpoints.size(), 1);
    QCOMPARE(kind.fulfilment.readyCondition, u"Ready"_s);
    QVERIFY(kind.fulfilment.isReadyWhenDelivered);
}

void tst_RequestKind::whatIsNotSaidHasItsDefault()
{
    const auto tree = yaml::SyntaxTree::parse(SourceText(
        "apiVersion: waymark.dev/v1alpha1\nkind: RequestKind\nmetadata: {name: m}\nspec:\n"
        "  resource: {apiVersion: shop.io/v1, kind: Machine}\n"
        "  ready: {condition: Reconciled, when: observed}\n"
        "  mandate: {level: mandated, reason: because}\n"
        "  submit: {way: folder, folder: inbox, branch: 'ask/{name}'}\n"
        "  defaults: {/spec/region: eu, 'no pointer': x}\n"
        "  lifetime: {field: [/spec/a, /spec/b], grace: 0m, warnings: [2h, rubbish]}\n"));
    const RequestKind kind = requestKindOf(tree->documents().first(), u"/w/k.yaml"_s);
    QCOMPARE(kind.title, u"m"_s);
    QCOMPARE(kind.folder, u"requests"_s);
    QCOMPARE(kind.mandate, RequestKind::Mandate::Mandated);
    QCOMPARE(kind.submitWay, RequestKind::SubmitWay::Folder);
    QCOMPARE(kind.submitFolder, u"inbox"_s);
    QCOMPARE(kind.submitBranch, u"ask/{name}"_s);
    QVERIFY(kind.fulfilment.templateFolder.isEmpty());
    QCOMPARE(kind.fulfilment.readyCondition, u"Reconciled"_s);
    QVERIFY(!kind.fulfilment.isReadyWhenDelivered);
    QCOMPARE(kind.defaults.size(), 1);
    QCOMPARE(kind.lifetime.fields.size(), 2);
    QCOMPARE(kind.lifetime.grace.count(), 0);
    QCOMPARE(kind.lifetime.warnings, QList<seconds>{std::chrono::hours(2)});
}

void tst_RequestKind::aTypingErrorDoesNotShortenTheGrace_data()
{
    QTest::addColumn<QByteArray>("grace");
    QTest::addColumn<seconds>("meant");
    QTest::newRow("two days") << "2d"_ba << seconds(std::chrono::days(2));
    QTest::newRow("none") << "0m"_ba << seconds(0);
    QTest::newRow("no days") << "0d"_ba << seconds(0);
    QTest::newRow("a space") << "14 d"_ba << longestDuration;
    QTest::newRow("no unit") << "14"_ba << longestDuration;
}

void tst_RequestKind::aTypingErrorDoesNotShortenTheGrace()
{
    QFETCH(QByteArray, grace);
    QFETCH(seconds, meant);
    const auto tree = yaml::SyntaxTree::parse(SourceText(
        "apiVersion: waymark.dev/v1alpha1\nkind: RequestKind\nmetadata: {name: m}\nspec:\n"
        "  lifetime: {field: /spec/a, grace: "
        + grace + "}\n"));
    QCOMPARE(requestKindOf(tree->documents().first(), u"/w/k.yaml"_s).lifetime.grace, meant);
}

WAYMARK_TEST(tst_RequestKind)

} // namespace waymark::requests

#include "tst_requestkind.moc"
