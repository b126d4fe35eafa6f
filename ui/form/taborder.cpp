// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "form/taborder.h"

#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLayout>
#include <QLineEdit>
#include <QScrollArea>

namespace waymark::form {

namespace {

/// What is one control to a person, whatever it is made of.
bool isWhole(const QWidget *widget)
{
    return qobject_cast<const QComboBox *>(widget) != nullptr
           || qobject_cast<const QAbstractSpinBox *>(widget) != nullptr
           || qobject_cast<const QLineEdit *>(widget) != nullptr
           || qobject_cast<const QAbstractScrollArea *>(widget) != nullptr;
}

void collect(QWidget *widget, QList<QWidget *> &order);

void collectFrom(const QLayout *layout, QList<QWidget *> &order)
{
    for (int i = 0; i < layout->count(); ++i) {
        const QLayoutItem *item = layout->itemAt(i);
        if (QWidget *widget = item->widget())
            collect(widget, order);
        else if (const QLayout *inner = layout->itemAt(i)->layout())
            collectFrom(inner, order);
    }
}

void collect(QWidget *widget, QList<QWidget *> &order)
{
    if (widget->isHidden() || !widget->isEnabled())
        return;
    const bool isStop =
        (widget->focusPolicy() & Qt::TabFocus) != 0 && widget->focusProxy() == nullptr;
    if (isStop)
        order.append(widget);
    if (const auto *scroll = qobject_cast<QScrollArea *>(widget))
        return collect(scroll->widget(), order);
    if (isWhole(widget))
        return;
    if (const QLayout *layout = widget->layout())
        collectFrom(layout, order);
}

} // namespace

QWidget *neighbourInOrder(QWidget *page, QWidget *from, bool forward)
{
    QList<QWidget *> order;
    collect(page, order);
    for (qsizetype i = 0; i < order.size(); ++i) {
        if (order[i] != from && !order[i]->isAncestorOf(from))
            continue;
        return order.value(forward ? i + 1 : i - 1);
    }
    return nullptr;
}

} // namespace waymark::form
