// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "submission/submission.h"

namespace waymark::cli {

/// The checklist, and exactly what would be published.
[[nodiscard]] QByteArray preflightText(const submission::Preflight &preflight);
/// What was done, step by step.
[[nodiscard]] QByteArray submissionText(const submission::Submitted &submitted);
[[nodiscard]] QByteArray handedInText(const submission::Preflight &preflight,
                                      const QStringList &changed);
/// All of it; `submitted` may be nullptr.
[[nodiscard]] QByteArray submissionJson(const submission::Preflight &preflight,
                                        const submission::Submitted *submitted,
                                        const QStringList &changed);

} // namespace waymark::cli
