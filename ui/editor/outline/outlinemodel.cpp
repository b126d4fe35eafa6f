// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "editor/outline/outlinemodel.h"

#include "editor/editortr.h"
#include "widgets/tableview.h"

#include <QScopedValueRollback>

namespace waymark::editor {

/// A row that a view knows. It has its own copy of what it shows: while others come and go, views
/// ask for rows whose turn is still to come.
struct OutlineModel::Row
{
    Row *parent = nullptr; ///< nullptr: holds the top ones
    yaml::OutlineItem item;
    int row = 0;
    bool isFetched = false;
    std::vector<std::unique_ptr<Row>> children;
};

OutlineModel::OutlineModel(QObject *parent)
    : QAbstractItemModel(parent)
    , m_outline(std::make_shared<yaml::Outline>())
    , m_root(std::make_unique<Row>())
{
    m_root->isFetched = true;
}

OutlineModel::~OutlineModel() = default;

OutlineModel::Row *OutlineModel::rowOf(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<Row *>(index.internalPointer()) : m_root.get();
}

QModelIndex OutlineModel::indexOf(const Row &row) const
{
    return row.parent == nullptr ? QModelIndex() : createIndex(row.row, 0, &row);
}

std::pair<int, int> OutlineModel::childrenOf(const Row &row) const
{
    if (row.parent == nullptr)
        return {0, m_outline->topCount};
    return {row.item.firstChild, row.item.childCount};
}

void OutlineModel::renumber(Row &row, size_t from)
{
    for (size_t i = from; i < row.children.size(); ++i)
        row.children[i]->row = int(i);
}

void OutlineModel::setOutline(std::shared_ptr<const yaml::Outline> outline)
{
    const QScopedValueRollback updating(m_isUpdating, true);
    m_outline = std::move(outline);
    update(*m_root);
}

void OutlineModel::update(Row &row)
{
    if (!row.isFetched)
        return;
    const auto [first, count] = childrenOf(row);
    const auto oldName = [&](size_t i) -> const QString & {
        return row.children[i]->item.name;
    };
    const auto newName = [&](int i) -> const QString & {
        return m_outline->items[first + i].name;
    };
    const int old = int(row.children.size());
    int head = 0;
    while (head < std::min(old, count) && oldName(size_t(head)) == newName(head))
        ++head;
    int tail = 0;
    while (tail < std::min(old, count) - head
           && oldName(size_t(old - 1 - tail)) == newName(count - 1 - tail))
        ++tail;
    const QModelIndex parent = indexOf(row);
    std::vector<std::pair<Row *, bool>> kept;
    for (int i = 0; i < old; ++i) {
        const bool stays = i < head || i >= old - tail;
        if (!stays)
            continue;
        Row &child = *row.children[size_t(i)];
        const auto &is = m_outline->items[first + (i < head ? i : count - (old - i))];
        const auto was = std::exchange(child.item, is);
        kept.emplace_back(&child, was.detail != is.detail || was.kind != is.kind
                                      || (was.childCount == 0) != (is.childCount == 0));
    }
    if (old - head - tail > 0) {
        beginRemoveRows(parent, head, old - tail - 1);
        row.children.erase(row.children.begin() + head, row.children.begin() + (old - tail));
        renumber(row, size_t(head));
        endRemoveRows();
    }
    if (count - head - tail > 0) {
        beginInsertRows(parent, head, count - tail - 1);
        std::vector<std::unique_ptr<Row>> fresh;
        for (int i = head; i < count - tail; ++i)
            fresh.push_back(
                std::make_unique<Row>(Row{&row, m_outline->items[first + i], 0, false, {}}));
        row.children.insert(row.children.begin() + head, std::make_move_iterator(fresh.begin()),
                            std::make_move_iterator(fresh.end()));
        renumber(row, size_t(head));
        endInsertRows();
    }
    for (const auto &[child, isChanged] : kept) {
        update(*child);
        if (isChanged)
            Q_EMIT dataChanged(indexOf(*child), indexOf(*child));
    }
}

const yaml::OutlineItem &OutlineModel::item(const QModelIndex &index) const
{
    return rowOf(index)->item;
}

QModelIndex OutlineModel::indexOf(int item)
{
    if (item < 0 || item >= m_outline->items.size())
        return {};
    const yaml::OutlineItem &wanted = m_outline->items[item];
    const QModelIndex parent = indexOf(wanted.parent);
    if (canFetchMore(parent))
        fetchMore(parent);
    return index(wanted.row, 0, parent);
}

QModelIndex OutlineModel::index(int row, int column, const QModelIndex &parent) const
{
    const Row *holder = rowOf(parent);
    if (row < 0 || size_t(row) >= holder->children.size() || column != 0)
        return {};
    return createIndex(row, column, holder->children[size_t(row)].get());
}

QModelIndex OutlineModel::parent(const QModelIndex &index) const
{
    return index.isValid() ? indexOf(*rowOf(index)->parent) : QModelIndex();
}

int OutlineModel::rowCount(const QModelIndex &parent) const
{
    return int(rowOf(parent)->children.size());
}

int OutlineModel::columnCount(const QModelIndex &) const
{
    return 1;
}

bool OutlineModel::hasChildren(const QModelIndex &parent) const
{
    const Row &row = *rowOf(parent);
    return row.isFetched ? !row.children.empty() : childrenOf(row).second > 0;
}

bool OutlineModel::canFetchMore(const QModelIndex &parent) const
{
    // In the middle of an update a row may still be of the outline before.
    return !m_isUpdating && !rowOf(parent)->isFetched;
}

void OutlineModel::fetchMore(const QModelIndex &parent)
{
    Row &row = *rowOf(parent);
    if (m_isUpdating || std::exchange(row.isFetched, true))
        return;
    const auto [first, count] = childrenOf(row);
    if (count == 0)
        return;
    beginInsertRows(parent, 0, count - 1);
    for (int i = 0; i < count; ++i)
        row.children.push_back(
            std::make_unique<Row>(Row{&row, m_outline->items[first + i], i, false, {}}));
    endInsertRows();
}

QVariant OutlineModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const yaml::OutlineItem &row = item(index);
    switch (role) {
    case Qt::DisplayRole:
        return row.name;
    case widgets::DetailRole:
    case Qt::AccessibleDescriptionRole:
        return row.detail;
    default:
        return {};
    }
}

} // namespace waymark::editor
