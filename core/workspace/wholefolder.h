// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QList>

#include <stop_token>

namespace waymark::workspace {

/// Folders below `folder` (absolute) that can't be listed, and YAML files that are links to
/// nothing. A listing leaves both out, as if they weren't there; who takes things away because they
/// aren't there has to know. `.git` folders don't count.
[[nodiscard]] QList<Error> unlistable(const QString &folder, std::stop_token stop = {});

} // namespace waymark::workspace
