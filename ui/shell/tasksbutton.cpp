// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "shell/tasksbutton.h"

#include "shell/backgroundtasks.h"
#include "widgets/buttons.h"
#include "widgets/label.h"
#include "widgets/replace.h"

#include <QBoxLayout>
#include <QProgressBar>

using namespace Qt::StringLiterals;

namespace waymark::shell {

using widgets::Label;
namespace space = theme::space;

TasksButton::TasksButton(const theme::Theme &theme, BackgroundTasks &tasks, QWidget *parent)
    : QToolButton(parent)
    , m_theme(theme)
    , m_tasks(tasks)
    , m_list(new QFrame(this, Qt::Popup))
    , m_rows(new QVBoxLayout(m_list))
{
    setAutoRaise(true);
    setFocusPolicy(Qt::StrongFocus);
    setIcon(theme.icon(u"view-refresh"_s));
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setMinimumHeight(space::row);
    setToolTip(tr("What runs in the background"));
    static_cast<QFrame *>(m_list)->setFrameShape(QFrame::StyledPanel);
    m_list->setAccessibleName(tr("Background tasks"));
    m_list->setMinimumWidth(340);
    m_rows->setContentsMargins(space::group, 12, space::group, 12);
    m_rows->setSpacing(space::related);
    connect(this, &QAbstractButton::clicked, this, &TasksButton::toggleList);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&tasks, signal, this, &TasksButton::refresh);
    connect(&tasks, &QAbstractItemModel::dataChanged, this, &TasksButton::refresh);
    refresh();
}

void TasksButton::refresh()
{
    const int count = m_tasks.rowCount();
    setVisible(count > 0);
    setText(count == 1 ? m_tasks.index(0).data().toString() : tr("%Ln task(s)", nullptr, count));
    setAccessibleName(tr("Background tasks: %L1").arg(count));
    if (count == 0)
        m_list->hide();
    else if (m_list->isVisible())
        fillList();
}

void TasksButton::fillList()
{
    widgets::clearLayout(*m_rows);
    m_rows->addWidget(new Label(m_theme, Label::Role::Section, tr("Background tasks"), m_list));
    for (int row = 0; row < m_tasks.rowCount(); ++row) {
        const QModelIndex task = m_tasks.index(row);
        auto *line = new QWidget(m_list);
        auto *across = new QHBoxLayout(line);
        across->setContentsMargins(0, 0, 0, 0);
        auto *texts = new QVBoxLayout;
        texts->setSpacing(2);
        texts->addWidget(new Label(m_theme, Label::Role::Body, task.data().toString(), line));
        auto *bar = new QProgressBar(line);
        const QVariant share = task.data(BackgroundTasks::ShareRole);
        bar->setRange(0, share.isValid() ? 1000 : 0);
        bar->setValue(int(share.toDouble() * 1000));
        bar->setTextVisible(false);
        bar->setFixedHeight(6);
        texts->addWidget(bar);
        across->addLayout(texts, 1);
        if (task.data(BackgroundTasks::CanCancelRole).toBool()) {
            auto *cancel = new QPushButton(tr("Cancel"), line);
            connect(cancel, &QAbstractButton::clicked, this, [this, row] { m_tasks.cancel(row); });
            across->addWidget(cancel);
        }
        m_rows->addWidget(line);
    }
}

void TasksButton::toggleList()
{
    if (m_list->isVisible())
        return m_list->hide();
    fillList();
    m_list->adjustSize();
    m_list->move(mapToGlobal(QPoint(width() - m_list->width(), height() + space::inside)));
    m_list->show();
}

} // namespace waymark::shell
