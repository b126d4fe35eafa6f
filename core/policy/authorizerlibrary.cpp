// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cel/costs.h"
#include "policy/kuberneteslibraries.h"

namespace waymark::policy {

namespace {

constexpr quint64 costOfAsking = 350'000; // two fit into one expression

quint64 costOfCheck(std::span<const cel::Value> /*args*/, const cel::Value & /*result*/)
{
    return costOfAsking;
}

/// A list, the text gone through, and a requirement for every second character.
quint64 costOfSelector(std::span<const cel::Value> args, const cel::Value & /*result*/)
{
    constexpr quint64 ofList = 10;
    constexpr quint64 ofRequirement = 50;
    const quint64 length = cel::sizeForCost(args[1]);
    return ofList + cel::costOf(length) + cel::costOf(length, 0.5) * ofRequirement;
}

} // namespace

// None of these functions runs: their first argument is never known.

const cel::Library &authorizerLibrary()
{
#define AUTHORIZATION "kubernetes.authorization."
    static const cel::Library library({
        {"path",
         nullptr,
         {{"authorizer_path", AUTHORIZATION "Authorizer.(string) -> " AUTHORIZATION "PathCheck"}}},
        {"group",
         nullptr,
         {{"authorizer_group",
           AUTHORIZATION "Authorizer.(string) -> " AUTHORIZATION "GroupCheck"}}},
        {"serviceAccount",
         nullptr,
         {{"authorizer_serviceaccount",
           AUTHORIZATION "Authorizer.(string, string) -> " AUTHORIZATION "Authorizer"}}},
        {"resource",
         nullptr,
         {{"groupcheck_resource",
           AUTHORIZATION "GroupCheck.(string) -> " AUTHORIZATION "ResourceCheck"}}},
        {"subresource",
         nullptr,
         {{"resourcecheck_subresource",
           AUTHORIZATION "ResourceCheck.(string) -> " AUTHORIZATION "ResourceCheck"}}},
        {"namespace",
         nullptr,
         {{"resourcecheck_namespace",
           AUTHORIZATION "ResourceCheck.(string) -> " AUTHORIZATION "ResourceCheck"}}},
        {"name",
         nullptr,
         {{"resourcecheck_name",
           AUTHORIZATION "ResourceCheck.(string) -> " AUTHORIZATION "ResourceCheck"}}},
        {"check",
         nullptr,
         {{"pathcheck_check", AUTHORIZATION "PathCheck.(string) -> " AUTHORIZATION "Decision",
           costOfCheck},
          {"resourcecheck_check",
           AUTHORIZATION "ResourceCheck.(string) -> " AUTHORIZATION "Decision", costOfCheck}}},
        {"allowed", nullptr, {{"decision_allowed", AUTHORIZATION "Decision.() -> bool"}}},
        {"reason", nullptr, {{"decision_reason", AUTHORIZATION "Decision.() -> string"}}},
        {"errored", nullptr, {{"decision_errored", AUTHORIZATION "Decision.() -> bool"}}},
        {"error", nullptr, {{"decision_error", AUTHORIZATION "Decision.() -> string"}}},
    });
    return library;
}

const cel::Library &authorizerSelectorsLibrary()
{
    static const cel::Library library({
        {"fieldSelector",
         nullptr,
         {{"authorizer_fieldselector",
           AUTHORIZATION "ResourceCheck.(string) -> " AUTHORIZATION "ResourceCheck",
           costOfSelector}}},
        {"labelSelector",
         nullptr,
         {{"authorizer_labelselector",
           AUTHORIZATION "ResourceCheck.(string) -> " AUTHORIZATION "ResourceCheck",
           costOfSelector}}},
    });
    return library;
#undef AUTHORIZATION
}

} // namespace waymark::policy
