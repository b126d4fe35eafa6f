// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace waymark::catalog {

/// Where the value of an annotation leads that plugins of Backstage document, as long as its
/// service is the public one: GitHub, GitLab, PagerDuty, Opsgenie, Sentry, SonarCloud, and what is
/// an address itself (a dashboard of Grafana). Empty for everything else, and for values without
/// the parts that the address needs. `gitLabHost` is `gitlab.com/instance` of the same entity.
[[nodiscard]] QString builtInLink(const QString &annotation, const QString &value,
                                  const QString &gitLabHost = {});

} // namespace waymark::catalog
