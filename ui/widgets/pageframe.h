// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "theme/theme.h"

#include <QWidget>

class QHBoxLayout;
class QPushButton;
class QVBoxLayout;

namespace waymark::widgets {

class Label;

/// The frame of every page: title and purpose at the left, secondary actions and the primary one at
/// the right, a row for filters, the content below.
class PageFrame final : public QWidget
{
    Q_OBJECT

public:
    PageFrame(const theme::Theme &theme, const QString &title, const QString &purpose,
              QWidget *parent = nullptr);

    QPushButton *addSecondaryAction(const QString &text);
    QPushButton *setPrimaryAction(const QString &text);
    /// The row under the title; empty until something is put into it.
    [[nodiscard]] QHBoxLayout *filterRow() const { return m_filters; }
    /// Over the content, from edge to edge: message bars.
    void addBar(QWidget *bar);
    void setContent(QWidget *content);
    /// Rows, and what is said of the selected one at their right; F6 stops at both.
    void setContent(QWidget *rows, QWidget *inspector);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const theme::Theme &m_theme;
    QHBoxLayout *m_actions;
    QHBoxLayout *m_filters;
    QVBoxLayout *m_column;
    int m_bars = 0;
};

} // namespace waymark::widgets
