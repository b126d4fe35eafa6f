// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "requests/requeststatus.h"

namespace waymark::requests {

/// A condition as people should read it.
struct DatedCondition
{
    Condition condition;
    QString outdated; ///< why it no longer holds, in a sentence; empty: it does

    bool operator==(const DatedCondition &) const = default;
};

/// The newest first. One is outdated where it speaks of an older version of the request, or where
/// it contradicts a newer one that it depends on: it says True though that isn't, or still doesn't
/// know though that is done. `readyCondition` (empty: `Ready`) depends on all others.
[[nodiscard]] QList<DatedCondition>
newestFirst(const RequestStatus &status, const QString &readyCondition, bool hasUnseenChange);

} // namespace waymark::requests
