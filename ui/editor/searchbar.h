// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "editor/textsearch.h"
#include "workspace/documentsession.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace waymark::theme {
class Theme;
}

namespace waymark::editor {

class TextEditor;

/// Search, replace and "go to line" over the text, in one bar that closes with Escape.
class SearchBar final : public QWidget
{
    Q_OBJECT

public:
    SearchBar(TextEditor &editor, workspace::DocumentSession &session, const theme::Theme &theme,
              QWidget *parent = nullptr);

    void openFind();
    void openReplace();
    void openLine();
    void close();
    void findNext();
    void findPrevious();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void setUpFind();
    void setUpReplace();
    void open(bool withReplace);
    [[nodiscard]] QToolButton *toolButton(QWidget *row, const QString &icon, const QString &name);
    void searchAgain();
    void showState();
    void go(qsizetype index);
    void replaceOne();
    void replaceAll();
    void goToLine();
    [[nodiscard]] QByteArray replacementFor(TextRange match) const;

    TextEditor &m_editor;
    workspace::DocumentSession &m_session;
    const theme::Theme &m_theme;
    TextSearch m_search;
    QWidget *m_findRow;
    QWidget *m_replaceRow;
    QWidget *m_lineRow;
    QLineEdit *m_find = nullptr;
    QLineEdit *m_replace = nullptr;
    QLineEdit *m_line = nullptr;
    QLabel *m_count = nullptr;
    QToolButton *m_matchCase = nullptr;
    QToolButton *m_wholeWord = nullptr;
    QToolButton *m_expression = nullptr;
    QToolButton *m_inSelection = nullptr;
    qsizetype m_start = 0; ///< where the caret stood when the search began
};

} // namespace waymark::editor
