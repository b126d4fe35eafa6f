// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/background.h"
#include "editor/outline/placematch.h"
#include "theme/theme.h"

#include <QWidget>

class QLineEdit;
class QStandardItemModel;

namespace waymark::widgets {
class Label;
class OverlayList;
} // namespace waymark::widgets

namespace waymark::editor {

class DocumentStructure;
class TextEditor;

/// A panel over the text that goes to a key, a path or a document of the file: type, choose, Enter.
/// While one moves through the list the text shows the place; Escape returns to where one was.
class JumpPopup final : public QWidget
{
    Q_OBJECT

public:
    JumpPopup(TextEditor &editor, const theme::Theme &theme, Pool &interactive, QWidget *pane);
    ~JumpPopup() override;

    void popUp(PlaceQuery::Kind kind);
    [[nodiscard]] bool isSettled() const { return m_latest.isIdle(); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void search();
    void showFound(const QList<PlaceMatch> &found);
    void preview();
    void choose();
    void completePath();
    void close(bool returns);
    void place();

    TextEditor &m_editor;
    const theme::Theme &m_theme;
    PlaceQuery::Kind m_kind = PlaceQuery::Kind::Keys;
    Latest<PlaceQuery, QList<PlaceMatch>> m_latest;
    QList<PlaceMatch> m_found;
    QLineEdit *m_text;
    widgets::OverlayList *m_list;
    QStandardItemModel *m_model;
    widgets::Label *m_nothing;
    TextRange m_before; ///< what was selected
    int m_scrollBefore = 0;
};

} // namespace waymark::editor
