// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "document/impactfeed.h"

#include <QFileInfo>

#include <atomic>

namespace waymark::document {

struct ImpactFeed::SharedProgress
{
    std::atomic<qsizetype> done = 0;
    std::atomic<qsizetype> total = 0;
};

std::optional<std::shared_ptr<const ImpactReport>>
ImpactFeed::reportOf(const Input &input, SharedProgress &progress, std::stop_token stop)
{
    progress.total = 0;
    const std::shared_ptr<const rehearsal::DraftImpact> known(
        input.known, input.known ? &input.known->impact : nullptr);
    auto impact = rehearsal::impactOfDraft(
        input.draft, known,
        [&progress](const Progress &now) {
            progress.done = now.done;
            progress.total = now.total;
        },
        std::move(stop));
    if (!impact)
        return std::nullopt;
    return std::make_shared<const ImpactReport>(*std::move(impact));
}

ImpactFeed::ImpactFeed(DocumentSession &session, const CommittedVersion &committed, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_committed(committed)
    , m_progress(std::make_shared<SharedProgress>())
    // A key that comes now doesn't wait for it.
    , m_latest(session.services().bulk, this,
               [progress = m_progress](const Input &input, std::stop_token stop) {
                   return reportOf(input, *progress, std::move(stop));
               })
{
    m_latest.done = [this](std::shared_ptr<const ImpactReport> report) {
        m_report = std::move(report);
        if (m_latest.isIdle() && m_state == State::Running)
            m_state = State::Done;
        Q_EMIT changed();
    };
    connect(&session, &DocumentSession::analyzed, this, &ImpactFeed::look);
    connect(&session, &DocumentSession::saved, this, &ImpactFeed::look);
    connect(&committed, &CommittedVersion::changed, this, &ImpactFeed::look);
}

ImpactFeed::~ImpactFeed() = default;

void ImpactFeed::setSnapshot(std::shared_ptr<const snapshot::Snapshot> snapshot)
{
    m_snapshot = std::move(snapshot);
    look();
}

Progress ImpactFeed::progress() const
{
    return {m_progress->done, m_progress->total};
}

QString ImpactFeed::shownPath() const
{
    const auto file = m_snapshot ? m_snapshot->file(m_session.path()) : nullptr;
    return file ? file->shownPath() : QFileInfo(m_session.path()).fileName();
}

void ImpactFeed::stop()
{
    m_latest.cancel();
    setState(State::Stopped);
}

void ImpactFeed::start()
{
    m_state = State::NoRules;
    look();
}

void ImpactFeed::look()
{
    const auto analysis = m_session.analysis();
    // A newer analysis is on its way, and looks again; what was stopped is begun by the person.
    if (analysis->revision != m_session.revision() || m_state == State::Stopped)
        return;
    const bool isReadable = m_snapshot && m_snapshot->rules && m_session.isLoaded();
    if (!isReadable || !rehearsal::decidesOnOthers(analysis->tree, *m_snapshot->rules)) {
        m_latest.cancel();
        m_report.reset(); // it holds a workspace
        return setState(State::NoRules);
    }
    if (analysis->tree.hasErrors()) {
        m_latest.cancel();
        return setState(State::Unreadable);
    }
    // The answer looks again.
    if (m_committed.hasSource() && !m_committed.state())
        return setState(State::Running);
    m_isAgainstCommit = m_committed.state() && *m_committed.state();
    const SourceText before = m_isAgainstCommit
                                  ? m_committed.text().value_or(SourceText())
                                  : SourceText(m_session.onDisk().value_or(QByteArray()));
    m_latest.submit({{m_snapshot, m_session.path(), before, analysis->tree}, m_report});
    setState(State::Running);
}

void ImpactFeed::setState(State state)
{
    m_state = state;
    Q_EMIT changed();
}

} // namespace waymark::document
