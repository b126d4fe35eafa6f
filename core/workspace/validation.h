// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/filesystem.h"
#include "diagnostics/report.h"

#include <QStringList>

#include <stop_token>

namespace waymark::workspace {

struct ValidationRequest
{
    QString folder;    ///< the workspace, whose kinds decide
    QStringList paths; ///< files and folders to check, as the person wrote them
    QString
        schema; ///< a JSON Schema or CRD that every document is checked with instead; may be empty
};

struct Validation
{
    Report report;         ///< files in the order of `paths`, inside a folder by path
    QList<Error> failures; ///< what couldn't be read; the rest is in the report
};

/// Fails when the schema can't be read. Paths of folders stand for the documents of the workspace
/// below them.
[[nodiscard]] Result<Validation> validatePaths(const ValidationRequest &request,
                                               const FileSystem &files, std::stop_token stop = {});

} // namespace waymark::workspace
