// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "support/annotated.h"

namespace waymark::test {

Annotated::Annotated(const QByteArray &marked)
    : m_text(marked)
{
    const auto begin = m_text.indexOf("[[");
    Q_ASSERT(begin >= 0);
    m_text.remove(begin, 2);
    const auto end = m_text.indexOf("]]", begin);
    Q_ASSERT(end >= 0);
    m_text.remove(end, 2);
    m_range = {begin, end};
}

} // namespace waymark::test
