// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/entityrules.h"

#include "catalog/catalogtr.h"
#include "catalog/entityref.h"
#include "catalog/reffields.h"
#include "catalog/ruleswriter.h"

using namespace Qt::StringLiterals;

namespace waymark::catalog {

namespace {

/// Values that servers compute: in a file they are ignored or refused.
void checkServerFields(RulesWriter &writer)
{
    const yaml::Node root = writer.document().root;
    const yaml::Node metadata = root.value(u"metadata");
    QList<yaml::Node> fields;
    for (const QString &name : {u"uid"_s, u"etag"_s, u"generation"_s})
        fields.append(metadata.value(name));
    for (const QString &name : {u"relations"_s, u"status"_s}) {
        const yaml::Node field = root.value(name);
        if (!field)
            continue;
        Diagnostic &found = writer.addAtKey(
            field, {u"catalog.server-field"_s, Severity::Error,
                    Tr::tr("“%1” is computed by the catalog server.").arg(name),
                    Tr::tr("A server refuses an entity whose file has it."), Tr::tr("Remove it.")});
        found.pointer = field.pointer();
    }
    for (const yaml::Node &field : fields) {
        if (!field)
            continue;
        Diagnostic &found = writer.addAtKey(
            field, {u"catalog.server-field"_s, Severity::Warning,
                    Tr::tr("“%1” is computed by the catalog server.").arg(field.keyText()),
                    Tr::tr("What a file says here is ignored."), Tr::tr("Remove it.")});
        found.pointer = field.pointer();
    }
}

void checkForeignFields(RulesWriter &writer)
{
    const QStringList allowed{u"apiVersion"_s, u"kind"_s,      u"metadata"_s,
                              u"spec"_s,       u"relations"_s, u"status"_s};
    const yaml::Node root = writer.document().root;
    for (auto value = root.firstChild(); value; value = value.nextSibling()) {
        if (!allowed.contains(value.keyText()))
            writer.addAtKey(value, {u"catalog.foreign-field"_s, Severity::Error,
                                    Tr::tr("Entities have no field “%1”.").arg(value.keyText()),
                                    Tr::tr("Servers refuse an entity with other fields at its top "
                                           "level."),
                                    Tr::tr("Move it below “spec” or “metadata”, or remove it.")});
    }
}

/// References that newer catalogs read and older ones refuse, and those that need a kind.
void checkReference(RulesWriter &writer, const RefField &field, const yaml::Node &node,
                    const QString &space, bool hasSchema)
{
    const yaml::Node value = node.target();
    if (!value.isScalar() || value.scalarType() == yaml::ScalarType::Null)
        return;
    const ParsedRef parsed = parseRef(value.text(), {QString(field.defaultKind), space});
    if (parsed.problem == RefProblem::Strange) {
        writer.add(node, {u"catalog.old-ref"_s, Severity::Warning,
                          Tr::tr("Older catalogs can't read the reference %1.").arg(value.text()),
                          Tr::tr("Only newer ones take a name with a colon or a slash in it."),
                          Tr::tr("Write it as kind:namespace/name.")});
    } else if (parsed.problem != RefProblem::None && !hasSchema) {
        writer.add(node, {u"catalog.bad-ref"_s, Severity::Error,
                          parsed.problem == RefProblem::KindMissing
                              ? Tr::tr("The reference %1 has to name a kind.").arg(value.text())
                              : Tr::tr("The reference “%1” has an empty part.").arg(value.text()),
                          Tr::tr("This field may lead to several kinds, so none is assumed."),
                          Tr::tr("Write it as kind:name, such as component:payments.")});
    }
}

void checkReferences(RulesWriter &writer, bool hasSchema)
{
    const yaml::Node root = writer.document().root;
    const yaml::Node spec = root.value(u"spec");
    const QString space = root.value(u"metadata").value(u"namespace").text();
    for (const RefField &field : refFieldsOf(writer.document().topLevel(u"kind"))) {
        const yaml::Node value = spec.value(QString(field.name));
        const yaml::Node target = value.target();
        if (!target.isSequence())
            checkReference(writer, field, value, space, hasSchema);
        for (auto item = target.firstChild(); target.isSequence() && item;
             item = item.nextSibling())
            checkReference(writer, field, item, space, hasSchema);
    }
}

} // namespace

Diagnostic &RulesWriter::add(const yaml::Node &node, const RuleWords &words)
{
    Diagnostic diagnostic;
    diagnostic.code = words.code;
    diagnostic.severity = words.severity;
    diagnostic.message = words.message;
    diagnostic.why = words.why;
    diagnostic.next = words.next;
    diagnostic.document = m_document.index;
    if (node) {
        diagnostic.range = node.range();
        diagnostic.pointer = node.pointer();
    } else {
        const qsizetype line = m_tree.text().lineAt(m_document.root.fullRange().begin);
        diagnostic.range = m_tree.text().line(line);
    }
    m_found.append(std::move(diagnostic));
    return m_found.last();
}

Diagnostic &RulesWriter::addAtKey(const yaml::Node &value, const RuleWords &words)
{
    Diagnostic &diagnostic = add(value, words);
    if (const yaml::Node key = value.key())
        diagnostic.range = key.range();
    return diagnostic;
}

Diagnostics RulesWriter::take()
{
    sortByPlace(m_found);
    return std::move(m_found);
}

Diagnostics checkEntity(const yaml::SyntaxTree &tree, const yaml::Document &document,
                        const EntityRules &rules)
{
    RulesWriter writer(tree, document);
    checkEnvelope(writer, rules.profile == Profile::Strict, rules.hasSchema);
    checkCaseClashes(writer);
    checkServerFields(writer);
    if (!rules.hasSchema)
        checkForeignFields(writer);
    checkReferences(writer, rules.hasSchema);
    checkWellKnown(writer);
    return writer.take();
}

} // namespace waymark::catalog
