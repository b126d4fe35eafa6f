// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "base/log.h"
#include "base/process.h"
#include "base/trace.h"
#include "support/testmain.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace waymark {

class tst_Process : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void passesInputEnvironmentAndExitCode();
    void saysWhatIsNotInstalled();
    void killsWhatTakesTooLong();
    void killsWhatIsStopped();
    void logsNoSecretOfACommandLine();
    void traceWritesSpansThatChromeReads();

private:
    const SystemProcess m_process;
};

void tst_Process::passesInputEnvironmentAndExitCode()
{
    const auto result = m_process.run({.program = u"sh"_s,
                                       .arguments = {u"-c"_s, u"cat; echo $COLOUR >&2; exit 3"_s},
                                       .workingDirectory = {},
                                       .environment = {u"COLOUR=blue=1"_s},
                                       .input = "hello"},
                                      {});
    QVERIFY(result);
    QCOMPARE(result->exitCode, 3);
    QCOMPARE(result->output, "hello"_ba);
    QCOMPARE(result->errors, "blue=1\n"_ba);
}

void tst_Process::saysWhatIsNotInstalled()
{
    const auto result = m_process.run({.program = u"no-such-program-here"_s}, {});
    QCOMPARE(result.error().code, u"process.not-found"_s);
    QVERIFY(result.error().message.contains("no-such-program-here"_L1));
}

void tst_Process::logsNoSecretOfACommandLine()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"waymark.log"_s);
    QVERIFY(log::setUp({log::Level::Debug, path, false}));
    QVERIFY(m_process.run({.program = u"true"_s,
                           .arguments = {u"https://ann:hunter2@git.example.org/shop.git"_s},
                           .environment = {u"WAYMARK_TOKEN=s3cr3tvalue"_s},
                           .input = "s3cr3tvalue"},
                          {}));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    // Before the log is closed: what was asked for in detail is there after a crash, too.
    const QByteArray text = file.readAll();
    QVERIFY(log::setUp({log::Level::Off, {}, false}));
    qInstallMessageHandler(nullptr);
    QVERIFY2(text.contains("[process] true https://***@git.example.org/shop.git: status 0"),
             text.constData());
    QVERIFY(!text.contains("hunter2"));
    QVERIFY(!text.contains("s3cr3tvalue"));
}

void tst_Process::killsWhatTakesTooLong()
{
    const auto result =
        m_process.run({.program = u"sleep"_s, .arguments = {u"30"_s}, .timeout = 50ms}, {});
    QCOMPARE(result.error().code, u"process.timeout"_s);
}

void tst_Process::killsWhatIsStopped()
{
    std::stop_source stop;
    stop.request_stop();
    const auto result =
        m_process.run({.program = u"sleep"_s, .arguments = {u"30"_s}}, stop.get_token());
    QCOMPARE(result.error().code, u"process.stopped"_s);
}

void tst_Process::traceWritesSpansThatChromeReads()
{
    trace::start();
    {
        const trace::Span span("test.outer");
        const trace::Span inner("test.inner");
        trace::mark("test.moment");
    }
    const auto events = QJsonDocument::fromJson(trace::toChromeTrace())["traceEvents"_L1].toArray();
    QStringList names;
    for (const auto &event : events)
        names.append(event["name"_L1].toString() + event["ph"_L1].toString());
    QCOMPARE(names, (QStringList{u"test.momenti"_s, u"test.innerX"_s, u"test.outerX"_s}));
    QVERIFY(events[2]["ts"_L1].toDouble() > 0);
    QVERIFY(events[2]["dur"_L1].toDouble() >= events[1]["dur"_L1].toDouble());
}

WAYMARK_TEST(tst_Process)

} // namespace waymark

#include "tst_process.moc"
