// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "base/process.h"
#include "cliruns.h"
#include "support/fakehttp.h"
#include "support/fakesecrets.h"
#include "support/machineworkspace.h"
#include "support/testmain.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <sstream>

using namespace Qt::StringLiterals;

namespace waymark::cli {

namespace {

/// Requests `a` and `gone` on `main`; `a` changed, `gone` taken away and `b` new on `change`.
class ReviewedRepository
{
public:
    ReviewedRepository()
    {
        git({u"init"_s, u"-q"_s, u"-b"_s, u"main"_s});
        git({u"config"_s, u"user.name"_s, u"Ada"_s});
        git({u"config"_s, u"user.email"_s, u"ada@example.com"_s});
        machines.request(u"a"_s, 4);
        machines.request(u"gone"_s, 4);
        machines.request(u"same"_s, 4);
        commit();
        git({u"checkout"_s, u"-q"_s, u"-b"_s, u"change"_s});
        machines.request(u"a"_s, 6);
        machines.request(u"b"_s, 9);
        machines.remove(u"requests/gone.yaml"_s);
        commit();
    }

    void commit() const
    {
        git({u"add"_s, u"-A"_s});
        git({u"commit"_s, u"-q"_s, u"-m"_s, u"a commit"_s});
    }
    void git(const QStringList &arguments) const
    {
        const auto result = SystemProcess().run({.program = u"git"_s,
                                                 .arguments = arguments,
                                                 .workingDirectory = machines.files.path()},
                                                {});
        QVERIFY(result && result->exitCode == 0);
    }
    [[nodiscard]] Ran run(std::vector<std::string> words) const
    {
        words.insert(words.begin(), "requests");
        words.insert(words.end(), {"--workspace", machines.files.path().toStdString(), "--now",
                                   "2026-03-01T12:00:00Z"});
        return runCommand(words);
    }

    const test::MachineWorkspace machines;
};

} // namespace

class tst_Review : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsFieldsVerdictsAndManifests();
    void asMarkdown();
    void aTemplateThatChangesIsTold();
    void theFilesHereAreTheOtherSide();
    void textOfOthersStaysText();
    void commentPrintsWhatItWouldWrite();
    void row14_commentsOnceWhateverRunsHowOften();
    void submitTellsBeforeItDoes();
    void withoutGitTheFolderCounts();
};

void tst_Review::tellsFieldsVerdictsAndManifests()
{
    const ReviewedRepository repository;
    repository.git({u"checkout"_s, u"-q"_s, u"main"_s}); // what is checked out doesn't matter
    const Ran ran = repository.run({"diff", "main", "change", "--format", "json"});
    QVERIFY2(ran.exitCode == Findings, ran.err);
    const QJsonArray found = QJsonDocument::fromJson(ran.out)["requests"_L1].toArray();
    QCOMPARE(found.size(), 3);
    QCOMPARE(found[0]["name"_L1].toString(), u"a"_s);
    QCOMPARE(found[0]["fields"_L1][0]["field"_L1].toString(), u"spec.size"_s);
    QCOMPARE(found[0]["fields"_L1][0]["before"_L1].toString(), u"4"_s);
    QCOMPARE(found[0]["fields"_L1][0]["after"_L1].toString(), u"6"_s);
    QCOMPARE(found[0]["after"_L1].toString(), u"good"_s);
    const QJsonArray manifests = found[0]["manifests"_L1].toArray();
    QCOMPARE(manifests.size(), 2); // one changes, the one for large machines comes
    QVERIFY(manifests[0]["diff"_L1].toString().contains("+  size: \"6\""_L1));
    QCOMPARE(found[1]["name"_L1].toString(), u"b"_s);
    QCOMPARE(found[1]["before"_L1].toString(), u"not-there"_s);
    QCOMPARE(found[1]["after"_L1].toString(), u"denied"_s);
    QVERIFY(!found[1]["messages"_L1].toArray().isEmpty());
    QCOMPARE(found[2]["after"_L1].toString(), u"not-there"_s);
    QVERIFY(found[2]["manifests"_L1][0]["diff"_L1].toString().contains("-kind: ConfigMap"_L1));
}

void tst_Review::asMarkdown()
{
    const ReviewedRepository repository;
    const Ran ran = repository.run({"diff", "main", "change"});
    QVERIFY(ran.out.startsWith("## Requests: `main` to `change`\n"));
    QVERIFY2(ran.out.contains("| `spec.size` | `4` | `6` |\n"), ran.out);
    QVERIFY(ran.out.contains("### `Machine/b` (new)"));
    QVERIFY(ran.out.contains("achine has a size of 8 at most"));
    QVERIFY(ran.out.contains("```diff\n"));
    QVERIFY(!ran.out.contains("same"));
    QCOMPARE(repository.run({"diff", "main", "main"}).exitCode, int(Ok));
}

void tst_Review::aTemplateThatChangesIsTold()
{
    const ReviewedRepository repository;
    repository.git({u"checkout"_s, u"-q"_s, u"main"_s});
    repository.machines.files.write(u"platform/machine/config.yaml.njk"_s,
                                    "apiVersion: v1\nkind: ConfigMap\nmetadata:\n"
                                    "  name: other-${{ request.metadata.name }}\n");
    const Ran ran = repository.run({"diff", "main", "--format", "json"});
    QCOMPARE(QJsonDocument::fromJson(ran.out)["requests"_L1].toArray().size(), 3);
    QVERIFY2(ran.out.contains("other-same"), ran.out);
}

void tst_Review::theFilesHereAreTheOtherSide()
{
    const ReviewedRepository repository;
    repository.machines.request(u"a"_s, 7);
    const Ran ran = repository.run({"diff", "change"});
    QVERIFY2(ran.out.contains("| `spec.size` | `6` | `7` |"), ran.out);
}

void tst_Review::textOfOthersStaysText()
{
    const ReviewedRepository repository;
    repository.machines.files.write(
        u"requests/a.yaml"_s,
        "apiVersion: shop.io/v1\nkind: Machine\nmetadata: {name: a}\nspec:\n  size: 4\n"
        "  lifetime: 30d\n  owner: \"@everyone | `</details>` ```\"\n");
    const Ran ran = repository.run({"diff", "main"});
    QVERIFY2(ran.out.contains("```` @everyone \\| `</details>` ``` ````"), ran.out);
}

void tst_Review::commentPrintsWhatItWouldWrite()
{
    const ReviewedRepository repository;
    Ran ran = repository.run({"comment", "--base", "main", "--dry-run"});
    QCOMPARE(ran.exitCode, int(Findings));
    QVERIFY(ran.out.contains("| `spec.size` | `4` | `6` |"));
    // Without anything to ask, it says what is missing.
    ran = repository.run({"comment", "--base", "main", "--pull-request", "3"});
    QCOMPARE(ran.exitCode, int(CannotRun));
    QVERIFY2(ran.err.contains("waymark.forge"), ran.err);
}

void tst_Review::row14_commentsOnceWhateverRunsHowOften()
{
    const ReviewedRepository repository;
    repository.git({u"config"_s, u"waymark.forge"_s, u"gitea"_s});
    repository.git(
        {u"config"_s, u"waymark.forgeUrl"_s, u"https://git.example.com/shop/platform"_s});
    QStringList comments;
    const test::FakeHttp http([&](const net::HttpRequest &request) -> Result<net::HttpResponse> {
        const QJsonDocument sent = QJsonDocument::fromJson(request.body);
        net::HttpResponse response{.status = 200, .headers = {}, .body = "{}", .url = request.url};
        if (!request.credential || request.credential->bearer != "secret")
            response.status = 401;
        else if (request.method == "POST")
            comments.append(sent["body"_L1].toString());
        else if (request.method == "PATCH")
            comments.last() = sent["body"_L1].toString();
        else
            response.body =
                QJsonDocument(comments.isEmpty()
                                  ? QJsonArray()
                                  : QJsonArray{QJsonObject{{"id"_L1, 5}, {"body"_L1, comments[0]}}})
                    .toJson();
        return response;
    });
    test::FakeSecrets secrets;
    QVERIFY(secrets.write(u"forge/https://git.example.com"_s, "secret", {}));
    const DiskFileSystem files;
    const SystemProcess process;
    const SystemClock clock;
    for (const int size : {6, 7}) {
        repository.machines.request(u"a"_s, size);
        repository.git({u"commit"_s, u"-q"_s, u"--allow-empty"_s, u"-am"_s, u"again"_s});
        std::istringstream in;
        std::ostringstream out;
        std::ostringstream err;
        const int code =
            run({"requests", "comment", "--base", "main", "--pull-request", "12", "--workspace",
                 repository.machines.files.path().toStdString(), "--now", "2026-03-01T12:00:00Z"},
                {in, out, err},
                {.files = files,
                 .process = process,
                 .clock = clock,
                 .dataFolder = QStringLiteral(WAYMARK_SOURCE_DIR "/resources"),
                 .userFolder = {},
                 .http = &http,
                 .secrets = &secrets});
        QVERIFY2(code == Findings, err.str().c_str()); // the new one is denied
    }
    QCOMPARE(comments.size(), 1);
    QVERIFY(comments.first().startsWith("<!-- waymark:review -->\n"_L1));
    QVERIFY2(comments.first().contains("| `spec.size` | `4` | `7` |"_L1),
             qPrintable(comments.first()));
    for (const net::HttpRequest &request : http.requests())
        QCOMPARE(request.url.host(), u"git.example.com"_s);
}

void tst_Review::submitTellsBeforeItDoes()
{
    const ReviewedRepository repository;
    repository.git({u"checkout"_s, u"-q"_s, u"main"_s});
    repository.machines.request(u"c"_s, 2);
    const std::string file = repository.machines.files.path(u"requests/c.yaml"_s).toStdString();
    Ran ran = repository.run({"submit", file});
    QVERIFY2(ran.exitCode == Ok, ran.err);
    QVERIFY2(ran.out.contains("size: 2") && ran.out.contains("request/c"), ran.out);
    QVERIFY(ran.err.contains("--yes"));
    ran = repository.run({"submit", file, "--yes", "--format", "json"});
    QVERIFY2(ran.exitCode == Ok, QByteArray(ran.out + ran.err));
    const QJsonDocument json = QJsonDocument::fromJson(ran.out);
    QCOMPARE(json["submission"_L1]["branch"_L1].toString(), u"request/c"_s);
    QVERIFY(json["submission"_L1]["finished"_L1].toBool());
    QVERIFY(!json["submission"_L1]["pushed"_L1].toBool());
    ran = repository.run({"submit", "--resume"});
    QCOMPARE(ran.exitCode, int(Findings));
    repository.machines.request(u"c"_s, 9);
    ran = repository.run({"submit", file, "--yes"});
    QCOMPARE(ran.exitCode, int(Findings));
    QVERIFY2(ran.out.contains("size of 8 at most"), ran.out);
}

void tst_Review::withoutGitTheFolderCounts()
{
    const test::MachineWorkspace workspace;
    workspace.request(u"a"_s, 4);
    const Ran ran = runCommand(
        {"requests", "submit", workspace.files.path(u"requests/a.yaml"_s).toStdString(), "--yes"});
    QVERIFY2(ran.exitCode == Ok, QByteArray(ran.out + ran.err));
    QVERIFY2(ran.out.contains("no Git"), ran.out);
}

WAYMARK_TEST(tst_Review)

} // namespace waymark::cli

#include "tst_review.moc"
