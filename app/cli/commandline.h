// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/filesystem.h"
#include "base/process.h"
#include "base/secretstore.h"
#include "net/http.h"

#include <iosfwd>
#include <string>
#include <vector>

namespace waymark::cli {

/// What the shell is told (DESIGN.md section 11).
enum ExitCode {
    Ok = 0,
    Findings = 1, ///< of severity error, or a pointer that isn't there
    Usage = 2,
    CannotRun = 3,   ///< something couldn't be read or run; the rest was reported
    HeldBack = 4,    ///< of `reconcile`: nothing was taken away that should have been
    Ended = 5,       ///< of `requests wait`: withdrawn, or its time is over
    TimedOut = 6,    ///< of `requests wait`
    Unevaluated = 7, ///< of `score`: a check can't be evaluated; the others were
};

/// Results go to `out` alone, everything else to `err`.
struct Streams
{
    std::istream &in;
    std::ostream &out;
    std::ostream &err;
};

/// What the commands work with: interfaces, so that tests decide, and the places things lie in.
struct Environment
{
    const FileSystem &files;
    const Process &process;
    const Clock &clock;
    QString dataFolder; ///< installed data, `share/waymark`
    QString userFolder; ///< the user's own data, written to
    /// For whoever is told to ask the net; nullptr: the net doesn't exist.
    const net::HttpClient *http = nullptr;
    QString cacheFolder = {};             ///< the user's, for copies; empty: none are kept
    const SecretStore *secrets = nullptr; ///< tokens of servers
};

/// Runs `waymarkctl` with these arguments (without the program's name).
[[nodiscard]] int run(const std::vector<std::string> &arguments, Streams io,
                      const Environment &environment);

/// `share/waymark` beside the running program's folder, and the user's data and cache folders.
/// Needs a QCoreApplication.
[[nodiscard]] QString installedDataFolder();
[[nodiscard]] QString userDataFolder();
[[nodiscard]] QString userCacheFolder();

} // namespace waymark::cli
