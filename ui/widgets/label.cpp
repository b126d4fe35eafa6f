// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/label.h"

#include "widgets/tooltip.h"

#include <QPainter>

#include <algorithm>

namespace waymark::widgets {

namespace {

constexpr int longestLine = 100; ///< characters that are still read with ease

} // namespace

Label::Label(const theme::Theme &theme, Role role, const QString &text, QWidget *parent)
    : QLabel(text, parent)
    , m_theme(theme)
    , m_role(role)
{
    setTextFormat(Qt::PlainText);
    // On a surface Qt would take the role of typed text, whose colour is nobody's here.
    setForegroundRole(QPalette::WindowText);
    connect(&theme, &theme::Theme::changed, this, &Label::follow);
    follow();
}

void Label::follow()
{
    switch (m_role) {
    case Role::PageTitle:
        setFont(m_theme.pageTitleFont());
        break;
    case Role::Section:
        setFont(m_theme.sectionFont());
        break;
    case Role::Code:
        setFont(m_theme.codeFont());
        break;
    case Role::Body:
    case Role::Secondary:
        break;
    }
    const theme::Tokens &tokens = m_theme.tokens();
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, m_colour != nullptr         ? tokens.*m_colour
                                           : m_role == Role::Secondary ? tokens.secondary
                                                                       : tokens.text);
    setPalette(colours);
}

void Label::setColour(QColor theme::Tokens::*token)
{
    m_colour = token;
    follow();
}

void Label::setElided(Qt::TextElideMode mode)
{
    m_elide = mode;
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void Label::setWrapped()
{
    setWordWrap(true);
    setMaximumWidth(fontMetrics().averageCharWidth() * longestLine);
}

int Label::heightForWidth(int width) const
{
    return QLabel::heightForWidth(std::min(width, maximumWidth()));
}

QSize Label::minimumSizeHint() const
{
    QSize size = QLabel::minimumSizeHint();
    if (m_elide)
        size.setWidth(fontMetrics().horizontalAdvance(u'\u2026') * 2);
    return size;
}

void Label::paintEvent(QPaintEvent *event)
{
    if (!m_elide)
        return QLabel::paintEvent(event);
    const QString shown = fontMetrics().elidedText(text(), *m_elide, contentsRect().width());
    const QString tip = shown == text() ? QString() : plainToolTip(text());
    if (toolTip() != tip)
        setToolTip(tip);
    QPainter painter(this);
    painter.setPen(
        palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::WindowText));
    painter.drawText(contentsRect(), int(alignment()) | Qt::TextSingleLine, shown);
}

} // namespace waymark::widgets
