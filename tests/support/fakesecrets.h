// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/secretstore.h"

#include <QHash>

#include <mutex>

namespace waymark::test {

/// A keychain in memory that can be locked.
class FakeSecrets final : public SecretStore
{
public:
    [[nodiscard]] Result<std::optional<QByteArray>> read(const QString &name,
                                                         std::stop_token) const override
    {
        const std::scoped_lock lock(m_mutex);
        if (m_isLocked)
            return std::unexpected(locked());
        const auto found = m_secrets.constFind(name);
        return found == m_secrets.cend() ? std::nullopt : std::optional(*found);
    }
    [[nodiscard]] Result<void> write(const QString &name, const QByteArray &secret,
                                     std::stop_token) override
    {
        const std::scoped_lock lock(m_mutex);
        if (m_isLocked)
            return std::unexpected(locked());
        m_secrets.insert(name, secret);
        return {};
    }
    [[nodiscard]] Result<void> remove(const QString &name, std::stop_token) override
    {
        const std::scoped_lock lock(m_mutex);
        if (m_isLocked)
            return std::unexpected(locked());
        m_secrets.remove(name);
        return {};
    }

    void setLocked(bool locked)
    {
        const std::scoped_lock lock(m_mutex);
        m_isLocked = locked;
    }
    [[nodiscard]] QHash<QString, QByteArray> all() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_secrets;
    }

private:
    static Error locked()
    {
        return {QStringLiteral("secret.unavailable"),
                QStringLiteral("The keychain is locked."),
                {},
                {}};
    }

    mutable std::mutex m_mutex;
    QHash<QString, QByteArray> m_secrets;
    bool m_isLocked = false;
};

} // namespace waymark::test
