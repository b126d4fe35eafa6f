// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "yaml/edit.h"

#include "base/trace.h"
#include "yaml/editplan.h"
#include "yaml/yamltr.h"

using namespace Qt::StringLiterals;

namespace waymark::yaml {

namespace {

/// `value` below the keys that are missing on its way.
Value wrapped(Value value, const QStringList &keys)
{
    for (qsizetype i = keys.size(); i-- > 0;) {
        if (keys[i] == "-"_L1 || keys[i] == "0"_L1)
            value = Value::Sequence{std::move(value)};
        else
            value = Value::Mapping{{keys[i], std::move(value)}};
    }
    return value;
}

/// The first plan of several styles that does what it should: as the neighbours look; then with
/// everything in double quotes, which holds whatever a block scalar can't.
template<typename MakeEdits>
Result<TextEdits> firstThatHolds(const SyntaxTree &tree, const Document &document, EditPlan plan,
                                 const WriteStyle &style, MakeEdits makeEdits)
{
    WriteStyle safe = style;
    safe.literals = false;
    safe.strings = NodeStyle::DoubleQuoted;
    Result<TextEdits> result;
    for (const WriteStyle &attempt : {style, safe}) {
        plan.edits = makeEdits(attempt);
        matchLineEnds(tree, plan.edits);
        result = checked(tree, document, plan);
        if (result)
            break;
    }
    return result;
}

/// The text is in quotes because it reads as something else without them.
bool hasNeededQuotes(const Node &node)
{
    return node.isScalar() && node.style() == NodeStyle::DoubleQuoted
           && Writer::styleOf(node.text(), NodeStyle::Plain, isInFlow(node)) != NodeStyle::Plain;
}

WriteStyle styleFor(const SyntaxTree &tree, const Node &node, const Value &value, Quotes quotes)
{
    const Layout layout(tree);
    const bool isQuotable = value.string() != nullptr && node.isScalar()
                            && node.scalarType() == ScalarType::String
                            && node.style() <= NodeStyle::DoubleQuoted;
    WriteStyle style = styleAround(layout, node.parent() ? node.parent() : node,
                                   isQuotable ? node.style() : NodeStyle::Plain);
    if (quotes == Quotes::AsNeeded && hasNeededQuotes(node))
        style.strings = NodeStyle::Plain;
    // A text keeps the quotes it has, even where its neighbours have others, unless it is empty:
    // then it had no choice, and they decide.
    else if (isQuotable && !node.text().isEmpty())
        style.strings = node.style();
    return style;
}

/// The first content of a stream that has none.
Result<TextEdits> fillStream(const SyntaxTree &tree, const Document &document, const Value &value)
{
    EditPlan plan;
    plan.value = value;
    const qsizetype end = tree.text().size();
    const SourceText &text = tree.text();
    const bool needsLine = end > 0 && !text.line(text.lineCount() - 1).isEmpty()
                           && !(text.hasByteOrderMark() && end == 3);
    return firstThatHolds(tree, document, plan, {}, [&](const WriteStyle &style) {
        const QByteArray content = Writer(style).block(value, 0);
        return TextEdits{{{end, end}, (needsLine ? "\n" : "") + content + '\n'}};
    });
}

/// `child` (a map or list of one) becomes the content of a value that is empty so far.
Result<TextEdits> fillNode(const SyntaxTree &tree, const Document &document, const Node &node,
                           const Value &child)
{
    if (!node)
        return fillStream(tree, document, child);
    return replaceNode(tree, document, node, child);
}

Result<TextEdits> insertChild(const SyntaxTree &tree, const Document &document,
                              const Node &collection, qsizetype index, const QString &key,
                              const Value &value)
{
    if (collection.isDamaged())
        return std::unexpected(editError("yaml.damaged"_L1,
                                         Tr::tr("The place stands inside a syntax error."),
                                         Tr::tr("Repair the text first.")));
    if (collection.size() == 0) {
        const Value child = collection.isMapping() ? Value(Value::Mapping{{key, value}})
                                                   : Value(Value::Sequence{value});
        return replaceNode(tree, document, collection, child);
    }
    EditPlan plan;
    plan.keepChildrenOf(collection);
    ExpectedChild child{{}, value, std::nullopt};
    if (collection.isMapping())
        child.key = key;
    plan.children.insert(index, child);
    const WriteStyle style = styleAround(Layout(tree), collection);
    return firstThatHolds(tree, document, plan, style, [&](const WriteStyle &attempt) {
        return insertionEdits(tree, collection, index, key, value, attempt);
    });
}

} // namespace

Result<TextEdits> replaceNode(const SyntaxTree &tree, const Document &document, const Node &node,
                              const Value &value, Quotes quotes)
{
    const QString *text = value.string();
    const bool mayLoseQuotes = quotes == Quotes::AsNeeded && hasNeededQuotes(node);
    if (text != nullptr && !mayLoseQuotes) {
        if (const auto edits = wordEdits(tree, node, *text)) {
            EditPlan plan = EditPlan::replacing(node, value);
            plan.edits = *edits;
            if (auto result = checked(tree, document, std::move(plan)))
                return result;
        }
    }
    if (const auto inUse = node ? anchorInUse(document, node, false) : std::nullopt)
        return std::unexpected(*inUse);
    const WriteStyle style = styleFor(tree, node, value, quotes);
    return firstThatHolds(
        tree, document, EditPlan::replacing(node, value), style,
        [&](const WriteStyle &attempt) { return replacementEdits(tree, node, value, attempt); });
}

Result<TextEdits> setValue(const SyntaxTree &tree, const Document &document,
                           const JsonPointer &pointer, const Value &value, Quotes quotes)
{
    const trace::Span span("yaml.set");
    const auto place = locate(document, pointer);
    if (!place)
        return std::unexpected(place.error());
    if (place->rest.isEmpty() && place->node) {
        const auto old = place->node.toValue();
        // Who types 12.90 wants the zero, and may go on to 12.905.
        const bool isSpeltAnew = old && value.isSpelt() && old->numberText() != value.numberText();
        if (old && *old == value && !isSpeltAnew && place->node.kind() != NodeKind::Missing)
            return TextEdits();
        return replaceNode(tree, document, place->node, value, quotes);
    }
    const Node &node = place->node;
    if (!node || (!node.isMapping() && !node.isSequence()))
        return fillNode(tree, document, node, wrapped(value, place->rest));
    return insertChild(tree, document, node, node.size(), place->rest.first(),
                       wrapped(value, place->rest.sliced(1)));
}

Result<TextEdits> insertValue(const SyntaxTree &tree, const Document &document,
                              const JsonPointer &pointer, const Value &value, const QString &before)
{
    const trace::Span span("yaml.insert");
    if (pointer.isRoot())
        return setValue(tree, document, pointer, value);
    const auto place = locate(document, pointer.parent());
    if (!place)
        return std::unexpected(place.error());
    const Node &node = place->node;
    const QString &last = pointer.last();
    if (!place->rest.isEmpty() || !node || (!node.isMapping() && !node.isSequence()))
        return setValue(tree, document, pointer, value);
    const auto missing = [&](const JsonPointer &what) {
        return std::unexpected(editError("yaml.no-such-value"_L1,
                                         Tr::tr("There is nothing at %1.").arg(what.toDisplay()),
                                         Tr::tr("Choose a place that exists.")));
    };
    qsizetype index = node.size();
    if (node.isSequence()) {
        bool isNumber = last == "-"_L1;
        if (!isNumber)
            index = last.toLongLong(&isNumber);
        if (!isNumber || index < 0 || index > node.size())
            return missing(pointer);
    } else {
        const Node own = node.value(last);
        if (own && own.parent() == node) {
            return std::unexpected(editError("yaml.duplicate-key"_L1,
                                             Tr::tr("The key “%1” is already there.").arg(last),
                                             Tr::tr("Set its value, or choose another name.")));
        }
        index = 0;
        Node child = node.firstChild();
        for (; child && (before.isEmpty() || child.keyText() != before);
             child = child.nextSibling())
            ++index;
        if (!child && !before.isEmpty())
            return missing(pointer.parent().child(before));
    }
    return insertChild(tree, document, node, index, last, value);
}

Result<TextEdits> removeValue(const SyntaxTree &tree, const Document &document,
                              const JsonPointer &pointer)
{
    const trace::Span span("yaml.remove");
    const auto node = locateExisting(document, pointer);
    if (!node)
        return std::unexpected(node.error());
    if (!node->parent())
        return setValue(tree, document, pointer, {});
    if (const auto inUse = anchorInUse(document, *node))
        return std::unexpected(*inUse);
    EditPlan plan;
    plan.keepChildrenOf(node->parent());
    plan.children.removeIf([&](const ExpectedChild &child) { return child.kept == *node; });
    Result<TextEdits> result;
    for (const TextEdits &attempt : removalEdits(tree, *node)) {
        plan.edits = attempt;
        result = checked(tree, document, plan);
        if (result)
            break;
    }
    return result;
}

Result<TextEdits> renameKey(const SyntaxTree &tree, const Document &document,
                            const JsonPointer &pointer, const QString &name)
{
    const auto node = locateExisting(document, pointer);
    if (!node)
        return std::unexpected(node.error());
    const Node key = node->key();
    if (!key)
        return std::unexpected(editError("yaml.not-a-collection"_L1,
                                         Tr::tr("Only entries of a map have a name."),
                                         Tr::tr("Choose an entry of a map.")));
    if (node->keyText() == name)
        return TextEdits();
    const Node other = node->parent().value(name);
    if (other && other.parent() == node->parent())
        return std::unexpected(editError("yaml.duplicate-key"_L1,
                                         Tr::tr("The key “%1” is already there.").arg(name),
                                         Tr::tr("Choose another name.")));
    const bool isFlow = node->parent().style() == NodeStyle::Flow;
    const NodeStyle wanted =
        key.isScalar() && key.style() <= NodeStyle::DoubleQuoted ? key.style() : NodeStyle::Plain;
    EditPlan plan;
    plan.keepChildrenOf(node->parent());
    const auto child = std::ranges::find(plan.children, *node, &ExpectedChild::kept);
    child->key = name;
    plan.edits = {{key.range(), Writer::string(name, wanted, isFlow)}};
    return checked(tree, document, plan);
}

} // namespace waymark::yaml
