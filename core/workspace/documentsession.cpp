// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "workspace/documentsession.h"

#include "text/difference.h"
#include "workspace/savecheck.h"
#include "workspace/workspacetr.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace waymark::workspace {

DocumentSession::DocumentSession(QString path, std::shared_ptr<const Rules> rules,
                                 Services services, QObject *parent)
    : QObject(parent)
    , m_path(std::move(path))
    , m_rules(std::move(rules))
    , m_services(services)
    , m_analysis(std::make_shared<const Analysis>())
    , m_latest(services.interactive, this, analyze)
{
    m_latest.done = [this](Analysis analysis) {
        // A result that was made for the rules before is as stale as one for an older text.
        if (analysis.rules != m_rules)
            return;
        m_analysis = std::make_shared<const Analysis>(std::move(analysis));
        Q_EMIT analyzed();
    };
}

DocumentSession::~DocumentSession() = default;

void DocumentSession::load()
{
    struct Loaded
    {
        Result<QByteArray> bytes;
        bool isReadOnly;
    };
    m_loading = inBackground(
        m_services.bulk, this,
        [files = &m_services.files, path = m_path](std::stop_token) {
            const QFileInfo info(path);
            return Loaded{files->read(path, defaultReadLimit), info.exists() && !info.isWritable()};
        },
        [this](const Loaded &file) {
            if (!file.bytes)
                Q_EMIT failed(file.bytes.error());
            else
                setLoaded(*file.bytes, file.isReadOnly);
        });
}

void DocumentSession::startNew(const QByteArray &bytes)
{
    setLoaded({}, false);
    m_onDisk.reset();
    if (!bytes.isEmpty())
        apply({{{0, 0}, bytes}}, {EditOrigin::Source::File, Tr::tr("New document"), {}, 0, {}});
}

void DocumentSession::setLoaded(const QByteArray &bytes, bool readOnly)
{
    m_onDisk = bytes;
    m_text = SourceText(bytes);
    ++m_revision;
    m_history.clear();
    m_isLoaded = true;
    m_isReadOnly = readOnly;
    m_diskState = DiskState::Same;
    submitAnalysis();
    Q_EMIT loaded();
    Q_EMIT stateChanged();
}

void DocumentSession::setRules(std::shared_ptr<const Rules> rules)
{
    m_rules = std::move(rules);
    if (m_isLoaded)
        submitAnalysis();
}

void DocumentSession::apply(const TextEdits &edits, const EditOrigin &origin)
{
    if (m_isReadOnly || edits.isEmpty())
        return;
    m_history.record(edits, m_text, origin);
    changeText(edits, origin);
    submitAnalysis();
    Q_EMIT stateChanged();
}

void DocumentSession::undo()
{
    const auto *step = m_history.undoStep();
    if (step == nullptr)
        return;
    const EditOrigin origin = step->origin;
    applyAll(m_history.undo(), origin);
}

void DocumentSession::redo()
{
    const auto *step = m_history.redoStep();
    if (step == nullptr)
        return;
    const EditOrigin origin = step->origin;
    applyAll(m_history.redo(), origin);
}

void DocumentSession::applyAll(const QList<TextEdits> &changes, const EditOrigin &origin)
{
    for (const TextEdits &edits : changes)
        changeText(edits, origin);
    submitAnalysis();
    Q_EMIT stateChanged();
}

void DocumentSession::changeText(const TextEdits &edits, const EditOrigin &origin)
{
    const SourceText before = m_text;
    m_text = before.applied(edits);
    ++m_revision;
    Q_EMIT textChanged(edits, before, origin);
}

void DocumentSession::submitAnalysis()
{
    m_latest.submit({m_text, m_rules, m_revision});
}

void DocumentSession::save()
{
    write(m_onDisk);
}

void DocumentSession::saveOver()
{
    write(std::nullopt, WriteMode::Over);
}

void DocumentSession::write(std::optional<QByteArray> expected, WriteMode mode)
{
    // The history may move on while the disk works; what was written is this state of it.
    m_history.closeStep();
    const QByteArray bytes = m_text.bytes();
    const quint64 revision = m_revision;
    m_saving = inBackground(
        m_services.bulk, this,
        [files = &m_services.files, path = m_path, bytes, expected = std::move(expected), mode,
         history = m_history](std::stop_token) -> Result<std::optional<Error>> {
            if (mode == WriteMode::Careful) {
                const auto found = files->read(path, defaultReadLimit);
                const bool same =
                    found ? expected == *found : !expected || found.error().code == "io.open"_L1;
                if (!same)
                    return std::unexpected(
                        Error{u"workspace.changed-on-disk"_s,
                              Tr::tr("%1 was changed by another program.").arg(path), path,
                              Tr::tr("Compare, then reload it or save over it.")});
            }
            auto notice = checkBeforeSave(path, SourceText(bytes), history);
            if (!notice)
                return notice;
            if (const auto written = files->write(path, bytes); !written)
                return std::unexpected(written.error());
            return notice;
        },
        [this, bytes, revision](const Result<std::optional<Error>> &written) {
            if (!written) {
                if (written.error().code == "workspace.changed-on-disk"_L1)
                    setDiskState(DiskState::Changed);
                Q_EMIT failed(written.error());
                return;
            }
            m_onDisk = bytes;
            if (m_revision == revision)
                m_history.markSaved();
            else
                m_history.forgetSaved();
            m_diskState = DiskState::Same;
            Q_EMIT saved();
            Q_EMIT stateChanged();
            if (*written)
                Q_EMIT noticed(**written);
        });
}

void DocumentSession::reload()
{
    m_checking = inBackground(
        m_services.bulk, this,
        [files = &m_services.files, path = m_path](std::stop_token) {
            return files->read(path, defaultReadLimit);
        },
        [this](const Result<QByteArray> &bytes) {
            if (!bytes) {
                Q_EMIT failed(bytes.error());
                return;
            }
            const TextEdits edits = difference(m_text, *bytes);
            if (!edits.isEmpty()) {
                const EditOrigin origin{
                    EditOrigin::Source::File, Tr::tr("Reload from disk"), {}, 0, {}};
                m_history.closeStep();
                m_history.record(edits, m_text, origin);
                changeText(edits, origin);
                submitAnalysis();
            }
            m_onDisk = *bytes;
            m_history.markSaved();
            setDiskState(DiskState::Same);
        });
}

void DocumentSession::checkDisk()
{
    m_checking = inBackground(
        m_services.bulk, this,
        [files = &m_services.files, path = m_path](std::stop_token) {
            return files->read(path, defaultReadLimit);
        },
        [this](const Result<QByteArray> &bytes) {
            if (!m_onDisk)
                return;
            if (!bytes)
                setDiskState(DiskState::Missing);
            else if (*bytes == *m_onDisk)
                setDiskState(DiskState::Same);
            else if (!isModified())
                reload();
            else
                setDiskState(DiskState::Changed);
        });
}

void DocumentSession::setDiskState(DiskState state)
{
    m_diskState = state;
    Q_EMIT stateChanged();
}

} // namespace waymark::workspace
