// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "paths/pathplace.h"

using namespace Qt::StringLiterals;

namespace waymark::paths {

link::Place toPlace(const PathPlace &place)
{
    link::Place made{.page = pathPageId, .path = {place.name}};
    if (place.asks)
        made.set(u"view"_s, u"questions"_s);
    return made;
}

PathPlace pathPlaceFrom(const link::Place &place)
{
    return {place.path.value(0), place.value(u"view") == "questions"_L1};
}

link::Grammar pathGrammar()
{
    return {.keys = {u"view"_s},
            .words = {{u"view"_s, {u"questions"_s}}},
            .leastParts = 1,
            .mostParts = 1};
}

} // namespace waymark::paths
