// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/bindings.h"
#include "analysis/builtinkinds.h"
#include "schema/schemafile.h"
#include "support/temporaryworkspace.h"
#include "support/testmain.h"
#include "support/unstampedfiles.h"
#include "workspace/loader.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::analysis {

/// Which schema a document follows.
class tst_Bindings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void builtinSchemasFindEachOther();
    void readsModelines_data();
    void readsModelines();
    void bindsEachDocumentOfAFile();
    void theModelineGoesBeforeTheWorkspaceFile();
    void theWorkspaceFileBindsByPath();
    void theWorkspaceFileBindsByKind();
    void readsEditorSettings();
    void settingsMayHaveComments_data();
    void settingsMayHaveComments();
    void boundJsonFilesAreRead();
    void referencesLeadToFilesBeside();
    void referencesByAddressLeadToFilesBeside();
    void requestKindsBindTheirDefinition();
    void saysWhatCanNotBeUsed_data();
    void saysWhatCanNotBeUsed();
    void skeletonsAndExcludedFilesAreLeftOut();
    void changesOfASchemaAreNoticed();

private:
    [[nodiscard]] snapshot::Snapshot
    load(const test::TemporaryWorkspace &workspace,
         std::shared_ptr<const snapshot::Snapshot> previous = nullptr) const
    {
        return *workspace::loadWorkspace(
            {.folder = workspace.path(), .previous = std::move(previous)}, m_files, {});
    }
    [[nodiscard]] static QStringList codesIn(const snapshot::Snapshot &snapshot,
                                             const test::TemporaryWorkspace &workspace,
                                             const QString &path)
    {
        QStringList codes;
        const auto file = snapshot.file(workspace.path(path));
        for (const Diagnostic &finding : file ? file->diagnostics : Diagnostics())
            codes.append(finding.code);
        return codes;
    }

    const test::UnstampedFiles m_files;
};

namespace {

const QByteArray sized = R"({"type": "object", "required": ["size"]})";

QByteArray workspaceWith(const QByteArray &spec)
{
    return "apiVersion: waymark.dev/v1alpha1\nkind: Workspace\nmetadata: {name: w}\nspec:\n"
           "  roots: [{role: mine, path: .}]\n"
           + spec;
}

} // namespace

void tst_Bindings::builtinSchemasFindEachOther()
{
    const auto kinds = builtinKinds().kinds();
    QVERIFY(kinds.size() > 20);
    for (const schema::KindEntry &kind : kinds) {
        const QString &name = kind.source;
        const auto tree = bundledSchemas().find(name);
        QVERIFY2(tree, qPrintable(name));
        const auto file = schema::readSchemaFile(tree->tree, name, bundledSchemas());
        QVERIFY(file);
        QVERIFY2(file->found.isEmpty(),
                 file->found.isEmpty() ? ""
                                       : qPrintable(name + u": "_s + file->found.first().message));
    }
    // What only the shared part says is asked for.
    const test::TemporaryWorkspace workspace;
    workspace.write(u"x.yaml"_s, "apiVersion: backstage.io/v1alpha1\nkind: Component\n"
                                 "metadata: {name: [1]}\n"
                                 "spec: {type: service, lifecycle: production, owner: a}\n");
    QVERIFY(codesIn(load(workspace), workspace, u"x.yaml"_s).contains(u"schema.type"_s));
}

void tst_Bindings::readsModelines_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("schema");
    QTest::newRow("of the language server")
        << "# yaml-language-server: $schema=./a.json\nx: 1\n"_ba << u"./a.json"_s;
    QTest::newRow("without a blank")
        << "#yaml-language-server:$schema=a.json\nx: 1\n"_ba << u"a.json"_s;
    QTest::newRow("the short one") << "# $schema: a.json\nx: 1\n"_ba << u"a.json"_s;
    QTest::newRow("below other comments") << "# one\n# $schema: a.json\n\nx: 1\n"_ba << u"a.json"_s;
    QTest::newRow("behind the document's start")
        << "---\n# $schema: a.json\nx: 1\n"_ba << u"a.json"_s;
    QTest::newRow("with words behind") << "# $schema: a.json (ours)\nx: 1\n"_ba << u"a.json"_s;
    QTest::newRow("below the content it is none") << "x: 1\n# $schema: a.json\n"_ba << QString();
    QTest::newRow("in a sentence it is none") << "# the $schema: a.json\nx: 1\n"_ba << QString();
    QTest::newRow("without an address it is none") << "# $schema:\nx: 1\n"_ba << QString();
}

void tst_Bindings::readsModelines()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, schema);
    const auto tree = *yaml::SyntaxTree::parse(SourceText(text));
    const auto found = modelineOf(tree, tree.documents().first());
    QCOMPARE(found ? found->schema : QString(), schema);
    if (found)
        QCOMPARE(text.sliced(found->place.begin, found->place.size()), schema.toUtf8());
}

void tst_Bindings::bindsEachDocumentOfAFile()
{
    const test::TemporaryWorkspace workspace;
    workspace.write(u"a.json"_s, sized);
    workspace.write(u"b.json"_s, R"({"type": "object", "required": ["length"]})");
    workspace.write(u"x.yaml"_s,
                    "# $schema: a.json\nx: 1\n---\n# $schema: b.json\nx: 1\n---\nx: 1\n");
    const auto file = load(workspace).file(workspace.path(u"x.yaml"_s));
    QCOMPARE(file->diagnostics.size(), 2);
    QVERIFY2(file->diagnostics[0].message.contains(u"“size”"_s),
             qPrintable(file->diagnostics[0].message));
    QCOMPARE(file->diagnostics[0].document, 0);
    QVERIFY(file->diagnostics[1].message.contains(u"“length”"_s));
    QCOMPARE(file->diagnostics[1].document, 1);
}

void tst_Bindings::theModelineGoesBeforeTheWorkspaceFile()
{
    const test::TemporaryWorkspace workspace;
    workspace.write(u"a.json"_s, sized);
    workspace.write(u"any.json"_s, "{}");
    workspace.write(u"waymark.yaml"_s,
                    workspaceWith("  schemas: [{schema: a.json, files: [x/*.yaml]}]\n"));
    workspace.write(u"x/bound.yaml"_s, "x: 1\n");
    workspace.write(u"x/own.yaml"_s, "# $schema: ../any.json\nx: 1\n");
    workspace.write(u"x/none.yaml"_s, "# $schema: none\nx: 1\n");
    const snapshot::Snapshot snapshot = load(workspace);
    QCOMPARE(codesIn(snapshot, workspace, u"x/bound.yaml"_s), QStringList{u"schema.required"_s});
    QCOMPARE(codesIn(snapshot, workspace, u"x/own.yaml"_s), QStringList());
    QCOMPARE(codesIn(snapshot, workspace, u"x/none.yaml"_s), QStringList());
}

void tst_Bindings::theWorkspaceFileBindsByPath()
{
    const test::TemporaryWorkspace workspace;
    workspace.write(u"schemas/a.json"_s, sized);
    workspace.write(u"waymark.yaml"_s,
                    workspaceWith("  schemas:\n"
                                  "    - schema: schemas/a.json\n"
                                  "      files: ['on-call/**', '*.size.yaml']\n"));
    for (const QString &path :
         {u"on-call/deep/x.yaml"_s, u"some/where/x.size.yaml"_s, u"elsewhere/x.yaml"_s})
        workspace.write(path, "x: 1\n");
    const snapshot::Snapshot snapshot = load(workspace);
    const QStringList missing{u"schema.required"_s};
    QCOMPARE(codesIn(snapshot, workspace, u"on-call/deep/x.yaml"_s), missing);
    QCOMPARE(codesIn(snapshot, workspace, u"some/where/x.size.yaml"_s), missing);
    QCOMPARE(codesIn(snapshot, workspace, u"elsewhere/x.yaml"_s), QStringList());
    QCOMPARE(codesIn(snapshot, workspace, u"waymark.yaml"_s), QStringList());
}

void tst_Bindings::theWorkspaceFileBindsByKind()
{
    const test::TemporaryWorkspace workspace;
    workspace.write(u"a.json"_s, sized);
    workspace.write(u"waymark.yaml"_s,
                    workspaceWith("  schemas:\n    - schema: a.json\n"
                                  "      documents: {apiVersion: x/v1, kind: Thing}\n"));
    workspace.write(u"thing.yaml"_s, "apiVersion: x/v1\nkind: Thing\n");
    workspace.write(u"other.yaml"_s, "apiVersion: x/v1\nkind: Other\n");
    const snapshot::Snapshot snapshot = load(workspace);
    QCOMPARE(codesIn(snapshot, workspace, u"thing.yaml"_s), QStringList{u"schema.required"_s});
    QCOMPARE(codesIn(snapshot, workspace, u"other.yaml"_s), QStringList());
}

void tst_Bindings::readsEditorSettings()
{
    const test::TemporaryWorkspace workspace;
    workspace.write(u"schemas/a.json"_s, sized);
    workspace.write(u"schemas/b.json"_s, R"({"type": "object", "required": ["length"]})");
    workspace.write(u".vscode/settings.json"_s, R"({
  // of the whole team
  "editor.tabSize": 2,
  "yaml.schemas": {
    "./schemas/a.json": ["/a/*.{yml,yaml}"],
    "kubernetes": "*.k8s.yaml",
    "schemas/b.json": "b.yaml", /* and a trailing comma */
  },
})");
    for (const QString &path :
         {u"a/x.yml"_s, u"a/y.yaml"_s, u"deep/b.yaml"_s, u"x.k8s.yaml"_s, u"z/a/x.yml"_s})
        workspace.write(path, "x: 1\n");
    const snapshot::Snapshot snapshot = load(workspace);
    const QStringList missing{u"schema.required"_s};
    QCOMPARE(codesIn(snapshot, workspace, u"a/x.yml"_s), missing);
    QCOMPARE(codesIn(snapshot, workspace, u"a/y.yaml"_s), missing);
    QCOMPARE(codesIn(snapshot, workspace, u"deep/b.yaml"_s), missing);
    QCOMPARE(codesIn(snapshot, workspace, u"x.k8s.yaml"_s), QStringList());
    QCOMPARE(codesIn(snapshot, workspace, u"z/a/x.yml"_s), QStringList());
}

void tst_Bindings::settingsMayHaveComments_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("a line") << "{} // x\n"_ba << "{}     \n"_ba;
    QTest::newRow("a block") << "{/* x\ny */}"_ba << "{    \n    }"_ba;
    QTest::newRow("a trailing comma") << "[1, ]"_ba << "[1  ]"_ba;
    QTest::newRow("in a string they are text")
        << R"({"a": "// /* ,]", "b": "\"//"})"_ba << R"({"a": "// /* ,]", "b": "\"//"})"_ba;
    QTest::newRow("unclosed") << "{} /* x"_ba << "{}     "_ba;
    QTest::newRow("an unclosed string") << "{\"a\\"_ba << "{\"a\\"_ba;
}

void tst_Bindings::settingsMayHaveComments()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QCOMPARE(withoutComments(before), after);
}

void tst_Bindings::boundJsonFilesAreRead()
{
    const test::TemporaryWorkspace workspace;
    workspace.write(u"a.json"_s, sized);
    workspace.write(u"waymark.yaml"_s,
                    workspaceWith("  schemas: [{schema: a.json, files: [conf/*.json]}]\n"));
    workspace.write(u"conf/x.json"_s, "{\"x\": 1}");
    workspace.write(u"other.json"_s, "{\"x\": 1}");
    const snapshot::Snapshot snapshot = load(workspace);
    QCOMPARE(codesIn(snapshot, workspace, u"conf/x.json"_s), QStringList{u"schema.required"_s});
    QVERIFY(!snapshot.file(workspace.path(u"other.json"_s)));
}

void tst_Bindings::referencesLeadToFilesBeside()
{
    const test::TemporaryWorkspace workspace;
    workspace.write(u"schemas/a.json"_s, R"({"$ref": "parts/common.yaml#/$defs/sized"})");
    workspace.write(u"schemas/parts/common.yaml"_s, "$defs: {sized: {required: [size]}}\n");
    workspace.write(u"x.yaml"_s, "# $schema: schemas/a.json\nx: 1\n");
    workspace.write(u"part.yaml"_s, "# $schema: schemas/parts/common.yaml#/$defs/sized\nx: 1\n");
    const snapshot::Snapshot snapshot = load(workspace);
    QCOMPARE(codesIn(snapshot, workspace, u"x.yaml"_s), QStringList{u"schema.required"_s});
    QCOMPARE(codesIn(snapshot, workspace, u"part.yaml"_s), QStringList{u"schema.required"_s});
}

void tst_Bindings::referencesByAddressLeadToFilesBeside()
{
    const test::TemporaryWorkspace workspace;
    workspace.write(u"schemas/a.json"_s,
                    R"({"$id": "https://schemas.example.com/v1/a.json", "$ref": "b.json"})");
    workspace.write(u"schemas/b.json"_s, sized);
    workspace.write(u"x.yaml"_s, "# $schema: schemas/a.json\nx: 1\n");
    QCOMPARE(codesIn(load(workspace), workspace, u"x.yaml"_s), QStringList{u"schema.required"_s});
}

void tst_Bindings::requestKindsBindTheirDefinition()
{
    const test::TemporaryWorkspace workspace;
    workspace.write(u"kinds/kind.yaml"_s,
                    "apiVersion: waymark.dev/v1alpha1\nkind: RequestKind\nmetadata: {name: thing}\n"
                    "spec:\n  resource: {apiVersion: x/v1, kind: Thing}\n"
                    "  definition: ./thing.json\n  scope: Things.\n"
                    "  reviewer: {team: team-a, reviews: none}\n");
    workspace.write(u"kinds/thing.json"_s, sized);
    workspace.write(u"thing.yaml"_s, "apiVersion: x/v1\nkind: Thing\n");
    const snapshot::Snapshot snapshot = load(workspace);
    QCOMPARE(codesIn(snapshot, workspace, u"thing.yaml"_s), QStringList{u"schema.required"_s});
    QCOMPARE(codesIn(snapshot, workspace, u"kinds/kind.yaml"_s), QStringList());
    QVERIFY(snapshot.file(workspace.path(u"thing.yaml"_s))->documents.first().isRequest);
}

void tst_Bindings::saysWhatCanNotBeUsed_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("code");
    QTest::addColumn<Severity>("severity");
    QTest::newRow("a file that isn't there")
        << "# $schema: gone.json\nx: 1\n"_ba << u"schema.unreadable"_s << Severity::Warning;
    QTest::newRow("no schema") << "# $schema: text.yaml\nx: 1\n"_ba << u"schema.unreadable"_s
                               << Severity::Warning;
    QTest::newRow("on the net") << "# $schema: https://example.com/a.json\nx: 1\n"_ba
                                << u"schema.not-fetched"_s << Severity::Info;
    QTest::newRow("a schema that refers to the net")
        << "# $schema: remote.json\nx: 1\n"_ba << u"schema.not-fetched"_s << Severity::Info;
    QTest::newRow("a schema with a mistake")
        << "# $schema: flawed.json\nx: 1\n"_ba << u"schema.invalid-schema"_s << Severity::Warning;
}

void tst_Bindings::saysWhatCanNotBeUsed()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, code);
    QFETCH(Severity, severity);
    const test::TemporaryWorkspace workspace;
    workspace.write(u"text.yaml"_s, "just words\n");
    workspace.write(u"remote.json"_s, R"({"$ref": "https://example.com/b.json"})");
    workspace.write(u"flawed.json"_s, R"({"type": "strnig"})");
    workspace.write(u"x.yaml"_s, text);
    const auto file = load(workspace).file(workspace.path(u"x.yaml"_s));
    QCOMPARE(file->diagnostics.size(), 1);
    QCOMPARE(file->diagnostics[0].code, code);
    QCOMPARE(file->diagnostics[0].severity, severity);
    QVERIFY(text.sliced(file->diagnostics[0].range.begin).startsWith(text.sliced(11, 4)));
    QVERIFY(!file->diagnostics[0].next.isEmpty());
}

void tst_Bindings::skeletonsAndExcludedFilesAreLeftOut()
{
    const test::TemporaryWorkspace workspace;
    workspace.write(u"a.json"_s, sized);
    workspace.write(u"waymark.yaml"_s,
                    workspaceWith("  exclude: [left/**]\n"
                                  "  schemas: [{schema: a.json, files: ['**/x.yaml']}]\n"));
    workspace.write(u".gitignore"_s, "ignored/\n");
    workspace.write(
        u"template.yaml"_s,
        "apiVersion: scaffolder.backstage.io/v1beta3\nkind: Template\n"
        "metadata: {name: t}\nspec:\n  type: service\n  steps:\n"
        "    - {id: f, name: Fetch, action: 'fetch:template', input: {url: ./skeleton}}\n");
    for (const QString &folder : {u"left"_s, u"ignored"_s, u"skeleton"_s, u"kept"_s})
        workspace.write(folder + u"/x.yaml"_s, "x: ${{ values.x }}\n");
    const snapshot::Snapshot snapshot = load(workspace);
    for (const QString &folder : {u"left"_s, u"ignored"_s, u"skeleton"_s})
        QVERIFY(!snapshot.file(workspace.path(folder + u"/x.yaml"_s)));
    QVERIFY(codesIn(snapshot, workspace, u"kept/x.yaml"_s).contains(u"schema.required"_s));
}

void tst_Bindings::changesOfASchemaAreNoticed()
{
    const test::TemporaryWorkspace workspace;
    workspace.write(u"a.json"_s, sized);
    workspace.write(u"x.yaml"_s, "# $schema: a.json\nx: 1\n");
    const auto before = std::make_shared<const snapshot::Snapshot>(load(workspace));
    const auto same = std::make_shared<const snapshot::Snapshot>(load(workspace, before));
    QCOMPARE(same->file(workspace.path(u"x.yaml"_s)), before->file(workspace.path(u"x.yaml"_s)));
    workspace.write(u"a.json"_s, "{}");
    const snapshot::Snapshot after = load(workspace, same);
    QCOMPARE(codesIn(after, workspace, u"x.yaml"_s), QStringList());
}

WAYMARK_TEST(tst_Bindings)

} // namespace waymark::analysis

#include "tst_bindings.moc"
