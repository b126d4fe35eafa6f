// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yaml/value.h"

#include <QByteArray>

namespace waymark::assist {

/// The text of a new document that holds a mapping or a sequence: in blocks, two blanks a level,
/// and plain only where no reader of YAML 1.1 or 1.2 could take a text for anything else.
[[nodiscard]] QByteArray textOf(const yaml::Value &value);

} // namespace waymark::assist
