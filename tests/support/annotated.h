// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "text/textrange.h"

#include <QByteArray>

namespace waymark::test {

/// A text with one stretch marked by `[[` and `]]`: what is analysed, and where the finding must
/// be.
class Annotated
{
public:
    explicit Annotated(const QByteArray &marked);

    [[nodiscard]] const QByteArray &text() const { return m_text; }
    [[nodiscard]] TextRange range() const { return m_range; }

private:
    QByteArray m_text;
    TextRange m_range;
};

} // namespace waymark::test
