// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/documentsession.h"
#include "editor/search/textsearch.h"

#include <QElapsedTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace waymark::theme {
class Theme;
}

namespace waymark::editor {

class SearchTarget;

/// Search, replace and "go to line" over the text, in one bar that closes with Escape. A search
/// that takes a while shows how far it is, can be stopped, and goes to the nearest match as soon as
/// that is known.
class SearchBar final : public QWidget
{
    Q_OBJECT

public:
    /// None of the references is owned.
    SearchBar(SearchTarget &target, document::DocumentSession &session, const theme::Theme &theme,
              QWidget *parent = nullptr);

    /// Closes the bar and goes on with another text.
    void setTarget(SearchTarget &target);
    void openFind();
    void openReplace();
    void openLine();
    void close();
    void findNext();
    void findPrevious();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// What to do as soon as the search knows enough.
    enum class Wanted { Nothing, Next, Previous, ReplaceAll };

    void setUpFind();
    void setUpOptions();
    void setUpReplace();
    void open(bool withReplace);
    [[nodiscard]] QToolButton *toolButton(QWidget *row, const QString &icon, const QString &name);
    void searchAgain();
    void search(qsizetype most);
    void want(Wanted wanted, qsizetype from);
    void doWanted();
    void takeState();
    void showState();
    [[nodiscard]] QString stateText() const;
    void replaceOne();
    void replaceAll();
    void goToLine();
    [[nodiscard]] QByteArray replacementFor(TextRange match) const;
    [[nodiscard]] bool isMatch(TextRange range) const;

    SearchTarget *m_target;
    document::DocumentSession &m_session;
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
    QToolButton *m_stop = nullptr;
    qsizetype m_start = 0; ///< where the caret stood when the search began
    Wanted m_wanted = Wanted::Nothing;
    qsizetype m_from = 0;    ///< where the wanted match is looked for
    QElapsedTimer m_running; ///< since the search began
    Task m_replacing;
};

} // namespace waymark::editor
