// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "form/formmodel.h"

#include "form/formtr.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::form {

namespace {

bool isSyntaxError(const Diagnostic &diagnostic)
{
    return diagnostic.severity == Severity::Error && diagnostic.code.startsWith("yaml."_L1);
}

bool isScalarKind(FieldKind kind)
{
    return kind != FieldKind::Group && kind != FieldKind::Rows && kind != FieldKind::Items
           && kind != FieldKind::Yaml;
}

/// What can be drawn of a value that the schema says nothing about.
FieldKind kindOfNode(const yaml::Node &node)
{
    if (node.isMapping())
        return FieldKind::Group;
    if (!node.isSequence())
        return node.text().contains(u'\n') ? FieldKind::Lines : FieldKind::Line;
    for (yaml::Node item = node.firstChild(); item; item = item.nextSibling()) {
        if (!item.isScalar())
            return FieldKind::Items;
    }
    return FieldKind::Rows;
}

/// The shape's kind where the value fits it, else its text: a list can't be drawn as a number.
FieldKind drawableKind(const FieldShape &shape, const yaml::Node &node)
{
    if (!node || node.kind() == yaml::NodeKind::Missing)
        return shape.kind;
    if (!shape.isKnown || shape.facts.type == schema::ValueType::Any)
        return shape.choices.isEmpty() ? kindOfNode(node) : shape.kind;
    const bool isNull = node.isScalar() && node.scalarType() == yaml::ScalarType::Null;
    if (isScalarKind(shape.kind)) {
        if (!node.isScalar())
            return FieldKind::Yaml;
        return shape.kind == FieldKind::Line && node.text().contains(u'\n') ? FieldKind::Lines
                                                                            : shape.kind;
    }
    const bool isMapping = shape.facts.type == schema::ValueType::Object;
    if (isNull || (isMapping ? node.isMapping() : node.isSequence()))
        return shape.kind;
    return FieldKind::Yaml;
}

} // namespace

bool FieldState::operator==(const FieldState &other) const
{
    return shape == other.shape && pointer == other.pointer && kind == other.kind
           && text == other.text && isSet == other.isSet && isRequired == other.isRequired
           && isUnknown == other.isUnknown && isDamaged == other.isDamaged
           && isShared == other.isShared && isReadOnly == other.isReadOnly
           && problems == other.problems;
}

void FormModel::setAnalysis(std::shared_ptr<const workspace::Analysis> analysis, int document,
                            const Diagnostics &findings)
{
    m_analysis = std::move(analysis);
    const auto &documents = m_analysis->tree.documents();
    m_document = document < documents.size() ? &documents[document] : nullptr;
    m_kind = m_document != nullptr ? m_analysis->kindOf(*m_document) : nullptr;
    const schema::Schema schema = m_kind != nullptr ? m_kind->schema : schema::Schema();
    if (!m_shapes || schema.compiled() != m_schema.compiled()) {
        m_schema = schema;
        m_shapes = std::make_shared<Shapes>();
    }
    m_problems.clear();
    m_damage.clear();
    for (const Diagnostic &diagnostic : findings) {
        if (diagnostic.document != document)
            continue;
        if (isSyntaxError(diagnostic))
            m_damage.append(diagnostic.range);
        m_problems[diagnostic.pointer].append(diagnostic);
    }
}

std::shared_ptr<const FieldShape> FormModel::shapeOf(const FieldState &parent,
                                                     const QString &key) const
{
    const bool isItem =
        parent.kind == FieldKind::Items
        || (parent.kind == FieldKind::Rows && !parent.shape->isMap && !parent.node.isMapping());
    const std::pair place(parent.shape.get(), isItem ? QString() : key);
    if (const auto known = m_shapes->constFind(place); known != m_shapes->cend())
        return *known;
    const schema::Cursor cursor =
        isItem ? parent.shape->cursor.item() : parent.shape->cursor.property(key);
    auto shape = std::make_shared<FieldShape>(form::shapeOf(cursor, key));
    m_shapes->insert(place, shape);
    return shape;
}

FieldState FormModel::root() const
{
    const JsonPointer top;
    auto &shape = (*m_shapes)[{nullptr, {}}];
    if (!shape) {
        auto made = form::shapeOf(schema::Cursor(m_schema), {});
        made.kind = FieldKind::Group;
        made.isMap = false;
        shape = std::make_shared<const FieldShape>(std::move(made));
    }
    return state(shape, top, m_document->root);
}

FieldState FormModel::state(std::shared_ptr<const FieldShape> shape, const JsonPointer &pointer,
                            const yaml::Node &node) const
{
    FieldState field;
    const yaml::Node value = node ? node.target() : node;
    field.kind = drawableKind(*shape, value);
    field.pointer = pointer;
    field.node = node;
    field.analysis = m_analysis;
    field.isSet = bool(node);
    field.isShared = node && node != value;
    field.isRequired = shape->facts.isRequired;
    field.isReadOnly = shape->facts.isReadOnly;
    field.isUnknown = !m_schema.isEmpty() && !shape->isKnown && !pointer.isRoot();
    if (value && value.isScalar() && value.scalarType() != yaml::ScalarType::Null)
        field.text = value.text();
    field.isDamaged = node && isScalarKind(field.kind) && isDamaged(node);
    field.shape = std::move(shape);
    field.problems = problemsAt(pointer);
    addMissing(field);
    return field;
}

void FormModel::addMissing(FieldState &field) const
{
    // What is missing is reported at its parent; the form says it where it belongs.
    if (field.isSet || !field.isRequired || field.pointer.isRoot() || m_problems.isEmpty())
        return;
    const Diagnostics above = problemsAt(field.pointer.parent());
    const auto found = std::ranges::find(above, u"schema.required"_s, &Diagnostic::code);
    if (found == above.end())
        return;
    Diagnostic missing = *found;
    missing.pointer = field.pointer;
    missing.message = Tr::tr("%1 is required.").arg(field.shape->title);
    missing.why.clear();
    missing.fixes.clear();
    missing.next.clear();
    field.problems.append(missing);
}

Diagnostics FormModel::withoutMissing(Diagnostics problems)
{
    problems.removeIf(
        [](const Diagnostic &problem) { return problem.code == "schema.required"_L1; });
    return problems;
}

bool FormModel::isDamaged(const yaml::Node &node) const
{
    const TextRange entry = node.entryRange();
    return std::ranges::any_of(m_damage, [&](TextRange damage) {
        return damage.begin < entry.end && entry.begin <= damage.end;
    });
}

FieldState FormModel::child(const FieldState &parent, const QString &key,
                            const yaml::Node &node) const
{
    FieldState field = state(shapeOf(parent, key), parent.pointer.child(key), node);
    // Said once, at the outermost field.
    field.isUnknown = field.isUnknown && parent.shape->isKnown;
    return field;
}

FieldState FormModel::field(const JsonPointer &pointer) const
{
    FieldState found = root();
    for (const QString &key : pointer.segments()) {
        const yaml::Node parent = found.node ? found.node.target() : found.node;
        yaml::Node node;
        if (parent && parent.isSequence())
            node = parent.item(key.toLongLong());
        else if (parent)
            node = parent.value(key);
        found = child(found, key, node);
    }
    return found;
}

QList<FieldState> FormModel::fieldsOf(const FieldState &parent) const
{
    QList<FieldState> fields;
    const yaml::Node node = parent.node ? parent.node.target() : parent.node;
    const bool isMapping = node && node.isMapping();
    for (const QString &key : parent.shape->properties)
        fields.append(child(parent, key, isMapping ? node.value(key) : yaml::Node()));
    if (!node)
        return fields;
    for (yaml::Node entry = node.firstChild(); entry; entry = entry.nextSibling()) {
        const QString key = entry.keyText();
        if (!parent.shape->properties.contains(key) && key != "<<"_L1)
            fields.append(child(parent, key, entry));
    }
    return fields;
}

QString FormModel::entryAfter(const FieldState &parent, const QString &key) const
{
    const QStringList &names = parent.shape->properties;
    const yaml::Node node = parent.node ? parent.node.target() : parent.node;
    const qsizetype at = names.indexOf(key);
    if (!node || !node.isMapping() || at < 0)
        return {};
    // The nearest declared neighbour decides: behind the one before it, or in front of the one
    // after.
    QStringList present;
    for (yaml::Node entry = node.firstChild(); entry; entry = entry.nextSibling())
        present << entry.keyText();
    for (qsizetype i = at - 1; i >= 0; --i) {
        const qsizetype before = present.indexOf(names[i]);
        if (before >= 0)
            return before + 1 < present.size() ? present[before + 1] : QString();
    }
    for (qsizetype i = at + 1; i < names.size(); ++i) {
        if (present.contains(names[i]))
            return names[i];
    }
    return {};
}

Diagnostics FormModel::problemsAt(const JsonPointer &pointer) const
{
    return m_problems.isEmpty() ? Diagnostics() : m_problems.value(pointer);
}

Diagnostics FormModel::problemsIn(const JsonPointer &pointer) const
{
    Diagnostics found;
    for (auto entry = m_problems.cbegin(); entry != m_problems.cend(); ++entry) {
        if (pointer.contains(entry.key()))
            found += entry.value();
    }
    sortByPlace(found);
    return found;
}

} // namespace waymark::form
