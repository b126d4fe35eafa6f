// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/kindentry.h"

namespace waymark::schema {

/// Whether a document is a CustomResourceDefinition of a version that is served today.
[[nodiscard]] bool isCrd(const yaml::Document &document);

/// What `readCrd` finds, by place.
[[nodiscard]] Diagnostics findingsInCrd(const yaml::Document &crd, const QString &source);

/// The kinds that a CustomResourceDefinition defines, one for each served version, in its order.
/// What an API server would refuse in it is added to `found`, with places in its own text.
[[nodiscard]] QList<KindEntry> readCrd(const yaml::Document &crd, const QString &source,
                                       Diagnostics &found);

/// What an API server checks of defaults: they must fit their own schema.
void checkDefaults(yaml::Node openApiSchema, const CompiledSchema &compiled, Diagnostics &found);

} // namespace waymark::schema
