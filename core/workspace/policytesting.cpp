// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "workspace/policytesting.h"

#include "base/expensive.h"
#include "policy/policyset.h"
#include "text/nearest.h"
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

/// What is wrong with a document that was likely meant as a test; it would be skipped in silence.
std::optional<Diagnostic> slipOfATest(const yaml::Document &document, const schema::Registry &kinds)
{
    const QString apiVersion = document.topLevel(u"apiVersion");
    const QString kind = document.topLevel(u"kind");
    const QString test = QStringLiteral("PolicyTest");
    const bool isOfOurs =
        apiVersion.isEmpty() || apiVersion.startsWith(QLatin1StringView("waymark.dev/"))
        || likelyMeant(apiVersion, {QStringLiteral("waymark.dev/v1alpha1")}).has_value();
    if (!isOfOurs || !likelyMeant(kind, {test}) || kinds.contains({apiVersion, kind}))
        return std::nullopt;
    const QString field = kind == test ? QStringLiteral("apiVersion") : QStringLiteral("kind");
    Diagnostic finding;
    finding.code = QStringLiteral("schema.unknown-kind");
    finding.document = document.index;
    const yaml::Node written = document.root.value(field).target();
    finding.range = written ? written.range() : document.root.value(u"kind").range();
    finding.pointer = JsonPointer({field});
    finding.message = Tr::tr("There is no %1 in “%2”.").arg(kind, apiVersion);
    finding.why = Tr::tr("Its cases would be left out, and the run would pass without them.");
    finding.next = Tr::tr("Tests are of kind PolicyTest in waymark.dev/v1alpha1.");
    return finding;
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
        if (!text.bytes().toLower().contains("policytest") && !text.bytes().contains("waymark.dev/")
            && !file->definesRules)
            continue;
        const auto tree = yaml::SyntaxTree::parse(text, stop);
        if (!tree)
            return std::unexpected(stoppedTesting());
        Diagnostics slips;
        for (const yaml::Document &document : tree->documents()) {
            if (auto slip = slipOfATest(document, loaded->rules->kinds))
                slips.append(*std::move(slip));
        }
        if (slips.isEmpty() && !std::ranges::any_of(tree->documents(), isTestOrPolicy))
            continue;
        auto checked = analysis::check(*tree, file->path, *loaded->rules, stop);
        if (!checked)
            return std::unexpected(stoppedTesting());
        Diagnostics &errors = checked->diagnostics;
        // What is said of a slip here goes further than the general finding.
        errors.removeIf([&](const Diagnostic &one) {
            return one.severity != Severity::Error
                   || std::ranges::any_of(slips, [&](const Diagnostic &slip) {
                          return slip.code == one.code && slip.document == one.document;
                      });
        });
        errors += slips;
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
