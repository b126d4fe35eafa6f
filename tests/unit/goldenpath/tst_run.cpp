// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "pathruns.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::goldenpath {

/// The workflow runner: which steps run, with which input, and what they leave (the semantics of
/// scaffolder-backend 4.2.0).
class tst_Run : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decidesByCondition_data();
    void decidesByCondition();
    void goesOnAfterAFailure_data();
    void goesOnAfterAFailure();
    void iterates_data();
    void iterates();
    void checksEveryIterationFirst();
    void shiftsOutputsOfIterations();
    void keepsTypesOfInputs_data();
    void keepsTypesOfInputs();
    void differsByMode_data();
    void differsByMode();
    void rendersOutput();
    void masksSecrets();
    void tellsProgress();
    void stops();
    void refusesWhatHasNoShape();
    void refusesEndlessAliases_data();
    void refusesEndlessAliases();
    void refusesBrokenYaml();
    void takesAnEmptyEachForNone_data();
    void takesAnEmptyEachForNone();
    void refusesARootThatIsNotThere();
};

void tst_Run::decidesByCondition_data()
{
    QTest::addColumn<QByteArray>("condition");
    QTest::addColumn<QString>("status");
    const auto row = [](const QByteArray &condition, const char *status) {
        QTest::newRow(condition) << condition << QString::fromLatin1(status);
    };
    row("false", "skipped");
    row("true", "completed");
    row("0", "completed");
    row("null", "completed");
    row("[]", "completed");
    row("'false'", "completed");
    row("''", "skipped");
    row("${{ parameters.no }}", "skipped");
    row("${{ parameters.yes }}", "completed");
    row("${{ parameters.missing }}", "skipped");
    row("${{ parameters.zero }}", "skipped");
    row("${{ parameters.nothing }}", "skipped");
    row("${{ parameters.emptyList }}", "skipped");
    row("${{ parameters.emptyText }}", "skipped");
    row("${{ parameters.emptyObject }}", "completed");
    row("${{ parameters.word === 'false' }}", "completed");
    row("${{ always() }}", "completed");
    row("${{ failure() }}", "skipped");
    row("${{ secrets.token }}", "skipped");
}

void tst_Run::decidesByCondition()
{
    QFETCH(QByteArray, condition);
    const test::TemporaryWorkspace folder;
    const RunResult result =
        runIn(folder, {.steps = "    - {id: a, action: debug:log, if: " + condition + "}\n",
                       .parameters = R"({"no": false, "yes": true, "zero": 0, "nothing": null,
                           "emptyList": [], "emptyText": "", "emptyObject": {}, "word": "false"})",
                       .secrets = R"({"token": "x"})"});
    QTEST(statusName(result.steps.front().status), "status");
    QCOMPARE(result.findings.count(Severity::Error), 0);
}

void tst_Run::goesOnAfterAFailure_data()
{
    QTest::addColumn<QByteArray>("condition");
    QTest::addColumn<QString>("status");
    const auto row = [](const QByteArray &condition, const char *status) {
        QTest::newRow(condition) << condition << QString::fromLatin1(status);
    };
    row("true", "skipped");
    row("${{ true }}", "skipped");
    row("${{ always() }}", "completed");
    row("${{ failure() }}", "completed");
    row("${{ not failure() }}", "skipped");
    row("${{ always() and parameters.x }}", "skipped");
    row("${{ parameters.x and always() }}", "skipped");
    row("${{ parameters.y and always() }}", "completed");
}

void tst_Run::goesOnAfterAFailure()
{
    QFETCH(QByteArray, condition);
    const test::TemporaryWorkspace folder;
    const RunResult result =
        runIn(folder, {.steps = "    - {id: a, action: fs:readdir, input: {paths: [nowhere]}}\n"
                                "    - {id: b, action: debug:log, if: "
                                + condition + "}\n",
                       .parameters = R"({"x": false, "y": true})"});
    QCOMPARE(statusName(result.steps.front().status), u"failed"_s);
    QTEST(statusName(result.steps.back().status), "status");
    QVERIFY(!result.isGood);
    QVERIFY(result.output.isUndefined());
    QCOMPARE(result.findings.codes(), QStringList{u"path.nothing-there"_s});
}

void tst_Run::iterates_data()
{
    QTest::addColumn<QByteArray>("step");
    QTest::addColumn<QString>("files");
    QTest::addColumn<QStringList>("codes");
    const auto row = [](const char *name, const QByteArray &step, const char *files,
                        const QStringList &codes = {}) {
        QTest::newRow(name) << step << QString::fromLatin1(files) << codes;
    };
    row("a list", "each: '${{ parameters.list }}'", "0-a.yaml 1-b.yaml");
    row("an object", "each: '${{ parameters.map }}'", "x-1.yaml y-2.yaml");
    row("a list in the template", "each: [c, '${{ parameters.word }}']", "0-c.yaml 1-w.yaml");
    row("nothing to go through", "each: '${{ parameters.empty }}'", "");
    row("only some", "each: '${{ parameters.list }}', if: \"${{ each.value == 'b' }}\"",
        "1-b.yaml");
    row("a false literal skips all", "each: '${{ parameters.list }}', if: false", "");
    row("undefined", "each: '${{ parameters.missing }}'", "",
        {u"template.missing-value"_s, u"path.each"_s});
    row("null", "each: '${{ parameters.nothing }}'", "", {u"path.each"_s});
    row("a number", "each: '${{ 3 }}'", "", {u"path.each"_s});
    row("a text", "each: abc", "", {u"path.each"_s});
}

void tst_Run::iterates()
{
    QFETCH(QByteArray, step);
    const test::TemporaryWorkspace folder;
    const RunResult result =
        runIn(folder, {.steps = "    - {id: a, action: catalog:write, " + step
                                + ", input: {filePath: '${{ each.key }}-${{ each.value }}.yaml',"
                                  " entity: {kind: A}}}\n",
                       .parameters = R"({"list": ["a", "b"], "map": {"x": 1, "y": 2}, "empty": [],
                     "nothing": null, "word": "w"})"});
    QStringList files;
    for (const auto &[path, entry] : result.tree.entries())
        files.append(path);
    QTEST(files.join(u' '), "files");
    QTEST(result.findings.codes(), "codes");
}

void tst_Run::checksEveryIterationFirst()
{
    const test::TemporaryWorkspace folder;
    const RunResult result = runIn(
        folder, {.steps = "    - id: a\n      action: catalog:write\n"
                          "      each: [{n: good.yaml}, {n: 7}]\n"
                          "      input: {filePath: '${{ each.value.n }}', entity: {a: b}}\n"});
    QCOMPARE(statusesOf(result), u"a:failed"_s);
    QCOMPARE(filesOf(result.tree), QString());
    QCOMPARE(result.findings.codes(), QStringList{u"path.bad-input"_s});
    QVERIFY(result.findings.files().front().diagnostics.front().message.contains("[1]"_L1));
}

void tst_Run::shiftsOutputsOfIterations()
{
    const test::TemporaryWorkspace folder;
    const RunResult result =
        runIn(folder, {.steps = "    - id: a\n      action: catalog:register\n"
                                "      each: [x, y, z]\n      if: ${{ each.value != 'y' }}\n"
                                "      input: {catalogInfoUrl: 'u/${{ each.value }}'}\n"
                                "    - {id: none, action: fs:readdir, each: [],"
                                " input: {paths: [.]}}\n"
                                "    - {id: skipped, action: debug:log, if: false}\n",
                       .isDryRun = false,
                       .output = "    urls: ${{ steps.a.output.catalogInfoUrl }}\n"
                                 "    none: ${{ steps.none.output }}\n"
                                 "    skipped: ${{ steps.skipped }}\n"});
    QCOMPARE(jsonOf(result.output), uR"({"urls":["u/x","u/z"],"none":{}})"_s);
    QVERIFY(result.isGood);
    QCOMPARE(result.registrations.size(), 2);
}

void tst_Run::keepsTypesOfInputs_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("expected"); // of {"extra": value}
    const auto row = [](const QByteArray &value, const char *expected) {
        QTest::newRow(value) << value << QString::fromUtf8(expected);
    };
    row("${{ parameters.n }}", R"({"extra":3})");
    row("'${{ parameters.n }} '", R"({"extra":"3 "})");
    row("n${{ parameters.n }}", R"({"extra":"n3"})");
    row("${{ parameters.list }}", R"({"extra":[1,2]})");
    row("${{ parameters.missing }}", R"({})");
    row("${{ parameters.empty }}", R"({"extra":""})");
    row("${{ parameters.nothing }}", R"({"extra":null})");
    row("[1, '${{ parameters.n }}', x]", R"({"extra":[1,3,"x"]})");
    row("{'${{ parameters.n }}': 1}", R"({"extra":{"${{ parameters.n }}":1}})");
    row("1.5", R"({"extra":1.5})");
    row("true", R"({"extra":true})");
    row("plain", R"({"extra":"plain"})");
    row("'42'", R"({"extra":"42"})");
    row("\"${{ 'yes' if false }}\"", R"({"extra":""})");
    row("${{ parameters.raw }}", R"({"extra":"${{ 1 }}"})");
}

void tst_Run::keepsTypesOfInputs()
{
    QFETCH(QByteArray, value);
    const test::TemporaryWorkspace folder;
    const RunResult result =
        runIn(folder, {.steps = "    - id: a\n      action: debug:log\n      input:\n"
                                "        extra: "
                                + value + "\n",
                       .parameters = R"({"n": 3, "list": [1, 2], "empty": "", "nothing": null,
                                         "raw": "${{ 1 }}"})"});
    QVERIFY(result.isGood);
    QString log = result.steps.front().log.front();
    log.remove(u'\n').replace("  "_L1, ""_L1).replace(": "_L1, ":"_L1);
    QTEST(log, "expected");
}

void tst_Run::differsByMode_data()
{
    QTest::addColumn<QByteArray>("step");
    QTest::addColumn<Mode>("mode");
    QTest::addColumn<QString>("statuses");
    QTest::addColumn<bool>("isGood");
    const auto row = [](const char *name, const QByteArray &step, Mode mode, const char *statuses,
                        bool isGood) {
        QTest::newRow(name) << step << mode << QString::fromLatin1(statuses) << isGood;
    };
    const QByteArray condition = "action: debug:log, if: '${{ parameters.a | nosuch }}'";
    row("a wrong if stops", condition, Mode::Strict, "a:failed b:skipped", false);
    row("a wrong if runs the step", condition, Mode::Compatible, "a:completed b:completed", true);
    const QByteArray input = "action: debug:log, input: {message: '${{ parameters.a | nosuch }}'}";
    row("a wrong input stops", input, Mode::Strict, "a:failed b:skipped", false);
    row("a wrong input stays raw", input, Mode::Compatible, "a:completed b:completed", true);
    const QByteArray each = "action: debug:log, each: [1], if: '${{ each.value | nosuch }}'";
    row("a wrong if of an iteration stops", each, Mode::Strict, "a:failed b:skipped", false);
    row("a wrong if of an iteration runs it", each, Mode::Compatible, "a:completed b:completed",
        true);
    const QByteArray wait = "action: debug:wait, input: {seconds: 3}";
    row("a step that Backstage leaves out", wait, Mode::Compatible, "a:not-run b:completed", true);
    row("a step that Waymark runs", wait, Mode::Strict, "a:completed b:completed", true);
}

void tst_Run::differsByMode()
{
    QFETCH(QByteArray, step);
    QFETCH(Mode, mode);
    const test::TemporaryWorkspace folder;
    const RunResult result =
        runIn(folder, {.steps = "    - {id: a, " + step + "}\n    - {id: b, action: debug:log}\n",
                       .parameters = R"({"a": 1})",
                       .mode = mode});
    QTEST(statusesOf(result), "statuses");
    QTEST(result.isGood, "isGood");
    // Either way it is said.
    QVERIFY(step.contains("wait") || !result.findings.codes().isEmpty());
}

void tst_Run::rendersOutput()
{
    const test::TemporaryWorkspace folder;
    const RunResult result =
        runIn(folder, {.steps = "    - {id: a, action: debug:log}\n",
                       .parameters = R"({"name": "x", "no": false})",
                       .output = "    links:\n"
                                 "      - {title: A, url: 'u/${{ parameters.name }}'}\n"
                                 "      - {title: B, if: '${{ parameters.no }}'}\n"
                                 "      - {title: C, if: '${{ parameters.name }}'}\n"
                                 "    text:\n      - {title: T, if: false, content: c}\n"
                                 "    more: ${{ parameters.name }}\n"});
    QCOMPARE(jsonOf(result.output),
             uR"({"links":[{"title":"A","url":"u/x"},{"title":"C"}],"text":[],"more":"x"})"_s);
}

void tst_Run::masksSecrets()
{
    const test::TemporaryWorkspace folder;
    const PathRun steps{.steps = "    - id: a\n      action: debug:log\n"
                                 "      input: {message: 'token ${{ secrets.token }}'}\n",
                        .secrets = R"({"token": "s3cret"})"};
    const RunResult result = runIn(folder, steps);
    QVERIFY(result.isGood);
    const QString log = result.steps.front().log.join(u'\n');
    QVERIFY(log.contains("token ***"_L1));
    QVERIFY(!log.contains("s3cret"_L1));
}

void tst_Run::tellsProgress()
{
    const test::TemporaryWorkspace folder;
    RunRequest request = requestFor(folder, {.steps = "    - {id: a, action: debug:log}\n"
                                                      "    - {id: b, action: debug:log}\n"});
    QStringList told;
    request.onStep = [&](const StepReport &step, Progress progress) {
        told.append(u"%1 %2/%3"_s.arg(step.id).arg(progress.done).arg(progress.total));
    };
    const DiskFileSystem files;
    QVERIFY(run(request, Skeletons(files, folder.path())));
    QCOMPARE(told, QStringList({u"a 1/2"_s, u"b 2/2"_s}));
}

void tst_Run::stops()
{
    const test::TemporaryWorkspace folder;
    RunRequest request = requestFor(folder, {.steps = "    - {id: a, action: debug:log}\n"
                                                      "    - {id: b, action: debug:log}\n"});
    std::stop_source source;
    QStringList told;
    request.onStep = [&](const StepReport &step, Progress) {
        told.append(step.id);
        source.request_stop();
    };
    const DiskFileSystem files;
    const auto result = run(request, Skeletons(files, folder.path()), source.get_token());
    QVERIFY(!result);
    QCOMPARE(result.error().code, u"path.stopped"_s);
    QCOMPARE(told, QStringList{u"a"_s});
}

void tst_Run::refusesWhatHasNoShape()
{
    const test::TemporaryWorkspace folder;
    for (const QByteArray &steps :
         {"    []\n"_ba, "    $yaml: x.yaml\n"_ba, "    - {id: a}\n"_ba, "    - $yaml: x\n"_ba}) {
        const RunResult result = runIn(folder, {.steps = steps});
        QVERIFY(!result.isGood);
        QCOMPARE(result.findings.codes(), QStringList{u"path.wrong-shape"_s});
    }
}

void tst_Run::refusesEndlessAliases_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::newRow("in itself") << "&a {x: *a}"_ba;
    QByteArray many = "{a0: &a0 [x, x, x, x, x, x, x, x, x, x]";
    for (int i = 1; i < 12; ++i) {
        const QByteArray alias = "*a" + QByteArray::number(i - 1) + ' ';
        many += ", a" + QByteArray::number(i) + ": &a" + QByteArray::number(i) + " ["
                + QByteArray(alias + ", ").repeated(10) + ']';
    }
    QTest::newRow("in many levels") << many + '}';
}

void tst_Run::refusesEndlessAliases()
{
    QFETCH(QByteArray, input);
    const test::TemporaryWorkspace folder;
    const RunResult result =
        runIn(folder, {.steps = "    - {id: a, action: debug:log, input: " + input + "}\n"});
    QVERIFY(!result.isGood);
    QCOMPARE(result.findings.codes(), QStringList{u"yaml.alias-budget"_s});
}

void tst_Run::refusesBrokenYaml()
{
    const test::TemporaryWorkspace folder;
    const RunResult result = runIn(folder, {.steps = "    - {id: a, action: debug:log, id: b}\n"});
    QVERIFY(!result.isGood);
    QCOMPARE(result.findings.codes(), QStringList{u"yaml.duplicate-key"_s});
}

void tst_Run::takesAnEmptyEachForNone_data()
{
    QTest::addColumn<QByteArray>("each");
    QTest::newRow("a text") << "''"_ba;
    QTest::newRow("null") << "null"_ba;
    QTest::newRow("nothing") << ""_ba;
}

void tst_Run::takesAnEmptyEachForNone()
{
    QFETCH(QByteArray, each);
    const test::TemporaryWorkspace folder;
    const RunResult result =
        runIn(folder, {.steps = "    - {id: a, action: debug:log, if: '${{ false }}', each: " + each
                                + "}\n    - {id: b, action: debug:log, each: " + each + "}\n"});
    QCOMPARE(statusesOf(result), u"a:skipped b:completed"_s);
    QVERIFY(result.isGood);
}

void tst_Run::refusesARootThatIsNotThere()
{
    const test::TemporaryWorkspace folder;
    folder.write(u"s/a.txt"_s, "a");
    const RunRequest request =
        requestFor(folder, {.steps = "    - {id: a, action: fetch:plain, input: {url: ./s}}\n"});
    const DiskFileSystem files;
    const auto result = run(request, Skeletons(files, folder.path(u"nowhere"_s)));
    QVERIFY(result && !result->isGood);
    QCOMPARE(result->findings.codes(), QStringList{u"path.unreadable-source"_s});
    QCOMPARE(filesOf(result->tree), QString());
}

WAYMARK_TEST(tst_Run)

} // namespace waymark::goldenpath

#include "tst_run.moc"
