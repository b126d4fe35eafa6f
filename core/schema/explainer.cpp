// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "schema/explainer.h"

#include "schema/authorwords.h"
#include "schema/schematr.h"
#include "schema/words.h"
#include "yaml/disguises.h"

using namespace Qt::StringLiterals;

namespace waymark::schema {

namespace {

/// One stretch to underline: never the rest of the file. A block collection is marked by its key,
/// or by the first key in it.
TextRange markOf(yaml::Node node)
{
    const yaml::Node key = node.key();
    const bool isBlock =
        (node.isMapping() || node.isSequence()) && node.style() == yaml::NodeStyle::Block;
    if (!isBlock && !node.range().isEmpty())
        return node.range();
    if (key)
        return key.range();
    if (!isBlock)
        return node.range();
    const yaml::Node first = node.firstChild();
    return node.isMapping() ? first.key().range() : markOf(first);
}

/// The place that owns a field: its key; for the document its first key.
TextRange ownerMark(yaml::Node parent)
{
    if (parent.key())
        return parent.key().range();
    const yaml::Node node = parent.target();
    if (node.isMapping() && node.size() > 0)
        return node.firstChild().key().range();
    return parent.range();
}

JsonPointer entryPointer(const Failure &failure)
{
    const JsonPointer parent = failure.value.pointer();
    return failure.key ? parent.child(QString::fromUtf8(failure.name)) : parent;
}

bool isAboutParent(Op op)
{
    return op == Op::Required || op == Op::DependentRequired;
}

} // namespace

QString keywordOf(Op op)
{
    static constexpr std::array names{"type"_L1,
                                      "enum"_L1,
                                      "const"_L1,
                                      "multipleOf"_L1,
                                      "maximum"_L1,
                                      "exclusiveMaximum"_L1,
                                      "minimum"_L1,
                                      "exclusiveMinimum"_L1,
                                      "format"_L1,
                                      "format"_L1,
                                      "pattern"_L1,
                                      "format"_L1,
                                      "maxLength"_L1,
                                      "minLength"_L1,
                                      "maxItems"_L1,
                                      "minItems"_L1,
                                      "uniqueItems"_L1,
                                      "x-kubernetes-list-map-keys"_L1,
                                      "items"_L1,
                                      "contains"_L1,
                                      "maxProperties"_L1,
                                      "minProperties"_L1,
                                      "x-waymark-total-size"_L1,
                                      "required"_L1,
                                      "dependentRequired"_L1,
                                      "properties"_L1,
                                      "propertyNames"_L1,
                                      "dependentSchemas"_L1,
                                      "$ref"_L1,
                                      "$dynamicRef"_L1,
                                      "allOf"_L1,
                                      "anyOf"_L1,
                                      "oneOf"_L1,
                                      "not"_L1,
                                      "if"_L1,
                                      "unevaluatedItems"_L1,
                                      "unevaluatedProperties"_L1,
                                      ""_L1,
                                      ""_L1};
    static_assert(names.size() == size_t(Op::TooDeep) + 1);
    return names[size_t(op)];
}

Explainer::Explainer(const Schema &schema, const yaml::SyntaxTree *tree,
                     const yaml::Document &document, FixCheck *check)
    : m_schema(schema)
    , m_compiled(*schema.compiled())
    , m_tree(tree)
    , m_document(document)
    , m_root(schema)
    , m_fixer(tree, document)
    , m_check(check)
{}

Cursor Explainer::cursorAt(yaml::Node value) const
{
    return m_root.at(value.pointer());
}

void Explainer::place(const Failure &failure, Diagnostic &finding) const
{
    finding.document = m_document.index;
    if (failure.via && failure.via != failure.value) {
        const bool isMerge = failure.via.keyText() == "<<"_L1;
        finding.range = failure.via.range();
        finding.pointer = isMerge ? failure.via.parent().pointer() : failure.via.pointer();
        finding.related.append({failure.key ? failure.key.range() : markOf(failure.value),
                                Tr::tr("This is what the alias stands for.")});
        return;
    }
    if (failure.key) {
        finding.range = failure.key.range();
        finding.pointer =
            isAboutParent(failure.op) ? failure.value.pointer() : entryPointer(failure);
        return;
    }
    finding.range = isAboutParent(failure.op) ? ownerMark(failure.value) : markOf(failure.value);
    finding.pointer = failure.value.pointer();
    if (failure.names.size() == 1) // forms show it where it belongs
        finding.pointer = finding.pointer.child(QString::fromUtf8(failure.names.front()));
}

QString Explainer::reason(SchemaId id) const
{
    // Inside allOf, anyOf or a condition the words stand with the schema around it.
    for (SchemaId at = id; at != noSchema; at = m_compiled.nodes[at].parent) {
        const Annotations &notes = m_compiled.annotationsOf(at);
        const QString &words =
            notes.errorMessage.isEmpty() ? notes.description : notes.errorMessage;
        if (!words.isEmpty())
            return firstParagraph(words);
        const QString &path = m_compiled.nodes[at].path;
        const bool isInPlace = path.startsWith("/allOf"_L1) || path.startsWith("/anyOf"_L1)
                               || path.startsWith("/oneOf"_L1) || path.startsWith("/then"_L1)
                               || path.startsWith("/else"_L1) || path.startsWith("/not"_L1);
        if (!isInPlace)
            break;
    }
    return {};
}

QString Explainer::branchName(SchemaId id, int index) const
{
    const QString &title = m_compiled.annotationsOf(id).title;
    return title.isEmpty() ? Tr::tr("form %1").arg(index + 1) : quoted(title);
}

Diagnostic Explainer::explain(const Failure &failure)
{
    if (m_check)
        m_check->setTarget(failure);
    Diagnostic finding = worded(failure);
    if (!m_check)
        return finding;
    finding.fixes.removeIf([&](const Fix &fix) { return !m_check->accepts(fix.edits); });
    if (m_check->isExhausted()) {
        for (Fix &fix : finding.fixes)
            fix.isSafe = false;
    }
    return finding;
}

Diagnostic Explainer::worded(const Failure &failure)
{
    Diagnostic finding;
    place(failure, finding);
    const QString keyword = keywordOf(failure.op);
    finding.rule =
        m_compiled.location(failure.schema) + (keyword.isEmpty() ? u""_s : u'/' + keyword);
    finding.why = reason(failure.schema);
    if (failure.isInName)
        explainName(failure, finding);
    else if (failure.op == Op::Type)
        explainType(failure, finding);
    else if (failure.op == Op::Enum || failure.op == Op::Const)
        explainConstant(failure, finding);
    else if (failure.op >= Op::MultipleOf && failure.op <= Op::BoundFormat)
        explainNumber(failure, finding);
    else if (failure.op >= Op::Pattern && failure.op <= Op::MinLength)
        explainText(failure, finding);
    else if (failure.op == Op::AnyOf || failure.op == Op::OneOf)
        explainUnion(failure, finding);
    else
        explainRest(failure, finding);
    const QString words = authorWords(m_compiled, failure);
    if (!words.isEmpty() && !finding.message.contains(words))
        finding.why = words;
    if (!finding.message.isEmpty()) // “the document …”
        finding.message[0] = finding.message[0].toUpper();
    if (failure.via && failure.via != failure.value)
        finding.fixes.clear(); // the text to change stands elsewhere and serves others too
    else if (m_tree != nullptr)
        yaml::respectDisguises(m_tree->text().bytes(), m_tree->diagnostics(), finding);
    return finding;
}

void Explainer::explainRest(const Failure &failure, Diagnostic &finding)
{
    switch (failure.op) {
    case Op::MaxItems:
    case Op::MinItems:
    case Op::MaxProperties:
    case Op::MinProperties:
    case Op::TotalSize:
        return explainCount(failure, finding);
    case Op::UniqueItems:
    case Op::ListMap:
        return explainRepeated(failure, finding);
    case Op::Contains:
        return explainContains(failure, finding);
    case Op::Required:
        return explainMissing(failure, finding);
    case Op::DependentRequired:
        return explainDependent(failure, finding);
    case Op::TooDeep:
        finding.code = u"schema.too-complex"_s;
        finding.message = Tr::tr("From here on the document wasn't checked.");
        finding.why = Tr::tr("It is nested too deeply, or its schema sends the check in circles.");
        finding.next = Tr::tr("Make it flatter, or look for a loop in the schema.");
        return;
    case Op::Not:
        finding.code = u"schema.not"_s;
        finding.message =
            failure.value.target().isScalar()
                ? Tr::tr("%1 can't be %2.").arg(nameOf(failure.value), shown(failure.value))
                : Tr::tr("%1 has a value that isn't allowed.").arg(nameOf(failure.value));
        finding.next = Tr::tr("Choose another value.");
        return;
    case Op::UnevaluatedItems:
        finding.code = u"schema.unevaluated"_s;
        finding.message = Tr::tr("%1 is an item that nothing in the schema provides for.")
                              .arg(nameOf(failure.value));
        finding.next = Tr::tr("Remove it.");
        finding.fixes = m_fixer.removed(failure.value, Tr::tr("Remove the item"));
        return;
    default:
        return explainUnknown(failure, finding);
    }
}

} // namespace waymark::schema
