// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "workspace/readinessopening.h"

#include "base/expensive.h"
#include "readiness/surroundings.h"
#include "vcs/git.h"
#include "workspace/agreedfiles.h"
#include "workspace/checkedfiles.h"
#include "workspace/loader.h"
#include "workspace/workspacetr.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::workspace {

namespace {

using Cards = QList<std::shared_ptr<const readiness::Scorecard>>;

Error stoppedError()
{
    return {u"workspace.stopped"_s, Tr::tr("The check was stopped."), {}, {}};
}

Result<Cards> cardsIn(const QByteArray &bytes, const QString &path)
{
    const SourceText text(bytes);
    const auto tree = yaml::SyntaxTree::parse(text);
    if (tree->hasErrors())
        return std::unexpected(Error{u"readiness.no-scorecard"_s,
                                     Tr::tr("%1 can't be read as YAML.").arg(path), path,
                                     Tr::tr("“waymarkctl validate” says why.")});
    Cards cards;
    for (const yaml::Document &document : tree->documents()) {
        if (readiness::isScorecard(document))
            cards.append(std::make_shared<const readiness::Scorecard>(
                readiness::readScorecard(document, path, text.bytes())));
    }
    return cards;
}

/// The committed scorecards of a file; none where there was none.
Result<Cards> cardsAt(const ScoreImpactRequest &request, const Process &process,
                      const std::stop_token &stop)
{
    const auto git = vcs::Git::open(process, QFileInfo(request.file).path(), vcs::Trust::Yes);
    if (!git)
        return std::unexpected(git.error());
    const auto relative = git->relativePath(request.file);
    const auto bytes = relative ? git->fileAt(request.base, *relative, stop)
                                : Result<std::optional<QByteArray>>(std::nullopt);
    if (!bytes)
        return std::unexpected(bytes.error());
    return cardsIn(bytes->value_or(QByteArray()), request.file);
}

/// Puts a draft in the place of the scorecard of its name, whose facts are its, too.
void standFor(const std::shared_ptr<const readiness::Scorecard> &draft, Cards &cards)
{
    auto placed = std::make_shared<readiness::Scorecard>(*draft);
    const auto known =
        std::ranges::find_if(cards, [&](const auto &card) { return card->name == draft->name; });
    if (known == cards.end()) {
        cards.append(std::move(placed));
        return;
    }
    placed->path = (*known)->path;
    *known = std::move(placed);
}

void sortByName(Cards &cards)
{
    std::ranges::stable_sort(cards, {}, [](const auto &card) { return card->name; });
}

} // namespace

Result<ScoreInput> openForScores(const ScoreRequest &request, const FileSystem &files,
                                 const Process &process, std::stop_token stop)
{
    expensive();
    ScoreInput made;
    if (!request.commit.isEmpty()) {
        const auto git = vcs::Git::open(process, request.folder, vcs::Trust::Yes);
        const auto commit = git ? git->resolve(request.commit, stop) : std::unexpected(git.error());
        if (!commit)
            return std::unexpected(commit.error());
        auto agreed = AgreedFiles::at(request.folder, *commit, files, process, stop);
        if (!agreed)
            return std::unexpected(agreed.error());
        made.agreed = *std::move(agreed);
    }
    const FileSystem &from = made.agreed ? *made.agreed : files;
    auto loaded = loadWorkspace(
        {.folder = request.folder, .now = request.now, .isShortLived = true, .agreed = made.agreed},
        from, stop);
    if (!loaded)
        return std::unexpected(stoppedError());
    made.failures = loaded->failures;
    auto source = CheckedFiles::of(*loaded, files, &process, made.agreed, stop);
    if (!source)
        return std::unexpected(source.error());
    const auto head = loaded->roots.isEmpty() ? std::nullopt : loaded->roots.first().head;
    made.input = {.snapshot = std::make_shared<const snapshot::Snapshot>(*std::move(loaded)),
                  .files = *std::move(source),
                  .now = request.now,
                  .commit = made.agreed ? made.agreed->commit()
                            : head      ? head->commit
                                        : QString()};
    return made;
}

Result<FileScoreImpact> impactOnScores(const ScoreImpactRequest &request, const FileSystem &files,
                                       const Process &process, std::stop_token stop)
{
    expensive();
    const auto bytes = files.read(request.file, readiness::largestCheckedFile);
    if (!bytes)
        return std::unexpected(bytes.error());
    const auto changed = cardsIn(*bytes, request.file);
    if (!changed)
        return std::unexpected(changed.error());
    auto opened = openForScores({.folder = request.folder, .commit = {}, .now = request.now}, files,
                                process, stop);
    if (!opened)
        return std::unexpected(opened.error());
    const auto around = readiness::Surroundings::of(*opened->input.snapshot, nullptr, stop);
    if (!around)
        return std::unexpected(stoppedError());
    Cards before = around->scorecards();
    Cards after = before;
    if (opened->input.snapshot->file(request.file)) {
        const auto committed = cardsAt(request, process, stop);
        if (!committed)
            return std::unexpected(committed.error());
        before.removeIf([&](const auto &card) { return card->path == request.file; });
        before += *committed;
    } else {
        for (const auto &draft : *changed)
            standFor(draft, after);
    }
    if (before.isEmpty() && after.isEmpty())
        return std::unexpected(Error{u"readiness.no-scorecard"_s,
                                     Tr::tr("%1 holds no Scorecard.").arg(request.file),
                                     request.file, Tr::tr("Name the file of a Scorecard.")});
    sortByName(before);
    sortByName(after);
    opened->input.scorecards = before;
    const auto was = readiness::evaluate(opened->input, nullptr, stop);
    opened->input.scorecards = after;
    const auto is = was ? readiness::evaluate(opened->input, &*was, stop) : std::nullopt;
    if (!is)
        return std::unexpected(stoppedError());
    return FileScoreImpact{.impact = readiness::impactOf(*was, *is),
                           .isWhole = !is->hasErrors(),
                           .failures = opened->failures};
}

} // namespace waymark::workspace
