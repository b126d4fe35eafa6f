// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "theme/theme.h"

#include <QProxyStyle>

namespace waymark::theme {

/// Fusion with flat controls painted from the tokens.
class Style final : public QProxyStyle
{
    Q_OBJECT

public:
    Style();

    void setTokens(const Tokens &tokens) { m_tokens = tokens; }

private:
    Tokens m_tokens = tokensOf(Scheme::Light);
};

} // namespace waymark::theme
