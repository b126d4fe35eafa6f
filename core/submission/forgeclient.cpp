// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "submission/forgeclient.h"

#include "base/expensive.h"
#include "submission/submissiontr.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <condition_variable>
#include <mutex>

using namespace Qt::StringLiterals;

namespace waymark::submission {

namespace {

constexpr qint64 largestAnswer = 4 * 1024 * 1024;
constexpr int mostPages = 20;
constexpr int pageSize = 50;
constexpr qsizetype longestComment = 60'000; ///< GitHub takes 65,536 characters

using Kind = Forge::Kind;

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QString listOf(const Forge &forge)
{
    return forge.kind == Kind::GitLab ? u"merge_requests"_s : u"pulls"_s;
}

QString inAddress(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

/// What an answer says of a pull request; nullopt where it has another shape.
std::optional<PullRequest> pullRequestOf(const QJsonObject &object, const Forge &forge)
{
    const bool isGitLab = forge.kind == Kind::GitLab;
    const qint64 number = object[isGitLab ? "iid"_L1 : "number"_L1].toInteger(0);
    if (number <= 0)
        return std::nullopt;
    PullRequest found{.number = number, .address = forge.pullRequest(number)};
    const QUrl said(object[isGitLab ? "web_url"_L1 : "html_url"_L1].toString(), QUrl::StrictMode);
    if (said.isValid() && net::sameOrigin(said, forge.web) && said.userInfo().isEmpty())
        found.address = said;
    return found;
}

bool isBetween(const QJsonObject &object, const Forge &forge, const QString &base,
               const QString &head)
{
    if (forge.kind == Kind::GitLab)
        return object["source_branch"_L1].toString() == head
               && object["target_branch"_L1].toString() == base;
    return object["head"_L1].toObject()["ref"_L1].toString() == head
           && object["base"_L1].toObject()["ref"_L1].toString() == base;
}

std::unexpected<Error> badAnswer(const Forge &forge)
{
    return std::unexpected(
        Error{u"submission.bad-answer"_s,
              Tr::tr("%1 answers something that can't be understood.").arg(forge.web.host()),
              forge.web.toString(),
              Tr::tr("Check waymark.forge and waymark.forgeUrl of Git; open the "
                     "pull request in the browser meanwhile.")});
}

/// An array of objects, of a bounded answer.
Result<QJsonArray> arrayOf(const Result<net::HttpResponse> &response, const Forge &forge)
{
    auto good = response;
    if (good)
        good = net::accepted(*std::move(good));
    if (!good)
        return std::unexpected(good.error());
    const auto document = QJsonDocument::fromJson(good->body);
    if (!document.isArray())
        return badAnswer(forge);
    return document.array();
}

QJsonObject creationOf(const Forge &forge, const PullRequestText &text)
{
    if (forge.kind == Kind::GitLab)
        return {{"source_branch"_L1, text.head},
                {"target_branch"_L1, text.base},
                {"title"_L1, text.title},
                {"description"_L1, text.body},
                {"remove_source_branch"_L1, true}};
    return {{"head"_L1, text.head},
            {"base"_L1, text.base},
            {"title"_L1, text.title},
            {"body"_L1, text.body}};
}

} // namespace

net::Waiting sleeping()
{
    return [](std::chrono::milliseconds time, const std::stop_token &stop) {
        std::mutex mutex;
        std::unique_lock lock(mutex);
        std::condition_variable_any never;
        return !never.wait_for(lock, stop, time, [] { return false; }) && !stop.stop_requested();
    };
}

ForgeClient::ForgeClient(Forge forge, const net::HttpClient &http, QByteArray token,
                         net::Waiting wait)
    : m_forge(std::move(forge))
    , m_http(&http)
    , m_token(std::move(token))
    , m_wait(std::move(wait))
{}

Result<net::HttpResponse> ForgeClient::send(const QByteArray &method, const QUrl &url,
                                            const QByteArray &body, std::stop_token stop) const
{
    expensive();
    net::HttpRequest request{
        .method = method,
        .url = url,
        .headers = {{"Accept"_ba, "application/json"_ba}, {"User-Agent"_ba, "waymark"_ba}},
        .body = body,
        .credential = net::Credential{url, m_token},
        .ifNoneMatch = {},
        .sizeLimit = largestAnswer};
    if (!body.isEmpty())
        request.headers.append({"Content-Type"_ba, "application/json"_ba});
    return net::sendPatiently(*m_http, request, {}, m_wait, std::move(stop));
}

Result<std::optional<PullRequest>> ForgeClient::open(const QString &base, const QString &head,
                                                     std::stop_token stop) const
{
    for (int page = 1; page <= mostPages; ++page) {
        QString query = listOf(m_forge) + u"?page=%1"_s.arg(page);
        if (m_forge.kind == Kind::GitHub)
            query += u"&per_page=%1&state=open&head=%2&base=%3"_s.arg(pageSize).arg(
                inAddress(QString(m_forge.path.section(u'/', 0, 0) + u':' + head)),
                inAddress(base));
        else if (m_forge.kind == Kind::GitLab)
            query +=
                u"&per_page=%1&state=opened&source_branch=%2&target_branch=%3"_s.arg(pageSize).arg(
                    inAddress(head), inAddress(base));
        else
            query += u"&limit=%1&state=open"_s.arg(pageSize);
        const auto list = arrayOf(send("GET"_ba, m_forge.api(query), {}, stop), m_forge);
        if (!list)
            return std::unexpected(list.error());
        for (const auto item : *list) {
            const QJsonObject object = item.toObject();
            auto found = isBetween(object, m_forge, base, head) ? pullRequestOf(object, m_forge)
                                                                : std::nullopt;
            if (found) {
                found->wasThere = true;
                return found;
            }
        }
        if (list->size() < pageSize)
            break;
    }
    return std::optional<PullRequest>();
}

Result<PullRequest> ForgeClient::create(const PullRequestText &text, std::stop_token stop) const
{
    const auto there = open(text.base, text.head, stop);
    if (!there)
        return std::unexpected(there.error());
    if (*there)
        return **there;
    auto response =
        send("POST"_ba, m_forge.api(listOf(m_forge)), compact(creationOf(m_forge, text)), stop);
    const bool isRefused = response && (response->status == 409 || response->status == 422);
    const bool isUnclear = !response || response->status >= 500;
    if (isRefused || isUnclear) {
        // It says that there is one already, or nobody knows what became of it.
        const auto again = open(text.base, text.head, stop);
        if (again && *again)
            return **again;
    }
    if (isRefused) {
        const auto error = net::accepted(*response).error();
        return std::unexpected(
            Error{u"submission.pull-request-refused"_s,
                  Tr::tr("%1 doesn't open a pull request, and there is none for %2. %3")
                      .arg(m_forge.web.host(), text.head, error.message),
                  m_forge.web.toString(),
                  Tr::tr("Open it in the browser: %1")
                      .arg(compareAddress(m_forge, text).toString(QUrl::FullyEncoded))});
    }
    if (response)
        response = net::accepted(*std::move(response));
    if (!response)
        return std::unexpected(response.error());
    const auto made = pullRequestOf(QJsonDocument::fromJson(response->body).object(), m_forge);
    if (!made)
        return badAnswer(m_forge);
    return *made;
}

Result<QList<qint64>> ForgeClient::marked(const QString &list, const QString &marker,
                                          std::stop_token stop) const
{
    QList<qint64> found;
    for (int page = 1; page <= mostPages; ++page) {
        const QString query =
            u"%1?page=%2&per_page=%3&limit=%3"_s.arg(list).arg(page).arg(pageSize);
        const auto comments = arrayOf(send("GET"_ba, m_forge.api(query), {}, stop), m_forge);
        if (!comments)
            return std::unexpected(comments.error());
        for (const auto item : *comments) {
            const qint64 id = item["id"_L1].toInteger(0);
            if (id > 0 && item["body"_L1].toString().startsWith(marker))
                found.append(id);
        }
        if (comments->size() < pageSize)
            break;
    }
    return found;
}

Result<void> ForgeClient::comment(qint64 number, const QString &marker, const QString &body,
                                  std::stop_token stop) const
{
    QString text = marker + u'\n' + body;
    if (text.size() > longestComment)
        text = text.first(longestComment) + u"\n\n…\n"_s;
    const QByteArray content = compact({{"body"_L1, text}});
    const bool isGitLab = m_forge.kind == Kind::GitLab;
    const QString list =
        isGitLab ? u"merge_requests/%1/notes"_s.arg(number) : u"issues/%1/comments"_s.arg(number);
    const auto earlier = marked(list, marker, stop);
    if (!earlier)
        return std::unexpected(earlier.error());
    for (const qint64 id : *earlier) {
        const QString place = (isGitLab ? list : u"issues/comments"_s) + u'/' + QString::number(id);
        auto edited = send(isGitLab ? "PUT"_ba : "PATCH"_ba, m_forge.api(place), content, stop);
        if (!edited)
            return std::unexpected(edited.error());
        // Somebody else's: looks the same, and isn't ours to change.
        if (edited->status == 403 || edited->status == 404)
            continue;
        return net::accepted(*std::move(edited)).transform([](const net::HttpResponse &) {});
    }
    return send("POST"_ba, m_forge.api(list), content, stop)
        .and_then(net::accepted)
        .transform([](const net::HttpResponse &) {});
}

} // namespace waymark::submission
