// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/command.h"
#include "demo/demo.h"

#include <memory>
#include <ostream>

using namespace Qt::StringLiterals;

namespace waymark::cli {

namespace {

ExitCode demo(bool reset, const Context &context)
{
    const Environment &environment = context.environment;
    const demo::Demo demo(environment.dataFolder + u"/demo"_s, environment.userFolder,
                          {environment.files, environment.process, environment.clock});
    const auto folder = reset ? demo.reset() : demo.make();
    if (!folder) {
        printError(context.io.err, folder.error());
        return CannotRun;
    }
    print(context.io.out, folder->toUtf8() + '\n');
    return Ok;
}

} // namespace

void addDemo(CLI::App &program, Context &context)
{
    const auto reset = std::make_shared<bool>(false);
    auto *command = program.add_subcommand(
        "demo",
        "Prints the folder of your copy of the demonstration workspace, made first if need be");
    command->add_flag("--reset", *reset,
                      "Throws the copy and every change in it away and makes a new one");
    command->footer("Example:\n  waymarkctl validate \"$(waymarkctl demo)\"");
    command->callback([reset, &context] { context.exitCode = demo(*reset, context); });
}

} // namespace waymark::cli
