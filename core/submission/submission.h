// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/filesystem.h"
#include "base/process.h"
#include "base/secretstore.h"
#include "net/http.h"
#include "net/retry.h"
#include "submission/preflight.h"
#include "submission/record.h"

#include <functional>

namespace waymark::submission {

/// What a submission works with; all of it outlives the call.
struct Means
{
    const FileSystem &files;
    const Process &process;
    const net::HttpClient *http = nullptr; ///< nullptr: forges aren't asked
    const SecretStore *secrets = nullptr;  ///< tokens of forges
    net::Waiting wait;                     ///< between tries
    /// Told how far it is, before and after each step, in the thread that works.
    std::function<void(const Record &)> onStep = {};
};

/// How far it came.
struct Submitted
{
    Record record;
    std::optional<Error> stopped; ///< why it didn't come to its end; it can be resumed
    QString evidenceFile;
};

/// A new record for a preflight that is good, or the earlier one where that is about the same bytes
/// and has something left to do.
[[nodiscard]] Record recordFor(const Preflight &preflight, const std::optional<Record> &earlier,
                               const QDateTime &now);

/// Does what is left of a submission, step by step, each recorded before and after; what is done
/// isn't repeated, whoever was killed when. Neither the work tree nor its index change. May take
/// long: not on the UI thread.
[[nodiscard]] Submitted submit(const QString &workTree, Record record, const Preflight &preflight,
                               const Means &means, std::stop_token stop = {});
/// Goes on with one that was begun, whatever the files say by now.
[[nodiscard]] Submitted resume(const QString &workTree, Record record, const Means &means,
                               std::stop_token stop = {});

/// Of the way Folder: puts each file there, or takes it away. The files that changed.
[[nodiscard]] Result<QStringList> handIn(const Preflight &preflight, const FileSystem &files);

} // namespace waymark::submission
