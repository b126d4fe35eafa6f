// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "support/testmain.h"
#include "yaml/documenttrial.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::yaml {

class tst_DocumentTrial : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheChangedDocumentAlone();
    void refuses_data();
    void refuses();
    void endsWhenMuchWasTried();
};

namespace {

const QByteArray twoDocuments = "a: 1\n---\nb: 2\nc: 3\n";

SyntaxTree parsed()
{
    return *SyntaxTree::parse(SourceText(twoDocuments));
}

} // namespace

void tst_DocumentTrial::readsTheChangedDocumentAlone()
{
    const SyntaxTree tree = parsed();
    DocumentTrial trial(tree, tree.documents()[1]);
    const qsizetype at = twoDocuments.indexOf('2');
    const auto changed = trial.with({{{at, at + 1}, "two"}});
    QVERIFY(changed);
    QCOMPARE(changed->tree.documents().size(), 1);
    QCOMPARE(changed->document().topLevel(u"b"), u"two"_s);
    QCOMPARE(changed->document().topLevel(u"c"), u"3"_s);
}

void tst_DocumentTrial::refuses_data()
{
    QTest::addColumn<QByteArray>("place");
    QTest::addColumn<QByteArray>("by");
    QTest::newRow("another document") << "1"_ba << "one"_ba;
    QTest::newRow("one document more") << "2"_ba << "2\n---\nd: 4"_ba;
    QTest::newRow("an error of syntax") << "2"_ba << "[2"_ba;
}

void tst_DocumentTrial::refuses()
{
    QFETCH(QByteArray, place);
    QFETCH(QByteArray, by);
    const SyntaxTree tree = parsed();
    DocumentTrial trial(tree, tree.documents()[1]);
    const qsizetype at = twoDocuments.indexOf(place);
    QVERIFY(!trial.with({{{at, at + 1}, by}}));
}

void tst_DocumentTrial::endsWhenMuchWasTried()
{
    const SyntaxTree tree = parsed();
    DocumentTrial trial(tree, tree.documents()[1]);
    QVERIFY(trial.with({}));
    QVERIFY(!trial.isExhausted());
    trial.spend(qsizetype{2} << 20); // what it includes
    QVERIFY(trial.isExhausted());
}

WAYMARK_TEST(tst_DocumentTrial)

} // namespace waymark::yaml

#include "tst_documenttrial.moc"
