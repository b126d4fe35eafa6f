// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "theme/theme.h"

#include <QAbstractButton>
#include <QPushButton>
#include <QToolButton>

namespace waymark::widgets {

/// The one thing a page is for: filled with the accent.
[[nodiscard]] QPushButton *primaryButton(const QString &text, QWidget *parent);

/// A button of one icon; its text is the tooltip (with the shortcut) and the accessible name.
[[nodiscard]] QToolButton *iconButton(const theme::Theme &theme, const QString &icon,
                                      const QString &text, QWidget *parent);

/// Text in the accent that leads somewhere; a button for the keyboard and for screen readers.
class LinkButton final : public QAbstractButton
{
    Q_OBJECT

public:
    LinkButton(const theme::Theme &theme, const QString &text, QWidget *parent = nullptr);

    /// Its text begins at the very left, to stand under other texts; the focus is a line below it
    /// then.
    void setFlush() { m_isFlush = true; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    const theme::Theme &m_theme;
    bool m_isFlush = false;
};

} // namespace waymark::widgets
