// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "requests/requestlisting.h"
#include "workspace/requestboard.h"

#include <QAbstractTableModel>

namespace waymark::requests {

/// Rows that somebody else has filtered and sorted; it only shows them and says when the order is
/// to change.
class RequestsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit RequestsModel(QObject *parent);

    void setRows(const std::shared_ptr<const workspace::RequestBoard> &board,
                 const QList<qsizetype> &rows);
    /// Whose rows these are; null while there are none.
    [[nodiscard]] const std::shared_ptr<const workspace::RequestBoard> &board() const
    {
        return m_board;
    }
    /// Columns of the kind's definition, before the problems, and whether there is one kind only.
    /// Those that say what a column of this list says anyway (by its name) are left out.
    void setColumns(QStringList printed, bool isOneKind);
    /// Where a column stands; -1 where it isn't shown.
    [[nodiscard]] int section(RequestColumn column, const QString &printed) const;
    [[nodiscard]] RequestColumn column(int section) const { return m_shown[section].column; }
    /// nullptr for an invalid index.
    [[nodiscard]] const ListedRequest *at(const QModelIndex &index) const;
    /// What tells a request from all others while the workspace is open.
    [[nodiscard]] static QString keyOf(const ListedRequest &request);
    [[nodiscard]] QModelIndex indexOf(const QString &key) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    void sort(int section, Qt::SortOrder order) override;

Q_SIGNALS:
    void sortRequested(const waymark::requests::RequestSorting &sorting);

private:
    struct Shown
    {
        RequestColumn column;
        QString printed = {};

        bool operator==(const Shown &) const = default;
    };

    [[nodiscard]] static QString titleOf(const Shown &shown);
    [[nodiscard]] QString textOf(const ListedRequest &request, const Shown &shown) const;
    [[nodiscard]] QVariant statusOf(const ListedRequest &request, RequestColumn column) const;
    [[nodiscard]] QString tipOf(const ListedRequest &request, RequestColumn column) const;

    std::shared_ptr<const workspace::RequestBoard> m_board;
    QList<qsizetype> m_rows; ///< indexes of the board's requests
    QList<Shown> m_shown;
};

/// "Provisioning, overdue".
[[nodiscard]] QString phaseText(const RequestRow &row);
/// The first line of what is wrong, or how many findings there are.
[[nodiscard]] QString problemText(const ListedRequest &request);

} // namespace waymark::requests
