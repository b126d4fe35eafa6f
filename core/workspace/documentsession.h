// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/background.h"
#include "base/filesystem.h"
#include "text/edithistory.h"
#include "workspace/analysis.h"

#include <QObject>

namespace waymark::workspace {

/// An open file: its bytes, its undo stack, its analysis and its relation to the disk. Lives in the
/// UI thread; reading, writing and analysing happen in the pools.
class DocumentSession final : public QObject
{
    Q_OBJECT

public:
    enum class DiskState {
        Same,    ///< the file holds what was read or saved last
        Changed, ///< somebody else wrote it; `resolveDiskChange` decides
        Missing, ///< it was deleted or renamed
    };

    struct Services
    {
        Pool &interactive;
        Pool &bulk;
        const FileSystem &files;
    };

    /// `path` need not exist yet. Nothing is read before `load()`.
    DocumentSession(QString path, std::shared_ptr<const Rules> rules, Services services,
                    QObject *parent = nullptr);
    ~DocumentSession() override;

    void load();
    /// Begins a file that doesn't exist yet; it is written by the first `save()`.
    void startNew(const QByteArray &bytes);
    /// Writes the text as it is now, in one step. Refused with `workspace.changed-on-disk` when the
    /// disk holds something this session never saw; `saveOver()` writes all the same. Both are
    /// refused with `yaml.readers-differ` where a second parser reads what Waymark wrote since the
    /// last save differently (`workspace/savecheck.h`); what the person typed is never refused.
    void save();
    void saveOver();
    /// Takes what is on disk as one step that can be undone.
    void reload();
    /// Asks the disk whether somebody else wrote the file: an unmodified text follows at once, a
    /// modified one keeps its text and says so through `diskState()`. Called by whoever watches the
    /// folder.
    void checkDisk();

    [[nodiscard]] const QString &path() const { return m_path; }
    /// Where work on this document goes that a person waits for.
    [[nodiscard]] Pool &interactivePool() const { return m_services.interactive; }
    [[nodiscard]] const SourceText &text() const { return m_text; }
    [[nodiscard]] quint64 revision() const { return m_revision; }
    [[nodiscard]] bool isLoaded() const { return m_isLoaded; }
    [[nodiscard]] bool isReadOnly() const { return m_isReadOnly; }
    /// True for a file that was never saved, too.
    [[nodiscard]] bool isModified() const { return !m_onDisk || !m_history.isAtSaved(); }
    [[nodiscard]] DiskState diskState() const { return m_diskState; }
    [[nodiscard]] const EditHistory &history() const { return m_history; }

    /// The newest analysis; its revision may be older than the text's. Never null.
    [[nodiscard]] const std::shared_ptr<const Analysis> &analysis() const { return m_analysis; }

    void setRules(std::shared_ptr<const Rules> rules);

    /// Changes the text; `edits` are in its current bytes. Ignored when read-only.
    void apply(const TextEdits &edits, const EditOrigin &origin);
    /// The next edit starts a new step of undo: the caret moved, a field was left.
    void closeUndoStep() { m_history.closeStep(); }
    void undo();
    void redo();

Q_SIGNALS:
    /// The text is loaded and the first analysis on its way.
    void loaded();
    /// After every change of the text, whoever made it. `before` is the text the edits apply to.
    void textChanged(const waymark::TextEdits &edits, const waymark::SourceText &before,
                     const waymark::EditOrigin &origin);
    /// `analysis()` is new.
    void analyzed();
    /// Modified, undo, redo, read-only or disk state may have changed.
    void stateChanged();
    void saved();
    /// The file was saved; this is worth knowing about it.
    void noticed(const waymark::Error &notice);
    /// Loading or saving failed; the text in memory is as it was.
    void failed(const waymark::Error &error);

private:
    enum class WriteMode { Careful, Over };

    void setLoaded(const QByteArray &bytes, bool readOnly);
    void setDiskState(DiskState state);
    void applyAll(const QList<TextEdits> &changes, const EditOrigin &origin);
    void changeText(const TextEdits &edits, const EditOrigin &origin);
    void submitAnalysis();
    void write(std::optional<QByteArray> expected, WriteMode mode = WriteMode::Careful);

    QString m_path;
    std::shared_ptr<const Rules> m_rules;
    Services m_services;
    SourceText m_text;
    quint64 m_revision = 0;
    EditHistory m_history;
    std::shared_ptr<const Analysis> m_analysis;
    Latest<AnalysisInput, Analysis> m_latest;
    std::optional<QByteArray>
        m_onDisk; ///< what this session last read or wrote; nullopt: not there yet
    bool m_isLoaded = false;
    bool m_isReadOnly = false;
    DiskState m_diskState = DiskState::Same;
    Task m_loading;
    Task m_saving;
    Task m_checking;
};

} // namespace waymark::workspace
