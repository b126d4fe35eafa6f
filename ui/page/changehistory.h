// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/background.h"
#include "catalog/changeset.h"

#include <QObject>

namespace waymark::page {

/// The changes over several files that were made in this workspace, to be taken back and made again
/// one after the other. A file that was changed since keeps what it says: its change is refused,
/// and stays the next one.
class ChangeHistory final : public QObject
{
    Q_OBJECT

public:
    /// Both outlive it.
    ChangeHistory(Pool &bulk, const FileSystem &files, QObject *parent = nullptr);

    /// It was just made. What was taken back before can't be made again any more.
    void add(const catalog::ChangeSet &changes);
    void clear();

    /// nullptr where there is none, and while one is being written.
    [[nodiscard]] const catalog::ChangeSet *toUndo() const;
    [[nodiscard]] const catalog::ChangeSet *toRedo() const;
    [[nodiscard]] bool isBusy() const { return m_isBusy; }

    void undo();
    void redo();

Q_SIGNALS:
    /// What can be undone or redone is another.
    void changed();
    void undone(const QString &title);
    void redone(const QString &title);
    void refused(const waymark::Error &error);

private:
    enum class Way { Back, Again };

    void write(Way way, const catalog::ChangeSet &changes);
    [[nodiscard]] static Error refusal(Way way, const QString &title, const Error &error);

    Pool &m_bulk;
    const FileSystem &m_files;
    QList<catalog::ChangeSet> m_made;
    QList<catalog::ChangeSet> m_undone;
    Task m_writing;
    bool m_isBusy = false;
};

} // namespace waymark::page
