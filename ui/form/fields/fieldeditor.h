// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "form/formmodel.h"
#include "form/typedvalue.h"

#include <QWidget>

class QLineEdit;
class QPlainTextEdit;

namespace waymark::theme {
class Theme;
}

namespace waymark::form {

/// What the person wants a field to be. In a struct of its own, since moc can't compare values that
/// hold values.
struct Entered
{
    yaml::Value value;
};

/// The part of a field that is typed into. It shows a state and proposes values; it never decides
/// what the text holds.
class FieldEditor : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;
    ~FieldEditor() override;

    /// Leaves the caret and what is being typed alone where nothing changed.
    virtual void setState(const FieldState &state) = 0;
    /// What takes the focus, and carries the accessible name.
    [[nodiscard]] virtual QWidget *target() = 0;
    /// Its controls have names of their own; the field's is on the whole.
    [[nodiscard]] virtual bool hasOwnNames() const { return false; }

Q_SIGNALS:
    void edited(const waymark::form::Entered &entered);
    /// The person took the value away and left; sent for fields that can be unset.
    void emptied();
    /// One entry of the object that the field shows; no value takes it away.
    void memberEdited(const QString &key, const waymark::form::Entered &entered, bool isRemoved);
    /// The value as YAML, as it was typed.
    void replaced(const QByteArray &yaml);
    /// Show this value in the text.
    void textRequested();
};

/// What the field is drawn as. A value that can't be changed is a text that can be copied,
/// whatever it would be chosen with.
[[nodiscard]] FieldKind drawnKind(const FieldState &state);
/// The same control can show both: what differs comes with the state.
[[nodiscard]] bool haveSameEditor(const FieldShape &a, const FieldShape &b);
/// Neither broken, read-only nor somebody else's.
[[nodiscard]] bool isChangeable(const FieldState &state);
/// What stands in a field that holds nothing: "null" where that is written.
[[nodiscard]] QString emptyText(const FieldState &state);

/// Whether an empty line takes its field away, now that it is left. What was typed a moment ago may
/// not be in `state` yet, so the line itself counts as well.
[[nodiscard]] bool isLeftEmpty(QLineEdit &line, const FieldState &state);

struct FormContext;

/// Text that can be selected and copied, but not changed, lies in the page.
void showReadOnly(QPlainTextEdit &edit, bool isReadOnly);

[[nodiscard]] FieldEditor *makeFieldEditor(const FieldState &state, FormContext &context,
                                           QWidget *parent);

} // namespace waymark::form
