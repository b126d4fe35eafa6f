// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "theme/theme.h"

#include <QList>
#include <QTreeView>

namespace waymark::widgets {

/// What models of tables say beyond text, for the delegate.
enum TableRole {
    StatusRole = Qt::UserRole + 100, ///< a widgets::Status as int: its shape stands before the text
    SecondaryRole,                   ///< bool: less important than the rest of the row
    DetailRole,                      ///< QString after the text, in the secondary colour
    ElideMiddleRole,                 ///< bool: its end says as much as its beginning, as of a path
    KeyRole,                         ///< what identifies a row over changes of the model
};

/// How a column shares the width.
struct ColumnWidth
{
    int minimum = 80;
    int stretch = 0; ///< share of what is left over
    int priority =
        0; ///< columns of a higher number are hidden first where the space is short; 0 stays
};

/// A table of rows that are opened with a double click or Enter.
class TableView final : public QTreeView
{
    Q_OBJECT

public:
    explicit TableView(const theme::Theme &theme, QWidget *parent = nullptr);

    void setColumnWidths(QList<ColumnWidth> widths);
    /// A compact row has 24 px instead of 28.
    void setCompact();

Q_SIGNALS:
    /// For the current row and those selected with it: by the right button, or by Shift+F10, which
    /// wants it under the row.
    void menuRequested(QPoint global);

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    /// With the focus there is a current row: it is where the focus is seen.
    void focusInEvent(QFocusEvent *event) override;

private:
    void shareWidth();

    QList<ColumnWidth> m_widths;
};

} // namespace waymark::widgets
