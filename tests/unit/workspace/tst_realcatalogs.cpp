// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "snapshot/catalogreport.h"
#include "support/shareddata.h"
#include "support/temporaryworkspace.h"
#include "support/testmain.h"
#include "workspace/loader.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMap>
#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::workspace {

/// Catalogs that people published: what is read of each, and what is wrong with it, line by line.
/// `WAYMARK_UPDATE_GOLDEN=1` writes what is found; read the difference before you keep it.
class tst_RealCatalogs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void loads_data();
    void loads();
};

namespace {

const QString goldenFolder = QStringLiteral(WAYMARK_SOURCE_DIR "/tests/golden/catalogs");

QString summaryOf(const snapshot::Snapshot &snapshot)
{
    QMap<QString, int> kinds;
    for (catalog::EntityId id = 0; id < catalog::EntityId(snapshot.catalog->size()); ++id)
        ++kinds[snapshot.catalog->entity(id).kind()];
    QStringList lines;
    for (const auto &[kind, count] : kinds.asKeyValueRange())
        lines.append(u"%1 %2"_s.arg(kind).arg(count));
    lines.append(u"relations %1"_s.arg(snapshot.catalog->relationCount()));
    return lines.join(u'\n') + u'\n';
}

QString findingsOf(const snapshot::Snapshot &snapshot)
{
    QString out;
    const Report report = catalogReport(snapshot, {});
    for (const CheckedFile &file : report.files) {
        if (!file.diagnostics.isEmpty())
            out += u'\n' + file.path + u'\n';
        for (const Diagnostic &finding : file.diagnostics) {
            const LineColumn at = file.text.codePointPosition(finding.range.begin);
            out +=
                u"%1:%2 %3 %4 %5\n"_s.arg(at.line + 1)
                    .arg(at.column + 1)
                    .arg(severityName(finding.severity), finding.code, finding.pointer.toString());
        }
    }
    return out;
}

} // namespace

void tst_RealCatalogs::loads_data()
{
    QTest::addColumn<QString>("path");
    WAYMARK_NEEDS_SHARED(u"data/backstage-catalogs"_s);
    WAYMARK_NEEDS_SHARED(u"data/backstage-catalog-trees"_s);
    const QDir single(test::sharedData(u"data/backstage-catalogs"_s));
    const QDir trees(test::sharedData(u"data/backstage-catalog-trees"_s));
    for (const QString &name : single.entryList({u"*.yaml"_s, u"*.yml"_s}, QDir::Files))
        QTest::newRow(qPrintable(name)) << single.filePath(name);
    for (const QString &name : trees.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        QTest::newRow(qPrintable(name)) << trees.filePath(name);
}

void tst_RealCatalogs::loads()
{
    QFETCH(QString, path);
    const test::TemporaryWorkspace folder;
    const DiskFileSystem files;
    const QFileInfo info(path);
    if (!info.isDir())
        folder.write(u"catalog-info.yaml"_s, *files.read(path, defaultReadLimit));
    const auto snapshot = loadWorkspace({.folder = info.isDir() ? path : folder.path()}, files, {});
    QVERIFY(snapshot);
    const QByteArray found = (summaryOf(*snapshot) + findingsOf(*snapshot)).toUtf8();
    const QString golden = goldenFolder + u'/' + info.fileName() + ".txt"_L1;
    if (qEnvironmentVariableIsSet("WAYMARK_UPDATE_GOLDEN")) {
        QDir().mkpath(goldenFolder);
        QVERIFY(files.write(golden, found));
    }
    const auto expected = files.read(golden, defaultReadLimit);
    QVERIFY2(expected, "no expected result; see the class");
    QCOMPARE(QString::fromUtf8(found), QString::fromUtf8(*expected));
}

WAYMARK_TEST(tst_RealCatalogs)

} // namespace waymark::workspace

#include "tst_realcatalogs.moc"
