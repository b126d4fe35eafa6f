// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringView>

namespace waymark {

/// Whether a cluster decides what findings of this code say: it refuses or takes a document
/// whatever a comment in the file or the workspace's severities say of it, so neither changes them.
/// What changes them is the document, the policy, or an exception (DESIGN.md section 4: what the
/// cluster decides and what the workbench says agree).
[[nodiscard]] bool isClusterDecision(QStringView code);

} // namespace waymark
