// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "form/fields/fieldeditor.h"

#include <QAbstractSpinBox>

namespace waymark::form {

/// A number that may be anything while it is typed, even empty or out of range: the text under it
/// holds what it holds. The wheel scrolls the page, never the number.
class NumberEdit final : public QAbstractSpinBox
{
    Q_OBJECT

public:
    explicit NumberEdit(QWidget *parent);

    /// Steps stay inside, where a bound is known.
    void setBounds(std::optional<double> least, std::optional<double> most);
    void setStep(double step) { m_step = step; }
    /// What a step starts from while nothing is typed.
    void setStart(double start) { m_start = start; }
    [[nodiscard]] QString number() const;
    void setNumber(const QString &number);
    void setPlaceholder(const QString &text);

    void stepBy(int steps) override;
    QValidator::State validate(QString &input, int &position) const override;

Q_SIGNALS:
    void numberEdited(const QString &number);

protected:
    [[nodiscard]] StepEnabled stepEnabled() const override;
    void wheelEvent(QWheelEvent *event) override;

private:
    std::optional<double> m_least;
    std::optional<double> m_most;
    double m_start = 0;
    double m_step = 1;
};

class NumberField final : public FieldEditor
{
    Q_OBJECT

public:
    explicit NumberField(QWidget *parent);

    void setState(const FieldState &state) override;
    [[nodiscard]] QWidget *target() override;

private:
    NumberEdit *m_number;
    FieldState m_state;
};

} // namespace waymark::form
