// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace waymark::app {

/// From now on a crash writes versions, signal, the last trace spans and where it happened (first
/// as addresses, then by name) to a file in `folder`, and then goes on as it would have. Nothing is
/// sent anywhere.
void installCrashHandler(const QString &folder);

} // namespace waymark::app
