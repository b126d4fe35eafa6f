// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QUrl>

#include <optional>

namespace waymark::submission {

/// Where a repository lives on the web, and what is asked there for a review.
struct Forge
{
    enum class Kind { Unknown, GitHub, GitLab, Gitea };

    Kind kind = Kind::Unknown;
    QUrl web;     ///< the repository's page, without a slash at its end
    QString path; ///< `owner/name`, of GitLab with all groups

    /// Where its API answers, for requests of that repository.
    [[nodiscard]] QUrl api(const QString &below) const;
    /// What its token is called in a `SecretStore`.
    [[nodiscard]] QString secretName() const;
    /// The page of a pull request of that number.
    [[nodiscard]] QUrl pullRequest(qint64 number) const;

    bool operator==(const Forge &) const = default;
};

/// The forge that a remote's address leads to. `kind` (`github`, `gitlab`, `gitea`, `forgejo`) and
/// `address` (of the repository's page) are what Git was told by `waymark.forge` and
/// `waymark.forgeUrl`; empty: the address says. nullopt for folders and the like. Passwords in an
/// address are left out.
[[nodiscard]] std::optional<Forge> forgeOf(const QString &remote, const QString &kind,
                                           const QString &address);

/// What a pull request is about.
struct PullRequestText
{
    QString base;
    QString head; ///< branches
    QString title;
    QString body;

    bool operator==(const PullRequestText &) const = default;
};

/// The page on which a person opens a pull request; empty where nobody knows it. Servers refuse
/// long addresses, so texts that don't fit are left out, the body first.
[[nodiscard]] QUrl compareAddress(const Forge &forge, const PullRequestText &text);

} // namespace waymark::submission
