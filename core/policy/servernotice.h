// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace waymark::policy {

/// How an API server takes a mistake in an expression.
enum class ServerNotice : quint8 {
    Refuses,  ///< the policy or definition can't be applied
    Warns,    ///< it can, and a warning appears in the policy's status
    Unnoticed ///< nobody hears of it before the expression fails for a resource
};

/// What that means, as the `why` of a finding: begins "A server would refuse", "A server would only
/// warn" or "A server would not notice". `kinds` are those for which the expression fails.
[[nodiscard]] QString noticeText(ServerNotice notice, const QString &kinds = {});

} // namespace waymark::policy
