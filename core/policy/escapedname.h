// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <optional>

namespace waymark::policy {

/// The name of a property as expressions write it behind a dot: `foo__dash__bar` for `foo-bar`
/// (Kubernetes, "Validation rules", escaping). nullopt for names that no expression can write, such
/// as `$ref`. `unescapedName()` in `policy/crdrules.h` is the way back.
[[nodiscard]] std::optional<QString> escapedName(const QString &property);

} // namespace waymark::policy
