// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "theme/theme.h"

#include <QLabel>

namespace waymark::widgets {

/// Text in one of the page's few roles; follows the theme.
class Label final : public QLabel
{
    Q_OBJECT

public:
    enum class Role { Body, Secondary, Section, PageTitle, Code };

    Label(const theme::Theme &theme, Role role, const QString &text = {},
          QWidget *parent = nullptr);

    /// One line, cut with an ellipsis where the space ends; the whole text is in the tooltip then.
    void setElided(Qt::TextElideMode mode = Qt::ElideRight);
    /// Several lines, none longer than about 100 characters.
    void setWrapped();
    /// The colour of a token instead of the role's.
    void setColour(QColor theme::Tokens::*token);

    [[nodiscard]] QSize minimumSizeHint() const override;
    /// Of the width that it takes of that.
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void follow();

    const theme::Theme &m_theme;
    Role m_role;
    QColor theme::Tokens::*m_colour = nullptr;
    std::optional<Qt::TextElideMode> m_elide;
};

} // namespace waymark::widgets
