// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "submission/forge.h"

#include <QList>

#include <utility>

using namespace Qt::StringLiterals;

namespace waymark::submission {

namespace {

/// GitHub answers longer ones with 414.
constexpr qsizetype longestAddress = 8'000;

/// The repository's page, from any way to write a remote (git-clone(1), GIT URLS).
QUrl webAddress(const QString &remote)
{
    QUrl url;
    if (remote.contains("://"_L1)) {
        url = QUrl(remote);
        const bool isWeb = url.scheme() == "https"_L1 || url.scheme() == "http"_L1;
        if (!isWeb && (url.scheme() == "file"_L1 || url.host().isEmpty()))
            return {};
        if (!isWeb) {
            url.setScheme(u"https"_s);
            url.setPort(-1);
        }
    } else {
        const qsizetype colon = remote.indexOf(u':');
        const qsizetype slash = remote.indexOf(u'/');
        // `host:path`; a colon behind a slash belongs to the name of a folder.
        if (colon < 2 || (slash >= 0 && slash < colon))
            return {};
        url.setScheme(u"https"_s);
        url.setHost(remote.first(colon).section(u'@', -1));
        const QString path = remote.sliced(colon + 1);
        url.setPath(path.startsWith(u'/') ? path : u'/' + path);
    }
    url.setUserInfo({});
    url.setQuery(QString());
    url.setFragment({});
    QString path = url.path();
    while (path.endsWith(u'/'))
        path.chop(1);
    if (path.endsWith(".git"_L1))
        path.chop(4);
    url.setPath(path);
    return url.host().isEmpty() || path.size() < 2 ? QUrl() : url;
}

Forge::Kind kindOf(const QString &word, const QString &host)
{
    using Kind = Forge::Kind;
    const QString said = word.isEmpty() ? host : word;
    if (said == "github"_L1 || said == "github.com"_L1 || said.startsWith("github."_L1))
        return Kind::GitHub;
    if (said.contains("gitlab"_L1))
        return Kind::GitLab;
    if (said.contains("gitea"_L1) || said.contains("forgejo"_L1) || said == "codeberg.org"_L1)
        return Kind::Gitea;
    return Kind::Unknown;
}

QString encoded(const QString &text, const QByteArray &keep = {})
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text, keep));
}

QUrl withQuery(const QUrl &page, const QList<std::pair<QString, QString>> &items)
{
    QStringList query;
    for (const auto &[name, value] : items)
        query.append(encoded(name) + u'=' + encoded(value));
    return QUrl(page.toString(QUrl::FullyEncoded) + u'?' + query.join(u'&'), QUrl::StrictMode);
}

} // namespace

QUrl Forge::api(const QString &below) const
{
    QString base = web.scheme() + u"://"_s + web.authority();
    if (kind == Kind::GitHub)
        base = web.host() == "github.com"_L1 ? QString(u"https://api.github.com/repos/"_s + path)
                                             : QString(base + "/api/v3/repos/"_L1 + path);
    else if (kind == Kind::GitLab)
        base += "/api/v4/projects/"_L1 + encoded(path);
    else
        base += "/api/v1/repos/"_L1 + path;
    return QUrl(base + u'/' + below, QUrl::StrictMode);
}

QString Forge::secretName() const
{
    return "forge/"_L1 + web.scheme() + "://"_L1 + web.authority();
}

QUrl Forge::pullRequest(qint64 number) const
{
    QUrl page = web;
    const QLatin1StringView below = kind == Kind::GitHub   ? "/pull/"_L1
                                    : kind == Kind::GitLab ? "/-/merge_requests/"_L1
                                                           : "/pulls/"_L1;
    page.setPath(web.path() + below + QString::number(number));
    return page;
}

std::optional<Forge> forgeOf(const QString &remote, const QString &kind, const QString &address)
{
    const QUrl web = webAddress(address.isEmpty() ? remote : address);
    if (!web.isValid() || web.isEmpty())
        return std::nullopt;
    return Forge{
        .kind = kindOf(kind.toLower(), web.host()), .web = web, .path = web.path().sliced(1)};
}

QUrl compareAddress(const Forge &forge, const PullRequestText &text)
{
    QUrl page = forge.web;
    QList<std::pair<QString, QString>> items;
    const bool isGitLab = forge.kind == Forge::Kind::GitLab;
    if (forge.kind == Forge::Kind::Unknown)
        return {};
    if (isGitLab) {
        page.setPath(page.path() + "/-/merge_requests/new"_L1);
        items = {{u"merge_request[source_branch]"_s, text.head},
                 {u"merge_request[target_branch]"_s, text.base},
                 {u"merge_request[title]"_s, text.title},
                 {u"merge_request[description]"_s, text.body}};
    } else {
        page.setPath(page.path() + "/compare/"_L1 + text.base + "..."_L1 + text.head);
        items = {{u"quick_pull"_s, u"1"_s}, {u"title"_s, text.title}, {u"body"_s, text.body}};
    }
    if (forge.kind == Forge::Kind::Gitea)
        return page;
    QUrl made = withQuery(page, items);
    // The body, then the title.
    while (made.toEncoded().size() > longestAddress && items.size() > (isGitLab ? 2 : 1)) {
        items.removeLast();
        made = withQuery(page, items);
    }
    return made;
}

} // namespace waymark::submission
