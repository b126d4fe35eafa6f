// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnostics/diagnostic.h"

#include <QByteArray>

namespace waymark::policy {

/// What of an expression a cluster of Kubernetes 1.`minor` refuses because it is newer: new and
/// changed expressions are held to the release before the cluster's own (policy.md 2.4). Places are
/// offsets in the source. Empty for sources that can't be read at all.
[[nodiscard]] Diagnostics newerThan(int minor, const QByteArray &source);

} // namespace waymark::policy
