// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <optional>

namespace waymark {

// Characters that make a text another than it looks like: they can't be seen, look like a blank,
// turn what is shown around (“Trojan Source”), or look like a letter of ASCII.

enum class Disguise : quint8 {
    None,
    Blank,     ///< looks like a space: U+00A0, U+202F, U+2007, ...
    Nothing,   ///< can't be seen: U+200B, U+2060, U+00AD, U+FEFF, ...
    Break,     ///< some readers end a line there: U+2028, U+2029
    Direction, ///< turns the order of what is shown: U+202E, U+2066, ...
};

/// What `c` looks like between two others (0: none). Joiners and marks of direction are no disguise
/// where a script needs them: in emoji, Persian or Hebrew, say, but not beside ASCII.
[[nodiscard]] Disguise disguiseOf(char32_t c, char32_t before, char32_t after);

/// `U+00A0 NO-BREAK SPACE`
[[nodiscard]] QString characterName(char32_t c);

/// The letter of ASCII that `c`, of another script, can't be told from; 0 where there is none.
[[nodiscard]] char32_t asciiTwin(char32_t c);

/// The first letter of `text` that hides among letters of ASCII, in a text that would be ASCII
/// without such letters; its index in UTF-16.
[[nodiscard]] std::optional<qsizetype> hiddenTwin(QStringView text);

/// `text` with what can't be seen as `⟨U+200B⟩`: two texts that differ never look alike.
[[nodiscard]] QString spelledOut(const QString &text);

/// `text` as somebody reads it who can't see these characters, in ASCII where it looks so.
[[nodiscard]] QString asItLooks(const QString &text);

} // namespace waymark
