// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/servers/serverstatetext.h"

#include "catalog/catalogtr.h"
#include "widgets/age.h"

using namespace Qt::StringLiterals;

namespace waymark::catalog {

namespace {

QString keptText(const servers::ServerState &state, const QDateTime &now)
{
    return state.fetched.isValid() ? Tr::tr("%1, fetched %2")
                                         .arg(Tr::tr("%Ln entity(s)", nullptr, int(state.entities)),
                                              widgets::ageText(state.fetched, now))
                                   : Tr::tr("Nothing fetched yet");
}

} // namespace

ServerStateText stateText(const servers::ServerState &state, bool isTrusted, const QDateTime &now)
{
    using widgets::Status;
    const QString exact = state.fetched.isValid() ? widgets::exactTime(state.fetched) : QString();
    if (state.isWaiting)
        return {Status::Running,
                state.progress.total > 0 ? Tr::tr("Fetching %L1 of %L2 entities")
                                               .arg(state.progress.done)
                                               .arg(state.progress.total)
                                         : Tr::tr("Waiting for an answer"),
                {}};
    if (state.failure)
        return {Status::Bad, state.failure->message,
                u"%1 %2."_s.arg(state.failure->next, keptText(state, now)).trimmed()};
    if (!isTrusted)
        return {Status::Unknown, keptText(state, now),
                Tr::tr("Servers are asked once you trust this workspace.")};
    return {state.fetched.isValid() ? Status::Good : Status::Unknown, keptText(state, now), exact};
}

} // namespace waymark::catalog
