// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yaml/syntaxtree.h"

#include <QStringList>

namespace waymark::analysis {

/// Names of fields that hold the bare name of an entity of that kind, where no schema says what
/// they hold: `owner` for a group, `service` for a component.
[[nodiscard]] QStringList fieldsNamedAfter(QStringView kind);

/// The key that says what a value is: for `services: [{name: x}]` and `services: [x]` it is
/// `services`.
[[nodiscard]] QString fieldOf(const yaml::Node &node);

} // namespace waymark::analysis
