// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "theme/theme.h"

#include <QList>
#include <QToolButton>

class QVBoxLayout;

namespace waymark::shell {

class BackgroundTasks;

/// How many tasks run in the background; a click lists them with progress and cancel. Hidden while
/// there are none.
class TasksButton final : public QToolButton
{
    Q_OBJECT

public:
    TasksButton(const theme::Theme &theme, BackgroundTasks &tasks, QWidget *parent = nullptr);

    void toggleList();

private:
    void addRows(int first, int last);
    void removeRows(int first, int last);
    void showCount();

    const theme::Theme &m_theme;
    BackgroundTasks &m_tasks;
    QWidget *m_list;
    QVBoxLayout *m_rows;
    QList<QWidget *> m_lines; ///< one a task
};

} // namespace waymark::shell
