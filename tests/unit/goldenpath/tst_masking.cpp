// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "goldenpath/runreport.h"
#include "pathruns.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::goldenpath {

/// Secrets stand in no report of a run, whatever was made from them.
class tst_Masking : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsNoSecret_data();
    void showsNoSecret();
    void masksNoMoreThanSecrets();
    void masksWhatIsTold();
    void writesSecrets();
};

void tst_Masking::showsNoSecret_data()
{
    QTest::addColumn<QByteArray>("steps");
    QTest::addColumn<QByteArray>("output");
    QTest::addColumn<QByteArray>("secret"); // as JSON has it
    QTest::addColumn<QList<QByteArray>>("hidden");
    const QByteArray token = "s3cret";
    const QByteArray pem =
        "-----BEGIN KEY-----\\nMIIEvQIBADANBg\\nkqhkiG9w0\\n-----END KEY-----\\n";
    const QByteArray log = "    - id: a\n      action: debug:log\n      input: ";
    QTest::newRow("a key of several lines")
        << log + "{message: '${{ secrets.token }}'}\n"
        << ""_ba << pem << QList<QByteArray>{"MIIEvQ", "kqhkiG"};
    QTest::newRow("quotation marks") << log + "{message: '${{ secrets.token }}'}\n"
                                     << ""_ba
                                     << "a\\\"bcd\\\\e"_ba << QList<QByteArray>{"bcd"};
    QTest::newRow("a key of several lines in capitals")
        << log + "{message: '${{ secrets.token | upper }}'}\n"
        << ""_ba
        << "--\\nshort\\nkqhkiG\\\"w0\\n--"_ba << QList<QByteArray>{"SHORT", "KQHKIG"};
    QTest::newRow("upper case") << log + "{message: '${{ secrets.token | upper }}'}\n"
                                << ""_ba << token << QList<QByteArray>{"S3CRET"};
    QTest::newRow("upper case in a sentence")
        << log + "{message: 'is ${{ secrets.token | upper }} or ${{ secrets.token }}'}\n"
        << ""_ba << token << QList<QByteArray>{"S3CRET", "s3cret"};
    const QByteArray registration = "    - id: a\n      action: catalog:register\n"
                                    "      input: {catalogInfoUrl: 'u/${{ secrets.token }}/c'}\n";
    QTest::newRow("a registration and an output")
        << registration << "    url: ${{ steps.a.output.catalogInfoUrl }}\n"_ba << token
        << QList<QByteArray>{"s3cret"};
    QTest::newRow("an output that was made from another one")
        << registration << "    url: ${{ steps.a.output.catalogInfoUrl | upper }}\n"_ba << token
        << QList<QByteArray>{"s3cret", "S3CRET"};
    QTest::newRow("a link and a text")
        << registration
        << "    links: [{title: T, url: '${{ steps.a.output.catalogInfoUrl }}'}]\n"
           "    text: [{title: T, content: '${{ steps.a.output.catalogInfoUrl }}'}]\n"_ba
        << token << QList<QByteArray>{"s3cret"};
    QTest::newRow("each") << log
                                 + "{message: '${{ each.value | upper }}'}\n"
                                   "      each: ['${{ secrets.token }}']\n"
                          << ""_ba << token << QList<QByteArray>{"s3cret", "S3CRET"};
    QTest::newRow("an input that is refused") << "    - id: a\n      action: fs:rename\n"
                                                 "      input: {files: '${{ secrets.token }}'}\n"_ba
                                              << ""_ba << token << QList<QByteArray>{"s3cret"};
    QTest::newRow("a folder that isn't there")
        << "    - id: a\n      action: fetch:plain\n"
           "      input: {url: './${{ secrets.token | upper }}'}\n"_ba
        << ""_ba << token << QList<QByteArray>{"S3CRET"};
    QTest::newRow("the reference of an entity")
        << "    - id: w\n      action: catalog:write\n"
           "      input: {filePath: catalog-info.yaml, entity: {kind: Component,"
           " metadata: {name: '${{ secrets.token }}'}}}\n"
           "    - id: a\n      action: catalog:register\n      input: {catalogInfoUrl: u}\n"_ba
        << "    ref: ${{ steps.a.output.entityRef }}\n"_ba << "S3cret"_ba
        << QList<QByteArray>{"s3cret", "S3cret"};
    const auto rendered = [](const QByteArray &expression) -> QByteArray {
        return "    - {id: w, action: catalog:write, input: {filePath: f, entity: {x: '{{ "
               "cookiecutter.t | "
               + expression
               + " }}'}}}\n    - {id: r, action: workspace:template:file,"
                 " input: {sourcePath: f, targetPath: g, cookiecutterCompat: true,"
                 " values: {t: '${{ secrets.token }}'}}}\n";
    };
    QTest::newRow("what a skeleton makes of it in a list of contents")
        << rendered("reverse")
               + "    - {id: l, action: debug:log, input: {listWorkspace: with-contents}}\n"
        << ""_ba << token << QList<QByteArray>{"s3cret", "terc3s"};
    QTest::newRow("what a skeleton makes of it in a finding")
        << rendered("reverse | nosuch") << ""_ba << token << QList<QByteArray>{"s3cret", "terc3s"};
    QTest::newRow("what a skeleton makes of it in a failure")
        << rendered("reverse | parseRepoUrl") << ""_ba << token
        << QList<QByteArray>{"s3cret", "terc3s"};
    QTest::newRow("what a name in a skeleton makes of it")
        << "    - {id: w, action: catalog:write, input: {entity: {a: b},"
           " filePath: 'd/{{ cookiecutter.t | reverse | parseRepoUrl }}'}}\n"
           "    - {id: r, action: workspace:template, input: {sourcePath: d, targetPath: g,"
           " cookiecutterCompat: true, values: {t: '${{ secrets.token }}'}}}\n"_ba
        << ""_ba << token << QList<QByteArray>{"s3cret", "terc3s"};
    QTest::newRow("a file's name")
        << "    - {id: a, action: catalog:write,"
           " input: {filePath: 'f/${{ secrets.token | upper }}', entity: {a: b}}}\n"_ba
        << ""_ba << token << QList<QByteArray>{"S3CRET"};
    QTest::newRow("a file's name that stands in a finding")
        << "    - {id: a, action: catalog:write,"
           " input: {filePath: '${{ secrets.token }}', entity: {a: '{{ x'}}}\n"
           "    - id: b\n      action: workspace:template:file\n"
           "      input: {sourcePath: '${{ secrets.token }}', targetPath: g,"
           " cookiecutterCompat: true}\n"_ba
        << ""_ba << token << QList<QByteArray>{"s3cret"};
    QTest::newRow("a file that can't be rendered")
        << "    - id: a\n      action: catalog:write\n"
           "      input: {filePath: f, entity: {a: '${{ secrets.token }} {{ x'}}\n"
           "    - id: b\n      action: workspace:template:file\n"
           "      input: {sourcePath: f, targetPath: g, cookiecutterCompat: true}\n"_ba
        << ""_ba << token << QList<QByteArray>{"s3cret"};
}

void tst_Masking::showsNoSecret()
{
    QFETCH(QByteArray, steps);
    QFETCH(QByteArray, output);
    QFETCH(QByteArray, secret);
    QFETCH(QList<QByteArray>, hidden);
    const test::TemporaryWorkspace folder;
    const RunResult result = runIn(folder, {.steps = steps,
                                            .isDryRun = false,
                                            .output = output,
                                            .secrets = "{\"token\": \"" + secret + "\"}"});
    const Report findings = result.findings.report();
    QVERIFY(!result.steps.isEmpty());
    for (const QByteArray &shown : {runAsJson(result, findings, {}), runAsText(result, {}),
                                    written(findings, ReportFormat::Text)}) {
        for (const QByteArray &each : std::as_const(hidden))
            QVERIFY2(!shown.contains(each), shown.constData());
    }
}

void tst_Masking::masksNoMoreThanSecrets()
{
    const test::TemporaryWorkspace folder;
    const RunResult result =
        runIn(folder, {.steps = "    - id: a\n      action: catalog:register\n"
                                "      input: {catalogInfoUrl: 'u/${{ secrets.token }}/c'}\n",
                       .isDryRun = false,
                       .output = "    url: ${{ steps.a.output.catalogInfoUrl }}\n",
                       .secrets = R"({"token": "s3cret"})"});
    QCOMPARE(jsonOf(result.output), uR"({"url":"u/***/c"})"_s);
    QCOMPARE(result.registrations.front().url, u"u/***/c"_s);
}

void tst_Masking::masksWhatIsTold()
{
    const test::TemporaryWorkspace folder;
    RunRequest request = requestFor(
        folder, {.steps = "    - id: a\n      action: catalog:register\n"
                          "      input: {catalogInfoUrl: '${{ secrets.token | upper }}'}\n",
                 .isDryRun = false,
                 .secrets = R"({"token": "s3cret"})"});
    QString told;
    request.onStep = [&](const StepReport &step, Progress) {
        told += jsonOf(step.output) + step.log.join(u' ');
    };
    const DiskFileSystem files;
    QVERIFY(run(request, Skeletons(files, folder.path())));
    QVERIFY2(told.contains("***"_L1) && !told.contains("S3CRET"_L1), qPrintable(told));
}

void tst_Masking::writesSecrets()
{
    const test::TemporaryWorkspace folder;
    const RunResult result =
        runIn(folder, {.steps = "    - id: a\n      action: catalog:register\n"
                                "      input: {catalogInfoUrl: 'u/${{ secrets.token }}'}\n"
                                "    - id: b\n      action: catalog:write\n"
                                "      input: {filePath: f,"
                                " entity: {u: '${{ steps.a.output.catalogInfoUrl }}'}}\n",
                       .isDryRun = false,
                       .secrets = R"({"token": "s3cret"})"});
    QVERIFY(filesOf(result.tree).startsWith("f=u: u/s3cret\n"_L1));
}

WAYMARK_TEST(tst_Masking)

} // namespace waymark::goldenpath

#include "tst_masking.moc"
