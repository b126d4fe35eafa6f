// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "form/fieldshape.h"

namespace waymark::form {

/// What was typed, as the type that the schema asks for where it reads as one, else as text.
/// Nothing at all is null where quotes for an empty text would stay around what is typed next.
[[nodiscard]] yaml::Value valueOf(const QString &typed, const FieldShape &shape,
                                  const yaml::Node &before = {});

} // namespace waymark::form
