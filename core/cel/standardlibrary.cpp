// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cel/collections.h"
#include "cel/costs.h"
#include "cel/standardfunctions.h"

namespace waymark::cel {

namespace {

Value size(const Call &call)
{
    switch (call[0].kind()) {
    case Kind::String:
    case Kind::Bytes:
    case Kind::List:
    case Kind::Map:
        return Value::of(qint64(sizeForCost(call[0])));
    default:
        return noOverload(call.arena);
    }
}

Value contains(const Call &call)
{
    if (!call.are({Kind::String, Kind::String}))
        return noOverload(call.arena);
    return Value::of(call[0].text().contains(call[1].text()));
}

Value startsWith(const Call &call)
{
    if (!call.are({Kind::String, Kind::String}))
        return noOverload(call.arena);
    return Value::of(call[0].text().startsWith(call[1].text()));
}

Value endsWith(const Call &call)
{
    if (!call.are({Kind::String, Kind::String}))
        return noOverload(call.arena);
    return Value::of(call[0].text().endsWith(call[1].text()));
}

std::vector<OverloadText> comparisons(const char *prefix)
{
    static const QList<QByteArray> kinds{"bool",   "int64", "uint64",    "double",
                                         "string", "bytes", "timestamp", "duration"};
    static const QList<QByteArray> names{"bool",   "int",   "uint",      "double",
                                         "string", "bytes", "timestamp", "duration"};
    // Kept for the life of the program, as views onto them are.
    static std::deque<QByteArray> texts;
    std::vector<OverloadText> overloads;
    const auto add = [&](qsizetype left, qsizetype right) {
        QByteArray id = QByteArray(prefix) + '_' + kinds[left];
        if (left != right)
            id += '_' + kinds[right];
        const QByteArray &keptId = texts.emplace_back(id);
        const QByteArray &signature =
            texts.emplace_back('(' + names[left] + ", " + names[right] + ") -> bool");
        const bool isText = kinds[left] == "string" || kinds[left] == "bytes";
        overloads.push_back(
            {keptId.constData(), signature.constData(), isText ? costOfShorter : nullptr});
    };
    for (qsizetype i = 0; i < kinds.size(); ++i) {
        add(i, i);
        for (qsizetype other = 1; other <= 3; ++other) {
            if (i >= 1 && i <= 3 && other != i)
                add(i, other);
        }
    }
    return overloads;
}

std::vector<FunctionText> operators()
{
    return {
        {"_?_:_", nullptr, {{"conditional", "(bool, A, A) -> A"}}},
        {"_&&_", nullptr, {{"logical_and", "(bool, bool) -> bool"}}},
        {"_||_", nullptr, {{"logical_or", "(bool, bool) -> bool"}}},
        {"!_", nullptr, {{"logical_not", "(bool) -> bool"}}},
        {"_==_", nullptr, {{"equals", "(A, A) -> bool", costOfShorter}}},
        {"_!=_", nullptr, {{"not_equals", "(A, A) -> bool", costOfShorter}}},
        {"_+_",
         nullptr,
         {{"add_bytes", "(bytes, bytes) -> bytes", costOfSum},
          {"add_double", "(double, double) -> double"},
          {"add_duration_duration", "(duration, duration) -> duration"},
          {"add_duration_timestamp", "(duration, timestamp) -> timestamp"},
          {"add_timestamp_duration", "(timestamp, duration) -> timestamp"},
          {"add_int64", "(int, int) -> int"},
          {"add_list", "(list(A), list(A)) -> list(A)"},
          {"add_string", "(string, string) -> string", costOfSum},
          {"add_uint64", "(uint, uint) -> uint"}}},
        {"_-_",
         nullptr,
         {{"subtract_double", "(double, double) -> double"},
          {"subtract_duration_duration", "(duration, duration) -> duration"},
          {"subtract_int64", "(int, int) -> int"},
          {"subtract_timestamp_duration", "(timestamp, duration) -> timestamp"},
          {"subtract_timestamp_timestamp", "(timestamp, timestamp) -> duration"},
          {"subtract_uint64", "(uint, uint) -> uint"}}},
        {"_*_",
         nullptr,
         {{"multiply_double", "(double, double) -> double"},
          {"multiply_int64", "(int, int) -> int"},
          {"multiply_uint64", "(uint, uint) -> uint"}}},
        {"_/_",
         nullptr,
         {{"divide_double", "(double, double) -> double"},
          {"divide_int64", "(int, int) -> int"},
          {"divide_uint64", "(uint, uint) -> uint"}}},
        {"_%_",
         nullptr,
         {{"modulo_int64", "(int, int) -> int"}, {"modulo_uint64", "(uint, uint) -> uint"}}},
        {"-_",
         nullptr,
         {{"negate_double", "(double) -> double"}, {"negate_int64", "(int) -> int"}}},
        {"_<_", nullptr, comparisons("less")},
        {"_<=_", nullptr, comparisons("less_equals")},
        {"_>_", nullptr, comparisons("greater")},
        {"_>=_", nullptr, comparisons("greater_equals")},
        {"_[_]",
         nullptr,
         {{"index_list", "(list(A), int) -> A"}, {"index_map", "(map(A, B), A) -> B"}}},
        {"@in",
         nullptr,
         {{"in_list", "(A, list(A)) -> bool", costOfLength}, {"in_map", "(A, map(A, B)) -> bool"}}},
    };
}

std::vector<FunctionText> textFunctions()
{
    return {
        {"size",
         size,
         {{"size_bytes", "(bytes) -> int"},
          {"bytes_size", "bytes.() -> int"},
          {"size_list", "(list(A)) -> int"},
          {"list_size", "list(A).() -> int"},
          {"size_map", "(map(A, B)) -> int"},
          {"map_size", "map(A, B).() -> int"},
          {"size_string", "(string) -> int"},
          {"string_size", "string.() -> int"}}},
        {"contains", contains, {{"contains_string", "string.(string) -> bool", costOfContains}}},
        {"endsWith", endsWith, {{"ends_with_string", "string.(string) -> bool", costOfTarget}}},
        {"startsWith",
         startsWith,
         {{"starts_with_string", "string.(string) -> bool", costOfTarget}}},
        // Patterns are the evaluator's own: it keeps them.
        {"matches",
         nullptr,
         {{"matches", "(string, string) -> bool"},
          {"matches_string", "string.(string) -> bool", costOfPattern}}},
    };
}

std::vector<FunctionText> conversionFunctions()
{
    return {
        {"type", toTypeValue, {{"type", "(A) -> type(A)"}}},
        {"dyn", toDyn, {{"to_dyn", "(A) -> dyn"}}},
        {"bool",
         toBool,
         {{"bool_to_bool", "(bool) -> bool"}, {"string_to_bool", "(string) -> bool"}}},
        {"bytes",
         toBytes,
         {{"bytes_to_bytes", "(bytes) -> bytes"},
          {"string_to_bytes", "(string) -> bytes", costOfTarget}}},
        {"double",
         toDouble,
         {{"double_to_double", "(double) -> double"},
          {"int64_to_double", "(int) -> double"},
          {"string_to_double", "(string) -> double"},
          {"uint64_to_double", "(uint) -> double"}}},
        {"duration",
         toDuration,
         {{"duration_to_duration", "(duration) -> duration"},
          {"int64_to_duration", "(int) -> duration"},
          {"string_to_duration", "(string) -> duration"}}},
        {"int",
         toInt,
         {{"int64_to_int64", "(int) -> int"},
          {"double_to_int64", "(double) -> int"},
          {"duration_to_int64", "(duration) -> int"},
          {"string_to_int64", "(string) -> int"},
          {"timestamp_to_int64", "(timestamp) -> int"},
          {"uint64_to_int64", "(uint) -> int"}}},
        {"string",
         toStringValue,
         {{"string_to_string", "(string) -> string"},
          {"bool_to_string", "(bool) -> string"},
          {"bytes_to_string", "(bytes) -> string", costOfTarget},
          {"double_to_string", "(double) -> string"},
          {"duration_to_string", "(duration) -> string"},
          {"int64_to_string", "(int) -> string"},
          {"timestamp_to_string", "(timestamp) -> string"},
          {"uint64_to_string", "(uint) -> string"}}},
        {"timestamp",
         toTimestamp,
         {{"timestamp_to_timestamp", "(timestamp) -> timestamp"},
          {"int64_to_timestamp", "(int) -> timestamp"},
          {"string_to_timestamp", "(string) -> timestamp"}}},
        {"uint",
         toUint,
         {{"uint64_to_uint64", "(uint) -> uint"},
          {"double_to_uint64", "(double) -> uint"},
          {"int64_to_uint64", "(int) -> uint"},
          {"string_to_uint64", "(string) -> uint"}}},
    };
}

std::vector<FunctionText> everything()
{
    std::vector<FunctionText> all = operators();
    for (std::vector<FunctionText> more : {textFunctions(), conversionFunctions(), timeFunctions()})
        all.insert(all.end(), more.begin(), more.end());
    return all;
}

} // namespace

const Library &standardLibrary()
{
    static const Library library(everything());
    return library;
}

} // namespace waymark::cel
