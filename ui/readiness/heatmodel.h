// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "readiness/heatlist.h"

#include <QAbstractTableModel>

namespace waymark::readiness {

/// Services by checks: name, a column for each check, the level, what the next one takes.
class HeatModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void show(const std::shared_ptr<const Readiness> &readiness, const HeatList &list);
    /// nullptr for an invalid index.
    [[nodiscard]] std::shared_ptr<const EntityScore> at(const QModelIndex &index) const;
    /// nullptr while there is none.
    [[nodiscard]] const Scorecard *scorecard() const { return m_scorecard.get(); }
    [[nodiscard]] const std::shared_ptr<const Readiness> &readiness() const { return m_readiness; }
    [[nodiscard]] QModelIndex indexOf(const QString &entity) const;
    /// The check of a column; -1 for one that holds none.
    [[nodiscard]] int checkAt(int column) const;
    [[nodiscard]] int levelColumn() const { return columnCount() - 2; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    [[nodiscard]] QVariant cell(const EntityScore &row, int check, int role) const;
    [[nodiscard]] QString textOf(const EntityScore &row, int column) const;

    std::shared_ptr<const Readiness> m_readiness;
    std::shared_ptr<const Scorecard> m_scorecard;
    QList<qsizetype> m_rows;
};

/// "Runbook: fails. There is no runbook." for tips and for those who don't see the cell.
[[nodiscard]] QString cellWords(const Check &check, const CheckResult &result);

} // namespace waymark::readiness
