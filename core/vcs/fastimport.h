// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QList>
#include <QString>

#include <optional>

namespace waymark::vcs {

struct KeptFile;

/// One commit of a history that is made up as a whole.
struct ImportedCommit
{
    QString branch;
    QString authorName;
    QString authorMail;
    QDateTime time;
    QString message;
    QString startsAt; ///< for the first commit of a branch: the branch it begins at the end of; may
                      ///< be empty
    QString tag;      ///< set on this commit; may be empty
    QList<std::pair<QString, std::optional<QByteArray>>>
        changes; ///< path and new bytes; nullopt removes
};

/// The input of `git fast-import` that makes these commits (git-fast-import(1)): one process for
/// any number of commits.
[[nodiscard]] QByteArray fastImportStream(const QList<ImportedCommit> &commits);

/// The same for one commit without a parent that holds these files, under any reference. Nobody
/// made it at no time: the same files are always the same commit.
[[nodiscard]] QByteArray treeImportStream(const QString &reference, const QString &message,
                                          const QList<KeptFile> &files);

} // namespace waymark::vcs
