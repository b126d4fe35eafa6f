// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringView>

namespace waymark::catalog {

/// Whether `new URL(text)` takes it, which is all that a catalog server asks of an address: the
/// parser of the WHATWG's URL standard encodes blanks, braces and other letters by itself, and
/// refuses what has no scheme, no host where one is needed, or an impossible host or port.
[[nodiscard]] bool isWebUrl(QStringView text);

} // namespace waymark::catalog
