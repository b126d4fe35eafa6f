// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/servers/serverbar.h"

#include "widgets/age.h"
#include "widgets/messagebar.h"

#include <QBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

namespace {

constexpr std::chrono::hours oldAfter{24};

} // namespace

ServerBar::ServerBar(const theme::Theme &theme, servers::ServerSync &servers, QWidget *parent)
    : QWidget(parent)
    , m_servers(servers)
    , m_running(new widgets::MessageBar(theme, widgets::Status::Running, this))
    , m_failed(new widgets::MessageBar(theme, widgets::Status::Warning, this))
    , m_old(new widgets::MessageBar(theme, widgets::Status::Info, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (widgets::MessageBar *bar : {m_running, m_failed, m_old}) {
        column->addWidget(bar);
        bar->hide();
    }
    connect(m_running->addAction(tr("Cancel")), &QPushButton::clicked, this,
            [this] { m_servers.cancel(); });
    connect(m_failed->addAction(tr("Try again")), &QPushButton::clicked, this, [this] {
        for (const auto &state : m_servers.servers()) {
            if (state.failure)
                m_servers.sync(state.address.name);
        }
    });
    connect(m_failed->addAction(tr("Servers…")), &QPushButton::clicked, this,
            &ServerBar::serversRequested);
    m_askAgain = m_old->addAction(tr("Ask again"));
    connect(m_askAgain, &QPushButton::clicked, this, [this] { m_servers.sync(); });
    m_old->setClosable();
    connect(&servers, &servers::ServerSync::changed, this, &ServerBar::refresh);
    refresh();
}

void ServerBar::refresh()
{
    showRunning();
    showFailures();
    showOld();
    setVisible(!m_running->isHidden() || !m_failed->isHidden() || !m_old->isHidden());
}

void ServerBar::showRunning()
{
    // What is there already is shown; asking whether it has changed bothers nobody.
    const servers::ServerState state = m_servers.running();
    const bool isFirst = state.isWaiting && !state.fetched.isValid();
    m_running->setVisible(isFirst);
    if (isFirst)
        m_running->setText(state.progress.total > 0
                               ? tr("Fetching entities from %1: %L2 of %L3")
                                     .arg(state.address.name)
                                     .arg(state.progress.done)
                                     .arg(state.progress.total)
                               : tr("Asking %1 for its entities").arg(state.address.name));
}

void ServerBar::showFailures()
{
    const servers::ServerState *first = nullptr;
    int count = 0;
    for (const servers::ServerState &state : m_servers.servers()) {
        if (!state.failure || state.isWaiting)
            continue;
        first = first == nullptr ? &state : first;
        ++count;
    }
    m_failed->setVisible(count > 0);
    if (first == nullptr)
        return;
    const QDateTime now = m_servers.services().clock.now();
    QString text = first->failure->message;
    if (first->fetched.isValid())
        text += u' '
                + tr("What %1 said %2 is shown.")
                      .arg(first->address.name, widgets::ageText(first->fetched, now));
    if (count > 1)
        text += u' ' + tr("%Ln more server(s) can't be asked.", nullptr, count - 1);
    m_failed->setText(text, first->failure->next);
}

void ServerBar::showOld()
{
    const QDateTime now = m_servers.services().clock.now();
    QStringList old;
    for (const servers::ServerState &state : m_servers.servers()) {
        if (!state.failure && !state.isWaiting && state.fetched.isValid()
            && state.fetched.addDuration(oldAfter) < now)
            old << tr("%1 as of %2").arg(state.address.name, widgets::ageText(state.fetched, now));
    }
    // Who closed it has seen it.
    const QString text = tr("What servers said earlier is shown: %1.").arg(old.join(u", "_s));
    if (old.isEmpty())
        m_old->hide();
    else if (text != m_old->text())
        m_old->show();
    m_old->setText(text, m_servers.isTrusted()
                             ? QString()
                             : tr("Servers are asked once you trust this workspace."));
    m_askAgain->setVisible(m_servers.isTrusted());
}

} // namespace waymark::catalog
