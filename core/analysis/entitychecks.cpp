// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/entitychecks.h"

#include "catalog/entityrules.h"
#include "catalog/extract.h"
#include "catalog/locations.h"
#include "catalog/placeholders.h"

namespace waymark::analysis {

Diagnostics checkEntityDocument(const CheckedPart &part)
{
    if (!catalog::isEntity(part.document))
        return {};
    Diagnostics found = catalog::checkEntity(part.tree, part.document,
                                             {catalog::Profile::Compatible, part.kind != nullptr});
    if (part.path.isEmpty())
        return found;
    const DiskFileSystem files;
    found += catalog::locationProblems(part.document, part.path);
    found += catalog::placeholderProblems(part.document, part.path, {}, files);
    return found;
}

} // namespace waymark::analysis
