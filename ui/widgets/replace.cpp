// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/replace.h"

#include <QLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace waymark::widgets {

void clearLayout(QLayout &layout)
{
    while (QLayoutItem *item = layout.takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

void replaceContent(QScrollArea &area, QWidget *content)
{
    // The contents lie in a widget that stays. To take them out of the window would have Qt walk
    // the focus chain of all of it, and QScrollArea::setWidget() deletes at once.
    QWidget *holder = area.widget();
    if (holder == nullptr || holder->property("waymarkHolder").isNull()) {
        holder = new QWidget;
        holder->setProperty("waymarkHolder", true);
        auto *column = new QVBoxLayout(holder);
        column->setContentsMargins(0, 0, 0, 0);
        area.setWidget(holder);
    }
    clearLayout(*holder->layout());
    holder->layout()->addWidget(content);
    content->show();
}

} // namespace waymark::widgets
