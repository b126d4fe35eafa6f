// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cel/function.h"

namespace waymark::policy {

// What an API server adds to the language, with its costs (policy.md 2.3). Immutable, any thread.

/// The language's own texts as Kubernetes has them: without `reverse`, and `indexOf` pays for the
/// text it goes through. `isFirst`: as before 1.29, without `format` and `strings.quote`.
[[nodiscard]] const cel::Library &kubernetesStringsLibrary(bool isFirst);
/// `isSorted`, `sum`, `min`, `max`, `indexOf`, `lastIndexOf`.
[[nodiscard]] const cel::Library &kubernetesListsLibrary();
/// `includes`.
[[nodiscard]] const cel::Library &includesLibrary();
/// `find`, `findAll`.
[[nodiscard]] const cel::Library &regexLibrary();
[[nodiscard]] const cel::Library &urlLibrary();
[[nodiscard]] const cel::Library &quantityLibrary();
[[nodiscard]] const cel::Library &ipLibrary();
[[nodiscard]] const cel::Library &cidrLibrary();
/// `format.dns1123Label().validate(text)` and so on.
[[nodiscard]] const cel::Library &formatLibrary();
[[nodiscard]] const cel::Library &semverLibrary();
/// What asks the cluster's authorizer. Where nobody gives answers (`policy/authorizeranswers.h`)
/// the variable `authorizer` is unknown, and so is whatever is asked of it.
[[nodiscard]] const cel::Library &authorizerLibrary();
/// `fieldSelector`, `labelSelector`.
[[nodiscard]] const cel::Library &authorizerSelectorsLibrary();

} // namespace waymark::policy
