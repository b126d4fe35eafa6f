// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "goldenpath/actions.h"
#include "pathruns.h"
#include "support/testmain.h"

#include <unistd.h>

#include <QFile>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::goldenpath {

class tst_Actions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesFiles_data();
    void makesFiles();
    void keepsModes();
    void failsAtAPlaceInTheSkeleton();
    void failsAtAPlaceInTheTree_data();
    void failsAtAPlaceInTheTree();
    void writesEntities();
    void annotatesEntities();
    void fetchesEntities();
    void listsFolders();
    void registersEntities();
    void waits();
    void knowsItsTable();
};

void tst_Actions::makesFiles_data()
{
    QTest::addColumn<QByteArray>("steps");
    QTest::addColumn<QString>("expected"); // files, or the code of what is wrong
    const auto row = [](const char *name, const QByteArray &steps, const char *expected) {
        QTest::newRow(name) << steps << QString::fromUtf8(expected);
    };
    const auto fetch = [](const QByteArray &input) -> QByteArray {
        return "    - {id: f, action: fetch:template, input: {" + input + "}}\n";
    };
    const QByteArray values = "values: {name: n, no: '', deep: a/b}";
    row("renders names and contents", fetch("url: ./s, " + values),
        "deep/a/b/x.txt=x drop= keep.bin=%PDF-${{ values.name }} n.txt=n raw.txt=n");
    row("into a folder", fetch("url: ./one, targetPath: sub/dir, " + values), "sub/dir/a.txt=n");
    row("without templating", fetch("url: ./one, copyWithoutTemplating: ['*.txt'], " + values),
        "a.txt=${{ values.name }}");
    row("an ignored option", fetch("url: ./one, copyWithoutRender: ['*.txt'], " + values),
        "a.txt=n");
    row("names of what isn't templated",
        fetch("url: ./named, copyWithoutTemplating: ['**'], " + values),
        "n.txt=${{ values.name }}");
    row("only one extension", fetch("url: ./ext, templateFileExtension: true, " + values),
        "n.md=${{ values.name }} page.html=n");
    row("another extension", fetch("url: ./ext, templateFileExtension: md, " + values),
        "n=n page.html.njk=${{ values.name }}");
    row("extension and patterns",
        fetch("url: ./ext, templateFileExtension: true, copyWithoutTemplating: [a], " + values),
        "path.bad-input");
    row("cookiecutter", fetch("url: ./cc, cookiecutterCompat: true, " + values), "n.txt=n $");
    row("what is there stays",
        fetch("url: ./one, " + values) + fetch("url: ./one, values: {name: m}"), "a.txt=n");
    row("replaced",
        fetch("url: ./one, " + values) + fetch("url: ./one, replace: true, values: {name: m}"),
        "a.txt=m");
    row("trimmed blocks", fetch("url: ./blocks, trimBlocks: true, lstripBlocks: true, " + values),
        "b.txt=x\n");
    row("a missing folder", fetch("url: ./nowhere"), "path.unreadable-source");
    row("an address on the net", fetch("url: 'https://example.com/x'"), "path.not-fetched");
    row("a wrong type", fetch("url: 3"), "path.bad-input");
    row("a broken file", fetch("url: ./broken, " + values),
        "template.unknown-name path.render-failed");
    row("plain", "    - {action: fetch:plain, input: {url: ./one, targetPath: p}}\n",
        "p/a.txt=${{ values.name }}");
    row("plain file",
        "    - {action: fetch:plain:file, input: {url: ./one/a.txt, targetPath: q/b.txt}}\n",
        "q/b.txt=${{ values.name }}");
    row("template file",
        "    - {action: fetch:template:file, input: {url: ./one/a.txt, targetPath: q/b.txt, "
            + values + "}}\n",
        "q/b.txt=n");
    const QByteArray plain = "    - {action: fetch:plain, input: {url: ./one, targetPath: w}}\n";
    row("workspace template",
        plain + "    - {action: workspace:template, input: {sourcePath: w, targetPath: x, " + values
            + "}}\n",
        "w/a.txt=${{ values.name }} x/a.txt=n");
    row("workspace template into itself",
        plain + "    - {action: workspace:template, input: {sourcePath: w, targetPath: w/x, "
            + values + "}}\n",
        "path.in-the-way");
    row("workspace template file",
        plain
            + "    - {action: workspace:template:file, input: {sourcePath: w/a.txt, targetPath: c, "
            + values + "}}\n",
        "c=n w/a.txt=${{ values.name }}");
    const QByteArray three = "    - {action: fetch:plain, input: {url: ./three}}\n";
    row("delete a file", three + "    - {action: fs:delete, input: {files: [a.txt]}}\n",
        "[id].ts=3 d/b.txt=2");
    row("delete by pattern", three + "    - {action: fs:delete, input: {files: ['**/*.txt']}}\n",
        "[id].ts=3 d/");
    row("delete a folder leaves it empty",
        three + "    - {action: fs:delete, input: {files: [d]}}\n", "[id].ts=3 a.txt=1 d/");
    row("delete with brackets", three + "    - {action: fs:delete, input: {files: ['[id].ts']}}\n",
        "[id].ts=3 a.txt=1 d/b.txt=2");
    row("delete with quoted brackets",
        three + "    - {action: fs:delete, input: {files: ['\\[id\\].ts']}}\n",
        "a.txt=1 d/b.txt=2");
    row("delete one of two", three + "    - {action: fs:delete, input: {files: ['{a,x}.txt']}}\n",
        "[id].ts=3 d/b.txt=2");
    row("delete outside in one of two",
        three + "    - {action: fs:delete, input: {files: ['{a.txt,../x}']}}\n", "path.outside");
    row("fetch a repository", "    - {action: fetch:plain, input: {url: ./repository}}\n",
        "r.txt=1");
    row("delete nothing", three + "    - {action: fs:delete, input: {files: [nowhere]}}\n",
        "[id].ts=3 a.txt=1 d/b.txt=2");
    row("delete outside", three + "    - {action: fs:delete, input: {files: ['../x']}}\n",
        "path.outside");
    row("rename", three + "    - {action: fs:rename, input: {files: [{from: d, to: e/f}]}}\n",
        "[id].ts=3 a.txt=1 e/f/b.txt=2");
    row("rename onto something",
        three + "    - {action: fs:rename, input: {files: [{from: a.txt, to: '[id].ts'}]}}\n",
        "path.in-the-way");
    row("rename and overwrite",
        three
            + "    - {action: fs:rename, input: {files: [{from: a.txt, to: '[id].ts', overwrite: "
              "true}]}}\n",
        "[id].ts=1 d/b.txt=2");
    row("rename into itself",
        three + "    - {action: fs:rename, input: {files: [{from: d, to: d/e}]}}\n",
        "path.in-the-way");
    row("rename nothing",
        three + "    - {action: fs:rename, input: {files: [{from: nowhere, to: x}]}}\n",
        "path.nothing-there");
}

void tst_Actions::makesFiles()
{
    QFETCH(QByteArray, steps);
    const test::TemporaryWorkspace folder;
    folder.write(u"s/${{ values.name }}.txt"_s, "${{ values.name }}");
    folder.write(u"s/deep/${{ values.deep }}/x.txt"_s, "x");
    folder.write(u"s/${{ values.no }}/never.txt"_s, "x");
    folder.write(u"s/drop"_s, "{% if values.no %}x{% endif %}");
    folder.write(u"s/raw.txt"_s, "${{ values.name }}");
    folder.write(u"s/keep.bin"_s, "%PDF-${{ values.name }}");
    folder.write(u"one/a.txt"_s, "${{ values.name }}");
    folder.write(u"named/${{ values.name }}.txt"_s, "${{ values.name }}");
    folder.write(u"ext/page.html.njk"_s, "${{ values.name }}");
    folder.write(u"ext/${{ values.name }}.md"_s, "${{ values.name }}");
    folder.write(u"cc/{{ cookiecutter.name }}.txt"_s, "{{ cookiecutter.name }} ${{ x }}");
    folder.write(u"blocks/b.txt"_s, "  {% if values.name %}\nx\n  {% endif %}\n");
    folder.write(u"broken/b.txt"_s, "${{ values.name | nosuch }}");
    folder.write(u"three/a.txt"_s, "1");
    folder.write(u"three/d/b.txt"_s, "2");
    folder.write(u"three/[id].ts"_s, "3");
    folder.write(u"repository/.git/config"_s, "x");
    folder.write(u"repository/r.txt"_s, "1");
    const RunResult result = runIn(folder, {.steps = steps});
    QStringList errors;
    for (const CheckedFile &file : result.findings.files()) {
        for (const Diagnostic &each : file.diagnostics) {
            if (each.severity == Severity::Error)
                errors.append(each.code);
        }
    }
    QTEST(errors.isEmpty() ? filesOf(result.tree) : errors.join(u' '), "expected");
    QCOMPARE(result.isGood, errors.isEmpty());
}

void tst_Actions::keepsModes()
{
    const test::TemporaryWorkspace folder;
    folder.write(u"s/run.sh"_s, "${{ values.name }}");
    folder.write(u"s/plain"_s, "x");
    QFile::setPermissions(folder.path(u"s/run.sh"_s),
                          QFile::Permissions(0x7755)); // rwxr-xr-x
    QVERIFY(::symlink("plain", folder.path(u"s/link"_s).toUtf8().constData()) == 0);
    const RunResult result = runIn(
        folder, {.steps = "    - {action: fetch:template, input: {url: ./s, values: {name: n}}}\n"
                          "    - {action: fetch:template:file, input: {url: ./s/run.sh,"
                          " targetPath: c, values: {name: n}}}\n"});
    QVERIFY(result.isGood);
    QCOMPARE(filesOf(result.tree), u"c=n link->plain plain=x run.sh=n"_s);
    QCOMPARE(result.tree.find(u"run.sh"_s)->mode & 0111, 0111);
    QCOMPARE(result.tree.find(u"c"_s)->mode & 0111, 0);
}

void tst_Actions::failsAtAPlaceInTheSkeleton()
{
    const test::TemporaryWorkspace folder;
    folder.write(u"s/sub/b.txt"_s, "first\nsecond ${{ values.name | nosuch }}\n");
    folder.write(u"s/c.txt"_s, "${{ values.nmae }}");
    const RunResult result =
        runIn(folder,
              {.steps = "    - {action: fetch:template, input: {url: ./s, values: {name: n}}}\n"});
    QVERIFY(!result.isGood);
    QStringList places;
    for (const CheckedFile &file : result.findings.files()) {
        for (const Diagnostic &each : file.diagnostics)
            places.append(u"%1:%2 %3"_s.arg(file.path.sliced(folder.path().size() + 1))
                              .arg(file.text.codePointPosition(each.range.begin).line + 1)
                              .arg(each.code));
    }
    QCOMPARE(places, QStringList({u"s/c.txt:1 template.missing-value"_s,
                                  u"s/sub/b.txt:2 template.unknown-name"_s,
                                  u"template.yaml:9 path.render-failed"_s}));
}

void tst_Actions::failsAtAPlaceInTheTree_data()
{
    QTest::addColumn<QByteArray>("step");
    QTest::newRow("of a folder") << "workspace:template, input: {sourcePath: w, targetPath: x,"_ba;
    QTest::newRow("of a file")
        << "workspace:template:file, input: {sourcePath: w/sub/b.txt, targetPath: x,"_ba;
}

void tst_Actions::failsAtAPlaceInTheTree()
{
    QFETCH(QByteArray, step);
    const test::TemporaryWorkspace folder;
    folder.write(u"s/sub/b.txt"_s, "one\n${{ '{{ 1 | nosuch }}' }}\n");
    const RunResult result =
        runIn(folder, {.steps = "    - {action: fetch:template, input: {url: ./s, targetPath: w}}\n"
                                "    - {action: "
                                + step + " cookiecutterCompat: true}}\n"});
    QVERIFY(!result.isGood);
    const auto files = result.findings.files();
    const auto found = std::ranges::find(files, u"w/sub/b.txt"_s, &CheckedFile::path);
    QVERIFY(found != files.end());
    QCOMPARE(found->text.bytes(), "one\n{{ 1 | nosuch }}\n"_ba);
}

void tst_Actions::writesEntities()
{
    const test::TemporaryWorkspace folder;
    const PathRun steps{
        .steps = "    - id: w\n      action: catalog:write\n      input:\n        entity:\n"
                 "          apiVersion: backstage.io/v1alpha1\n          kind: Component\n"
                 "          metadata: {name: orders}\n          spec: {tags: [a, b], size: 1}\n"};
    const QString written = filesOf(runIn(folder, steps).tree);
    QCOMPARE(written, u"catalog-info.yaml=apiVersion: backstage.io/v1alpha1\nkind: Component\n"
                      "metadata:\n  name: orders\n  annotations:\n"
                      "    backstage.io/source-template: template:default/path\n"
                      "spec:\n  tags:\n    - a\n    - b\n  size: 1\n"_s);
    PathRun asPeer = steps;
    asPeer.mode = Mode::Compatible;
    QVERIFY(filesOf(runIn(folder, asPeer).tree).contains("template:default/dry-run"_L1));
}

void tst_Actions::annotatesEntities()
{
    const test::TemporaryWorkspace folder;
    folder.write(u"s/catalog-info.yaml"_s,
                 "kind: Component\nmetadata: {name: a, annotations: {k: v}}\n");
    const RunResult result =
        runIn(folder, {.steps = "    - {action: fetch:plain, input: {url: ./s}}\n"
                                "    - {id: a, action: catalog:scaffolded-from}\n"
                                "    - {action: catalog:template:version,"
                                " input: {labels: {l: m}}}\n"});
    QVERIFY(result.isGood);
    QCOMPARE(filesOf(result.tree),
             u"catalog-info.yaml=kind: Component\nmetadata:\n  name: a\n  annotations:\n    k: v\n"
             "  labels:\n    l: m\nspec:\n  scaffoldedFrom: template:default/path\n"_s);
}

void tst_Actions::fetchesEntities()
{
    const test::TemporaryWorkspace folder;
    RunRequest request = requestFor(
        folder,
        {.steps = "    - {id: a, action: catalog:fetch, input: {entityRef: 'component:orders'}}\n"
                  "    - {id: b, action: catalog:fetch, input: {entityRefs: [x, orders],"
                  " optional: true, defaultKind: component}}\n",
         .output = "    a: ${{ steps.a.output.entity.n }}\n"
                   "    b: ${{ steps.b.output.entities }}\n"});
    request.findEntity = [](const QString &ref) -> templates::Value {
        if (ref == "component:default/orders"_L1)
            return std::vector<templates::Entry>{{u"n"_s, 1}};
        return {};
    };
    const DiskFileSystem files;
    const Skeletons skeletons(files, folder.path());
    const auto result = run(request, skeletons);
    QCOMPARE(jsonOf(result->output), uR"({"a":1,"b":[null,{"n":1}]})"_s);
    request.findEntity = [](const QString &) {
        return templates::Value();
    };
    QCOMPARE(run(request, skeletons)->findings.codes(), QStringList{u"path.no-entity"_s});
    request.findEntity = {};
    QCOMPARE(statusesOf(*run(request, skeletons)), u"a:not-run b:not-run"_s);
}

void tst_Actions::listsFolders()
{
    const test::TemporaryWorkspace folder;
    folder.write(u"s/a.txt"_s, "1");
    folder.write(u"s/d/b.txt"_s, "2");
    const RunResult result =
        runIn(folder, {.steps = "    - {action: fetch:plain, input: {url: ./s}}\n"
                                "    - {id: l, action: fs:readdir, input: {paths: [.]}}\n"
                                "    - {id: r, action: fs:readdir, input: {paths: [d, .],"
                                " recursive: true}}\n",
                       .output = "    l: ${{ steps.l.output.files | length }}"
                                 "${{ steps.l.output.folders[0].path }}\n"
                                 "    r: ${{ steps.r.output.files[1].path }}\n"});
    QCOMPARE(jsonOf(result.output), uR"({"l":"1d","r":"a.txt"})"_s);
}

void tst_Actions::registersEntities()
{
    const test::TemporaryWorkspace folder;
    folder.write(u"s/catalog-info.yaml"_s, "kind: API\nmetadata: {name: b}\n---\nkind: Component\n"
                                           "metadata: {name: generated-x}\n---\nkind: Component\n"
                                           "metadata: {name: Orders, namespace: shop}\n");
    const RunResult result =
        runIn(folder, {.steps = "    - {action: fetch:plain, input: {url: ./s}}\n"
                                "    - {id: p, action: publish:github}\n"
                                "    - {id: r, action: catalog:register, input: {repoContentsUrl:"
                                " '${{ steps.p.output.repoContentsUrl }}', optional: true}}\n",
                       .isDryRun = false});
    QCOMPARE(result.registrations.size(), 1);
    const Registration &registration = result.registrations.front();
    QCOMPARE(registration.url, u"<example>/catalog-info.yaml"_s);
    QCOMPARE(registration.entityRef, u"component:shop/orders"_s);
    QVERIFY(registration.isAssumed && registration.isOptional);
}

void tst_Actions::waits()
{
    const test::TemporaryWorkspace folder;
    RunRequest request = requestFor(
        folder, {.steps = "    - {id: a, action: debug:wait, input: {minutes: 1, seconds: 2,"
                          " milliseconds: 3}}\n",
                 .isDryRun = false});
    qint64 waited = 0;
    request.wait = [&](std::chrono::milliseconds time, const std::stop_token &) {
        waited += time.count();
    };
    const DiskFileSystem files;
    QVERIFY(run(request, Skeletons(files, folder.path()))->isGood);
    QCOMPARE(waited, 62'003);
    const RunResult tooLong =
        runIn(folder, {.steps = "    - {action: debug:wait, input: {minutes: 11}}\n"});
    QCOMPARE(tooLong.findings.codes(), QStringList{u"path.bad-input"_s});
}

void tst_Actions::knowsItsTable()
{
    QVERIFY(!actionNamed(u"acme:thing"_s).isKnown);
    QVERIFY(actionNamed(u"publish:anything"_s).isKnown);
    QVERIFY(!actionNamed(u"publish:github"_s).isLocal);
    for (const QString &id : knownActions()) {
        const Action action = actionNamed(id);
        QVERIFY2(action.isKnown, qPrintable(id));
        // Their schemas can be read.
        if (action.input)
            QVERIFY2(!inputFields(action).isEmpty(), qPrintable(id));
        if (action.outputs)
            QVERIFY2(!outputFields(action).isEmpty(), qPrintable(id));
    }
    QCOMPARE(jsonOf(inventedOutput(actionNamed(u"fs:readdir"_s))),
             uR"({"files":[{"name":"<example>","path":"<example>","fullPath":"<example>"}],)"
             uR"("folders":[{"name":"<example>","path":"<example>","fullPath":"<example>"}]})"_s);
}

WAYMARK_TEST(tst_Actions)

} // namespace waymark::goldenpath

#include "tst_actions.moc"
