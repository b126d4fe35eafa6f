// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cel/arena.h"

#include <algorithm>
#include <cstring>

namespace waymark::cel {

const char *Arena::copy(QByteArrayView text)
{
    if (text.isEmpty())
        return "";
    char *bytes = array<char>(text.size());
    std::memcpy(bytes, text.data(), size_t(text.size()));
    return bytes;
}

void Arena::grow(qsizetype bytes)
{
    const qsizetype size = std::max(bytes, blockSize);
    m_blocks.push_back(std::make_unique_for_overwrite<std::byte[]>(size_t(size)));
    m_used += size;
    m_isExhausted = m_isExhausted || m_used > mostBytes;
    m_next = m_blocks.back().get();
    m_end = m_next + size;
}

void Arena::clear()
{
    m_blocks.clear();
    m_used = 0;
    m_steps = 0;
    m_isExhausted = false;
    m_next = m_first.data();
    m_end = m_first.data() + m_first.size();
}

} // namespace waymark::cel
