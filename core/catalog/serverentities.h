// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/filesystem.h"
#include "catalog/remotecopy.h"

#include <QDateTime>

#include <optional>
#include <vector>

namespace waymark::catalog {

/// A server's entities as the cache holds them; the same object as long as the copy is the same.
struct ServerEntities
{
    ServerAddress address;
    QDateTime fetched;
    std::optional<FileStamp> stamp;
    std::vector<Part> parts; ///< their origin isn't set yet
};

} // namespace waymark::catalog
