// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "generatedanswers.h"
#include "goldenpath/actions.h"
#include "goldenpath/lint.h"
#include "pathruns.h"
#include "support/shareddata.h"
#include "support/testmain.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::goldenpath {

namespace {

constexpr auto templatesFolder = "data/backstage-templates"_L1;

/// Their Backstage has filters that nobody else has.
bool usesOwnFilters(const QString &path)
{
    return path.startsWith("giantswarm__backstage-catalogs/templates/app-deployment/"_L1);
}

/// The templates that somebody published, by their path in the folder.
QStringList publishedTemplates()
{
    QFile index(test::sharedData(templatesFolder) + "/index.tsv"_L1);
    QStringList paths;
    if (index.open(QIODevice::ReadOnly)) {
        const QStringList lines =
            QString::fromUtf8(index.readAll()).split(u'\n', Qt::SkipEmptyParts);
        for (const QString &line : lines.sliced(1))
            paths.append(line.section(u'\t', 0, 0));
    }
    return paths;
}

QList<PathTemplate> read(const QString &path)
{
    const QString file = test::sharedData(templatesFolder) + u'/' + path;
    const DiskFileSystem files;
    const auto bytes = files.read(file, defaultReadLimit);
    if (!bytes)
        return {};
    return templatesIn(*yaml::SyntaxTree::parse(SourceText(*bytes)), file);
}

bool fetchesOnlyWhatIsHere(const PathTemplate &path)
{
    return std::ranges::all_of(path.steps(), [&](const PathStep &step) {
        if (!step.action.startsWith("fetch:"_L1))
            return true;
        const QString url = step.input.value(u"url").text();
        return !url.contains("://"_L1) && !url.contains("${{"_L1)
               && QDir(QFileInfo(path.file()).path()).exists(url);
    });
}

} // namespace

/// Templates of other people's repositories.
class tst_SharedTemplates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areReadAndLinted_data();
    void areReadAndLinted();
    void run_data();
    void run();
    void renderAsGenerated();

private:
    void addRows();
};

void tst_SharedTemplates::addRows()
{
    WAYMARK_NEEDS_SHARED(templatesFolder);
    QTest::addColumn<QString>("path");
    for (const QString &path : publishedTemplates())
        QTest::newRow(qPrintable(path)) << path;
}

void tst_SharedTemplates::areReadAndLinted_data()
{
    addRows();
}

void tst_SharedTemplates::areReadAndLinted()
{
    QFETCH(QString, path);
    const QList<PathTemplate> templates = read(path);
    QVERIFY(!templates.isEmpty());
    for (const PathTemplate &each : templates) {
        QVERIFY(!each.name().isEmpty());
        QVERIFY(!each.type().isEmpty());
        const auto found = lint(each);
        QVERIFY(found);
        for (const Diagnostic &finding : *found) {
            // They run in somebody's Backstage, so what can't be read there isn't among them.
            QVERIFY2(finding.code != "path.syntax"_L1, qPrintable(finding.message));
            QVERIFY2(finding.code != "path.bad-input"_L1, qPrintable(finding.message));
            QVERIFY(each.tree().text().size() >= finding.range.end);
        }
    }
}

void tst_SharedTemplates::run_data()
{
    addRows();
}

void tst_SharedTemplates::run()
{
    QFETCH(QString, path);
    const DiskFileSystem files;
    const Skeletons skeletons(files,
                              test::sharedData(templatesFolder) + u'/' + path.section(u'/', 0, 0));
    for (const PathTemplate &each : read(path)) {
        RunRequest request{.path = each, .parameters = generatedAnswers(each)};
        request.mode = Mode::Compatible;
        // Its token has to be there, and a dry run of Backstage's has no secrets.
        request.isDryRun = !path.startsWith("backstage__demo/"_L1);
        request.secrets = std::vector<templates::Entry>{{u"USER_OAUTH_TOKEN"_s, u"token"_s}};
        const auto result = goldenpath::run(request, skeletons);
        QVERIFY(result);
        if (usesOwnFilters(path)) {
            QVERIFY(result->findings.codes().contains(u"template.unknown-name"_s));
            continue;
        }
        const auto lintFindings = lint(each);
        const bool isWhole = std::ranges::none_of(*lintFindings, [](const Diagnostic &finding) {
            return finding.code == "path.placeholder"_L1 || finding.code == "path.missing-field"_L1;
        });
        if (!isWhole || !fetchesOnlyWhatIsHere(each))
            continue;
        QStringList errors;
        for (const CheckedFile &file : result->findings.files()) {
            for (const Diagnostic &finding : file.diagnostics) {
                if (finding.severity == Severity::Error)
                    errors.append(finding.code + u' ' + finding.message + u' '
                                  + QFileInfo(file.path).fileName());
            }
        }
        QVERIFY2(errors.isEmpty(), qPrintable(errors.join(u'\n')));
        QVERIFY(result->isGood);
        const bool fetches = std::ranges::any_of(result->steps, [](const StepReport &step) {
            return step.action.startsWith("fetch:"_L1) && step.status == StepStatus::Completed;
        });
        QVERIFY(!fetches || result->tree.fileCount() > 0);
    }
}

/// Twice the same bytes.
void tst_SharedTemplates::renderAsGenerated()
{
    WAYMARK_NEEDS_SHARED(templatesFolder);
    const QString path =
        u"backstage__software-templates/scaffolder-templates/create-react-app/template.yaml"_s;
    const DiskFileSystem files;
    const Skeletons skeletons(files, test::sharedData(templatesFolder));
    const auto templates = read(path);
    const PathTemplate &first = templates.front();
    RunRequest request{.path = first, .parameters = generatedAnswers(first)};
    request.mode = Mode::Compatible;
    const auto once = goldenpath::run(request, skeletons);
    const auto again = goldenpath::run(request, skeletons);
    QVERIFY(once && again && once->tree.fileCount() > 10);
    QCOMPARE(filesOf(once->tree), filesOf(again->tree));
    QVERIFY(!filesOf(once->tree).contains("${{"_L1));
}

WAYMARK_TEST(tst_SharedTemplates)

} // namespace waymark::goldenpath

#include "tst_sharedtemplates.moc"
