// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "shell/mainwindow.h"
#include "shell/windowactions.h"
#include "shell/workspacemenu.h"

#include <QActionGroup>
#include <QMenu>
#include <QMessageBox>

using namespace Qt::StringLiterals;

namespace waymark::shell {

void MainWindow::makeMenus()
{
    m_workspaceMenu = new WorkspaceMenu(m_services.settings, *m_actions, this);
    m_demoMenu = new QMenu(this);
    m_actions->fill(*m_demoMenu, {u"workspace.reset-demo"_s});
    makeAppearanceMenu();
    m_applicationMenu = new QMenu(this);
    m_actions->fill(*m_applicationMenu, {u"request.new"_s,
                                         u"document.save"_s,
                                         u"document.save-all"_s,
                                         u"document.close"_s,
                                         {},
                                         u"go.command"_s,
                                         u"go.document"_s,
                                         {},
                                         u"view.problems"_s,
                                         u"view.inspector"_s,
                                         {}});
    makeLanguageMenu();
    m_actions->add(u"app.about"_s, tr("About Waymark"), {}, [this] { showAbout(); });
    m_actions->fill(*m_applicationMenu, {{}, u"app.about"_s, u"app.quit"_s});
}

void MainWindow::makeAppearanceMenu()
{
    m_appearanceMenu = new QMenu(tr("Appearance"), this);
    using Choice = theme::Theme::Choice;
    auto *choices = new QActionGroup(this);
    for (const auto &[choice, id, text] :
         {std::tuple(Choice::FollowDesktop, u"theme.desktop"_s, tr("Follow the desktop")),
          std::tuple(Choice::Light, u"theme.light"_s, tr("Light")),
          std::tuple(Choice::Dark, u"theme.dark"_s, tr("Dark"))}) {
        auto *action = m_actions->add(id, text, {}, [this, choice] {
            m_services.theme.setChoice(choice);
            m_services.settings.setThemeChoice(choice);
        });
        action->setStatusTip(tr("Appearance: %1").arg(text));
        action->setCheckable(true);
        action->setChecked(m_services.theme.choice() == choice);
        choices->addAction(action);
        m_appearanceMenu->addAction(action);
    }
}

void MainWindow::makeLanguageMenu()
{
    auto *languages = m_applicationMenu->addMenu(tr("Language"));
    m_languages = new QActionGroup(this);
    for (const auto &[code, text] :
         {std::pair(QString(), tr("Follow the desktop")), std::pair(u"en"_s, u"English"_s),
          std::pair(u"de"_s, u"Deutsch"_s)}) {
        auto *action =
            m_actions->add(u"language."_s + code, text, {}, [this, code] { chooseLanguage(code); });
        action->setStatusTip(tr("Language: %1").arg(text));
        action->setCheckable(true);
        action->setData(code);
        m_languages->addAction(action);
        languages->addAction(action);
    }
    showLanguage();
}

void MainWindow::showLanguage()
{
    for (QAction *action : m_languages->actions())
        action->setChecked(action->data().toString() == m_services.settings.language());
}

void MainWindow::chooseLanguage(const QString &code)
{
    // Until the window is made anew the old language is the one in use.
    const bool isSame = code == m_services.settings.language();
    showLanguage();
    if (isSame)
        return;
    leaveWorkspace([this, code] {
        m_services.settings.setLanguage(code);
        Q_EMIT languageChosen();
    });
}

void MainWindow::showAbout()
{
    auto *box = new QMessageBox(this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setText(tr("Waymark %1").arg(QStringLiteral(WAYMARK_VERSION)));
    box->setInformativeText(
        tr("A workbench for internal developer platforms. Source under Apache-2.0."));
    box->open();
}

} // namespace waymark::shell
