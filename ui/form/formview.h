// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "editor/livefindings.h"
#include "form/formcontext.h"

#include <QPointer>
#include <QScrollArea>

namespace waymark::widgets {
class Label;
}

namespace waymark::form {

class FieldList;
class FormPart;
class HelpLine;
class ProblemLines;
class SectionHead;

/// The form of one document of a file. It shows what the newest analysis says and proposes edits.
class FormView final : public QScrollArea
{
    Q_OBJECT

public:
    /// None of the references is owned.
    FormView(workspace::DocumentSession &session, editor::LiveFindings &findings,
             const theme::Theme &theme, QWidget *parent = nullptr);
    ~FormView() override;

    void setDocument(int document);
    [[nodiscard]] int document() const { return m_edits.document(); }

    /// Marks the field of the text's caret and scrolls to it.
    void highlight(const JsonPointer &pointer);
    /// Opens what is folded over the field and puts the focus there.
    void enterField(const JsonPointer &pointer);

    [[nodiscard]] const FormModel &model() const { return m_model; }

Q_SIGNALS:
    /// The person is in this field now.
    void fieldFocused(const waymark::JsonPointer &pointer);
    void showInTextRequested(const waymark::JsonPointer &pointer);
    void undoRequested();
    void redoRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void present();
    void setUpPage();
    void takeFocus(QWidget *old, QWidget *now);
    void enterPlace(const JsonPointer &pointer);
    void showRefusal(const JsonPointer &pointer, const Error &error);
    void setRestOpen(bool open);
    [[nodiscard]] FormPart *partOf(const JsonPointer &pointer, bool unfold);

    workspace::DocumentSession &m_session;
    editor::LiveFindings &m_findings;
    FormModel m_model;
    FormEdits m_edits;
    FormContext m_context;
    std::shared_ptr<const workspace::Analysis> m_shown;
    QWidget *m_page = nullptr;
    widgets::Label *m_title = nullptr;
    HelpLine *m_description = nullptr;
    ProblemLines *m_problems = nullptr;
    FieldList *m_lead = nullptr;
    FieldList *m_parts = nullptr;
    SectionHead *m_restHead = nullptr;
    FieldList *m_rest = nullptr;
    QPointer<FormPart> m_highlighted;
    QPointer<QWidget> m_watched; ///< has the focus, and its undo keys are ours
    JsonPointer m_place;
    bool m_isInField = false;
    bool m_isPresenting = false;
};

} // namespace waymark::form
