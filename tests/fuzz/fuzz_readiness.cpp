// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "readiness/facts.h"
#include "readiness/openslo.h"
#include "readiness/scorecardproblems.h"

#include <cstdint>

using namespace waymark;
using namespace waymark::readiness;

/// A first byte of `c`, `j` or `o` makes the rest facts as CSV, JSON or of OpenSSF Scorecard;
/// anything else, a scorecard or an objective.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray bytes(reinterpret_cast<const char *>(data) + 1, qsizetype(size) - 1);
    const QString path = QStringLiteral("/w/file");
    if (const qsizetype format = QByteArrayView("jco").indexOf(char(data[0])); format >= 0) {
        const MemoryFiles disk({{path, bytes}});
        (void)readFacts({.id = QStringLiteral("a"),
                         .files = QStringLiteral("file"),
                         .format = FactSource::Format(format),
                         .entity = QStringLiteral("who")},
                        QStringLiteral("/w/ready.yaml"), FileAnswers(disk), disk);
        return 0;
    }
    const SourceText text(bytes);
    const auto tree = yaml::SyntaxTree::parse(text);
    for (const yaml::Document &document : tree->documents()) {
        (void)scorecardProblems(readScorecard(document, path, text.bytes()));
        (void)readSlo(document, path, text);
    }
    return 0;
}
