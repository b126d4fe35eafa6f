// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/tooltip.h"

using namespace Qt::StringLiterals;

namespace waymark::widgets {

QString plainToolTip(const QString &text)
{
    // Only what could be taken for a tag needs another form.
    if (!text.contains(u'<'))
        return text;
    return "<p>"_L1 + text.toHtmlEscaped().replace(u'\n', "<br>"_L1) + "</p>"_L1;
}

} // namespace waymark::widgets
