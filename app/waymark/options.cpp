// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "options.h"

#include "cli/command.h"
#include "cli/completion.h"
#include "shell/pages.h"

#include <CLI/CLI.hpp>

#include <QRegularExpression>
#include <QUrl>

#include <iostream>

using namespace Qt::StringLiterals;

namespace waymark::app {

namespace {

constexpr auto examples = R"(Examples:
  waymark                                        the welcome page
  waymark ~/work/shop                            open a workspace
  waymark requests/payments-staging.yaml         open a file in its workspace
  waymark --demo --page requests                 the demonstration workspace
  waymark 'waymark:catalog?kind=API'             what a link leads to
  waymark . --screenshot window.png --size 1600x1000 --theme dark)";

std::optional<QSize> sizeFrom(const std::string &text)
{
    static const QRegularExpression form(u"^(\\d{3,5})x(\\d{3,5})$"_s);
    const auto match = form.match(QString::fromStdString(text));
    if (!match.hasMatch())
        return std::nullopt;
    return QSize(match.captured(1).toInt(), match.captured(2).toInt());
}

Result<link::Place> placeFrom(const std::string &word)
{
    const QString text = QString::fromStdString(word);
    return link::isLink(text) ? link::parsePlace(text) : link::parsePlaceWithoutScheme(text);
}

std::string checkPlace(const std::string &word)
{
    const auto place = placeFrom(word);
    const auto checked =
        place ? shell::checkPlace(*place, shell::allPages()) : std::unexpected(place.error());
    return checked ? std::string() : checked.error().message.toStdString();
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
    program
        .add_option("path", words.path, "The workspace folder or file to open, or a link to follow")
        ->type_name("WORKSPACE|FILE|LINK");
    program.add_flag("--demo", words.demo, "Open the demonstration workspace");
    program
        .add_option(
            "--page", words.page,
            "What is in front: home, requests, paths, catalog, readiness, or any place that a link "
            "names")
        ->type_name("PLACE")
        ->check(checkPlace);
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
    // Desktops name files by their address where links are taken, too.
    if (const QString text = QString::fromStdString(words.path); link::isLink(text))
        options.link = text;
    else if (const QUrl url(text); url.isLocalFile())
        options.path = url.toLocalFile();
    else
        options.path = cli::pathFromArgument(words.path);
    if (const auto place = placeFrom(words.page); place && !words.page.empty())
        options.place = *place;
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
