// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace waymark::catalog {

/// The rules of a CODEOWNERS file (GitHub's form; GitLab's sections are read as rules).
class CodeOwners
{
public:
    struct Rule
    {
        QString pattern;
        QStringList owners; ///< `@team`, `@organisation/team`, an e-mail address; none: nobody
        qsizetype line = 0; ///< from 0

        bool operator==(const Rule &) const = default;
    };

    CodeOwners() = default;
    explicit CodeOwners(const QByteArray &bytes);

    /// The last rule that fits; nullptr where none does. `path` is relative to the repository.
    [[nodiscard]] const Rule *ruleFor(const QString &path) const;
    [[nodiscard]] const QList<Rule> &rules() const { return m_rules; }
    [[nodiscard]] bool isEmpty() const { return m_rules.isEmpty(); }
    bool operator==(const CodeOwners &) const = default;

private:
    QList<Rule> m_rules;
};

/// The CODEOWNERS file of a repository.
struct RepositoryOwners
{
    QString folder; ///< of the repository, absolute: what its patterns are relative to
    QString file;   ///< relative to `folder`
    CodeOwners rules;

    bool operator==(const RepositoryOwners &) const = default;
};

/// Where CODEOWNERS may lie in a repository, the first that is there counts.
[[nodiscard]] QStringList codeOwnersPlaces();

/// The name that an owner of CODEOWNERS may have in a catalog: `@acme/payments` is `payments`.
[[nodiscard]] QString catalogNameOf(const QString &owner);

} // namespace waymark::catalog
