// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cliruns.h"
#include "support/testmain.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

#include <sstream>

using namespace Qt::StringLiterals;

namespace waymark::cli {

namespace {

/// The day of the template itself.
class StoryClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override
    {
        return {QDate(2026, 11, 23), QTime(12, 0), QTimeZone::UTC};
    }
};

/// `requests/a.yaml:14:17 error schema.type`.
QString placeLine(QString path, const QString &folder, int line, int column, const QString &rest)
{
    path.remove(u"file://"_s).remove(folder + u'/');
    return u"%1:%2:%3 %4"_s.arg(path).arg(line).arg(column).arg(rest);
}

QStringList placesInJson(const QByteArray &printed, const QString &folder)
{
    QStringList places;
    const QJsonArray found =
        QJsonDocument::fromJson(printed).object().value("diagnostics"_L1).toArray();
    for (const auto row : found) {
        places.append(placeLine(row["file"_L1].toString(), folder, row["line"_L1].toInt(),
                                row["column"_L1].toInt(),
                                row["severity"_L1].toString() + u' ' + row["code"_L1].toString()));
    }
    return places;
}

QString wordOf(const QString &level)
{
    return level == "note"_L1 || level == "notice"_L1 ? u"info"_s : level;
}

QStringList placesInSarif(const QByteArray &printed, const QString &folder)
{
    QStringList places;
    const QJsonArray runs = QJsonDocument::fromJson(printed).object().value("runs"_L1).toArray();
    const QJsonArray found = runs.first()["results"_L1].toArray();
    for (const auto row : found) {
        const QJsonValue place = row["locations"_L1][0]["physicalLocation"_L1];
        const QJsonValue region = place["region"_L1];
        places.append(
            placeLine(place["artifactLocation"_L1]["uri"_L1].toString(), folder,
                      region["startLine"_L1].toInt(), region["startColumn"_L1].toInt(),
                      wordOf(row["level"_L1].toString()) + u' ' + row["ruleId"_L1].toString()));
    }
    return places;
}

/// What a pattern with `path`, `line`, `column`, `level` and `code` finds.
QStringList placesInText(const QByteArray &printed, const QString &folder, const QString &pattern)
{
    QStringList places;
    const QRegularExpression expression(pattern, QRegularExpression::MultilineOption);
    const QString text = QString::fromUtf8(printed);
    for (const QRegularExpressionMatch &match : expression.globalMatch(text)) {
        const QString level =
            match.hasCaptured("level") ? wordOf(match.captured("level")) : u"error"_s;
        places.append(placeLine(match.captured("path"), folder, match.captured("line").toInt(),
                                match.captured("column").toInt(),
                                level + u' ' + match.captured("code")));
    }
    return places;
}

} // namespace

class tst_DemoCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void printsTheFolderOfACleanCopy();
    void resetsIt();
    void row9ItsMistakesHaveTheirPlacesInEveryFormat();
};

void tst_DemoCommand::printsTheFolderOfACleanCopy()
{
    const QTemporaryDir home;
    const Ran ran = runCommand({"demo"}, home.path());
    QVERIFY2(ran.exitCode == Ok, ran.err);
    const QByteArray folder = ran.out.trimmed();
    QVERIFY(folder.startsWith(home.path().toUtf8()));
    const Ran checked = runCommand({"validate", folder.toStdString()});
    QVERIFY2(checked.exitCode == Ok, checked.out);
}

void tst_DemoCommand::resetsIt()
{
    const QTemporaryDir home;
    const QString folder = QString::fromUtf8(runCommand({"demo"}, home.path()).out.trimmed());
    QVERIFY(QFile::remove(folder + "/README.md"_L1));
    QCOMPARE(runCommand({"demo"}, home.path()).exitCode, int(Ok));
    QVERIFY(!QFile::exists(folder + "/README.md"_L1));
    QCOMPARE(runCommand({"demo", "--reset"}, home.path()).exitCode, int(Ok));
    QVERIFY(QFile::exists(folder + "/README.md"_L1));
}

/// Where each finding of the branch `mistakes` stands is written down (policy.md row 9): whoever
/// changes the demonstration or a rule changes `tests/golden/demo-findings.txt` by hand.
void tst_DemoCommand::row9ItsMistakesHaveTheirPlacesInEveryFormat()
{
    const QTemporaryDir home;
    const DiskFileSystem files;
    const SystemProcess process;
    const StoryClock clock;
    const auto run = [&](const std::vector<std::string> &arguments) {
        std::istringstream in;
        std::ostringstream out;
        std::ostringstream err;
        // The demonstration has findings, so the status says nothing here.
        (void)cli::run(
            arguments, {in, out, err},
            {files, process, clock, QStringLiteral(WAYMARK_SOURCE_DIR "/resources"), home.path()});
        return QByteArray::fromStdString(out.str());
    };
    const QString folder = QString::fromUtf8(run({"demo"}).trimmed());
    QVERIFY(process.run({.program = u"git"_s,
                         .arguments = {u"checkout"_s, u"--quiet"_s, u"mistakes"_s},
                         .workingDirectory = folder},
                        {}));
    const auto printed = [&](const char *format) {
        return run({"validate", folder.toStdString(), "--format", format});
    };
    QFile golden(QStringLiteral(WAYMARK_SOURCE_DIR "/tests/golden/demo-findings.txt"));
    QVERIFY(golden.open(QIODevice::ReadOnly));
    const QStringList expected =
        QString::fromUtf8(golden.readAll()).split(u'\n', Qt::SkipEmptyParts);
    QVERIFY(expected.size() > 15);
    QCOMPARE(placesInJson(printed("json"), folder), expected);
    QCOMPARE(placesInSarif(printed("sarif"), folder), expected);
    QCOMPARE(
        placesInText(
            printed("text"), folder,
            uR"re(^(?<path>/\S+?):(?<line>\d+):(?<column>\d+): (?<level>\w+): .*\[(?<code>\S+)\]$)re"_s),
        expected);
    QCOMPARE(
        placesInText(
            printed("github"), folder,
            uR"re(^::(?<level>\w+) file=(?<path>[^,]+),line=(?<line>\d+),col=(?<column>\d+),.*title=(?<code>[^:]+)::)re"_s),
        expected);
    // JUnit knows failures alone.
    QCOMPARE(
        placesInText(
            printed("junit"), folder,
            u"<failure type=\"(?<code>[^\"]+)\"[^>]*>(?<path>/\\S+?):(?<line>\\d+):(?<column>\\d+) "_s),
        expected.filter(u" error "_s));
}

WAYMARK_TEST(tst_DemoCommand)

} // namespace waymark::cli

#include "tst_demo.moc"
