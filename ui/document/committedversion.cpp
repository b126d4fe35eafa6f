// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "document/committedversion.h"

namespace waymark::document {

CommittedVersion::CommittedVersion(document::DocumentSession &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    connect(&session, &document::DocumentSession::saved, this, &CommittedVersion::read);
    connect(&session, &document::DocumentSession::pathChanged, this, &CommittedVersion::read);
}

void CommittedVersion::setSource(CommittedText source)
{
    m_source = std::move(source);
    read();
}

std::optional<SourceText> CommittedVersion::text() const
{
    if (!m_state || !*m_state || !**m_state)
        return std::nullopt;
    return SourceText(***m_state);
}

void CommittedVersion::read()
{
    m_task.cancel();
    m_isReading = bool(m_source);
    if (!m_source) {
        m_state.reset();
        return Q_EMIT changed();
    }
    m_task = inBackground(
        m_session.services().bulk, this,
        [source = m_source, path = m_session.path()](std::stop_token stop) {
            return source(path, std::move(stop));
        },
        [this](const State &state) {
            m_isReading = false;
            m_state = state;
            Q_EMIT changed();
        });
}

} // namespace waymark::document
