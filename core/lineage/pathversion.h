// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "goldenpath/answers.h"
#include "goldenpath/pathcatalog.h"
#include "goldenpath/run.h"
#include "lineage/lineage.h"

namespace waymark::lineage {

/// A path in one version, ready to be run.
struct PathVersion
{
    QString name;
    QString version;
    goldenpath::PathTemplate path;
    std::optional<goldenpath::GoldenPathDocument> product;
    QString file;            ///< of the GoldenPath document, else of the template; absolute
    QString root;            ///< nothing is read outside of this folder
    QString repository = {}; ///< see `Lineage`
    QString repositoryFile = {};
    QString commit = {};
};

/// The path as it lies on the disk; `path.path` is there. Without a GoldenPath document its version
/// is the annotation `backstage.io/template-version`.
[[nodiscard]] PathVersion versionAtHand(const goldenpath::PathProduct &path, const QString &root);

/// The product that a GoldenPath document beside the template makes of it, else the template alone.
[[nodiscard]] goldenpath::PathProduct productOf(const goldenpath::PathTemplate &path);

/// Of the template, its skeleton and whatever else lies in its folder or is fetched by a plain
/// address: `sha256:...`. What the GoldenPath document says doesn't count. Empty where something
/// can't be read.
[[nodiscard]] QString digestOf(const PathVersion &version, const goldenpath::Skeletons &skeletons);

/// The folders below the root that a version is made of, absolute: for a copy of it.
[[nodiscard]] QStringList foldersOf(const PathVersion &version);

/// What is known once a run is done.
struct Made
{
    const PathVersion &version;
    const goldenpath::Answers &answers;
    yaml::Value outputs; ///< those that were given
    const goldenpath::FileTree &tree;
    QString digest;
    QString user;
    QDate date;
};

/// The record of a new project; secrets are left out and masked wherever else they stand.
[[nodiscard]] Lineage recordOf(const Made &made);

} // namespace waymark::lineage
