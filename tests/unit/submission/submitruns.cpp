// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "submitruns.h"

#include "support/fakehttp.h"
#include "support/fakesecrets.h"
#include "vcs/gitfolder.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::submission {

namespace {

const QString &webOfForge()
{
    static const QString web = u"http://localhost:8/shop/platform"_s;
    return web;
}

Error killed()
{
    return {u"killed"_s, u"killed"_s, {}, {}};
}

class MortalProcess final : public Process
{
public:
    explicit MortalProcess(const Effects &effects)
        : m_effects(effects)
    {}
    [[nodiscard]] Result<ProcessResult> run(const ProcessRequest &request,
                                            std::stop_token stop) const override
    {
        // What only asks changes nothing: dying before it is dying before the next change.
        static const QStringList changing{u"hash-object"_s, u"update-index"_s, u"write-tree"_s,
                                          u"commit-tree"_s, u"update-ref"_s,   u"push"_s};
        const bool changes = changing.contains(request.arguments.value(1));
        if (changes ? !m_effects.counted() : m_effects.isDead())
            return std::unexpected(killed());
        return m_process.run(request, std::move(stop));
    }

private:
    const Effects &m_effects;
    SystemProcess m_process;
};

class MortalFiles final : public FileSystem
{
public:
    explicit MortalFiles(const Effects &effects)
        : m_effects(effects)
    {}
    [[nodiscard]] Result<QByteArray> read(const QString &path, qint64 limit) const override
    {
        return m_files.read(path, limit);
    }
    [[nodiscard]] Result<void> write(const QString &path, const QByteArray &bytes) const override
    {
        if (!m_effects.counted())
            return std::unexpected(killed());
        QFile file(path); // doesn't wait for the disk, as the real one does
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            return std::unexpected(killed());
        return {};
    }

private:
    const Effects &m_effects;
    DiskFileSystem m_files;
};

QDateTime noon()
{
    return QDateTime(QDate(2026, 3, 1), QTime(12, 0), QTimeZone::UTC);
}

} // namespace

SubmitRepository::SubmitRepository(Remote wanted)
{
    git({u"init"_s, u"-q"_s, u"-b"_s, u"main"_s});
    git({u"config"_s, u"core.fsync"_s, u"none"_s});
    git({u"config"_s, u"user.name"_s, u"Ada"_s});
    git({u"config"_s, u"user.email"_s, u"ada@example.com"_s});
    commit(u"first"_s);
    if (wanted != Remote::None) {
        run(remote.path(), {u"init"_s, u"-q"_s, u"--bare"_s, u"-b"_s, u"main"_s});
        atRemote({u"config"_s, u"core.fsync"_s, u"none"_s});
        atRemote({u"config"_s, u"receive.advertisePushOptions"_s,
                  wanted == Remote::TakesOptions ? u"true"_s : u"false"_s});
        git({u"remote"_s, u"add"_s, u"origin"_s, remote.path()});
        git({u"push"_s, u"-q"_s, u"origin"_s, u"main"_s});
        git({u"fetch"_s, u"-q"_s, u"origin"_s});
        git({u"config"_s, u"waymark.forgeUrl"_s, webOfForge()});
    }
    machines.request(u"a"_s);
    // Somebody is in the middle of other work.
    machines.files.write(u"notes.txt"_s, "half staged\n");
    git({u"add"_s, u"notes.txt"_s});
    machines.files.write(u"notes.txt"_s, "half staged, half not\n");
}

QByteArray SubmitRepository::run(const QString &folder, const QStringList &arguments) const
{
    const auto result =
        SystemProcess().run({.program = u"git"_s,
                             .arguments = arguments,
                             .workingDirectory = folder,
                             .environment = {u"GIT_AUTHOR_DATE=2026-03-01T10:00:00+00:00"_s,
                                             u"GIT_COMMITTER_DATE=2026-03-01T10:00:00+00:00"_s}},
                            {});
    if (!result || result->exitCode != 0)
        qFatal("git %s: %s", qPrintable(arguments.join(u' ')),
               result ? result->errors.constData() : "doesn't run");
    return result->output;
}

QByteArray SubmitRepository::git(const QStringList &arguments) const
{
    return run(machines.files.path(), arguments);
}

QByteArray SubmitRepository::atRemote(const QStringList &arguments) const
{
    return run(remote.path(), arguments);
}

void SubmitRepository::commit(const QString &message) const
{
    git({u"add"_s, u"-A"_s});
    git({u"commit"_s, u"-q"_s, u"-m"_s, message});
}

void SubmitRepository::hook(const QString &name, const QByteArray &script, bool isAtRemote) const
{
    const QString path = isAtRemote ? remote.path() + "/hooks/"_L1 + name
                                    : machines.files.path(u".git/hooks/"_s + name);
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("can't write a hook");
    file.write("#!/bin/sh\n" + script);
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

QMap<QString, QByteArray> SubmitRepository::untouched() const
{
    QMap<QString, QByteArray> bytes;
    QDirIterator entries(machines.files.path(), QDir::Files | QDir::Hidden,
                         QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        const QString path = QDir(machines.files.path()).relativeFilePath(entries.next());
        const bool isOfGit = path.startsWith(".git/"_L1);
        if (!isOfGit || path == ".git/index"_L1 || path == ".git/HEAD"_L1
            || path == ".git/logs/HEAD"_L1 || path == ".git/config"_L1)
            bytes.insert(path, machines.files.read(path));
    }
    return bytes;
}

QByteArray SubmitRepository::branches() const
{
    const QStringList list{u"for-each-ref"_s, u"--format=%(refname) %(objectname)"_s,
                           u"refs/heads"_s};
    const bool hasRemote = !git({u"remote"_s}).isEmpty();
    return git(list) + (hasRemote ? "there\n" + atRemote(list) : QByteArray());
}

workspace::Submitting preparedIn(const SubmitRepository &repository, const QString &branch,
                                 const QStringList &files)
{
    QStringList paths;
    for (const QString &file : files)
        paths.append(repository.machines.files.path(file));
    const auto prepared = workspace::prepareSubmission({.folder = repository.machines.files.path(),
                                                        .paths = paths,
                                                        .branch = branch,
                                                        .now = noon()},
                                                       DiskFileSystem(), SystemProcess());
    if (!prepared)
        qFatal("%s", qPrintable(prepared.error().message));
    return *prepared;
}

Submitted submitIn(const SubmitRepository &repository, const SubmitMeans &wanted)
{
    const Effects all;
    const Effects &effects = wanted.effects != nullptr ? *wanted.effects : all;
    const MortalFiles files(effects);
    const MortalProcess process(effects);
    const test::FakeHttp http([&](const net::HttpRequest &request) -> Result<net::HttpResponse> {
        if (!effects.counted())
            return std::unexpected(killed());
        const auto answer = wanted.forge->answer(
            request.method, request.url, request.body,
            request.credential ? "Bearer " + request.credential->bearer : QByteArray());
        return net::HttpResponse{
            .status = answer.status, .headers = {}, .body = answer.body, .url = request.url};
    });
    test::FakeSecrets secrets;
    if (wanted.forge != nullptr)
        std::ignore = secrets.write(u"forge/http://localhost:8"_s, "secret", {});
    const Means means{.files = files,
                      .process = process,
                      .http = &http,
                      .secrets = &secrets,
                      .wait = [](std::chrono::milliseconds, const std::stop_token &) {
                          return true;
                      }};
    const QString workTree = repository.machines.files.path();
    if (wanted.resumes) {
        const auto left = unfinishedRecords(vcs::commonGitFolderOf(workTree), DiskFileSystem());
        if (left.size() == 1 && !left.first().tree.isEmpty())
            return resume(workTree, left.first(), means);
    }
    const auto prepared = preparedIn(repository, wanted.branch);
    if (!prepared.preflight.isGood())
        qFatal("%s", qPrintable(failedIn(prepared.preflight).join(u'\n')));
    return submit(prepared.workTree, recordFor(prepared.preflight, prepared.earlier, noon()),
                  prepared.preflight, means);
}

QString codeOf(const Submitted &submitted)
{
    return submitted.stopped ? submitted.stopped->code : QString();
}

QStringList failedIn(const Preflight &preflight)
{
    QStringList messages;
    for (const PreflightLine &line : preflight.lines) {
        if (line.state == PreflightLine::State::Failed)
            messages.append(line.id + u": "_s + line.message);
    }
    return messages;
}

} // namespace waymark::submission
