// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "base/sessionsecrets.h"

#include "base/basetr.h"

using namespace Qt::StringLiterals;

namespace waymark {

Result<std::optional<QByteArray>> SessionSecrets::read(const QString &name,
                                                       std::stop_token stop) const
{
    {
        const std::scoped_lock lock(m_mutex);
        if (const auto kept = m_kept.constFind(name); kept != m_kept.cend())
            return *kept;
    }
    auto stored = m_store.read(name, stop);
    if (stored && *stored)
        return stored;
    auto given = m_fallback.read(name, std::move(stop));
    // A keychain that can't be asked matters only where nobody else has the secret.
    return given && *given ? given : stored;
}

Result<void> SessionSecrets::write(const QString &name, const QByteArray &secret,
                                   std::stop_token stop)
{
    auto written = m_store.write(name, secret, std::move(stop));
    const std::scoped_lock lock(m_mutex);
    if (written) {
        m_kept.remove(name);
        return {};
    }
    m_kept.insert(name, secret);
    Error error = written.error();
    error.code = u"secret.unavailable"_s;
    error.next = Tr::tr("The token is used until Waymark is closed. Start a keychain, such as "
                        "KWallet or GNOME Keyring, and set it again to keep it.");
    return std::unexpected(error);
}

Result<void> SessionSecrets::remove(const QString &name, std::stop_token stop)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_kept.remove(name);
    }
    return m_store.remove(name, std::move(stop));
}

} // namespace waymark
