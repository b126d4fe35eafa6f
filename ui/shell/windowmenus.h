// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shell/services.h"

#include <QObject>

class QActionGroup;
class QMenu;

namespace waymark::shell {

class ClosedDocuments;
class WindowActions;
class WorkspaceMenu;

/// The menus of the top bar, and what only they do: appearance, language, about.
class WindowMenus final : public QObject
{
    Q_OBJECT

public:
    /// All of it outlives this. Every action that a menu shows has to be there, except this
    /// class's own.
    WindowMenus(const Services &services, WindowActions &actions, ClosedDocuments &closed,
                QWidget *window);

    [[nodiscard]] WorkspaceMenu *workspace() const { return m_workspace; }
    [[nodiscard]] QMenu *demo() const { return m_demo; }
    [[nodiscard]] QMenu *appearance() const { return m_appearance; }
    [[nodiscard]] QMenu *application() const { return m_application; }

Q_SIGNALS:
    /// Another one than that of the settings.
    void languageRequested(const QString &code);

private:
    void makeAppearance();
    void makeApplication();
    void makeLanguages();
    void showLanguage();
    void chooseLanguage(const QString &code);
    void showAbout();

    const Services &m_services;
    WindowActions &m_actions;
    ClosedDocuments &m_closed;
    QWidget *m_window;
    WorkspaceMenu *m_workspace;
    QMenu *m_demo;
    QMenu *m_appearance = nullptr;
    QMenu *m_application = nullptr;
    QActionGroup *m_languages = nullptr;
};

} // namespace waymark::shell
