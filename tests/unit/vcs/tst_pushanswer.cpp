// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "support/testmain.h"
#include "vcs/pushanswer.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::vcs {

class tst_PushAnswer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void serversAreQuoted();
    void seesPushOptions_data();
    void seesPushOptions();
};

void tst_PushAnswer::reads_data()
{
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QByteArray>("output");
    QTest::addColumn<QByteArray>("errors");
    QTest::addColumn<QString>("code"); // empty: pushed; "there": it was
    const QByteArray to = "To https://example.com/a\n";
    QTest::newRow("a new branch") << 0 << QByteArray(to + "*\ta:refs/heads/a\t[new branch]\nDone\n")
                                  << "remote: \nremote: Visit us\n"_ba << QString();
    QTest::newRow("up to date") << 0 << QByteArray(to + "=\ta:refs/heads/a\t[up to date]\nDone\n")
                                << QByteArray() << u"there"_s;
    QTest::newRow("somebody else was faster")
        << 1 << QByteArray(to + "!\ta:refs/heads/a\t[rejected] (fetch first)\nDone\n")
        << "error: failed to push some refs\n"_ba << u"vcs.diverged"_s;
    QTest::newRow("a hook of the server")
        << 1
        << QByteArray(to + "!\ta:refs/heads/a\t[remote rejected] (pre-receive hook declined)\n")
        << "remote: no\n"_ba << u"vcs.push-refused"_s;
    QTest::newRow("a hook of this side")
        << 1 << QByteArray() << "no tickets\nerror: failed to push some refs to 'x'\n"_ba
        << u"vcs.hook-refused"_s;
    QTest::newRow("no password")
        << 128 << QByteArray()
        << "fatal: could not read Username for 'https://example.com': terminal prompts disabled\n"_ba
        << u"vcs.authentication"_s;
    QTest::newRow("a key that isn't known")
        << 128 << QByteArray()
        << "git@example.com: Permission denied (publickey).\nfatal: Could not read from remote\n"_ba
        << u"vcs.authentication"_s;
    QTest::newRow("no rights")
        << 128 << QByteArray()
        << "fatal: unable to access 'https://x/': The requested URL returned error: 403\n"_ba
        << u"vcs.authentication"_s;
    QTest::newRow("no network")
        << 128 << QByteArray()
        << "fatal: unable to access 'https://x/': Could not resolve host: x\n"_ba
        << u"vcs.unreachable"_s;
    QTest::newRow("nonsense") << 129 << "\t\t\t\n!\n"_ba << "\xff\x1b[31m"_ba
                              << u"vcs.unreachable"_s;
}

void tst_PushAnswer::reads()
{
    QFETCH(int, exitCode);
    QFETCH(QByteArray, output);
    QFETCH(QByteArray, errors);
    QFETCH(QString, code);
    const auto answer =
        pushAnswer({.exitCode = exitCode, .output = output, .errors = errors},
                   {.remote = u"origin"_s, .commit = u"a"_s, .to = u"refs/heads/a"_s});
    QCOMPARE(answer ? (answer->wasThere ? u"there"_s : QString()) : answer.error().code, code);
    if (!answer) {
        QVERIFY(!answer.error().next.isEmpty());
        QVERIFY(!answer.error().message.contains(QChar(0x1b)));
    }
}

void tst_PushAnswer::serversAreQuoted()
{
    QCOMPARE(remoteLines("remote: \nremote:   Visit https://example.com/a \nother\n"
                         "remote: \x1b[1mbold\n"_ba),
             QStringList({u"Visit https://example.com/a"_s, u"\uFFFD[1mbold"_s}));
}

void tst_PushAnswer::seesPushOptions_data()
{
    QTest::addColumn<QByteArray>("trace");
    QTest::addColumn<bool>("takes");
    QTest::newRow("advertised")
        << "10:00:00 pkt-line.c:80 packet:  push< 1234 refs/heads/main\\0report-status delete-refs quiet push-options object-format=sha1\n"_ba
        << true;
    QTest::newRow("not advertised")
        << "10:00:00 pkt-line.c:80 packet:  push< 1234 refs/heads/main\\0report-status quiet\n"_ba
        << false;
    QTest::newRow("asked for, by us")
        << "10:00:00 pkt-line.c:80 packet:  push> 0 1 refs/heads/a\\0report-status push-options\n"_ba
        << false;
    QTest::newRow("the name of a branch")
        << "10:00:00 pkt-line.c:80 packet:  push< 1234 refs/heads/push-options\n"_ba << false;
}

void tst_PushAnswer::seesPushOptions()
{
    QFETCH(QByteArray, trace);
    QFETCH(bool, takes);
    QCOMPARE(advertisesPushOptions(trace), takes);
}

WAYMARK_TEST(tst_PushAnswer)

} // namespace waymark::vcs

#include "tst_pushanswer.moc"
