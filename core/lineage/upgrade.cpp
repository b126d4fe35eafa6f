// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "lineage/upgrade.h"

#include "base/expensive.h"
#include "lineage/basetree.h"
#include "lineage/lineagetr.h"
#include "lineage/projectfiles.h"
#include "template/json.h"
#include "yaml/writer.h"

#include <QCryptographicHash>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::lineage {

namespace {

QHash<QString, templates::Value> allOutputs(const UpgradeRequest &request)
{
    QHash<QString, templates::Value> outputs;
    if (const auto *kept = request.lineage.outputs.mapping()) {
        for (const auto &[step, value] : *kept)
            outputs.insert(step, templates::fromYaml(value));
    }
    outputs.insert(request.outputs);
    return outputs;
}

yaml::Value asYaml(const QHash<QString, templates::Value> &outputs)
{
    QStringList steps = outputs.keys();
    steps.sort();
    yaml::Value::Mapping all;
    for (const QString &step : std::as_const(steps))
        all.emplaceBack(step, templates::toYaml(outputs.value(step)));
    return all;
}

Error openQuestions(const QList<Question> &questions, const QString &folder)
{
    QStringList open;
    for (const Question &question : questions) {
        if (!question.isOpen)
            continue;
        open.append(question.name.isEmpty() ? question.problem
                                            : question.name + ": "_L1 + question.problem);
    }
    return {u"lineage.questions"_s,
            Tr::tr("This version asks what nobody answered yet: %1").arg(open.join("; "_L1)),
            folder,
            Tr::tr("Write the answers into a file, such as “name: value”, and give it with "
                   "--values.")};
}

/// The tree that the project began as: kept by its repository, else made once more.
Result<goldenpath::FileTree> baseOf(const UpgradeRequest &request, const VersionHistory &history,
                                    const Process &process, const FileSystem &files,
                                    std::stop_token stop)
{
    const Lineage &lineage = request.lineage;
    if (auto kept = keptBase(process, request.folder, lineage, stop))
        return *std::move(kept);
    const auto noBase = [&](const QString &why) {
        return std::unexpected(
            Error{u"lineage.no-base"_s,
                  Tr::tr("What %1 %2 once made of this project can't be had again: %3")
                      .arg(lineage.path, lineage.version, why),
                  request.folder,
                  Tr::tr("Fetch the project's whole history (git fetch --unshallow), or write the "
                         "record anew with “waymarkctl paths adopt”.")});
    };
    const auto from = [&]() -> Result<PathVersion> {
        if (!lineage.commit.isEmpty()) {
            if (auto found = history.versionAt(lineage.commit, stop))
                return found;
        }
        return history.version(lineage.version, stop);
    }();
    if (!from)
        return noBase(from.error().message);
    const auto answers = upgradeAnswers(from->path, lineage, request.given, request.givenName);
    if (!answers)
        return noBase(answers.error().message);
    auto tree = rendered(*from, answers->answers, allOutputs(request), lineage.user, files, stop);
    if (!tree)
        return noBase(tree.error().message);
    if (madeFiles(*tree) != lineage.files)
        return noBase(Tr::tr("version %1 makes other files today.").arg(lineage.version));
    return tree;
}

QStringList namesIn(const Files &base, const Files &path)
{
    QStringList names;
    for (const auto &[name, entry] : base)
        names.append(name);
    for (const auto &[name, entry] : path) {
        if (!base.contains(name))
            names.append(name);
    }
    return names;
}

/// The project's files that have a part in it; those that it may have moved too, where the path
/// changed what is gone.
Result<Files> projectFiles(const QString &folder, const Files &base, const Files &path,
                           const std::stop_token &stop)
{
    const QStringList names = namesIn(base, path);
    auto yours = readProject(folder, names);
    if (!yours)
        return yours;
    QStringList gone;
    for (const auto &[name, entry] : base) {
        const auto now = path.find(name);
        if (now != path.end() && now->second.bytes != entry.bytes && !yours->contains(name))
            gone.append(name);
    }
    if (!gone.isEmpty())
        yours->merge(candidatesFor(folder, gone, names, stop));
    return yours;
}

/// No path makes these: with them it would say where the project came from, or what it was before.
void leaveToWaymark(Files &files)
{
    std::erase_if(files, [](const auto &file) {
        return file.first == lineageFileName || file.first == upgradeFolder
               || file.first.startsWith(upgradeFolder + u'/');
    });
}

void carryDecisions(Lineage &next, const UpgradeRequest &request,
                    const QList<FileOutcome> &outcomes)
{
    const Lineage &before = request.lineage;
    next.own = before.own;
    for (const SkippedVersion &each : before.skipped) {
        if (isOlderVersion(next.version, each.version))
            next.skipped.append(each);
    }
    // What the path doesn't make for now may come back; then it is still known.
    for (const auto &[path, since] : before.deleted) {
        if (!next.files.contains(path))
            next.deleted.emplace(path, since);
    }
    for (const FileOutcome &outcome : outcomes) {
        if (outcome.kind != FileClass::DeletedHere)
            continue;
        const auto known = before.deleted.find(outcome.path);
        next.deleted.emplace(outcome.path,
                             known == before.deleted.end() ? request.today : known->second);
    }
}

QString digestOfPlan(const UpgradePlan &plan)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto add = [&](const QByteArray &bytes) {
        hash.addData(QByteArray(QByteArray::number(bytes.size()) + ':' + bytes));
    };
    const auto addEntry = [&](const std::optional<goldenpath::TreeEntry> &entry) {
        add(entry ? QByteArray::number(entry->mode) : QByteArray());
        add(entry ? entry->bytes : QByteArray());
    };
    for (const FileOutcome &outcome : plan.files) {
        add(outcome.path.toUtf8());
        add(className(outcome.kind).toUtf8());
        add(outcome.removed.toUtf8());
        addEntry(outcome.written);
        addEntry(outcome.pathEntry);
    }
    add(lineageText(plan.next));
    return "sha256:"_L1 + QString::fromLatin1(hash.result().toHex());
}

Result<void> checkDirection(const UpgradeRequest &request)
{
    const QString &from = request.lineage.version;
    const QString &to = request.to.version;
    if (!isOlderVersion(to, from))
        return {};
    return std::unexpected(
        Error{u"lineage.older"_s,
              Tr::tr("The project is at %1 %2 already, which is newer than %3.")
                  .arg(request.lineage.path, from, to),
              request.folder,
              Tr::tr("Take back the commit of the upgrade with Git; going back with the path would "
                     "undo what came after it as well.")});
}

} // namespace

bool UpgradePlan::isClean() const
{
    return std::ranges::none_of(files, &FileOutcome::isOpen);
}

QStringList UpgradePlan::openFiles() const
{
    QStringList open;
    for (const FileOutcome &outcome : files) {
        if (outcome.isOpen())
            open.append(outcome.path);
    }
    return open;
}

Result<goldenpath::FileTree> rendered(const PathVersion &version,
                                      const goldenpath::Answers &answers,
                                      const QHash<QString, templates::Value> &outputs,
                                      const QString &user, const FileSystem &files,
                                      std::stop_token stop)
{
    const auto cannotRun = [&](const QString &why, const QString &next) {
        return std::unexpected(Error{u"lineage.no-run"_s,
                                     Tr::tr("%1 %2 can't be made with these answers: %3")
                                         .arg(version.name, version.version, why),
                                     version.path.file(), next});
    };
    const goldenpath::Skeletons skeletons(files, version.root);
    goldenpath::RunRequest run{.path = version.path, .parameters = answers.parameters};
    run.secrets = answers.secrets;
    run.mode = version.path.isStrict().value_or(true) ? goldenpath::Mode::Strict
                                                      : goldenpath::Mode::Compatible;
    run.givenOutputs = outputs;
    if (!user.isEmpty())
        run.user = std::vector<templates::Entry>{{u"ref"_s, user}};
    auto result = goldenpath::run(run, skeletons, std::move(stop));
    if (!result)
        return std::unexpected(result.error());
    if (!result->isGood) {
        const Report report = result->findings.report();
        for (const CheckedFile &file : report.files) {
            for (const Diagnostic &found : file.diagnostics) {
                if (found.severity == Severity::Error)
                    return cannotRun(found.message, found.next);
            }
        }
        return cannotRun(Tr::tr("a step failed."), {});
    }
    for (const auto &[path, entry] : result->tree.entries()) {
        if (entry.isAssumed)
            return cannotRun(
                Tr::tr("what is in “%1” follows from outputs that nobody knows.")
                    .arg(result->shown(path)),
                Tr::tr("Give the outputs of the steps that aren't run here with --outputs."));
    }
    return std::move(result->tree);
}

QList<goldenpath::GoldenPathDocument::Upgrade> notesBetween(const PathVersion &path,
                                                            const QString &from, const QString &to)
{
    QList<goldenpath::GoldenPathDocument::Upgrade> notes;
    if (!path.product)
        return notes;
    for (const auto &each : path.product->upgrades) {
        if (isOlderVersion(from, each.version) && !isOlderVersion(to, each.version))
            notes.append(each);
    }
    std::ranges::stable_sort(
        notes, [](const auto &a, const auto &b) { return isOlderVersion(b.version, a.version); });
    return notes;
}

Result<UpgradePlan> planUpgrade(const UpgradeRequest &request, const VersionHistory &history,
                                const Process &process, const FileSystem &files,
                                std::stop_token stop)
{
    expensive();
    const Lineage &lineage = request.lineage;
    if (auto checked = checkDirection(request); !checked)
        return std::unexpected(checked.error());
    auto answers = upgradeAnswers(request.to.path, lineage, request.given, request.givenName);
    if (!answers)
        return std::unexpected(answers.error());
    if (!answers->isComplete())
        return std::unexpected(openQuestions(answers->questions, request.folder));
    const auto outputs = allOutputs(request);
    auto made = rendered(request.to, answers->answers, outputs, lineage.user, files, stop);
    if (!made)
        return std::unexpected(made.error());
    const auto base = baseOf(request, history, process, files, stop);
    if (!base)
        return std::unexpected(base.error());
    TreeMergeInput input{.base = filesOf(*base),
                         .path = filesOf(*made),
                         .yours = {},
                         .labels = {Tr::tr("your repository"),
                                    lineage.path + u' ' + lineage.version,
                                    request.to.name + u' ' + request.to.version},
                         .takesYours = request.takesYours,
                         .takesPath = request.takesPath};
    leaveToWaymark(input.base);
    leaveToWaymark(input.path);
    auto yours = projectFiles(request.folder, input.base, input.path, stop);
    if (!yours)
        return std::unexpected(yours.error());
    input.yours = *std::move(yours);
    if (request.to.product) {
        input.renames = request.to.product->renames;
        input.recreates = request.to.product->recreates;
    }
    for (const OwnFiles &each : lineage.own)
        input.own.append(each.files);
    for (const auto &[path, since] : lineage.deleted)
        input.deleted.insert(path);

    UpgradePlan plan{.path = request.to.name, .from = lineage.version, .to = request.to.version};
    for (FileOutcome &outcome : mergeTrees(input)) {
        if (outcome.kind == FileClass::Unchanged)
            ++plan.unchanged;
        else
            plan.files.append(std::move(outcome));
    }
    plan.questions = answers->questions;
    plan.dropped = answers->dropped;
    plan.notes = notesBetween(request.to, lineage.version, request.to.version);
    plan.next =
        recordOf({.version = request.to,
                  .answers = answers->answers,
                  .outputs = asYaml(outputs),
                  .tree = *made,
                  .digest = digestOf(request.to, goldenpath::Skeletons(files, request.to.root)),
                  .user = lineage.user,
                  .date = request.today});
    carryDecisions(plan.next, request, plan.files);
    plan.made = *std::move(made);
    plan.digest = digestOfPlan(plan);
    return plan;
}

} // namespace waymark::lineage
