// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "workspace/policyimpact.h"

#include "base/expensive.h"
#include "vcs/git.h"
#include "workspace/loader.h"
#include "workspace/workspacetr.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace waymark::workspace {

namespace {

Result<yaml::SyntaxTree> parsedFile(const QByteArray &bytes, const QString &path)
{
    const auto tree = yaml::SyntaxTree::parse(SourceText(bytes));
    if (tree->hasErrors())
        return std::unexpected(Error{u"policy.bad-file"_s,
                                     Tr::tr("%1 can't be read as YAML.").arg(path), path,
                                     Tr::tr("“waymarkctl validate” says why.")});
    return *tree;
}

/// The committed version; an empty text where there is none.
Result<SourceText> versionAt(const PolicyImpactRequest &request, const Process &process,
                             const std::stop_token &stop)
{
    const auto git = vcs::Git::open(process, QFileInfo(request.file).path(), vcs::Trust::Yes);
    if (!git)
        return std::unexpected(git.error());
    const auto relative = git->relativePath(request.file);
    if (!relative)
        return SourceText();
    const auto bytes = git->fileAt(request.base, *relative, stop);
    if (!bytes)
        return std::unexpected(bytes.error());
    return *bytes ? SourceText(**bytes) : SourceText();
}

} // namespace

Result<PolicyImpact> impactOfFile(const PolicyImpactRequest &request, const FileSystem &files,
                                  const Process &process, std::stop_token stop)
{
    expensive();
    const Error stopped{u"workspace.stopped"_s, Tr::tr("The check was stopped."), {}, {}};
    const auto bytes = files.read(request.file, defaultReadLimit);
    if (!bytes)
        return std::unexpected(bytes.error());
    const auto tree = parsedFile(*bytes, request.file);
    if (!tree)
        return std::unexpected(tree.error());
    const auto loaded = loadWorkspace(
        {.folder = request.folder, .now = request.now, .checksFiles = false, .isShortLived = true},
        files, stop);
    if (!loaded)
        return std::unexpected(stopped);
    rehearsal::RuleDraft draft{.snapshot = std::make_shared<const snapshot::Snapshot>(*loaded),
                               .path = request.file,
                               .before = {},
                               .after = *tree};
    if (loaded->file(request.file)) {
        const auto before = versionAt(request, process, stop);
        if (!before)
            return std::unexpected(before.error());
        if (const auto readable = parsedFile(before->bytes(), request.file); !readable)
            return std::unexpected(readable.error());
        draft.before = *before;
    }
    auto found = rehearsal::impactOfDraft(draft, nullptr, request.progressed, stop);
    if (!found)
        return std::unexpected(stopped);
    return PolicyImpact{*std::move(found), loaded->failures};
}

} // namespace waymark::workspace
