// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "submission/record.h"
#include "support/temporaryworkspace.h"
#include "support/testmain.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::submission {

namespace {

Record someRecord()
{
    Record record{.branch = u"request/a"_s,
                  .mainBranch = u"main"_s,
                  .remote = u"origin"_s,
                  .base = u"aa"_s,
                  .parent = u"bb"_s,
                  .before = u"cc"_s,
                  .files = {{u"requests/a.yaml"_s, u"dd"_s}, {u"requests/b.yaml"_s, {}}},
                  .time = QDateTime(QDate(2026, 3, 1), QTime(12, 0), QTimeZone::UTC),
                  .text = u"Request\n\nü"_s,
                  .comment = u"## changes"_s,
                  .message = u"Request"_s,
                  .tree = u"ee"_s,
                  .commit = u"ff"_s,
                  .isPushed = true,
                  .isOffered = true,
                  .pullRequest = 7,
                  .address = u"https://example.com/7"_s};
    record.step(StepKind::Push) = {
        .state = RecordedStep::State::Begun, .at = record.time, .note = u"why"_s};
    return record;
}

} // namespace

class tst_Record : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsBack();
    void whatIsNoneIsNone_data();
    void whatIsNoneIsNone();
    void unfinishedOnesAreFound();
};

void tst_Record::readsBack()
{
    const Record record = someRecord();
    const auto read = readRecord(writtenRecord(record));
    QVERIFY(read);
    QVERIFY(*read == record);
}

void tst_Record::whatIsNoneIsNone_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray good = writtenRecord(someRecord());
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("cut") << good.first(good.size() / 2);
    QTest::newRow("an array") << "[]"_ba;
    QTest::newRow("a later version")
        << QByteArray(good).replace("\"version\": 1", "\"version\": 2");
    QTest::newRow("an unknown state") << QByteArray(good).replace("\"begun\"", "\"odd\"");
    QTest::newRow("an option for a commit") << QByteArray(good).replace("\"bb\"", "\"--all\"");
    QTest::newRow("no time") << QByteArray(good).replace("2026-03-01T12", "x");
}

void tst_Record::whatIsNoneIsNone()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(!readRecord(bytes));
}

void tst_Record::unfinishedOnesAreFound()
{
    const test::TemporaryWorkspace folder;
    const DiskFileSystem files;
    Record record = someRecord();
    const auto save = [&] {
        const QString place = recordFolder(folder.path(), record.branch);
        QDir().mkpath(place);
        QVERIFY(files.write(place + u'/' + recordFileName, writtenRecord(record)));
    };
    save();
    QCOMPARE(unfinishedRecords(folder.path(), files).size(), 1);
    QVERIFY(recordOf(folder.path(), u"request/a"_s, files));
    QVERIFY(!recordOf(folder.path(), u"request/b"_s, files));
    for (RecordedStep &step : record.steps)
        step.state = RecordedStep::State::Done;
    save();
    QVERIFY(unfinishedRecords(folder.path(), files).isEmpty());
}

WAYMARK_TEST(tst_Record)

} // namespace waymark::submission

#include "tst_record.moc"
