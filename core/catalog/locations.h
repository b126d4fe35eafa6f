// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/filesystem.h"
#include "yaml/syntaxtree.h"

#include <QStringList>

namespace waymark::catalog {

/// One target of a Location and the files it leads to.
struct LocationTarget
{
    QString target;         ///< as written
    bool isAddress = false; ///< on a server, not looked at
    QStringList files;      ///< absolute, by name; a folder stands for the descriptors below it
    yaml::Node node;
};

/// The files that one target of a Location in `file` leads to, by name: `*` and `?` (and `**`) are
/// expanded, a folder stands for the descriptors below it. A pattern that would walk a whole disk
/// is cut off. Empty for an address.
[[nodiscard]] QStringList locationFiles(const QString &target, const QString &file);

/// The file or folder that lies in front of the first pattern: all files are at it or below.
[[nodiscard]] QString locationStart(const QString &target, const QString &file);

/// The targets of a Location, `*` and `?` (and `**`) expanded on the disk from the folder of
/// `file`. Empty for any other document, and for one whose type isn't `file` or `url`.
[[nodiscard]] QList<LocationTarget> locationTargets(const yaml::Document &document,
                                                    const QString &file);

/// Targets that lead to no file, unless the Location says `presence: optional`.
[[nodiscard]] Diagnostics locationProblems(const yaml::Document &document, const QString &file);

} // namespace waymark::catalog
