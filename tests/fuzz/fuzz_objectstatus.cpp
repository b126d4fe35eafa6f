// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "objectstatus/standing.h"

#include <cstdlib>

using namespace waymark;

/// Objects as a cluster, or whoever stands in for it, may send them: each has a verdict, and the
/// same one each time.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto tree = yaml::SyntaxTree::parse(SourceText(bytes), {}, {.depth = 100});
    for (const yaml::Document &document : tree->documents()) {
        const auto standing = objectstatus::standingOf(document.root);
        if (objectstatus::healthName(standing.health).isEmpty())
            std::abort();
        if (standing != objectstatus::standingOf(document.root))
            std::abort();
    }
    return 0;
}
