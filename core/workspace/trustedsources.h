// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/process.h"
#include "net/http.h"

#include <QString>

#include <functional>

namespace waymark::workspace {

/// What a workspace may use beyond its own files once a person trusts its folder: git, for the
/// texts of the last commit, and the net, for schemas that documents name by address. All of it
/// outlives the session.
struct TrustedSources
{
    const Process *process = nullptr;
    const net::HttpClient *http = nullptr;
    const Clock *clock = nullptr;
    QString cacheFolder; ///< the user's, for copies of schemas; empty: the net doesn't exist
    std::function<bool(const QString &folder)> isTrusted;
};

} // namespace waymark::workspace
