// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workspace/workspacereader.h"

#include <QSet>

namespace waymark::workspace {

/// Files beyond the roots that Locations lead to. Each gets a root: its Git clone, else its folder,
/// of which nothing else belongs to the workspace (`Root::isFollowed`). At most 20,000 files.
class OutsideFiles
{
public:
    /// `roots` grows.
    explicit OutsideFiles(QList<snapshot::Root> &roots);

    /// Those that the Locations of these files name, and that nobody named before.
    [[nodiscard]] std::vector<ListedFile> namedBy(std::span<const ReadFile> files);

private:
    void addTarget(const QString &target, const QString &file, std::vector<ListedFile> &found);
    [[nodiscard]] bool isInside(const QString &path) const;
    [[nodiscard]] int rootFor(const QString &path);

    QList<snapshot::Root> &m_roots;
    QSet<QString> m_inside; ///< folders of the roots themselves
    QSet<QString> m_known;
};

} // namespace waymark::workspace
