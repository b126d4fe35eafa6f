// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/secretstore.h"

#include <QString>

namespace waymark {

/// Secrets in environment variables, as continuous integration hands them out. The variable of
/// `catalog/https://portal.example.com` is `WAYMARK_TOKEN_PORTAL_EXAMPLE_COM`, and
/// `WAYMARK_TOKEN` where that isn't set.
class EnvironmentSecrets final : public SecretStore
{
public:
    [[nodiscard]] Result<std::optional<QByteArray>> read(const QString &name,
                                                         std::stop_token stop) const override;
    [[nodiscard]] Result<void> write(const QString &name, const QByteArray &secret,
                                     std::stop_token stop) override;
    [[nodiscard]] Result<void> remove(const QString &name, std::stop_token stop) override;
};

/// The variable that holds the secret of that name.
[[nodiscard]] QString secretVariable(const QString &name);

} // namespace waymark
