// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "documents/listing.h"

#include <QAbstractTableModel>

namespace waymark::documents {

/// Rows that somebody else has filtered and sorted; it only shows them and says when the order is
/// to change.
class DocumentsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    DocumentsModel(const QList<Column> &columns, QObject *parent);

    void setRows(QList<Row> rows);
    /// Columns of the kind's definition, before the state. Those that say what a column of this
    /// list says anyway (by its name) are left out.
    void setPrinted(QStringList names);
    /// Where a column stands; -1 where it isn't shown.
    [[nodiscard]] int section(Column column, const QString &printed) const;
    /// nullptr for an invalid index.
    [[nodiscard]] const Row *at(const QModelIndex &index) const;
    /// Invalid when the document isn't listed.
    [[nodiscard]] QModelIndex indexOf(const Row &row) const;
    [[nodiscard]] Column column(int section) const { return m_shown[section].column; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    void sort(int section, Qt::SortOrder order) override;

Q_SIGNALS:
    void sortRequested(waymark::documents::Column column, const QString &printed,
                       Qt::SortOrder order);

private:
    struct Shown
    {
        Column column;
        QString printed = {}; ///< its name where it comes from the kind's definition

        bool operator==(const Shown &) const = default;
    };

    [[nodiscard]] static QString textOf(const Row &row, const Shown &shown);
    [[nodiscard]] static QString titleOf(const Shown &shown);

    QList<Shown> m_own;
    QList<Shown> m_shown;
    QList<Row> m_rows;
};

/// "2 errors, 1 warning" or "Valid".
[[nodiscard]] QString stateText(const snapshot::DocumentEntry &entry);

} // namespace waymark::documents
