// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "text/sourcetext.h"

#include <QByteArray>

#include <utility>

namespace waymark {

/// A text that is kept for a long time and seldom looked at: in about a fifth of its size, and
/// without its table of lines. Unpacking takes about 3 ms for a megabyte; a text of more than 256
/// KB stays as it is, so that nobody has to wait for one. Immutable, any thread.
class PackedText
{
public:
    PackedText() = default; ///< of the empty text
    explicit PackedText(const SourceText &text);
    /// One that isn't packed: for whoever ends soon.
    [[nodiscard]] static PackedText plain(QByteArray bytes)
    {
        return fromCache(std::move(bytes), false);
    }

    [[nodiscard]] SourceText unpacked() const;
    /// Whether `bytes` are this text's.
    [[nodiscard]] bool holds(const QByteArray &bytes) const;

    /// What a cache keeps of it.
    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }
    [[nodiscard]] bool isPacked() const { return m_isPacked; }
    /// From what a cache kept. Bytes that nobody packed make an empty text.
    [[nodiscard]] static PackedText fromCache(QByteArray bytes, bool isPacked);

private:
    QByteArray m_bytes;
    bool m_isPacked = false;
};

} // namespace waymark
