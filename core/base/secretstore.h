// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QByteArray>

#include <optional>
#include <stop_token>

namespace waymark {

/// Where tokens lie: the desktop's keychain in the workbench, environment variables for the command
/// line, a map in tests. May block: not on the UI thread.
class SecretStore
{
public:
    virtual ~SecretStore() = default;

    /// The secret of that name, such as `catalog/https://portal.example.com`; nullopt where none
    /// was set. Fails with `secret.unavailable` when the keychain can't be asked.
    [[nodiscard]] virtual Result<std::optional<QByteArray>> read(const QString &name,
                                                                 std::stop_token stop) const = 0;
    /// Fails with `secret.unavailable`, or `secret.read-only` where secrets are set elsewhere.
    [[nodiscard]] virtual Result<void> write(const QString &name, const QByteArray &secret,
                                             std::stop_token stop) = 0;
    /// Removing what isn't there is fine.
    [[nodiscard]] virtual Result<void> remove(const QString &name, std::stop_token stop) = 0;
};

} // namespace waymark
