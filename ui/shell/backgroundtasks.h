// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractListModel>

#include <functional>

namespace waymark::shell {

/// What runs in the background now: name, how far it is, and how to stop it.
class BackgroundTasks final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { ShareRole = Qt::UserRole + 1, CanCancelRole };

    using QAbstractListModel::QAbstractListModel;

    /// `cancel` may be empty. Returns what the other functions take.
    [[nodiscard]] int start(const QString &title, std::function<void()> cancel);
    /// A total of 0: nobody knows yet.
    void setProgress(int id, qsizetype done, qsizetype total);
    void finish(int id);
    void cancel(int row);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Entry
    {
        int id = 0;
        QString title;
        std::function<void()> cancel;
        qsizetype done = 0;
        qsizetype total = 0;
    };
    [[nodiscard]] qsizetype rowOf(int id) const;

    QList<Entry> m_entries;
    int m_lastId = 0;
};

} // namespace waymark::shell
