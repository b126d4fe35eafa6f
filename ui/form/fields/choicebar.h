// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "form/formcontext.h"

#include <QWidget>

class QComboBox;
class QHBoxLayout;

namespace waymark::widgets {
class Label;
}

namespace waymark::form {

/// Switches between the forms that a value may take, one row for each choice that no field of the
/// value makes.
class ChoiceBar final : public QWidget
{
    Q_OBJECT

public:
    ChoiceBar(const theme::Theme &theme, QWidget *parent);

    /// The value may take forms that no field of it decides on.
    [[nodiscard]] static bool hasForms(const FieldState &state);
    /// Hidden while the value has one form only.
    void setState(const FieldState &state);

Q_SIGNALS:
    void taken(qsizetype choice, int branch);

private:
    struct Row
    {
        widgets::Label *label = nullptr;
        QComboBox *combo = nullptr;
        qsizetype choice = 0;
        QStringList titles;
    };

    Row makeRow();
    void fill(Row &row, const schema::Choice &choice, const FieldState &state);

    const theme::Theme &m_theme;
    QList<Row> m_rows;
};

} // namespace waymark::form
