// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "form/fields/fieldeditor.h"

#include <QCheckBox>
#include <QComboBox>

class QButtonGroup;

namespace waymark::form {

/// A combo box that the wheel scrolls past.
class QuietComboBox final : public QComboBox
{
    Q_OBJECT

public:
    explicit QuietComboBox(QWidget *parent);

protected:
    void wheelEvent(QWheelEvent *event) override;
};

/// Up to four values: all of them in sight.
class RadioField final : public FieldEditor
{
    Q_OBJECT

public:
    RadioField(const FieldShape &shape, QWidget *parent);

    void setState(const FieldState &state) override;
    [[nodiscard]] QWidget *target() override;
    [[nodiscard]] bool hasOwnNames() const override { return true; }

private:
    QButtonGroup *m_buttons;
    QList<Choice> m_choices;
};

/// More values; with a search over more than twelve.
class ComboField final : public FieldEditor
{
    Q_OBJECT

public:
    ComboField(const FieldShape &shape, QWidget *parent);

    void setState(const FieldState &state) override;
    [[nodiscard]] QWidget *target() override;

private:
    QuietComboBox *m_combo;
    QList<Choice> m_choices;
    QString m_text; ///< the value as the text has it
};

/// A check box that says "not set" as well, where that is possible, and comes back to it.
class SwitchBox final : public QCheckBox
{
    Q_OBJECT

public:
    using QCheckBox::QCheckBox;

    /// A click on a checked box unchecks it, one on an unchecked box unsets it.
    void setUnsettable(bool unsettable) { m_isUnsettable = unsettable; }

protected:
    void nextCheckState() override;

private:
    bool m_isUnsettable = false;
};

/// True or false, and a third look where nothing is set.
class SwitchField final : public FieldEditor
{
    Q_OBJECT

public:
    explicit SwitchField(QWidget *parent);

    void setState(const FieldState &state) override;
    [[nodiscard]] QWidget *target() override;

private:
    SwitchBox *m_check;
};

[[nodiscard]] FieldEditor *makeChoiceField(const FieldShape &shape, QWidget *parent);

} // namespace waymark::form
