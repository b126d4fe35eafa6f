// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "document/documentsession.h"

#include "analysis/heldline.h"
#include "assist/fixeverywhere.h"
#include "document/documenttr.h"
#include "document/workspacefindings.h"
#include "text/binary.h"
#include "text/difference.h"

using namespace Qt::StringLiterals;

namespace waymark::document {

DocumentSession::DocumentSession(QString path, std::shared_ptr<const analysis::Rules> rules,
                                 Services services, QObject *parent)
    : QObject(parent)
    , m_path(std::move(path))
    , m_rules(std::move(rules))
    , m_services(services)
    , m_analysis(std::make_shared<const analysis::Analysis>())
    , m_latest(services.interactive, this, analysis::analyze)
{
    m_latest.done = [this](analysis::Analysis analysis) {
        takeAnalysis(std::move(analysis));
    };
}

void DocumentSession::takeAnalysis(analysis::Analysis analysis)
{
    // A result that was made for the rules before is as stale as one for an older text.
    if (analysis.rules != m_rules)
        return;
    m_foreign.joinTo(analysis.diagnostics, analysis.revision);
    m_ofWorkspace.joinTo(analysis.diagnostics, analysis.revision);
    m_analysis = std::make_shared<const analysis::Analysis>(std::move(analysis));
    const bool isWhole = !m_analysis->held && !m_analysis->tree.hasErrors();
    if (isWhole && m_analysis->revision >= m_wholeRevision)
        m_whole = m_analysis->tree.text();
    m_heard = m_patience.hear(*m_analysis);
    Q_EMIT analyzed();
}

void DocumentSession::hearAgain()
{
    m_heard = m_patience.hear(*m_analysis);
    Q_EMIT findingsChanged();
}

void DocumentSession::forgiveGaps()
{
    m_patience.begin();
    hearAgain();
}

void DocumentSession::insist()
{
    if (!m_patience.isOn())
        return;
    m_patience.end();
    hearAgain();
}

void DocumentSession::passOver(int document, const JsonPointer &pointer)
{
    // What was typed into it may not be looked at yet.
    if (m_patience.passOver(document, pointer) && m_analysis->revision == m_revision)
        hearAgain();
}

DocumentSession::~DocumentSession() = default;

DocumentState DocumentSession::state() const
{
    return {m_isLoaded, !m_history.isAtSaved(), m_onDisk ? m_diskState : DiskState::NotYet,
            m_access};
}

void DocumentSession::load()
{
    struct Loaded
    {
        Result<SourceText> text; // its table of lines takes a while where the file is large
        FileAccess access;
        qsizetype invalidUtf8 = -1;
    };
    m_loading = inBackground(
        m_services.bulk, this,
        [files = &m_services.files, path = m_path](std::stop_token) {
            Loaded loaded{files->read(path, defaultReadLimit).transform([](QByteArray bytes) {
                              return SourceText(std::move(bytes));
                          }),
                          files->access(path)};
            if (loaded.text) {
                [[maybe_unused]] const qsizetype lines =
                    loaded.text->lineCount(); // makes the table
                loaded.invalidUtf8 = loaded.text->firstInvalidUtf8();
                if (isBinary(loaded.text->bytes()))
                    loaded.access = FileAccess::ReadOnly;
            }
            return loaded;
        },
        [this](const Loaded &file) {
            if (!file.text) {
                Q_EMIT failed(file.text.error());
                return;
            }
            m_firstInvalidUtf8 = file.invalidUtf8;
            setLoaded(*file.text, file.access);
        });
}

void DocumentSession::startNew(const QByteArray &bytes)
{
    setLoaded(SourceText(), FileAccess::Writable);
    m_onDisk.reset();
    if (!bytes.isEmpty())
        apply({{{0, 0}, bytes}}, {EditOrigin::Source::File, Tr::tr("New document"), {}, 0, {}});
}

void DocumentSession::setLoaded(const SourceText &text, FileAccess access)
{
    m_onDisk = text.bytes();
    m_text = text;
    ++m_revision;
    m_history.clear();
    m_foreign.clear();
    m_ofWorkspace.clear();
    m_whole.reset();
    m_isLoaded = true;
    m_access = access;
    m_diskState = DiskState::Same;
    m_outside.reset();
    submitAnalysis();
    placeWorkspaceFindings();
    Q_EMIT loaded();
    Q_EMIT stateChanged();
}

void DocumentSession::restoreUnsaved(const QByteArray &bytes)
{
    applyStep(difference(m_text, bytes), Tr::tr("Restore unsaved work"));
}

void DocumentSession::setRules(std::shared_ptr<const analysis::Rules> rules)
{
    m_rules = std::move(rules);
    if (m_isLoaded)
        submitAnalysis();
}

void DocumentSession::setForeignFindings(const Diagnostics &findings)
{
    m_foreign.set(findings, m_revision);
    submitAnalysis();
}

void DocumentSession::setWorkspaceFile(const std::shared_ptr<const snapshot::FileEntry> &file)
{
    if (m_workspaceFile == file)
        return;
    m_workspaceFile = file;
    placeWorkspaceFindings();
}

void DocumentSession::placeWorkspaceFindings()
{
    if (!m_isLoaded)
        return;
    if (!m_workspaceFile || !hasWorkspaceFindings(*m_workspaceFile)) {
        if (!m_ofWorkspace.isEmpty()) {
            m_ofWorkspace.clear();
            submitAnalysis();
        }
        return;
    }
    m_placing = inBackground(
        m_services.interactive, this,
        [file = m_workspaceFile, text = m_text](std::stop_token stop) {
            return workspaceFindings(*file, text, std::move(stop));
        },
        [this, revision = m_revision](const std::optional<Diagnostics> &found) {
            if (revision != m_revision)
                return placeWorkspaceFindings(); // the person typed meanwhile
            if (found) {
                m_ofWorkspace.set(*found, revision);
                submitAnalysis();
            }
        });
}

void DocumentSession::apply(const TextEdits &edits, const EditOrigin &origin)
{
    if (isReadOnly() || edits.isEmpty())
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

void DocumentSession::fixEverywhere(const FixChoice &choice)
{
    if (isReadOnly())
        return;
    const analysis::AnalysisInput input{m_text, m_rules, m_revision, m_path};
    m_fixing = inBackground(
        m_services.interactive, this,
        [input, choice](std::stop_token stop) {
            return assist::fixEverywhere(input, choice, stop);
        },
        [this, choice, revision = m_revision](const std::optional<assist::FixedEverywhere> &fixed) {
            if (!fixed)
                return;
            if (revision != m_revision)
                return fixEverywhere(choice);
            applyStep(fixed->edits, Tr::tr("Repair %n problem(s)", nullptr, fixed->count),
                      EditOrigin::Source::Fix);
        });
}

void DocumentSession::applyStep(const TextEdits &edits, const QString &label,
                                EditOrigin::Source source)
{
    if (edits.isEmpty())
        return;
    const EditOrigin origin{source, label, {}, 0, {}};
    m_history.closeStep();
    m_history.record(edits, m_text, origin);
    m_history.closeStep();
    changeText(edits, origin);
    submitAnalysis();
    Q_EMIT stateChanged();
}

void DocumentSession::changeText(const TextEdits &edits, const EditOrigin &origin)
{
    const SourceText before = m_text;
    m_text = before.applied(edits);
    ++m_revision;
    m_foreign.textChanged(edits);
    m_ofWorkspace.textChanged(edits);
    keepWhole(edits, before, origin);
    Q_EMIT textChanged(edits, before, origin);
}

void DocumentSession::keepWhole(const TextEdits &edits, const SourceText &before,
                                const EditOrigin &origin)
{
    // What is typed decides by itself whether a line is held; all else is more than one line.
    if (!m_whole || origin.source == EditOrigin::Source::Text)
        return;
    m_whole = origin.source == EditOrigin::Source::Form
                  ? analysis::wholeAfter(*m_whole, before, edits)
                  : std::nullopt;
    m_wholeRevision = m_revision;
}

void DocumentSession::releaseHeldLine()
{
    m_whole.reset();
    m_wholeRevision = m_revision;
    if (m_analysis->held)
        submitAnalysis();
}

void DocumentSession::submitAnalysis()
{
    analysis::AnalysisInput input{m_text, m_rules, m_revision, m_path};
    input.known = m_analysis->records;
    if (m_whole) {
        const auto &held = m_analysis->held;
        input.whole = analysis::WholeText{*m_whole, held ? held->whole : m_analysis};
    }
    m_latest.submit(std::move(input));
}

} // namespace waymark::document
