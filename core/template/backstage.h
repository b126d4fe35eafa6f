// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "template/environment.h"

namespace waymark::templates {

/// Hosts of repositories and what runs there, as Backstage's `integrations` have them: `github`,
/// `gitlab`, `azure`, `bitbucketCloud`, `bitbucketServer`, `gitea`, `gerrit`.
using Integrations = QHash<QString, QString>;

/// Those that Backstage knows without being told.
[[nodiscard]] Integrations defaultIntegrations();

/// `parseRepoUrl`, `parseEntityRef`, `pick` and `projectSlug`.
[[nodiscard]] Environment backstageEnvironment(const Integrations &integrations);

} // namespace waymark::templates
