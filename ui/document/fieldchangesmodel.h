// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "assist/comparison.h"

#include <QAbstractTableModel>

namespace waymark::document {

/// The changed values of a comparison, a row each.
class FieldChangesModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { FieldColumn, BeforeColumn, AfterColumn, ColumnCount };

    explicit FieldChangesModel(QObject *parent);

    /// nullptr empties it.
    void setComparison(std::shared_ptr<const assist::Comparison> comparison);
    /// Where the change stands in the newer text; of what was removed, where its parent stands.
    [[nodiscard]] TextRange placeOf(const QModelIndex &index) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    struct Row
    {
        int before = -1; ///< documents
        int after = -1;
        yaml::FieldChange change;
    };

    [[nodiscard]] QString fieldText(const Row &row) const;

    std::shared_ptr<const assist::Comparison> m_comparison;
    QList<Row> m_rows;
};

/// "Added", "Removed", "Changed", "Moved".
[[nodiscard]] QString changeWord(yaml::FieldChange::Kind kind);

} // namespace waymark::document
