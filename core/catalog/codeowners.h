// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QRegularExpression>
#include <QString>
#include <QStringList>

#include <optional>

namespace waymark::catalog {

/// Who reads a CODEOWNERS file: each has a format of its own.
enum class Forge {
    GitHub,
    GitLab, ///< sections, exclusions, roles; a pattern without a slash in front fits anywhere
    Gitea,  ///< and Forgejo: regular expressions, of which all that fit count
};

/// `github`, `gitlab`, `gitea` or `forgejo`; nullopt for another word.
[[nodiscard]] std::optional<Forge> forgeNamed(QStringView name);

/// The rules of a CODEOWNERS file.
class CodeOwners
{
public:
    struct Rule
    {
        QString pattern;
        QStringList owners; ///< `@team`, `@organisation/team`, an e-mail address; none: nobody
        qsizetype line = 0; ///< from 0
        int section = 0;    ///< those of one are looked through for themselves
        bool isExclusion = false;        ///< what it fits has no owner in its section
        bool isOptional = false;         ///< nobody of its section has to approve
        int approvals = 0;               ///< how many its section asks for; 0: it doesn't say
        QRegularExpression expression{}; ///< of Gitea's

        bool operator==(const Rule &) const = default;
    };
    /// Rules that decide on one file, in the order of the text.
    using Deciding = QList<const Rule *>;

    CodeOwners() = default;
    explicit CodeOwners(const QByteArray &bytes, Forge forge = Forge::GitHub);

    /// The rules that decide on a file: the last one that fits; of GitLab's sections the last one
    /// of each, of Gitea's all. `path` is relative to the repository.
    [[nodiscard]] Deciding rulesFor(const QString &path) const;
    [[nodiscard]] const QList<Rule> &rules() const { return m_rules; }
    [[nodiscard]] bool isEmpty() const { return m_rules.isEmpty(); }
    bool operator==(const CodeOwners &) const = default;

private:
    void readGitHub(const QString &line, qsizetype number);
    void readGitLab(const QList<QByteArray> &lines);
    void readGitea(const QString &line, qsizetype number);
    [[nodiscard]] bool fits(const Rule &rule, const QString &path) const;

    Forge m_forge = Forge::GitHub;
    QList<Rule> m_rules;
};

/// The owners of all these rules, each once.
[[nodiscard]] QStringList ownersOf(const CodeOwners::Deciding &rules);
/// The numbers of their lines for people: `2 and 6`.
[[nodiscard]] QString linesOf(const CodeOwners::Deciding &rules);

/// The CODEOWNERS file of a repository.
struct RepositoryOwners
{
    QString folder; ///< of the repository, absolute: what its patterns are relative to
    QString file;   ///< relative to `folder`
    CodeOwners rules;
    QByteArray bytes = {}; ///< of the file

    bool operator==(const RepositoryOwners &) const = default;
};

/// Where CODEOWNERS may lie in a repository of that forge; the first that is there counts.
[[nodiscard]] QStringList codeOwnersPlaces(Forge forge);

/// The name that an owner of CODEOWNERS may have in a catalog: `@acme/payments` is `payments`.
[[nodiscard]] QString catalogNameOf(const QString &owner);

} // namespace waymark::catalog
