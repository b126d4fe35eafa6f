// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yaml/outline.h"

#include <QAbstractItemModel>

#include <memory>
#include <vector>

namespace waymark::editor {

/// An outline as a tree of rows. Rows exist where somebody has looked; a new outline changes only
/// those that differ, so that what is expanded stays.
class OutlineModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    explicit OutlineModel(QObject *parent);
    ~OutlineModel() override;

    void setOutline(std::shared_ptr<const yaml::Outline> outline);
    [[nodiscard]] const yaml::Outline &outline() const { return *m_outline; }

    [[nodiscard]] const yaml::OutlineItem &item(const QModelIndex &index) const;
    /// Makes the rows on the way where they aren't there yet.
    [[nodiscard]] QModelIndex indexOf(int item);

    [[nodiscard]] QModelIndex index(int row, int column,
                                    const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] bool hasChildren(const QModelIndex &parent = {}) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Row;

    [[nodiscard]] Row *rowOf(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(const Row &row) const;
    [[nodiscard]] std::pair<int, int> childrenOf(const Row &row) const;
    void update(Row &row);
    void renumber(Row &row, size_t from);

    std::shared_ptr<const yaml::Outline> m_outline;
    std::unique_ptr<Row> m_root;
    bool m_isUpdating = false;
};

} // namespace waymark::editor
