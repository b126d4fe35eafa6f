// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QRegularExpression>
#include <QStringList>

#include <vector>

namespace waymark::goldenpath {

/// Patterns as globby 11.1 reads them for the scaffolder: names with a dot count, the name of a
/// folder means all that is below it, `!` takes away from the patterns before it.
class GlobSet
{
public:
    /// `isFolder` says whether a pattern is the path of a folder.
    template<typename IsFolder>
    GlobSet(const QStringList &patterns, IsFolder isFolder)
    {
        for (const QString &pattern : patterns)
            add(pattern, isFolder(pattern));
    }

    /// `path` is relative, without a slash at its end.
    [[nodiscard]] bool matches(const QString &path, bool isFolder = false) const;
    [[nodiscard]] bool isEmpty() const { return m_patterns.empty(); }

private:
    struct Pattern
    {
        std::vector<QRegularExpression> alternatives; ///< of `{a,b}`
        bool takesAway = false;
        bool foldersOnly = false;
    };

    void add(QString pattern, bool isFolder);
    [[nodiscard]] static bool matches(const Pattern &pattern, const QString &path, bool isFolder);

    std::vector<Pattern> m_patterns;
};

/// The texts that `{a,b}` and `{1..3}` stand for; the text itself where there are none.
[[nodiscard]] QStringList expandedBraces(const QString &pattern);

} // namespace waymark::goldenpath
