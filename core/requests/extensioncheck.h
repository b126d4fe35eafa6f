// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/analysis.h"
#include "requests/requestedits.h"
#include "requests/requestlist.h"

namespace waymark::requests {

/// `extended()`, unless a policy denies the longer life: then it fails with `requests.too-long` and
/// says the latest end that would be allowed. May take long: not on the UI thread.
[[nodiscard]] Result<ExtendedLifetime>
allowedExtension(const RequestText &request, const RequestKind &kind, const Extension &extension,
                 const QDateTime &created, const QTimeZone &zone, const analysis::Rules &rules);

} // namespace waymark::requests
