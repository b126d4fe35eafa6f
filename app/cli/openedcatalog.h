// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.h"
#include "snapshot/snapshot.h"

namespace waymark::cli {

/// The workspace that a catalog command works on.
class OpenedCatalog
{
public:
    OpenedCatalog(snapshot::Snapshot snapshot, QString below)
        : m_snapshot(std::move(snapshot))
        , m_below(std::move(below))
    {}

    [[nodiscard]] const snapshot::Snapshot &snapshot() const { return m_snapshot; }
    [[nodiscard]] const catalog::CatalogSnapshot &catalog() const { return *m_snapshot.catalog; }
    /// The file or folder that was asked for, absolute; empty for the whole workspace.
    [[nodiscard]] const QString &below() const { return m_below; }
    /// CannotRun when something couldn't be read; it has been reported.
    [[nodiscard]] ExitCode exitCode() const
    {
        return m_snapshot.failures.isEmpty() ? Ok : CannotRun;
    }

private:
    snapshot::Snapshot m_snapshot;
    QString m_below;
};

/// Reads the workspace of `path` (or of the current folder), or the one that is named; failures are
/// printed.
[[nodiscard]] OpenedCatalog openCatalog(const std::string &path, const std::string &workspace,
                                        const Context &context);

} // namespace waymark::cli
