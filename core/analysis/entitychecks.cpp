// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/entitychecks.h"

#include "analysis/analysistr.h"
#include "catalog/entityrules.h"
#include "catalog/extract.h"
#include "catalog/locations.h"
#include "catalog/placeholders.h"
#include "yaml/documenttrial.h"

#include <QHash>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace waymark::analysis {

namespace {

/// How often each code was found.
QHash<QString, int> codesOf(const Diagnostics &findings)
{
    QHash<QString, int> counts;
    for (const Diagnostic &finding : findings)
        ++counts[finding.code];
    return counts;
}

/// Templates had other versions once, which no schema describes.
std::optional<Diagnostic> movedTemplate(const CheckedPart &part)
{
    const yaml::Node version = part.document.root.value(u"apiVersion");
    if (part.kind != nullptr || part.document.topLevel(u"kind") != "Template"_L1
        || !version.text().startsWith("backstage.io/"_L1))
        return std::nullopt;
    Diagnostic finding;
    finding.code = u"schema.unknown-kind"_s;
    finding.message = Tr::tr("There is no Template in “%1” any more.").arg(version.text());
    finding.why = Tr::tr("A server takes templates of “scaffolder.backstage.io/v1beta3” alone, and "
                         "refuses this one.");
    finding.next = Tr::tr("Move it there: parameters and steps are written otherwise.");
    finding.range = version.range();
    finding.document = part.document.index;
    finding.pointer = version.pointer();
    return finding;
}

} // namespace

std::optional<catalog::ServedDocument> servedTo(const CheckedPart &part)
{
    if (!catalog::isEntity(part.document, part.rules.entityKinds))
        return std::nullopt;
    const DiskFileSystem files;
    return catalog::ServedDocument::of(part.tree, part.document, part.path, files);
}

Diagnostics checkEntityDocument(const CheckedPart &part,
                                const std::optional<catalog::ServedDocument> &served,
                                const Diagnostics &schemaFindings)
{
    if (!catalog::isEntity(part.document, part.rules.entityKinds))
        return {};
    // A schema of one's own for a kind of one's own says nothing of what every entity keeps to.
    const bool hasSchema = part.kind != nullptr && catalog::isEntity(part.document);
    const catalog::EntityRules rules{catalog::Profile::Compatible, hasSchema};
    Diagnostics found;
    if (served) {
        found = served->inFile(catalog::checkEntity(served->tree(), served->document(), rules));
        found += catalog::mergeProblems(part.document, schemaFindings + found);
    } else {
        found = catalog::checkEntity(part.tree, part.document, rules);
    }
    if (const auto moved = movedTemplate(part))
        found.append(*moved);
    if (part.path.isEmpty())
        return found;
    const DiskFileSystem files;
    found += catalog::locationProblems(part.document, part.path, part.rules.exclusion);
    found += catalog::placeholderProblems(part.document, part.path, {}, files);
    return found;
}

void dropRefusedFixes(const CheckedPart &part, const std::optional<catalog::ServedDocument> &served,
                      Diagnostics &schemaFindings, const std::stop_token &stop)
{
    const bool offersAny = std::ranges::any_of(
        schemaFindings, [](const Diagnostic &finding) { return !finding.fixes.isEmpty(); });
    if (!offersAny || !catalog::isEntity(part.document, part.rules.entityKinds))
        return;
    const QHash<QString, int> before = codesOf(checkEntityDocument(part, served, {}));
    yaml::DocumentTrial trial(part.tree, part.document);
    const auto isRefused = [&](const Fix &fix) {
        if (trial.isExhausted())
            return false;
        const auto changed = trial.with(fix.edits, stop);
        if (!changed)
            return false; // the schema's own look has decided about that
        const CheckedPart after{part.rules, part.path, changed->tree, changed->document(),
                                part.kind};
        const auto servedAfter = servedTo(after);
        if (servedAfter)
            trial.spend(servedAfter->tree().text().size());
        const auto counts = codesOf(checkEntityDocument(after, servedAfter, {}));
        for (const auto &[code, count] : counts.asKeyValueRange()) {
            if (count > before.value(code))
                return true;
        }
        return false;
    };
    for (Diagnostic &finding : schemaFindings) {
        finding.fixes.removeIf(isRefused);
        if (trial.isExhausted()) {
            for (Fix &fix : finding.fixes)
                fix.isSafe = false;
        }
    }
}

void weighUnknownKind(const yaml::Document &document, Diagnostic &finding)
{
    constexpr std::array kinds{"Component"_L1, "API"_L1,  "Resource"_L1, "System"_L1,  "Domain"_L1,
                               "Group"_L1,     "User"_L1, "Location"_L1, "Template"_L1};
    const QString kind = document.topLevel(u"kind");
    const bool isOwn = std::ranges::any_of(kinds, [&](QLatin1StringView own) {
        return kind != own && kind.compare(own, Qt::CaseInsensitive) == 0;
    });
    if (!isOwn || finding.code != "schema.unknown-kind"_L1 || !catalog::isEntity(document))
        return;
    finding.severity = Severity::Error;
    finding.why = Tr::tr("References ignore case, but a server refuses an entity whose kind is "
                         "written otherwise than its own.");
}

} // namespace waymark::analysis
