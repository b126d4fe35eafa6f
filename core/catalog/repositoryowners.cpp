// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/repositoryowners.h"

#include "vcs/gitfolder.h"

#include <QFileInfo>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

namespace {

constexpr qint64 largestCodeOwners = qint64{3} * 1024 * 1024; // GitHub's limit
constexpr qint64 largestConfig = qint64{1024} * 1024;

/// The host in a line such as `url = ssh://git@example.com:22/pay.git`; empty in every other line.
/// By hand: loading and compiling a regular expression takes half a megabyte of a short process.
QString hostInLine(QStringView line)
{
    const qsizetype equals = line.indexOf(u'=');
    if (equals < 0 || line.first(equals).trimmed() != "url"_L1)
        return {};
    QStringView address = line.sliced(equals + 1).trimmed();
    if (const qsizetype scheme = address.indexOf("://"_L1); scheme >= 0)
        address = address.sliced(scheme + 3);
    const auto endsName = [](QChar c) {
        return c == u'/' || c.isSpace();
    };
    const qsizetype nameEnd = std::ranges::find_if(address, endsName) - address.begin();
    if (const qsizetype at = address.first(nameEnd).indexOf(u'@'); at > 0)
        address = address.sliced(at + 1);
    const auto end =
        std::ranges::find_if(address, [&](QChar c) { return c == u':' || endsName(c); });
    if (end == address.end() || end->isSpace())
        return {};
    return address.first(end - address.begin()).toString();
}

/// The host of `origin`, else of the first remote; empty where there is none.
QString remoteHost(const QString &folder, const FileSystem &files)
{
    const QString git = vcs::commonGitFolderOf(folder);
    const auto bytes =
        git.isEmpty() ? std::unexpected(Error{}) : files.read(git + "/config"_L1, largestConfig);
    if (!bytes)
        return {};
    QString first;
    bool isOrigin = false;
    const QStringList lines = QString::fromUtf8(*bytes).split(u'\n');
    for (const QString &line : lines) {
        if (line.trimmed().startsWith(u'['))
            isOrigin = line.contains("remote \"origin\""_L1);
        const QString found = hostInLine(line);
        if (!found.isEmpty() && isOrigin)
            return found;
        if (first.isEmpty())
            first = found;
    }
    return first;
}

bool hasSections(const QByteArray &bytes)
{
    static const QRegularExpression head(u"^\\^?\\[[^\\]/]+\\](\\[\\d*\\])?(\\s|$)"_s,
                                         QRegularExpression::MultilineOption);
    return head.match(QString::fromUtf8(bytes)).hasMatch();
}

} // namespace

std::optional<Forge> forgeOf(const QString &folder, const FileSystem &files)
{
    struct Sign
    {
        QLatin1StringView text;
        Forge forge;
    };
    constexpr std::array hosts{Sign{"gitlab"_L1, Forge::GitLab}, Sign{"github"_L1, Forge::GitHub},
                               Sign{"gitea"_L1, Forge::Gitea}, Sign{"forgejo"_L1, Forge::Gitea},
                               Sign{"codeberg.org"_L1, Forge::Gitea}};
    const QString host = remoteHost(folder, files).toLower();
    for (const Sign &sign : hosts) {
        if (host.contains(sign.text))
            return sign.forge;
    }
    constexpr std::array places{Sign{".github"_L1, Forge::GitHub},
                                Sign{".gitlab"_L1, Forge::GitLab},
                                Sign{".gitlab-ci.yml"_L1, Forge::GitLab},
                                Sign{".gitea"_L1, Forge::Gitea}, Sign{".forgejo"_L1, Forge::Gitea}};
    for (const Sign &sign : places) {
        if (QFileInfo::exists(folder + u'/' + sign.text))
            return sign.forge;
    }
    return std::nullopt;
}

std::optional<RepositoryOwners>
readRepositoryOwners(const QString &folder, std::optional<Forge> forge, const FileSystem &files)
{
    const auto shown = forge ? forge : forgeOf(folder, files);
    for (const QString &place : codeOwnersPlaces(shown.value_or(Forge::GitHub))) {
        const auto bytes = files.read(folder + u'/' + place, largestCodeOwners);
        if (!bytes)
            continue;
        const Forge own = shown.value_or(hasSections(*bytes) ? Forge::GitLab : Forge::GitHub);
        return RepositoryOwners{folder, place, CodeOwners(*bytes, own), *bytes};
    }
    return std::nullopt;
}

} // namespace waymark::catalog
