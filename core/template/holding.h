// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "template/run.h"

#include <span>

namespace waymark::templates {

/// Refuses what JavaScript would: a list in itself, or too deep. True if all of them may be put
/// into the owner; undefined stands for one that is yet to be made. How deep each is held is kept
/// with it, so that a list that grows from inside is noticed too.
bool mayHold(const Value &owner, std::span<const Value> added, Run &run);

/// The same for what a filter, method or function made.
bool mayHoldItsOwn(const Value &made, Run &run);

} // namespace waymark::templates
