// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "goldenpath/lint.h"
#include "goldenpath/run.h"
#include "support/shareddata.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark {

/// A golden path of 60 files and 150 KB, as shared/bench/gen makes it: names with an expression,
/// a dozen in each file.
class bench_GoldenPath : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void firstRun();
    void runAgain();
    void lintsTheTemplate();

private:
    [[nodiscard]] goldenpath::RunRequest request() const
    {
        return {.path = *m_path, .parameters = m_parameters};
    }

    QTemporaryDir m_folder;
    DiskFileSystem m_files;
    std::optional<goldenpath::PathTemplate> m_path;
    templates::Value m_parameters;
};

void bench_GoldenPath::initTestCase()
{
    QByteArray values;
    std::vector<templates::Entry> parameters;
    for (const char *name :
         {"name", "owner", "description", "system", "language", "port", "region", "tier"}) {
        values += "          "_ba + name + ": ${{ parameters." + name + " }}\n";
        parameters.emplace_back(QString::fromLatin1(name), QString::fromLatin1(name) + u"-1"_s);
    }
    m_parameters = templates::Value(std::move(parameters));
    const SourceText text("apiVersion: scaffolder.backstage.io/v1beta3\nkind: Template\n"
                          "metadata: {name: bench}\nspec:\n  type: service\n  steps:\n"
                          "    - id: fetch\n      action: fetch:template\n      input:\n"
                          "        url: ./skeleton\n        values:\n"
                          + values);
    m_path = *goldenpath::firstTemplateIn(text, m_folder.filePath(u"template.yaml"_s));
    for (int i = 0; i < 60; ++i) {
        QByteArray content;
        for (int line = 0; content.size() < 2'500; ++line) {
            content += "plain text in a file of some golden path, line " + QByteArray::number(line);
            content +=
                line % 4 == 0 ? " ${{ values.name }} ${{ values.owner | upper }}\n"_ba : "\n"_ba;
        }
        content += "{% if values.tier == 'tier-1' %}\nimportant\n{% endif %}\n";
        const QString folder = m_folder.filePath(u"skeleton/d%1"_s.arg(i % 6));
        QDir().mkpath(folder);
        QFile file(folder + u"/${{ values.name }}-%1.txt"_s.arg(i));
        if (file.open(QIODevice::WriteOnly))
            file.write(content);
    }
}

/// Everything read from the disk and parsed.
void bench_GoldenPath::firstRun()
{
    QBENCHMARK
    {
        const goldenpath::Skeletons skeletons(m_files, m_folder.path());
        const auto result = goldenpath::run(request(), skeletons);
        QCOMPARE(result->tree.fileCount(), 60);
    }
}

/// As the preview does it, with what was read and parsed before.
void bench_GoldenPath::runAgain()
{
    const goldenpath::Skeletons skeletons(m_files, m_folder.path());
    QBENCHMARK
    {
        const auto result = goldenpath::run(request(), skeletons);
        QCOMPARE(result->tree.fileCount(), 60);
    }
}

void bench_GoldenPath::lintsTheTemplate()
{
    QBENCHMARK
    {
        QVERIFY(goldenpath::lint(*m_path));
    }
}

} // namespace waymark

QTEST_GUILESS_MAIN(waymark::bench_GoldenPath)

#include "bench_goldenpath.moc"
