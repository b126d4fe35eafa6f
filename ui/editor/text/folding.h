// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "editor/text/foldstate.h"

#include <QObject>
#include <QRectF>

class QPainter;
class QTextBlock;

namespace waymark::editor {

class TextEditor;

/// Folds lines of an editor away and shows that they are: hides blocks of its document as
/// `FoldState` says.
class Folding final : public QObject
{
    Q_OBJECT

public:
    explicit Folding(TextEditor &editor);

    [[nodiscard]] const FoldState &state() const { return m_state; }

    void foldHere();
    void unfoldHere();
    void foldTop();
    void foldAll();
    void unfoldAll();
    void toggle(qsizetype line);
    /// The document shows lines that it didn't when they were folded.
    void showAll();
    /// Opens what hides the line.
    void reveal(qsizetype line);

    /// Everything is new.
    void reset();
    void setRegions(const QList<yaml::FoldRegion> &regions);
    void move(const TextEdits &edits, const SourceText &before, const SourceText &after);

    /// The last line of the hidden span that begins right behind `line`; `line` itself where
    /// nothing is hidden.
    [[nodiscard]] qsizetype lastHiddenAfter(qsizetype line) const;
    /// Says behind a folded line how many lines are folded into it.
    void paintMark(QPainter &painter, const QTextBlock &block, const QRectF &rect) const;
    /// Where that stands; empty for a line that isn't folded.
    [[nodiscard]] QRectF markOf(const QTextBlock &block, const QRectF &rect) const;

Q_SIGNALS:
    void changed();

private:
    void show();
    [[nodiscard]] QString markText(qsizetype line) const;

    TextEditor &m_editor;
    FoldState m_state;
    QList<LineSpan> m_hidden; ///< as the blocks show it
};

} // namespace waymark::editor
