// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "theme/theme.h"

#include <QObject>
#include <QPointer>
#include <QWidget>

namespace waymark::widgets {

/// Shows the focus on what only scrolls, and so draws nothing of its own. Looks at the focus of the
/// whole application while it lives.
class FocusRing final : public QObject
{
    Q_OBJECT

public:
    FocusRing(const theme::Theme &theme, QObject *parent);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void follow(QWidget *focus);

    const theme::Theme &m_theme;
    QPointer<QWidget> m_ring;
};

} // namespace waymark::widgets
