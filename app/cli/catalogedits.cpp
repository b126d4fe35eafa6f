// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/descriptor.h"
#include "catalog/refactor.h"
#include "cli/catalogoptions.h"
#include "cli/clitr.h"

#include <ostream>

using namespace Qt::StringLiterals;

namespace waymark::cli {

namespace {

/// The lines that change, before and after.
QByteArray preview(const catalog::ChangeSet &changes, const QString &folder)
{
    QByteArray out;
    for (const catalog::FileChange &change : changes.files) {
        const QString path = change.path.startsWith(folder + u'/')
                                 ? change.path.sliced(folder.size() + 1)
                                 : change.path;
        for (const TextEdit &edit : change.edits) {
            const qsizetype line = change.before.lineAt(edit.range.begin);
            const TextRange whole = change.before.line(line);
            const QByteArray before = change.before.slice(whole).toByteArray();
            const SourceText after =
                SourceText(before).applied({{{edit.range.begin - whole.begin,
                                              std::min(edit.range.end, whole.end) - whole.begin},
                                             edit.replacement}});
            out += path.toUtf8() + ':' + QByteArray::number(line + 1) + "\n  - " + before.trimmed()
                   + "\n  + " + after.bytes().trimmed() + '\n';
        }
    }
    return out;
}

/// Prints what changes, and changes it unless it was only to be shown.
ExitCode make(const Result<catalog::ChangeSet> &changes, const OpenedCatalog &opened,
              const CatalogOptions &options, const Context &context)
{
    if (!changes) {
        printError(context.io.err, changes.error());
        return Findings;
    }
    print(context.io.out, preview(*changes, opened.snapshot().folder));
    for (const QString &left : changes->left)
        printError(context.io.err, {{}, left, {}, Tr::tr("Change it by hand.")});
    if (options.dryRun)
        return changes->left.isEmpty() ? Ok : Findings;
    if (const auto written = catalog::applyTogether(*changes, context.environment.files);
        !written) {
        printError(context.io.err, written.error());
        return CannotRun;
    }
    return changes->left.isEmpty() ? Ok : Findings;
}

/// The texts as the snapshot read them; a server's entities have none.
catalog::TextOfFile textsOf(const workspace::Snapshot &snapshot)
{
    return [&snapshot](const QString &path) -> std::optional<SourceText> {
        const auto file = snapshot.file(path);
        return file ? std::optional(file->text()) : std::nullopt;
    };
}

ExitCode rename(const CatalogOptions &options, const Context &context)
{
    ExitCode exitCode = Ok;
    const auto found = named(options, context, exitCode);
    if (!found)
        return exitCode;
    const auto textOf = textsOf(found->first.snapshot());
    return make(catalog::planRename(found->first.catalog(), found->second,
                                    QString::fromStdString(options.name), textOf),
                found->first, options, context);
}

ExitCode own(const CatalogOptions &options, const Context &context)
{
    ExitCode exitCode = Ok;
    const auto found = matching(options, context, exitCode);
    if (!found)
        return exitCode;
    const auto textOf = textsOf(found->first.snapshot());
    return make(catalog::planOwner(found->first.catalog(), found->second.toVector(),
                                   QString::fromStdString(options.name), textOf),
                found->first, options, context);
}

ExitCode describe(const CatalogOptions &options, const Context &context)
{
    const auto opened = openCatalog(options.path, options.workspace, context);
    const auto proposal = catalog::proposeDescriptor(pathFromArgument(options.path),
                                                     opened.catalog(), context.environment.files);
    if (!proposal) {
        printError(context.io.err, proposal.error());
        return CannotRun;
    }
    print(context.io.out, proposal->text);
    if (!proposal->open.isEmpty())
        printError(context.io.err,
                   {{},
                    Tr::tr("Nothing says what belongs here: %1.").arg(proposal->open.join(", "_L1)),
                    {},
                    Tr::tr("Fill it in by hand.")});
    if (options.dryRun)
        return Ok;
    if (const auto written = context.environment.files.write(proposal->path, proposal->text);
        !written) {
        printError(context.io.err, written.error());
        return CannotRun;
    }
    return Ok;
}

void addDryRun(CLI::App &command, CatalogOptions &options)
{
    command.add_flag("--dry-run", options.dryRun, "Only show what would be written");
}

} // namespace

void addCatalogEdits(CLI::App &parent, Context &context)
{
    const auto [renaming, renameOptions] =
        addCommand(parent, context, "rename",
                   "Renames an entity, and every reference to it in all files", rename);
    addRefArgument(*renaming, *renameOptions);
    renaming->add_option("NAME", renameOptions->name, "The new name")->type_name("")->required();
    addDryRun(*renaming, *renameOptions);

    const auto [owning, ownOptions] =
        addCommand(parent, context, "own", "Gives entities another owner", own);
    owning->add_option("OWNER", ownOptions->name, "A team, or user:NAME")
        ->type_name("")
        ->required();
    addFilterOptions(*owning, *ownOptions);
    addDryRun(*owning, *ownOptions);
    owning->footer("Example:\n"
                   "  waymarkctl catalog own checkout-team --owner payments-team --dry-run");

    const auto [describing, describeOptions] = addCommand(
        parent, context, "describe", "Writes a descriptor from what lies in a folder", describe);
    describing->add_option("FOLDER", describeOptions->path, "A folder without a descriptor")
        ->type_name("")
        ->required();
    addDryRun(*describing, *describeOptions);
}

} // namespace waymark::cli
