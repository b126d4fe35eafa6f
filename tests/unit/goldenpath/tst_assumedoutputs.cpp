// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "pathruns.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::goldenpath {

/// What steps that aren't run here would put out: invented and marked, or given.
class tst_AssumedOutputs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void assumesWhatIsNotRun();
    void takesGivenOutputs();
    void writesNothingInvented_data();
    void writesNothingInvented();
    void writesWhatFollowsFromGivenOutputs();
    void inventsOutputs();
};

void tst_AssumedOutputs::assumesWhatIsNotRun()
{
    const test::TemporaryWorkspace folder;
    folder.write(u"s/with.txt"_s, "${{ values.url }}");
    folder.write(u"s/without.txt"_s, "${{ values.name }}");
    const RunResult result =
        runIn(folder, {.steps = "    - {id: p, action: publish:github, each: '${{ nonsense( }}'}\n"
                                "    - {id: own, action: acme:thing}\n"
                                "    - id: f\n      action: fetch:template\n      input:\n"
                                "        url: ./s\n        values:\n"
                                "          url: ${{ steps.p.output.remoteUrl }}\n"
                                "          name: ${{ steps['f'] or 'n' }}\n"});
    QCOMPARE(statusesOf(result), u"p:not-run own:not-run f:completed"_s);
    QCOMPARE(filesOf(result.tree), u"with.txt=<example> without.txt=n"_s);
    QVERIFY(result.tree.find(u"with.txt"_s)->isAssumed);
    QVERIFY(!result.tree.find(u"without.txt"_s)->isAssumed);
    QVERIFY(result.steps.back().isAssumed);
    QCOMPARE(result.findings.codes(), QStringList({u"path.not-run"_s, u"path.unknown-action"_s}));
    QVERIFY(result.isGood);
}

void tst_AssumedOutputs::takesGivenOutputs()
{
    const test::TemporaryWorkspace folder;
    RunRequest request = requestFor(folder, {.steps = "    - {id: p, action: acme:thing}\n",
                                             .output = "    url: ${{ steps.p.output.url }}\n"});
    request.givenOutputs.insert(u"p"_s, std::vector<templates::Entry>{{u"url"_s, u"here"_s}});
    const DiskFileSystem files;
    const auto result = run(request, Skeletons(files, folder.path()));
    QCOMPARE(jsonOf(result->output), uR"({"url":"here"})"_s);
    QVERIFY(!result->steps.front().isAssumed);
    QVERIFY(!result->isOutputAssumed);
}

void tst_AssumedOutputs::writesNothingInvented_data()
{
    QTest::addColumn<QByteArray>("step");
    QTest::addColumn<bool>("isRefused");
    QTest::addColumn<QString>("assumed"); // paths
    const auto row = [](const char *name, const QByteArray &step, bool isRefused,
                        const char *assumed = "") {
        QTest::newRow(name) << step << isRefused << QString::fromLatin1(assumed);
    };
    const QByteArray url = "'${{ steps.p.output.remoteUrl }}'";
    const QByteArray size = "${{ steps.p.output.remoteUrl | length }}";
    row("a content", "action: fetch:template, input: {url: ./s, values: {url: " + url + "}}", true,
        "with.txt");
    row("all values", "action: fetch:template, input: {url: ./s, values: '${{ steps.p.output }}'}",
        true, "with.txt without.txt");
    row("a name", "action: fetch:template, input: {url: ./n, values: {name: " + url + "}}", true,
        "9.txt");
    row("a name that is left out",
        "action: fetch:template, input: {url: ./left, values: {name: " + url + "}}", true);
    row("a target", "action: fetch:plain, input: {url: ./s, targetPath: 'd-" + size + "'}", true,
        "d-9 d-9/with.txt d-9/without.txt");
    row("a condition that holds", "action: fetch:plain, if: " + url + ", input: {url: ./s}", true,
        "with.txt without.txt");
    row("a condition that doesn't hold",
        "action: fetch:plain, if: '${{ steps.own.output.flag }}', input: {url: ./s}", true);
    row("each",
        "action: fetch:plain:file, each: ['" + size
            + "'], input: {url: ./s/with.txt, targetPath: 'd${{ each.value }}'}",
        true, "d9");
    row("an iteration that is left out",
        "action: fetch:plain, each: [1], if: '${{ steps.own.output.flag }}', input: {url: ./s}",
        true);
    row("what is deleted", "action: fs:delete, input: {files: [" + url + "]}", true);
    row("an entity", "action: catalog:write, input: {filePath: e, entity: {u: " + url + "}}", true,
        "e");
    row("a registration", "action: catalog:register, input: {catalogInfoUrl: " + url + "}", false);
    row("a log", "action: debug:log, input: {message: " + url + "}", false);
    row("a condition of a log", "action: debug:log, if: '${{ steps.own.output.flag }}'", false);
    row("nothing of it", "action: fetch:plain, input: {url: ./s}", false);
}

void tst_AssumedOutputs::writesNothingInvented()
{
    QFETCH(QByteArray, step);
    QFETCH(bool, isRefused);
    const test::TemporaryWorkspace folder;
    folder.write(u"s/with.txt"_s, "${{ values.url }}");
    folder.write(u"s/without.txt"_s, "1");
    folder.write(u"n/${{ values.name | length }}.txt"_s, "1");
    folder.write(u"left/${{ '' if values.name else 'x' }}"_s, "1");
    PathRun path{.steps = "    - {id: p, action: publish:github}\n"
                          "    - {id: own, action: acme:thing}\n"
                          "    - {id: a, "
                          + step + "}\n",
                 .output = "    url: ${{ steps.p.output.remoteUrl }}\n"};
    const RunResult dry = runIn(folder, path);
    QVERIFY(dry.isGood);
    QVERIFY(dry.isOutputAssumed);
    QStringList assumed;
    for (const auto &[name, entry] : dry.tree.entries()) {
        if (entry.isAssumed)
            assumed.append(name);
    }
    QTEST(assumed.join(u' '), "assumed");

    path.isDryRun = false;
    const RunResult real = runIn(folder, path);
    QCOMPARE(real.isGood, !isRefused);
    QCOMPARE(real.findings.codes().contains(u"path.assumed-output"_s), isRefused);
    path.mode = Mode::Compatible;
    QVERIFY(runIn(folder, path).isGood);
}

void tst_AssumedOutputs::writesWhatFollowsFromGivenOutputs()
{
    const test::TemporaryWorkspace folder;
    folder.write(u"s/with.txt"_s, "${{ values.url }}");
    RunRequest request =
        requestFor(folder, {.steps = "    - {id: p, action: publish:github}\n"
                                     "    - {id: f, action: fetch:template, input: {url: ./s,"
                                     " values: {url: '${{ steps.p.output.remoteUrl }}'}}}\n",
                            .isDryRun = false});
    request.givenOutputs.insert(u"p"_s, std::vector<templates::Entry>{{u"remoteUrl"_s, u"u"_s}});
    const DiskFileSystem files;
    const auto result = run(request, Skeletons(files, folder.path()));
    QVERIFY(result->isGood);
    QCOMPARE(filesOf(result->tree), u"with.txt=u"_s);
    QVERIFY(!result->tree.find(u"with.txt"_s)->isAssumed);
}

void tst_AssumedOutputs::inventsOutputs()
{
    const test::TemporaryWorkspace folder;
    const RunResult result =
        runIn(folder, {.steps = "    - {id: p, action: publish:gitlab}\n"
                                "    - {id: r, action: catalog:register,"
                                " input: {catalogInfoUrl: x}}\n",
                       .mode = Mode::Compatible,
                       .output = "    p: ${{ steps.p.output }}\n    r: ${{ steps.r.output }}\n"});
    QCOMPARE(jsonOf(result.output),
             uR"({"p":{"remoteUrl":"<example>","repoContentsUrl":"<example>","projectId":0,)"
             uR"("commitHash":"<example>"},"r":{}})"_s);
}

WAYMARK_TEST(tst_AssumedOutputs)

} // namespace waymark::goldenpath

#include "tst_assumedoutputs.moc"
