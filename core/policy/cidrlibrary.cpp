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

constexpr QByteArrayView conversionProblem =
    "network address parse error during conversion from string: ";

/// The bytes that name the network, gone through twice.
quint64 costOfComparison(const Value &network, double factor)
{
    const IpNetwork *cidr = foreignOf<IpNetwork>(network);
    return cel::costOf(cidr != nullptr ? quint64(cidr->prefix + 7) / 8 : 1, factor);
}

quint64 costOfContainsIp(std::span<const Value> args, const Value & /*result*/)
{
    return costOfComparison(args[0], 0.2);
}

quint64 costOfContainsIpText(std::span<const Value> args, const Value &result)
{
    return costOfContainsIp(args, result) + cel::costOf(cel::sizeForCost(args[1]));
}

quint64 costOfContainsCidr(std::span<const Value> args, const Value & /*result*/)
{
    return costOfComparison(args[0], 0.2) + costOfComparison(args[0], 0.1) + 1;
}

quint64 costOfContainsCidrText(std::span<const Value> args, const Value &result)
{
    return costOfContainsCidr(args, result) + cel::costOf(cel::sizeForCost(args[1]));
}

Value badNetwork(const QByteArray &error, cel::Arena &arena)
{
    // The server says what was tried twice.
    return cel::failedWith(arena, cel::FailureKind::BadConversion, conversionProblem + error);
}

Value cidr(const cel::Call &call)
{
    if (!call.are({Kind::String}))
        return cel::noOverload(call.arena);
    const auto read = readIpNetwork(call[0].text());
    return read ? newForeign(*read, call.arena) : badNetwork(read.error(), call.arena);
}

Value isCidr(const cel::Call &call)
{
    return call.are({Kind::String}) ? Value::of(readIpNetwork(call[0].text()).has_value())
                                    : cel::noOverload(call.arena);
}

Value containsIp(const cel::Call &call)
{
    const IpNetwork *network = call.size() == 2 ? foreignOf<IpNetwork>(call[0]) : nullptr;
    if (network == nullptr)
        return cel::noOverload(call.arena);
    if (const IpAddress *address = foreignOf<IpAddress>(call[1]))
        return Value::of(network->contains(*address));
    if (!call[1].is(Kind::String))
        return cel::noOverload(call.arena);
    const auto read = readIpAddress(call[1].text());
    return read ? Value::of(network->contains(*read))
                : cel::failedWith(call.arena, cel::FailureKind::BadConversion, read.error());
}

Value containsCidr(const cel::Call &call)
{
    const IpNetwork *network = call.size() == 2 ? foreignOf<IpNetwork>(call[0]) : nullptr;
    if (network == nullptr)
        return cel::noOverload(call.arena);
    if (const IpNetwork *other = foreignOf<IpNetwork>(call[1]))
        return Value::of(network->contains(*other));
    if (!call[1].is(Kind::String))
        return cel::noOverload(call.arena);
    const auto read = readIpNetwork(call[1].text());
    return read ? Value::of(network->contains(*read)) : badNetwork(read.error(), call.arena);
}

template<typename Result>
Value ofNetwork(const cel::Call &call, Result result)
{
    const IpNetwork *network = foreignOf<IpNetwork>(call[0]);
    return network != nullptr ? result(*network) : cel::noOverload(call.arena);
}

Value addressOf(const cel::Call &call)
{
    return ofNetwork(
        call, [&](const IpNetwork &network) { return newForeign(network.address, call.arena); });
}

Value prefixLength(const cel::Call &call)
{
    return ofNetwork(call,
                     [](const IpNetwork &network) { return Value::of(qint64{network.prefix}); });
}

Value masked(const cel::Call &call)
{
    return ofNetwork(call, [&](const IpNetwork &network) {
        return newForeign(IpNetwork{network.address.masked(network.prefix), network.prefix},
                          call.arena);
    });
}

Value networkText(const cel::Call &call)
{
    return ofNetwork(call, [&](const IpNetwork &network) {
        const QByteArray prefix = QByteArray::number(network.prefix);
        return cel::newString(QByteArray(network.address.toText() + '/' + prefix), call.arena);
    });
}

} // namespace

const cel::Library &cidrLibrary()
{
    static const cel::Library library({
        {"cidr", cidr, {{"string_to_cidr", "(string) -> net.CIDR", cel::costOfTarget}}},
        {"isCIDR", isCidr, {{"is_cidr", "(string) -> bool", cel::costOfTarget}}},
        {"containsIP",
         containsIp,
         {{"cidr_contains_ip_string", "net.CIDR.(string) -> bool", costOfContainsIpText},
          {"cidr_contains_ip_ip", "net.CIDR.(net.IP) -> bool", costOfContainsIp}}},
        {"containsCIDR",
         containsCidr,
         {{"cidr_contains_cidr_string", "net.CIDR.(string) -> bool", costOfContainsCidrText},
          {"cidr_contains_cidr", "net.CIDR.(net.CIDR) -> bool", costOfContainsCidr}}},
        {"ip", addressOf, {{"cidr_ip", "net.CIDR.() -> net.IP"}}},
        {"prefixLength", prefixLength, {{"cidr_prefix_length", "net.CIDR.() -> int"}}},
        {"masked", masked, {{"cidr_masked", "net.CIDR.() -> net.CIDR"}}},
        {"string", networkText, {{"cidr_to_string", "(net.CIDR) -> string"}}},
    });
    return library;
}

} // namespace waymark::policy
