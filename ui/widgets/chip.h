// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/status.h"

#include <QAbstractButton>

#include <optional>

namespace waymark::widgets {

/// A filter that is on or off, with how many rows it leads to.
class Chip final : public QAbstractButton
{
    Q_OBJECT

public:
    Chip(const theme::Theme &theme, const QString &text, QWidget *parent = nullptr);

    void setCount(int count);
    /// What stands behind its text instead of a count.
    void setDetail(const QString &detail);
    /// Its shape stands before the text.
    void setStatus(std::optional<Status> status);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    const theme::Theme &m_theme;
    QString m_detail;
    std::optional<Status> m_status;
};

} // namespace waymark::widgets
