// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/checklist.h"
#include "widgets/status.h"

#include <QAbstractTableModel>

namespace waymark::document {

/// What a document is held to, a row each.
class ChecklistModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { StateColumn, RuleColumn, MessageColumn, ValuesColumn, CostColumn, ColumnCount };

    explicit ChecklistModel(QObject *parent);

    void setChecks(const QList<analysis::Check> &checks);
    [[nodiscard]] const QList<analysis::Check> &checks() const { return m_checks; }
    /// nullptr for no row.
    [[nodiscard]] const analysis::Check *at(const QModelIndex &index) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    [[nodiscard]] static QString textOf(const analysis::Check &check, int column);

    QList<analysis::Check> m_checks;
};

[[nodiscard]] widgets::Status statusOf(analysis::Check::State state);
/// "6 passed, 1 failed, 1 allowed by exception until 1 Dec": all rules in one line.
[[nodiscard]] QString summaryOf(const QList<analysis::Check> &checks);

} // namespace waymark::document
