// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workspace/workspacereader.h"

#include <QHash>
#include <QSet>

#include <map>
#include <memory>
#include <span>
#include <vector>

namespace waymark::workspace {

class FileLister;

/// Files that Locations lead to and that nobody lists: those beyond the roots, and those in them
/// whose names say nothing of YAML. Each beyond gets a root: its Git clone, else its folder, of
/// which nothing else belongs to the workspace (`Root::isFollowed`). At most 20,000 files. What Git
/// or the workspace leaves out stays out.
class NamedFiles
{
public:
    /// `roots` grows. `exclude` are the workspace's globs.
    NamedFiles(QList<snapshot::Root> &roots, QStringList exclude);
    ~NamedFiles();
    Q_DISABLE_COPY_MOVE(NamedFiles)

    /// Those that the Locations of these files name, and that nobody named before.
    [[nodiscard]] std::vector<ListedFile> namedBy(std::span<const ReadFile> files);

    /// Whether a Location that was looked at leads to the file.
    [[nodiscard]] bool names(const QString &path) const;

private:
    struct Target
    {
        QString text;
        QString file; ///< of the Location
    };

    void addTarget(const QString &target, const QString &file, std::vector<ListedFile> &found);
    void addPath(const QString &path, std::vector<ListedFile> &found);
    [[nodiscard]] int insideRoot(const QString &path) const;
    [[nodiscard]] bool isLeftOut(int root, const QString &relative);
    [[nodiscard]] int rootFor(const QString &path);

    QList<snapshot::Root> &m_roots;
    QStringList m_exclude;
    QHash<QString, int> m_inside; ///< by folder of the roots themselves
    std::map<int, std::unique_ptr<FileLister>> m_listers;
    QSet<QString> m_known;
    QHash<QString, QList<Target>> m_targets; ///< by where they start
};

/// Whether a Location of a workspace that was loaded leads to the file.
[[nodiscard]] bool isNamedByLocation(const snapshot::Snapshot &snapshot, const QString &path);

/// By its name, a file that every root lists.
[[nodiscard]] bool hasListedName(QStringView path);

} // namespace waymark::workspace
