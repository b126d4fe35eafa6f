// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "demo/demo.h"

#include "base/expensive.h"
#include "base/writeerror.h"
#include "demo/demotr.h"
#include "demo/story.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

#include <cerrno>

using namespace Qt::StringLiterals;

namespace waymark::demo {

namespace {

constexpr QLatin1StringView cloneName("kubedojo-retail");
constexpr QLatin1StringView remoteName("kubedojo-retail.git");
constexpr QLatin1StringView copyName("demo");

} // namespace

Demo::Demo(QString source, QString home, Services services)
    : m_source(std::move(source))
    , m_home(std::move(home))
    , m_services(services)
{}

QString Demo::folder() const
{
    return m_home + u'/' + copyName + u'/' + cloneName;
}

bool Demo::exists() const
{
    return QFileInfo(folder()).isDir();
}

bool Demo::isDemo(const QString &path) const
{
    return path == folder() || path.startsWith(folder() + u'/');
}

Result<QString> Demo::make(std::stop_token stop) const
{
    expensive();
    if (exists())
        return folder();
    if (!QFileInfo(m_source + "/story.yaml"_L1).isFile())
        return std::unexpected(
            Error{u"demo.no-source"_s,
                  Tr::tr("The demonstration workspace isn't installed in %1.").arg(m_source),
                  m_source, Tr::tr("Install Waymark again.")});
    if (auto made = makeFolder(m_home); !made)
        return std::unexpected(made.error());
    // Built beside its place and renamed: an interrupted run leaves nothing that looks finished.
    errno = 0;
    QTemporaryDir building(m_home + "/demo-new-XXXXXX"_L1);
    if (!building.isValid())
        return std::unexpected(writeError(m_home, errno));
    if (auto built = build(building.path(), stop); !built)
        return std::unexpected(built.error());
    const QString copy = m_home + u'/' + copyName;
    if (!QDir().rename(building.path(), copy))
        return std::unexpected(
            Error{u"io.write"_s, Tr::tr("%1 can't be renamed to %2.").arg(building.path(), copy),
                  copy, Tr::tr("Delete that folder, then try again.")});
    building.setAutoRemove(false);
    // The clone was made while the remote still had the temporary name.
    if (auto named = git(folder(), {u"remote"_s, u"set-url"_s, u"origin"_s, u"../"_s + remoteName},
                         {}, stop);
        !named)
        return std::unexpected(named.error());
    return folder();
}

Result<QString> Demo::reset(std::stop_token stop) const
{
    expensive();
    const QString copy = m_home + u'/' + copyName;
    if (QFileInfo::exists(copy) && !QDir(copy).removeRecursively())
        return std::unexpected(Error{u"io.write"_s, Tr::tr("%1 can't be deleted.").arg(copy), copy,
                                     Tr::tr("Close what uses it, then try again.")});
    return make(stop);
}

Result<void> Demo::build(const QString &folder, std::stop_token stop) const
{
    const auto story = readStory(m_source, m_services.clock.now().toUTC().date(), m_services.files);
    if (!story)
        return std::unexpected(story.error());
    const QString remote = folder + u'/' + remoteName;
    const QString clone = folder + u'/' + cloneName;
    struct Step
    {
        QString folder;
        QStringList arguments;
        QByteArray input;
    };
    QList<Step> steps{
        {folder, {u"init"_s, u"--quiet"_s, u"--bare"_s, u"--initial-branch=main"_s, remote}, {}},
        {remote, {u"fast-import"_s, u"--quiet"_s}, vcs::fastImportStream(story->commits)},
        {folder, {u"clone"_s, u"--quiet"_s, remote, clone}, {}},
        // Who looks at it has a team in it, and what they commit stays within the story.
        {clone, {u"config"_s, u"user.name"_s, story->readerName}, {}},
        {clone, {u"config"_s, u"user.email"_s, story->readerMail}, {}},
    };
    QStringList branches;
    for (const vcs::ImportedCommit &commit : story->commits) {
        if (commit.branch != "main"_L1 && !branches.contains(commit.branch))
            branches.append(commit.branch);
    }
    for (const QString &branch : branches)
        steps.append({clone, {u"branch"_s, u"--quiet"_s, branch, "origin/"_L1 + branch}, {}});
    for (const Step &step : steps) {
        if (auto done = git(step.folder, step.arguments, step.input, stop); !done)
            return done;
    }
    return {};
}

Result<void> Demo::git(const QString &folder, const QStringList &arguments, const QByteArray &input,
                       std::stop_token stop) const
{
    // The user's own settings (templates with hooks, signing) have no part in this.
    const auto result = m_services.process.run(
        {.program = u"git"_s,
         .arguments = arguments,
         .workingDirectory = folder,
         .environment = {u"GIT_CONFIG_GLOBAL=/dev/null"_s, u"GIT_CONFIG_SYSTEM=/dev/null"_s,
                         u"GIT_TERMINAL_PROMPT=0"_s, u"LC_ALL=C"_s},
         .input = input},
        stop);
    if (!result)
        return std::unexpected(result.error());
    if (result->exitCode != 0)
        return std::unexpected(Error{
            u"demo.git"_s,
            Tr::tr("git %1 failed: %2").arg(arguments.value(0), QString::fromUtf8(result->errors)),
            folder, Tr::tr("Check that Git works in a terminal, then try again.")});
    return {};
}

} // namespace waymark::demo
