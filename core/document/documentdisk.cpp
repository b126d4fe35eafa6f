// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0

// The half of a session that deals with the disk: saving, and what others do to the file.
#include "base/writeerror.h"
#include "document/documentsession.h"
#include "document/documenttr.h"
#include "document/savecheck.h"
#include "text/linemerge.h"

#include <QDirIterator>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace waymark::document {

namespace {

constexpr int mostFilesToSearch = 5'000;

/// The first of `entries` that holds those bytes.
QString fileWith(const FileSystem &files, const QByteArray &bytes, QDirIterator &&entries,
                 const std::stop_token &stop)
{
    for (int seen = 0; entries.hasNext() && seen < mostFilesToSearch && !stop.stop_requested();
         ++seen) {
        const QFileInfo info = entries.nextFileInfo();
        if (info.size() != bytes.size())
            continue;
        if (const auto found = files.read(info.filePath(), bytes.size()); found && *found == bytes)
            return info.filePath();
    }
    return {};
}

/// A file with those bytes near the place where one was, which is gone.
QString foundAgain(const FileSystem &files, const QString &path, const QByteArray &bytes,
                   const std::stop_token &stop)
{
    // An empty file is like every other.
    if (bytes.isEmpty())
        return {};
    constexpr auto filter = QDir::Files | QDir::NoSymLinks;
    const QString folder = QFileInfo(path).path();
    const QString beside = fileWith(files, bytes, QDirIterator(folder, filter), stop);
    if (!beside.isEmpty())
        return beside;
    return fileWith(files, bytes,
                    QDirIterator(QFileInfo(folder).path(), filter, QDirIterator::Subdirectories),
                    stop);
}

Error changedOnDisk(const QString &path)
{
    return {u"workspace.changed-on-disk"_s, Tr::tr("%1 was changed by another program.").arg(path),
            path, Tr::tr("Look at what changed, then save again.")};
}

/// The disk holds what is expected, or no file where none is.
bool isAsExpected(const FileSystem &files, const QString &path,
                  const std::optional<QByteArray> &expected)
{
    const auto found = files.read(path, defaultReadLimit);
    return found ? expected == *found : !expected || found.error().code == "io.open"_L1;
}

} // namespace

/// What the disk said, and what it means for a text of one revision.
struct DocumentSession::DiskLook
{
    Result<QByteArray> bytes;
    FileAccess access = FileAccess::Writable;
    QString movedTo;
    quint64 revision = 0;
    TextEdits edits; ///< that make the unmodified text what is on disk
    std::optional<LineMerge> merge;
};

void DocumentSession::save()
{
    write(m_path, m_onDisk, WriteMode::Careful);
}

void DocumentSession::saveOver()
{
    write(m_path, std::nullopt, WriteMode::Over);
}

void DocumentSession::saveAs(const QString &path)
{
    write(path, std::nullopt, WriteMode::Over);
}

void DocumentSession::write(const QString &path, std::optional<QByteArray> expected, WriteMode mode)
{
    // The history may move on while the disk works; what was written is this state of it.
    m_history.closeStep();
    const QByteArray bytes = m_text.bytes();
    const quint64 revision = m_revision;
    m_saving = inBackground(
        m_services.bulk, this,
        [files = &m_services.files, path, bytes, expected = std::move(expected), mode,
         history = m_history](std::stop_token stop) -> Result<std::optional<Error>> {
            if (mode == WriteMode::Careful && !isAsExpected(*files, path, expected))
                return std::unexpected(changedOnDisk(path));
            auto notice = checkBeforeSave(path, SourceText(bytes), history, stop);
            if (!notice)
                return notice;
            // A new document's folder may be new, too, and a deleted one's gone with it.
            if (const auto made = makeFolderOf(path); !made)
                return std::unexpected(made.error());
            if (const auto written = files->write(path, bytes); !written)
                return std::unexpected(written.error());
            return notice;
        },
        [this, path, bytes, revision](const Result<std::optional<Error>> &written) {
            if (!written) {
                if (written.error().code == "workspace.changed-on-disk"_L1)
                    checkDisk();
                Q_EMIT failed(written.error());
                return;
            }
            finishWriting(path, bytes, revision);
            if (*written)
                Q_EMIT noticed(**written);
        });
}

void DocumentSession::finishWriting(const QString &path, const QByteArray &bytes, quint64 revision)
{
    m_onDisk = bytes;
    m_outside.reset();
    if (m_revision == revision)
        m_history.markSaved();
    else
        m_history.forgetSaved();
    m_diskState = DiskState::Same;
    if (path != m_path) {
        const QString before = std::exchange(m_path, path);
        // What was just written can be written again.
        m_access = FileAccess::Writable;
        Q_EMIT pathChanged(before);
    }
    insist();
    Q_EMIT saved();
    Q_EMIT stateChanged();
}

void DocumentSession::followTo(const QString &path)
{
    const QString before = std::exchange(m_path, path);
    m_diskState = DiskState::Same;
    m_movedTo.clear();
    Q_EMIT pathChanged(before);
    Q_EMIT stateChanged();
    checkDisk();
}

void DocumentSession::reload()
{
    m_checking = inBackground(
        m_services.bulk, this,
        [files = &m_services.files, path = m_path, mine = m_text,
         revision = m_revision](std::stop_token stop) {
            DiskLook look{
                files->read(path, defaultReadLimit), files->access(path), {}, revision, {}, {}};
            if (look.bytes)
                look.edits = lineEdits(mine, SourceText(*look.bytes), stop).value_or(TextEdits());
            return look;
        },
        [this](const DiskLook &look) {
            if (!look.bytes) {
                Q_EMIT failed(look.bytes.error());
                return;
            }
            if (look.revision != m_revision)
                return reload();
            m_access = look.access;
            m_onDisk = *look.bytes;
            m_outside.reset();
            applyStep(look.edits, Tr::tr("Reload from disk"));
            m_history.markSaved();
            setDiskState(DiskState::Same);
        });
}

void DocumentSession::checkDisk()
{
    if (!m_onDisk)
        return;
    struct Known
    {
        QString path;
        QByteArray onDisk;
        QByteArray theirs; ///< what a question is open about
        SourceText base;
        SourceText mine;
        quint64 revision;
    };
    const Known known{m_path,
                      *m_onDisk,
                      m_outside ? m_outside->theirs.bytes() : *m_onDisk,
                      m_outside ? m_outside->base : SourceText(*m_onDisk),
                      m_text,
                      m_revision};
    m_checking = inBackground(
        m_services.bulk, this,
        [files = &m_services.files, known](std::stop_token stop) {
            DiskLook look{files->read(known.path, defaultReadLimit),
                          files->access(known.path),
                          {},
                          known.revision,
                          {},
                          {}};
            if (!look.bytes)
                look.movedTo = foundAgain(*files, known.path, known.onDisk, stop);
            else if (*look.bytes != known.onDisk && *look.bytes != known.theirs)
                look.merge = mergeLines(known.base, known.mine, SourceText(*look.bytes), stop);
            return look;
        },
        [this](const DiskLook &look) { takeLook(look); });
}

void DocumentSession::takeLook(const DiskLook &look)
{
    if (!m_onDisk)
        return;
    m_access = look.access;
    m_movedTo = look.movedTo;
    if (!look.bytes)
        return setDiskState(DiskState::Missing);
    if (*look.bytes == *m_onDisk) {
        m_outside.reset();
        return setDiskState(DiskState::Same);
    }
    if (look.merge && look.revision == m_revision)
        return takeMerge(look, *look.bytes);
    if (m_outside && *look.bytes == m_outside->theirs.bytes())
        return setDiskState(DiskState::Changed);
    checkDisk(); // the person typed meanwhile
}

bool DocumentSession::takeBack(const QByteArray &theirs)
{
    const auto *step = m_history.undoStep();
    if (state().isEdited || step == nullptr || step->origin.source != EditOrigin::Source::Disk)
        return false;
    SourceText before = m_text;
    for (qsizetype i = step->inverses.size() - 1; i >= 0; --i)
        before = before.applied(step->inverses[i]);
    if (before.bytes() != theirs)
        return false;
    m_onDisk = theirs;
    m_outside.reset();
    undo();
    m_history.markSaved();
    setDiskState(DiskState::Same);
    return true;
}

void DocumentSession::takeMerge(const DiskLook &look, const QByteArray &theirs)
{
    if (takeBack(theirs))
        return;
    const LineMerge &merge = *look.merge;
    const bool wasModified = state().isEdited;
    if (merge.conflicts.isEmpty()) {
        m_onDisk = theirs;
        m_outside.reset();
    } else {
        m_outside = OutsideChange{merge.settled, SourceText(theirs)};
    }
    applyStep(merge.edits,
              wasModified ? Tr::tr("Merge changes from disk") : Tr::tr("Reload from disk"));
    if (m_text.bytes() == theirs)
        m_history.markSaved();
    else if (merge.conflicts.isEmpty())
        m_history.forgetSaved();
    setDiskState(merge.conflicts.isEmpty() ? DiskState::Same : DiskState::Changed);
    if (wasModified && !merge.edits.isEmpty())
        Q_EMIT mergedFromDisk(
            int(merge.edits.size()),
            {merge.edits.first().range.begin,
             merge.edits.first().range.begin + merge.edits.first().replacement.size()});
}

void DocumentSession::resolveOutsideChange(const TextEdits &edits)
{
    if (!m_outside)
        return;
    m_onDisk = m_outside->theirs.bytes();
    m_outside.reset();
    applyStep(edits, Tr::tr("Merge changes from disk"));
    if (m_text.bytes() == *m_onDisk)
        m_history.markSaved();
    else
        m_history.forgetSaved();
    setDiskState(DiskState::Same);
}

void DocumentSession::setDiskState(DiskState state)
{
    m_diskState = state;
    Q_EMIT stateChanged();
}

} // namespace waymark::document
