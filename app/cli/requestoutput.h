// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.h"
#include "requests/clusterobjects.h"
#include "workspace/requestoverview.h"

namespace waymark::cli {

// What the commands about requests print: a table for people, JSON as DESIGN.md section 11 has it,
// CSV with a header.

[[nodiscard]] QByteArray requestTable(const QList<requests::RequestRow> &rows,
                                      const QDateTime &now);
/// With what is wrong and since when.
[[nodiscard]] QByteArray requestStatusTable(const QList<requests::RequestRow> &rows,
                                            const QDateTime &now);
[[nodiscard]] QByteArray requestListJson(const QList<requests::RequestRow> &rows);
[[nodiscard]] QByteArray requestCsv(const QList<requests::RequestRow> &rows);

/// Everything that is known of one, the cause first.
[[nodiscard]] QByteArray requestText(const requests::RequestRow &row,
                                     const std::optional<requests::LoopState> &loop,
                                     const QDateTime &now);
/// `objects`: what the cluster says; nullptr: nobody asked it.
[[nodiscard]] QByteArray requestJson(const requests::RequestRow &row,
                                     const QList<requests::ClusterObject> *objects = nullptr);
/// A line for each object, with what decided.
[[nodiscard]] QByteArray clusterText(const QList<requests::ClusterObject> &objects);
/// The same lines below a heading, as they stand.
[[nodiscard]] QByteArray clusterMarkdown(const QList<requests::ClusterObject> &objects);

} // namespace waymark::cli
