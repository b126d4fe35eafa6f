// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "text/textrange.h"

#include <QByteArray>

#include <memory>

namespace waymark {

/// A place as people and other tools count it.
struct LineColumn
{
    qsizetype line = 0;   ///< from 0
    qsizetype column = 0; ///< from 0, in the unit the function says

    bool operator==(const LineColumn &) const = default;
};

/// The bytes of a file with a table of their lines: immutable, shared, any thread. The bytes need
/// not be valid UTF-8; every invalid byte counts as one character. Lines end at LF, CR LF or CR
/// (YAML 1.2.2 section 5.4).
class SourceText
{
public:
    SourceText();
    explicit SourceText(QByteArray bytes);

    [[nodiscard]] const QByteArray &bytes() const;
    [[nodiscard]] qsizetype size() const { return bytes().size(); }
    [[nodiscard]] QByteArrayView slice(TextRange range) const;

    /// At least 1; the text after the last line end is a line, even an empty one.
    [[nodiscard]] qsizetype lineCount() const;
    /// Without its line end.
    [[nodiscard]] TextRange line(qsizetype number) const;
    /// With its line end.
    [[nodiscard]] TextRange fullLine(qsizetype number) const;
    [[nodiscard]] qsizetype lineAt(qsizetype offset) const;

    /// Column in bytes.
    [[nodiscard]] LineColumn bytePosition(qsizetype offset) const;
    /// Column in code points, as diagnostics are printed.
    [[nodiscard]] LineColumn codePointPosition(qsizetype offset) const;
    /// Column in UTF-16 units, as Qt counts. A byte order mark counts as one unit.
    [[nodiscard]] LineColumn utf16Position(qsizetype offset) const;
    /// The byte offset of a UTF-16 position; beyond the line's end: the line's end.
    [[nodiscard]] qsizetype offsetOfUtf16(LineColumn position) const;

    /// The line end that most lines have; LF for a text of one line.
    [[nodiscard]] QByteArray dominantLineEnd() const;
    [[nodiscard]] bool hasByteOrderMark() const;
    /// Offset of the first byte that is not valid UTF-8, or -1.
    [[nodiscard]] qsizetype firstInvalidUtf8() const;

    /// The text after `edits`, which must be sorted and in range.
    [[nodiscard]] SourceText applied(const TextEdits &edits) const;

    bool operator==(const SourceText &other) const { return bytes() == other.bytes(); }

private:
    struct Data;
    std::shared_ptr<const Data> m_data;
};

/// The character that starts at `bytes[0]`: its length in bytes (1 for an invalid byte) and in
/// UTF-16 units.
struct CharacterSize
{
    qsizetype bytes = 1;
    qsizetype utf16 = 1;
    bool valid = true;
};

/// `bytes` must not be empty. Follows Unicode 15 table 3-7 (no overlong forms, no surrogates).
[[nodiscard]] CharacterSize characterSize(QByteArrayView bytes);

} // namespace waymark
