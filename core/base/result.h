// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <expected>

namespace waymark {

/// Why there is nothing to work on. What is wrong *inside* a document is a Diagnostic, not an
/// Error.
struct Error
{
    QString code;    ///< stable, `room.what-is-wrong`
    QString message; ///< one sentence for a person, translated
    QString subject; ///< the file, address or command it is about; may be empty
    QString next;    ///< what the reader can do about it, translated; may be empty

    bool operator==(const Error &) const = default;
};

template<typename T>
using Result = std::expected<T, Error>;

} // namespace waymark
