// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "submission/forge.h"

#include <QJsonArray>
#include <QJsonObject>

#include <mutex>

namespace waymark::submission {

/// What the three forges do with pull requests and comments, as far as it is asked here.
class ForgeDouble
{
public:
    struct Answer
    {
        int status = 200;
        QByteArray body;
        QByteArray retryAfter = {};
    };

    ForgeDouble(Forge::Kind kind, QString web)
        : m_kind(kind)
        , m_web(std::move(web))
    {}

    [[nodiscard]] Answer answer(const QByteArray &method, const QUrl &url, const QByteArray &body,
                                const QByteArray &authorization);

    [[nodiscard]] qsizetype pullRequests() const { return m_pullRequests.size(); }
    [[nodiscard]] QStringList comments() const;
    void addPullRequest(const QString &base, const QString &head);
    /// By somebody else, whose comments can't be changed.
    void addForeignComment(const QString &text);

    // What goes wrong.
    int failures = 0; ///< so many requests get `status` first
    int status = 503;
    bool hidesPullRequests = false; ///< lists none, though it has them
    bool losesCreated = false;      ///< makes it, and answers 502
    bool refusesAll = false;        ///< 403
    QByteArray garbage;             ///< instead of every answer
    QString foreignAddress;         ///< of what it makes

private:
    [[nodiscard]] Answer create(const QJsonObject &body);
    [[nodiscard]] QJsonObject pullRequest(qsizetype index) const;
    [[nodiscard]] Answer comment(const QByteArray &method, const QString &path,
                                 const QString &text);

    struct Comment
    {
        qint64 id;
        QString text;
        bool isForeign;
    };

    Forge::Kind m_kind;
    QString m_web;
    QList<std::pair<QString, QString>> m_pullRequests; ///< base and head
    QList<Comment> m_comments;
    mutable std::mutex m_mutex;
};

} // namespace waymark::submission
