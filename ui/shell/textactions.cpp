// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "shell/textactions.h"

#include "assist/catalognames.h"
#include "document/checklistpane.h"
#include "document/documentview.h"
#include "document/impactpane.h"
#include "editor/editorpane.h"
#include "editor/text/editorcommands.h"
#include "settings/settings.h"
#include "shell/contentarea.h"
#include "shell/explanationdialog.h"
#include "shell/windowactions.h"

#include <QAction>

namespace waymark::shell {

TextActions::TextActions(WindowActions &actions, ContentArea &content, settings::Settings &settings)
    : QObject(&content)
    , m_actions(actions)
    , m_content(content)
    , m_settings(settings)
{
    for (const editor::EditorCommand &command : editor::editorCommands()) {
        QList<QKeySequence> keys;
        for (const QKeyCombination key : command.keys)
            keys << QKeySequence(key);
        QAction *action = actions.add(command.id, command.text, keys, [this, id = command.id] {
            if (auto *view = m_content.currentView())
                view->runTextCommand(id);
        });
        action->setStatusTip(tr("Text: %1").arg(command.text));
        // The text takes its keys itself; in the form and on pages they are free for others.
        action->setShortcutContext(Qt::WidgetShortcut);
        m_ids << command.id;
    }
    for (const editor::EditorCommand &command : editor::pageCommands())
        m_pageIds << command.id;
    connect(&content, &ContentArea::viewMade, this, &TextActions::prepare);
}

void TextActions::enable(bool enabled)
{
    const auto *view = m_content.currentView();
    const bool isPaged = enabled && view != nullptr && view->textPane().isPaged();
    for (const QString &id : std::as_const(m_ids))
        m_actions.action(id)->setEnabled(enabled && (!isPaged || m_pageIds.contains(id)));
}

void TextActions::setCatalog(const std::shared_ptr<const catalog::CatalogSnapshot> &catalog)
{
    m_entities = catalog ? std::make_shared<assist::CatalogNames>(catalog) : nullptr;
    for (document::DocumentView *view : m_content.views())
        view->textPane().setEntities(m_entities);
}

void TextActions::prepare(document::DocumentView *view)
{
    editor::EditorPane &pane = view->textPane();
    pane.setOptions(m_settings.textView());
    view->changes().setSideBySide(m_settings.textView().comparesSideBySide);
    pane.setEntities(m_entities);
    connect(&pane, &editor::EditorPane::optionsChanged, this, &TextActions::setOptions);
    connect(&view->changes(), &document::ChangesPane::sideBySideChanged, this,
            [this](bool sideBySide) {
                editor::ViewOptions options = m_settings.textView();
                options.comparesSideBySide = sideBySide;
                setOptions(options);
            });
    connect(&pane, &editor::EditorPane::explainRequested, this, &TextActions::explain);
    connect(view, &document::DocumentView::exceptionRequested, this,
            [this, view](const Diagnostic &finding) {
                Q_EMIT exceptionRequested(view->session(), finding);
            });
    const document::ChecklistPane &checklist = view->checklist();
    connect(&checklist, &document::ChecklistPane::explainRequested, this, &TextActions::explain);
    connect(&checklist, &document::ChecklistPane::ruleRequested, this,
            &TextActions::placeRequested);
    connect(&view->impact(), &document::ImpactPane::documentRequested, this,
            &TextActions::placeRequested);
}

void TextActions::setOptions(const editor::ViewOptions &options)
{
    if (options == m_settings.textView())
        return;
    m_settings.setTextView(options);
    for (document::DocumentView *view : m_content.views()) {
        view->textPane().setOptions(options);
        view->changes().setSideBySide(options.comparesSideBySide);
    }
}

void TextActions::explain(const QString &code)
{
    auto *dialog = new ExplanationDialog(code, m_content.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace waymark::shell
