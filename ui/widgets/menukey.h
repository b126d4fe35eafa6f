// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

namespace waymark::widgets {

/// Shift+F10 opens what the right button opens, wherever the focus is. Qt does that for the menu
/// key alone, which many keyboards don't have. Looks at the events of the whole application while
/// it lives.
class MenuKey final : public QObject
{
    Q_OBJECT

public:
    explicit MenuKey(QObject *parent);

    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace waymark::widgets
