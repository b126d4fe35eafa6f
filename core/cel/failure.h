// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>

namespace waymark::cel {

enum class FailureKind : quint8 {
    NoOverload,
    NoSuchKey,
    NoSuchField,
    NoSuchIndex,
    DivisionByZero,
    Overflow,
    BadConversion, ///< a text that isn't what it is asked to be, a number out of range
    BadArgument,
    BadKey, ///< twice in a map literal, or of a kind that keys don't have
    BadPattern,
    NoValue, ///< of an optional
    Cost,
    Size, ///< what would be made is too large to be kept
};

/// Why an evaluation has no value. Lies in the arena.
struct Failure
{
    static constexpr quint32 nowhere = ~quint32{0};

    FailureKind kind = FailureKind::NoOverload;
    QByteArrayView message; ///< as an API server words it; never translated
    quint32 instruction = nowhere;
};

} // namespace waymark::cel
