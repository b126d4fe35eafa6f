// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "policy/gotext.h"

#include <array>
#include <string_view>

namespace waymark::policy {

QByteArray goQuoted(QByteArrayView text)
{
    static constexpr std::string_view letters = "abfnrtv\\\"";
    static constexpr std::string_view signs = "\a\b\f\n\r\t\v\\\"";
    QByteArray quoted = "\"";
    for (const char c : text) {
        const size_t known = signs.find(c);
        if (known != std::string_view::npos)
            quoted.append('\\').append(letters[known]);
        else if (quint8(c) < 0x20 || quint8(c) == 0x7f)
            quoted.append("\\x").append(QByteArray(1, c).toHex());
        else
            quoted.append(c);
    }
    return quoted.append('"');
}

} // namespace waymark::policy
