// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "link/grammar.h"
#include "requests/requestlisting.h"

namespace waymark::requests {

inline const QString requestsPageId = QStringLiteral("requests");

/// The list as somebody narrowed it: `waymark:requests?only=failing&owner=payments-team`.
struct RequestsPlace
{
    RequestFilter filter = {};
    RequestSorting sorting = {};

    bool operator==(const RequestsPlace &) const = default;
};

[[nodiscard]] link::Place toPlace(const RequestsPlace &list);
/// The place has to be one of `requestsGrammar()`.
[[nodiscard]] RequestsPlace requestsPlaceFrom(const link::Place &place);
/// Of the list, and of one request: `waymark:requests/Machine/a`, with the namespace before the
/// name where that isn't `default`. The name alone leads there, too, where there is only one.
/// `waymark:requests?dialog=submit&file=requests/a.yaml` opens the sheet that hands in.
[[nodiscard]] link::Grammar requestsGrammar();

} // namespace waymark::requests
