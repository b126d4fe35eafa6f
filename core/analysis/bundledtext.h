// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include <optional>

namespace waymark::analysis {

/// The text of a schema that Waymark brings, by its path below `resources/schemas` or below what
/// the build made of others' (`kubernetes/1.32/apps-v1-deployment.json`); nullopt where there is
/// none. Those of others are a library of their own, a megabyte that most runs never need: it is
/// loaded by the first name that isn't one of ours.
[[nodiscard]] std::optional<QByteArray> bundledText(const QString &name);

} // namespace waymark::analysis
