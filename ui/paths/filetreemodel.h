// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "goldenpath/filetree.h"

#include <QAbstractItemModel>
#include <QSet>

#include <memory>

namespace waymark::paths {

/// The files that a path makes, as a tree of folders. Keeps what is unfolded where only contents
/// change.
class FileTreeModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    explicit FileTreeModel(QObject *parent);
    ~FileTreeModel() override;

    /// `changed` are marked.
    void setTree(const goldenpath::FileTree &tree, const QStringList &changed);
    /// Below the target; empty for no row.
    [[nodiscard]] QString pathAt(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(const QString &path) const;

    [[nodiscard]] QModelIndex index(int row, int column,
                                    const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Node;

    [[nodiscard]] const Node *nodeOf(const QModelIndex &index) const;

    std::unique_ptr<Node> m_root;
    QStringList m_paths; ///< of the tree that is shown
    QSet<QString> m_changed;
};

} // namespace waymark::paths
