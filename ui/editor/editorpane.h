// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "editor/texteditor.h"

#include <QWidget>

class QStackedLayout;

namespace waymark::widgets {
class MessageBar;
}

namespace waymark::editor {

class PagedView;
class SearchBar;

/// The text half of a document: search bar over the editor, or pages of a text that is too large
/// to edit.
class EditorPane final : public QWidget
{
    Q_OBJECT

public:
    EditorPane(workspace::DocumentSession &session, LiveFindings &findings,
               const theme::Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] TextEditor &editor() const { return *m_editor; }
    /// The text is too large to edit.
    [[nodiscard]] bool isPaged() const { return m_isPaged; }
    /// Selects the place and takes the focus.
    void showPlace(TextRange range);

Q_SIGNALS:
    void pagedChanged();

private:
    void load();
    void showPageState();

    workspace::DocumentSession &m_session;
    TextEditor *m_editor;
    SearchBar *m_search;
    PagedView *m_pages;
    widgets::MessageBar *m_bar;
    QStackedLayout *m_stack;
    bool m_isPaged = false;
};

} // namespace waymark::editor
