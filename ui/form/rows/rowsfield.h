// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "form/rows/rowsmodel.h"

#include <QTableView>

namespace waymark::form {

class DropLine;
class RowTools;

/// The table of a list or a map. As high as its rows up to a limit; the tools of a row stand at the
/// end of the one that is pointed at or current.
class RowsField final : public QTableView
{
    Q_OBJECT

public:
    RowsField(FormContext &context, QWidget *parent);

    /// `title`: what the list is called.
    void setState(const FieldState &state, const QString &title);
    [[nodiscard]] RowsModel &rows() const { return *m_model; }

    /// Appends a row and begins to type in it as soon as the text has it.
    void addRow();
    void duplicateRow();
    void removeRow();
    void moveRow(int steps);
    /// What was asked for won't come.
    void awaitNothing();
    /// Makes the cell of that place current; false where it isn't in this table.
    bool showPlace(const JsonPointer &pointer);

    /// Of the current cell, in this widget; empty where none is.
    [[nodiscard]] QRect currentCell() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The person is at that place now.
    void placeFocused(const waymark::JsonPointer &pointer);
    /// Another row is the current one.
    void rowChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void wheelEvent(QWheelEvent *event) override;
    bool edit(const QModelIndex &index, EditTrigger trigger, QEvent *event) override;
    void closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint) override;

private:
    void connectTools();
    [[nodiscard]] int dropRow(const QPoint &global) const;
    void shareWidth();
    void placeTools();
    [[nodiscard]] int toolRow() const;
    void startAwaited();
    void announceProblems();
    void moveRow(int row, int to);
    void followMoved();

    FormContext &m_context;
    RowsModel *m_model;
    RowTools *m_tools;
    DropLine *m_drop;
    int m_hovered = -1;
    int m_awaited = -1; ///< a row to type in once it is there
    int m_moved = -1;   ///< where the moved row will be once the text has the move
    int m_visit = 0;
    std::optional<QString> m_before; ///< what the cell held when somebody began to type in it
    QString m_said;                  ///< the problem of the current cell, as it was said last
};

} // namespace waymark::form
