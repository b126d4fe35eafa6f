// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/catalogservices.h"

#include <QDialog>

class QCheckBox;
class QLineEdit;
class QPushButton;

namespace waymark::widgets {
class Label;
class StatusGlyph;
} // namespace waymark::widgets

namespace waymark::catalog {

/// Adds a catalog server to the workspace, or changes one: address, name, token, which entities.
/// The token goes to the keychain and to that server, nowhere else.
class ServerDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `edited`: one of the workspace's; nullopt: a new one.
    ServerDialog(const CatalogServices &services, const QString &folder,
                 std::optional<ServerAddress> edited, QWidget *parent);
    ~ServerDialog() override;

    [[nodiscard]] bool isSettled() const { return !m_isBusy; }

Q_SIGNALS:
    /// It stands in the workspace's file now. `note`: what didn't go as it should all the same.
    void saved(const waymark::catalog::ServerAddress &server, const QString &note);

private:
    void build();
    void fill();
    void lookForToken();
    [[nodiscard]] ServerAddress address() const;
    /// What is wrong with what was typed so far; empty: nothing.
    [[nodiscard]] QString problem() const;
    void showProblem();
    void test();
    void save();
    void setBusy(const QString &what);
    void showState(int status, const QString &text);

    const CatalogServices m_services;
    const QString m_folder;
    const std::optional<ServerAddress> m_edited;
    bool m_isBusy = false;
    bool m_hasToken = false;
    Task m_task;
    Task m_tokenLook;
    QLineEdit *m_url = nullptr;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_token = nullptr;
    QCheckBox *m_forget = nullptr;
    QCheckBox *m_plain = nullptr;
    QLineEdit *m_filters = nullptr;
    widgets::StatusGlyph *m_glyph = nullptr;
    widgets::Label *m_state = nullptr;
    QPushButton *m_test = nullptr;
    QPushButton *m_save = nullptr;
};

} // namespace waymark::catalog
