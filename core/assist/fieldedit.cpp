// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "assist/fieldedit.h"

#include "assist/assisttr.h"
#include "base/expensive.h"
#include "base/trace.h"
#include "text/linedifference.h"
#include "yaml/edit.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::assist {

namespace {

/// The first part of the pointer that isn't there, and the object it is missing from.
struct MissingPlace
{
    JsonPointer pointer;
    yaml::Node parent;
};

MissingPlace missingPlaceOf(const yaml::Document &document, const JsonPointer &pointer)
{
    yaml::Node node = document.root;
    JsonPointer place;
    for (const QString &key : pointer.segments()) {
        const yaml::Node parent = node ? node.target() : node;
        place = place.child(key);
        node = document.root.at(place);
        if (!node)
            return {place, parent};
    }
    return {};
}

yaml::Value belowMissing(yaml::Value value, const QStringList &keys)
{
    for (qsizetype i = keys.size(); i-- > 0;) {
        const bool isItem = keys[i] == "-"_L1 || keys[i] == "0"_L1;
        value = isItem ? yaml::Value(yaml::Value::Sequence{std::move(value)})
                       : yaml::Value(yaml::Value::Mapping{{keys[i], std::move(value)}});
    }
    return value;
}

Result<TextEdits> setEdits(const yaml::SyntaxTree &tree, const yaml::Document &document,
                           const FieldEdit &change)
{
    const MissingPlace missing = missingPlaceOf(document, change.pointer);
    const qsizetype depth = missing.pointer.depth() - 1;
    if (!missing.parent.isMapping() || depth < 0 || depth >= change.order.size())
        return yaml::setValue(tree, document, change.pointer, change.value, change.quotes);
    const QStringList below = change.pointer.segments().sliced(missing.pointer.depth());
    return yaml::insertValue(
        tree, document, missing.pointer, belowMissing(change.value, below),
        nextInOrder(missing.parent, change.order[depth], missing.pointer.last()));
}

Result<TextEdits> stepEdits(const yaml::SyntaxTree &tree, const yaml::Document &document,
                            const FieldEdit &change)
{
    using Action = FieldEdit::Action;
    switch (change.action) {
    case Action::Set:
        return setEdits(tree, document, change);
    case Action::Insert:
        return yaml::insertValue(tree, document, change.pointer, change.value);
    case Action::Remove:
        return document.root.at(change.pointer) ? yaml::removeValue(tree, document, change.pointer)
                                                : Result<TextEdits>(TextEdits());
    case Action::Rename:
        return yaml::renameKey(tree, document, change.pointer, change.name);
    case Action::Move:
        return yaml::moveEntry(tree, document, change.pointer, change.index);
    case Action::Duplicate:
        return yaml::duplicateItem(tree, document, change.pointer);
    case Action::Replace:
        return yaml::replaceSubtree(tree, document, change.pointer, change.yaml);
    case Action::Uncomment:
        return yaml::uncomment(tree, change.index);
    case Action::Copy:
        return yaml::copyAliased(tree, document, change.pointer);
    }
    return TextEdits();
}

Error noDocument()
{
    return Error{u"workspace.no-document"_s,
                 Tr::tr("The document is no longer in the file."),
                 {},
                 Tr::tr("Choose another document of the file.")};
}

Error stoppedEdit()
{
    return Error{u"workspace.stopped"_s, Tr::tr("The change was stopped."), {}, {}};
}

/// A text that is to be replaced must be there first.
QList<FieldEdit> withPlace(const yaml::Document &document, const FieldEdit &change)
{
    if (change.action != FieldEdit::Action::Replace || document.root.at(change.pointer)
        || change.pointer.isRoot())
        return {change};
    FieldEdit place = change;
    place.action = FieldEdit::Action::Set;
    return {place, change};
}

QStringList linesOf(const SourceText &text, LineSpan lines)
{
    QStringList found;
    for (qsizetype line = lines.first; line < lines.end(); ++line)
        found << QString::fromUtf8(text.slice(text.line(line)));
    return found;
}

} // namespace

QString nextInOrder(const yaml::Node &parent, const QStringList &order, const QString &key)
{
    const yaml::Node node = parent ? parent.target() : parent;
    const qsizetype at = order.indexOf(key);
    if (!node || !node.isMapping() || at < 0)
        return {};
    // The nearest declared neighbour decides: behind the one before it, or in front of the one
    // after.
    QStringList present;
    for (yaml::Node entry = node.firstChild(); entry; entry = entry.nextSibling())
        present << entry.keyText();
    for (qsizetype i = at - 1; i >= 0; --i) {
        const qsizetype before = present.indexOf(order[i]);
        if (before >= 0)
            return before + 1 < present.size() ? present[before + 1] : QString();
    }
    for (qsizetype i = at + 1; i < order.size(); ++i) {
        if (present.contains(order[i]))
            return order[i];
    }
    return {};
}

Result<TextEdits> editsFor(const yaml::SyntaxTree &tree, int document,
                           const QList<FieldEdit> &changes, std::stop_token stop)
{
    expensive();
    const trace::Span span("workspace.fieldEdits");
    yaml::SyntaxTree current = tree;
    TextEdits edits;
    QList<FieldEdit> waiting = changes;
    for (int done = 0; !waiting.isEmpty(); ++done) {
        if (document < 0 || document >= current.documents().size())
            return std::unexpected(noDocument());
        const QList<FieldEdit> steps =
            withPlace(current.documents()[document], waiting.takeFirst());
        if (steps.size() > 1)
            waiting.prepend(steps.last());
        const auto made = stepEdits(current, current.documents()[document], steps.first());
        if (!made)
            return std::unexpected(made.error());
        const bool isOnly = done == 0 && waiting.isEmpty();
        if (isOnly)
            return *made;
        auto next = yaml::SyntaxTree::parse(current.text().applied(*made), stop);
        if (!next)
            return std::unexpected(stoppedEdit());
        current = *std::move(next);
    }
    // Hunk by hunk, so that what stands between two changes keeps its carets and marks.
    const auto hunks = lineDifference(tree.text(), current.text(), stop);
    if (!hunks)
        return std::unexpected(stoppedEdit());
    for (const LineHunk &hunk : *hunks)
        edits.append({rangeOf(tree.text(), hunk.before),
                      current.text().slice(rangeOf(current.text(), hunk.after)).toByteArray()});
    return edits;
}

EditPreview previewOf(const SourceText &text, const TextEdits &edits, std::stop_token stop)
{
    EditPreview preview;
    const SourceText after = text.applied(edits);
    const auto hunks = lineDifference(text, after, stop);
    if (!hunks)
        return preview;
    for (const LineHunk &hunk : *hunks)
        preview.hunks.append(
            {hunk.before.first, linesOf(text, hunk.before), linesOf(after, hunk.after)});
    return preview;
}

} // namespace waymark::assist
