// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "support/temporaryworkspace.h"
#include "support/testmain.h"
#include "workspace/loader.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::analysis {

/// What a workspace says of findings: comments, severities, and findings on both.
class tst_Suppressions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesOutWhatCommentsAskFor_data();
    void takesOutWhatCommentsAskFor();
    void keepsReasons();
    void findsUnusedOnesOfTheCatalog_data();
    void findsUnusedOnesOfTheCatalog();
    void removesUnusedComments();
    void severitiesAreTheWorkspaces();
    void aWorkspaceNeedsNoRootsAndNoQuotes();
    void unknownCodesAreFound();
    void liveAnalysisSaysTheSame();

private:
    [[nodiscard]] std::shared_ptr<const snapshot::FileEntry>
    checked(const QByteArray &text, const QByteArray &severities = {}) const
    {
        const test::TemporaryWorkspace workspace;
        workspace.write(u"kind.yaml"_s, test::environmentRequestCrd());
        workspace.write(u"waymark.yaml"_s,
                        "apiVersion: waymark.dev/v1alpha1\nkind: Workspace\nmetadata: {name: w}\n"
                        "spec:\n  roots: [{role: mine, path: .}]\n"
                            + severities);
        workspace.write(u"x.yaml"_s, text);
        const DiskFileSystem files;
        const auto snapshot = workspace::loadWorkspace({.folder = workspace.path()}, files, {});
        m_rules = snapshot->rules;
        m_ofWorkspace = snapshot->file(workspace.path(u"waymark.yaml"_s));
        return snapshot->file(workspace.path(u"x.yaml"_s));
    }

    mutable std::shared_ptr<const Rules> m_rules;
    mutable std::shared_ptr<const snapshot::FileEntry> m_ofWorkspace;
};

namespace {

QByteArray withRegion(const QByteArray &lines)
{
    return waymark::test::paymentsStaging().replace("  region: eu-central-1\n", lines);
}

QStringList codesOf(const Diagnostics &findings)
{
    QStringList codes;
    for (const Diagnostic &finding : findings)
        codes.append(finding.code);
    return codes;
}

} // namespace

void tst_Suppressions::takesOutWhatCommentsAskFor_data()
{
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<QStringList>("left");
    QTest::addColumn<int>("suppressed");
    const QStringList found{u"schema.enum"_s};
    const QString unused = u"workspace.unused-suppression"_s;
    const QString bare = u"workspace.suppression-without-reason"_s;
    QTest::newRow("without a comment") << "  region: mars\n"_ba << found << 0;
    QTest::newRow("on the line") << "  region: mars # waymark-ignore schema.enum: soon\n"_ba
                                 << QStringList() << 1;
    QTest::newRow("on the line above")
        << "  # waymark-ignore schema.enum: soon\n  region: mars\n"_ba << QStringList() << 1;
    QTest::newRow("one of two codes")
        << "  region: mars # waymark-ignore schema.type, schema.enum: soon\n"_ba << QStringList()
        << 1;
    QTest::newRow("another code") << "  region: mars # waymark-ignore schema.type: soon\n"_ba
                                  << found + QStringList{unused} << 0;
    QTest::newRow("two lines above")
        << "  # waymark-ignore schema.enum: soon\n  # more\n  region: mars\n"_ba
        << QStringList{unused} + found << 0;
    QTest::newRow("behind other content on the line above")
        << "  expose: true # waymark-ignore schema.enum: soon\n  region: mars\n"_ba
        << QStringList{unused} + found << 0;
    QTest::newRow("without a reason")
        << "  region: mars # waymark-ignore schema.enum\n"_ba << found + QStringList{bare} << 0;
    QTest::newRow("with an empty reason")
        << "  region: mars # waymark-ignore schema.enum:\n"_ba << found + QStringList{bare} << 0;
    QTest::newRow("without a code")
        << "  region: mars # waymark-ignore\n"_ba << found + QStringList{bare} << 0;
    QTest::newRow("nothing to suppress")
        << "  region: eu-central-1 # waymark-ignore schema.enum: soon\n"_ba << QStringList{unused}
        << 0;
    QTest::newRow("in a text it is no comment")
        << "  region: eu-central-1\n  notes: 'a # waymark-ignore schema.enum: b'\n"_ba
        << QStringList() << 0;
    QTest::newRow("in a block of text it is no comment")
        << "  region: eu-central-1\n  notes: |\n    # waymark-ignore schema.enum: b\n"_ba
        << QStringList() << 0;
}

void tst_Suppressions::takesOutWhatCommentsAskFor()
{
    QFETCH(QByteArray, lines);
    QFETCH(QStringList, left);
    QFETCH(int, suppressed);
    const auto file = checked(withRegion(lines));
    QCOMPARE(codesOf(file->diagnostics), left);
    QCOMPARE(file->suppressed.size(), suppressed);
}

void tst_Suppressions::findsUnusedOnesOfTheCatalog_data()
{
    QTest::addColumn<QByteArray>("owner");
    QTest::addColumn<QStringList>("codes");
    QTest::addColumn<int>("suppressed");
    const QString unused = u"workspace.unused-suppression"_s;
    const auto code = [](const QByteArray &line) -> QByteArray {
        return line + " # waymark-ignore catalog.unresolved: soon\n";
    };
    QTest::newRow("needed") << code("nobody") << QStringList() << 1;
    QTest::newRow("not needed") << code("team") << QStringList{unused} << 0;
    QTest::newRow("with a code of the schema")
        << "team # waymark-ignore catalog.unresolved, schema.type: soon\n"_ba << QStringList() << 0;
}

void tst_Suppressions::findsUnusedOnesOfTheCatalog()
{
    QFETCH(QByteArray, owner);
    QFETCH(QStringList, codes);
    QFETCH(int, suppressed);
    const test::TemporaryWorkspace workspace;
    workspace.write(u"a.yaml"_s,
                    "apiVersion: backstage.io/v1alpha1\nkind: Group\nmetadata: {name: team}\n"
                    "spec: {type: team, children: []}\n---\n"
                    "apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata: {name: a}\n"
                    "spec:\n  type: service\n  lifecycle: production\n  owner: "
                        + owner);
    const DiskFileSystem files;
    auto snapshot = workspace::loadWorkspace({.folder = workspace.path()}, files, {});
    for (int round = 0; round < 2; ++round) {
        const auto file = snapshot->file(workspace.path(u"a.yaml"_s));
        Diagnostics found = file->diagnostics;
        found.removeIf([](const Diagnostic &one) { return one.severity < Severity::Warning; });
        QCOMPARE(codesOf(found), codes);
        QCOMPARE(file->suppressed.size(), suppressed);
        // The same once more, from what is known.
        snapshot = workspace::loadWorkspace(
            {.folder = workspace.path(),
             .previous = std::make_shared<const snapshot::Snapshot>(*snapshot)},
            files, {});
    }
}

void tst_Suppressions::keepsReasons()
{
    const auto file =
        checked(withRegion("  region: mars # waymark-ignore schema.enum: opens in May: see #12\n"));
    QCOMPARE(file->suppressed.size(), 1);
    QCOMPARE(file->suppressed[0].reason, u"opens in May: see #12"_s);
    QCOMPARE(file->suppressed[0].finding.code, u"schema.enum"_s);
}

void tst_Suppressions::removesUnusedComments()
{
    const auto fixed = [&](const QByteArray &lines) {
        const auto file = checked(withRegion(lines));
        return file->text().applied(file->diagnostics.first().fixes.first().edits).bytes();
    };
    const QByteArray clean = waymark::test::paymentsStaging();
    QCOMPARE(fixed("  region: eu-central-1  # waymark-ignore schema.enum: x\n"), clean);
    QCOMPARE(fixed("  # waymark-ignore schema.enum: x\n  region: eu-central-1\n"), clean);
}

void tst_Suppressions::aWorkspaceNeedsNoRootsAndNoQuotes()
{
    const test::TemporaryWorkspace workspace;
    // Other readers would take a plain `off` for false; of this file there are none.
    workspace.write(u"waymark.yaml"_s, "apiVersion: waymark.dev/v1alpha1\nkind: Workspace\n"
                                       "metadata: {name: w}\nspec:\n"
                                       "  severities: {schema.deprecated: off}\n");
    workspace.write(u"other.yaml"_s, "a: off\n");
    const auto snapshot =
        workspace::loadWorkspace({.folder = workspace.path()}, DiskFileSystem(), {});
    QVERIFY(snapshot.has_value());
    const auto own = snapshot->file(workspace.path(u"waymark.yaml"_s));
    QVERIFY2(own->diagnostics.isEmpty(),
             own->diagnostics.isEmpty() ? "" : qUtf8Printable(own->diagnostics.first().message));
    QCOMPARE(snapshot->file(workspace.path(u"other.yaml"_s))->diagnostics.size(), 1);
}

void tst_Suppressions::severitiesAreTheWorkspaces()
{
    const QByteArray text = withRegion("  region: mars\n").replace("replicas: 2", "replicas: two");
    const auto file =
        checked(text, "  severities: {schema.enum: warning, schema.*: info, yaml.*: 'off'}\n");
    QCOMPARE(codesOf(file->diagnostics), (QStringList{u"schema.enum"_s, u"schema.type"_s}));
    QCOMPARE(file->diagnostics[0].severity, Severity::Warning);
    QCOMPARE(file->diagnostics[1].severity, Severity::Info);
    QCOMPARE(codesOf(checked(text, "  severities: {schema.enum: off}\n")->diagnostics),
             QStringList{u"schema.type"_s});
}

void tst_Suppressions::unknownCodesAreFound()
{
    (void)checked(test::paymentsStaging(), "  severities: {schema.enmu: warning, yaml.*: info}\n");
    QCOMPARE(codesOf(m_ofWorkspace->diagnostics), QStringList{u"workspace.unknown-code"_s});
    const Diagnostic &finding = m_ofWorkspace->diagnostics.first();
    QVERIFY(finding.next.contains("schema.enum"_L1));
    QVERIFY(m_ofWorkspace->text()
                .applied(finding.fixes.first().edits)
                .bytes()
                .contains("{schema.enum: warning"));
}

void tst_Suppressions::liveAnalysisSaysTheSame()
{
    const QByteArray text = withRegion("  region: mars # waymark-ignore schema.enum: soon\n")
                                .replace("replicas: 2", "replicas: two");
    const auto file = checked(text);
    const auto live = analyze({SourceText(text), m_rules, 1, file->path});
    QCOMPARE(live->diagnostics, file->diagnostics);
    QCOMPARE(live->suppressed, file->suppressed);
}

WAYMARK_TEST(tst_Suppressions)

} // namespace waymark::analysis

#include "tst_suppressions.moc"
