// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "problems/problem.h"

#include <QAbstractTableModel>

namespace waymark::problems {

/// Findings as rows. A new list changes only the rows that differ, so that the selection survives a
/// keystroke.
class ProblemModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { MessageColumn, PlaceColumn, LineColumn, CodeColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setProblems(const QList<Problem> &problems);
    void setRows(QList<ProblemPointer> rows);
    /// Of the same problem; invalid where it isn't listed.
    [[nodiscard]] QModelIndex indexOf(const Problem &problem) const;
    /// nullptr for an invalid index.
    [[nodiscard]] const Problem *at(const QModelIndex &index) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    QList<ProblemPointer> m_rows;
};

} // namespace waymark::problems
