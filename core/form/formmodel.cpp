// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "form/formmodel.h"

#include "analysis/heldline.h"
#include "form/formtr.h"
#include "yaml/edit.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::form {

namespace {

/// Sections inside of sections: beyond that nobody could read them, and to take widgets away costs
/// the square of how deep they stand.
constexpr qsizetype deepestSection = 24;

bool isSection(FieldKind kind)
{
    return kind == FieldKind::Group || kind == FieldKind::Rows || kind == FieldKind::Items;
}

bool isSyntaxError(const Diagnostic &diagnostic)
{
    return diagnostic.severity == Severity::Error && diagnostic.code.startsWith("yaml."_L1);
}

/// What stands in the wrong column or twice can be read, and changed, all the same.
bool leavesValueReadable(const Diagnostic &error)
{
    return error.code == "yaml.bad-indent"_L1 || error.code == "yaml.duplicate-key"_L1;
}

bool isScalarKind(FieldKind kind)
{
    return kind != FieldKind::Group && kind != FieldKind::Rows && kind != FieldKind::Items
           && kind != FieldKind::Yaml && kind != FieldKind::Secret;
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

bool isSimpleMapping(const yaml::Node &node, const FieldShape &shape)
{
    if (!node.isMapping())
        return false;
    for (yaml::Node entry = node.firstChild(); entry; entry = entry.nextSibling()) {
        if (!entry.isScalar() || !shape.properties.contains(entry.keyText()))
            return false;
    }
    return true;
}

/// The shape's kind where the value fits it, else its text: a list can't be drawn as a number.
FieldKind drawableKind(const FieldShape &shape, const yaml::Node &node)
{
    if (!node || node.kind() == yaml::NodeKind::Missing)
        return shape.kind;
    if (!shape.isKnown)
        return shape.choices.isEmpty() ? kindOfNode(node) : shape.kind;
    const bool isNull = node.isScalar() && node.scalarType() == yaml::ScalarType::Null;
    if (shape.facts.type == schema::ValueType::Any) {
        const bool isPlain = node.isScalar() || shape.kind != FieldKind::Yaml;
        return isPlain && (node.isScalar() || !isScalarKind(shape.kind)) ? shape.kind
                                                                         : kindOfNode(node);
    }
    if (isScalarKind(shape.kind)) {
        if (!node.isScalar())
            return FieldKind::Yaml;
        return shape.kind == FieldKind::Line && node.text().contains(u'\n') ? FieldKind::Lines
                                                                            : shape.kind;
    }
    if (shape.kind == FieldKind::Secret && !isNull && !isSimpleMapping(node, shape))
        return node.isMapping() ? FieldKind::Group : FieldKind::Yaml;
    if (shape.kind == FieldKind::Rows && shape.hasAnyItems && node.isSequence())
        return kindOfNode(node);
    const bool isMapping = shape.facts.type == schema::ValueType::Object;
    if (isNull || (isMapping ? node.isMapping() : node.isSequence()))
        return shape.kind;
    return FieldKind::Yaml;
}

constexpr qsizetype commentsSearched =
    200; ///< entries of an object, so that a key stroke stays fast

} // namespace

bool FieldState::operator==(const FieldState &other) const
{
    return shape == other.shape && pointer == other.pointer && kind == other.kind
           && text == other.text && isSet == other.isSet && isNull == other.isNull
           && isRequired == other.isRequired && isUnknown == other.isUnknown
           && isOutOfPlace == other.isOutOfPlace && isDamaged == other.isDamaged
           && isShared == other.isShared && isReadOnly == other.isReadOnly
           && isLocked == other.isLocked && repeats == other.repeats && damage == other.damage
           && commented.has_value() == other.commented.has_value()
           && (!commented
               || (commented->text == other.commented->text
                   && commented->offset == other.commented->offset))
           && problems == other.problems;
}

void FormModel::setAnalysis(const std::shared_ptr<const analysis::Analysis> &analysis, int document,
                            const Diagnostics &findings)
{
    m_held = analysis->held;
    m_analysis = m_held ? m_held->whole : analysis;
    const auto &documents = m_analysis->tree.documents();
    m_document = document < documents.size() ? &documents[document] : nullptr;
    m_kind = m_document != nullptr ? m_analysis->kindOf(*m_document) : nullptr;
    const schema::Schema schema = m_kind != nullptr ? m_kind->schema : schema::Schema();
    const auto hints = m_kind != nullptr ? m_kind->hints : nullptr;
    if (!m_shapes || schema.compiled() != m_schema.compiled() || hints != m_hints) {
        m_hints = hints;
        m_schema = schema;
        m_shapes = std::make_shared<Shapes>();
    }
    takeFindings(m_held ? m_analysis->diagnostics : findings, document);
}

void FormModel::takeFindings(const Diagnostics &findings, int document)
{
    m_problems.clear();
    m_damage.clear();
    for (const Diagnostic &diagnostic : findings) {
        if (diagnostic.document != document)
            continue;
        if (isSyntaxError(diagnostic))
            m_damage.append(diagnostic);
        m_problems[diagnostic.pointer].append(diagnostic);
    }
}

ShapeContext FormModel::contextOf(const FieldState *parent, const QString &segment) const
{
    ShapeContext context{.hints = m_hints.get(),
                         .isResource = m_kind != nullptr && m_kind->isRequest};
    if (parent == nullptr)
        return context;
    context.pattern = parent->shape->pattern.child(segment);
    for (const schema::Choice &choice : parent->shape->cursor.choices())
        context.discriminators << choice.discriminator;
    return context;
}

std::shared_ptr<const FieldShape> FormModel::shapeOf(const FieldState &parent,
                                                     const QString &key) const
{
    const yaml::Node node = parent.node ? parent.node.target() : parent.node;
    const bool isList = parent.kind == FieldKind::Items || parent.kind == FieldKind::Rows;
    const bool isItem = isList && !parent.shape->isMap && !(node && node.isMapping());
    const bool isTuple = isItem && key.toLongLong() < parent.shape->cursor.tupleSize();
    const QString segment = isItem && !isTuple ? u"*"_s : key;
    const std::pair place(parent.shape.get(), segment);
    if (const auto known = m_shapes->open.constFind(place); known != m_shapes->open.cend())
        return *known;
    const schema::Cursor &around = parent.shape->cursor;
    schema::Cursor cursor = isItem ? around.item(key.toLongLong()) : around.property(key);
    auto shape = std::make_shared<FieldShape>(
        form::shapeOf(cursor, isItem ? QString() : key, contextOf(&parent, segment)));
    m_shapes->open.insert(place, shape);
    return shape;
}

std::shared_ptr<const FieldShape> FormModel::otherShapeOf(const FieldState &parent,
                                                          const QString &key) const
{
    // A key of its own beside the one that the taken form knows, or doesn't.
    const std::pair place(parent.shape.get(), QString(u'\n' + key));
    if (const auto known = m_shapes->open.constFind(place); known != m_shapes->open.cend())
        return *known;
    auto shape = std::make_shared<FieldShape>(
        form::shapeOf(parent.shape->open.property(key), key, contextOf(&parent, key)));
    m_shapes->open.insert(place, shape);
    return shape;
}

std::shared_ptr<const FieldShape> FormModel::bound(const std::shared_ptr<const FieldShape> &shape,
                                                   const JsonPointer &pointer,
                                                   const yaml::Node &node) const
{
    if (!shape->open.isOpen())
        return shape;
    const schema::Cursor live = shape->open.live(node, m_picks.value(pointer));
    auto &variants = m_shapes->bound[shape.get()];
    const auto known = std::ranges::find_if(
        variants, [&](const auto &variant) { return variant->cursor.isSameAs(live); });
    if (known != variants.end())
        return *known;
    ShapeContext context = contextOf(nullptr, {});
    context.pattern = shape->pattern;
    auto made = std::make_shared<FieldShape>(form::shapeOf(live, shape->key, context));
    made->open = shape->open;
    made->switches = shape->switches;
    if (pointer.isRoot()) {
        if (made->facts.type != schema::ValueType::Array)
            made->kind = FieldKind::Group;
        made->isMap = false;
    }
    variants.append(made);
    return made;
}

FieldState FormModel::root() const
{
    const JsonPointer top;
    auto &shape = m_shapes->open[{nullptr, {}}];
    if (!shape) {
        auto made = form::shapeOf(schema::Cursor(m_schema), {}, contextOf(nullptr, {}));
        if (made.facts.type != schema::ValueType::Array)
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
    shape = bound(shape, pointer, node);
    field.kind = drawableKind(*shape, value);
    // A page of fields is for objects: a list is shown as one, however long.
    if (pointer.isRoot() && field.kind == FieldKind::Group && value && value.isSequence())
        field.kind = kindOfNode(value);
    if (pointer.depth() > deepestSection && isSection(field.kind))
        field.kind = FieldKind::Yaml;
    field.pointer = pointer;
    field.node = node;
    field.analysis = m_analysis;
    field.isSet = bool(node);
    field.isNull = value && value.isScalar() && value.scalarType() == yaml::ScalarType::Null;
    field.isShared = node && node != value;
    field.isRequired = shape->facts.isRequired;
    field.isReadOnly = shape->facts.isReadOnly || m_isLocked;
    field.isLocked = m_isLocked;
    field.isUnknown = !m_schema.isEmpty() && !shape->isKnown && !pointer.isRoot();
    if (value && value.isScalar() && !field.isNull)
        field.text = value.text();
    field.shape = std::move(shape);
    field.problems = problemsAt(pointer);
    addDamage(field);
    addRepeats(field);
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

void FormModel::addDamage(FieldState &field) const
{
    if (m_held && m_held->holds(field.node)) {
        field.isDamaged = isScalarKind(field.kind);
        field.damage = Tr::tr("Its line is empty.");
        return;
    }
    if (!field.node || m_damage.isEmpty())
        return;
    const bool isWhole = !isScalarKind(field.kind);
    const TextRange entry = field.node.entryRange();
    for (const Diagnostic &damage : m_damage) {
        if (damage.range.begin >= entry.end || entry.begin > damage.range.end
            || (!isWhole && leavesValueReadable(damage)))
            continue;
        // Of a group or list the rest stays as it is: what can't be read is marked by itself.
        field.isDamaged = !isWhole;
        field.damage = damage.message;
        return;
    }
}

void FormModel::addRepeats(FieldState &field) const
{
    if (field.node && !field.isShared && !field.node.anchor().isEmpty())
        field.repeats = int(yaml::aliasesOf(*m_document, field.node).size());
}

FieldState FormModel::child(const FieldState &parent, const QString &key,
                            const yaml::Node &node) const
{
    auto shape = shapeOf(parent, key);
    bool isOutOfPlace = false;
    if (node && !parent.shape->cursor.choices().isEmpty()
        && !parent.shape->properties.contains(key)) {
        // Another form of the object knows the field: it is shown as that form would.
        const auto other = otherShapeOf(parent, key);
        isOutOfPlace = other->isKnown;
        if (isOutOfPlace && !shape->isKnown)
            shape = other;
    }
    FieldState field = state(std::move(shape), parent.pointer.child(key), node);
    field.isOutOfPlace = isOutOfPlace;
    // Said once, at the outermost field; and not where the schema leaves the fields open.
    field.isUnknown =
        field.isUnknown && parent.shape->isKnown
        && (!parent.shape->facts.allowsUnknownFields || !parent.shape->properties.isEmpty());
    field.isReadOnly |= parent.isReadOnly;
    const yaml::Node container = parent.node ? parent.node.target() : parent.node;
    const bool isMerged = node && container.isMapping() && node.parent() != container;
    field.isShared |= parent.isShared || isMerged;
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
    const bool hasComments = isMapping && !parent.isShared && !parent.shape->properties.isEmpty()
                             && node.size() <= commentsSearched;
    const auto commented = hasComments ? yaml::commentedEntries(m_analysis->tree, node)
                                       : QList<yaml::CommentedEntry>();
    for (const QString &key : parent.shape->properties) {
        FieldState field = child(parent, key, isMapping ? node.value(key) : yaml::Node());
        if (field.shape->isHidden && !field.isSet)
            continue;
        const auto comment = std::ranges::find(commented, key, &yaml::CommentedEntry::key);
        if (!field.isSet && comment != commented.end())
            field.commented = *comment;
        fields.append(std::move(field));
    }
    if (!node)
        return fields;
    qsizetype index = 0;
    for (yaml::Node entry = node.firstChild(); entry; entry = entry.nextSibling(), ++index) {
        // An item's own key text would count the items before it.
        const QString key = isMapping ? entry.keyText() : QString::number(index);
        if (!parent.shape->properties.contains(key) && key != "<<"_L1)
            fields.append(child(parent, key, entry));
    }
    return fields;
}

QList<FieldState> FormModel::itemsOf(const FieldState &parent, qsizetype from,
                                     qsizetype count) const
{
    QList<FieldState> items;
    const yaml::Node node = parent.node ? parent.node.target() : parent.node;
    if (!node)
        return items;
    qsizetype index = 0;
    for (yaml::Node entry = node.firstChild(); entry && items.size() < count;
         entry = entry.nextSibling()) {
        if (index++ < from)
            continue;
        // An item's own key text would count the items before it.
        const QString key = node.isMapping() ? entry.keyText() : QString::number(index - 1);
        if (key != "<<"_L1)
            items.append(child(parent, key, entry));
    }
    return items;
}

QString FormModel::entryAfter(const FieldState &parent, const QString &key) const
{
    return assist::nextInOrder(parent.node, parent.shape->properties, key);
}

QList<QStringList> FormModel::orderOf(const JsonPointer &pointer) const
{
    QList<QStringList> order;
    if (isEmpty())
        return order;
    FieldState place = root();
    for (const QString &key : pointer.segments()) {
        order.append(place.shape->properties);
        const yaml::Node parent = place.node ? place.node.target() : place.node;
        yaml::Node node;
        if (parent && parent.isSequence())
            node = parent.item(key.toLongLong());
        else if (parent)
            node = parent.value(key);
        place = child(place, key, node);
    }
    return order;
}

void FormModel::pick(const JsonPointer &pointer, qsizetype choice, int branch)
{
    QList<int> &picks = m_picks[pointer];
    while (picks.size() <= choice)
        picks.append(-1);
    picks[choice] = branch;
}

assist::ChoiceRequest FormModel::requestFor(const FieldState &field, qsizetype choice, int branch,
                                            const std::optional<yaml::Value> &mark) const
{
    return {.cursor = field.shape->open,
            .value = field.node,
            .pointer = field.pointer,
            .picks = m_picks.value(field.pointer),
            .choice = choice,
            .branch = branch,
            .mark = mark};
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
