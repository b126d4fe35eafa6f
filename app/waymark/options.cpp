// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "options.h"

#include "cli/command.h"
#include "cli/completion.h"

#include <CLI/CLI.hpp>

#include <QRegularExpression>

#include <iostream>

using namespace Qt::StringLiterals;

namespace waymark::app {

namespace {

constexpr auto examples = R"(Examples:
  waymark                                        the welcome page
  waymark ~/work/shop                            open a workspace
  waymark requests/payments-staging.yaml         open a file in its workspace
  waymark --demo --page requests                 the demonstration workspace
  waymark . --screenshot window.png --size 1600x1000 --theme dark)";

std::optional<QSize> sizeFrom(const std::string &text)
{
    static const QRegularExpression form(u"^(\\d{3,5})x(\\d{3,5})$"_s);
    const auto match = form.match(QString::fromStdString(text));
    if (!match.hasMatch())
        return std::nullopt;
    return QSize(match.captured(1).toInt(), match.captured(2).toInt());
}

std::string checkPage(const std::string &word)
{
    const std::string page = word.substr(0, word.find('/'));
    for (const char *known : {"home", "requests", "paths", "catalog"}) {
        if (page == known)
            return {};
    }
    return "there is no page " + page + "; there are home, requests, paths and catalog";
}

std::string checkSize(const std::string &text)
{
    return sizeFrom(text) ? std::string() : "a size is WIDTHxHEIGHT, such as 1600x1000";
}

/// The bare texts, before they mean anything.
struct Words
{
    std::string path;
    std::string page;
    std::string screenshot;
    std::string size;
    std::string theme;
    std::string trace;
    std::string level = "warning";
    bool demo = false;
};

void describe(CLI::App &program, Words &words)
{
    program.footer(examples);
    program.set_version_flag("--version", "waymark " WAYMARK_VERSION);
    program.add_option("path", words.path, "The workspace folder or file to open")
        ->type_name("WORKSPACE|FILE");
    program.add_flag("--demo", words.demo, "Open the demonstration workspace");
    program
        .add_option(
            "--page", words.page,
            "The page in front: home, requests, paths, catalog, or catalog/REF of an entity")
        ->type_name("NAME")
        ->check(checkPage);
    program
        .add_option("--screenshot", words.screenshot,
                    "Save a picture of the window as PNG and quit")
        ->type_name("FILE");
    program.add_option("--size", words.size, "Size of the window, such as 1600x1000")
        ->type_name("WIDTHxHEIGHT")
        ->check(checkSize);
    program.add_option("--theme", words.theme, "Colours, whatever the settings say")
        ->type_name("NAME")
        ->check(CLI::IsMember({"light", "dark"}));
    program.add_option("--trace", words.trace, "Write what took how long, as Chrome trace events")
        ->type_name("FILE");
    program.add_option("--log-level", words.level, "What is logged")
        ->type_name("LEVEL")
        ->check(CLI::IsMember({"trace", "debug", "info", "warning", "error", "off"}));
    // Options of Qt itself, such as -platform, are taken by QApplication.
    program.allow_extras();
}

Options optionsFrom(const Words &words)
{
    Options options;
    options.path = cli::pathFromArgument(words.path);
    options.page = QString::fromStdString(words.page);
    options.screenshot = cli::pathFromArgument(words.screenshot);
    options.size = sizeFrom(words.size).value_or(QSize());
    if (!words.theme.empty())
        options.theme =
            words.theme == "dark" ? theme::Theme::Choice::Dark : theme::Theme::Choice::Light;
    options.trace = cli::pathFromArgument(words.trace);
    options.logLevel =
        log::levelFromName(QString::fromStdString(words.level)).value_or(options.logLevel);
    options.demo = words.demo;
    return options;
}

} // namespace

Parsed parseArguments(int argc, char *argv[])
{
    CLI::App program("A workbench for internal developer platforms.", "waymark");
    Words words;
    describe(program, words);
    if (const auto asked = cli::wordsToComplete({argv + 1, argv + argc})) {
        std::cout << cli::printed(cli::completionsFor(program, *asked));
        return {{}, cli::Ok};
    }
    try {
        program.parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        return {{}, program.exit(error) == 0 ? cli::Ok : cli::Usage};
    }
    Options options = optionsFrom(words);
    options.forQt = program.remaining();
    return {options, std::nullopt};
}

} // namespace waymark::app
