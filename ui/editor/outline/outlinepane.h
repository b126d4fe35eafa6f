// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/background.h"
#include "editor/outline/placematch.h"
#include "theme/theme.h"

#include <QPersistentModelIndex>
#include <QWidget>

class QLineEdit;
class QStackedLayout;
class QStandardItemModel;
class QTreeView;

namespace waymark::widgets {
class OverlayList;
}

namespace waymark::editor {

class DocumentStructure;
class OutlineModel;
class TextEditor;

/// The documents and keys of the text as a tree beside it. Follows the caret; Enter goes to a key;
/// typing into the field over it lists what matches instead.
class OutlinePane final : public QWidget
{
    Q_OBJECT

public:
    OutlinePane(TextEditor &editor, const theme::Theme &theme, Pool &interactive, QWidget *parent);
    ~OutlinePane() override;

Q_SIGNALS:
    void closeRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void takeOutline();
    void follow();
    void collapseLeft(const QModelIndex &current);
    void search();
    void showFound(const QList<PlaceMatch> &found);
    void go(const QModelIndex &index);
    void goToMatch();

    TextEditor &m_editor;
    const theme::Theme &m_theme;
    DocumentStructure &m_structure;
    Latest<PlaceQuery, QList<PlaceMatch>> m_latest;
    QLineEdit *m_filter;
    QStackedLayout *m_stack;
    QTreeView *m_tree;
    OutlineModel *m_model;
    widgets::OverlayList *m_list;
    QStandardItemModel *m_matches;
    QList<PlaceMatch> m_found;
    QList<QPersistentModelIndex> m_followed; ///< expanded because the caret stood in them
};

} // namespace waymark::editor
