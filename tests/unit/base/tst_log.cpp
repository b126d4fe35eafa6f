// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "base/log.h"
#include "support/testmain.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr auto logsAtTheEnd = "WAYMARK_TEST_LOGS_AT_THE_END";

/// Made before main(), so destroyed after everything that is made in it: then, and where it is
/// asked to, it logs.
const struct LastWords
{
    LastWords() = default;
    Q_DISABLE_COPY_MOVE(LastWords)
    ~LastWords()
    {
        if (!qEnvironmentVariableIsSet(logsAtTheEnd))
            return;
        log::warning("end", u"cloning https://ann:hunter2@git.example.org/x"_s);
    }
} lastWords;

} // namespace

class tst_Log : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void masksSecrets_data();
    void masksSecrets();
    void leavesOrdinaryTextAlone();
    void writesRoomsAndQtMessagesToTheFile();
    void masksWhatIsLoggedWhileTheProgramEnds();
    void saysWhenTheFileCantBeOpened();
    void knowsTheLevels();
};

void tst_Log::masksSecrets_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("secret");
    QTest::newRow("password in an address")
        << u"cloning https://ann:hunter2@git.example.org/x"_s << u"hunter2"_s;
    QTest::newRow("token as user") << u"https://tok3n12345@git.example.org"_s << u"tok3n12345"_s;
    QTest::newRow("bearer") << u"Authorization: Bearer abc.def-123456"_s << u"abc.def"_s;
    QTest::newRow("assignment") << u"API_KEY=s3cr3tvalue"_s << u"s3cr3tvalue"_s;
    QTest::newRow("JSON") << uR"({"access_token": "s3cr3tvalue"})"_s << u"s3cr3tvalue"_s;
    QTest::newRow("query") << u"GET /x?token=s3cr3tvalue&y=1"_s << u"s3cr3tvalue"_s;
    QTest::newRow("well-known shape") << u"using ghp_0123456789abcdefghij"_s << u"0123456789"_s;
    QTest::newRow("private key")
        << u"-----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END RSA PRIVATE KEY-----"_s << u"MIIE"_s;
}

void tst_Log::masksSecrets()
{
    QFETCH(QString, line);
    QFETCH(QString, secret);
    QVERIFY(line.contains(secret));
    const QString masked = log::withoutSecrets(line);
    QVERIFY2(!masked.contains(secret), qPrintable(masked));
    QVERIFY(masked.contains("***"_L1));
}

void tst_Log::leavesOrdinaryTextAlone()
{
    const QString line =
        u"loaded 12 files of https://git.example.org/team/x in 3 ms, key spec.owner"_s;
    QCOMPARE(log::withoutSecrets(line), line);
}

void tst_Log::writesRoomsAndQtMessagesToTheFile()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"waymark.log"_s);
    QVERIFY(log::setUp({log::Level::Info, path, false}));
    log::debug("yaml", u"not asked for"_s);
    log::info("yaml", u"parsed"_s);
    log::warning("workspace", u"token=abcdef123"_s);
    qWarning("from Qt");
    QVERIFY(log::setUp({log::Level::Off, {}, false}));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY(!text.contains("not asked for"));
    QVERIFY(text.contains("[yaml] parsed"));
    QVERIFY(text.contains("[workspace] token=***"));
    QVERIFY(text.contains("from Qt"));
    qInstallMessageHandler(nullptr);
}

// Qt ends the program by exit() when the display goes away, and says so.
void tst_Log::masksWhatIsLoggedWhileTheProgramEnds()
{
    if (qEnvironmentVariableIsSet(logsAtTheEnd)) {
        QVERIFY(log::setUp({log::Level::Info, {}, true}));
        log::info("start", u"token=abcdef123"_s);
        return;
    }
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QString::fromLatin1(logsAtTheEnd), u"1"_s);
    program.setProcessEnvironment(environment);
    program.start(QCoreApplication::applicationFilePath(),
                  {u"tst_Log"_s, u"masksWhatIsLoggedWhileTheProgramEnds"_s});
    QVERIFY(program.waitForFinished());
    const QByteArray said = program.readAllStandardError();
    QVERIFY2(program.exitStatus() == QProcess::NormalExit && program.exitCode() == 0, said);
    QVERIFY2(said.contains("[start] token=***"), said);
    QVERIFY2(said.contains("[end] cloning https://***@git.example.org/x"), said);
    QVERIFY2(!said.contains("QRegularExpression"), said);
}

void tst_Log::saysWhenTheFileCantBeOpened()
{
    const QTemporaryDir folder;
    const auto result = log::setUp({log::Level::Info, folder.path(), false});
    QVERIFY(!result);
    QCOMPARE(result.error().code, u"log.file"_s);
    qInstallMessageHandler(nullptr);
}

void tst_Log::knowsTheLevels()
{
    QCOMPARE(log::levelFromName(u"debug"), log::Level::Debug);
    QCOMPARE(log::levelFromName(u"off"), log::Level::Off);
    QVERIFY(!log::levelFromName(u"loud"));
}

WAYMARK_TEST(tst_Log)

} // namespace waymark

#include "tst_log.moc"
