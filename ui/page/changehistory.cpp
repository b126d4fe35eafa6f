// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "page/changehistory.h"

using namespace Qt::StringLiterals;

namespace waymark::page {

namespace {

/// Each holds the texts of its files.
constexpr qsizetype mostKept = 20;

} // namespace

ChangeHistory::ChangeHistory(Pool &bulk, const FileSystem &files, QObject *parent)
    : QObject(parent)
    , m_bulk(bulk)
    , m_files(files)
{}

void ChangeHistory::add(const catalog::ChangeSet &changes)
{
    m_made.append(changes);
    if (m_made.size() > mostKept)
        m_made.removeFirst();
    m_undone.clear();
    Q_EMIT changed();
}

void ChangeHistory::clear()
{
    m_made.clear();
    m_undone.clear();
    Q_EMIT changed();
}

const catalog::ChangeSet *ChangeHistory::toUndo() const
{
    return m_isBusy || m_made.isEmpty() ? nullptr : &m_made.last();
}

const catalog::ChangeSet *ChangeHistory::toRedo() const
{
    return m_isBusy || m_undone.isEmpty() ? nullptr : &m_undone.last();
}

void ChangeHistory::undo()
{
    if (const catalog::ChangeSet *changes = toUndo())
        write(Way::Back, *changes);
}

void ChangeHistory::redo()
{
    if (const catalog::ChangeSet *changes = toRedo())
        write(Way::Again, *changes);
}

void ChangeHistory::write(Way way, const catalog::ChangeSet &changes)
{
    m_isBusy = true;
    Q_EMIT changed();
    m_writing = inBackground(
        m_bulk, this,
        [changes, way, files = &m_files](std::stop_token) {
            return applyTogether(way == Way::Back ? inverted(changes) : changes, *files);
        },
        [this, way, title = changes.title](const Result<void> &written) {
            m_isBusy = false;
            auto &from = way == Way::Back ? m_made : m_undone;
            // Another workspace may have come meanwhile.
            const bool isKnown = !from.isEmpty() && from.last().title == title;
            if (written && isKnown)
                (way == Way::Back ? m_undone : m_made).append(from.takeLast());
            Q_EMIT changed();
            if (!written)
                Q_EMIT refused(refusal(way, title, written.error()));
            else if (way == Way::Back)
                Q_EMIT undone(title);
            else
                Q_EMIT redone(title);
        });
}

Error ChangeHistory::refusal(Way way, const QString &title, const Error &error)
{
    if (error.code != "catalog.changed-meanwhile"_L1)
        return error;
    const QString message = way == Way::Back
                                ? tr("“%1” can't be undone: %2 has changed since.")
                                : tr("“%1” can't be made again: %2 has changed since.");
    return {error.code, message.arg(title, error.subject), error.subject,
            tr("Nothing was written. Take the newer change of that file back first, or change the "
               "files by hand.")};
}

} // namespace waymark::page
