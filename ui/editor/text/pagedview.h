// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "editor/search/searchtarget.h"
#include "editor/text/editorcommands.h"
#include "editor/text/viewoptions.h"

#include <QPlainTextEdit>

namespace waymark::theme {
class Theme;
}

namespace waymark::editor {

/// A text that is too large to edit, read-only and a page at a time: a QTextDocument of 100 MB
/// would stop the program for 20 seconds. Lines that are too long stand in pieces, one below the
/// other; only the first has the line's number.
class PagedView final : public QPlainTextEdit, public SearchTarget
{
    Q_OBJECT

public:
    /// `theme` is not owned.
    PagedView(const theme::Theme &theme, QWidget *parent);
    ~PagedView() override;

    /// Over 8 MB, or with a line over 10,000 characters.
    [[nodiscard]] static bool isTooLarge(const SourceText &text);

    void setText(const SourceText &text);
    void setOptions(const ViewOptions &options);
    [[nodiscard]] int pageCount() const;
    [[nodiscard]] int page() const { return m_page; }
    void showPage(int page);
    /// The lines of the page in front, from 0.
    [[nodiscard]] qsizetype firstLine() const;
    [[nodiscard]] qsizetype lastLine() const;

    [[nodiscard]] const SourceText &searchedText() const override { return m_text; }
    [[nodiscard]] TextRange selection() const override;
    /// Shows the page that holds the place.
    void select(TextRange range) override;
    void setMatches(const QList<TextRange> &matches) override;
    void setSearchScope(TextRange scope) override { m_scope = scope; }
    [[nodiscard]] TextRange searchScope() const override { return m_scope; }
    [[nodiscard]] bool canReplace() const override { return false; }
    [[nodiscard]] qsizetype mostMatches() const override { return 1'000'000; }
    [[nodiscard]] QWidget &searchedWidget() override { return *this; }

Q_SIGNALS:
    void pageChanged();
    void caretMoved(qsizetype offset);
    /// One of `editorCommands()`, by its key.
    void commandRequested(const QString &id);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    class Gutter;

    /// A line, or a piece of one, as it stands in a block of the page.
    struct Row
    {
        TextRange bytes;
        qsizetype line = 0;
        bool isStart = true; ///< of the line
    };

    void applyTheme();
    void layOutGutter();
    void paintGutter(QPainter &painter, const QRectF &exposed) const;
    void paintMatches(const QRectF &exposed);
    [[nodiscard]] qsizetype pageBegin(int page) const;
    [[nodiscard]] int pageOf(qsizetype offset) const;
    void addRows(qsizetype line, TextRange bytes, QStringList &shown);
    [[nodiscard]] qsizetype offsetOf(int position) const;
    [[nodiscard]] int positionOf(qsizetype offset) const;
    /// Calls `use` with each row in sight, its block and its rectangle.
    template<typename Use>
    void forVisibleRows(const QRectF &exposed, Use use) const;
    [[nodiscard]] bool turnPage(const QKeyEvent &event);

    const theme::Theme &m_theme;
    const QList<EditorCommand> m_commands;
    Gutter *m_gutter;
    SourceText m_text;
    ViewOptions m_options;
    QList<Row> m_rows; ///< of the page, as its blocks
    QList<TextRange> m_matches;
    TextRange m_scope;
    int m_page = -1;
};

} // namespace waymark::editor
