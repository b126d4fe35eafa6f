// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/process.h"
#include "vcs/gitpublisher.h"

namespace waymark::vcs {

/// What came of `git push --porcelain` (git-push(1), OUTPUT).
[[nodiscard]] Result<Pushed> pushAnswer(const ProcessResult &result, const PushRequest &request);

/// What a server said: lines that Git prints with `remote:` before them.
[[nodiscard]] QStringList remoteLines(const QByteArray &errors);

/// Of a program that asked a server in vain: `vcs.authentication` or `vcs.unreachable`.
[[nodiscard]] Error serverError(const QByteArray &errors, const QString &remote);

/// Whether the packets of a push (GIT_TRACE_PACKET) advertise push options (gitprotocol-pack(5)).
[[nodiscard]] bool advertisesPushOptions(const QByteArray &trace);

} // namespace waymark::vcs
