// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/servers/serversdialog.h"

#include "catalog/servers/serverdialog.h"
#include "catalog/servers/serverrow.h"
#include "servers/serverfile.h"
#include "widgets/buttons.h"
#include "widgets/label.h"
#include "widgets/messagebar.h"

#include <QBoxLayout>
#include <QMessageBox>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

using widgets::Label;
namespace space = theme::space;

ServersDialog::ServersDialog(const CatalogServices &services, const QString &folder,
                             QWidget *parent)
    : QDialog(parent)
    , m_services(services)
    , m_folder(folder)
{
    setWindowTitle(tr("Catalog servers"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(760, 460);
    build();
    connect(&services.servers, &servers::ServerSync::changed, this, &ServersDialog::refresh);
    refresh();
}

ServersDialog::~ServersDialog() = default;

void ServersDialog::build()
{
    const theme::Theme &theme = m_services.theme;
    auto *explanation = new Label(
        theme, Label::Role::Body,
        tr("The workspace names these Backstage backends in waymark.yaml. Their entities are shown "
           "beside those of the files, also while a server can't be reached."),
        this);
    explanation->setWrapped();
    m_untrusted = new widgets::MessageBar(theme, widgets::Status::Info, this);
    m_untrusted->setText(tr("Servers are asked once you trust this workspace."));
    connect(m_untrusted->addAction(tr("Trust this workspace")), &QPushButton::clicked, this,
            &ServersDialog::trustRequested);
    m_note = new widgets::MessageBar(theme, widgets::Status::Warning, this);
    m_note->setClosable();
    m_note->hide();
    auto *rows = new QWidget;
    m_list = new QVBoxLayout(rows);
    m_list->setContentsMargins(0, 0, 0, 0);
    m_list->setSpacing(space::related);
    m_empty = new Label(theme, Label::Role::Secondary,
                        tr("No server yet. Add the address of a Backstage backend, such as "
                           "https://portal.example.com."),
                        rows);
    m_empty->setWrapped();
    m_list->addWidget(m_empty);
    m_list->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(rows);
    auto *add = widgets::primaryButton(tr("Add server…"), this);
    m_askAll = new QPushButton(tr("Ask all now"), this);
    auto *close = new QPushButton(tr("Close"), this);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_askAll);
    buttons->addStretch(1);
    buttons->addWidget(close);
    buttons->addWidget(add);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::page, space::group, space::page, space::group);
    column->setSpacing(space::related);
    column->addWidget(explanation);
    column->addWidget(m_untrusted);
    column->addWidget(m_note);
    column->addWidget(scroll, 1);
    column->addLayout(buttons);
    connect(add, &QPushButton::clicked, this, &ServersDialog::addServer);
    connect(m_askAll, &QPushButton::clicked, this, [this] { m_services.servers.sync(); });
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
}

void ServersDialog::refresh()
{
    const auto &states = m_services.servers.servers();
    QList<ServerAddress> shown;
    for (const ServerRow *row : std::as_const(m_rows))
        shown << row->address();
    if (shown != m_services.servers.addresses()) {
        for (ServerRow *row : std::as_const(m_rows))
            row->deleteLater();
        m_rows.clear();
        for (const servers::ServerState &state : states) {
            auto *row = new ServerRow(m_services, state.address, this);
            connect(row, &ServerRow::editRequested, this,
                    [this, address = state.address] { edit(address); });
            connect(row, &ServerRow::removeRequested, this,
                    [this, address = state.address] { askToRemove(address); });
            m_list->insertWidget(int(m_rows.size()), row);
            m_rows << row;
        }
    }
    bool isAnyIdle = false;
    for (qsizetype i = 0; i < states.size(); ++i) {
        m_rows[i]->refresh(states[i]);
        isAnyIdle = isAnyIdle || !states[i].isWaiting;
    }
    const bool isTrusted = m_services.servers.isTrusted();
    m_empty->setVisible(states.isEmpty());
    m_untrusted->setVisible(!isTrusted);
    m_askAll->setVisible(states.size() > 1);
    m_askAll->setEnabled(isTrusted && isAnyIdle);
}

bool ServersDialog::isSettled() const
{
    return !m_isRemoving && (m_dialog == nullptr || m_dialog->isSettled());
}

void ServersDialog::addServer()
{
    edit(std::nullopt);
}

void ServersDialog::edit(const std::optional<ServerAddress> &server)
{
    m_dialog = new ServerDialog(m_services, m_folder, server, this);
    connect(m_dialog, &ServerDialog::saved, this,
            [this, server](const ServerAddress &now, const QString &note) {
                showNote(note);
                Q_EMIT changed();
                // With the same address the snapshot says nothing new, but the token may be.
                if (server == now)
                    m_services.servers.sync(now.name);
            });
    m_dialog->open();
}

void ServersDialog::askToRemove(const ServerAddress &server)
{
    auto *box = new QMessageBox(this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setText(tr("Remove %1 from the workspace?").arg(server.name));
    box->setInformativeText(tr("Its entities are no longer shown, and your token for it is "
                               "forgotten. Nothing changes on the server."));
    auto *yes = box->addButton(tr("Remove %1").arg(server.name), QMessageBox::DestructiveRole);
    auto *no = box->addButton(tr("Cancel"), QMessageBox::RejectRole);
    box->setDefaultButton(no);
    box->setEscapeButton(no);
    connect(box, &QMessageBox::finished, this, [this, box, yes, server] {
        if (box->clickedButton() == yes)
            remove(server);
    });
    box->open();
}

void ServersDialog::remove(const ServerAddress &server)
{
    bool isTokenShared = false;
    for (const ServerAddress &other : m_services.servers.addresses())
        isTokenShared =
            isTokenShared || (other != server && other.secretName() == server.secretName());
    const servers::ServerServices &services = m_services.servers.services();
    m_isRemoving = true;
    m_remove = inBackground(
        m_services.bulk, this,
        [server, folder = m_folder, isTokenShared, secrets = &services.secrets,
         files = &services.files](std::stop_token stop) -> Result<void> {
            auto removed = servers::removeServer(folder, server.name, *files);
            if (removed && !isTokenShared)
                removed = secrets->remove(server.secretName(), std::move(stop));
            return removed;
        },
        [this](const Result<void> &removed) {
            m_isRemoving = false;
            showNote(removed ? QString()
                             : u"%1 %2"_s.arg(removed.error().message, removed.error().next));
            Q_EMIT changed();
        });
}

void ServersDialog::showNote(const QString &note)
{
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

} // namespace waymark::catalog
