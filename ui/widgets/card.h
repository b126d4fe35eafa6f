// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "theme/theme.h"

#include <QAbstractButton>
#include <QWidget>

namespace waymark::widgets {

/// A surface with a line around it, for what belongs together.
class Card final : public QWidget
{
    Q_OBJECT

public:
    explicit Card(const theme::Theme &theme, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const theme::Theme &m_theme;
};

/// A card that is one button: icon, title, what happens.
class ActionCard final : public QAbstractButton
{
    Q_OBJECT

public:
    ActionCard(const theme::Theme &theme, const QString &icon, const QString &title,
               const QString &text, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    const theme::Theme &m_theme;
    QIcon m_icon;
    QString m_text;
};

} // namespace waymark::widgets
