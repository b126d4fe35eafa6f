// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/catalogoptions.h"

#include "catalog/lookup.h"
#include "catalog/who.h"
#include "cli/clitr.h"
#include "vcs/git.h"

#include <memory>

using namespace Qt::StringLiterals;

namespace waymark::cli {

namespace {

void addWorkspaceOption(CLI::App &command, CatalogOptions &options)
{
    command
        .add_option("--workspace", options.workspace,
                    "Folder to read; by default the nearest parent with waymark.yaml or .git")
        ->type_name("DIR");
}

/// What the person who runs the command owns, alone or with a team.
Result<catalog::EntitySet> mineOf(const CatalogOptions &options, const OpenedCatalog &opened,
                                  const Context &context)
{
    const catalog::CatalogSnapshot &snapshot = opened.catalog();
    QString chosen;
    QString mail;
    if (!options.me.empty()) {
        const auto entity = catalog::entityNamed(snapshot, QString::fromStdString(options.me));
        if (!entity)
            return std::unexpected(entity.error());
        chosen = entity->canonical();
    } else {
        const auto git =
            vcs::Git::open(context.environment.process, opened.snapshot().folder, vcs::Trust::Yes);
        const auto found = git ? git->config(u"user.email"_s, {}) : std::unexpected(git.error());
        if (!found)
            return std::unexpected(found.error());
        mail = found->value_or(QString());
    }
    const QStringList owners = catalog::ownersFor(snapshot, chosen, mail);
    if (owners.isEmpty())
        return std::unexpected(
            Error{u"catalog.nobody"_s,
                  mail.isEmpty() ? Tr::tr("Git knows no e-mail address here.")
                                 : Tr::tr("No person of the catalog has the address %1.").arg(mail),
                  mail, Tr::tr("Say who you are with --as, such as --as user:ada.")});
    catalog::EntitySet mine(snapshot.size());
    for (const QString &owner : owners) {
        for (const catalog::Relation &owned :
             snapshot.findCanonical(owner).relations(catalog::RelationType::OwnerOf))
            mine.insert(owned.target);
    }
    return mine;
}

} // namespace

Result<catalog::Expression> conditionOf(const CatalogOptions &options)
{
    std::vector<catalog::Expression> parts;
    if (!options.kind.empty())
        parts.push_back(
            catalog::Expression::equals(u"kind"_s, QString::fromStdString(options.kind)));
    if (!options.owner.empty()) {
        auto owner = catalog::parseQuery(u"owner:"_s + QString::fromStdString(options.owner));
        if (!owner)
            return owner;
        parts.push_back(*std::move(owner));
    }
    QStringList filters;
    for (const std::string &filter : options.filters)
        filters.append(QString::fromStdString(filter));
    if (!filters.isEmpty()) {
        auto filter = catalog::parseFilters(filters);
        if (!filter)
            return filter;
        parts.push_back(*std::move(filter));
    }
    QStringList words;
    for (const std::string &word : options.words)
        words.append(QString::fromStdString(word));
    if (!words.isEmpty()) {
        auto query = catalog::parseQuery(words.join(u' '));
        if (!query)
            return query;
        parts.push_back(*std::move(query));
    }
    return catalog::Expression::all(std::move(parts));
}

std::optional<std::pair<OpenedCatalog, catalog::EntitySet>>
matching(const CatalogOptions &options, const Context &context, ExitCode &exitCode)
{
    const auto condition = conditionOf(options);
    if (!condition) {
        printError(context.io.err, condition.error());
        exitCode = Usage;
        return std::nullopt;
    }
    auto opened = openCatalog(options.path, options.workspace, context);
    exitCode = opened.exitCode();
    auto found = catalog::evaluate(*condition, opened.catalog());
    for (const catalog::EntityId id : opened.catalog().shadowed()) {
        if (opened.catalog().entity(id).isCopy())
            found.remove(id);
    }
    if (!opened.below().isEmpty()) {
        catalog::EntitySet inside(found.universe());
        for (catalog::EntityId id = 0; id < catalog::EntityId(found.universe()); ++id) {
            const QString &path = opened.catalog().entity(id).path();
            if (path == opened.below() || path.startsWith(opened.below() + u'/'))
                inside.insert(id);
        }
        found &= inside;
    }
    if (options.mine || !options.me.empty()) {
        const auto mine = mineOf(options, opened, context);
        if (!mine) {
            printError(context.io.err, mine.error());
            exitCode = CannotRun;
            return std::nullopt;
        }
        found &= *mine;
    }
    return std::pair(std::move(opened), std::move(found));
}

std::optional<std::pair<OpenedCatalog, catalog::EntityId>>
named(const CatalogOptions &options, const Context &context, ExitCode &exitCode)
{
    auto opened = openCatalog({}, options.workspace, context);
    exitCode = opened.exitCode();
    const auto entity = catalog::entityNamed(opened.catalog(), QString::fromStdString(options.ref));
    if (!entity) {
        printError(context.io.err, entity.error());
        exitCode = std::max(exitCode, Findings);
        return std::nullopt;
    }
    const catalog::EntityId id = entity->id();
    return std::pair(std::move(opened), id);
}

void addFormatOption(CLI::App &command, CatalogOptions &options, const std::string &byDefault,
                     const std::vector<std::string> &formats)
{
    options.format = byDefault;
    command.add_option("--format", options.format, "How it is printed")
        ->type_name("FORMAT")
        ->check(CLI::IsMember(formats));
}

void addFilterOptions(CLI::App &command, CatalogOptions &options)
{
    command.add_flag("--mine", options.mine,
                     "What you or your teams own, by the e-mail address that Git commits with");
    command.add_option("--as", options.me, "The same for this person or team instead of you")
        ->type_name("REF");
    command.add_option("--kind", options.kind, "Entities of this kind alone")->type_name("KIND");
    command.add_option("--owner", options.owner, "Entities of this owner alone")->type_name("REF");
    command
        .add_option("--filter", options.filters,
                    "Backstage's filter: conditions key or key=value, separated by commas; given "
                    "again, one of them is enough")
        ->type_name("EXPR")
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
}

std::pair<CLI::App *, CatalogOptions *> addCommand(CLI::App &parent, Context &context,
                                                   const std::string &name,
                                                   const std::string &description, Run run)
{
    const auto options = std::make_shared<CatalogOptions>();
    auto *command = parent.add_subcommand(name, description);
    addWorkspaceOption(*command, *options);
    command->callback([options, run, &context] { context.exitCode = run(*options, context); });
    return {command, options.get()};
}

void addRefArgument(CLI::App &command, CatalogOptions &options)
{
    command.add_option("REF", options.ref, "Its name, or kind:namespace/name")
        ->type_name("")
        ->required();
}

} // namespace waymark::cli
