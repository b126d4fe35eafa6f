// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/expression.h"
#include "cli/openedcatalog.h"

namespace waymark::cli {

/// What the commands on the catalog are told; each uses a part of it.
struct CatalogOptions
{
    std::string path;
    std::string workspace;
    std::string kind;
    std::string owner;
    std::vector<std::string> filters;
    std::vector<std::string> words;
    std::string ref;
    std::string key;
    std::vector<std::string> relations;
    std::vector<std::string> revisions;
    std::string format;
    std::string failOn = "error";
    int depth = 1;
    bool mine = false;
    std::string me;
    bool strict = false;
    bool dryRun = false;
    bool takesPossible = false; ///< changes that are only perhaps meant are made, too
    std::string name;
    std::string server;
    std::string saveTo; ///< a file for the copy of a server
};

using Run = ExitCode (*)(const CatalogOptions &, const Context &);

/// The entities that the options ask for, in an opened catalog; nullopt after why was printed and
/// `exitCode` set.
[[nodiscard]] std::optional<std::pair<OpenedCatalog, catalog::EntitySet>>
matching(const CatalogOptions &options, const Context &context, ExitCode &exitCode);

/// The condition of the options; several of `--filter` are alternatives, as a server takes them.
[[nodiscard]] Result<catalog::Expression> conditionOf(const CatalogOptions &options);

/// The one entity that the options name.
[[nodiscard]] std::optional<std::pair<OpenedCatalog, catalog::EntityId>>
named(const CatalogOptions &options, const Context &context, ExitCode &exitCode);

/// The servers of the workspace, or the one that `--server` names; empty after why was printed.
[[nodiscard]] QList<catalog::ServerAddress>
serversOf(const OpenedCatalog &opened, const CatalogOptions &options, const Context &context);

/// A subcommand with options of its own, `--workspace` among them.
std::pair<CLI::App *, CatalogOptions *> addCommand(CLI::App &parent, Context &context,
                                                   const std::string &name,
                                                   const std::string &description, Run run);
void addFormatOption(CLI::App &command, CatalogOptions &options, const std::string &byDefault,
                     const std::vector<std::string> &formats);
void addFilterOptions(CLI::App &command, CatalogOptions &options);
/// The positional REF of an entity.
void addRefArgument(CLI::App &command, CatalogOptions &options);

/// Commands that ask catalog servers.
void addCatalogServers(CLI::App &parent, Context &context);
/// Commands that change files.
void addCatalogEdits(CLI::App &parent, Context &context);

} // namespace waymark::cli
