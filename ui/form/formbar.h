// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "form/formcontext.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QToolButton;

namespace waymark::widgets {
class Label;
}

namespace waymark::form {

/// Over the form: which fields are in sight, and the search for one by name.
class FormBar final : public QWidget
{
    Q_OBJECT

public:
    FormBar(const theme::Theme &theme, QWidget *parent);

    [[nodiscard]] FieldFilter filter() const;
    void setFilter(FieldFilter filter);
    [[nodiscard]] QString text() const;
    /// Puts the caret into the search.
    void openFind();
    /// `current` counts from 0; -1 where nothing is searched for.
    void setFound(qsizetype current, qsizetype count);

Q_SIGNALS:
    void filterChanged();
    void textChanged(const QString &text);
    /// To the next (1) or the one before (-1).
    void stepRequested(int steps);
    /// Back to the fields.
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    const theme::Theme &m_theme;
    QComboBox *m_filter;
    QLineEdit *m_find;
    widgets::Label *m_count;
    QToolButton *m_previous;
    QToolButton *m_next;
};

} // namespace waymark::form
