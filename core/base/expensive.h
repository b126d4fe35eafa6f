// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace waymark {

/// First statement of whatever may take over a millisecond: in debug builds it asserts that the
/// caller is not the UI thread. The command line has no UI thread and may call the same function
/// directly.
void expensive();

/// Tells `expensive()` that the current thread paints and answers the person. Called once, by the
/// workbench.
void markUiThread();

} // namespace waymark
