// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace waymark {

/// Gives the system back what was freed: after much was read, the allocator keeps a third of it for
/// nobody. Takes some milliseconds for each hundred megabytes; call it in the background.
void returnFreeMemory();

} // namespace waymark
