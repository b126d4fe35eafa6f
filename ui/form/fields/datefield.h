// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "form/fields/fieldeditor.h"

class QLineEdit;
class QToolButton;

namespace waymark::form {

/// The text of a day or a moment after another day was chosen: a time stays as it is.
[[nodiscard]] QString withDay(const QString &text, QDate day, bool hasTime);

/// A day, or a day and a time: typed, or chosen in a calendar.
class DateField final : public FieldEditor
{
    Q_OBJECT

public:
    DateField(const theme::Theme &theme, QWidget *parent);

    void setState(const FieldState &state) override;
    [[nodiscard]] QWidget *target() override;

private:
    void openCalendar();
    [[nodiscard]] bool hasTime() const;

    QLineEdit *m_line;
    QToolButton *m_open;
    FieldState m_state;
};

} // namespace waymark::form
