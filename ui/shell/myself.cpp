// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "shell/myself.h"

#include "catalog/who.h"
#include "vcs/git.h"

using namespace Qt::StringLiterals;

namespace waymark::shell {

Myself::Myself(Pool &bulk, const Process &process, IsTrusted isTrusted, QObject *parent)
    : QObject(parent)
    , m_bulk(bulk)
    , m_process(process)
    , m_isTrusted(std::move(isTrusted))
{}

Myself::~Myself() = default;

void Myself::setSnapshot(const std::shared_ptr<const snapshot::Snapshot> &snapshot,
                         const QString &chosen)
{
    m_snapshot = snapshot;
    m_chosen = chosen;
    const QString folder = snapshot ? snapshot->folder : QString();
    if (folder != m_folder) {
        m_folder = folder;
        m_mail.clear();
        askGit();
    }
    find();
}

void Myself::choose(const QString &canonical)
{
    m_chosen = canonical;
    find();
}

void Myself::askGit()
{
    m_git = {};
    m_isAsking = false;
    if (m_folder.isEmpty() || !m_isTrusted(m_folder))
        return;
    m_isAsking = true;
    m_git = inBackground(
        m_bulk, this,
        [folder = m_folder, process = &m_process](std::stop_token stop) {
            const auto git = vcs::Git::open(*process, folder, vcs::Trust::Yes);
            const auto mail =
                git ? git->config(u"user.email"_s, stop) : std::unexpected(git.error());
            return mail ? mail->value_or(QString()) : QString();
        },
        [this](const QString &mail) {
            m_isAsking = false;
            m_mail = mail;
            find();
        });
}

void Myself::find()
{
    QStringList owners;
    if (m_snapshot && m_snapshot->catalog)
        owners = catalog::ownersFor(*m_snapshot->catalog, m_chosen, m_mail);
    if (owners == m_owners)
        return;
    m_owners = owners;
    Q_EMIT changed();
}

} // namespace waymark::shell
