// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cel/collections.h"
#include "cel/costs.h"
#include "policy/kuberneteslibraries.h"
#include "text/linearengine.h"

#include <QCache>

namespace waymark::policy {

namespace {

using cel::Kind;
using cel::Value;

/// Patterns are nearly always written into the expression; the last ones stay compiled.
std::shared_ptr<const LinearEngine> compiledPattern(QByteArrayView pattern)
{
    constexpr qsizetype kept = 64;
    using Engine = std::shared_ptr<const LinearEngine>;
    static thread_local QCache<QByteArray, Engine> engines(kept);
    // A view of the bytes: nothing is copied to look it up.
    if (const Engine *known =
            engines.object(QByteArray::fromRawData(pattern.data(), pattern.size())))
        return *known;
    auto made = makeLinearEngine(QString::fromUtf8(pattern));
    Engine engine(made ? std::move(*made) : nullptr);
    engines.insert(pattern.toByteArray(), new Engine(engine));
    return engine;
}

Value badPattern(const cel::Call &call)
{
    return cel::failedWith(call.arena, cel::FailureKind::BadPattern,
                           "Illegal regex: error parsing regexp: " + call[1].text().toByteArray());
}

Value find(const cel::Call &call)
{
    if (!call.are({Kind::String, Kind::String}))
        return cel::noOverload(call.arena);
    const auto engine = compiledPattern(call[1].text());
    if (!engine)
        return badPattern(call);
    const auto found = engine->find(call[0].text(), 0);
    return Value::string(found ? call[0].text().sliced(found->begin, found->size())
                               : QByteArrayView(""));
}

Value findAll(const cel::Call &call)
{
    const bool isLimited = call.are({Kind::String, Kind::String, Kind::Int});
    if (!isLimited && !call.are({Kind::String, Kind::String}))
        return cel::noOverload(call.arena);
    const auto engine = compiledPattern(call[1].text());
    if (!engine)
        return badPattern(call);
    const QByteArrayView text = call[0].text();
    const qint64 most = isLimited ? call[2].integer() : -1;
    std::vector<Value> all;
    qsizetype from = 0;
    qsizetype lastEnd = -1;
    while (from <= text.size() && (most < 0 || qint64(all.size()) < most)) {
        const auto found = engine->find(text, from);
        if (!found || !call.arena.walk())
            break;
        // As Go has it: nothing at all directly behind a match is no match of its own.
        if (!found->isEmpty() || found->begin != lastEnd)
            all.push_back(Value::string(text.sliced(found->begin, found->size())));
        lastEnd = found->end;
        from = found->end;
        if (!found->isEmpty())
            continue;
        do
            ++from;
        while (from < text.size() && (quint8(text[from]) & 0xc0) == 0x80);
    }
    return cel::newList(all, call.arena);
}

} // namespace

const cel::Library &regexLibrary()
{
    static const cel::Library library({
        {"find", find, {{"string_find_string", "string.(string) -> string", cel::costOfPattern}}},
        {"findAll",
         findAll,
         {{"string_find_all_string", "string.(string) -> list(string)", cel::costOfPattern},
          {"string_find_all_string_int", "string.(string, int) -> list(string)",
           cel::costOfPattern}}},
    });
    return library;
}

} // namespace waymark::policy
