// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QStringList>

namespace waymark {

/// One field of a CSV row (RFC 4180); no spreadsheet takes it for a formula.
[[nodiscard]] QString csvField(const QString &text);

/// A row with its line end, in UTF-8.
[[nodiscard]] QByteArray csvRow(const QStringList &fields);

} // namespace waymark
