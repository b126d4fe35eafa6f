// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "readiness/verdictreader.h"

#include "cel/collections.h"
#include "cel/typedjson.h"
#include "readiness/evidence.h"
#include "readiness/readinesstr.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::readiness {

namespace {

using cel::Kind;
using cel::Value;

constexpr qsizetype mostItems = 100;

void makeError(CheckResult &result, const QString &message)
{
    result.own = Outcome::Error;
    result.message = message;
}

class MapReader
{
public:
    MapReader(const Value &map, cel::Arena &arena)
        : m_map(map)
        , m_arena(arena)
    {}

    [[nodiscard]] Value at(QByteArrayView key) const
    {
        return cel::find(m_map, Value::string(key), m_arena).value_or(Value());
    }
    [[nodiscard]] std::optional<bool> boolean(QByteArrayView key) const
    {
        const Value value = at(key);
        return value.is(Kind::Bool) ? std::optional(value.boolean()) : std::nullopt;
    }
    [[nodiscard]] std::optional<double> number(QByteArrayView key) const
    {
        const Value value = at(key);
        switch (value.kind()) {
        case Kind::Int:
            return double(value.integer());
        case Kind::Uint:
            return double(value.unsignedInteger());
        case Kind::Double:
            return value.number();
        default:
            return std::nullopt;
        }
    }
    [[nodiscard]] QString text(QByteArrayView key) const
    {
        const Value value = at(key);
        return value.is(Kind::String) ? QString::fromUtf8(value.text()) : QString();
    }
    [[nodiscard]] bool hasItems() const { return at("items").is(Kind::List); }
    [[nodiscard]] QStringList items() const
    {
        QStringList items;
        const Value list = at("items");
        const qsizetype size = list.is(Kind::List) ? cel::sizeOfList(list) : 0;
        for (qsizetype i = 0; i < size && i < mostItems; ++i) {
            const Value item = cel::itemOf(list, i, m_arena);
            items.append(item.is(Kind::String)
                             ? shortened(QString::fromUtf8(item.text()))
                             : shortened(QString::fromUtf8(
                                   cel::toPlainJson(item, m_arena).value_or(QByteArray()))));
        }
        return items;
    }

private:
    const Value &m_map;
    cel::Arena &m_arena;
};

/// nullopt: the map says nothing that could be judged.
std::optional<bool> passes(const MapReader &map, const Measure &measure)
{
    if (const auto said = map.boolean("passed"))
        return said;
    if (measure.value && measure.threshold)
        return measure.isAtMost ? *measure.value <= *measure.threshold
                                : *measure.value >= *measure.threshold;
    if (map.hasItems() && !measure.threshold)
        return measure.items.isEmpty();
    return std::nullopt;
}

void readMap(const Value &value, cel::Arena &arena, CheckResult &result)
{
    const MapReader map(value, arena);
    Measure measure{.value = map.number("value"),
                    .threshold = map.number("threshold"),
                    .isAtMost = map.boolean("atMost").value_or(false),
                    .unit = map.text("unit"),
                    .items = map.items()};
    if (!measure.value && measure.threshold && map.hasItems())
        measure.value = double(cel::sizeOfList(map.at("items")));
    const auto passed = passes(map, measure);
    result.message = map.text("message");
    // A weaker class than the best may be said, a stronger one not.
    if (const auto evidence = evidenceNamed(map.text("evidence")))
        result.evidenceClass = std::min(result.evidenceClass, *evidence);
    if (!passed) {
        makeError(result, Tr::tr("The map has neither “passed”, nor “value” and “threshold”, nor "
                                 "“items”."));
        return;
    }
    const bool warns = map.boolean("warn").value_or(false);
    result.own = !*passed ? Outcome::Fail : warns ? Outcome::Warn : Outcome::Pass;
    result.measure = std::make_shared<const Measure>(std::move(measure));
}

void readWord(const QString &word, CheckResult &result)
{
    for (const Outcome outcome :
         {Outcome::Pass, Outcome::Fail, Outcome::Warn, Outcome::NotApplicable, Outcome::NoData}) {
        if (word == outcomeName(outcome)) {
            result.own = outcome;
            return;
        }
    }
    makeError(result, Tr::tr("The expression gives the text “%1”, which is no result.").arg(word));
}

} // namespace

void readVerdict(const Value &value, cel::Arena &arena, EvidenceClass best, CheckResult &result)
{
    result.evidenceClass = best;
    switch (value.kind()) {
    case Kind::Bool:
        result.own = value.boolean() ? Outcome::Pass : Outcome::Fail;
        break;
    case Kind::Map:
        readMap(value, arena, result);
        break;
    case Kind::String:
        readWord(QString::fromUtf8(value.text()), result);
        break;
    case Kind::Null:
        result.own = Outcome::NoData;
        result.message = Tr::tr("There is nothing to measure.");
        break;
    default:
        makeError(result, Tr::tr("The expression gives %1, which is no result.")
                              .arg(QString::fromUtf8(cel::typeName(value))));
    }
}

} // namespace waymark::readiness
