// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>
#include <QStringView>

#include <bitset>
#include <optional>
#include <vector>

namespace waymark {

/// A pattern of the plain kind that nearly all schemas have, such as
/// `^[a-z]([-a-z0-9]*[a-z0-9])?$`, turned into a table: one step a byte, which is several times
/// faster than any engine is called, and linear in the text. Without it 10,000 lines take 0.3 ms
/// more and 1,000 files 0.5 MB more, which is over the bars of DESIGN.md section 9. It knows
/// literals, classes, groups, alternatives, repetitions and the two anchors, all of ASCII, and only
/// in spellings that ECMA-262 and RE2 read alike.
class AsciiPattern
{
public:
    enum class Dialect : quint8 {
        Ecma,
        Re2, ///< differs in what `.` and `\s` stand for
    };

    using Set = std::bitset<128>;

    /// nullopt: it isn't of that kind, or isn't valid, or would need a large table.
    [[nodiscard]] static std::optional<AsciiPattern> read(QStringView pattern, Dialect dialect);

    /// Anywhere in `text`. nullopt where `text` has other characters than ASCII that matter.
    [[nodiscard]] std::optional<bool> matches(QByteArrayView text) const;

private:
    friend class AsciiPatternTable;

    using StateId = quint16;

    std::vector<quint8> m_classes;    ///< of each character: the column
    std::vector<StateId> m_next;      ///< state * columns + column
    std::vector<bool> m_acceptsAtEnd; ///< by state
    quint16 m_columns = 0;

    static constexpr StateId startState = 0;
    static constexpr StateId deadState = 1;
    static constexpr StateId acceptState = 2;
};

/// A pattern as a tree, in one vector; the root is the last.
struct AsciiPatternNode
{
    enum class Kind : quint8 { Empty, Set, Begin, End, Sequence, Choice, Repeat };
    Kind kind = Kind::Empty;
    AsciiPattern::Set set = {};
    int left = -1;    ///< of Sequence, Choice and Repeat
    int right = -1;   ///< of Sequence and Choice
    int minimum = 0;  ///< of Repeat
    int maximum = -1; ///< -1: none
    int size = 1;     ///< states that it takes at most
};

/// nullopt where the pattern isn't of the plain kind.
[[nodiscard]] std::optional<std::vector<AsciiPatternNode>>
parseAsciiPattern(QStringView pattern, AsciiPattern::Dialect dialect);

} // namespace waymark
