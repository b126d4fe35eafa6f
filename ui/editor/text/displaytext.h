// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

namespace waymark::editor {

/// `bytes` as the editor shows them: a line end of any kind is one `\n`, and what a QTextDocument
/// can't hold (invalid bytes, U+0000, U+2029, U+FDD0, U+FDD1, U+FFFC) is one stand-in each. So the
/// number of UTF-16 units is that of SourceText, with line ends counting one.
[[nodiscard]] QString displayOf(QByteArrayView bytes);

/// What typed or pasted text means in bytes: `\n` becomes `lineEnd`, lone surrogates U+FFFD.
[[nodiscard]] QByteArray bytesOf(QStringView shown, QByteArrayView lineEnd);

/// The text for the clipboard: like `displayOf()`, but with the characters themselves where they
/// are valid.
[[nodiscard]] QString plainTextOf(QByteArrayView bytes);

/// A place reached by walking over displayed units.
struct Walked
{
    qsizetype bytes = 0; ///< up to the start of the character that was reached
    qsizetype units = 0; ///< how many were walked; fewer than asked for inside a surrogate pair
};

/// As many whole characters of `bytes` as fit into `units`; a line end is one unit.
[[nodiscard]] Walked walk(QByteArrayView bytes, qsizetype units);

} // namespace waymark::editor
