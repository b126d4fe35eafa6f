// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "document/documentstate.h"

namespace waymark::document {

bool DocumentState::isUnsaved() const
{
    return isLoaded && (isEdited || disk == DiskState::NotYet || disk == DiskState::Missing);
}

bool DocumentState::mayEdit() const
{
    return isLoaded && access != FileAccess::ReadOnly;
}

bool DocumentState::maySave() const
{
    return isUnsaved() && access != FileAccess::ReadOnly;
}

bool DocumentState::mayReload() const
{
    return isLoaded && (disk == DiskState::Changed || (disk == DiskState::Same && isEdited));
}

} // namespace waymark::document
