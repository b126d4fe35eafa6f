// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "lineage/structuremerge.h"

#include "yaml/edit.h"
#include "yaml/samevalue.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace waymark::lineage {

namespace {

constexpr qsizetype deepestMerge = 100;
constexpr qsizetype largestInsertion = 100'000;
constexpr std::array<QStringView, 3> identityKeys{u"name", u"id", u"key"};

/// One step on the way to a value: a key, or an item that has this identity.
struct WayStep
{
    QString name;
    bool isItem = false;
};
using Way = QList<WayStep>;

QString identityIn(yaml::Node item, QStringView key)
{
    const yaml::Node value = item.target();
    if (key.isEmpty())
        return value.isScalar() ? u'=' + value.text() : QString();
    const yaml::Node part = value.isMapping() ? value.value(key).target() : yaml::Node();
    return part && part.isScalar() ? part.text() : QString();
}

/// Empty where two are the same or one has none.
QStringList identitiesIn(yaml::Node list, QStringView key)
{
    QStringList found;
    for (yaml::Node item = list.firstChild(); item; item = item.nextSibling()) {
        const QString identity = identityIn(item, key);
        if (identity.isEmpty() || found.contains(identity))
            return {};
        found.append(identity);
    }
    return found;
}

/// The items of three lists by what tells them apart.
struct MatchedLists
{
    QStringView key; ///< empty: by their values
    QStringList base;
    QStringList yours;
    QStringList path;
};

bool isNamed(yaml::Node list, const QStringList &names)
{
    return list.size() == names.size();
}

std::optional<MatchedLists> matchedLists(yaml::Node base, yaml::Node yours, yaml::Node path)
{
    const auto tried = [&](QStringView key) -> std::optional<MatchedLists> {
        MatchedLists lists{key, identitiesIn(base, key), identitiesIn(yours, key),
                           identitiesIn(path, key)};
        if (isNamed(base, lists.base) && isNamed(yours, lists.yours) && isNamed(path, lists.path))
            return lists;
        return std::nullopt;
    };
    for (const QStringView key : identityKeys) {
        if (auto lists = tried(key))
            return lists;
    }
    return tried({});
}

/// Those of `names` that `others` has too, in the order of `names`.
QStringList sharedWith(QStringList names, const QStringList &others)
{
    names.removeIf([&](const QString &name) { return !others.contains(name); });
    return names;
}

bool hasMergeKey(yaml::Node mapping)
{
    for (yaml::Node value = mapping.firstChild(); value; value = value.nextSibling()) {
        if (value.key().verbatim() == QByteArrayView("<<"))
            return true;
    }
    return false;
}

/// The node's text with blanks for what stands before it on its line, comments in front of its
/// first entry with it.
QByteArray ownText(const yaml::SyntaxTree &tree, yaml::Node node)
{
    const TextRange range = node.fullRange();
    const SourceText &text = tree.text();
    const qsizetype keyLine = node.key() ? text.lineAt(node.key().fullRange().end) : -1;
    if (node.style() == yaml::NodeStyle::Block && keyLine >= 0
        && keyLine < text.lineAt(range.begin))
        return text.slice({text.fullLine(keyLine).end, range.end}).toByteArray();
    return QByteArray(text.bytePosition(range.begin).column, ' ') + text.slice(range).toByteArray();
}

class StructureMerge
{
public:
    StructureMerge(const yaml::SyntaxTree &yours, const yaml::SyntaxTree &path)
        : m_text(yours.text())
        , m_pathTree(path)
    {}

    /// False where keys can't decide.
    bool mergeDocument(int index, yaml::Node base, yaml::Node yours, yaml::Node path)
    {
        m_document = index;
        return merge({}, base, yours, path);
    }

    [[nodiscard]] MergedStructure made() const { return {m_text.bytes(), m_conflicts}; }

private:
    bool merge(const Way &way, yaml::Node base, yaml::Node yours, yaml::Node path)
    {
        const yaml::Node was = base.target();
        const yaml::Node mine = yours.target();
        const yaml::Node theirs = path.target();
        if (yaml::meansTheSame(was, theirs) || yaml::meansTheSame(mine, theirs))
            return true;
        const bool isUntouched = yaml::meansTheSame(was, mine);
        if (way.size() < deepestMerge && mine.isMapping() && theirs.isMapping()
            && (was.isMapping() || !was))
            return mergeMappings(way, was, mine, theirs);
        if (was && was.isSequence() && mine.isSequence() && theirs.isSequence()) {
            if (const auto lists = matchedLists(was, mine, theirs))
                return mergeLists(way, *lists, was, mine, theirs);
            return isUntouched && set(way, theirs);
        }
        if (isUntouched)
            return set(way, theirs);
        conflict(way);
        return true;
    }

    bool mergeMappings(const Way &way, yaml::Node base, yaml::Node yours, yaml::Node path)
    {
        // What comes from elsewhere by `<<` would be written here once more.
        if (hasMergeKey(base) || hasMergeKey(yours) || hasMergeKey(path))
            return false;
        const QList<yaml::Entry> theirs = path.entries();
        for (const yaml::Entry &entry : theirs) {
            const Way place = way + Way{{entry.key, false}};
            const yaml::Node was = base ? base.value(entry.key) : yaml::Node();
            const yaml::Node mine = yours.value(entry.key);
            if (mine) {
                if (!merge(place, was, mine, entry.value))
                    return false;
            } else if (!was) {
                if (!insertEntry(place, entry, theirs, yours))
                    return false;
            } else if (!yaml::meansTheSame(was.target(), entry.value.target())) {
                conflict(place);
            }
        }
        for (const yaml::Entry &entry : base ? base.entries() : QList<yaml::Entry>()) {
            const yaml::Node mine = yours.value(entry.key);
            if (path.value(entry.key) || !mine)
                continue;
            const Way place = way + Way{{entry.key, false}};
            if (!yaml::meansTheSame(entry.value.target(), mine.target()))
                conflict(place);
            else if (!remove(place))
                return false;
        }
        return true;
    }

    bool mergeLists(const Way &way, const MatchedLists &lists, yaml::Node base, yaml::Node yours,
                    yaml::Node path)
    {
        if (sharedWith(lists.base, lists.path) != sharedWith(lists.path, lists.base))
            return yaml::meansTheSame(base, yours) && set(way, path);
        m_identities.insert(keyOf(way), lists.key.toString());
        for (qsizetype i = 0; i < lists.path.size(); ++i) {
            const QString &name = lists.path[i];
            const Way place = way + Way{{name, true}};
            const auto was = lists.base.indexOf(name);
            const auto mine = lists.yours.indexOf(name);
            const yaml::Node item = path.item(i);
            const yaml::Node before = was < 0 ? yaml::Node() : base.item(was);
            if (mine >= 0) {
                if (!merge(place, before, yours.item(mine), item))
                    return false;
            } else if (was < 0) {
                if (!insertItem(way, lists, i, item.target()))
                    return false;
            } else if (!yaml::meansTheSame(before.target(), item.target())) {
                conflict(place);
            }
        }
        for (qsizetype i = 0; i < lists.base.size(); ++i) {
            const QString &name = lists.base[i];
            const auto mine = lists.yours.indexOf(name);
            if (lists.path.contains(name) || mine < 0)
                continue;
            const Way place = way + Way{{name, true}};
            if (!yaml::meansTheSame(base.item(i).target(), yours.item(mine).target()))
                conflict(place);
            else if (!remove(place))
                return false;
        }
        return true;
    }

    bool set(const Way &way, yaml::Node theirs)
    {
        return edited([&](const yaml::SyntaxTree &tree,
                          const yaml::Document &document) -> std::optional<Result<TextEdits>> {
            const auto pointer = pointerOf(document, way);
            if (!pointer)
                return std::nullopt;
            return setAt(tree, document, *pointer, theirs);
        });
    }

    /// Words keep the quotes that are there. All else is spelt as the path spells it, since its
    /// value alone doesn't say: 1.10 would become 1.1, 0644 would become 644.
    [[nodiscard]] Result<TextEdits> setAt(const yaml::SyntaxTree &tree,
                                          const yaml::Document &document,
                                          const JsonPointer &pointer, yaml::Node theirs) const
    {
        if (theirs.isScalar() && theirs.scalarType() == yaml::ScalarType::String)
            return yaml::setValue(tree, document, pointer, theirs.text());
        return yaml::replaceSubtree(tree, document, pointer, ownText(m_pathTree, theirs));
    }

    bool insertEntry(const Way &way, const yaml::Entry &entry, const QList<yaml::Entry> &theirs,
                     yaml::Node yours)
    {
        // In front of the next key that both have.
        QString before;
        bool isBehind = false;
        for (const yaml::Entry &each : theirs) {
            if (isBehind && yours.value(each.key)) {
                before = each.key;
                break;
            }
            isBehind = isBehind || each.key == entry.key;
        }
        const auto value = entry.value.target().toValue(largestInsertion);
        if (!value)
            return false;
        return edited([&](const yaml::SyntaxTree &tree,
                          const yaml::Document &document) -> std::optional<Result<TextEdits>> {
                   const auto pointer = pointerOf(document, way);
                   if (!pointer)
                       return std::nullopt;
                   return yaml::insertValue(tree, document, *pointer, *value, before);
               })
               && set(way, entry.value.target());
    }

    bool insertItem(const Way &way, const MatchedLists &lists, qsizetype at, yaml::Node item)
    {
        const auto value = item.toValue(largestInsertion);
        if (!value)
            return false;
        JsonPointer made;
        const auto insert =
            [&](const yaml::SyntaxTree &tree,
                const yaml::Document &document) -> std::optional<Result<TextEdits>> {
            const auto list = pointerOf(document, way);
            if (!list)
                return std::nullopt;
            // Behind the item that it stands behind in the path's list.
            const yaml::Node there = document.root.at(*list).target();
            QString index = at == 0 ? u"0"_s : u"-"_s;
            for (qsizetype before = at - 1; before >= 0; --before) {
                const auto found = identitiesIn(there, lists.key).indexOf(lists.path[before]);
                if (found < 0)
                    continue;
                index = found + 1 < there.size() ? QString::number(found + 1) : u"-"_s;
                break;
            }
            if (there.size() == 0)
                index = u"-"_s;
            made = list->child(index == "-"_L1 ? QString::number(there.size()) : index);
            return yaml::insertValue(tree, document, list->child(index), *value);
        };
        return edited(insert) && spellAs(item, made);
    }

    /// What was inserted as values is spelt as the path spells it.
    bool spellAs(yaml::Node theirs, const JsonPointer &pointer)
    {
        const yaml::Node value = theirs.target();
        if (value.isMapping())
            return std::ranges::all_of(value.entries(), [&](const yaml::Entry &entry) {
                return spellAs(entry.value, pointer.child(entry.key));
            });
        if (value.isSequence()) {
            for (qsizetype i = 0; i < value.size(); ++i) {
                if (!spellAs(value.item(i), pointer.child(i)))
                    return false;
            }
            return true;
        }
        return value.scalarType() == yaml::ScalarType::String
               || edited([&](const yaml::SyntaxTree &tree, const yaml::Document &document) {
                      return std::optional(setAt(tree, document, pointer, value));
                  });
    }

    bool remove(const Way &way)
    {
        return edited([&](const yaml::SyntaxTree &tree,
                          const yaml::Document &document) -> std::optional<Result<TextEdits>> {
            const auto pointer = pointerOf(document, way);
            if (!pointer)
                return std::nullopt;
            return yaml::removeValue(tree, document, *pointer);
        });
    }

    /// One edit of the text so far; false where it can't be made.
    template<typename Edit>
    bool edited(const Edit &edit)
    {
        const auto tree = yaml::SyntaxTree::parse(m_text);
        if (tree->documents().size() <= m_document)
            return false;
        const auto edits = edit(*tree, tree->documents()[m_document]);
        if (!edits || !*edits)
            return false;
        m_text = m_text.applied(**edits);
        return true;
    }

    /// Where a place is by now; what doesn't exist yet is the last step of it.
    [[nodiscard]] std::optional<JsonPointer> pointerOf(const yaml::Document &document,
                                                       const Way &way) const
    {
        JsonPointer pointer;
        Way walked;
        for (const WayStep &step : way) {
            if (step.isItem) {
                const QString key = m_identities.value(keyOf(walked));
                const auto index =
                    identitiesIn(document.root.at(pointer).target(), key).indexOf(step.name);
                if (index < 0)
                    return std::nullopt;
                pointer = pointer.child(index);
            } else {
                pointer = pointer.child(step.name);
            }
            walked.append(step);
        }
        return pointer;
    }

    [[nodiscard]] static QString keyOf(const Way &way)
    {
        QString key;
        for (const WayStep &step : way)
            key += (step.isItem ? u'\1' : u'\2') + step.name;
        return key;
    }

    void conflict(const Way &way)
    {
        QString shown;
        for (const WayStep &step : way) {
            if (step.isItem)
                shown +=
                    u'[' + (step.name.startsWith(u'=') ? step.name.sliced(1) : step.name) + u']';
            else
                shown += shown.isEmpty() ? step.name : u'.' + step.name;
        }
        m_conflicts.append(shown);
    }

    SourceText m_text;
    const yaml::SyntaxTree &m_pathTree;
    QHash<QString, QString> m_identities; ///< what tells the items of a list apart
    QStringList m_conflicts;
    int m_document = 0;
};

bool areSameDocuments(const yaml::Document &a, const yaml::Document &b)
{
    return a.topLevel(u"kind") == b.topLevel(u"kind")
           && a.root.value(u"metadata").value(u"name").text()
                  == b.root.value(u"metadata").value(u"name").text();
}

} // namespace

std::optional<MergedStructure> mergeStructure(const yaml::SyntaxTree &base,
                                              const yaml::SyntaxTree &yours,
                                              const yaml::SyntaxTree &path)
{
    const qsizetype count = base.documents().size();
    if (count == 0 || yours.documents().size() != count || path.documents().size() != count)
        return std::nullopt;
    StructureMerge merge(yours, path);
    for (qsizetype i = 0; i < count; ++i) {
        const yaml::Document &was = base.documents()[i];
        const yaml::Document &mine = yours.documents()[i];
        const yaml::Document &theirs = path.documents()[i];
        // Of several, the order alone doesn't say which belong together.
        if (count > 1 && (!areSameDocuments(was, mine) || !areSameDocuments(was, theirs)))
            return std::nullopt;
        if (!merge.mergeDocument(int(i), was.root, mine.root, theirs.root))
            return std::nullopt;
    }
    return merge.made();
}

bool haveSameValues(const yaml::SyntaxTree &a, const yaml::SyntaxTree &b)
{
    return a.documents().size() == b.documents().size()
           && std::ranges::equal(a.documents(), b.documents(),
                                 [](const yaml::Document &one, const yaml::Document &other) {
                                     return yaml::meansTheSame(one.root, other.root);
                                 });
}

} // namespace waymark::lineage
