// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/servers/serverdialog.h"

#include "servers/serverchecks.h"
#include "servers/serverfile.h"
#include "widgets/buttons.h"
#include "widgets/label.h"
#include "widgets/status.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

using widgets::Label;
using widgets::Status;
namespace space = theme::space;

ServerDialog::ServerDialog(const CatalogServices &services, const QString &folder,
                           std::optional<ServerAddress> edited, QWidget *parent)
    : QDialog(parent)
    , m_services(services)
    , m_folder(folder)
    , m_edited(std::move(edited))
{
    setWindowTitle(m_edited ? tr("Catalog server %1").arg(m_edited->name)
                            : tr("Add a catalog server"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(620, 380);
    build();
    fill();
    showProblem();
}

ServerDialog::~ServerDialog() = default;

void ServerDialog::build()
{
    const theme::Theme &theme = m_services.theme;
    auto *explanation = new Label(
        theme, Label::Role::Body,
        tr("Entities of a Backstage backend are shown beside those of the files. The server is "
           "named in waymark.yaml for everybody; your token stays in your desktop's keychain."),
        this);
    explanation->setWrapped();
    m_url = new QLineEdit(this);
    m_url->setPlaceholderText(tr("https://portal.example.com"));
    m_name = new QLineEdit(this);
    m_token = new QLineEdit(this);
    m_token->setEchoMode(QLineEdit::Password);
    m_forget = new QCheckBox(tr("Forget the token that is kept"), this);
    m_forget->hide();
    m_plain =
        new QCheckBox(tr("Ask without encryption: whoever stands between reads the token"), this);
    m_plain->hide();
    m_filters = new QLineEdit(this);
    m_filters->setPlaceholderText(tr("kind=component,spec.lifecycle=production; kind=api"));
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(space::group);
    form->setVerticalSpacing(space::related);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    const auto add = [&](const QString &name, QWidget *field, const QString &help) {
        auto *label = new Label(theme, Label::Role::Secondary, name, this);
        label->setBuddy(field);
        field->setAccessibleName(name);
        field->setToolTip(help);
        form->addRow(label, field);
    };
    add(tr("Address"), m_url, tr("Of the backend, without /api/catalog"));
    form->addRow(QString(), m_plain);
    add(tr("Name"), m_name, tr("What people call it"));
    add(tr("Token"), m_token,
        tr("Sent to this server alone. Leave it empty where none is asked for."));
    form->addRow(QString(), m_forget);
    add(tr("Only these entities"), m_filters,
        tr("Backstage's filters with “;” between, of which one has to hold. Empty: all entities."));
    m_glyph = new widgets::StatusGlyph(theme, Status::Info, this);
    m_state = new Label(theme, Label::Role::Body, {}, this);
    m_state->setWordWrap(true);
    auto *state = new QHBoxLayout;
    state->setSpacing(space::related);
    state->addWidget(m_glyph, 0, Qt::AlignTop);
    state->addWidget(m_state, 1);
    m_test = new QPushButton(tr("Test connection"), this);
    m_save = widgets::primaryButton(m_edited ? tr("Save server") : tr("Add server"), this);
    m_save->setDefault(true);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_test);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_save);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::page, space::group, space::page, space::group);
    column->setSpacing(space::group);
    column->addWidget(explanation);
    column->addLayout(form);
    column->addLayout(state);
    column->addStretch(1);
    column->addLayout(buttons);
    for (QLineEdit *line : {m_url, m_name, m_token, m_filters})
        connect(line, &QLineEdit::textChanged, this, &ServerDialog::showProblem);
    connect(m_plain, &QCheckBox::toggled, this, &ServerDialog::showProblem);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_test, &QPushButton::clicked, this, &ServerDialog::test);
    connect(m_save, &QPushButton::clicked, this, &ServerDialog::save);
}

void ServerDialog::fill()
{
    if (!m_edited)
        return;
    m_url->setText(m_edited->url.toString());
    m_name->setText(m_edited->name);
    m_plain->setChecked(m_edited->allowPlain);
    m_filters->setText(m_edited->filters.join(u"; "_s));
    lookForToken();
}

/// The token itself never comes into a widget.
void ServerDialog::lookForToken()
{
    m_tokenLook = inBackground(
        m_services.bulk, this,
        [secrets = &m_services.servers.services().secrets,
         name = m_edited->secretName()](std::stop_token stop) {
            const auto token = secrets->read(name, std::move(stop));
            return token && token->has_value();
        },
        [this](bool hasToken) {
            m_hasToken = hasToken;
            m_forget->setVisible(hasToken);
            m_token->setPlaceholderText(hasToken ? tr("One is kept; type to replace it")
                                                 : QString());
        });
}

ServerAddress ServerDialog::address() const
{
    ServerAddress server;
    QString url = m_url->text().trimmed();
    while (url.endsWith(u'/'))
        url.chop(1);
    server.url = QUrl(url, QUrl::StrictMode);
    server.name = m_name->text().trimmed();
    if (server.name.isEmpty())
        server.name = server.url.host();
    server.allowPlain = m_plain->isChecked() && server.url.scheme() == "http"_L1;
    for (const QString &line : m_filters->text().split(u';', Qt::SkipEmptyParts)) {
        if (const QString filter = line.trimmed(); !filter.isEmpty())
            server.filters << filter;
    }
    return server;
}

QString ServerDialog::problem() const
{
    QList<ServerAddress> others = m_services.servers.addresses();
    others.removeIf([this](const ServerAddress &other) { return m_edited && other == *m_edited; });
    return servers::serverProblem(address(), others);
}

void ServerDialog::showProblem()
{
    m_task = {};
    m_isBusy = false;
    const ServerAddress server = address();
    m_name->setPlaceholderText(server.url.host());
    net::HttpRequest unencrypted;
    unencrypted.url = server.url;
    const auto checked = net::checkRequest(unencrypted);
    m_plain->setVisible(!checked && checked.error().code == "net.insecure"_L1);
    const QString wrong = problem();
    const bool isTrusted = m_services.isTrusted(m_folder);
    m_save->setEnabled(wrong.isEmpty());
    m_test->setEnabled(wrong.isEmpty() && isTrusted);
    m_test->setToolTip(isTrusted ? QString()
                                 : tr("Servers are asked once you trust this workspace."));
    if (m_url->text().trimmed().isEmpty())
        showState(int(Status::Info), tr("Type the address of the backend."));
    else if (!wrong.isEmpty())
        showState(int(Status::Bad), wrong);
    else if (isTrusted)
        showState(int(Status::Info), tr("Not tested yet."));
    else
        showState(int(Status::Info), tr("Servers are asked once you trust this workspace."));
}

void ServerDialog::showState(int status, const QString &text)
{
    m_glyph->setStatus(Status(status));
    m_state->setText(text);
    m_state->setAccessibleName(text);
}

void ServerDialog::setBusy(const QString &what)
{
    m_isBusy = true;
    m_test->setEnabled(false);
    m_save->setEnabled(false);
    showState(int(Status::Running), what);
}

void ServerDialog::test()
{
    const ServerAddress server = address();
    setBusy(tr("Asking %1…").arg(server.url.host()));
    const bool keepsToken = m_token->text().isEmpty() && !m_forget->isChecked();
    m_task = inBackground(
        m_services.bulk, this,
        [server, typed = m_token->text().trimmed().toUtf8(), keepsToken,
         http = &m_services.servers.services().http,
         secrets = &m_services.servers.services().secrets](std::stop_token stop) -> Result<qint64> {
            std::optional<QByteArray> token;
            if (!typed.isEmpty())
                token = typed;
            if (keepsToken) {
                auto kept = secrets->read(server.secretName(), stop);
                if (!kept)
                    return std::unexpected(kept.error());
                token = *std::move(kept);
            }
            return servers::lookAtServer(server, token, *http, std::move(stop));
        },
        [this](const Result<qint64> &found) {
            m_isBusy = false;
            m_test->setEnabled(true);
            m_save->setEnabled(true);
            if (!found)
                showState(int(Status::Bad),
                          u"%1 %2"_s.arg(found.error().message, found.error().next));
            else if (*found == 0)
                showState(int(Status::Warning),
                          tr("It answers, but has no entities for you: check the token and the "
                             "filters."));
            else
                showState(
                    int(Status::Good),
                    tr("It answers, with %1.").arg(tr("%Ln entity(s)", nullptr, int(*found))));
        });
}

void ServerDialog::save()
{
    const ServerAddress server = address();
    setBusy(tr("Saving…"));
    struct Saved
    {
        Result<void> file;
        Result<void> token;
    };
    const servers::ServerServices &services = m_services.servers.services();
    m_task = inBackground(
        m_services.bulk, this,
        [server, folder = m_folder, edited = m_edited, typed = m_token->text().trimmed().toUtf8(),
         forgets = m_forget->isChecked(), secrets = &services.secrets,
         files = &services.files](std::stop_token stop) {
            Saved saved;
            saved.file =
                servers::saveServer(folder, server, edited ? edited->name : QString(), *files);
            if (!saved.file)
                return saved;
            // A token belongs to one host: with another address the old one has no use.
            const bool isOtherHost = edited && edited->secretName() != server.secretName();
            if (isOtherHost || (forgets && edited && typed.isEmpty()))
                saved.token = secrets->remove(edited->secretName(), stop);
            if (!typed.isEmpty())
                saved.token = secrets->write(server.secretName(), typed, stop);
            return saved;
        },
        [this, server](const Saved &result) {
            m_isBusy = false;
            if (!result.file) {
                m_save->setEnabled(true);
                return showState(int(Status::Bad), u"%1 %2"_s.arg(result.file.error().message,
                                                                  result.file.error().next));
            }
            Q_EMIT saved(server, result.token ? QString()
                                              : u"%1 %2"_s.arg(result.token.error().message,
                                                               result.token.error().next));
            accept();
        });
}

} // namespace waymark::catalog
