// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/commandline.h"

#include "base/log.h"
#include "cli/clitr.h"
#include "cli/command.h"
#include "cli/completion.h"
#include "text/nearest.h"
#include "text/printable.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QStandardPaths>

#include <optional>
#include <ostream>

using namespace Qt::StringLiterals;

namespace waymark::cli {

namespace {

constexpr auto examples = R"(Examples:
  waymarkctl validate                            check the workspace of this folder
  waymarkctl validate requests --format sarif    the same findings for a code scanner
  waymarkctl validate request.yaml --schema kind.yaml
  waymarkctl explain yaml.tab-indent             what a finding means and what to do

Exit status: 0 fine, 1 findings of severity error, 2 usage, 3 could not read or run.)";

void setUpLogging(const std::string &level)
{
    log::LogOptions options;
    options.level = log::levelFromName(QString::fromStdString(level)).value_or(options.level);
    // Without a file the set-up can't fail.
    (void)log::setUp(options);
}

/// A word where a command belongs, which CLI11 passes over in silence.
std::optional<Error> unknownCommand(const CLI::App &program)
{
    const CLI::App *parent = &program;
    QString path;
    while (!parent->get_subcommands().empty()) {
        parent = parent->get_subcommands().front();
        path += QString::fromStdString(parent->get_name()) + u' ';
    }
    const std::vector<std::string> words = program.remaining(true);
    const auto children = parent->get_subcommands([](const CLI::App *) { return true; });
    if (words.empty() || words.front().starts_with('-') || children.empty())
        return std::nullopt;
    QStringList names;
    for (const CLI::App *command : children) {
        if (!command->get_name().empty() && !command->get_group().empty())
            names.append(QString::fromStdString(command->get_name()));
    }
    const QString word = QString::fromStdString(words.front());
    const auto meant = likelyMeant(word, names);
    return Error{{},
                 Tr::tr("There is no command “%1”.").arg(path + word),
                 {},
                 meant
                     ? Tr::tr("Did you mean “%1”?").arg(path + *meant)
                     : Tr::tr("There are %1; --help says what they do.").arg(names.join(", "_L1))};
}

} // namespace

int run(const std::vector<std::string> &arguments, Streams io, const Environment &environment)
{
    Context context{io, environment};
    CLI::App program("Checks, reads and changes the plain files of an internal developer platform.",
                     "waymarkctl");
    program.footer(examples);
    program.set_version_flag("--version", "waymarkctl " WAYMARK_VERSION);
    program.require_subcommand(1);
    std::string level = "warning";
    program.add_option("--log-level", level, "What is logged to standard error")
        ->type_name("LEVEL")
        ->check(CLI::IsMember({"trace", "debug", "info", "warning", "error", "off"}));
    program.parse_complete_callback([&level] { setUpLogging(level); });

    addValidate(program, context);
    addSchema(program, context);
    addExplain(program, context);
    addYaml(program, context);
    addCel(program, context);
    addPolicy(program, context);
    addTemplate(program, context);
    addPaths(program, context);
    addScaffold(program, context);
    addRequests(program, context);
    addReconcile(program, context);
    addEvidence(program, context);
    addScore(program, context);
    addDemo(program, context);
    addInit(program, context);
    addCatalog(program, context);
    addWho(program, context);

    if (const auto words = wordsToComplete(arguments)) {
        io.out << printed(completionsFor(program, *words));
        return Ok;
    }
    // CLI11 takes the words from the back.
    std::vector<std::string> reversed(arguments.rbegin(), arguments.rend());
    try {
        program.parse(std::move(reversed));
    } catch (const CLI::ParseError &error) {
        const bool isWrong = error.get_exit_code() != 0;
        if (const auto unknown = isWrong ? unknownCommand(program) : std::nullopt) {
            printError(io.err, *unknown);
            return Usage;
        }
        program.exit(error, io.out, io.err);
        return isWrong ? Usage : Ok;
    }
    if (!io.out.flush()) {
        printError(io.err, {u"io.write"_s,
                            Tr::tr("The output couldn't be written."),
                            {},
                            Tr::tr("Look whether the disk is full, or where the output goes.")});
        return CannotRun;
    }
    return context.exitCode;
}

QString installedDataFolder()
{
    return QDir::cleanPath(QCoreApplication::applicationDirPath() + "/../share/waymark"_L1);
}

QString userDataFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + "/waymark"_L1;
}

QString userCacheFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + "/waymark"_L1;
}

QString pathFromArgument(const std::string &argument)
{
    return QFile::decodeName(argument.c_str());
}

QStringList pathsFromArguments(const std::vector<std::string> &arguments)
{
    QStringList paths;
    for (const std::string &argument : arguments)
        paths.append(pathFromArgument(argument));
    return paths;
}

void print(std::ostream &stream, const QByteArray &bytes)
{
    stream.write(bytes.constData(), bytes.size());
}

void printError(std::ostream &stream, const Error &error)
{
    QString text = "waymarkctl: "_L1 + error.message;
    if (!error.next.isEmpty())
        text += u' ' + error.next;
    print(stream, printable(text).toUtf8() + '\n');
}

} // namespace waymark::cli
