// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "requests/requestrow.h"

#include <QStringList>

namespace waymark::requests {

/// Who has to do something before a request goes on, and since when.
struct RequestWait
{
    enum class For { Nobody, Owner, Reviewer, Platform };

    For whom = For::Nobody;
    QStringList names; ///< as they are written where they stand: references, without a kind mostly
    QDateTime since;   ///< invalid: nobody knows

    bool operator==(const RequestWait &) const = default;
};

/// `codeOwners`: of the request's file, by the names that the catalog may have for them. They agree
/// to what stands on a branch; where there are none, the reviewer of the kind does.
[[nodiscard]] RequestWait waitOf(const RequestRow &row, const QStringList &codeOwners);

/// Whether one of the names is among `mine` (canonical names of me and my teams). A name without a
/// kind may be a team's or a person's.
[[nodiscard]] bool isAnyMine(const QStringList &names, const QStringList &mine);

} // namespace waymark::requests
