// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/checklistpane.h"
#include "document/documentbars.h"
#include "document/documentheader.h"
#include "document/documentview.h"
#include "document/headerfeed.h"
#include "document/impactfeed.h"
#include "document/impactpane.h"
#include "document/pairing.h"
#include "editor/editorpane.h"
#include "form/formview.h"

#include <QPointer>
#include <QSplitter>
#include <QStackedWidget>

#include <functional>
#include <optional>

namespace waymark::document {

/// What a dual view is made of, for the files that it is written in.
struct DocumentView::Parts
{
    Parts(document::DocumentSession &openSession, const theme::Theme &theme, DocumentView &view)
        : session(openSession)
        , findings(openSession)
        , header(new DocumentHeader(theme, &view))
        , bars(new DocumentBars(openSession, theme, &view))
        , stack(new QStackedWidget(&view))
        , splitter(new QSplitter(Qt::Horizontal, stack))
        , form(new form::FormView(openSession, findings, theme, splitter))
        , pane(new editor::EditorPane(openSession, findings, theme, splitter))
        , changes(new ChangesPane(openSession, theme, stack))
        , checklist(new ChecklistPane(
              openSession, [this] { return form->document(); }, theme, &view))
        , impactFeed(openSession, changes->committed())
        , impact(new ImpactPane(impactFeed, theme, &view))
        , look(theme)
        , feed(*header, {openSession, findings, *form, *pane}, nullptr)
        , pairing(openSession, *form, *pane)
    {}

    /// A gap that is to be entered once the text is looked at.
    struct WantedGap
    {
        quint64 revision = 0;    ///< of the text; another one was typed by somebody who goes on
        QPointer<QWidget> focus; ///< of the window; who moved it is elsewhere by now
    };

    [[nodiscard]] editor::TextEditor &editor() const { return pane->editor(); }
    [[nodiscard]] bool isCurrent() const
    {
        return session.analysis()->revision == session.revision();
    }

    document::DocumentSession &session;
    editor::LiveFindings findings;
    DocumentHeader *header;
    DocumentBars *bars;
    QStackedWidget *stack;
    QSplitter *splitter;
    form::FormView *form;
    editor::EditorPane *pane;
    ChangesPane *changes;
    ChecklistPane *checklist;
    ImpactFeed impactFeed;
    ImpactPane *impact;
    const theme::Theme &look;
    Mode mode = Mode::Both;
    std::optional<Diagnostic> finding; ///< at the caret
    std::optional<WantedGap> wantedGap;
    std::function<bool(bool isUndo)> takesOver;
    HeaderFeed feed;
    Pairing pairing;
};

} // namespace waymark::document
