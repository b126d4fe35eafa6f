// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "evidence/evidence.h"

#include <cstdlib>

using namespace waymark;

/// A file of statements from anywhere; what was understood must read back the same.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto file = evidence::readStatements(bytes, QStringLiteral("fuzz.intoto.jsonl"));
    if (!file)
        return 0;
    for (const evidence::Statement &statement : file->statements) {
        const auto again = evidence::readStatements(evidence::writtenStatement(statement), {});
        if (!again || again->statements.size() != 1
            || again->statements.first().subjects != statement.subjects)
            std::abort();
        std::ignore = evidence::readEvidence(statement);
    }
    return 0;
}
