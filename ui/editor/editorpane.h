// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "assist/entitynames.h"
#include "assist/expressionsample.h"
#include "editor/text/texteditor.h"

#include <QWidget>

#include <functional>

class QPushButton;
class QSplitter;
class QStackedLayout;

namespace waymark::widgets {
class MessageBar;
}

namespace waymark::editor {

class Completer;
class HoverCard;
class JumpPopup;
class OutlinePane;
class PagedView;
class PathBar;
class SearchBar;

/// The text half of a document: the path at the caret and the search over the editor, the outline
/// beside it; or pages of a text that is too large to edit.
class EditorPane final : public QWidget
{
    Q_OBJECT

public:
    EditorPane(document::DocumentSession &session, LiveFindings &findings,
               const theme::Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] TextEditor &editor() const { return *m_editor; }
    /// The text is too large to edit.
    [[nodiscard]] bool isPaged() const { return m_isPaged; }
    /// Selects the place and takes the focus.
    void showPlace(TextRange range);

    /// What the gutter compares with, such as the committed text; nullopt for nothing.
    void setChangeBase(const std::optional<SourceText> &base);
    /// What fields that refer to entities are completed with; may be null.
    void setEntities(std::shared_ptr<const assist::EntityNames> entities);
    void setOptions(const ViewOptions &options);
    /// Asked when it is pointed at a part of an expression: what that is tried on.
    void setSamples(std::function<assist::ExpressionSamples()> samples);

Q_SIGNALS:
    void pagedChanged();
    /// In the pages of a large text.
    void pagedCaretMoved(qsizetype line, qsizetype column);
    void optionsChanged(const waymark::editor::ViewOptions &options);
    /// Open the page that explains a code.
    void explainRequested(const QString &code);
    void exceptionRequested(const waymark::Diagnostic &finding);

private:
    void load();
    void showPageState();
    void showPagedPlace(qsizetype offset);
    void carryOut(EditorRequest request);
    void setOutlineShown(bool shown);

    document::DocumentSession &m_session;
    TextEditor *m_editor;
    SearchBar *m_search;
    PagedView *m_pages;
    widgets::MessageBar *m_bar;
    QPushButton *m_previousPage;
    QPushButton *m_nextPage;
    PathBar *m_path;
    QSplitter *m_splitter;
    OutlinePane *m_outline;
    JumpPopup *m_jump;
    Completer *m_completer;
    HoverCard *m_hover;
    QStackedLayout *m_stack;
    bool m_isPaged = false;
};

} // namespace waymark::editor
