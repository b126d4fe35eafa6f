// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

namespace waymark::policy {

/// A text as Go's `%q` shows it in an API server's messages.
[[nodiscard]] QByteArray goQuoted(QByteArrayView text);

} // namespace waymark::policy
