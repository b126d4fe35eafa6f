// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "readiness/readinessfeed.h"

#include "readiness/evaluation.h"
#include "workspace/checkedfiles.h"

namespace waymark::readiness {

ReadinessFeed::ReadinessFeed(const Services &services, QObject *parent)
    : QObject(parent)
    , m_clock(services.clock)
    , m_latest(services.bulk, this,
               [files = &services.files, process = &services.process](
                   const Input &input, std::stop_token stop) -> std::optional<Output> {
                   auto source = workspace::CheckedFiles::of(
                       *input.snapshot, *files, input.asksGit ? process : nullptr, nullptr, stop);
                   if (stop.stop_requested())
                       return std::nullopt;
                   if (!source)
                       return Output(std::unexpected(source.error()));
                   const auto &roots = input.snapshot->roots;
                   const auto head = roots.isEmpty() ? std::nullopt : roots.constFirst().head;
                   auto results = evaluate({.snapshot = input.snapshot,
                                            .files = *std::move(source),
                                            .now = input.now,
                                            .commit = head ? head->commit : QString()},
                                           input.previous.get(), stop);
                   if (!results)
                       return std::nullopt;
                   return Output(std::make_shared<const Readiness>(*std::move(results)));
               })
{
    m_latest.done = [this](const Output &output) {
        m_error = output ? std::nullopt : std::optional(output.error());
        if (output)
            m_readiness = *output;
        Q_EMIT changed();
    };
}

void ReadinessFeed::setSnapshot(const std::shared_ptr<const snapshot::Snapshot> &snapshot,
                                bool isTrusted)
{
    const QString before = m_snapshot ? m_snapshot->folder : QString();
    m_snapshot = snapshot;
    m_isTrusted = isTrusted;
    m_isStale = true;
    const bool isOther = before != (snapshot ? snapshot->folder : QString());
    if (isOther) {
        m_latest.cancel();
        m_readiness.reset();
        m_error.reset();
        Q_EMIT changed();
    }
    if (m_isWatched)
        refresh();
}

void ReadinessFeed::setWatched(bool isWatched)
{
    m_isWatched = isWatched;
    if (isWatched && m_isStale)
        refresh();
}

void ReadinessFeed::refresh()
{
    if (!m_snapshot)
        return;
    m_isStale = false;
    m_latest.submit({m_snapshot, m_readiness, m_clock.now(), m_isTrusted});
}

} // namespace waymark::readiness
