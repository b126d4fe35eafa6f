// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/browser/entitytablemodel.h"
#include "catalog/entitytree.h"
#include "theme/theme.h"

#include <QStackedWidget>

class QTreeView;

namespace waymark::widgets {
class TableView;
}

namespace waymark::catalog {

class EntityTreeModel;

/// The rows of the catalog, as a table or as a tree, with what the keyboard does in them: Enter
/// opens, Ctrl+C copies, Left and Right close and open groups, letters search.
class EntityTable final : public QStackedWidget
{
    Q_OBJECT

public:
    explicit EntityTable(const theme::Theme &theme, QWidget *parent = nullptr);

    /// Shows the table, or keeps the list for later while a tree is shown. What a person chose
    /// stays chosen and where it is on the screen; rows that were scrolled to stay when the catalog
    /// is another one, such as the whole after its first part. Else the first row is current.
    void setList(EntityList list, bool isTreeShown);
    /// Shows the tree instead of the table.
    void setTree(EntityTree tree);
    [[nodiscard]] EntityTableModel &model() const { return *m_model; }
    void setColumns(const QList<EntityColumn> &columns);
    void setSorting(const EntitySorting &sorting);

    /// Invalid when no entity is the current row.
    [[nodiscard]] Entity current() const;
    /// In the order of the rows, each once; the current one where nothing is selected.
    [[nodiscard]] QList<Entity> selected() const;
    void selectEntity(QStringView canonical);
    void focusRows();
    /// What Ctrl+C copies: a line for each selected row, its cells apart by tabs.
    [[nodiscard]] QString copyText() const;

Q_SIGNALS:
    void currentEntityChanged();
    void openRequested(const QString &canonical);
    void sortRequested(std::optional<waymark::catalog::EntityColumn> column, Qt::SortOrder order);
    void typed(const QString &text);
    void menuRequested(QPoint global);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildTable();
    void buildTree();
    void shareWidth();
    void open(const QModelIndex &index);
    bool takeKey(const QKeyEvent &event);
    void finishFilling();
    /// What keeps its place on the screen over a change of the rows.
    struct Anchor
    {
        QString canonical; ///< empty: nothing does
        int top = 0;       ///< in the viewport
    };
    [[nodiscard]] Anchor anchor(bool isSameCatalog) const;
    void restore(const Anchor &anchor);
    [[nodiscard]] QTreeView *view() const;

    const theme::Theme &m_theme;
    EntityTableModel *m_model;
    EntityTreeModel *m_treeModel;
    widgets::TableView *m_table = nullptr;
    QTreeView *m_tree = nullptr;
    QString m_current;       ///< canonical: what stays selected over changes
    bool m_isChosen = false; ///< by a person, not because it is the first one
    bool m_isFilling = false;
};

} // namespace waymark::catalog
