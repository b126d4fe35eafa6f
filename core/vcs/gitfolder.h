// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace waymark::vcs {

/// Where Git keeps what it knows of a work tree: `.git`, or in linked work trees and submodules the
/// folder that a file of that name tells (gitrepository-layout). Empty where there is neither.
/// `workTree` is a top folder, as `Head` has it. No program runs.
[[nodiscard]] QString gitFolderOf(const QString &workTree);

/// Where refs and their logs live: a linked work tree shares them with the main one. Empty where
/// there is no Git folder.
[[nodiscard]] QString commonGitFolderOf(const QString &workTree);

/// The file that Git writes to each time HEAD moves (commit, checkout, reset, pull); it may not be
/// there yet.
[[nodiscard]] QString headLogOf(const QString &workTree);

} // namespace waymark::vcs
