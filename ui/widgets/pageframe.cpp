// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/pageframe.h"

#include "widgets/buttons.h"
#include "widgets/label.h"
#include "widgets/pane.h"

#include <QBoxLayout>
#include <QPainter>
#include <QSplitter>

using namespace Qt::StringLiterals;

namespace waymark::widgets {

namespace space = theme::space;

namespace {

constexpr int inspectorWidth = 320;
constexpr int leastRows = 320;
constexpr int leastInspector = 220;

} // namespace

PageFrame::PageFrame(const theme::Theme &theme, const QString &title, const QString &purpose,
                     QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_actions(new QHBoxLayout)
    , m_filters(new QHBoxLayout)
    , m_column(new QVBoxLayout(this))
{
    auto *heading = new Label(theme, Label::Role::PageTitle, title, this);
    auto *sentence = new Label(theme, Label::Role::Secondary, purpose, this);
    sentence->setElided();
    auto *titles = new QVBoxLayout;
    titles->setSpacing(2);
    titles->addWidget(heading);
    titles->addWidget(sentence);
    m_actions->setSpacing(space::related);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(space::page, space::group, space::page, 0);
    head->setSpacing(space::group);
    head->addLayout(titles, 1);
    head->addLayout(m_actions);
    m_filters->setContentsMargins(space::page, 12, space::page, 12);
    m_filters->setSpacing(space::related);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_column->addLayout(head);
    m_column->addLayout(m_filters);
    connect(&theme, &theme::Theme::changed, this, qOverload<>(&QWidget::update));
}

QPushButton *PageFrame::addSecondaryAction(const QString &text)
{
    auto *button = new QPushButton(text, this);
    m_actions->insertWidget(0, button);
    return button;
}

QPushButton *PageFrame::setPrimaryAction(const QString &text)
{
    auto *button = primaryButton(text, this);
    m_actions->addWidget(button);
    return button;
}

void PageFrame::addBar(QWidget *bar)
{
    m_column->insertWidget(m_bars++, bar);
}

void PageFrame::setContent(QWidget *content)
{
    m_column->addWidget(content, 1);
}

void PageFrame::setContent(QWidget *rows, QWidget *inspector)
{
    auto *content = new QWidget(this);
    auto *row = new QHBoxLayout(content);
    row->setContentsMargins(space::group, 0, 0, 0);
    row->setSpacing(0);
    auto *split = new QSplitter(Qt::Horizontal, content);
    split->setObjectName(u"inspector"_s);
    rows->setMinimumWidth(leastRows);
    inspector->setMinimumWidth(leastInspector);
    setPane(*rows);
    setPane(*inspector);
    split->addWidget(rows);
    split->addWidget(inspector);
    split->setStretchFactor(0, 1);
    split->setStretchFactor(1, 0);
    split->setSizes({10'000, inspectorWidth});
    split->setChildrenCollapsible(false);
    row->addWidget(split);
    setContent(content);
}

void PageFrame::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), m_theme.tokens().surface);
}

} // namespace waymark::widgets
