// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "text/packedtext.h"

namespace waymark {

namespace {

constexpr qsizetype largestPacked = qsizetype{256} * 1024;
/// Below this the header eats what is won.
constexpr qsizetype smallestPacked = 256;
/// The fastest: texts of YAML shrink nearly as well as with the others.
constexpr int level = 1;

} // namespace

PackedText::PackedText(const SourceText &text)
    : m_bytes(text.bytes())
    , m_isPacked(text.size() >= smallestPacked && text.size() <= largestPacked)
{
    if (!m_isPacked)
        return;
    m_bytes = qCompress(m_bytes, level);
    m_bytes.squeeze();
}

SourceText PackedText::unpacked() const
{
    return SourceText(m_isPacked ? qUncompress(m_bytes) : m_bytes);
}

bool PackedText::holds(const QByteArray &bytes) const
{
    return m_isPacked ? qUncompress(m_bytes) == bytes : m_bytes == bytes;
}

PackedText PackedText::fromCache(QByteArray bytes, bool isPacked)
{
    PackedText text;
    text.m_bytes = std::move(bytes);
    text.m_isPacked = isPacked;
    return text;
}

} // namespace waymark
