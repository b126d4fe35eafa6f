// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/owndocuments.h"

#include "analysis/analysistr.h"
#include "analysis/documentschema.h"
#include "catalog/extract.h"
#include "catalog/fieldformat.h"
#include "catalog/reffields.h"
#include "diagnostics/clusterdecision.h"
#include "diagnostics/explanation.h"
#include "schema/cursor.h"
#include "schema/fixer.h"
#include "schema/words.h"
#include "text/nearest.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace waymark::analysis {

namespace {

using schema::quoted;

Diagnostic findingAt(yaml::Node place, const CheckedPart &part)
{
    Diagnostic finding;
    finding.severity = Severity::Warning;
    finding.range = place.range();
    finding.pointer = place.pointer();
    finding.document = part.document.index;
    return finding;
}

bool isOwn(const CheckedPart &part, QLatin1StringView kind)
{
    return part.document.topLevel(u"kind") == kind
           && part.document.topLevel(u"apiVersion").startsWith("waymark.dev/"_L1);
}

QStringList roomsOf(const QStringList &codes)
{
    QStringList rooms;
    for (const QString &code : codes)
        rooms.append(code.section(u'.', 0, 0) + ".*"_L1);
    rooms.removeDuplicates();
    return rooms;
}

Diagnostic ofClusterDecision(const CheckedPart &part, const yaml::Entry &entry)
{
    Diagnostic finding = findingAt(entry.value, part);
    finding.severity = Severity::Warning;
    finding.code = u"workspace.fixed-severity"_s;
    finding.range = entry.value.key().range();
    finding.message = Tr::tr("The severity of “%1” can't be changed.").arg(entry.key);
    finding.why =
        Tr::tr("A cluster decides it, whatever a workspace says, so the line changes nothing.");
    finding.next = Tr::tr("Remove the line. How grave a policy is, its binding says.");
    finding.fixes =
        schema::Fixer(&part.tree, part.document).removed(entry.value, Tr::tr("Remove it"));
    return finding;
}

void checkSeverities(const CheckedPart &part, yaml::Node spec, Diagnostics &found)
{
    const yaml::Node severities = spec.value(u"severities").target();
    if (severities.size() == 0)
        return;
    const QStringList codes = explainedCodes();
    const QStringList known = codes + roomsOf(codes);
    for (const yaml::Entry &entry : severities.entries()) {
        if (isClusterDecision(entry.key))
            found.append(ofClusterDecision(part, entry));
        if (known.contains(entry.key))
            continue;
        Diagnostic finding = findingAt(entry.value, part);
        finding.code = u"workspace.unknown-code"_s;
        finding.range = entry.value.key().range();
        finding.message = Tr::tr("There is no code “%1”.").arg(entry.key);
        finding.why = Tr::tr("The line changes nothing.");
        const auto meant = likelyMeant(entry.key, known);
        finding.next = meant ? Tr::tr("Did you mean “%1”?").arg(*meant)
                             : Tr::tr("“waymarkctl explain” lists all codes.");
        if (meant)
            finding.fixes =
                schema::Fixer(&part.tree, part.document).renamed(entry.value.key(), *meant, true);
        found.append(finding);
    }
}

/// Kinds that are entities anyway, or never.
void checkEntityKinds(const CheckedPart &part, yaml::Node spec, Diagnostics &found)
{
    const yaml::Node kinds = spec.value(u"entityKinds").target();
    for (auto item = kinds.firstChild(); kinds.isSequence() && item; item = item.nextSibling()) {
        const yaml::Node place = item.target().value(u"apiVersion");
        const QString version = place.target().text();
        const QString kind = item.target().value(u"kind").target().text();
        // What has no form of an API version or kind, the schema says.
        if (!version.contains(u'/') || !catalog::isValidApiVersion(version)
            || !catalog::isValidKind(kind))
            continue;
        const bool isAnyway = catalog::isEntityApiVersion(version);
        if (!isAnyway && catalog::canBeOwnKind(version, kind))
            continue;
        Diagnostic finding = findingAt(place, part);
        finding.code = u"workspace.entity-kind"_s;
        finding.message = isAnyway ? Tr::tr("%1 %2 is an entity without this.").arg(version, kind)
                                   : Tr::tr("%1 %2 is never an entity.").arg(version, kind);
        finding.why = isAnyway
                          ? Tr::tr("All kinds of backstage.io and its subdomains are, so the line "
                                   "changes nothing.")
                          : Tr::tr("Clusters and Waymark itself read documents of that API, and no "
                                   "catalog does, so the line changes nothing.");
        finding.next = Tr::tr("Remove it, or name a kind of your own.");
        // An empty list would be the next mistake.
        finding.fixes = schema::Fixer(&part.tree, part.document)
                            .removed(kinds.size() == 1 ? spec.value(u"entityKinds") : item,
                                     Tr::tr("Remove it"));
        found.append(finding);
    }
}

/// A pointer that a RequestKind names must be a field of the kind, or the hint helps nobody.
void checkPointer(const CheckedPart &part, yaml::Node place, const QString &text,
                  const schema::Cursor &root, Diagnostics &found)
{
    const auto pattern = schema::PointerPattern::parse(text);
    if (!pattern)
        return; // the schema says so
    schema::Cursor cursor = root;
    JsonPointer done;
    for (const QString &segment : pattern->segments()) {
        const bool isList = cursor.facts().type == schema::ValueType::Array;
        schema::Cursor next = segment != "*"_L1 ? cursor.property(segment)
                              : isList          ? cursor.item()
                                                : cursor.additional();
        if (!next.isKnown() && segment != "*"_L1 && isList)
            next = cursor.item();
        if (!next.isKnown() && !cursor.facts().allowsUnknownFields) {
            Diagnostic finding = findingAt(place, part);
            finding.code = u"workspace.unknown-pointer"_s;
            finding.message = Tr::tr("The kind has no field %1.").arg(quoted(text));
            finding.why = Tr::tr("What is said of it shows nowhere.");
            const auto meant = likelyMeant(segment, cursor.properties());
            finding.next =
                meant ? Tr::tr("Did you mean %1?").arg(quoted(done.child(*meant).toString()))
                      : Tr::tr("Name a field that the definition declares.");
            found.append(finding);
            return;
        }
        if (!next.isKnown())
            return;
        cursor = next;
        done = done.child(segment);
    }
}

void checkPointers(const CheckedPart &part, yaml::Node spec, const schema::Schema &schema,
                   Diagnostics &found)
{
    const schema::Cursor root(schema);
    const yaml::Node form = spec.value(u"form").target();
    for (const yaml::Node map :
         {spec.value(u"entities").target(), form.value(u"fields").target()}) {
        for (yaml::Node value = map.firstChild(); value; value = value.nextSibling())
            checkPointer(part, value.key(), value.keyText(), root, found);
    }
    const yaml::Node sections = form.value(u"sections").target();
    for (yaml::Node section = sections.firstChild(); section; section = section.nextSibling()) {
        const yaml::Node fields = section.target().value(u"fields").target();
        for (yaml::Node field = fields.firstChild(); field; field = field.nextSibling())
            checkPointer(part, field, field.target().text(), root, found);
    }
}

void checkRequestKind(const CheckedPart &part, yaml::Node spec, Diagnostics &found)
{
    const yaml::Node definition = spec.value(u"definition");
    const QString file = definition ? definition.target().text() : QString();
    const yaml::Node resource = spec.value(u"resource").target();
    const schema::KindKey key{resource.value(u"apiVersion").target().text(),
                              resource.value(u"kind").target().text()};
    const auto kind = part.rules.kinds.share(key);
    if (!file.isEmpty() && !part.path.isEmpty() && part.rules.schemas) {
        const QString path = QDir::cleanPath(QFileInfo(part.path).dir().absoluteFilePath(file));
        const auto read = part.rules.schemas->find(path);
        if (!*read) {
            Diagnostic finding = findingAt(definition, part);
            finding.code = u"schema.unreadable"_s;
            finding.severity = Severity::Error;
            finding.message = read->error().message;
            finding.why = Tr::tr("Requests of this kind can't be checked without it.");
            finding.next = Tr::tr("Correct the path; it begins in the folder of this file.");
            found.append(finding);
            return;
        }
    }
    if (kind) {
        checkPointers(part, spec, kind->schema, found);
    } else if (!key.apiVersion.isEmpty() && !key.kind.isEmpty()) {
        Diagnostic finding = findingAt(resource.value(u"kind"), part);
        finding.code = u"workspace.undefined-kind"_s;
        finding.message = Tr::tr("Nothing defines %1 %2.").arg(key.apiVersion, quoted(key.kind));
        finding.why = Tr::tr("Requests of this kind aren't checked, and have no form.");
        finding.next = Tr::tr("Correct apiVersion and kind, or name the definition's file.");
        found.append(finding);
    }
}

} // namespace

Diagnostics checkOwnDocument(const CheckedPart &part)
{
    Diagnostics found;
    const yaml::Node spec = part.document.root.value(u"spec").target();
    if (isOwn(part, "Workspace"_L1)) {
        checkSeverities(part, spec, found);
        found += bindingProblems(part, spec);
        checkEntityKinds(part, spec, found);
    } else if (isOwn(part, "RequestKind"_L1)) {
        checkRequestKind(part, spec, found);
    }
    return found;
}

std::optional<Diagnostics> checkEntities(const CheckedPart &part, std::stop_token stop)
{
    Diagnostics found;
    // References between entities are the catalog's own to check.
    if (part.kind == nullptr || part.rules.entities.isEmpty()
        || catalog::isEntity(part.document, part.rules.entityKinds))
        return found;
    const yaml::Node root = part.document.root;
    const auto checkOne = [&](yaml::Node value, const schema::EntityHint &hint) {
        auto finding = schema::checkEntityReference(hint, value, root, part.rules.entities);
        if (!finding)
            return;
        finding->document = part.document.index;
        found.append(*std::move(finding));
    };
    if (part.kind->hints) {
        for (const auto &[place, hint] : part.kind->hints->entities) {
            if (stop.stop_requested())
                return std::nullopt;
            schema::PointerPattern(place).each(
                root, [&, &named = hint](yaml::Node value) { checkOne(value, named); });
        }
    }
    for (const auto &[value, hint] : schema::entityHintsIn(part.kind->schema, root))
        checkOne(value, hint);
    return found;
}

} // namespace waymark::analysis
