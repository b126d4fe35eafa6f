// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

namespace waymark::theme {
class Theme;
}

namespace waymark::form {

/// What a field is for: whole where that takes two lines at most, else in one that a click opens.
class HelpLine final : public QWidget
{
    Q_OBJECT

public:
    HelpLine(const theme::Theme &theme, QWidget *parent);

    /// Hidden while empty.
    void setText(const QString &text);

    /// Shows all of it, or one line again; false where one line is all.
    bool toggle();

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QRect room(int width) const;
    [[nodiscard]] int wholeHeight(int width) const;
    [[nodiscard]] bool isCut(int width) const;

    const theme::Theme &m_theme;
    QString m_text;
    QString m_line; ///< all of it on one
    bool m_isOpen = false;
};

} // namespace waymark::form
