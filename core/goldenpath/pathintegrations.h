// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "goldenpath/pathtemplate.h"
#include "template/backstage.h"

namespace waymark::goldenpath {

/// The hosts whose addresses a template may read, and what runs there. Backstage's own come first.
/// The others are those that the template lets somebody choose (`allowedHosts` of a RepoUrlPicker):
/// what runs there is what its publishing action is for, where all of them are for the same. In a
/// portal, its administrator says that.
[[nodiscard]] templates::Integrations integrationsOf(const PathTemplate &path);

} // namespace waymark::goldenpath
