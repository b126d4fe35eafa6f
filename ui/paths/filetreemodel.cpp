// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "paths/filetreemodel.h"

#include "paths/pathstr.h"
#include "widgets/tableview.h"

#include <QHash>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace waymark::paths {

struct FileTreeModel::Node
{
    QString name;
    QString path;
    bool isFolder = false;
    bool isAssumed = false;
    Node *parent = nullptr;
    int row = 0;
    std::vector<std::unique_ptr<Node>> children = {};
    QHash<QString, Node *> byName = {};

    [[nodiscard]] Node *child(const QString &wanted) const { return byName.value(wanted); }
    Node *add(const QString &part)
    {
        children.push_back(std::make_unique<Node>());
        Node *made = children.back().get();
        made->name = part;
        made->path = path.isEmpty() ? part : path + u'/' + part;
        made->parent = this;
        byName.insert(part, made);
        return made;
    }
    /// Folders first, then by name.
    void sort()
    {
        std::ranges::sort(children, {},
                          [](const auto &each) { return std::pair(!each->isFolder, each->name); });
        for (std::size_t i = 0; i < children.size(); ++i) {
            children[i]->row = int(i);
            children[i]->sort();
        }
    }
};

FileTreeModel::FileTreeModel(QObject *parent)
    : QAbstractItemModel(parent)
    , m_root(std::make_unique<Node>())
{}

FileTreeModel::~FileTreeModel() = default;

void FileTreeModel::setTree(const goldenpath::FileTree &tree, const QStringList &changed)
{
    QStringList paths;
    for (const auto &[path, entry] : tree.entries())
        paths.append(path);
    m_changed = QSet<QString>(changed.begin(), changed.end());
    if (paths == m_paths) {
        const auto tell = [this](const auto &self, const QModelIndex &folder) -> void {
            const int rows = rowCount(folder);
            if (rows == 0)
                return;
            Q_EMIT dataChanged(index(0, 0, folder), index(rows - 1, 0, folder));
            for (int row = 0; row < rows; ++row)
                self(self, index(row, 0, folder));
        };
        return tell(tell, {});
    }
    beginResetModel();
    m_paths = paths;
    m_root = std::make_unique<Node>();
    for (const auto &[path, entry] : tree.entries()) {
        Node *at = m_root.get();
        for (const QString &part : path.split(u'/')) {
            Node *known = at->child(part);
            at = known != nullptr ? known : at->add(part);
        }
        at->isFolder = entry.kind == goldenpath::TreeEntry::Kind::Folder;
        at->isAssumed = entry.isAssumed;
    }
    m_root->sort();
    endResetModel();
}

QString FileTreeModel::pathAt(const QModelIndex &index) const
{
    return index.isValid() ? nodeOf(index)->path : QString();
}

QModelIndex FileTreeModel::indexOf(const QString &path) const
{
    Node *at = m_root.get();
    for (const QString &part : path.split(u'/')) {
        at = at->child(part);
        if (at == nullptr)
            return {};
    }
    return createIndex(at->row, 0, at);
}

const FileTreeModel::Node *FileTreeModel::nodeOf(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<const Node *>(index.constInternalPointer()) : m_root.get();
}

QModelIndex FileTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    const Node *folder = nodeOf(parent);
    if (column != 0 || row < 0 || std::size_t(row) >= folder->children.size())
        return {};
    return createIndex(row, column, folder->children[std::size_t(row)].get());
}

QModelIndex FileTreeModel::parent(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    Node *folder = nodeOf(index)->parent;
    return folder == nullptr || folder == m_root.get() ? QModelIndex()
                                                       : createIndex(folder->row, 0, folder);
}

int FileTreeModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : int(nodeOf(parent)->children.size());
}

int FileTreeModel::columnCount(const QModelIndex &) const
{
    return 1;
}

QVariant FileTreeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Node &node = *nodeOf(index);
    const bool isChanged = m_changed.contains(node.path);
    switch (role) {
    case Qt::DisplayRole:
        return node.isFolder ? node.name + u'/' : node.name;
    case widgets::DetailRole:
        if (node.isAssumed)
            return Tr::tr("assumed");
        return isChanged ? QVariant(Tr::tr("changed")) : QVariant();
    case Qt::ToolTipRole:
        return node.isAssumed ? Tr::tr("%1: follows from what a step would say that isn't run here")
                                    .arg(node.path)
                              : node.path;
    case widgets::SecondaryRole:
        return node.isFolder;
    default:
        return {};
    }
}

} // namespace waymark::paths
