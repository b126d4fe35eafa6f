// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/descriptor.h"
#include "catalog/refactor.h"
#include "cli/catalogoptions.h"
#include "cli/clitr.h"
#include "snapshot/mentions.h"

#include <QFileInfo>

#include <numeric>
#include <ostream>

using namespace Qt::StringLiterals;

namespace waymark::cli {

namespace {

/// The lines that change, before and after.
QByteArray preview(const QList<catalog::FileChange> &files, const QString &folder)
{
    QByteArray out;
    for (const catalog::FileChange &change : files) {
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

/// What may be meant as well, and how it comes along.
void printOffered(const catalog::ChangeSet &changes, const QString &folder, std::ostream &out)
{
    if (changes.offered.isEmpty())
        return;
    out << Tr::tr("Perhaps meant as well, and left as it is (--possible changes it, too):")
               .toStdString()
        << '\n';
    for (const catalog::FileChange &offer : changes.offered) {
        if (!offer.reason.isEmpty())
            out << offer.reason.toStdString() << '\n';
        print(out, preview({offer}, folder));
    }
}

/// Prints what changes, and changes it unless it was only to be shown.
ExitCode make(const Result<catalog::ChangeSet> &planned, const OpenedCatalog &opened,
              const CatalogOptions &options, const Context &context)
{
    if (!planned) {
        printError(context.io.err, planned.error());
        return Findings;
    }
    QList<qsizetype> chosen(options.takesPossible ? planned->offered.size() : 0);
    std::iota(chosen.begin(), chosen.end(), 0);
    const catalog::ChangeSet changes = catalog::withOffered(*planned, chosen);
    const QString &folder = opened.snapshot().folder;
    if (changes.isEmpty() && changes.left.isEmpty())
        printError(context.io.err, {{}, Tr::tr("Nothing changes."), {}, {}});
    print(context.io.out, preview(changes.files, folder));
    printOffered(changes, folder, context.io.out);
    for (const QString &skipped : changes.skipped)
        printError(context.io.err, {{}, skipped, {}, {}});
    for (const QString &left : changes.left)
        printError(context.io.err, {{}, left, {}, Tr::tr("Change it by hand.")});
    if (options.dryRun)
        return changes.left.isEmpty() ? Ok : Findings;
    if (const auto written = catalog::applyTogether(changes, context.environment.files); !written) {
        printError(context.io.err, written.error());
        return CannotRun;
    }
    return changes.left.isEmpty() ? Ok : Findings;
}

ExitCode rename(const CatalogOptions &options, const Context &context)
{
    ExitCode exitCode = Ok;
    const auto found = named(options, context, exitCode);
    if (!found)
        return exitCode;
    return make(snapshot::planRename(found->first.snapshot(), found->second,
                                     QString::fromStdString(options.name)),
                found->first, options, context);
}

ExitCode own(const CatalogOptions &options, const Context &context)
{
    ExitCode exitCode = Ok;
    const auto found = matching(options, context, exitCode);
    if (!found)
        return exitCode;
    const auto textOf = snapshot::textsOf(found->first.snapshot());
    return make(catalog::planOwner(found->first.catalog(), found->second.toVector(),
                                   QString::fromStdString(options.name), textOf),
                found->first, options, context);
}

ExitCode describe(const CatalogOptions &options, const Context &context)
{
    const auto opened = openCatalog(options.path, options.workspace, context);
    if (!QFileInfo::exists(pathFromArgument(options.path)))
        return CannotRun;
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
    renaming->add_flag("--possible", renameOptions->takesPossible,
                       "Also change what is only perhaps meant");

    const auto [owning, ownOptions] =
        addCommand(parent, context, "own", "Gives entities another owner", own);
    owning->add_option("OWNER", ownOptions->name, "A team, or user:NAME")
        ->type_name("")
        ->required();
    addFilterOptions(*owning, *ownOptions);
    addDryRun(*owning, *ownOptions);
    owning->add_flag("--possible", ownOptions->takesPossible,
                     "Also change CODEOWNERS where it would say otherwise");
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
