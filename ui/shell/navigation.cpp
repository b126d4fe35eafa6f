// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "shell/navigation.h"

#include "theme/stylepaint.h"
#include "widgets/keyrow.h"

#include <QBoxLayout>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace waymark::shell {

namespace space = theme::space;

namespace {

constexpr int wideNavigation = 176;
constexpr int narrowNavigation = 52;
constexpr int navigationRow = 36;
constexpr int navigationIcon = 20;

} // namespace

NavigationButton::NavigationButton(const theme::Theme &theme, const QString &icon,
                                   const QString &name, const QString &shortcut, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
    , m_icon(theme.icon(icon))
    , m_shortcut(shortcut)
{
    setText(name);
    setAccessibleName(name);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setNarrow(false);
    connect(&theme, &theme::Theme::changed, this, qOverload<>(&QWidget::update));
}

void NavigationButton::setNarrow(bool narrow)
{
    m_isNarrow = narrow;
    setToolTip(narrow ? tr("%1 (%2)").arg(text(), m_shortcut) : m_shortcut);
    update();
}

QSize NavigationButton::sizeHint() const
{
    return {m_isNarrow ? narrowNavigation : wideNavigation, navigationRow};
}

void NavigationButton::enterEvent(QEnterEvent *event)
{
    update();
    QAbstractButton::enterEvent(event);
}

void NavigationButton::leaveEvent(QEvent *event)
{
    update();
    QAbstractButton::leaveEvent(event);
}

void NavigationButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const theme::Tokens &tokens = m_theme.tokens();
    const QRect panel = rect().adjusted(space::related, 2, -space::related, -2);
    if (isChecked())
        theme::drawPanel(painter, panel, tokens.selection, {});
    else if (underMouse())
        theme::drawPanel(painter, panel, tokens.raised, {});
    if (hasFocus())
        theme::drawFocusRing(painter, panel, tokens.accent);
    QRect icon(0, 0, navigationIcon, navigationIcon);
    if (m_isNarrow)
        icon.moveCenter(rect().center());
    else
        icon.moveTo(panel.left() + 10, (height() - navigationIcon) / 2);
    m_icon.paint(&painter, icon);
    if (m_isNarrow)
        return;
    QFont font = this->font();
    font.setWeight(isChecked() ? QFont::DemiBold : QFont::Normal);
    painter.setFont(font);
    painter.setPen(tokens.text);
    painter.drawText(panel.adjusted(10 + navigationIcon + 10, 0, -space::inside, 0),
                     Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, text());
}

Navigation::Navigation(const theme::Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_column(new QVBoxLayout(this))
    , m_keys(new widgets::KeyRow(this))
{
    setAccessibleName(tr("Navigation"));
    m_column->setContentsMargins(0, space::related, 1, space::related);
    m_column->setSpacing(0);
    m_column->addStretch(1);
    setNarrow(false);
    connect(&theme, &theme::Theme::changed, this, qOverload<>(&QWidget::update));
}

void Navigation::addPage(const QString &id, const QString &icon, const QString &name,
                         const QString &shortcut)
{
    auto *button = new NavigationButton(m_theme, icon, name, shortcut, this);
    connect(button, &QAbstractButton::clicked, this, [this, id, button] {
        // Whether it is checked follows the page in front, not the click.
        button->setChecked(!button->isChecked());
        Q_EMIT pageRequested(id);
    });
    m_column->insertWidget(int(m_buttons.size()), button);
    m_keys->add(button);
    m_buttons.emplace_back(id, button);
}

void Navigation::setCurrent(const QString &id)
{
    for (const auto &[page, button] : std::as_const(m_buttons))
        button->setChecked(page == id);
}

void Navigation::setNarrow(bool narrow)
{
    setFixedWidth(narrow ? narrowNavigation : wideNavigation);
    for (const auto &[page, button] : std::as_const(m_buttons))
        button->setNarrow(narrow);
}

void Navigation::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.tokens().window);
    painter.fillRect(QRect(width() - 1, 0, 1, height()), m_theme.tokens().border);
}

} // namespace waymark::shell
