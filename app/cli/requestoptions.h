// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.h"
#include "workspace/requestoverview.h"

namespace waymark::cli {

/// What all commands about requests take.
struct RequestOptions
{
    std::string workspace;
    std::string now;
    std::string format = "table";
};

void addRequestOptions(CLI::App &command, RequestOptions &options,
                       const std::vector<std::string> &formats);
/// nullopt after why was printed; what couldn't be read is printed, too.
[[nodiscard]] std::optional<workspace::RequestOverview> openRequests(const RequestOptions &options,
                                                                     const Context &context);
/// The one that is meant; nullopt after it was said that there is none, or more than one.
[[nodiscard]] std::optional<requests::RequestRow>
requestNamed(const workspace::RequestOverview &overview, const std::string &name,
             const Context &context);

/// Subcommands of `requests`.
void addRequestWait(CLI::App &requests, Context &context);
void addRequestChanges(CLI::App &requests, Context &context);
void addRequestSubmit(CLI::App &requests, Context &context);
void addRequestReview(CLI::App &requests, Context &context);

} // namespace waymark::cli
