// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rehearsal/impact.h"

namespace waymark::rehearsal {

enum class ImpactFormat { Text, Json, Markdown };

/// What a change of `file` does: for a terminal, for scripts, for a pull request. UTF-8, ends with
/// a newline; the same bytes for the same impact.
[[nodiscard]] QByteArray written(const Impact &impact, const ImpactCorpus &corpus,
                                 ImpactFormat format, const QString &file);

} // namespace waymark::rehearsal
