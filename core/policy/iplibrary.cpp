// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cel/costs.h"
#include "policy/foreignvalue.h"
#include "policy/ipaddress.h"
#include "policy/kuberneteslibraries.h"

namespace waymark::policy {

namespace {

using cel::Kind;
using cel::Value;

Value addressOrError(const std::expected<IpAddress, QByteArray> &read, cel::Arena &arena)
{
    return read ? newForeign(*read, arena)
                : cel::failedWith(arena, cel::FailureKind::BadConversion, read.error());
}

Value ip(const cel::Call &call)
{
    return call.are({Kind::String}) ? addressOrError(readIpAddress(call[0].text()), call.arena)
                                    : cel::noOverload(call.arena);
}

Value isIp(const cel::Call &call)
{
    return call.are({Kind::String}) ? Value::of(readIpAddress(call[0].text()).has_value())
                                    : cel::noOverload(call.arena);
}

Value isCanonical(const cel::Call &call)
{
    if (!call.are({Kind::String}))
        return cel::noOverload(call.arena);
    const auto read = readIpAddress(call[0].text());
    return read ? Value::of(read->toText() == call[0].text()) : addressOrError(read, call.arena);
}

Value family(const cel::Call &call)
{
    const IpAddress *address = foreignOf<IpAddress>(call[0]);
    return address != nullptr ? Value::of(qint64{address->isV4 ? 4 : 6})
                              : cel::noOverload(call.arena);
}

template<bool (IpAddress::*Is)() const>
Value classified(const cel::Call &call)
{
    const IpAddress *address = foreignOf<IpAddress>(call[0]);
    return address != nullptr ? Value::of((address->*Is)()) : cel::noOverload(call.arena);
}

Value addressText(const cel::Call &call)
{
    const IpAddress *address = foreignOf<IpAddress>(call[0]);
    return address != nullptr ? cel::newString(address->toText(), call.arena)
                              : cel::noOverload(call.arena);
}

} // namespace

const cel::Library &ipLibrary()
{
    static const cel::Library library({
        {"ip", ip, {{"string_to_ip", "(string) -> net.IP", cel::costOfTarget}}},
        {"isIP", isIp, {{"is_ip", "(string) -> bool", cel::costOfTarget}}},
        {"ip.isCanonical",
         isCanonical,
         {{"ip_is_canonical", "(string) -> bool", cel::costOfTargetTwice}}},
        {"family", family, {{"ip_family", "net.IP.() -> int"}}},
        {"isUnspecified",
         classified<&IpAddress::isUnspecified>,
         {{"ip_is_unspecified", "net.IP.() -> bool"}}},
        {"isLoopback",
         classified<&IpAddress::isLoopback>,
         {{"ip_is_loopback", "net.IP.() -> bool"}}},
        {"isLinkLocalMulticast",
         classified<&IpAddress::isLinkLocalMulticast>,
         {{"ip_is_link_local_multicast", "net.IP.() -> bool"}}},
        {"isLinkLocalUnicast",
         classified<&IpAddress::isLinkLocalUnicast>,
         {{"ip_is_link_local_unicast", "net.IP.() -> bool"}}},
        {"isGlobalUnicast",
         classified<&IpAddress::isGlobalUnicast>,
         {{"ip_is_global_unicast", "net.IP.() -> bool"}}},
        {"string", addressText, {{"ip_to_string", "(net.IP) -> string"}}},
    });
    return library;
}

} // namespace waymark::policy
