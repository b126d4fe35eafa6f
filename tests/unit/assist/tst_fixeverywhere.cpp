// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "assist/fixeverywhere.h"
#include "document/documentsession.h"
#include "support/temporaryworkspace.h"
#include "support/testmain.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::assist {

class tst_FixEverywhere : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void repairsOneKindAndLeavesTheOthers();
    void findsNothingToDo();
    void isOneStepOfUndo();

private:
    static std::shared_ptr<const analysis::Rules> rules()
    {
        auto made = std::make_shared<analysis::Rules>();
        const auto crd = yaml::SyntaxTree::parse(SourceText(test::environmentRequestCrd()));
        made->kinds.addCrd(crd->documents().first(), u"kind.yaml"_s);
        return made;
    }
    /// Two unknown regions and a number that is too large, in two documents.
    static QByteArray wrong()
    {
        const QByteArray one = test::paymentsStaging().replace("eu-central-1", "eu-centrl-1");
        return one + "---\n" + QByteArray(one).replace("replicas: 2", "replicas: 99");
    }
};

void tst_FixEverywhere::repairsOneKindAndLeavesTheOthers()
{
    const auto fixed = fixEverywhere({SourceText(wrong()), rules(), 1}, {u"schema.enum"_s});
    QVERIFY(fixed);
    QCOMPARE(fixed->count, 2);
    QCOMPARE(SourceText(wrong()).applied(fixed->edits).bytes(),
             wrong().replace("eu-centrl-1", "eu-central-1"));
}

void tst_FixEverywhere::findsNothingToDo()
{
    const auto fixed =
        fixEverywhere({SourceText(test::paymentsStaging()), rules(), 1}, {u"schema.enum"_s});
    QVERIFY(fixed);
    QCOMPARE(fixed->count, 0);
    QVERIFY(fixed->edits.isEmpty());
}

void tst_FixEverywhere::isOneStepOfUndo()
{
    const test::TemporaryWorkspace files;
    files.write(u"wrong.yaml"_s, wrong());
    const DiskFileSystem disk;
    Pool interactive(u"interactive"_s, 1);
    Pool bulk(u"bulk"_s, 1);
    document::DocumentSession session(files.path(u"wrong.yaml"_s), rules(),
                                      {interactive, bulk, disk});
    QSignalSpy loaded(&session, &document::DocumentSession::loaded);
    session.load();
    QVERIFY(loaded.wait());
    session.fixEverywhere({u"schema.enum"_s});
    QTRY_COMPARE(session.text().bytes(), wrong().replace("eu-centrl-1", "eu-central-1"));
    session.undo();
    QCOMPARE(session.text().bytes(), wrong());
    QVERIFY(!session.history().canUndo());
}

WAYMARK_TEST(tst_FixEverywhere)

} // namespace waymark::assist

#include "tst_fixeverywhere.moc"
