// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/catalogservices.h"

#include <QDialog>
#include <QPointer>

class QPushButton;
class QVBoxLayout;

namespace waymark::widgets {
class Label;
class MessageBar;
} // namespace waymark::widgets

namespace waymark::catalog {

class ServerDialog;
class ServerRow;

/// The catalog servers of a workspace: how each stands, and what can be done with it.
class ServersDialog final : public QDialog
{
    Q_OBJECT

public:
    ServersDialog(const CatalogServices &services, const QString &folder, QWidget *parent);
    ~ServersDialog() override;

    /// Asks for a new server at once.
    void addServer();
    [[nodiscard]] bool isSettled() const;

Q_SIGNALS:
    /// The workspace's file says something else now.
    void changed();
    void trustRequested();

private:
    void build();
    void refresh();
    void edit(const std::optional<ServerAddress> &server);
    void askToRemove(const ServerAddress &server);
    void remove(const ServerAddress &server);
    void showNote(const QString &note);

    const CatalogServices m_services;
    const QString m_folder;
    QList<ServerRow *> m_rows;
    QVBoxLayout *m_list = nullptr;
    widgets::Label *m_empty = nullptr;
    widgets::MessageBar *m_untrusted = nullptr;
    widgets::MessageBar *m_note = nullptr;
    QPushButton *m_askAll = nullptr;
    QPointer<ServerDialog> m_dialog;
    Task m_remove;
    bool m_isRemoving = false;
};

} // namespace waymark::catalog
