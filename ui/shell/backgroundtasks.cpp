// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "shell/backgroundtasks.h"

#include <algorithm>

namespace waymark::shell {

int BackgroundTasks::start(const QString &title, std::function<void()> cancel)
{
    const int row = int(m_entries.size());
    beginInsertRows({}, row, row);
    m_entries << Entry{++m_lastId, title, std::move(cancel)};
    endInsertRows();
    return m_lastId;
}

qsizetype BackgroundTasks::rowOf(int id) const
{
    const auto found = std::ranges::find(m_entries, id, &Entry::id);
    return found == m_entries.end() ? -1 : found - m_entries.begin();
}

void BackgroundTasks::setProgress(int id, qsizetype done, qsizetype total)
{
    const auto row = rowOf(id);
    if (row < 0)
        return;
    m_entries[row].done = done;
    m_entries[row].total = total;
    Q_EMIT dataChanged(index(int(row)), index(int(row)));
}

void BackgroundTasks::finish(int id)
{
    const auto row = int(rowOf(id));
    if (row < 0)
        return;
    beginRemoveRows({}, row, row);
    m_entries.remove(row);
    endRemoveRows();
}

void BackgroundTasks::cancel(int row)
{
    if (row >= 0 && row < m_entries.size() && m_entries[row].cancel) {
        // A copy: cancelling usually ends in finish(), which removes the entry.
        const auto stop = m_entries[row].cancel;
        stop();
    }
}

int BackgroundTasks::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

QVariant BackgroundTasks::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Entry &entry = m_entries[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return entry.total > 0
                   ? tr("%1: %L2 of %L3").arg(entry.title).arg(entry.done).arg(entry.total)
                   : entry.title;
    case ShareRole:
        return entry.total > 0 ? QVariant(double(entry.done) / double(entry.total)) : QVariant();
    case CanCancelRole:
        return bool(entry.cancel);
    default:
        return {};
    }
}

} // namespace waymark::shell
