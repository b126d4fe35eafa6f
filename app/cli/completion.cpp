// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/completion.h"

#include <algorithm>
#include <iterator>
#include <sstream>

namespace waymark::cli {

namespace {

bool isHidden(const CLI::App &app)
{
    return app.get_group().empty();
}

const CLI::App *subcommandNamed(const CLI::App &app, const std::string &word)
{
    for (const CLI::App *sub : app.get_subcommands(nullptr)) {
        if (sub->check_name(word))
            return sub;
    }
    return nullptr;
}

const CLI::Option *optionNamed(const CLI::App &app, const std::string &word)
{
    for (const CLI::Option *option : app.get_options()) {
        if (!option->get_positional() && option->check_name(word))
            return option;
    }
    return nullptr;
}

bool takesValue(const CLI::Option &option)
{
    return option.get_items_expected_max() > 0;
}

std::string firstLine(const std::string &text)
{
    return text.substr(0, text.find('\n'));
}

/// The words an option is limited to. CLI11 keeps them inside its check and tells them only in the
/// check's description: `{text,json}`.
std::vector<std::string> allowedValues(const CLI::Option &option)
{
    const std::string type = option.get_type_name();
    const auto open = type.rfind('{');
    const auto close = type.rfind('}');
    std::vector<std::string> values;
    if (open == std::string::npos || close == std::string::npos || close < open)
        return values;
    std::stringstream list(type.substr(open + 1, close - open - 1));
    for (std::string value; std::getline(list, value, ',');)
        values.push_back(value);
    return values;
}

void addMatching(Completions &found, const std::string &prefix, const std::string &word,
                 const std::string &description)
{
    if (word.starts_with(prefix))
        found.candidates.push_back({word, firstLine(description)});
}

Completions valuesOf(const CLI::Option &option, const std::string &prefix)
{
    Completions found;
    const auto values = allowedValues(option);
    for (const std::string &value : values)
        addMatching(found, prefix, value, {});
    found.files = values.empty();
    return found;
}

void addOptions(Completions &found, const CLI::App &app, const std::string &prefix)
{
    for (const CLI::Option *option : app.get_options()) {
        if (option->get_group().empty())
            continue;
        for (const std::string &name : option->get_lnames())
            addMatching(found, prefix, "--" + name, option->get_description());
    }
}

void addSubcommands(Completions &found, const CLI::App &app, const std::string &prefix)
{
    for (const CLI::App *sub : app.get_subcommands(nullptr)) {
        if (!isHidden(*sub))
            addMatching(found, prefix, sub->get_name(), sub->get_description());
    }
}

/// Arguments that aren't limited to some words are taken for files.
void addPositionals(Completions &found, const CLI::App &app, const std::string &prefix)
{
    for (const CLI::Option *option : app.get_options()) {
        if (!option->get_positional())
            continue;
        const Completions values = valuesOf(*option, prefix);
        std::ranges::copy(values.candidates, std::back_inserter(found.candidates));
        found.files = found.files || values.files;
    }
}

} // namespace

Completions completionsFor(const CLI::App &program, const std::vector<std::string> &words)
{
    const CLI::App *app = &program;
    const CLI::Option *awaited = nullptr;
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        const CLI::Option *option = awaited == nullptr ? optionNamed(*app, words[i]) : nullptr;
        const bool isValue = awaited != nullptr;
        awaited = option != nullptr && takesValue(*option) ? option : nullptr;
        if (isValue || option != nullptr)
            continue;
        if (const CLI::App *sub = subcommandNamed(*app, words[i]))
            app = sub;
    }
    const std::string prefix = words.empty() ? std::string() : words.back();
    if (awaited != nullptr)
        return valuesOf(*awaited, prefix);
    if (const auto equals = prefix.find('=');
        prefix.starts_with("--") && equals != std::string::npos) {
        const CLI::Option *option = optionNamed(*app, prefix.substr(0, equals));
        return option == nullptr ? Completions{} : valuesOf(*option, prefix.substr(equals + 1));
    }
    Completions found;
    if (prefix.starts_with('-')) {
        addOptions(found, *app, prefix);
        return found;
    }
    addSubcommands(found, *app, prefix);
    addPositionals(found, *app, prefix);
    return found;
}

std::string printed(const Completions &completions)
{
    std::string text;
    for (const Candidate &candidate : completions.candidates)
        text += candidate.word + '\t' + candidate.description + '\n';
    if (completions.files)
        text += ":files\n";
    return text;
}

std::optional<std::vector<std::string>> wordsToComplete(const std::vector<std::string> &arguments)
{
    if (arguments.empty() || arguments.front() != "complete")
        return std::nullopt;
    const bool isMarked = arguments.size() > 1 && arguments[1] == "--";
    return std::vector(arguments.begin() + (isMarked ? 2 : 1), arguments.end());
}

} // namespace waymark::cli
