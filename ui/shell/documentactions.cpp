// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "shell/documentactions.h"

#include "document/checklistpane.h"
#include "document/documentview.h"
#include "document/impactpane.h"
#include "shell/contentarea.h"
#include "shell/windowactions.h"

#include <QAction>

using namespace Qt::StringLiterals;

namespace waymark::shell {

namespace {

/// Edits are made for one revision of the text; for any other the same finding is looked up again.
/// False while the newest text isn't analysed.
bool applyNow(document::DocumentSession &session, const Diagnostic &diagnostic,
              const QString &title)
{
    const auto &analysis = session.analysis();
    if (!session.isLoaded() || analysis->revision != session.revision())
        return false;
    for (const Diagnostic &found : analysis->diagnostics) {
        if (found.code != diagnostic.code || found.pointer != diagnostic.pointer
            || found.message != diagnostic.message)
            continue;
        for (const Fix &repair : found.fixes) {
            if (repair.title != title)
                continue;
            session.closeUndoStep();
            session.apply(repair.edits,
                          {EditOrigin::Source::Fix, title, found.pointer, found.document, {}});
            return true;
        }
    }
    return true;
}

} // namespace

DocumentActions::DocumentActions(WindowActions &actions, ContentArea &content)
    : m_actions(actions)
    , m_content(content)
{
    m_actions.add(u"document.save"_s, tr("Save"), {QKeySequence::Save}, [this] { save(); });
    m_actions.add(u"document.save-all"_s, tr("Save all"), {QKeySequence(u"Ctrl+Shift+S"_s)},
                  [this] { m_content.saveAll(); });
    m_actions.add(u"document.close"_s, tr("Close document"), {QKeySequence(u"Ctrl+W"_s)},
                  [this] { m_content.closeCurrent(); });
    m_actions.add(u"document.rules"_s, tr("Rules of the document"),
                  {QKeySequence(u"Ctrl+Shift+R"_s)}, [this] {
                      if (auto *view = m_content.currentView())
                          view->checklist().open();
                  });
    m_actions.add(u"document.impact"_s, tr("Impact of the rules"),
                  {QKeySequence(u"Ctrl+Shift+I"_s)}, [this] {
                      if (auto *view = m_content.currentView())
                          view->impact().open();
                  });
    m_actions.add(u"document.next"_s, tr("Next tab"),
                  {QKeySequence(u"Ctrl+Tab"_s), QKeySequence(u"Ctrl+PgDown"_s)},
                  [this] { m_content.step(1); });
    m_actions.add(u"document.previous"_s, tr("Previous tab"),
                  {QKeySequence(u"Ctrl+Shift+Tab"_s), QKeySequence(u"Ctrl+PgUp"_s)},
                  [this] { m_content.step(-1); });
}

void DocumentActions::enable()
{
    // Whatever the text says: the first letter typed into a form may be on its way to it.
    m_actions.action(u"document.save"_s)->setEnabled(m_content.currentSession() != nullptr);
    m_actions.action(u"document.save-all"_s)->setEnabled(!m_content.views().isEmpty());
    m_actions.action(u"document.close"_s)->setEnabled(!m_content.showsPage());
    const auto *view = m_content.currentView();
    m_actions.action(u"document.rules"_s)->setEnabled(view != nullptr);
    m_actions.action(u"document.impact"_s)
        ->setEnabled(view != nullptr && !view->impact().isHidden());
}

void DocumentActions::save()
{
    auto *view = m_content.currentView();
    if (view == nullptr)
        return;
    view->whenSettled([view] {
        if (view->session().isModified())
            view->save();
    });
}

void DocumentActions::applyFix(const QString &path, const Diagnostic &diagnostic, const Fix &fix)
{
    // With the caret there, so that the next problem is the one after it.
    m_content.openDocument(path, diagnostic.range);
    auto *session = m_content.session(path);
    if (!applyNow(*session, diagnostic, fix.title))
        connect(
            session, &document::DocumentSession::analyzed, this,
            [session, diagnostic, title = fix.title] {
                (void)applyNow(*session, diagnostic, title);
            },
            Qt::SingleShotConnection);
}

void DocumentActions::fixEverywhere(const QString &path, const FixChoice &choice)
{
    m_content.openDocument(path);
    auto *session = m_content.session(path);
    if (session->isLoaded())
        return session->fixEverywhere(choice);
    connect(
        session, &document::DocumentSession::loaded, session,
        [session, choice] { session->fixEverywhere(choice); }, Qt::SingleShotConnection);
}

} // namespace waymark::shell
