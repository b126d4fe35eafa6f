// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/analysis.h"
#include "base/background.h"
#include "base/filesystem.h"
#include "diagnostics/fixes.h"
#include "document/documentstate.h"
#include "document/foreignfindings.h"
#include "document/outsidechange.h"
#include "document/patience.h"
#include "text/edithistory.h"

#include <QObject>

namespace waymark::snapshot {
struct FileEntry;
}

namespace waymark::document {

/// An open file: its bytes, its undo stack, its analysis and its relation to the disk. Lives in the
/// UI thread; reading, writing and analysing happen in the pools.
class DocumentSession final : public QObject
{
    Q_OBJECT

public:
    struct Services
    {
        Pool &interactive;
        Pool &bulk;
        const FileSystem &files;
    };

    /// `path` need not exist yet. Nothing is read before `load()`.
    DocumentSession(QString path, std::shared_ptr<const analysis::Rules> rules, Services services,
                    QObject *parent = nullptr);
    ~DocumentSession() override;

    void load();
    /// Begins a file that doesn't exist yet; it is written by the first `save()`.
    void startNew(const QByteArray &bytes);
    /// Until the first save, fields that nobody has come to are left to fill in, and no findings.
    void forgiveGaps();
    void insist(); ///< everything counts from now on
    /// The person left a field of a document.
    void passOver(int document, const JsonPointer &pointer);
    /// Takes over what an earlier run couldn't save, as one step that undo takes back.
    void restoreUnsaved(const QByteArray &bytes);

    /// Writes the text as it is now, in one step. Refused with `workspace.changed-on-disk` when the
    /// disk holds something this session never saw, which is then looked at as in `checkDisk()`;
    /// `saveOver()` writes all the same. Both are refused with `yaml.readers-differ` where a second
    /// parser reads what Waymark wrote since the last save differently (`document/savecheck.h`);
    /// what the person typed is never refused.
    void save();
    void saveOver();
    /// Writes to another file, over what is there, and goes on with that one.
    void saveAs(const QString &path);
    /// The file has another name now: goes on with that one.
    void followTo(const QString &path);
    /// Takes what is on disk as one step that can be undone.
    void reload();
    /// Asks the disk whether somebody else wrote the file. An unmodified text follows at once. Into
    /// a modified one the changes are merged line by line, as one step, where they don't touch the
    /// person's; where they do, `outsideChange()` holds them until the person decides. Called by
    /// whoever watches the folder.
    void checkDisk();
    /// The person's decision: `edits` of the text as it is now, one step. The file on disk counts
    /// as seen.
    void resolveOutsideChange(const TextEdits &edits);

    [[nodiscard]] const Services &services() const { return m_services; }
    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] const SourceText &text() const { return m_text; }
    [[nodiscard]] quint64 revision() const { return m_revision; }
    [[nodiscard]] bool isLoaded() const { return m_isLoaded; }
    [[nodiscard]] DocumentState state() const;
    [[nodiscard]] bool isReadOnly() const { return m_access == FileAccess::ReadOnly; }
    /// Where the file wasn't UTF-8 when it was loaded; -1 for a good one.
    [[nodiscard]] qsizetype firstInvalidUtf8() const { return m_firstInvalidUtf8; }
    [[nodiscard]] FileAccess access() const { return m_access; }
    /// `state().isUnsaved()`: closing it would lose something. True for a file that was never
    /// saved, and for one that was deleted meanwhile.
    [[nodiscard]] bool isModified() const { return state().isUnsaved(); }
    [[nodiscard]] DiskState diskState() const { return state().disk; }
    /// Set while `diskState()` is Changed.
    [[nodiscard]] const std::optional<OutsideChange> &outsideChange() const { return m_outside; }
    /// Where a missing file was found again, byte for byte; empty where it wasn't.
    [[nodiscard]] const QString &movedTo() const { return m_movedTo; }
    /// What was last read or written; nullopt for a file that isn't there yet.
    [[nodiscard]] const std::optional<QByteArray> &onDisk() const { return m_onDisk; }
    [[nodiscard]] const EditHistory &history() const { return m_history; }

    /// The newest analysis; its revision may be older than the text's. Never null.
    [[nodiscard]] const std::shared_ptr<const analysis::Analysis> &analysis() const
    {
        return m_analysis;
    }
    /// What of it counts: all, unless gaps are forgiven.
    [[nodiscard]] const Heard &heard() const { return m_heard; }

    void setRules(std::shared_ptr<const analysis::Rules> rules);
    /// What somebody else finds wrong with the text as it is now, such as a catalog server: joins
    /// the findings of each analysis, in the place of what was set before. One goes when its place
    /// is edited.
    void setForeignFindings(const Diagnostics &findings);
    /// What the other files of the workspace cause in this one (a missing system, CODEOWNERS that
    /// disagrees), as far as an analysis of the text alone doesn't find it: joins the findings,
    /// too. They were found in the file as it lay on the disk, and come to stand where its lines
    /// are now.
    void setWorkspaceFile(const std::shared_ptr<const snapshot::FileEntry> &file);

    /// Changes the text; `edits` are in its current bytes. Ignored when read-only.
    void apply(const TextEdits &edits, const EditOrigin &origin);
    /// Repairs one kind of finding in one way wherever that can be done, as one step of undo, in
    /// the background.
    void fixEverywhere(const FixChoice &choice);
    /// The next edit starts a new step of undo: the caret moved, a field was left.
    void closeUndoStep() { m_history.closeStep(); }
    /// The person is done with the line that is held empty: it is what the text says from now on.
    void releaseHeldLine();
    void undo();
    void redo();

Q_SIGNALS:
    void loaded(); ///< the text is; the first analysis is on its way
    /// After every change of the text, whoever made it. `before` is the text the edits apply to.
    void textChanged(const waymark::TextEdits &edits, const waymark::SourceText &before,
                     const waymark::EditOrigin &origin);
    /// `analysis()` is new.
    void analyzed();
    /// Of the same analysis, other findings count now.
    void findingsChanged();
    /// Modified, undo, redo, read-only or disk state may have changed.
    void stateChanged();
    void saved();
    /// The session goes on with another file.
    void pathChanged(const QString &before);
    /// Changes of others were merged into the text: so many stretches, the first one there.
    void mergedFromDisk(int stretches, waymark::TextRange first);
    /// The file was saved; this is worth knowing about it.
    void noticed(const waymark::Error &notice);
    /// Loading or saving failed; the text in memory is as it was.
    void failed(const waymark::Error &error);

private:
    enum class WriteMode { Careful, Over };
    struct DiskLook;

    void setLoaded(const SourceText &text, FileAccess access);
    void setDiskState(DiskState state);
    void applyAll(const QList<TextEdits> &changes, const EditOrigin &origin);
    void applyStep(const TextEdits &edits, const QString &label,
                   EditOrigin::Source source = EditOrigin::Source::Disk);
    void changeText(const TextEdits &edits, const EditOrigin &origin);
    void submitAnalysis();
    void takeAnalysis(analysis::Analysis analysis);
    void hearAgain();
    void keepWhole(const TextEdits &edits, const SourceText &before, const EditOrigin &origin);
    void write(const QString &path, std::optional<QByteArray> expected, WriteMode mode);
    void finishWriting(const QString &path, const QByteArray &bytes, quint64 revision);
    void takeLook(const DiskLook &look);
    bool takeBack(const QByteArray &theirs); ///< a step back where the disk went back
    void takeMerge(const DiskLook &look, const QByteArray &theirs);
    void placeWorkspaceFindings();

    QString m_path;
    std::shared_ptr<const analysis::Rules> m_rules;
    Services m_services;
    SourceText m_text;
    quint64 m_revision = 0;
    EditHistory m_history;
    std::shared_ptr<const analysis::Analysis> m_analysis;
    Patience m_patience;
    Heard m_heard; ///< of `m_analysis`
    ForeignFindings m_foreign;
    ForeignFindings m_ofWorkspace;
    std::shared_ptr<const snapshot::FileEntry> m_workspaceFile; ///< as the snapshot has it
    Latest<analysis::AnalysisInput, analysis::Analysis> m_latest;
    std::optional<SourceText>
        m_whole;                 ///< as it could be read last, with what the form changed since
    quint64 m_wholeRevision = 0; ///< results of older texts don't replace it
    std::optional<QByteArray> m_onDisk; ///< as last read or written; nullopt: not there yet
    bool m_isLoaded = false;
    qsizetype m_firstInvalidUtf8 = -1;
    FileAccess m_access = FileAccess::Writable;
    DiskState m_diskState = DiskState::Same;
    std::optional<OutsideChange> m_outside;
    QString m_movedTo;
    Task m_loading;
    Task m_saving;
    Task m_checking;
    Task m_fixing;
    Task m_placing;
};

} // namespace waymark::document
