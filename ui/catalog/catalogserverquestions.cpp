// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/catalogpage.h"
#include "catalog/servers/serversdialog.h"
#include "widgets/messagebar.h"

using namespace Qt::StringLiterals;

namespace waymark::catalog {

void CatalogPage::manageServers()
{
    if (!m_snapshot)
        return;
    m_serversDialog = new ServersDialog(m_services, m_snapshot->folder, this);
    connect(m_serversDialog, &ServersDialog::changed, this, &CatalogPage::reloadRequested);
    connect(m_serversDialog, &ServersDialog::trustRequested, this, &CatalogPage::trustRequested);
    connect(m_serversDialog, &QDialog::finished, this, &CatalogPage::refined, Qt::QueuedConnection);
    m_serversDialog->open();
    if (m_services.servers.servers().isEmpty())
        m_serversDialog->addServer();
}

void CatalogPage::validateOnServers(const QString &canonical)
{
    const Entity entity = m_snapshot ? m_snapshot->catalog->findCanonical(canonical) : Entity();
    const auto file = entity ? m_snapshot->file(entity.path()) : nullptr;
    if (!file || !m_services.servers.isTrusted())
        return;
    notify(tr("Asking about %1…").arg(entity.label()));
    m_isAsking = true;
    const servers::ServerServices &services = m_services.servers.services();
    using Verdicts = Result<QList<servers::ServerVerdict>>;
    m_question = inBackground(
        m_services.bulk, this,
        [file, document = entity.document(), servers = m_services.servers.addresses(),
         http = &services.http, secrets = &services.secrets](std::stop_token stop) -> Verdicts {
            const auto sent = servers::sentEntity(file->text(), document, file->path);
            if (!sent)
                return std::unexpected(sent.error());
            return servers::validateOnServers(servers, *sent, *http, *secrets, stop);
        },
        [this, canonical](const Verdicts &verdicts) {
            m_isAsking = false;
            m_notice->hide();
            if (verdicts)
                showVerdicts(canonical, *verdicts);
            else
                notifyError(verdicts.error());
        });
}

void CatalogPage::showVerdicts(const QString &canonical,
                               const QList<servers::ServerVerdict> &verdicts)
{
    QStringList takers;
    QStringList refusals;
    QStringList next;
    for (const servers::ServerVerdict &verdict : verdicts) {
        if (verdict.failure) {
            refusals << verdict.failure->message;
            next << verdict.failure->next;
        } else if (verdict.findings.isEmpty()) {
            takers << verdict.server;
        }
        for (const ServerFinding &finding : verdict.findings)
            refusals << tr("%1 wouldn't take it: %2").arg(verdict.server, finding.message);
    }
    next.removeDuplicates();
    if (!takers.isEmpty())
        notify(tr("%1 would take %2 as it is.").arg(takers.join(u", "_s), canonical));
    m_error->setVisible(!refusals.isEmpty());
    if (!refusals.isEmpty())
        m_error->setText(refusals.join(u'\n'), next.join(u' '));
}

void CatalogPage::refreshOnServers(const QString &canonical)
{
    const Entity entity = m_snapshot ? m_snapshot->catalog->findCanonical(canonical) : Entity();
    if (!entity || !m_services.servers.isTrusted())
        return;
    QList<ServerAddress> servers = m_services.servers.addresses();
    // What a server alone has, no other one knows.
    if (entity.origin().kind == Origin::Kind::Server)
        servers.removeIf([name = entity.origin().name](const ServerAddress &server) {
            return server.name != name;
        });
    notify(tr("Asking to read %1 again…").arg(entity.label()));
    m_isAsking = true;
    const servers::ServerServices &services = m_services.servers.services();
    m_question = inBackground(
        m_services.bulk, this,
        [canonical, servers, http = &services.http,
         secrets = &services.secrets](std::stop_token stop) {
            return servers::refreshOnServers(servers, canonical, *http, *secrets, stop);
        },
        [this, canonical](const QList<servers::ServerVerdict> &verdicts) {
            m_isAsking = false;
            m_notice->hide();
            QStringList done;
            for (const servers::ServerVerdict &verdict : verdicts) {
                if (verdict.failure)
                    notifyError(*verdict.failure);
                else
                    done << verdict.server;
            }
            if (!done.isEmpty())
                notify(tr("%1 reads %2 again soon; ask for its entities in a minute.")
                           .arg(done.join(u", "_s), canonical));
        });
}

} // namespace waymark::catalog
