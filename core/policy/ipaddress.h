// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include <array>
#include <expected>

namespace waymark::policy {

/// An address of IPv4 or IPv6, as Kubernetes takes it: without zones, and no IPv4 in IPv6.
struct IpAddress
{
    static constexpr QByteArrayView typeName = "net.IP";

    std::array<quint8, 16> bytes{}; ///< of IPv4 the first four
    bool isV4 = false;

    [[nodiscard]] int bits() const { return isV4 ? 32 : 128; }
    [[nodiscard]] bool isUnspecified() const;
    [[nodiscard]] bool isLoopback() const;
    [[nodiscard]] bool isMulticast() const;
    [[nodiscard]] bool isLinkLocalMulticast() const;
    [[nodiscard]] bool isLinkLocalUnicast() const;
    [[nodiscard]] bool isGlobalUnicast() const;
    /// All but the first `prefix` bits are 0.
    [[nodiscard]] IpAddress masked(int prefix) const;
    /// The canonical form (RFC 5952).
    [[nodiscard]] QByteArray toText() const;
    bool operator==(const IpAddress &) const = default;
};

/// An address and how many of its bits name the network; the others need not be 0.
struct IpNetwork
{
    static constexpr QByteArrayView typeName = "net.CIDR";

    IpAddress address;
    int prefix = 0;

    [[nodiscard]] bool contains(const IpAddress &other) const;
    [[nodiscard]] bool contains(const IpNetwork &other) const;
    bool operator==(const IpNetwork &) const = default;
};

// The errors are an API server's.

[[nodiscard]] std::expected<IpAddress, QByteArray> readIpAddress(QByteArrayView text);
[[nodiscard]] std::expected<IpNetwork, QByteArray> readIpNetwork(QByteArrayView text);

} // namespace waymark::policy
