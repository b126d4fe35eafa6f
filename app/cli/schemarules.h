// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.h"

namespace waymark::cli {

/// `schema rules`: what a CustomResourceDefinition asks by CEL (`x-kubernetes-validations`).
void addSchemaRules(CLI::App &group, Context &context);

} // namespace waymark::cli
