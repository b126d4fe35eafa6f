// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/filesystem.h"
#include "catalog/exclusion.h"
#include "diagnostics/diagnostic.h"
#include "yaml/syntaxtree.h"

#include <QStringList>

namespace waymark::catalog {

/// One target of a Location and the files it leads to.
struct LocationTarget
{
    QString target;         ///< as written
    bool isAddress = false; ///< on a server, not looked at
    QStringList files;      ///< absolute, by name
    yaml::Node node;
};

/// The files that one target of a Location in `file` leads to, by name: braces, `*`, `?`, `**` and
/// classes are expanded, as servers do. A pattern that would walk a whole disk is cut off. Empty
/// for an address, and for a folder, which no server reads.
[[nodiscard]] QStringList locationFiles(const QString &target, const QString &file);

/// The files or folders that lie in front of the first pattern, one for each way that braces can
/// be read: all files are at one of them or below.
[[nodiscard]] QStringList locationStarts(const QString &target, const QString &file);

/// Whether a target of a Location in `file` leads to `path`, which need not be there.
[[nodiscard]] bool locationNames(const QString &target, const QString &file, const QString &path);

/// A target without braces that is to be expanded on the disk.
[[nodiscard]] bool isLocationPattern(const QString &target);

/// The targets of a Location, expanded on the disk from the folder of `file`. Empty for any other
/// document, and for one whose type isn't `file` or `url`.
[[nodiscard]] QList<LocationTarget> locationTargets(const yaml::Document &document,
                                                    const QString &file);

/// Targets that lead to a folder, to what Git or the workspace leaves out, or to no file, unless
/// the Location says `presence: optional`.
[[nodiscard]] Diagnostics locationProblems(const yaml::Document &document, const QString &file,
                                           const Exclusion &exclusion = {});

} // namespace waymark::catalog
