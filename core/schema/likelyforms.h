// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

namespace waymark::schema {

/// Another way to write a value.
struct LikelyForm
{
    QString text;
    bool isSame = false; ///< says the same; else what was probably meant

    bool operator==(const LikelyForm &) const = default;
};

/// How a text that doesn't have the form that is asked for may have to be written, the likeliest
/// first: without blanks around and in lower case; `14 days`, `2 weeks` and `P14D` as a span of
/// time in each notation (Go, ISO 8601) that says exactly the same; `2 GB` and `0.5` as quantities
/// of Kubernetes; without a letter that was struck twice (`500mm`). `m` alone is never minutes: it
/// may be months, or a thousandth. At most a few dozen; none equals `text`.
[[nodiscard]] QList<LikelyForm> likelyForms(const QString &text);

} // namespace waymark::schema
