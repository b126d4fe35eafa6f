// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "form/formcontext.h"

#include <QWidget>

class QToolButton;

namespace waymark::form {

class DragGrip;

/// What can be done with one item of a list: drag, duplicate, move, remove; with an entry of a map:
/// rename, remove.
class RowTools final : public QWidget
{
    Q_OBJECT

public:
    RowTools(const theme::Theme &theme, QWidget *parent);

    /// `title` names the row for screen readers and tooltips; maps have no order.
    void setRow(const QString &title, bool isFirst, bool isLast, bool hasOrder);
    /// Maps whose keys can't be typed into offer to rename them.
    void setRenamable(bool renamable);

Q_SIGNALS:
    void duplicateRequested();
    void upRequested();
    void downRequested();
    void removeRequested();
    void renameRequested();
    /// In global coordinates.
    void dragged(const QPoint &place);
    void dropped(const QPoint &place);
    void dragCancelled();

private:
    DragGrip *m_grip;
    QToolButton *m_rename;
    QToolButton *m_duplicate;
    QToolButton *m_up;
    QToolButton *m_down;
    QToolButton *m_remove;
};

} // namespace waymark::form
