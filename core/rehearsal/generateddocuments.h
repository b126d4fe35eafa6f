// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "snapshot/snapshot.h"

#include <QDateTime>

#include <functional>
#include <stop_token>

namespace waymark::rehearsal {

/// A document a part of which Waymark writes, so that a cluster, which knows neither catalog nor
/// clock, decides as the workspace does (policy.md row 2). An annotation says what it wants:
///
/// `waymark.dev/generate: owners`: `data.owners` are the names of the entities that
/// `waymark.dev/filter` picks (`kind=Group,spec.type=team`), one a line.
///
/// `waymark.dev/generate: exceptions` with `waymark.dev/policy: NAME`: `data.rule-N` for each
/// validation are the targets (`Kind/name`, `Kind/namespace/name`) of the exceptions in force, one
/// a line; `data.validUntil` is the instant at which that changes, empty where it never does.
///
/// `waymark.dev/stages: Audit; Warn from 2026-12-01; Deny from 2026-12-15` on a binding: its
/// `validationActions` are those of the last stage that has begun.
struct GeneratedDocument
{
    QString path;  ///< absolute
    QString shown; ///< as people see it
    int document = 0;
    QString name;
    TextRange nameRange;
    TextEdits edits;      ///< in the file's text; empty: it is as it should be
    QDateTime staleSince; ///< invalid: not the time alone made it differ
    QString problem;      ///< why it can't be written; empty: it can
};

/// All of a workspace, by path; with `isAsked` those of the files that it holds for. The same
/// workspace at the same time gives the same bytes.
[[nodiscard]] QList<GeneratedDocument>
generatedDocuments(const snapshot::Snapshot &snapshot, std::stop_token stop = {},
                   const std::function<bool(const snapshot::FileEntry &)> &isAsked = {});

/// What has to be said of one; nullopt where it is up to date.
[[nodiscard]] std::optional<Diagnostic> staleness(const GeneratedDocument &generated);

} // namespace waymark::rehearsal
