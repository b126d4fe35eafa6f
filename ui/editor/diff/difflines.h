// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "editor/diff/diffrows.h"
#include "theme/theme.h"

#include <QAbstractScrollArea>

namespace waymark::editor {

/// What two texts and their difference are, ready to be shown.
struct Difference
{
    SourceText before;
    SourceText after;
    QList<LineHunk> hunks;
    QList<WordDifference> words; ///< of each hunk
};

/// The rows of a difference, painted as far as they are in sight: one column, or old and new beside
/// each other. Keys move a current row; Enter opens a gap or goes to the line.
class DiffLines final : public QAbstractScrollArea
{
    Q_OBJECT

public:
    DiffLines(const theme::Theme &theme, QWidget *parent);

    void setDifference(const Difference &difference);
    [[nodiscard]] const Difference &difference() const { return m_difference; }
    void setSideBySide(bool sideBySide);
    [[nodiscard]] const QList<DiffRow> &rows() const { return m_rows; }

    /// The hunk of the current row, or the next one below; -1 where there is none.
    [[nodiscard]] int currentHunk() const;
    void showHunk(int hunk);
    /// To the next (1) or previous (-1) one, from the other end again at the last.
    void stepHunk(int step);

Q_SIGNALS:
    void currentChanged();
    /// Enter or a double click on a line of the new text.
    void lineActivated(qsizetype line);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    struct Side;

    void layOut();
    void setCurrent(int row);
    void activate();
    [[nodiscard]] int rowHeight() const;
    [[nodiscard]] int rowAt(int y) const;
    [[nodiscard]] QString spoken(const DiffRow &row) const;
    void paintRow(QPainter &painter, const DiffRow &row, const QRectF &rect) const;
    void paintSide(QPainter &painter, const Side &side, const QRectF &rect) const;

    const theme::Theme &m_theme;
    Difference m_difference;
    DiffLayout m_layout;
    QList<DiffRow> m_rows;
    int m_current = -1;
};

} // namespace waymark::editor
