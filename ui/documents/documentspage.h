// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/background.h"
#include "documents/definition.h"
#include "theme/theme.h"

#include <QWidget>

class QStackedWidget;

namespace waymark::widgets {
class EmptyState;
class PageFrame;
class TableView;
} // namespace waymark::widgets

namespace waymark::documents {

class DocumentInspector;
class DocumentsModel;
class FilterBar;

/// A page that lists documents of the workspace: requests, paths or the catalog, as its definition
/// says.
class DocumentsPage final : public QWidget
{
    Q_OBJECT

public:
    DocumentsPage(const theme::Theme &theme, Pool &interactive, Definition definition,
                  QWidget *parent = nullptr);
    ~DocumentsPage() override;

    void setSnapshot(std::shared_ptr<const snapshot::Snapshot> snapshot);
    void setFilter(const Filter &filter);
    [[nodiscard]] const Filter &filter() const;
    void setInspectorShown(bool shown);
    void focusFilter();
    void focusRows();
    /// Whether the rows shown are those of the newest snapshot and filter.
    [[nodiscard]] bool isSettled() const { return m_latest.isIdle(); }

Q_SIGNALS:
    void openRequested(const QString &path, waymark::TextRange range);
    void createRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build(Pool &interactive);
    void list();
    void show(const Listing &listing);
    void showColumns(const QStringList &printed);
    void showEmpty(const Listing &listing);
    void showInspector();
    void open(const QModelIndex &index);
    [[nodiscard]] static TextRange placeOf(const Row &row);

    const theme::Theme &m_theme;
    const Definition m_definition;
    std::shared_ptr<const snapshot::Snapshot> m_snapshot;
    Latest<ListingInput, Listing> m_latest;
    Column m_sortColumn = Column::Name;
    QString m_sortPrinted;
    Qt::SortOrder m_order = Qt::AscendingOrder;
    bool m_wantsInspector = true;
    DocumentsModel *m_model;
    FilterBar *m_filter = nullptr;
    widgets::TableView *m_table = nullptr;
    DocumentInspector *m_inspector = nullptr;
    widgets::EmptyState *m_empty = nullptr;
    QStackedWidget *m_rows = nullptr;
};

} // namespace waymark::documents
