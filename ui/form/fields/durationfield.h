// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "form/fields/fieldeditor.h"

class QBoxLayout;
class QComboBox;
class QLabel;

namespace waymark::form {

class NumberEdit;

/// A number with its unit, taken apart: `14d`, `512Mi`, `P14D`. The number is the whole text where
/// it doesn't read so.
struct NumberWithUnit
{
    QString number;
    QString unit; ///< as `FieldShape::units` has it

    bool operator==(const NumberWithUnit &) const = default;
};

[[nodiscard]] NumberWithUnit takenApart(const QString &text, UnitStyle style);
[[nodiscard]] QString putTogether(const NumberWithUnit &value, UnitStyle style);

/// All parts of a duration: `1h30m`, `PT1H30M`. Empty where it doesn't read as numbers with units.
[[nodiscard]] QList<NumberWithUnit> partsOf(const QString &text, UnitStyle style);

/// A duration or a quantity: number, unit, and values that are often chosen.
class DurationField final : public FieldEditor
{
    Q_OBJECT

public:
    DurationField(const theme::Theme &theme, QWidget *parent);

    void setState(const FieldState &state) override;
    [[nodiscard]] QWidget *target() override;

private:
    void propose();
    void showUnits();
    void showSuggestions();
    void showUnit(bool isPlain);
    [[nodiscard]] QString unit() const;

    const theme::Theme &m_theme;
    QBoxLayout *m_row;
    NumberEdit *m_number;
    QComboBox *m_unit;
    QLabel *m_onlyUnit;
    QWidget *m_often;
    FieldState m_state;
};

} // namespace waymark::form
