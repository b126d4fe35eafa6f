// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "editor/assist/livefindings.h"
#include "form/fieldsearch.h"
#include "form/formcontext.h"

#include <QPointer>
#include <QWidget>

class QScrollArea;

namespace waymark::form {

class FormBar;
class FormPage;
class FormPart;
class RowsField;

/// The form of one document of a file. It shows what the newest analysis says and proposes edits.
class FormView final : public QWidget
{
    Q_OBJECT

public:
    /// None of the references is owned.
    FormView(document::DocumentSession &session, editor::LiveFindings &findings,
             const theme::Theme &theme, QWidget *parent = nullptr);
    ~FormView() override;

    /// Of no use while nobody can see it: it isn't kept up to date then.
    void setActive(bool active);
    void setDocument(int document);
    [[nodiscard]] int document() const { return m_edits.document(); }

    /// The entities that fields may name from now on.
    void setEntities(std::shared_ptr<const assist::EntityChoices> entities);

    /// Marks the field of the text's caret and scrolls to it.
    void highlight(const JsonPointer &pointer);
    /// Opens what is folded over the field and puts the focus there.
    void enterField(const JsonPointer &pointer);
    /// Puts the focus into the field that it is at, or else the first one.
    void enterFields();

    /// Calls `action` when everything that was typed so far is in the text: before it is saved, or
    /// undone.
    void whenSettled(std::function<void()> action) { m_edits.whenIdle(std::move(action)); }
    [[nodiscard]] bool isSettled() const { return m_edits.isIdle(); }

    /// Everything that is in sight is made; rows of large documents come in slices.
    [[nodiscard]] bool isComplete() const { return m_slices.isIdle(); }

    [[nodiscard]] const FormModel &model() const { return m_model; }

Q_SIGNALS:
    /// The person is in this field now.
    void fieldFocused(const waymark::JsonPointer &pointer);
    void showInTextRequested(const waymark::JsonPointer &pointer);
    void exceptionRequested(const waymark::Diagnostic &finding);
    void undoRequested();
    void redoRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void present();
    void setUpPage();
    void connectAll();
    void connectBar();
    void takeFocus(QWidget *old, QWidget *now);
    void enterPlace(const JsonPointer &pointer);
    void leavePlace();
    void showRefusal(const Proposal &proposal, const Error &error);
    void askForFields();
    void takeFound(const FoundFields &found);
    void stepFound(int steps);
    void showFound();
    [[nodiscard]] FormPart *partOf(const JsonPointer &pointer, bool unfold);
    void scrollTo(QWidget &widget);
    void scrollToCell(const RowsField &rows);

    document::DocumentSession &m_session;
    editor::LiveFindings &m_findings;
    FormModel m_model;
    FormEdits m_edits;
    Slices m_slices;
    FormContext m_context;
    std::shared_ptr<const analysis::Analysis> m_shown;
    FormBar *m_bar = nullptr;
    QScrollArea *m_scroll = nullptr;
    FormPage *m_page = nullptr;
    QPointer<FormPart> m_highlighted;
    QPointer<QWidget> m_watched; ///< has the focus, and its undo keys are ours
    JsonPointer m_place;
    std::optional<std::pair<int, JsonPointer>> m_entered; ///< somebody is in: document and field
    FoundFields m_found;
    qsizetype m_atFound = -1;
    Latest<FieldQuestion, FoundFields> m_search;
    bool m_isInField = false;
    bool m_isPresenting = false;
    bool m_isActive = true;
};

} // namespace waymark::form
