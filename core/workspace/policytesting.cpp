// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "workspace/policytesting.h"

#include "base/expensive.h"
#include "policy/policyset.h"
#include "workspace/loader.h"
#include "workspace/workspacetr.h"

#include <algorithm>

namespace waymark::workspace {

namespace {

Error stoppedTesting()
{
    return {QStringLiteral("workspace.stopped"), Tr::tr("The check was stopped."), {}, {}};
}

bool isTestOrPolicy(const yaml::Document &document)
{
    return rehearsal::isSuite(document) || policy::isPolicy(document)
           || policy::isBinding(document);
}

} // namespace

Result<PolicyTesting> testPolicies(const PolicyTestRequest &request, const FileSystem &files,
                                   std::stop_token stop)
{
    expensive();
    const auto loaded = loadWorkspace({.folder = request.folder,
                                       .now = request.options.now,
                                       .checksFiles = false,
                                       .isShortLived = true},
                                      files, stop);
    if (!loaded)
        return std::unexpected(stoppedTesting());
    QList<rehearsal::TestSuite> suites;
    QList<CheckedFile> malformed;
    for (const auto &file : loaded->files) {
        if (!file->path.startsWith(request.tests + u'/') && file->path != request.tests)
            continue;
        const SourceText text = file->text();
        if (!text.bytes().contains("PolicyTest") && !file->definesRules)
            continue;
        const auto tree = yaml::SyntaxTree::parse(text, stop);
        if (!tree)
            return std::unexpected(stoppedTesting());
        if (!std::ranges::any_of(tree->documents(), isTestOrPolicy))
            continue;
        auto checked = analysis::check(*tree, file->path, *loaded->rules, stop);
        if (!checked)
            return std::unexpected(stoppedTesting());
        Diagnostics &errors = checked->diagnostics;
        errors.removeIf([](const Diagnostic &one) { return one.severity != Severity::Error; });
        for (const yaml::Document &document : tree->documents()) {
            const bool isGood = std::ranges::none_of(
                errors, [&](const Diagnostic &one) { return one.document == document.index; });
            if (rehearsal::isSuite(document) && isGood)
                suites.append(rehearsal::readSuite(*tree, document, file->path));
        }
        if (!errors.isEmpty()) {
            const auto &printed = request.options.printed;
            malformed.append({printed ? printed(file->path) : file->path, text, {}, errors});
        }
    }
    rehearsal::TestOptions options = request.options;
    options.folder = request.tests;
    auto run = rehearsal::runTests(suites, {*loaded->rules->policies, loaded->rules->kinds, files},
                                   options, stop);
    if (!run)
        return std::unexpected(stoppedTesting());
    run->report.files = malformed + run->report.files;
    return PolicyTesting{*std::move(run), loaded->failures};
}

} // namespace waymark::workspace
