// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "fence.h"

#include <fcntl.h>
#include <linux/landlock.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <QDesktopServices>
#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace waymark::random {

namespace {

constexpr quint64 writing = LANDLOCK_ACCESS_FS_WRITE_FILE | LANDLOCK_ACCESS_FS_REMOVE_DIR
                            | LANDLOCK_ACCESS_FS_REMOVE_FILE | LANDLOCK_ACCESS_FS_MAKE_CHAR
                            | LANDLOCK_ACCESS_FS_MAKE_DIR | LANDLOCK_ACCESS_FS_MAKE_REG
                            | LANDLOCK_ACCESS_FS_MAKE_SOCK | LANDLOCK_ACCESS_FS_MAKE_FIFO
                            | LANDLOCK_ACCESS_FS_MAKE_BLOCK | LANDLOCK_ACCESS_FS_MAKE_SYM;

bool allow(int rules, const QString &path, quint64 access)
{
    landlock_path_beneath_attr beneath{};
    beneath.allowed_access = access;
    beneath.parent_fd = ::open(QFile::encodeName(path).constData(), O_PATH | O_CLOEXEC);
    if (beneath.parent_fd < 0)
        return false;
    const bool isAdded =
        ::syscall(SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &beneath, 0) == 0;
    ::close(beneath.parent_fd);
    return isAdded;
}

const QStringList &schemes()
{
    static const QStringList all{u"http"_s, u"https"_s, u"mailto"_s, u"file"_s,
                                 u"tel"_s,  u"slack"_s, u"waymark"_s};
    return all;
}

} // namespace

bool confineWrites(const QString &folder)
{
    landlock_ruleset_attr handled{};
    handled.handled_access_fs = writing;
    const int rules =
        int(::syscall(SYS_landlock_create_ruleset, &handled, sizeof handled.handled_access_fs, 0));
    if (rules < 0)
        return false;
    const bool isConfined = allow(rules, folder, writing)
                            && allow(rules, u"/dev/null"_s, LANDLOCK_ACCESS_FS_WRITE_FILE)
                            && ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0
                            && ::syscall(SYS_landlock_restrict_self, rules, 0) == 0;
    ::close(rules);
    return isConfined;
}

Result<QByteArray> FencedFiles::read(const QString &path, qint64 limit) const
{
    return m_disk.read(path, limit);
}

Result<void> FencedFiles::write(const QString &path, const QByteArray &bytes) const
{
    if (!QDir::cleanPath(QFileInfo(path).absoluteFilePath()).startsWith(m_folder + u'/'))
        qFatal("a write outside of the test's folder: %s", qPrintable(path));
    return m_disk.write(path, bytes);
}

FileAccess FencedFiles::access(const QString &path) const
{
    return m_disk.access(path);
}

std::optional<FileStamp> FencedFiles::stamp(const QString &path) const
{
    return m_disk.stamp(path);
}

Result<ProcessResult> OnlyGit::run(const ProcessRequest &request, std::stop_token stop) const
{
    static const QStringList farAway{u"clone"_s, u"fetch"_s, u"pull"_s, u"push"_s, u"ls-remote"_s};
    const bool isFar = std::ranges::any_of(
        request.arguments, [](const QString &argument) { return argument.contains("://"_L1); });
    const bool asksOthers = std::ranges::any_of(
        request.arguments, [](const QString &argument) { return farAway.contains(argument); });
    if (request.program != "git"_L1 || (isFar && asksOthers))
        return std::unexpected(Error{u"process.not-found"_s, {}, request.program, {}});
    return m_system.run(request, std::move(stop));
}

Result<net::HttpResponse> NoNet::send(const net::HttpRequest &, std::stop_token) const
{
    return std::unexpected(Error{u"net.refused"_s, u"There is no net here."_s, {}, {}});
}

NoDesktop::NoDesktop()
{
    for (const QString &scheme : schemes())
        QDesktopServices::setUrlHandler(scheme, this, "open");
}

NoDesktop::~NoDesktop()
{
    for (const QString &scheme : schemes())
        QDesktopServices::unsetUrlHandler(scheme);
}

void NoDesktop::open(const QUrl &)
{
    ++m_opened;
}

} // namespace waymark::random
