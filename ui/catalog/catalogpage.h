// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/catalogservices.h"
#include "catalog/changeset.h"
#include "catalog/entitylist.h"
#include "page/page.h"
#include "servers/serverchecks.h"
#include "snapshot/snapshot.h"

#include <QPointer>

class QPushButton;
class QStackedWidget;

namespace waymark::widgets {
class MessageBar;
}

namespace waymark::catalog {

class CatalogBrowser;
class ChangeDialog;
class EntityPage;
class ServersDialog;

/// The catalog: all entities, and the page of one.
class CatalogPage final : public page::Page
{
    Q_OBJECT

public:
    explicit CatalogPage(const CatalogServices &services, QWidget *parent = nullptr);
    ~CatalogPage() override;

    void setSnapshot(std::shared_ptr<const snapshot::Snapshot> snapshot);
    /// How far reading has come, while a partial snapshot is shown.
    void setProgress(const Progress &progress);
    /// I and my teams, canonical.
    void setMine(const QStringList &owners);
    /// Narrows the list and shows it.
    void showList(const EntityFilter &filter);
    void showEntity(const QString &canonical);
    [[nodiscard]] link::Place place() const override;
    void go(const link::Place &place) override;
    void showWhole() override;
    void focusFilter() override;
    void focus() override;
    [[nodiscard]] bool isSettled() const override;
    [[nodiscard]] CatalogBrowser &browser() const { return *m_browser; }
    [[nodiscard]] EntityPage &entityPage() const { return *m_entity; }

    void rename(const QString &canonical);
    void moveOwnership(const QStringList &canonical);
    /// Drafts a descriptor of a folder.
    void describeFolder();
    /// Asks who one is.
    void chooseTeam();
    /// Shows the catalog servers of the workspace.
    void manageServers();
    /// Asks the servers whether they would take the entity as it is in its file.
    void validateOnServers(const QString &canonical);
    /// Asks the servers to read the entity's file again.
    void refreshOnServers(const QString &canonical);

protected:
    void showState(const page::PageState &before) override;

private:
    void connectParts();
    void showSource(const QString &canonical);
    void toggleStar(const QString &canonical);
    void showChanged(const ChangeSet &changes);
    void notify(const QString &text);
    void notifyError(const Error &error);
    void showVerdicts(const QString &canonical, const QList<servers::ServerVerdict> &verdicts);
    ChangeDialog *open(ChangeDialog *dialog);

    const CatalogServices m_services;
    std::shared_ptr<const snapshot::Snapshot> m_snapshot;
    Task m_question; ///< to servers
    bool m_isAsking = false;
    QPointer<ChangeDialog> m_dialog;
    QPointer<ServersDialog> m_serversDialog;
    QString m_renamedTo; ///< shows with the next snapshot
    QStackedWidget *m_stack;
    CatalogBrowser *m_browser;
    EntityPage *m_entity;
    widgets::MessageBar *m_notice = nullptr;
    QPushButton *m_undoButton = nullptr;
    widgets::MessageBar *m_error = nullptr;
};

} // namespace waymark::catalog
