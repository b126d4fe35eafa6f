// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QSet>
#include <QString>

#include <vector>

namespace waymark::test {

/// One example of a page: a fenced block marked `yaml wrong` or `yaml right`.
struct Example
{
    QByteArray text;
    QByteArray schema; ///< the last block marked `yaml schema` before it; may be empty
    bool isRight = false;
};

[[nodiscard]] std::vector<Example> examplesOf(const QString &page);

/// The page without its blocks and quoted stretches: what speaks to the reader.
[[nodiscard]] QString proseOf(const QString &page);

/// The codes found in an example: of the document itself, against its schema where it has one, and
/// for codes of the schema room without one in the schema that the example is.
[[nodiscard]] QSet<QString> codesFound(const Example &example, const QString &code);

/// Every code that stands in core's sources, names of trace spans left out.
[[nodiscard]] QSet<QString> codesInSources();

} // namespace waymark::test
