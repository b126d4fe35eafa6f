// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/eventthread.h"
#include "base/secretstore.h"

#include <memory>
#include <mutex>

namespace waymark::app {

/// The desktop's keychain: KWallet, GNOME Keyring, whatever answers for it. Its library works with
/// events, so a thread of its own waits for them; it starts with the first question. Any thread but
/// the UI's. A desktop without a keychain has no secrets.
class Keychain final : public SecretStore
{
public:
    [[nodiscard]] Result<std::optional<QByteArray>> read(const QString &name,
                                                         std::stop_token stop) const override;
    [[nodiscard]] Result<void> write(const QString &name, const QByteArray &secret,
                                     std::stop_token stop) override;
    [[nodiscard]] Result<void> remove(const QString &name, std::stop_token stop) override;

private:
    [[nodiscard]] const EventThread &thread() const;

    mutable std::mutex m_mutex;
    mutable std::unique_ptr<EventThread> m_thread;
};

} // namespace waymark::app
