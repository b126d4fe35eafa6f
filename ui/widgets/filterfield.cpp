// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/filterfield.h"

#include <QKeyEvent>

namespace waymark::widgets {

FilterField::FilterField(const theme::Theme &theme, const QString &icon, const QString &name,
                         QWidget *parent)
    : QLineEdit(parent)
{
    setAccessibleName(name);
    setClearButtonEnabled(true);
    addAction(theme.icon(icon), LeadingPosition);
}

void FilterField::enter()
{
    setFocus(Qt::ShortcutFocusReason);
    selectAll();
}

void FilterField::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT leftDownwards();
        return;
    case Qt::Key_Escape:
        if (!text().isEmpty())
            return clear();
        break;
    default:
        break;
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace waymark::widgets
