// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.h"
#include "fulfilment/reconcile.h"

namespace waymark::cli {

// What a run of the loop prints: an event a line and a summary, or one JSON document.

[[nodiscard]] QByteArray reconcileText(const fulfilment::ReconcileReport &report, bool isDryRun);
[[nodiscard]] QByteArray reconcileJson(const fulfilment::ReconcileReport &report, bool isDryRun);
/// `FILE:LINE:COLUMN: message` on standard error.
void printFindings(const fulfilment::ReconcileReport &report, const QString &folder,
                   const Context &context);

} // namespace waymark::cli
