// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cel/costs.h"
#include "policy/foreignvalue.h"
#include "policy/kuberneteslibraries.h"
#include "policy/requesturl.h"

namespace waymark::policy {

namespace {

using cel::Kind;
using cel::Value;

Value url(const cel::Call &call)
{
    if (!call.are({Kind::String}))
        return cel::noOverload(call.arena);
    const auto read = readRequestUrl(call[0].text(), true);
    return read ? newForeign(*read, call.arena)
                : cel::failedWith(call.arena, cel::FailureKind::BadConversion,
                                  "URL parse error during conversion from string: " + read.error());
}

Value isUrl(const cel::Call &call)
{
    return call.are({Kind::String}) ? Value::of(readRequestUrl(call[0].text(), false).has_value())
                                    : cel::noOverload(call.arena);
}

template<QByteArray (RequestUrl::*Part)() const>
Value partOfUrl(const cel::Call &call)
{
    const RequestUrl *one = foreignOf<RequestUrl>(call[0]);
    return one != nullptr ? cel::newString((one->*Part)(), call.arena)
                          : cel::noOverload(call.arena);
}

Value getQuery(const cel::Call &call)
{
    const RequestUrl *one = foreignOf<RequestUrl>(call[0]);
    if (one == nullptr)
        return cel::noOverload(call.arena);
    const auto parameters = one->parameters();
    cel::MapBuilder map;
    for (auto each = parameters.begin(); each != parameters.end(); ++each) {
        const auto hasName = [&](const auto &other) {
            return other.first == each->first;
        };
        if (std::any_of(parameters.begin(), each, hasName))
            continue;
        std::vector<Value> values;
        for (auto other = each; other != parameters.end(); ++other) {
            if (hasName(*other))
                values.push_back(cel::newString(other->second, call.arena));
        }
        (void)map.add(cel::newString(each->first, call.arena), cel::newList(values, call.arena),
                      call.arena);
    }
    return map.finish(call.arena);
}

} // namespace

const cel::Library &urlLibrary()
{
#define URL "kubernetes.URL"
    static const cel::Library library({
        {"url", url, {{"string_to_url", "(string) -> " URL, cel::costOfTarget}}},
        {"isURL", isUrl, {{"is_url_string", "(string) -> bool"}}},
        {"getScheme", partOfUrl<&RequestUrl::scheme>, {{"url_get_scheme", URL ".() -> string"}}},
        {"getHost", partOfUrl<&RequestUrl::hostText>, {{"url_get_host", URL ".() -> string"}}},
        {"getHostname",
         partOfUrl<&RequestUrl::hostname>,
         {{"url_get_hostname", URL ".() -> string"}}},
        {"getPort", partOfUrl<&RequestUrl::port>, {{"url_get_port", URL ".() -> string"}}},
        {"getEscapedPath",
         partOfUrl<&RequestUrl::escapedPath>,
         {{"url_get_escaped_path", URL ".() -> string"}}},
        {"getQuery", getQuery, {{"url_get_query", URL ".() -> map(string, list(string))"}}},
    });
#undef URL
    return library;
}

} // namespace waymark::policy
