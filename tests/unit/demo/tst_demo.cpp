// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/who.h"
#include "demo/demo.h"
#include "demo/story.h"
#include "support/testmain.h"
#include "workspace/loader.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace waymark::demo {

namespace {

const QString source = QStringLiteral(WAYMARK_SOURCE_DIR "/resources/demo");

} // namespace

class FixedClock final : public Clock
{
public:
    explicit FixedClock(QDate today)
        : m_now(today, QTime(12, 0), QTimeZone::UTC)
    {}
    [[nodiscard]] QDateTime now() const override { return m_now; }

private:
    QDateTime m_now;
};

class tst_Demo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void movesDatesAndNothingElse_data();
    void movesDatesAndNothingElse();
    void makesACleanCloneThatTellsTheStory();
    void theTreeIsTheTemplateOnItsOwnDay();
    void theBranchOfMistakesHoldsMistakes();
    void makesItOnlyOnce();
    void resetThrowsChangesAway();
    void theReaderIsAPersonOfTheCatalog();
    void saysWhenItIsNotInstalled();

private:
    QString git(const QString &folder, const QStringList &arguments) const
    {
        const auto result = m_process.run(
            {.program = u"git"_s, .arguments = arguments, .workingDirectory = folder}, {});
        return result ? QString::fromUtf8(result->output).trimmed() : result.error().message;
    }

    const DiskFileSystem m_files;
    const SystemProcess m_process;
    const FixedClock m_clock{QDate(2027, 3, 1)};
};

void tst_Demo::movesDatesAndNothingElse_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("date") << "due: 2026-11-23 # x"_ba << "due: 2026-12-03 # x"_ba;
    QTest::newRow("date part of a timestamp")
        << "at: 2026-11-23T10:00:00Z"_ba << "at: 2026-12-03T10:00:00Z"_ba;
    QTest::newRow("outside the window") << "2020-01-01 2030-01-01"_ba << "2020-01-01 2030-01-01"_ba;
    QTest::newRow("longer numbers")
        << "12026-11-23 2026-11-234 2026-11-23-1"_ba << "12026-11-23 2026-11-234 2026-11-23-1"_ba;
    QTest::newRow("no date") << "2026-13-41 2026-1-1"_ba << "2026-13-41 2026-1-1"_ba;
    QTest::newRow("bytes that are no text") << "\xFF\r\n2026-11-23"_ba << "\xFF\r\n2026-12-03"_ba;
}

void tst_Demo::movesDatesAndNothingElse()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QCOMPARE(withMovedDates(before, QDate(2026, 6, 1), QDate(2027, 6, 30), 10), after);
}

void tst_Demo::makesACleanCloneThatTellsTheStory()
{
    const QTemporaryDir home;
    const Demo demo(source, home.path(), {m_files, m_process, m_clock});
    QVERIFY(!demo.exists());
    const auto made = demo.make();
    QVERIFY2(made, made ? "" : qPrintable(made.error().message));
    QCOMPARE(*made, demo.folder());
    QVERIFY(demo.isDemo(*made + u"/requests/payments-staging.yaml"_s));
    QCOMPARE(git(*made, {u"status"_s, u"--porcelain"_s}), QString());
    QCOMPARE(git(*made, {u"branch"_s, u"--show-current"_s}), u"main"_s);
    QVERIFY(git(*made, {u"rev-list"_s, u"--count"_s, u"main"_s}).toInt() >= 50);
    QCOMPARE(git(*made, {u"log"_s, u"-1"_s, u"--format=%ad"_s, u"--date=short"_s}),
             u"2027-02-28"_s);
    QVERIFY(git(*made, {u"tag"_s}).contains("launch"_L1));
    QCOMPARE(git(*made, {u"fetch"_s, u"--dry-run"_s}), QString());
    QCOMPARE(git(*made, {u"rev-parse"_s, u"main"_s}),
             git(*made, {u"rev-parse"_s, u"origin/main"_s}));
    QCOMPARE(QDir(home.path()).entryList(QDir::Dirs | QDir::NoDotAndDotDot),
             QStringList{u"demo"_s});

    const auto snapshot =
        workspace::loadWorkspace({.folder = *made, .now = m_clock.now()}, m_files, {});
    QCOMPARE(snapshot->errorCount(), 0);
    // One exception has ended: what that looks like is part of the story.
    QCOMPARE(snapshot->warningCount(), 1);
    const auto ended = snapshot->file(*made + "/exceptions/orders-dashboard.yaml"_L1);
    QVERIFY(ended);
    QCOMPARE(ended->diagnostics.first().code, u"policy.expired-exception"_s);
    QCOMPARE(snapshot->failures.size(), 0);
    QVERIFY(snapshot->roots[0].head);
    QCOMPARE(snapshot->roots[0].head->branch, u"main"_s);
}

void tst_Demo::theTreeIsTheTemplateOnItsOwnDay()
{
    const QTemporaryDir home;
    const FixedClock anchor(QDate(2026, 11, 23));
    const auto made = Demo(source, home.path(), {m_files, m_process, anchor}).make();
    QVERIFY(made);
    const QString base = source + "/template/"_L1;
    QDirIterator files(base, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    int compared = 0;
    while (files.hasNext()) {
        const QString path = files.next();
        const QString below = path.sliced(base.size());
        QVERIFY2(m_files.read(path, defaultReadLimit)
                     == m_files.read(*made + u'/' + below, defaultReadLimit),
                 qPrintable(below));
        ++compared;
    }
    QVERIFY(compared > 60);
    QCOMPARE(git(*made, {u"ls-files"_s}).count(u'\n') + 1, compared);
}

void tst_Demo::theBranchOfMistakesHoldsMistakes()
{
    const QTemporaryDir home;
    const auto made = Demo(source, home.path(), {m_files, m_process, m_clock}).make();
    QVERIFY(made);
    git(*made, {u"checkout"_s, u"--quiet"_s, u"mistakes"_s});
    const auto snapshot =
        workspace::loadWorkspace({.folder = *made, .now = m_clock.now()}, m_files, {});
    QVERIFY(snapshot->errorCount() >= 12);
    const auto codesIn = [&](const QString &name) {
        QStringList codes;
        const auto file = snapshot->file(*made + u'/' + name);
        for (const Diagnostic &finding : file ? file->diagnostics : Diagnostics())
            codes.append(finding.code);
        return codes;
    };
    // Whatever is found stands at a place of its file (policy.md row 9).
    for (const auto &file : snapshot->files) {
        for (const Diagnostic &finding : file->diagnostics)
            QVERIFY2(finding.range.begin >= 0 && finding.range.end <= file->text().size()
                         && finding.range.begin <= finding.range.end,
                     qPrintable(file->path + u' ' + finding.code));
    }
    // What follows its schema is refused by a policy, and by one alone.
    for (const auto &name :
         {u"checkout-sale-rehearsal"_s, u"payments-fraud-replay"_s, u"products-photo-demo"_s})
        QCOMPARE(codesIn("requests/"_L1 + name + ".yaml"_L1).count(u"policy.violated"_s), 1);
    // One is beyond what this path is for.
    QCOMPARE(codesIn(u"requests/orders-production-copy.yaml"_s).count(u"policy.off-path"_s), 1);
    QVERIFY(codesIn(u"exceptions/delivery-peak-capacity.yaml"_s)
                .contains(u"policy.expired-exception"_s));
}

void tst_Demo::makesItOnlyOnce()
{
    const QTemporaryDir home;
    const Demo demo(source, home.path(), {m_files, m_process, m_clock});
    QVERIFY(demo.make());
    const QString request = demo.folder() + "/requests/payments-staging.yaml"_L1;
    QVERIFY(m_files.write(request, "changed: true\n"));
    QVERIFY(demo.make());
    QCOMPARE(m_files.read(request, 100), "changed: true\n"_ba);
}

void tst_Demo::resetThrowsChangesAway()
{
    const QTemporaryDir home;
    const Demo demo(source, home.path(), {m_files, m_process, m_clock});
    QVERIFY(demo.make());
    const QString request = demo.folder() + "/requests/payments-staging.yaml"_L1;
    QVERIFY(m_files.write(request, "changed: true\n"));
    QVERIFY(demo.reset());
    QVERIFY(m_files.read(request, 10'000)->startsWith("apiVersion:"));
}

void tst_Demo::theReaderIsAPersonOfTheCatalog()
{
    const QTemporaryDir home;
    const auto made = Demo(source, home.path(), {m_files, m_process, m_clock}).make();
    QVERIFY(made);
    const QString mail = git(*made, {u"config"_s, u"--local"_s, u"user.email"_s});
    QVERIFY(!git(*made, {u"config"_s, u"--local"_s, u"user.name"_s}).isEmpty());
    const auto snapshot =
        workspace::loadWorkspace({.folder = *made, .now = m_clock.now()}, m_files, {});
    QVERIFY(snapshot->catalog);
    QVERIFY(catalog::ownersFor(*snapshot->catalog, {}, mail)
                .contains(u"group:default/payments-team"_s));
}

void tst_Demo::saysWhenItIsNotInstalled()
{
    const QTemporaryDir home;
    const auto made =
        Demo(home.filePath(u"nowhere"_s), home.path(), {m_files, m_process, m_clock}).make();
    QCOMPARE(made.error().code, u"demo.no-source"_s);
}

WAYMARK_TEST(tst_Demo)

} // namespace waymark::demo

#include "tst_demo.moc"
