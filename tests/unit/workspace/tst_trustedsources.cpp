// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "net/network.h"
#include "support/httpserver.h"
#include "support/temporaryworkspace.h"
#include "support/testmain.h"
#include "workspace/committedfiles.h"
#include "workspace/workspacesession.h"

#include <QSignalSpy>
#include <QTest>

#include <atomic>

using namespace Qt::StringLiterals;

namespace waymark::workspace {

/// What only a trusted folder may use: the texts of the last commit, schemas from the net.
class tst_TrustedSources : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsWhatWasCommitted();
    void gitRunsOnceForAllThatIsUnchanged();
    void nothingIsCommittedOutsideOfGit();
    void fetchesSchemasOnlyWhenTrusted();
    void asksOnceForWhatCannotBeHad();

private:
    const DiskFileSystem m_files;
    const SystemClock m_clock;
    const net::LateHttpClient m_http;
};

namespace {

/// Runs git, and counts how often it was asked for.
class CountingProcess final : public Process
{
public:
    [[nodiscard]] Result<ProcessResult> run(const ProcessRequest &request,
                                            std::stop_token stop) const override
    {
        ++runs;
        return m_process.run(request, std::move(stop));
    }
    mutable std::atomic<int> runs = 0;

private:
    SystemProcess m_process;
};

void git(const test::TemporaryWorkspace &workspace, const QStringList &arguments)
{
    const auto result =
        SystemProcess().run({.program = u"git"_s,
                             .arguments = QStringList{u"-c"_s, u"user.name=Ada"_s, u"-c"_s,
                                                      u"user.email=a@example.com"_s}
                                          + arguments,
                             .workingDirectory = workspace.path()},
                            {});
    QVERIFY(result && result->exitCode == 0);
}

void commitAll(const test::TemporaryWorkspace &workspace)
{
    git(workspace, {u"add"_s, u"-A"_s});
    git(workspace, {u"commit"_s, u"-q"_s, u"-m"_s, u"change"_s});
}

QStringList codesIn(const WorkspaceSession &session, const QString &path)
{
    QStringList found;
    for (const Diagnostic &finding : session.snapshot()->file(path)->diagnostics)
        found.append(finding.code);
    return found;
}

} // namespace

void tst_TrustedSources::knowsWhatWasCommitted()
{
    const test::TemporaryWorkspace workspace;
    workspace.write(u"a.yaml"_s, "size: 1\n");
    const QString path = workspace.path(u"a.yaml"_s);
    const CountingProcess process;
    const CommittedFiles committed(process);
    git(workspace, {u"init"_s, u"-q"_s});
    const yaml::SyntaxTree other;
    QVERIFY(!committed.committed(path, other));
    QCOMPARE(process.runs.load(), 0); // before the first commit there is nothing to ask for
    commitAll(workspace);
    workspace.write(u"a.yaml"_s, "size: 2\n");
    const auto sizeOf = [&] {
        const auto tree = committed.committed(path, other);
        return tree ? tree->documents().front().root.value(u"size").text() : QString();
    };
    QCOMPARE(sizeOf(), u"1"_s);
    const int runs = process.runs;
    QCOMPARE(sizeOf(), u"1"_s);
    QCOMPARE(process.runs.load(), runs);
    commitAll(workspace);
    QCOMPARE(sizeOf(), u"2"_s);
    QVERIFY(!committed.committed(workspace.path(u"b.yaml"_s), other));
}

void tst_TrustedSources::gitRunsOnceForAllThatIsUnchanged()
{
    const test::TemporaryWorkspace workspace;
    QList<QByteArray> texts;
    const auto pathOf = [&](qsizetype i) {
        return workspace.path(u"folder/%1.yaml"_s.arg(i));
    };
    for (qsizetype i = 0; i < 20; ++i) {
        texts.append("size: " + QByteArray::number(i) + '\n');
        workspace.write(u"folder/%1.yaml"_s.arg(i), texts[i]);
    }
    git(workspace, {u"init"_s, u"-q"_s});
    commitAll(workspace);
    const CountingProcess process;
    const CommittedFiles committed(process);
    (void)committed.committed(pathOf(0), {});
    (void)committed.committed(pathOf(1), *yaml::SyntaxTree::parse(SourceText(texts[1])));
    const int runs = process.runs;
    for (qsizetype i = 2; i < texts.size(); ++i) {
        const auto now = *yaml::SyntaxTree::parse(SourceText(texts[i]));
        const auto tree = committed.committed(pathOf(i), now);
        QVERIFY(tree);
        QCOMPARE(tree->text().bytes(), texts[i]);
    }
    QVERIFY(!committed.committed(workspace.path(u"folder/new.yaml"_s), {}));
    QCOMPARE(process.runs.load(), runs);
    // What was edited is asked for, and is what it was.
    const auto edited =
        committed.committed(pathOf(7), *yaml::SyntaxTree::parse(SourceText("a: 1")));
    QCOMPARE(edited->text().bytes(), texts[7]);
    QVERIFY(process.runs.load() > runs);
}

void tst_TrustedSources::nothingIsCommittedOutsideOfGit()
{
    const test::TemporaryWorkspace workspace;
    workspace.write(u"a.yaml"_s, "size: 1\n");
    const CountingProcess process;
    QVERIFY(!CommittedFiles(process).committed(workspace.path(u"a.yaml"_s), {}));
    QCOMPARE(process.runs.load(), 0);
}

void tst_TrustedSources::fetchesSchemasOnlyWhenTrusted()
{
    const test::HttpServer server(
        [](const test::ServerRequest &) { return test::ServerReply{.body = "required: [size]"}; });
    const test::TemporaryWorkspace workspace;
    const test::TemporaryWorkspace cache;
    workspace.write(u"x.yaml"_s, "# $schema: " + server.url(u"/a.json"_s).toEncoded() + "\nx: 1\n");
    const QString path = workspace.path(u"x.yaml"_s);
    const SystemProcess process;
    bool isTrusted = false;
    Pool bulk(u"bulk"_s, 1);
    WorkspaceSession session(bulk, m_files);
    session.setTrustedSources(
        {&process, &m_http, &m_clock, cache.path(), [&isTrusted](const QString &) {
             return isTrusted;
         }});
    const QSignalSpy fetching(&session, &WorkspaceSession::fetchingChanged);
    session.open(workspace.path());
    QTRY_VERIFY(session.isOpen() && !session.isLoading());
    QCOMPARE(codesIn(session, path), QStringList{u"schema.not-fetched"_s});
    QVERIFY(!session.snapshot()->rules->committed);
    QVERIFY(server.requests().isEmpty() && fetching.isEmpty());
    isTrusted = true;
    session.reload();
    QTRY_COMPARE(codesIn(session, path), QStringList{u"schema.required"_s});
    QVERIFY(session.snapshot()->rules->committed);
    QCOMPARE(server.requests().size(), 1);
    QCOMPARE(fetching.size(), 2);
    // Trust that was taken back: the copy isn't read either.
    isTrusted = false;
    session.reload();
    QTRY_COMPARE(codesIn(session, path), QStringList{u"schema.not-fetched"_s});
    QCOMPARE(server.requests().size(), 1);
}

void tst_TrustedSources::asksOnceForWhatCannotBeHad()
{
    const test::HttpServer server(
        [](const test::ServerRequest &) { return test::ServerReply{.status = 404}; });
    const test::TemporaryWorkspace workspace;
    const test::TemporaryWorkspace cache;
    workspace.write(u"x.yaml"_s, "# $schema: " + server.url(u"/a.json"_s).toEncoded() + "\nx: 1\n");
    const SystemProcess process;
    Pool bulk(u"bulk"_s, 1);
    WorkspaceSession session(bulk, m_files);
    session.setTrustedSources({&process, &m_http, &m_clock, cache.path(), [](const QString &) {
                                   return true;
                               }});
    QSignalSpy fetching(&session, &WorkspaceSession::fetchingChanged);
    session.open(workspace.path());
    QTRY_COMPARE(fetching.size(), 2);
    QCOMPARE(server.requests().size(), 1);
    // A change on the disk asks nobody again, a person does.
    workspace.write(u"y.yaml"_s, "y: 1\n");
    QTRY_VERIFY(session.snapshot()->file(workspace.path(u"y.yaml"_s)) != nullptr);
    QTRY_VERIFY(!session.isLoading() && !session.isFetching());
    QCOMPARE(server.requests().size(), 1);
    session.reload();
    QTRY_COMPARE(server.requests().size(), 2);
}

WAYMARK_TEST(tst_TrustedSources)

} // namespace waymark::workspace

#include "tst_trustedsources.moc"
