// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "form/formcontext.h"

#include <QWidget>

namespace waymark::form {

/// Whether folded sections open on the way to a field.
enum class Reveal { AsItIs, Unfold };

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

protected:
    virtual void present(bool isStale) = 0;
    void paintEvent(QPaintEvent *event) override;

    FormContext &m_context;
    FieldState m_state;

private:
    bool m_isHighlighted = false;
};

/// The part that fits the kind of `state`. `level` 0 stands directly on the page.
[[nodiscard]] FormPart *makeFormPart(FormContext &context, const FieldState &state, int level,
                                     QWidget *parent);
/// What the schema says the field is for, or that it doesn't know the field.
[[nodiscard]] QString helpOf(const FieldState &state);
/// `part` can go on showing `state`.
[[nodiscard]] bool canShow(const FormPart &part, const FieldState &state);

} // namespace waymark::form
