// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include <compare>
#include <expected>

namespace waymark::cel {
class Arena;
}

namespace waymark::policy {

/// A version of semver.org 2.0; what is behind `+` doesn't count.
struct Semver
{
    static constexpr QByteArrayView typeName = "kubernetes.Semver";

    quint64 major = 0;
    quint64 minor = 0;
    quint64 patch = 0;
    QByteArrayView preRelease; ///< `alpha.1`; lives as long as the text

    [[nodiscard]] std::strong_ordering operator<=>(const Semver &other) const;
    bool operator==(const Semver &other) const { return (*this <=> other) == 0; }
};

/// The error is the server's. `normalizes`: a `v` in front, missing parts and zeros in front of
/// numbers are fine; the text is made anew in the arena then.
[[nodiscard]] std::expected<Semver, QByteArray> readSemver(QByteArrayView text, bool normalizes,
                                                           cel::Arena &arena);

} // namespace waymark::policy
