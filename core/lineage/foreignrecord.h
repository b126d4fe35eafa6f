// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/filesystem.h"
#include "yaml/value.h"

#include <QStringList>

namespace waymark::lineage {

/// What another tool wrote down of a project: Cruft (`.cruft.json`), Copier
/// (`.copier-answers.yml`), foxops (`.fengine.yaml`).
struct ForeignRecord
{
    QString tool;
    QString file;                 ///< in the project
    QString source;               ///< of the template, without credentials
    QString version;              ///< a tag or a commit
    yaml::Value::Mapping answers; ///< without what the tool needs for itself
    QStringList skipped;          ///< files that its updates leave alone
};

/// Those in a folder that can be read.
[[nodiscard]] QList<ForeignRecord> foreignRecordsIn(const QString &folder, const FileSystem &files);

} // namespace waymark::lineage
