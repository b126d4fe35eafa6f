// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/commandline.h"
#include "workspace/validation.h"

#include <CLI/CLI.hpp>

namespace waymark::cli {

/// What every subcommand gets, and where it leaves its answer.
struct Context
{
    Streams io;
    const Environment &environment;
    ExitCode exitCode = Ok;
};

// Each adds one subcommand with its options to the program; its callback sets `context.exitCode`.
// `context` must outlive the parsing.
void addValidate(CLI::App &program, Context &context);
void addSchema(CLI::App &program, Context &context);
void addExplain(CLI::App &program, Context &context);
void addYaml(CLI::App &program, Context &context);
void addCel(CLI::App &program, Context &context);
void addPolicy(CLI::App &program, Context &context);
/// Subcommands of `policy`.
void addPolicyDocuments(CLI::App &policy, Context &context);
void addTemplate(CLI::App &program, Context &context);
void addPaths(CLI::App &program, Context &context);
void addScaffold(CLI::App &program, Context &context);
void addRequests(CLI::App &program, Context &context);
void addReconcile(CLI::App &program, Context &context);
void addEvidence(CLI::App &program, Context &context);
void addScore(CLI::App &program, Context &context);
void addDemo(CLI::App &program, Context &context);
void addInit(CLI::App &program, Context &context);
void addCatalog(CLI::App &program, Context &context);
void addWho(CLI::App &program, Context &context);

/// A path as the shell gave it.
[[nodiscard]] QString pathFromArgument(const std::string &argument);
[[nodiscard]] QStringList pathsFromArguments(const std::vector<std::string> &arguments);

void print(std::ostream &stream, const QByteArray &bytes);
/// The option `--format` of commands that print findings.
CLI::Option *addReportFormat(CLI::App &command, std::string &format);
/// The option `--now`, which decides which exceptions from policies count.
CLI::Option *addNow(CLI::App &command, std::string &now);
/// What it says; empty: the clock's time.
[[nodiscard]] QDateTime timeFromOption(const std::string &now, const Context &context);
/// The folder that `--workspace` names, or else the one around `start`; nullopt after it was said
/// that there is no such folder.
[[nodiscard]] std::optional<QString>
workspaceFromOption(const std::string &workspace, const QString &start, const Context &context);
/// Prints a report and what couldn't be read; the exit status that follows from both.
[[nodiscard]] ExitCode reported(const workspace::Validation &checked, const std::string &format,
                                Severity failOn, const Context &context);

/// `waymarkctl: MESSAGE` and what to do next.
void printError(std::ostream &stream, const Error &error);

} // namespace waymark::cli
