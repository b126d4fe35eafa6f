// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "forgedouble.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::submission {

namespace {

QByteArray bytesOf(const QJsonArray &array)
{
    return QJsonDocument(array).toJson();
}

QByteArray bytesOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson();
}

} // namespace

QStringList ForgeDouble::comments() const
{
    QStringList texts;
    for (const Comment &one : m_comments)
        texts.append(one.text);
    return texts;
}

void ForgeDouble::addPullRequest(const QString &base, const QString &head)
{
    m_pullRequests.append({base, head});
}

void ForgeDouble::addForeignComment(const QString &text)
{
    m_comments.append({.id = m_comments.size() + 100, .text = text, .isForeign = true});
}

QJsonObject ForgeDouble::pullRequest(qsizetype index) const
{
    const auto &[base, head] = m_pullRequests[index];
    const QString address = foreignAddress.isEmpty()
                                ? m_web + "/made/"_L1 + QString::number(index + 1)
                                : foreignAddress;
    if (m_kind == Forge::Kind::GitLab)
        return {{"iid"_L1, index + 1},
                {"source_branch"_L1, head},
                {"target_branch"_L1, base},
                {"web_url"_L1, address}};
    return {{"number"_L1, index + 1},
            {"head"_L1, QJsonObject{{"ref"_L1, head}}},
            {"base"_L1, QJsonObject{{"ref"_L1, base}}},
            {"html_url"_L1, address}};
}

ForgeDouble::Answer ForgeDouble::create(const QJsonObject &body)
{
    const bool isGitLab = m_kind == Forge::Kind::GitLab;
    const QString head = body[isGitLab ? "source_branch"_L1 : "head"_L1].toString();
    const QString base = body[isGitLab ? "target_branch"_L1 : "base"_L1].toString();
    if (m_pullRequests.contains(std::pair(base, head)))
        return {m_kind == Forge::Kind::GitHub ? 422 : 409,
                R"({"message":"a pull request already exists"})"};
    m_pullRequests.append({base, head});
    if (losesCreated)
        return {502, {}};
    return {201, bytesOf(pullRequest(m_pullRequests.size() - 1))};
}

ForgeDouble::Answer ForgeDouble::comment(const QByteArray &method, const QString &path,
                                         const QString &text)
{
    if (method == "POST") {
        m_comments.append({.id = m_comments.size() + 100, .text = text, .isForeign = false});
        return {201, "{}"};
    }
    if (method == "GET") {
        QJsonArray list;
        for (const Comment &one : std::as_const(m_comments))
            list.append(QJsonObject{{"id"_L1, one.id}, {"body"_L1, one.text}});
        return {200, bytesOf(list)};
    }
    const qint64 id = path.section(u'/', -1).toLongLong();
    const auto found = std::ranges::find(m_comments, id, &Comment::id);
    const bool isRight = method == (m_kind == Forge::Kind::GitLab ? "PUT" : "PATCH");
    if (found == m_comments.end() || !isRight)
        return {404, "{}"};
    if (found->isForeign)
        return {403, "{}"};
    found->text = text;
    return {200, "{}"};
}

ForgeDouble::Answer ForgeDouble::answer(const QByteArray &method, const QUrl &url,
                                        const QByteArray &body, const QByteArray &authorization)
{
    const std::scoped_lock lock(m_mutex);
    if (failures > 0) {
        --failures;
        return {status, "{}", "0"};
    }
    if (authorization != "Bearer secret")
        return {401, "{}"};
    if (refusesAll)
        return {403, R"({"message":"no rights"})"};
    if (!garbage.isEmpty())
        return {200, garbage};
    const QJsonObject sent = QJsonDocument::fromJson(body).object();
    const QString path = url.path(QUrl::FullyEncoded);
    const QString below = m_kind == Forge::Kind::GitHub   ? u"/api/v3/repos/shop/platform/"_s
                          : m_kind == Forge::Kind::GitLab ? u"/api/v4/projects/shop%2Fplatform/"_s
                                                          : u"/api/v1/repos/shop/platform/"_s;
    if (!path.startsWith(below))
        return {404, path.toUtf8()};
    const QString rest = path.sliced(below.size());
    const bool isList = rest == (m_kind == Forge::Kind::GitLab ? "merge_requests"_L1 : "pulls"_L1);
    if (!isList)
        return comment(method, rest, sent["body"_L1].toString());
    if (method == "POST")
        return create(sent);
    QJsonArray list;
    for (qsizetype i = 0; i < m_pullRequests.size() && !hidesPullRequests; ++i)
        list.append(pullRequest(i));
    return {200, bytesOf(list)};
}

} // namespace waymark::submission
