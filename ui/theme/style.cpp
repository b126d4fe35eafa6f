// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "theme/style.h"

using namespace Qt::StringLiterals;

namespace waymark::theme {

Style::Style()
    : QProxyStyle(u"fusion"_s)
{}

} // namespace waymark::theme
