// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "requests/requestkind.h"
#include "text/textrange.h"

#include <QDateTime>

namespace waymark::requests {

/// How a request is given more time.
struct Extension
{
    std::optional<seconds> by; ///< longer than now
    QDateTime until;           ///< or up to that instant
};

struct ExtendedLifetime
{
    TextEdits edits;
    QDateTime before; ///< when it ended; invalid: nobody knows
    QDateTime after;
    QString written; ///< the new text of the field
};

/// Makes the lifetime of a request longer, in the way its text says it: a duration stays a
/// duration, a date a date. `status` is when its time began. Fails with
/// `requests.unreadable-expiry`, `requests.no-lifetime`, `requests.not-longer`, with
/// `requests.too-long` and the longest that is allowed, and as edits do.
[[nodiscard]] Result<ExtendedLifetime> extended(const yaml::SyntaxTree &tree,
                                                const yaml::Document &request,
                                                const RequestKind &kind, const Extension &extension,
                                                const QDateTime &created, const QTimeZone &zone);

/// Takes a request back: an annotation with the day, so that nobody takes a lost file for a wish.
/// No edits where it is taken back already.
[[nodiscard]] Result<TextEdits> withdrawn(const yaml::SyntaxTree &tree,
                                          const yaml::Document &request, const QDateTime &now);

} // namespace waymark::requests
