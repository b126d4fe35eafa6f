// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/catalogservices.h"

#include <QWidget>

class QPushButton;

namespace waymark::widgets {
class Label;
class StatusGlyph;
} // namespace waymark::widgets

namespace waymark::catalog {

/// A server of the workspace in a list: name, address, how it stands, what can be done. It stays
/// the same widget while its state changes, so that a button is still there when the mouse that
/// pressed it is released.
class ServerRow final : public QWidget
{
    Q_OBJECT

public:
    ServerRow(const CatalogServices &services, const ServerAddress &address,
              QWidget *parent = nullptr);

    [[nodiscard]] const ServerAddress &address() const { return m_address; }
    void refresh(const servers::ServerState &state);

Q_SIGNALS:
    void editRequested();
    void removeRequested();

private:
    void build();

    const CatalogServices m_services;
    const ServerAddress m_address;
    widgets::StatusGlyph *m_glyph = nullptr;
    widgets::Label *m_state = nullptr;
    widgets::Label *m_detail = nullptr;
    QPushButton *m_ask = nullptr;
};

} // namespace waymark::catalog
