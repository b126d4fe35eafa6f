// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/documentschema.h"

#include "analysis/analysistr.h"
#include "analysis/builtinkinds.h"
#include "schema/uri.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace waymark::analysis {

namespace {

Diagnostic unusable(const Error &error, TextRange place)
{
    Diagnostic finding;
    finding.code = error.code.startsWith("io."_L1) ? u"schema.unreadable"_s : error.code;
    // What isn't here yet is no mistake of whoever wrote the document.
    finding.severity = error.code == "schema.not-fetched"_L1 ? Severity::Info : Severity::Warning;
    finding.message = error.message;
    finding.why = Tr::tr("Without its schema the document isn't checked.");
    finding.next =
        error.next.isEmpty() ? Tr::tr("Correct the address, or add the schema.") : error.next;
    finding.range = place;
    return finding;
}

/// The mistakes of a schema file, at the place that names it: who can mend them knows the file.
std::optional<Diagnostic> flaws(const schema::SchemaFile &file, const QString &address,
                                TextRange place)
{
    if (file.found.isEmpty())
        return std::nullopt;
    const Diagnostic &first = file.found.front();
    Diagnostic finding;
    finding.code = first.code;
    finding.severity = std::min(first.severity, Severity::Warning);
    finding.message =
        Tr::tr("In the schema %1, at %2: %3")
            .arg(address.section(u'/', -1),
                 first.pointer.isRoot() ? u"/"_s : first.pointer.toString(), first.message);
    finding.why = first.why;
    finding.next = first.next;
    finding.range = place;
    return finding;
}

DocumentSchema byAddress(const Rules &rules, const QString &address, TextRange place,
                         const yaml::Document &document)
{
    DocumentSchema result;
    if (!rules.schemas)
        return result;
    const auto file = rules.schemas->find(address);
    if (!*file) {
        result.problem = unusable(file->error(), place);
    } else {
        result.kind = (*file)->kindFor(document);
        result.problem = flaws(**file, address, place);
    }
    if (result.problem)
        result.problem->document = document.index;
    return result;
}

/// The file a modeline names, as seen from the document's own.
QString addressFrom(const QString &written, const QString &path)
{
    const QString file = schema::pathFromUri(schema::withoutFragment(written));
    if (file.isEmpty())
        return written;
    const QString fragment =
        written.contains(u'#') ? written.sliced(written.indexOf(u'#')) : QString();
    return QDir::cleanPath(QFileInfo(path).dir().absoluteFilePath(file)) + fragment;
}

DocumentSchema byBinding(const Rules &rules, const SchemaBinding &binding,
                         const yaml::Document &document)
{
    const yaml::Node root = document.root;
    const TextRange place =
        root.isMapping() && root.size() > 0 ? root.firstChild().key().range() : TextRange();
    DocumentSchema result = byAddress(rules, binding.schema, place, document);
    if (!binding.isFromEditor)
        result.problem.reset(); // it is reported where the binding stands
    if (result.problem)
        result.problem->severity = Severity::Info; // those settings are for another program
    return result;
}

} // namespace

DocumentSchema schemaOf(const Rules &rules, const QString &path, const yaml::SyntaxTree &tree,
                        const yaml::Document &document)
{
    if (rules.kindOfAll)
        return {rules.kindOfAll, {}};
    if (const auto modeline = modelineOf(tree, document)) {
        if (modeline->schema == "none"_L1)
            return {};
        return byAddress(rules, addressFrom(modeline->schema, path), modeline->place, document);
    }
    if (const auto *binding = rules.bindings.find(Bindings::Asked::WorkspaceFile, path, document))
        return byBinding(rules, *binding, document);
    if (auto kind =
            rules.kinds.share({document.topLevel(u"apiVersion"), document.topLevel(u"kind")}))
        return {kind, rules.kinds.deprecatedVersion(document)};
    if (const auto *binding = rules.bindings.find(Bindings::Asked::Editor, path, document))
        return byBinding(rules, *binding, document);
    if (auto format = formatOf(document))
        return {format, {}};
    return {nullptr, rules.kinds.unknownKind(document)};
}

Diagnostics bindingProblems(const CheckedPart &part, yaml::Node spec)
{
    Diagnostics found;
    if (part.path.isEmpty())
        return found;
    Bindings bindings;
    bindings.addWorkspace(spec, QFileInfo(part.path).path(), part.path);
    for (const SchemaBinding &binding : bindings.all()) {
        const DocumentSchema bound =
            byAddress(part.rules, binding.schema, binding.place, part.document);
        if (bound.problem)
            found.append(*bound.problem);
    }
    return found;
}

} // namespace waymark::analysis
