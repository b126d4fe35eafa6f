// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "form/announce.h"

#include <QAccessible>
#include <QWidget>

namespace waymark::form {

void announce(QWidget &speaker, const QString &text)
{
    QAccessibleAnnouncementEvent event(&speaker, text);
    QAccessible::updateAccessibility(&event);
}

} // namespace waymark::form
