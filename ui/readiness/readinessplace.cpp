// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "readiness/readinessplace.h"

using namespace Qt::StringLiterals;

namespace waymark::readiness {

link::Place toPlace(const ReadinessPlace &map)
{
    link::Place place{.page = readinessPageId};
    place.set(u"scorecard"_s, map.filter.scorecard);
    place.set(u"owner"_s, map.filter.owner);
    place.set(u"text"_s, map.filter.text);
    QStringList only;
    if (map.filter.onlyFailing)
        only.append(u"failing"_s);
    if (map.filter.onlyMine)
        only.append(u"mine"_s);
    place.add(u"only"_s, only);
    place.set(u"entity"_s, map.entity);
    return place;
}

ReadinessPlace readinessPlaceFrom(const link::Place &place)
{
    const QStringList only = place.values(u"only");
    return {.filter = {.scorecard = place.value(u"scorecard"),
                       .owner = place.value(u"owner"),
                       .text = place.value(u"text"),
                       .onlyFailing = only.contains(u"failing"_s),
                       .onlyMine = only.contains(u"mine"_s)},
            .entity = place.value(u"entity")};
}

link::Grammar readinessGrammar()
{
    return {.keys = {u"scorecard"_s, u"owner"_s, u"text"_s, u"entity"_s},
            .repeated = {u"only"_s},
            .words = {{u"only"_s, {u"failing"_s, u"mine"_s}}}};
}

} // namespace waymark::readiness
