// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QFunctionPointer>

namespace waymark {

/// A function of a library of ours that lies beside this one and is loaded by the first call, so
/// that programs that don't need it start without what it links. It stays loaded: threads and
/// static objects in it may outlive whoever asked. `name` is like `waymark-net`. Fails with
/// `io.no-library`, the loader's words in the message.
[[nodiscard]] Result<QFunctionPointer> lateFunction(const QString &name, const char *function);

} // namespace waymark
