// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "requests/requestid.h"
#include "requests/requestkind.h"
#include "snapshot/snapshot.h"

#include <stop_token>

namespace waymark::requests {

/// A request as its text stands in a file of the workspace.
struct RequestText
{
    RequestId id;
    std::shared_ptr<const snapshot::FileEntry> file;
    yaml::SyntaxTree tree; ///< of the whole file
    int document = 0;
    int kind = -1; ///< index in `RequestList::kinds`
    bool isWithdrawn = false;

    [[nodiscard]] const yaml::Document &node() const { return tree.documents()[document]; }
    /// The bytes that make the request.
    [[nodiscard]] QByteArray bytes() const { return tree.text().slice(node().range).toByteArray(); }
};

/// All kinds of request that RequestKinds describe, and all requests of these kinds.
struct RequestList
{
    QList<RequestKind> kinds;
    QList<RequestText> requests; ///< by file
    QList<Error> problems;       ///< files of which nobody can tell which requests they hold
};

/// Reads the texts of a snapshot; files below `leftOut` (absolute folders) don't count. Works for a
/// snapshot whose files weren't checked.
[[nodiscard]] RequestList requestsIn(const snapshot::Snapshot &snapshot,
                                     const QStringList &leftOut = {}, std::stop_token stop = {});

/// The annotation by which a request is taken back; its value is the day.
inline constexpr QLatin1StringView withdrawnAnnotation("waymark.dev/withdrawn");

} // namespace waymark::requests
