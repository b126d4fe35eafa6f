// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "shell/tasksbutton.h"

#include "shell/backgroundtasks.h"
#include "widgets/buttons.h"
#include "widgets/label.h"

#include <QBoxLayout>
#include <QProgressBar>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace waymark::shell {

using widgets::Label;
namespace space = theme::space;

namespace {

/// One task with its progress. It stays the same widget while the task runs, so that a button is
/// still there when the mouse that pressed it is released.
class TaskRow final : public QWidget
{
public:
    TaskRow(const theme::Theme &theme, BackgroundTasks &tasks, const QModelIndex &task,
            QWidget *parent)
        : QWidget(parent)
        , m_task(task)
        , m_text(new Label(theme, Label::Role::Body, {}, this))
        , m_bar(new QProgressBar(this))
    {
        auto *across = new QHBoxLayout(this);
        across->setContentsMargins(0, 0, 0, 0);
        auto *texts = new QVBoxLayout;
        texts->setSpacing(2);
        m_bar->setTextVisible(false);
        m_bar->setFixedHeight(6);
        texts->addWidget(m_text);
        texts->addWidget(m_bar);
        across->addLayout(texts, 1);
        if (task.data(BackgroundTasks::CanCancelRole).toBool()) {
            auto *cancel = new QPushButton(TasksButton::tr("Cancel"), this);
            connect(cancel, &QAbstractButton::clicked, this,
                    [this, &tasks] { tasks.cancel(m_task.row()); });
            across->addWidget(cancel);
        }
        refresh();
    }

    void refresh()
    {
        m_text->setText(m_task.data().toString());
        const QVariant share = m_task.data(BackgroundTasks::ShareRole);
        m_bar->setRange(0, share.isValid() ? 1000 : 0);
        m_bar->setValue(int(share.toDouble() * 1000));
        m_bar->setAccessibleName(m_text->text());
    }

private:
    QPersistentModelIndex m_task;
    Label *m_text;
    QProgressBar *m_bar;
};

} // namespace

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
    m_rows->addWidget(new Label(theme, Label::Role::Section, tr("Background tasks"), m_list));
    connect(this, &QAbstractButton::clicked, this, &TasksButton::toggleList);
    connect(&tasks, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) { addRows(first, last); });
    connect(&tasks, &QAbstractItemModel::rowsRemoved, this,
            [this](const QModelIndex &, int first, int last) { removeRows(first, last); });
    connect(&tasks, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex &task) {
        static_cast<TaskRow *>(m_lines[task.row()])->refresh();
        showCount();
    });
    addRows(0, tasks.rowCount() - 1);
}

void TasksButton::addRows(int first, int last)
{
    for (int row = first; row <= last; ++row) {
        auto *line = new TaskRow(m_theme, m_tasks, m_tasks.index(row), m_list);
        m_lines.insert(row, line);
        m_rows->insertWidget(row + 1, line); // below the title
    }
    showCount();
}

void TasksButton::removeRows(int first, int last)
{
    for (int row = last; row >= first; --row) {
        QWidget *line = m_lines.takeAt(row);
        m_rows->removeWidget(line);
        line->hide();
        // Later: its own button may be what ended the task.
        line->deleteLater();
    }
    m_list->adjustSize();
    showCount();
}

void TasksButton::showCount()
{
    const int count = m_tasks.rowCount();
    setVisible(count > 0);
    setText(count == 1 ? m_tasks.index(0).data().toString() : tr("%Ln task(s)", nullptr, count));
    setAccessibleName(tr("Background tasks: %L1").arg(count));
    if (count == 0)
        m_list->hide();
}

void TasksButton::toggleList()
{
    if (m_list->isVisible())
        return m_list->hide();
    m_list->adjustSize();
    m_list->move(mapToGlobal(QPoint(width() - m_list->width(), height() + space::inside)));
    m_list->show();
}

} // namespace waymark::shell
