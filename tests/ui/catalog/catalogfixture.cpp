// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalogfixture.h"

#include "assist/newdocument.h"
#include "catalog/browser/entitytablemodel.h"
#include "widgets/label.h"
#include "workspace/loader.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

CatalogFixture::CatalogFixture()
    : settings(m_state.filePath(u"settings.ini"_s))
{
    files.write(u"waymark.yaml"_s, assist::newWorkspaceText(u"Shop"_s));
    files.write(u"org.yaml"_s, R"(apiVersion: backstage.io/v1alpha1
kind: Group
metadata: {name: payments-team, annotations: {example.org/chat: '#payments'}}
spec: {type: team, children: [], profile: {displayName: Payments, email: pay@example.org}}
---
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: {name: orders-team}
spec: {type: team, children: []}
---
apiVersion: backstage.io/v1alpha1
kind: User
metadata: {name: ada}
spec: {memberOf: [payments-team], profile: {email: ada@example.org}}
)");
    files.write(u"systems.yaml"_s, R"(apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: {name: commerce}
spec: {owner: payments-team}
---
apiVersion: backstage.io/v1alpha1
kind: System
metadata: {name: checkout}
spec: {owner: payments-team, domain: commerce}
)");
    files.write(u"services/payments/catalog-info.yaml"_s, R"(# what takes the money
apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: payments-api
  description: Takes money   # and gives some back
  tags: [java]
  links:
    - {url: 'https://wiki.example.org/run', title: Runbook, type: runbook}
spec:
  type: service
  lifecycle: production
  owner: payments-team
  system: checkout
  providesApis: [payments]
---
apiVersion: backstage.io/v1alpha1
kind: API
metadata: {name: payments}
spec:
  type: openapi
  lifecycle: production
  owner: payments-team
  definition:
    $text: ./openapi.yaml
)");
    files.write(u"services/payments/openapi.yaml"_s,
                "openapi: 3.0.0\ninfo: {title: Payments, version: '1'}\npaths:\n  /payments:\n"
                "    get: {summary: List payments}\n    post: {summary: Pay}\n");
    files.write(u"services/payments/docs/index.md"_s,
                "# Payments\n\nSee [the runbook](ops/run.md#at-night).\n");
    files.write(u"services/payments/docs/ops/run.md"_s, "# Runbook\n\n## At night\n\nSleep.\n");
    files.write(u"services/orders/catalog-info.yaml"_s, R"(apiVersion: backstage.io/v1alpha1
kind: Component
metadata: {name: orders}
spec:
  type: website
  lifecycle: experimental
  owner: orders-team
  system: nowhere
  dependsOn: ['component:payments-api']   # they pay
)");
    m_servers = std::make_unique<servers::ServerSync>(
        servers::ServerServices{m_bulk, m_http, secrets, m_files, clock,
                                m_state.filePath(u"cache"_s), [this](const QString &) {
                                    return isTrusted;
                                }});
    QObject::connect(m_servers.get(), &servers::ServerSync::fetched, m_servers.get(),
                     [this] { reload(); });
    m_page = std::make_unique<CatalogPage>(services());
    QObject::connect(m_page.get(), &CatalogPage::reloadRequested, m_page.get(),
                     [this] { reload(); });
    m_page->resize(1280, 800);
    m_page->show();
    reload();
}

CatalogFixture::~CatalogFixture() = default;

CatalogServices CatalogFixture::services()
{
    return {theme,
            m_interactive,
            m_bulk,
            m_files,
            m_process,
            settings,
            *m_servers,
            m_changes,
            [this](const QString &) {
                return isTrusted;
            }};
}

void CatalogFixture::reload()
{
    auto snapshot = workspace::loadWorkspace(
        {files.path(), m_snapshot, {}, m_state.filePath(u"cache"_s)}, m_files, {});
    m_snapshot = std::make_shared<const snapshot::Snapshot>(*std::move(snapshot));
    m_servers->setSnapshot(m_snapshot);
    m_page->setSnapshot(m_snapshot);
}

std::shared_ptr<const snapshot::Snapshot> CatalogFixture::firstOfMany()
{
    for (int i = 0; i < 120; ++i)
        files.write(u"many/c%1.yaml"_s.arg(i, 3, 10, QChar(u'0')),
                    "apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata: {name: many-"
                        + QByteArray::number(i)
                        + "}\nspec: {type: service, lifecycle: production, owner: orders-team}\n");
    std::shared_ptr<const snapshot::Snapshot> first;
    workspace::LoadRequest request{.folder = files.path()};
    request.partlyRead = [&first](std::shared_ptr<const snapshot::Snapshot> read) {
        first = std::move(read);
    };
    std::ignore = workspace::loadWorkspace(request, m_files, {});
    return first;
}

bool CatalogFixture::isSettled()
{
    return QTest::qWaitFor([this] { return m_page->isSettled(); }, 20'000);
}

QList<QWidget *> CatalogFixture::tops() const
{
    QList<QWidget *> tops;
    for (QWidget *top : QApplication::topLevelWidgets()) {
        if (top->isVisible())
            tops << top;
    }
    return tops;
}

QAbstractButton *CatalogFixture::button(const QString &text) const
{
    for (QWidget *top : tops()) {
        for (auto *button : top->findChildren<QAbstractButton *>()) {
            if (button->isVisible() && (button->text() == text || button->accessibleName() == text))
                return button;
        }
    }
    return nullptr;
}

bool CatalogFixture::label(const QString &text) const
{
    for (const QWidget *top : tops()) {
        for (const auto *label : top->findChildren<widgets::Label *>()) {
            if (label->isVisible() && label->text() == text)
                return true;
        }
    }
    return false;
}

QString CatalogFixture::rows() const
{
    const auto *table = named<QAbstractItemView>(u"Entities"_s);
    if (table == nullptr)
        return {};
    QStringList names;
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        const QModelIndex index = table->model()->index(row, 0);
        const bool isGroup = index.data(GroupRole).toInt() >= 0;
        names << (isGroup ? u"[%1]"_s.arg(index.data().toString().mid(2))
                          : index.data().toString());
    }
    return names.join(u' ');
}

} // namespace waymark::catalog
