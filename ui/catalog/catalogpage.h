// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/catalogservices.h"
#include "catalog/changeset.h"
#include "catalog/entitylist.h"
#include "servers/serverchecks.h"
#include "snapshot/snapshot.h"

#include <QPointer>
#include <QWidget>

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
class CatalogPage final : public QWidget
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
    /// What is in front, for back and forward: empty for the list, else an entity and its section.
    [[nodiscard]] QString place() const;
    void goTo(const QString &place);
    void setInspectorShown(bool shown);
    void focusFilter();
    void focus();
    [[nodiscard]] bool isSettled() const;
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

Q_SIGNALS:
    /// `waymark.yaml` was written: what it names is to be read.
    void reloadRequested();
    /// Reading the workspace shall stop.
    void stopRequested();
    void openRequested(const QString &path, waymark::TextRange range);
    void placeChanged();
    void trustRequested();
    void teamChosen(const QString &canonical);
    /// A document that isn't there yet, for the editor.
    void createRequested(const QString &path, const QByteArray &text);

private:
    void connectParts();
    void showSource(const QString &canonical);
    void toggleStar(const QString &canonical);
    void showChanged(const ChangeSet &changes);
    void undo(const ChangeSet &changes);
    void notify(const QString &text);
    void notifyError(const Error &error);
    void showVerdicts(const QString &canonical, const QList<servers::ServerVerdict> &verdicts);
    ChangeDialog *open(ChangeDialog *dialog);

    const CatalogServices m_services;
    std::shared_ptr<const snapshot::Snapshot> m_snapshot;
    Task m_undo;
    Task m_question; ///< to servers
    bool m_isAsking = false;
    QPointer<ChangeDialog> m_dialog;
    QPointer<ServersDialog> m_serversDialog;
    QString m_renamedTo; ///< shows with the next snapshot
    QStackedWidget *m_stack;
    CatalogBrowser *m_browser;
    EntityPage *m_entity;
    widgets::MessageBar *m_notice = nullptr;
    QMetaObject::Connection m_undoClick;
    QPushButton *m_undoButton = nullptr;
    widgets::MessageBar *m_error = nullptr;
};

} // namespace waymark::catalog
