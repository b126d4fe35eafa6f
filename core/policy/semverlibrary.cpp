// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cel/costs.h"
#include "policy/foreignvalue.h"
#include "policy/kuberneteslibraries.h"
#include "policy/semver.h"

#include <optional>

namespace waymark::policy {

namespace {

using cel::Kind;
using cel::Value;

/// nullopt: the call has no overload.
std::optional<std::expected<Semver, QByteArray>> readVersion(const cel::Call &call)
{
    if (!call.are({Kind::String}) && !call.are({Kind::String, Kind::Bool}))
        return std::nullopt;
    return readSemver(call[0].text(), call.size() == 2 && call[1].isTrue(), call.arena);
}

Value semver(const cel::Call &call)
{
    const auto read = readVersion(call);
    if (!read)
        return cel::noOverload(call.arena);
    return *read ? newForeign(**read, call.arena)
                 : cel::failedWith(call.arena, cel::FailureKind::BadConversion, read->error());
}

Value isSemver(const cel::Call &call)
{
    const auto read = readVersion(call);
    return read ? Value::of(read->has_value()) : cel::noOverload(call.arena);
}

template<quint64 Semver::*Number>
Value numberOfVersion(const cel::Call &call)
{
    const Semver *version = foreignOf<Semver>(call[0]);
    return version != nullptr ? Value::of(qint64(version->*Number)) : cel::noOverload(call.arena);
}

template<typename Result>
Value comparedVersions(const cel::Call &call, Result result)
{
    const Semver *left = call.size() == 2 ? foreignOf<Semver>(call[0]) : nullptr;
    const Semver *right = left != nullptr ? foreignOf<Semver>(call[1]) : nullptr;
    return right != nullptr ? Value::of(result(*left <=> *right)) : cel::noOverload(call.arena);
}

Value compareVersions(const cel::Call &call)
{
    return comparedVersions(call, [](std::strong_ordering order) {
        return qint64(order < 0 ? -1 : order > 0 ? 1 : 0);
    });
}

Value isGreaterVersion(const cel::Call &call)
{
    return comparedVersions(call, [](std::strong_ordering order) { return order > 0; });
}

Value isLessVersion(const cel::Call &call)
{
    return comparedVersions(call, [](std::strong_ordering order) { return order < 0; });
}

} // namespace

const cel::Library &semverLibrary()
{
#define SEMVER "kubernetes.Semver"
    static const cel::Library library({
        {"semver",
         semver,
         {{"string_to_semver", "(string) -> " SEMVER, cel::costOfTarget},
          {"string_bool_to_semver", "(string, bool) -> " SEMVER, cel::costOfTarget}}},
        {"isSemver",
         isSemver,
         {{"is_semver_string", "(string) -> bool", cel::costOfTarget},
          {"is_semver_string_bool", "(string, bool) -> bool", cel::costOfTarget}}},
        {"major", numberOfVersion<&Semver::major>, {{"semver_major", SEMVER ".() -> int"}}},
        {"minor", numberOfVersion<&Semver::minor>, {{"semver_minor", SEMVER ".() -> int"}}},
        {"patch", numberOfVersion<&Semver::patch>, {{"semver_patch", SEMVER ".() -> int"}}},
        {"compareTo", compareVersions, {{"semver_compare_to", SEMVER ".(" SEMVER ") -> int"}}},
        {"isGreaterThan",
         isGreaterVersion,
         {{"semver_is_greater_than", SEMVER ".(" SEMVER ") -> bool"}}},
        {"isLessThan", isLessVersion, {{"semver_is_less_than", SEMVER ".(" SEMVER ") -> bool"}}},
    });
#undef SEMVER
    return library;
}

} // namespace waymark::policy
