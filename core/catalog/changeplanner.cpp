// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/changeplanner.h"

#include "catalog/catalogtr.h"
#include "yaml/edit.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

namespace {

std::pair<int, QString> placeOf(const ValueEdit &edit)
{
    return {edit.document, edit.pointer.toString()};
}

/// False where it was there before.
bool insert(QSet<std::pair<int, QString>> &places, const ValueEdit &edit)
{
    const qsizetype before = places.size();
    places.insert(placeOf(edit));
    return places.size() > before;
}

TextEdits shifted(TextEdits edits, qsizetype by)
{
    for (TextEdit &edit : edits) {
        edit.range.begin += by;
        edit.range.end += by;
    }
    return edits;
}

/// Makes edits of one file. Each edit is read again before it is believed, so a document is looked
/// at for itself: in a file of 7,000 documents the whole text would be read 7,000 times.
class FileEditor
{
public:
    FileEditor(const SourceText &text, const yaml::SyntaxTree &tree)
        : m_text(text)
        , m_tree(tree)
    {}

    Result<TextEdits> editsOf(const ValueEdit &edit)
    {
        if (m_tree.documents().size() > 1 && open(edit.document)) {
            auto made = yaml::setValue(m_part, m_part.documents().front(), edit.pointer,
                                       yaml::Value(edit.value));
            return made ? Result<TextEdits>(shifted(*std::move(made), m_begin)) : made;
        }
        return yaml::setValue(m_tree, m_tree.documents()[edit.document], edit.pointer,
                              yaml::Value(edit.value));
    }

private:
    /// False for a document that can't be read by itself: with directives in front of it.
    bool open(int document)
    {
        if (m_document != document) {
            const TextRange range = m_tree.documents()[document].range;
            m_document = document;
            m_begin = range.begin;
            m_part = *yaml::SyntaxTree::parse(SourceText(m_text.slice(range).toByteArray()));
            m_isAlone = m_part.documents().size() == 1 && m_part.diagnostics().isEmpty();
        }
        return m_isAlone;
    }

    const SourceText &m_text;
    const yaml::SyntaxTree &m_tree;
    yaml::SyntaxTree m_part;
    int m_document = -1; ///< that `m_part` is of
    qsizetype m_begin = 0;
    bool m_isAlone = false;
};

bool meets(const TextEdits &edits, const TextEdit &other)
{
    return std::ranges::any_of(edits, [&](const TextEdit &edit) {
        return edit.range.begin < other.range.end && other.range.begin < edit.range.end;
    });
}

} // namespace

void ChangePlanner::set(const QString &path, ValueEdit edit)
{
    FileEdits &edits = m_files[path];
    if (insert(edits.certainPlaces, edit))
        edits.certain.append(std::move(edit));
}

void ChangePlanner::offer(const QString &path, ValueEdit edit)
{
    FileEdits &edits = m_files[path];
    if (insert(edits.offeredPlaces, edit))
        edits.offered.append(std::move(edit));
}

void ChangePlanner::offer(const QString &path, TextEdit edit)
{
    m_files[path].stretches.append(std::move(edit));
}

ChangeSet ChangePlanner::plan(const QString &title)
{
    ChangeSet changes{title, {}, {}, {}};
    for (const auto &[path, edits] : m_files.asKeyValueRange()) {
        if (m_stop.stop_requested())
            break;
        addFile(changes, path, edits);
    }
    return changes;
}

void ChangePlanner::addFile(ChangeSet &changes, const QString &path, const FileEdits &edits) const
{
    const auto text = m_textOf(path);
    const auto tree = text ? yaml::SyntaxTree::parse(*text, m_stop) : std::nullopt;
    if (!tree) {
        changes.left.append(Tr::tr("%1 can't be changed here.").arg(path));
        return;
    }
    FileChange change{path, *text, {}};
    FileEditor editor(*text, *tree);
    for (const ValueEdit &value : edits.certain) {
        if (m_stop.stop_requested())
            return;
        const auto made = editor.editsOf(value);
        if (made)
            change.edits += *made;
        else
            changes.left.append(
                u"%1, %2: %3"_s.arg(path, value.pointer.toDisplay(), made.error().message));
    }
    // Each sets another scalar, so they can't overlap.
    std::ranges::sort(change.edits, {}, [](const TextEdit &edit) { return edit.range.begin; });
    for (const ValueEdit &value : edits.offered) {
        if (edits.certainPlaces.contains(placeOf(value)))
            continue;
        if (const auto made = editor.editsOf(value); made && !made->isEmpty())
            changes.offered.append({path, *text, *made});
    }
    for (const TextEdit &stretch : edits.stretches) {
        if (!meets(change.edits, stretch))
            changes.offered.append({path, *text, {stretch}});
    }
    if (!change.edits.isEmpty())
        changes.files.append(std::move(change));
}

} // namespace waymark::catalog
