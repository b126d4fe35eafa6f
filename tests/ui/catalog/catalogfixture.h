// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/catalogpage.h"
#include "net/network.h"
#include "support/fakesecrets.h"
#include "support/temporaryworkspace.h"

#include <QAbstractButton>
#include <QTemporaryDir>

#include <memory>

namespace waymark::catalog {

/// The catalog's page over a small shop: two teams, a person, a domain with two systems, and what
/// they run. `orders` has a mistake.
class CatalogFixture
{
    QTemporaryDir m_state; ///< before the settings, which lie in it

public:
    CatalogFixture();
    ~CatalogFixture();

    CatalogPage &page() { return *m_page; }
    /// Reads the workspace again and shows it, as the window does after a change on the disk.
    void reload();
    /// Many components beside the shop, and what is shown while they are still being read.
    [[nodiscard]] std::shared_ptr<const snapshot::Snapshot> firstOfMany();
    [[nodiscard]] bool isSettled();
    [[nodiscard]] const CatalogSnapshot &catalog() const { return *m_snapshot->catalog; }
    [[nodiscard]] const std::shared_ptr<const snapshot::Snapshot> &snapshot() const
    {
        return m_snapshot;
    }
    [[nodiscard]] CatalogServices services();
    [[nodiscard]] servers::ServerSync &servers() { return *m_servers; }

    /// The visible widget of that accessible name, in the page or a dialog over it.
    template<typename Widget = QWidget>
    [[nodiscard]] Widget *named(const QString &name) const
    {
        for (QWidget *top : tops()) {
            for (auto *widget : top->findChildren<Widget *>()) {
                if (widget->accessibleName() == name && widget->isVisible())
                    return widget;
            }
        }
        return nullptr;
    }
    /// The visible button with that text or accessible name, or nullptr.
    [[nodiscard]] QAbstractButton *button(const QString &text) const;
    /// Whether a visible label says that.
    [[nodiscard]] bool label(const QString &text) const;
    /// Names in the table, from the top.
    [[nodiscard]] QString rows() const;

    const test::TemporaryWorkspace files;
    settings::Settings settings;
    theme::Theme theme{theme::Theme::Choice::Light};
    bool isTrusted = true;
    test::FakeSecrets secrets;
    SystemClock clock;

private:
    [[nodiscard]] QList<QWidget *> tops() const;

    DiskFileSystem m_files;
    const net::LateHttpClient m_http;
    SystemProcess m_process;
    std::shared_ptr<const snapshot::Snapshot> m_snapshot;
    // After all that their work uses.
    Pool m_interactive{QStringLiteral("interactive"), 1};
    Pool m_bulk{QStringLiteral("bulk"), 1};
    page::ChangeHistory m_changes{m_bulk, m_files};
    std::unique_ptr<servers::ServerSync> m_servers;
    std::unique_ptr<CatalogPage> m_page;
};

} // namespace waymark::catalog
