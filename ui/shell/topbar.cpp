// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "shell/topbar.h"

#include "shell/tasksbutton.h"
#include "theme/stylepaint.h"
#include "widgets/buttons.h"
#include "widgets/chip.h"

#include <QBoxLayout>
#include <QMenu>
#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace waymark::shell {

namespace space = theme::space;

namespace {

constexpr int topHeight = 44;
constexpr int widestTitle = 220;

} // namespace

SearchButton::SearchButton(const theme::Theme &theme, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
{
    setText(tr("Search or run a command"));
    setAccessibleName(text());
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::IBeamCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMaximumWidth(460);
    connect(&theme, &theme::Theme::changed, this, qOverload<>(&QWidget::update));
}

QSize SearchButton::sizeHint() const
{
    return {460, space::row};
}

QSize SearchButton::minimumSizeHint() const
{
    return {120, space::row};
}

void SearchButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const theme::Tokens &tokens = m_theme.tokens();
    theme::drawPanel(painter, rect(), tokens.surface, underMouse() ? tokens.accent : tokens.border);
    m_theme.icon(u"edit-find"_s).paint(&painter, QRect(8, (height() - 16) / 2, 16, 16));
    const QRect room = rect().adjusted(32, 0, -10, 0);
    painter.setPen(tokens.secondary);
    const QString keys = QKeySequence(Qt::CTRL | Qt::Key_K).toString(QKeySequence::NativeText);
    const int keysWidth = fontMetrics().horizontalAdvance(keys);
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignRight, keys);
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft,
                     fontMetrics().elidedText(text(), Qt::ElideRight,
                                              room.width() - keysWidth - space::related));
    if (hasFocus())
        theme::drawFocusRing(painter, rect(), tokens.accent);
}

WorkspaceButton::WorkspaceButton(const theme::Theme &theme, QMenu *menu, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
    , m_menu(menu)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setToolTip(tr("Open, switch or close a workspace"));
    connect(this, &QAbstractButton::clicked, this, &WorkspaceButton::openMenu);
    connect(&theme, &theme::Theme::changed, this, qOverload<>(&QWidget::update));
}

void WorkspaceButton::openMenu()
{
    m_menu->popup(mapToGlobal(QPoint(0, height() + 2)));
}

QSize WorkspaceButton::sizeHint() const
{
    QFont font = this->font();
    font.setWeight(QFont::DemiBold);
    // A part of a dot that is missing is a letter that is left out.
    const int wanted = int(std::ceil(QFontMetricsF(font).horizontalAdvance(text())));
    const int title = std::min(wanted, widestTitle);
    return {space::related + 16 + space::related + title + space::related + 12 + space::related,
            30};
}

void WorkspaceButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const theme::Tokens &tokens = m_theme.tokens();
    if (underMouse() || isDown())
        theme::drawPanel(painter, rect(), theme::mixed(tokens.window, tokens.text, 0.07), {});
    m_theme.icon(u"folder-open"_s)
        .paint(&painter, QRect(space::related, (height() - 16) / 2, 16, 16));
    QFont font = this->font();
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(tokens.text);
    const QRect room = rect().adjusted(2 * space::related + 16, 0, -(2 * space::related + 12), 0);
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(text(), Qt::ElideMiddle, room.width()));
    theme::drawChevron(painter, QRect(width() - space::related - 12, 0, 12, height()),
                       Qt::DownArrow, tokens.secondary);
    if (hasFocus())
        theme::drawFocusRing(painter, rect(), tokens.accent);
}

TopBar::TopBar(const theme::Theme &theme, BackgroundTasks &tasks, const Menus &menus,
               QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_workspace(new WorkspaceButton(theme, menus.workspace, this))
    , m_demo(new widgets::Chip(theme, tr("Demo data"), this))
    , m_tasks(new TasksButton(theme, tasks, this))
{
    setAccessibleName(tr("Tools"));
    setFixedHeight(topHeight);
    m_demo->setCheckable(false);
    m_demo->setToolTip(
        tr("This workspace is a demonstration: change what you like, reset it at any time."));
    connect(m_demo, &QAbstractButton::clicked, this, [this, menu = menus.demo] {
        menu->popup(m_demo->mapToGlobal(QPoint(0, m_demo->height() + 2)));
    });
    auto *search = new SearchButton(theme, this);
    connect(search, &QAbstractButton::clicked, this, &TopBar::searchRequested);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::related, 0, space::related, 1);
    row->setSpacing(space::related);
    row->addWidget(m_workspace);
    row->addWidget(m_demo);
    row->addStretch(1);
    row->addWidget(search, 6);
    row->addStretch(1);
    row->addWidget(m_tasks);
    row->addWidget(menuButton(u"contrast"_s, tr("Appearance"), menus.appearance));
    row->addWidget(menuButton(u"application-menu"_s, tr("Menu"), menus.application));
    connect(&theme, &theme::Theme::changed, this, qOverload<>(&QWidget::update));
    setWorkspaceTitle({});
    setDemo(false);
}

QToolButton *TopBar::menuButton(const QString &icon, const QString &name, QMenu *menu)
{
    auto *button = widgets::iconButton(m_theme, icon, name, this);
    connect(button, &QAbstractButton::clicked, this, [button, menu] {
        const QPoint corner = button->mapToGlobal(QPoint(button->width(), button->height() + 2));
        menu->popup(corner - QPoint(menu->sizeHint().width(), 0));
    });
    return button;
}

void TopBar::setWorkspaceTitle(const QString &title)
{
    const QString shown = title.isEmpty() ? tr("No workspace") : title;
    m_workspace->setText(shown);
    m_workspace->setAccessibleName(tr("Workspace: %1").arg(shown));
    m_workspace->updateGeometry();
}

void TopBar::setDemo(bool isDemo)
{
    m_demo->setVisible(isDemo);
}

void TopBar::showTasks()
{
    if (m_tasks->isVisible())
        m_tasks->toggleList();
}

void TopBar::openWorkspaceMenu()
{
    m_workspace->openMenu();
}

void TopBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.tokens().window);
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.tokens().border);
}

} // namespace waymark::shell
