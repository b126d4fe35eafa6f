// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QObject>

#include <memory>
#include <vector>

namespace waymark::link {

/// Where a running window waits for links: in the user's runtime folder. Empty where there is no
/// such folder that belongs to the user alone; then every link starts a window of its own.
[[nodiscard]] QString linkSocket();

/// Hands a link to the window that waits at `socket`. False where none took it. Waits for a second
/// at most: to be asked before there is a window.
[[nodiscard]] bool sendLink(const QString &socket, const QString &link);

/// Takes links from programs of the same user: one line each, of limited length, within two
/// seconds. What it hands on is text from outside; `parsePlace` says whether it is a link.
///
/// A plain socket, because Qt's needs Qt Network, which a window doesn't load before it is shown.
class LinkServer final : public QObject
{
    Q_OBJECT

public:
    explicit LinkServer(QString socket, QObject *parent = nullptr);
    ~LinkServer() override;

    /// Fails with `link.busy` where another window waits already, with `link.socket` where it can't
    /// be done. May be asked again.
    [[nodiscard]] Result<void> listen();
    [[nodiscard]] bool isListening() const { return m_listener != nullptr; }

Q_SIGNALS:
    void received(const QString &link);

private:
    struct Listener;
    struct Caller;

    void accept();
    void read(Caller &caller);
    void drop(const Caller &caller);

    QString m_socket;
    std::unique_ptr<Listener> m_listener;
    std::vector<std::unique_ptr<Caller>> m_callers;
};

} // namespace waymark::link
