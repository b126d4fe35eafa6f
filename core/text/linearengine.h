// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "text/textrange.h"

#include <QByteArray>
#include <QString>

#include <expected>
#include <memory>
#include <optional>

namespace waymark {

/// A compiled pattern of RE2. Any thread.
class LinearEngine
{
public:
    LinearEngine() = default;
    virtual ~LinearEngine() = default;
    Q_DISABLE_COPY_MOVE(LinearEngine)

    /// Anywhere in `utf8`.
    [[nodiscard]] virtual bool matches(QByteArrayView utf8) const = 0;
    /// The first match that begins at `from` or later: of the alternatives the first one, not the
    /// longest.
    [[nodiscard]] virtual std::optional<TextRange> find(QByteArrayView utf8,
                                                        qsizetype from) const = 0;
};

/// RE2 lies in a library of its own (`waymark-re2`), because it links some forty others and few
/// patterns need it: plain ones (`asciipattern.h`) ask it only where a text has more than ASCII in
/// it. The error is RE2's own words, or the loader's.
[[nodiscard]] std::expected<std::unique_ptr<const LinearEngine>, QString>
makeLinearEngine(const QString &pattern);

} // namespace waymark
