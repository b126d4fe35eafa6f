// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "form/formcontext.h"

#include <QWidget>

class QToolButton;

namespace waymark::form {

/// What can be done with one item of a list: duplicate, move, remove.
class RowTools final : public QWidget
{
    Q_OBJECT

public:
    RowTools(const theme::Theme &theme, QWidget *parent);

    /// `title` names the row for screen readers and tooltips; maps have no order.
    void setRow(const QString &title, bool isFirst, bool isLast, bool hasOrder);

Q_SIGNALS:
    void duplicateRequested();
    void upRequested();
    void downRequested();
    void removeRequested();

private:
    QToolButton *m_duplicate;
    QToolButton *m_up;
    QToolButton *m_down;
    QToolButton *m_remove;
};

} // namespace waymark::form
