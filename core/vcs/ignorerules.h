// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

namespace waymark::vcs {

/// Patterns as in `.gitignore` (gitignore(5)), matched without running Git.
class IgnoreRules
{
public:
    /// Adds the patterns of one file, which hold below `folder` (relative to the root, `` for the
    /// root itself). Later ones win over earlier ones.
    void add(QByteArrayView patterns, const QString &folder = {});
    void addPattern(QStringView pattern, const QString &folder = {});

    /// `path` is relative to the root, with `/`. A file inside an ignored folder is only recognised
    /// if the folder was asked about before: walk from the top, as Git does.
    [[nodiscard]] bool ignores(QStringView path, bool isFolder) const;

    [[nodiscard]] bool isEmpty() const { return m_patterns.isEmpty(); }

private:
    struct Pattern
    {
        QString glob;
        QString folder;
        bool negated = false;
        bool foldersOnly = false;
        bool anchored = false; ///< matched against the path below `folder`, not the last name alone
    };

    QList<Pattern> m_patterns;
};

/// Glob as Git has it: `*` and `?` stop at `/`, `**` doesn't, `[a-z]`, backslash quotes. Linear in
/// the text for each `*`; no recursion deeper than the number of `**`.
[[nodiscard]] bool matchesGlob(QStringView glob, QStringView text);

} // namespace waymark::vcs
