// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/secretstore.h"

#include <QHash>

#include <mutex>

namespace waymark {

/// A store in front of others, for desktops without a keychain: what the first one doesn't take is
/// kept in memory until the program ends, and what nobody set is looked for in the second one.
/// Any thread.
class SessionSecrets final : public SecretStore
{
public:
    /// `store` and `fallback` outlive this; `fallback` is only read.
    SessionSecrets(SecretStore &store, const SecretStore &fallback)
        : m_store(store)
        , m_fallback(fallback)
    {}

    [[nodiscard]] Result<std::optional<QByteArray>> read(const QString &name,
                                                         std::stop_token stop) const override;
    /// Where this fails with `secret.unavailable`, the secret is there all the same until the end
    /// of the program: the error says so.
    [[nodiscard]] Result<void> write(const QString &name, const QByteArray &secret,
                                     std::stop_token stop) override;
    [[nodiscard]] Result<void> remove(const QString &name, std::stop_token stop) override;

private:
    SecretStore &m_store;
    const SecretStore &m_fallback;
    mutable std::mutex m_mutex;
    QHash<QString, QByteArray> m_kept;
};

} // namespace waymark
