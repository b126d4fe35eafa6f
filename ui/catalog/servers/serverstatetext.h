// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "servers/serversync.h"
#include "widgets/status.h"

namespace waymark::catalog {

/// How a server stands, in one sentence and as a shape.
struct ServerStateText
{
    widgets::Status status = widgets::Status::Unknown;
    QString text;
    QString detail; ///< what can be done, and the exact time; may be empty
};

[[nodiscard]] ServerStateText stateText(const servers::ServerState &state, bool isTrusted,
                                        const QDateTime &now);

} // namespace waymark::catalog
