// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/filesystem.h"
#include "base/process.h"
#include "diagnostics/report.h"
#include "schema/schemastore.h"

#include <QDateTime>
#include <QStringList>

#include <stop_token>

namespace waymark::analysis {
class CommittedTexts;
}

namespace waymark::workspace {

struct ValidationRequest
{
    QString folder;    ///< the workspace, whose kinds decide
    QStringList paths; ///< files and folders to check, as the person wrote them
    /// A JSON Schema or CRD that every document is checked with instead; may be empty.
    QString schema = {};
    /// Copies of schemas from the net; nullptr: the net doesn't exist.
    std::shared_ptr<const schema::RemoteSchemas> remote = nullptr;
    /// Texts of the last commit; nullptr: nothing is known of it.
    std::shared_ptr<const analysis::CommittedTexts> committed = nullptr;
    QDateTime now = QDateTime::currentDateTimeUtc(); ///< decides which exceptions count
    const Process *process = nullptr; ///< runs git for files that are gone; nullptr: nobody asks
    bool makesFixes = false;          ///< safe fixes are in `Validation::fixed`
};

/// A file that safe fixes change. Nothing is written.
struct FileFixes
{
    QString path;    ///< absolute
    QString printed; ///< as it is printed
    SourceText before;
    SourceText after;
    int fixes = 0;
};

struct Validation
{
    Report report;         ///< files in the order of `paths`, inside a folder by path
    QList<Error> failures; ///< what couldn't be read; the rest is in the report
    QList<FileFixes> fixed;
    QStringList notFetched; ///< addresses of schemas that are on the net and have no copy
};

/// Fails when the schema can't be read. Paths of folders stand for the documents of the workspace
/// below them.
[[nodiscard]] Result<Validation> validatePaths(const ValidationRequest &request,
                                               const FileSystem &files, std::stop_token stop = {});

/// Writes what `fixed` says, each file in one step, unless somebody changed it since it was read:
/// those fail with `workspace.changed-on-disk`.
[[nodiscard]] QList<Error> writeFixes(const QList<FileFixes> &fixed, const FileSystem &files);

/// `waymarkctl schema validate`: documents against one schema, without a workspace.
struct SchemaValidationRequest
{
    QString schema;        ///< path of a JSON Schema or CRD
    QStringList documents; ///< paths
    schema::SchemaSources sources;
};

/// The schema's own mistakes are in `Validation::report`, before the documents. Fails when the
/// schema can't be read.
[[nodiscard]] Result<Validation> validateWithSchema(const SchemaValidationRequest &request,
                                                    std::stop_token stop = {});

} // namespace waymark::workspace
