// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "form/fields/problemlines.h"
#include "form/formcontext.h"

#include <QWidget>

class QMenu;

namespace waymark::form {

class PreviewLines;
struct SecretPlace;
struct ChangeQuestion;

/// What may change on the way to a field.
enum class Reveal {
    Nothing, ///< the part is asked for, nobody goes there
    AsItIs,  ///< a table makes the cell its current one
    Unfold,  ///< folded sections open, too
};

/// A piece of the form that shows one value of the document and, if it has them, the values below.
class FormPart : public QWidget
{
    Q_OBJECT

public:
    FormPart(FormContext &context, QWidget *parent)
        : QWidget(parent)
        , m_context(context)
    {}

    /// Shows `state`. `isStale`: it is of an older text, so what is being typed in stays.
    void setState(const FieldState &state, bool isStale);
    [[nodiscard]] const FieldState &state() const { return m_state; }

    /// The part that shows `pointer` or the nearest above it; nullptr where it isn't in this one.
    [[nodiscard]] virtual FormPart *reveal(const JsonPointer &pointer, Reveal how) = 0;
    /// Puts the focus where the person can type.
    virtual void enter() = 0;
    /// Marked as what belongs to the text's caret.
    void setHighlighted(bool highlighted);
    [[nodiscard]] bool isHighlighted() const { return m_isHighlighted; }

    /// The form can't make the change that was asked for; empty takes it back.
    void setRefusal(const QString &text);
    /// What can be done with it as an item of a list, placed where the part has room for it. The
    /// part becomes the parent.
    virtual void setTools(QWidget *tools) = 0;

protected:
    virtual void present(bool isStale) = 0;
    /// Where this part shows what a change would change.
    [[nodiscard]] virtual PreviewLines *previewLines() = 0;
    /// A change is shown now, or is so no longer.
    virtual void previewChanged() {}
    /// Where this part says what the form has to say.
    virtual void showNotices(const QList<Notice> &notices) = 0;
    /// Puts the notices for the state together and shows them.
    void notify();
    /// Takes another form of `field`: at once where nothing is lost, else after asking.
    void takeForm(const FieldState &field, qsizetype choice, int branch,
                  const std::optional<yaml::Value> &mark = {});
    /// Makes the change, or shows what it would change where the person wants to see that first.
    void propose(const Proposal &proposal);
    /// "Show what changes before it does", at the end of a menu.
    void addPreviewAction(QMenu &menu);
    /// The person's word on the change that is shown.
    void decide(bool isWanted);
    [[nodiscard]] bool isPreviewing() const { return bool(m_decided); }
    void connectPreview(PreviewLines &lines);
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

    FormContext &m_context;
    FieldState m_state;

private:
    /// Shows the lines that `proposal` changes; `make` makes it when the person says so.
    void show(const Proposal &proposal, const ChangeQuestion &question, PreviewLines &lines,
              std::function<void()> make);
    void askToTake(const FieldState &field, qsizetype choice, int branch,
                   const assist::ChoiceSwitch &change);
    void take(const FieldState &field, qsizetype choice, int branch,
              const assist::ChoiceSwitch &change);
    [[nodiscard]] Proposal switchProposal(const FieldState &field,
                                          const assist::ChoiceSwitch &change) const;
    [[nodiscard]] Notice secretNotice();
    void referTo(const SecretPlace &place);
    [[nodiscard]] Notice sharedNotice();

    QString m_refusal;
    Task m_switching;
    std::function<void()> m_decided; ///< makes the change that waits for the person's word
    bool m_isAsking = false;         ///< that change is a form that drops something
    bool m_looksFirst = false;       ///< changes are shown before they are made
    bool m_isHighlighted = false;
};

/// The part that fits the kind of `state`. `level` 0 stands directly on the page.
[[nodiscard]] FormPart *makeFormPart(FormContext &context, const FieldState &state, int level,
                                     QWidget *parent);
/// What the schema says the field is for, or that it doesn't know the field.
[[nodiscard]] QString helpOf(const FieldState &state);
/// What a form of a value is called: by its schema, else by what it holds.
[[nodiscard]] QString formTitle(const schema::Branch &branch, int index);
/// `part` can go on showing `state`.
[[nodiscard]] bool canShow(const FormPart &part, const FieldState &state);

} // namespace waymark::form
