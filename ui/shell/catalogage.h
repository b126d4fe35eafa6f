// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "servers/serversync.h"
#include "theme/theme.h"

#include <QAbstractButton>
#include <QTimer>

namespace waymark::shell {

/// How old what is shown of catalog servers is: "Offline catalog 3 h". Nothing where what they say
/// was asked for just now, and nothing without servers. A click asks again.
class CatalogAge final : public QAbstractButton
{
    Q_OBJECT

public:
    CatalogAge(const theme::Theme &theme, servers::ServerSync &servers, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    /// Servers can't be asked here yet: what stands in the way.
    void serversRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();
    void askAgain();
    /// The copies that weren't asked for just now.
    [[nodiscard]] QList<servers::ServerState> oldCopies() const;

    const theme::Theme &m_theme;
    servers::ServerSync &m_servers;
    QTimer m_clock; ///< ages grow
    bool m_hasFailed = false;
};

} // namespace waymark::shell
