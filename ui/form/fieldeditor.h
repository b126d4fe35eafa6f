// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "form/formmodel.h"

#include <QWidget>

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

    /// Leaves the caret and what is being typed alone where nothing changed.
    virtual void setState(const FieldState &state) = 0;
    /// What takes the focus, and carries the accessible name.
    [[nodiscard]] virtual QWidget *target() = 0;

Q_SIGNALS:
    void edited(const waymark::form::Entered &entered);
    /// The person took the value away and left; sent for fields that can be unset.
    void emptied();
    /// Show this value in the text.
    void textRequested();
};

/// What was typed, as the type that the schema asks for where it reads as one, else as text.
/// Nothing at all is null where quotes for an empty text would stay around what is typed next.
[[nodiscard]] yaml::Value valueOf(const QString &typed, const FieldShape &shape,
                                  const yaml::Node &before = {});

[[nodiscard]] FieldEditor *makeFieldEditor(const FieldState &state, const theme::Theme &theme,
                                           QWidget *parent);

} // namespace waymark::form
