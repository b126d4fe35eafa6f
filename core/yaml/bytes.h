// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtTypes>

#include <array>

namespace waymark::yaml {

// What a byte can mean to the scanner. One table look-up replaces chains of comparisons in the
// loops that see every byte.
enum ByteClass : quint8 {
    Blank = 1,          ///< space, tab
    LineEnd = 2,        ///< LF, CR
    PlainStop = 4,      ///< may end or change a plain scalar in block style
    FlowStop = 8,       ///< the same in flow style
    FlowIndicator = 16, ///< , [ ] { }
    QuoteStop = 32      ///< may end or change a quoted scalar
};

inline constexpr std::array<quint8, 256> byteClasses = [] {
    std::array<quint8, 256> table{};
    table[' '] = table['\t'] = Blank;
    table['\n'] = table['\r'] = LineEnd | PlainStop | FlowStop | QuoteStop;
    table[':'] = table['#'] = PlainStop | FlowStop;
    table[0] = PlainStop | FlowStop | QuoteStop;
    table['"'] = table['\''] = table['\\'] = QuoteStop;
    table['{'] = PlainStop | FlowStop | FlowIndicator;
    for (const char c : {',', '[', ']', '}'})
        table[quint8(c)] = FlowStop | FlowIndicator;
    return table;
}();

[[nodiscard]] inline bool isOf(char byte, int classes)
{
    return (byteClasses[quint8(byte)] & classes) != 0;
}

[[nodiscard]] inline bool isBlank(char byte)
{
    return byte == ' ' || byte == '\t';
}

[[nodiscard]] inline bool isLineEnd(char byte)
{
    return byte == '\n' || byte == '\r';
}

} // namespace waymark::yaml
