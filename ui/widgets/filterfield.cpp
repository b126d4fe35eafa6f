// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/filterfield.h"

#include <QKeyEvent>
#include <QShortcut>

using namespace Qt::StringLiterals;

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

void addFindKeys(QWidget &list, const std::function<void()> &enter)
{
    for (const QKeySequence &keys : {QKeySequence(QKeySequence::Find), QKeySequence(u"/"_s)}) {
        auto *shortcut = new QShortcut(keys, &list);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        QObject::connect(shortcut, &QShortcut::activated, &list, enter);
    }
}

} // namespace waymark::widgets
