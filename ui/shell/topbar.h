// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "theme/theme.h"

#include <QAbstractButton>
#include <QWidget>

class QHBoxLayout;
class QMenu;
class QToolButton;

namespace waymark::widgets {
class Chip;
}

namespace waymark::shell {

class BackgroundTasks;
class TasksButton;

/// Looks like a field, opens the command palette.
class SearchButton final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit SearchButton(const theme::Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const theme::Theme &m_theme;
};

/// Names the open workspace and opens the switcher.
class WorkspaceButton final : public QAbstractButton
{
    Q_OBJECT

public:
    WorkspaceButton(const theme::Theme &theme, QMenu *menu, QWidget *parent = nullptr);

    void openMenu();
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const theme::Theme &m_theme;
    QMenu *m_menu;
};

/// The bar at the top: workspace, search, tasks, appearance, everything else.
class TopBar final : public QWidget
{
    Q_OBJECT

public:
    struct Menus
    {
        QMenu *workspace;
        QMenu *demo;
        QMenu *appearance;
        QMenu *application;
    };

    TopBar(const theme::Theme &theme, BackgroundTasks &tasks, const Menus &menus,
           QWidget *parent = nullptr);

    /// Empty: none is open.
    void setWorkspaceTitle(const QString &title);
    void setDemo(bool isDemo);
    void showTasks();
    void openWorkspaceMenu();

Q_SIGNALS:
    void searchRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QToolButton *menuButton(const QString &icon, const QString &name, QMenu *menu);

    const theme::Theme &m_theme;
    WorkspaceButton *m_workspace;
    widgets::Chip *m_demo;
    TasksButton *m_tasks;
};

} // namespace waymark::shell
