// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/filesystem.h"
#include "goldenpath/run.h"

namespace waymark::workspace {

/// What a new platform's repository is called.
struct FirstSlice
{
    QString name;   ///< of the workspace: a DNS label; empty: from the folder's name
    QString title;  ///< empty: the name
    QString team;   ///< the platform's own, a DNS label
    QString domain; ///< below which its kinds lie, such as `example.com`
    QString user;   ///< the team's first member, a DNS label; empty: from the address
    QString email;  ///< that member's, as Git has it; may be empty
};

/// The files of a new workspace with one kind of request, its fulfilment, and a policy with tests;
/// nothing is written. `folder` is where they are meant to go. `data` is the installed
/// `share/waymark`. Fails with `workspace.is-there` where the folder is a workspace, with
/// `workspace.bad-answer` for a name that can't be one, and as templates do.
[[nodiscard]] Result<goldenpath::RunResult> firstSlice(FirstSlice names, const QString &folder,
                                                       const QString &data, const FileSystem &files,
                                                       std::stop_token stop = {});

/// A DNS label out of any text: `My Platform` becomes `my-platform`; `platform` where nothing is
/// left.
[[nodiscard]] QString labelFrom(const QString &text);

} // namespace waymark::workspace
