// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "shell/windowmenus.h"

#include "shell/closeddocuments.h"
#include "shell/windowactions.h"
#include "shell/workspacemenu.h"

#include <QActionGroup>
#include <QMenu>
#include <QMessageBox>

using namespace Qt::StringLiterals;

namespace waymark::shell {

WindowMenus::WindowMenus(const Services &services, WindowActions &actions, ClosedDocuments &closed,
                         QWidget *window)
    : m_services(services)
    , m_actions(actions)
    , m_closed(closed)
    , m_window(window)
    , m_workspace(new WorkspaceMenu(services.settings, actions, window))
    , m_demo(new QMenu(window))
{
    m_actions.fill(*m_demo, {u"workspace.reset-demo"_s});
    makeAppearance();
    makeApplication();
}

void WindowMenus::makeApplication()
{
    m_application = new QMenu(m_window);
    m_actions.fill(*m_application,
                   {u"request.new"_s, u"document.submit"_s, u"document.save"_s,
                    u"document.save-all"_s, u"document.close"_s, u"document.reopen"_s});
    auto *closed = m_application->addMenu(tr("Closed documents"));
    connect(closed, &QMenu::aboutToShow, this, [this, closed] { m_closed.fill(*closed); });
    m_actions.fill(*m_application, {{},
                                    u"go.command"_s,
                                    u"go.document"_s,
                                    u"link.copy"_s,
                                    {},
                                    u"view.problems"_s,
                                    u"view.inspector"_s,
                                    {}});
    makeLanguages();
    m_actions.add(u"app.about"_s, tr("About Waymark"), {}, [this] { showAbout(); });
    m_actions.fill(*m_application, {{}, u"app.about"_s, u"app.quit"_s});
}

void WindowMenus::makeAppearance()
{
    m_appearance = new QMenu(tr("Appearance"), m_window);
    using Choice = theme::Theme::Choice;
    auto *choices = new QActionGroup(this);
    for (const auto &[choice, id, text] :
         {std::tuple(Choice::FollowDesktop, u"theme.desktop"_s, tr("Follow the desktop")),
          std::tuple(Choice::Light, u"theme.light"_s, tr("Light")),
          std::tuple(Choice::Dark, u"theme.dark"_s, tr("Dark"))}) {
        auto *action = m_actions.add(id, text, {}, [this, choice] {
            m_services.theme.setChoice(choice);
            m_services.settings.setThemeChoice(choice);
        });
        action->setStatusTip(tr("Appearance: %1").arg(text));
        action->setCheckable(true);
        action->setChecked(m_services.theme.choice() == choice);
        choices->addAction(action);
        m_appearance->addAction(action);
    }
}

void WindowMenus::makeLanguages()
{
    auto *languages = m_application->addMenu(tr("Language"));
    m_languages = new QActionGroup(this);
    for (const auto &[code, text] :
         {std::pair(QString(), tr("Follow the desktop")), std::pair(u"en"_s, u"English"_s),
          std::pair(u"de"_s, u"Deutsch"_s)}) {
        auto *action =
            m_actions.add(u"language."_s + code, text, {}, [this, code] { chooseLanguage(code); });
        action->setStatusTip(tr("Language: %1").arg(text));
        action->setCheckable(true);
        action->setData(code);
        m_languages->addAction(action);
        languages->addAction(action);
    }
    showLanguage();
}

void WindowMenus::showLanguage()
{
    for (QAction *action : m_languages->actions())
        action->setChecked(action->data().toString() == m_services.settings.language());
}

void WindowMenus::chooseLanguage(const QString &code)
{
    // Until the window is made anew the old language is the one in use.
    const bool isSame = code == m_services.settings.language();
    showLanguage();
    if (!isSame)
        Q_EMIT languageRequested(code);
}

void WindowMenus::showAbout()
{
    auto *box = new QMessageBox(m_window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setText(tr("Waymark %1").arg(QStringLiteral(WAYMARK_VERSION)));
    box->setInformativeText(
        tr("A workbench for internal developer platforms. Source under Apache-2.0."));
    box->open();
}

} // namespace waymark::shell
