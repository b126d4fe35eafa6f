// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/replace.h"

#include <QLayout>
#include <QScrollArea>

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
    if (QWidget *before = area.takeWidget()) {
        before->hide();
        before->deleteLater();
    }
    area.setWidget(content);
}

} // namespace waymark::widgets
