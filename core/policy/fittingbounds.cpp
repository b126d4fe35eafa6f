// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "policy/fittingbounds.h"

#include "policy/policytr.h"
#include "schema/words.h"
#include "yaml/edit.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::policy {

namespace {

constexpr qint64 largestBound = 3 * 1024 * 1024;
constexpr qsizetype offeredBounds = 3;

using BoundedEstimate = std::function<quint64(const TriedBounds &)>;

TriedBounds allBounded(std::span<const SchemaPlace> places, qint64 bound)
{
    TriedBounds tried;
    for (const SchemaPlace &place : places)
        tried.insert({place.schema().range().begin, bound});
    return tried;
}

/// 0: not even one item fits.
qint64 largestFitting(std::span<const SchemaPlace> places, quint64 limit,
                      const BoundedEstimate &estimate)
{
    const auto fits = [&](qint64 bound) {
        return estimate(allBounded(places, bound)) <= limit;
    };
    if (!fits(1))
        return 0;
    qint64 good = 1;
    qint64 bad = largestBound + 1;
    while (bad - good > 1) {
        const qint64 middle = good + (bad - good) / 2;
        (fits(middle) ? good : bad) = middle;
    }
    return good;
}

/// `spec.ports[]` of the schema's own pointer.
QString placeText(const SchemaPlace &place)
{
    QString text;
    const QStringList segments = place.schema().pointer().segments();
    const qsizetype root = segments.indexOf(u"openAPIV3Schema"_s);
    for (qsizetype i = root + 1; i < segments.size(); ++i) {
        if (segments[i] == "items"_L1 || segments[i] == "additionalProperties"_L1)
            text += "[]"_L1;
        else if (segments[i] == "properties"_L1 && i + 1 < segments.size())
            text += (text.isEmpty() ? QString() : u"."_s) + segments[++i];
    }
    return text.isEmpty() ? u"self"_s : text;
}

} // namespace

QList<FittingBounds> fittingBounds(const PlacesRead &places, quint64 limit,
                                   const BoundedEstimate &estimate)
{
    QList<SchemaPlace> candidates;
    for (const auto &[begin, place] : places) {
        if (!boundWord(place).isEmpty())
            candidates.append(place);
    }
    std::vector<std::pair<quint64, FittingBounds>> alone;
    for (const SchemaPlace &place : std::as_const(candidates)) {
        const std::span one(&place, 1);
        if (const qint64 bound = largestFitting(one, limit, estimate); bound > 0)
            alone.emplace_back(estimate(allBounded(one, 1)), FittingBounds{{place}, bound});
    }
    std::ranges::stable_sort(alone, {}, [](const auto &one) { return one.first; });
    QList<FittingBounds> found;
    for (auto &[cost, bounds] : alone) {
        if (found.size() < offeredBounds)
            found.append(std::move(bounds));
    }
    if (!found.isEmpty() || candidates.isEmpty())
        return found;
    if (const qint64 bound = largestFitting(candidates, limit, estimate); bound > 0)
        found.append({candidates, bound});
    return found;
}

QString wordsOf(const FittingBounds &bounds)
{
    QStringList parts;
    for (const SchemaPlace &place : bounds.places)
        parts.append(Tr::tr("%1 of %2").arg(boundWord(place), placeText(place)));
    return Tr::tr("Set %1 to at most %2.").arg(schema::joined(parts, false)).arg(bounds.bound);
}

QList<Fix> fixOf(const FittingBounds &bounds, const yaml::SyntaxTree &tree,
                 const yaml::Document &crd)
{
    Fix fix{.title = {}, .edits = {}, .kind = FixKind::Add};
    QStringList titles;
    for (const SchemaPlace &place : bounds.places) {
        const QString word = boundWord(place);
        const auto edits = yaml::setValue(tree, crd, place.schema().pointer().child(word),
                                          yaml::Value(bounds.bound));
        if (!edits)
            return {};
        fix.edits += *edits;
        titles.append(u"%1: %2 (%3)"_s.arg(word).arg(bounds.bound).arg(placeText(place)));
    }
    fix.title = Tr::tr("Set %1").arg(titles.join(", "_L1));
    return {fix};
}

} // namespace waymark::policy
