// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cliruns.h"
#include "support/temporaryworkspace.h"
#include "support/testmain.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::cli {

namespace {

constexpr auto servicePath = "apiVersion: scaffolder.backstage.io/v1beta3\n"
                             "kind: Template\n"
                             "metadata: {name: service}\n"
                             "spec:\n"
                             "  type: service\n"
                             "  owner: team-a\n"
                             "  parameters:\n"
                             "    - required: [name]\n"
                             "      properties:\n"
                             "        name: {type: string, pattern: '^[a-z]+$'}\n"
                             "        port: {type: integer, default: 8080}\n"
                             "  steps:\n"
                             "    - id: fetch\n"
                             "      name: Fetch\n"
                             "      action: fetch:template\n"
                             "      input:\n"
                             "        url: ./skeleton\n"
                             "        values:\n"
                             "          name: ${{ parameters.name }}\n"
                             "          port: ${{ parameters.port }}\n"
                             "    - {id: publish, action: publish:github}\n"
                             "  output:\n"
                             "    links: [{title: Repository,"
                             " url: '${{ steps.publish.output.remoteUrl }}'}]\n";

void writePath(const test::TemporaryWorkspace &folder)
{
    folder.write(u"path/template.yaml"_s, servicePath);
    folder.write(u"path/skeleton/${{ values.name }}.txt"_s, "${{ values.port }}\n");
    folder.write(u"answers.yaml"_s, "name: orders\n");
}

std::vector<std::string> scaffoldWords(const test::TemporaryWorkspace &folder,
                                       const std::vector<std::string> &more)
{
    std::vector<std::string> words{"scaffold",    folder.path(u"path"_s).toStdString(),
                                   "--values",    folder.path(u"answers.yaml"_s).toStdString(),
                                   "--workspace", folder.path().toStdString()};
    words.insert(words.end(), more.begin(), more.end());
    return words;
}

} // namespace

class tst_Scaffold : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePathOfTheDemonstrationIsMade();
    void writesFiles();
    void showsWithoutWriting();
    void printsJson();
    void refuses_data();
    void refuses();
    void overwritesWithConsent();
    void followsTheMode_data();
    void followsTheMode();
    void lintsTemplates();
    void refusesBrokenYaml_data();
    void refusesBrokenYaml();
    void showsNoSecret();
    void writesWithGivenOutputs();
    void plansInAFolderThatIsThere();
    void showsNoControlCharacters();
};

void tst_Scaffold::thePathOfTheDemonstrationIsMade()
{
    const test::TemporaryWorkspace folder;
    folder.write(u"answers.yaml"_s,
                 "name: returns-api\ndescription: Return labels and the start of refunds\n"
                 "owner: payments-team\nsystem: payments\napiName: returns\n"
                 "repoUrl: git.kubedojo.io?owner=kubedojo&repo=returns-api\n");
    const Ran ran = runCommand(
        {"scaffold", WAYMARK_SOURCE_DIR "/resources/demo/template/platform/paths/http-service",
         "--values", folder.path(u"answers.yaml"_s).toStdString(), "--out",
         folder.path(u"returns-api"_s).toStdString()});
    QVERIFY2(ran.exitCode == int(Ok), ran.err.constData());
    QVERIFY(folder.read(u"returns-api/catalog-info.yaml"_s).contains("kubedojo/returns-api"));
    QVERIFY(!folder.read(u"returns-api/openapi.yaml"_s).isEmpty());
}

void tst_Scaffold::writesFiles()
{
    const test::TemporaryWorkspace folder;
    writePath(folder);
    const Ran ran =
        runCommand(scaffoldWords(folder, {"--out", folder.path(u"out"_s).toStdString()}));
    QCOMPARE(ran.exitCode, int(Ok));
    QCOMPARE(folder.read(u"out/orders.txt"_s), "8080\n"_ba);
    QVERIFY2(ran.out.contains("  done         Fetch (fetch:template)\n"), ran.out.constData());
    QVERIFY(ran.out.contains("  not run      publish (publish:github)\n"));
    QVERIFY(ran.out.contains("  Repository: <example>\n"));
    QVERIFY(ran.err.contains("path.not-run"));
    // The same again changes nothing.
    const Ran again =
        runCommand(scaffoldWords(folder, {"--out", folder.path(u"out"_s).toStdString()}));
    QCOMPARE(again.exitCode, int(Ok));
}

void tst_Scaffold::showsWithoutWriting()
{
    const test::TemporaryWorkspace folder;
    writePath(folder);
    const Ran ran = runCommand(
        scaffoldWords(folder, {"--dry-run", "--out", folder.path(u"out"_s).toStdString()}));
    QCOMPARE(ran.exitCode, int(Ok));
    QVERIFY(ran.out.contains("  orders.txt\n"));
    QVERIFY(!QDir(folder.path(u"out"_s)).exists());
}

void tst_Scaffold::printsJson()
{
    const test::TemporaryWorkspace folder;
    writePath(folder);
    const Ran ran =
        runCommand(scaffoldWords(folder, {"--dry-run", "--content", "--format", "json"}));
    QCOMPARE(ran.exitCode, int(Ok));
    QCOMPARE(ran.err, QByteArray());
    const QJsonObject json = QJsonDocument::fromJson(ran.out).object();
    QCOMPARE(json.value("schemaVersion"_L1).toInt(), 1);
    const QJsonObject file = json.value("files"_L1).toArray().at(0).toObject();
    QCOMPARE(file.value("path"_L1).toString(), u"orders.txt"_s);
    QCOMPARE(file.value("mode"_L1).toString().first(3), u"100"_s);
    QCOMPARE(file.value("size"_L1).toInt(), 5);
    QCOMPARE(file.value("content"_L1).toString(), u"8080\n"_s);
    QCOMPARE(file.value("sha256"_L1).toString(),
             u"5eab4b7190201cf7f6308297ef8eae74089aae672402847a0c8af46370ca365c"_s);
    const QJsonObject step = json.value("steps"_L1).toArray().at(1).toObject();
    QCOMPARE(step.value("id"_L1).toString(), u"publish"_s);
    QCOMPARE(step.value("action"_L1).toString(), u"publish:github"_s);
    QCOMPARE(step.value("status"_L1).toString(), u"not-run"_s);
    QCOMPARE(step.value("log"_L1).toArray().size(), 1);
    QCOMPARE(json.value("output"_L1).toObject().value("links"_L1).toArray().size(), 1);
    const QJsonObject finding = json.value("diagnostics"_L1).toArray().at(0).toObject();
    QCOMPARE(finding.value("code"_L1).toString(), u"path.not-run"_s);
    QVERIFY(finding.value("file"_L1).toString().endsWith("path/template.yaml"_L1));
    QVERIFY(finding.value("line"_L1).toInt() > 1);
}

void tst_Scaffold::refuses_data()
{
    QTest::addColumn<QByteArray>("answers");
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QByteArray>("err");
    const QStringList out{u"--out"_s, u"OUT"_s};
    QTest::newRow("nowhere to write")
        << "name: a\n"_ba << QStringList() << int(Usage) << "--out DIR"_ba;
    QTest::newRow("contents without JSON")
        << "name: a\n"_ba << out + QStringList{u"--content"_s} << int(Usage) << "--format json"_ba;
    QTest::newRow("a missing answer")
        << "port: 1\n"_ba << out << int(Findings) << "schema.required"_ba;
    QTest::newRow("a wrong answer")
        << "name: A B\n"_ba << out << int(Findings) << "answers.yaml:1:7"_ba;
    QTest::newRow("no object") << "- a\n"_ba << out << int(CannotRun) << "holds no answers"_ba;
    QTest::newRow("no template") << "name: a\n"_ba << out + QStringList{u"--as"_s, u"user:a"_s}
                                 << int(Ok) << "path.not-run"_ba;
    QTest::newRow("strict and compatible")
        << "name: a\n"_ba << out + QStringList{u"--strict"_s, u"--compatible"_s} << int(Usage)
        << "excludes"_ba;
}

void tst_Scaffold::refuses()
{
    QFETCH(QByteArray, answers);
    QFETCH(QStringList, words);
    QFETCH(QByteArray, err);
    const test::TemporaryWorkspace folder;
    writePath(folder);
    folder.write(u"answers.yaml"_s, answers);
    words.replaceInStrings(u"OUT"_s, folder.path(u"out"_s));
    std::vector<std::string> more;
    for (const QString &word : std::as_const(words))
        more.push_back(word.toStdString());
    const Ran ran = runCommand(scaffoldWords(folder, more));
    QTEST(ran.exitCode, "exitCode");
    QVERIFY2(ran.err.contains(err), ran.err.constData());
    if (ran.exitCode != Ok)
        QVERIFY(!QDir(folder.path(u"out"_s)).exists());
}

void tst_Scaffold::overwritesWithConsent()
{
    const test::TemporaryWorkspace folder;
    writePath(folder);
    folder.write(u"out/orders.txt"_s, "mine\n");
    const std::string out = folder.path(u"out"_s).toStdString();
    const Ran refused = runCommand(scaffoldWords(folder, {"--out", out}));
    QCOMPARE(refused.exitCode, int(Findings));
    QVERIFY2(refused.err.contains("orders.txt"), refused.err.constData());
    QVERIFY(refused.err.contains("--overwrite"));
    QCOMPARE(folder.read(u"out/orders.txt"_s), "mine\n"_ba);
    QCOMPARE(runCommand(scaffoldWords(folder, {"--out", out, "--overwrite"})).exitCode, int(Ok));
    QCOMPARE(folder.read(u"out/orders.txt"_s), "8080\n"_ba);
}

void tst_Scaffold::followsTheMode_data()
{
    QTest::addColumn<QByteArray>("annotations");
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("exitCode");
    const QByteArray compatible = ", annotations: {waymark.dev/strict: 'false'}";
    QTest::newRow("strict by default") << ""_ba << QStringList() << int(Findings);
    QTest::newRow("asked to be compatible") << ""_ba << QStringList{u"--compatible"_s} << int(Ok);
    QTest::newRow("the template says") << compatible << QStringList() << int(Ok);
    QTest::newRow("asked to be strict")
        << compatible << QStringList{u"--strict"_s} << int(Findings);
}

void tst_Scaffold::followsTheMode()
{
    QFETCH(QByteArray, annotations);
    QFETCH(QStringList, words);
    const test::TemporaryWorkspace folder;
    writePath(folder);
    QByteArray text(servicePath);
    text.replace("{name: service}", QByteArray("{name: service" + annotations + "}"));
    text.replace("{id: publish,", "{id: publish, if: '${{ parameters.name | nosuch }}',");
    folder.write(u"path/template.yaml"_s, text);
    std::vector<std::string> more{"--dry-run"};
    for (const QString &word : std::as_const(words))
        more.push_back(word.toStdString());
    const Ran ran = runCommand(scaffoldWords(folder, more));
    QTEST(ran.exitCode, "exitCode");
    QVERIFY2(ran.err.contains("path.condition"), ran.err.constData());
}

void tst_Scaffold::lintsTemplates()
{
    const test::TemporaryWorkspace folder;
    writePath(folder);
    folder.write(u"path/other.yaml"_s, "kind: Component\n");
    const std::string path = folder.path(u"path"_s).toStdString();
    const Ran good = runCommand({"paths", "lint", path});
    QCOMPARE(good.err, QByteArray());
    QCOMPARE(good.exitCode, int(Ok));
    QByteArray text(servicePath);
    text.replace("parameters.port", "parameters.prot").replace("./skeleton", "./nowhere");
    folder.write(u"path/template.yaml"_s, text);
    const Ran bad = runCommand({"paths", "lint", path});
    QCOMPARE(bad.exitCode, int(Findings));
    QVERIFY2(bad.out.contains("template.yaml:20:21: warning"), bad.out.constData());
    QVERIFY(bad.out.contains("Did you mean “port”?"));
    QVERIFY(bad.out.contains("path.missing-skeleton"));
    const Ran json = runCommand({"paths", "lint", path, "--format", "json"});
    QCOMPARE(QJsonDocument::fromJson(json.out).object().value("documents"_L1).toArray().size(), 1);
    QCOMPARE(runCommand({"paths", "lint", path + "/other.yaml"}).exitCode, int(CannotRun));
    QCOMPARE(runCommand({"paths", "lint", path + "/none.yaml"}).exitCode, int(CannotRun));
    QCOMPARE(runCommand({"paths", "lint"}).exitCode, int(Usage));
}

void tst_Scaffold::refusesBrokenYaml_data()
{
    QTest::addColumn<QByteArray>("steps");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("a key twice") << "    - action: debug:log\n"
                                    "      input: {message: one}\n"
                                    "      input: {message: two}\n"_ba
                                 << "yaml.duplicate-key"_ba;
    QTest::newRow("a bracket that is open") << "    - action: debug:log\n"
                                               "      input: {message: one\n"_ba
                                            << "yaml.unclosed-flow"_ba;
}

void tst_Scaffold::refusesBrokenYaml()
{
    QFETCH(QByteArray, steps);
    QFETCH(QByteArray, code);
    const test::TemporaryWorkspace folder;
    writePath(folder);
    QByteArray text(servicePath);
    text = text.first(text.indexOf("    - id: fetch")) + steps;
    folder.write(u"path/template.yaml"_s, text);
    // Its answers don't matter any more.
    folder.write(u"answers.yaml"_s, "name: A B\n");
    const Ran ran =
        runCommand(scaffoldWords(folder, {"--out", folder.path(u"out"_s).toStdString()}));
    QCOMPARE(ran.exitCode, int(Findings));
    QVERIFY2(ran.err.contains(code), ran.err.constData());
    QVERIFY(!ran.err.contains("schema."));
    QVERIFY(!QDir(folder.path(u"out"_s)).exists());
    const Ran json = runCommand(scaffoldWords(folder, {"--dry-run", "--format", "json"}));
    QCOMPARE(json.exitCode, int(Findings));
    QVERIFY(json.out.contains(code));
}

void tst_Scaffold::showsNoSecret()
{
    const test::TemporaryWorkspace folder;
    writePath(folder);
    QByteArray text(servicePath);
    text.replace("        port:", "        tok: {type: string, pattern: '^[^Z]*$',"
                                  " 'ui:field': Secret}\n        port:");
    text.replace("    - {id: publish,", "    - {id: log, action: debug:log,"
                                        " input: {message: '${{ secrets.tok | upper }}'}}\n"
                                        "    - {id: publish,");
    folder.write(u"path/template.yaml"_s, text);
    for (const auto &[answers, code] : {std::pair{"{name: a, tok: s3cret}\n", Ok},
                                        {"{name: a, tok: s3cretZ}\n", Findings},
                                        {"{name: A, tok: s3cret}\n", Findings}}) {
        folder.write(u"answers.yaml"_s, answers);
        for (const char *format : {"json", "text"}) {
            const Ran ran = runCommand(scaffoldWords(folder, {"--dry-run", "--format", format}));
            QCOMPARE(ran.exitCode, int(code));
            QVERIFY2(!(ran.out + ran.err).toLower().contains("s3cret"), ran.err.constData());
        }
    }
    // In names of files as well, and in what is said about them.
    text.replace("        url: ./skeleton\n", "        url: ./skeleton\n"
                                              "        targetPath: '${{ secrets.tok }}'\n");
    folder.write(u"path/template.yaml"_s, text);
    folder.write(u"answers.yaml"_s, "{name: a, tok: s3cret}\n");
    folder.write(u"out/s3cret/a.txt"_s, "mine");
    const std::string out = folder.path(u"out"_s).toStdString();
    for (const std::vector<std::string> &words :
         {std::vector<std::string>{"--dry-run", "--out", out},
          {"--dry-run", "--out", out, "--format", "json"},
          {"--out", out}}) {
        const Ran ran = runCommand(scaffoldWords(folder, words));
        QVERIFY2(ran.out.contains("***/a.txt"), ran.out.constData());
        const QByteArray all = ran.out + ran.err;
        QVERIFY2(!all.contains("s3cret"), all.constData());
    }
}

void tst_Scaffold::writesWithGivenOutputs()
{
    const test::TemporaryWorkspace folder;
    writePath(folder);
    QByteArray text(servicePath);
    text.replace("    - {id: publish, action: publish:github}\n", "");
    text.replace("  steps:\n", "  steps:\n    - {id: publish, action: publish:github}\n");
    text.replace("${{ parameters.port }}", "${{ steps.publish.output.remoteUrl }}");
    folder.write(u"path/template.yaml"_s, text);
    const std::string out = folder.path(u"out"_s).toStdString();
    const Ran refused = runCommand(scaffoldWords(folder, {"--out", out}));
    QCOMPARE(refused.exitCode, int(Findings));
    QVERIFY2(refused.err.contains("path.assumed-output"), refused.err.constData());
    QVERIFY(!QDir(folder.path(u"out"_s)).exists());
    const std::string outputs = folder.path(u"outputs.yaml"_s).toStdString();
    QCOMPARE(runCommand(scaffoldWords(folder, {"--out", out, "--outputs", outputs})).exitCode,
             int(CannotRun));
    folder.write(u"outputs.yaml"_s, "publsh: {}\n");
    const Ran unknown = runCommand(scaffoldWords(folder, {"--out", out, "--outputs", outputs}));
    QCOMPARE(unknown.exitCode, int(Findings));
    QVERIFY2(unknown.err.contains("Did you mean “publish”?"), unknown.err.constData());
    folder.write(u"outputs.yaml"_s, "publish: {remoteUrl: 'https://x'}\n");
    const Ran ran = runCommand(scaffoldWords(folder, {"--out", out, "--outputs", outputs}));
    QCOMPARE(ran.exitCode, int(Ok));
    QCOMPARE(folder.read(u"out/orders.txt"_s), "https://x\n"_ba);
    QVERIFY(ran.out.contains("Output:\n  Repository: https://x\n"));
}

void tst_Scaffold::plansInAFolderThatIsThere()
{
    const test::TemporaryWorkspace folder;
    writePath(folder);
    folder.write(u"path/skeleton/new.txt"_s, "1");
    folder.write(u"path/skeleton/same.txt"_s, "1");
    folder.write(u"out/orders.txt"_s, "mine\n");
    folder.write(u"out/same.txt"_s, "1");
    const std::string out = folder.path(u"out"_s).toStdString();
    const Ran ran = runCommand(scaffoldWords(folder, {"--dry-run", "--out", out}));
    QCOMPARE(ran.exitCode, int(Ok));
    QVERIFY2(ran.out.contains("  new          new.txt\n  replaced     orders.txt\n"
                              "  unchanged    same.txt\n"),
             ran.out.constData());
    const Ran json =
        runCommand(scaffoldWords(folder, {"--dry-run", "--out", out, "--format", "json"}));
    const QJsonObject plan = QJsonDocument::fromJson(json.out).object().value("plan"_L1).toObject();
    QCOMPARE(plan.value("replaced"_L1).toArray(), QJsonArray{u"orders.txt"_s});
    QCOMPARE(folder.read(u"out/orders.txt"_s), "mine\n"_ba);
    folder.write(u"file"_s, "1");
    const Ran blocked = runCommand(
        scaffoldWords(folder, {"--dry-run", "--out", folder.path(u"file"_s).toStdString()}));
    QCOMPARE(blocked.exitCode, int(Findings));
    QVERIFY2(blocked.err.contains("is no folder"), blocked.err.constData());
}

void tst_Scaffold::showsNoControlCharacters()
{
    const test::TemporaryWorkspace folder;
    writePath(folder);
    QByteArray text(servicePath);
    text.replace("name: Fetch\n", "name: \"\\e[31mRED\\nsecond\"\n");
    text.replace("{id: publish,", "{id: \"p\\e[2J\",");
    text.replace("title: Repository", "title: \"T\\e[1m\"");
    folder.write(u"path/template.yaml"_s, text);
    const Ran ran = runCommand(scaffoldWords(folder, {"--dry-run"}));
    QCOMPARE(ran.exitCode, int(Ok));
    QVERIFY2(!ran.out.contains('\x1b') && !ran.err.contains('\x1b'), ran.out.constData());
    QVERIFY(ran.out.contains("RED second"));
}

WAYMARK_TEST(tst_Scaffold)

} // namespace waymark::cli

#include "tst_scaffold.moc"
