// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "template/template.h"

#include <optional>

namespace waymark::templates {

/// A step's text as Backstage up to 4.0.2 evaluates it: what is one tag alone is printed as JSON
/// and read back, anything else is printed; what prints nothing is undefined. nullopt: neither
/// works, and the text is kept.
[[nodiscard]] std::optional<Value> oldValue(const Template &whole, const QByteArray &source,
                                            const Value &context, const Environment &environment,
                                            const RenderOptions &options,
                                            const std::stop_token &stop, Diagnostics &diagnostics);

} // namespace waymark::templates
