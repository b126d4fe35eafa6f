// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/pane.h"

#include <QVariant>
#include <QWidget>

namespace waymark::widgets {

namespace {

constexpr const char *paneProperty = "waymarkPane";

} // namespace

void setPane(QWidget &widget)
{
    widget.setProperty(paneProperty, true);
}

bool isPane(const QWidget &widget)
{
    return widget.property(paneProperty).toBool();
}

} // namespace waymark::widgets
