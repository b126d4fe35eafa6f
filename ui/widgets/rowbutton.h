// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/status.h"

#include <QAbstractButton>

#include <optional>

namespace waymark::widgets {

/// One line in a card that leads somewhere: a status or an icon, a text, a detail at the right.
class RowButton final : public QAbstractButton
{
    Q_OBJECT

public:
    RowButton(const theme::Theme &theme, const QString &text, const QString &detail = {},
              QWidget *parent = nullptr);

    void setStatus(Status status);
    /// A second text after the first, in the secondary colour.
    void setNote(const QString &note);
    /// A bar behind the row whose length is a share of the widest one, for counts that are
    /// compared.
    void setShare(double share);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    const theme::Theme &m_theme;
    QString m_detail;
    QString m_note;
    std::optional<Status> m_status;
    double m_share = 0;
};

/// A number with its name that leads to the rows it was counted from.
class FigureButton final : public QAbstractButton
{
    Q_OBJECT

public:
    FigureButton(const theme::Theme &theme, const QString &name, QWidget *parent = nullptr);

    /// `note` says more in one line; its status stands before it where there is one.
    void setFigure(qsizetype number, const QString &note, std::optional<Status> status);
    [[nodiscard]] std::optional<Status> status() const { return m_status; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    [[nodiscard]] QFont numberFont() const;

    const theme::Theme &m_theme;
    qsizetype m_number = 0;
    QString m_note;
    std::optional<Status> m_status;
};

} // namespace waymark::widgets
