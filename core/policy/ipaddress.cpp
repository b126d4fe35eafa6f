// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "policy/ipaddress.h"

#include "policy/gotext.h"

#include <algorithm>

namespace waymark::policy {

namespace {

constexpr int v4Fields = 4;
constexpr int v6Bytes = 16;

/// Reads an address as Go's net/netip does, whose words the errors are.
class AddressReader
{
public:
    explicit AddressReader(QByteArrayView text)
        : m_text(text)
        , m_rest(text)
    {}

    std::expected<IpAddress, QByteArray> run()
    {
        const auto sign =
            std::ranges::find_if(m_text, [](char c) { return c == '.' || c == ':' || c == '%'; });
        const bool isRead = sign == m_text.end() ? fail("unable to parse IP")
                            : *sign == '.'       ? v4(m_address.bytes.data())
                            : *sign == ':'       ? v6()
                                                 : fail("missing IPv6 address");
        m_address.isV4 = sign != m_text.end() && *sign == '.';
        if (!isRead)
            return std::unexpected(m_error);
        return m_address;
    }

    /// Behind `%`.
    [[nodiscard]] bool hasZone() const { return m_hasZone; }

private:
    bool fail(const char *message, QByteArrayView at = {})
    {
        m_error = "ParseAddr(" + goQuoted(m_text) + "): " + message;
        if (!at.isEmpty())
            m_error += " (at " + goQuoted(at) + ')';
        return false;
    }

    /// All that is left is four numbers.
    bool v4(quint8 *fields)
    {
        int field = 0;
        int value = 0;
        int digits = 0;
        for (qsizetype i = 0; i < m_rest.size(); ++i) {
            const char c = m_rest[i];
            if (c >= '0' && c <= '9') {
                if (digits == 1 && value == 0)
                    return fail("IPv4 field has octet with leading zero");
                value = value * 10 + (c - '0');
                ++digits;
                if (value > 0xff)
                    return fail("IPv4 field has value >255");
                continue;
            }
            if (c != '.')
                return fail("unexpected character", m_rest.sliced(i));
            if (digits == 0 || i == m_rest.size() - 1)
                return fail("IPv4 field must have at least one digit", m_rest.sliced(i));
            if (field == v4Fields - 1)
                return fail("IPv4 address too long");
            fields[field++] = quint8(value);
            value = 0;
            digits = 0;
        }
        if (field < v4Fields - 1)
            return fail("IPv4 address too short");
        fields[field] = quint8(value);
        return true;
    }

    bool v6()
    {
        if (const qsizetype zone = m_text.indexOf('%'); zone >= 0) {
            m_hasZone = true;
            m_rest = m_text.first(zone);
            if (zone == m_text.size() - 1)
                return fail("zone must be a non-empty string");
        }
        if (m_rest.startsWith("::")) {
            m_gap = 0;
            m_rest = m_rest.sliced(2);
        }
        while (m_filled < v6Bytes && !m_rest.isEmpty()) {
            if (!group())
                return false;
        }
        return m_rest.isEmpty() ? spread() : fail("trailing garbage after address", m_rest);
    }

    /// The next group of digits and what separates it from another.
    bool group()
    {
        uint value = 0;
        qsizetype digits = 0;
        for (; digits < m_rest.size(); ++digits) {
            const char c = m_rest[digits];
            const int digit = c >= '0' && c <= '9'   ? c - '0'
                              : c >= 'a' && c <= 'f' ? c - 'a' + 10
                              : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                                     : -1;
            if (digit < 0)
                break;
            if (digits > 3)
                return fail("each group must have 4 or less digits", m_rest);
            value = value * 16 + uint(digit);
        }
        if (digits == 0)
            return fail("each colon-separated field must have at least one digit", m_rest);
        if (digits < m_rest.size() && m_rest[digits] == '.')
            return embedded();
        m_address.bytes[size_t(m_filled++)] = quint8(value >> 8);
        m_address.bytes[size_t(m_filled++)] = quint8(value & 0xff);
        m_rest = m_rest.sliced(digits);
        return m_rest.isEmpty() || separator();
    }

    bool separator()
    {
        if (m_rest[0] != ':')
            return fail("unexpected character, want colon", m_rest);
        if (m_rest.size() == 1)
            return fail("colon must be followed by more characters", m_rest);
        m_rest = m_rest.sliced(1);
        if (m_rest[0] != ':')
            return true;
        if (m_gap >= 0)
            return fail("multiple :: in address", m_rest);
        m_gap = m_filled;
        m_rest = m_rest.sliced(1);
        return true;
    }

    bool embedded()
    {
        if (m_gap < 0 && m_filled != v6Bytes - v4Fields)
            return fail("embedded IPv4 address must replace the final 2 fields of the address",
                        m_rest);
        if (m_filled + v4Fields > v6Bytes)
            return fail("too many hex fields to fit an embedded IPv4 at the end of the address",
                        m_rest);
        if (!v4(m_address.bytes.data() + m_filled))
            return false;
        m_filled += v4Fields;
        m_rest = {};
        return true;
    }

    /// Puts zeros where `::` stands.
    bool spread()
    {
        if (m_filled == v6Bytes)
            return m_gap < 0 || fail("the :: must expand to at least one field of zeros");
        if (m_gap < 0)
            return fail("address string too short");
        auto &bytes = m_address.bytes;
        std::move_backward(bytes.begin() + m_gap, bytes.begin() + m_filled, bytes.end());
        std::fill_n(bytes.begin() + m_gap, v6Bytes - m_filled, quint8{0});
        return true;
    }

    QByteArrayView m_text;
    QByteArrayView m_rest;
    QByteArray m_error;
    IpAddress m_address;
    int m_filled = 0;
    int m_gap = -1;
    bool m_hasZone = false;
};

bool isV4InV6(const IpAddress &address)
{
    constexpr int zeros = 10;
    return !address.isV4 && address.bytes[zeros] == 0xff && address.bytes[zeros + 1] == 0xff
           && std::all_of(address.bytes.begin(), address.bytes.begin() + zeros,
                          [](quint8 byte) { return byte == 0; });
}

QByteArray mappedError(QByteArrayView text)
{
    return "IPv4-mapped IPv6 address " + goQuoted(text) + " is not allowed";
}

uint groupOf(const IpAddress &address, int index)
{
    return uint(address.bytes[size_t(2 * index)]) << 8 | address.bytes[size_t(2 * index + 1)];
}

} // namespace

bool IpAddress::isUnspecified() const
{
    return std::ranges::all_of(bytes, [](quint8 byte) { return byte == 0; });
}

bool IpAddress::isLoopback() const
{
    if (isV4)
        return bytes[0] == 127;
    return bytes[15] == 1
           && std::all_of(bytes.begin(), bytes.end() - 1, [](quint8 byte) { return byte == 0; });
}

bool IpAddress::isMulticast() const
{
    return isV4 ? (bytes[0] & 0xf0) == 0xe0 : bytes[0] == 0xff;
}

bool IpAddress::isLinkLocalMulticast() const
{
    return isV4 ? bytes[0] == 224 && bytes[1] == 0 && bytes[2] == 0
                : bytes[0] == 0xff && (bytes[1] & 0x0f) == 0x02;
}

bool IpAddress::isLinkLocalUnicast() const
{
    return isV4 ? bytes[0] == 169 && bytes[1] == 254
                : bytes[0] == 0xfe && (bytes[1] & 0xc0) == 0x80;
}

bool IpAddress::isGlobalUnicast() const
{
    const bool isBroadcast = isV4
                             && std::all_of(bytes.begin(), bytes.begin() + v4Fields,
                                            [](quint8 byte) { return byte == 0xff; });
    return !isBroadcast && !isUnspecified() && !isLoopback() && !isMulticast()
           && !isLinkLocalUnicast();
}

IpAddress IpAddress::masked(int prefix) const
{
    IpAddress result = *this;
    for (int i = 0; i < v6Bytes; ++i) {
        const int kept = std::clamp(prefix - 8 * i, 0, 8);
        result.bytes[size_t(i)] &= quint8(0xff00 >> kept);
    }
    return result;
}

QByteArray IpAddress::toText() const
{
    constexpr int groups = 8;
    QByteArray text;
    if (isV4) {
        for (int i = 0; i < v4Fields; ++i)
            text += (i > 0 ? "." : "") + QByteArray::number(bytes[size_t(i)]);
        return text;
    }
    // The first of the longest runs of zeros, if it is longer than one.
    int gap = -1;
    int gapSize = 1;
    for (int i = 0; i < groups; ++i) {
        int end = i;
        while (end < groups && groupOf(*this, end) == 0)
            ++end;
        if (end - i > gapSize) {
            gap = i;
            gapSize = end - i;
        }
        i = std::max(i, end - 1);
    }
    for (int i = 0; i < groups; ++i) {
        if (i == gap) {
            text += "::";
            i += gapSize - 1;
            continue;
        }
        if (!text.isEmpty() && !text.endsWith(':'))
            text += ':';
        text += QByteArray::number(groupOf(*this, i), 16);
    }
    return text;
}

bool IpNetwork::contains(const IpAddress &other) const
{
    return address.isV4 == other.isV4 && address.masked(prefix) == other.masked(prefix);
}

bool IpNetwork::contains(const IpNetwork &other) const
{
    return prefix <= other.prefix && contains(other.address);
}

std::expected<IpAddress, QByteArray> readIpAddress(QByteArrayView text)
{
    AddressReader reader(text);
    const auto address = reader.run();
    if (!address)
        return std::unexpected("IP Address " + goQuoted(text)
                               + " parse error during conversion from string: " + address.error());
    if (reader.hasZone())
        return std::unexpected("IP address " + goQuoted(text) + " with zone value is not allowed");
    if (isV4InV6(*address))
        return std::unexpected(mappedError(text));
    return *address;
}

std::expected<IpNetwork, QByteArray> readIpNetwork(QByteArrayView text)
{
    const auto failed = [&](const QByteArray &message) {
        return std::unexpected("network address parse error during conversion from string: "
                               "netip.ParsePrefix("
                               + goQuoted(text) + "): " + message);
    };
    const qsizetype slash = text.lastIndexOf('/');
    if (slash < 0)
        return failed("no '/'");
    AddressReader reader(text.first(slash));
    const auto address = reader.run();
    if (!address)
        return failed(address.error());
    if (reader.hasZone())
        return failed("IPv6 zones cannot be present in a prefix");
    const QByteArrayView digits = text.sliced(slash + 1);
    const bool isNumber = !digits.isEmpty() && std::ranges::all_of(digits, [](char c) {
        return c >= '0' && c <= '9';
    });
    if (!isNumber || (digits.size() > 1 && digits[0] == '0') || digits.size() > 18)
        return failed("bad bits after slash: " + goQuoted(digits));
    const qlonglong prefix = digits.toLongLong();
    if (prefix > address->bits())
        return failed("prefix length out of range");
    if (isV4InV6(*address))
        return std::unexpected(mappedError(text));
    return IpNetwork{*address, int(prefix)};
}

} // namespace waymark::policy
