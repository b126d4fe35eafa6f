// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "template/value.h"

#include <QHash>

#include <expected>
#include <functional>
#include <span>

namespace waymark::templates {

/// What a template may call beside what the language has. The first argument of a filter is what it
/// is applied to. The error is a sentence for a person. Any thread.
using HostFunction = std::function<std::expected<Value, QString>(std::span<const Value>)>;

struct Environment
{
    QHash<QString, HostFunction> filters;
    QHash<QString, HostFunction> functions;
    QHash<QString, Value> globals;
};

} // namespace waymark::templates
