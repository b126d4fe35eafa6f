// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringView>

namespace waymark::catalog {

// The validators of Backstage's catalog-model, as its code has them. Lengths are in UTF-16 units,
// as in JavaScript; unlike with regular expressions of most libraries, a line end behind the last
// character is never accepted.

[[nodiscard]] bool isValidApiVersion(QStringView text);
[[nodiscard]] bool isValidKind(QStringView text);
/// Names of entities, icons of links, and the parts of keys behind the slash.
[[nodiscard]] bool isValidObjectName(QStringView text);
/// A DNS label, in which hyphens may follow each other.
[[nodiscard]] bool isValidNamespace(QStringView text);
/// Keys of labels and annotations: an object name, perhaps behind a DNS subdomain and a slash.
[[nodiscard]] bool isValidKey(QStringView text);
[[nodiscard]] bool isValidLabelValue(QStringView text);
[[nodiscard]] bool isValidTag(QStringView text);
/// What the documentation says of tags, which is less than what the code takes.
[[nodiscard]] bool isDocumentedTag(QStringView text);

} // namespace waymark::catalog
