// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cel/environment.h"

namespace waymark::policy {

/// The newest Kubernetes whose libraries are known here: the 37 of 1.37.
inline constexpr int newestKubernetes = 37;

/// The language as an API server of Kubernetes 1.`minor` speaks it. A new or changed expression is
/// held to the release before the server's own, so that it can go back: that one is asked for
/// then.
[[nodiscard]] cel::Dialect kubernetesDialect(int minor = newestKubernetes);

/// The first Kubernetes 1.x that has a function of that name (`quantity`, `format.named`), as the
/// x; 0 where it has always been there; -1 where no Kubernetes has one.
[[nodiscard]] int firstKubernetesWith(QByteArrayView function);

} // namespace waymark::policy
