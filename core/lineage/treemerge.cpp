// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "lineage/treemerge.h"

#include "goldenpath/globset.h"
#include "text/binary.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace waymark::lineage {

namespace {

using goldenpath::TreeEntry;

constexpr int executeBits = 0111;

goldenpath::GlobSet globs(const QStringList &patterns)
{
    return {patterns, [](const QString &) {
                return false;
            }};
}

bool isExecutable(const TreeEntry &entry)
{
    return (entry.mode & executeBits) != 0;
}

bool haveSameBytes(const TreeEntry &a, const TreeEntry &b)
{
    return a.kind == b.kind && a.bytes == b.bytes;
}

bool areSame(const TreeEntry &a, const TreeEntry &b)
{
    return haveSameBytes(a, b)
           && (a.kind != TreeEntry::Kind::File || isExecutable(a) == isExecutable(b));
}

/// Line ends, a byte order mark, the last line end: no word is different.
bool haveSameWords(const TreeEntry &a, const TreeEntry &b)
{
    return haveSameBytes(a, b)
           || (a.kind == TreeEntry::Kind::File && b.kind == a.kind && !isBinary(a.bytes)
               && !isBinary(b.bytes) && plainForm(a.bytes) == plainForm(b.bytes));
}

const TreeEntry *found(const Files &files, const QString &path)
{
    const auto entry = files.find(path);
    return entry == files.end() ? nullptr : &entry->second;
}

TreeEntry withMode(TreeEntry entry, bool isRun)
{
    // Whoever may read it may run it; nobody else can do more than before.
    const int runnable = (entry.mode >> 2) & executeBits;
    entry.mode = isRun ? entry.mode | runnable : entry.mode & ~executeBits;
    return entry;
}

/// The path's file where the project's is: of its mode only whether it can be run.
TreeEntry inPlaceOf(const TreeEntry &yours, TreeEntry entry)
{
    if (yours.kind == TreeEntry::Kind::File && entry.kind == yours.kind)
        entry.mode = withMode(yours, isExecutable(entry)).mode;
    return entry;
}

class TreeMerge
{
public:
    explicit TreeMerge(const TreeMergeInput &input)
        : m_input(input)
        , m_recreates(globs(input.recreates))
        , m_own(globs(input.own))
        , m_takesYours(globs(input.takesYours))
        , m_takesPath(globs(input.takesPath))
    {}

    QList<FileOutcome> run()
    {
        mergeRenamed();
        findMoved();
        for (const auto &[path, entry] : m_input.base) {
            if (!m_done.contains(path))
                add(path);
        }
        for (const auto &[path, entry] : m_input.path) {
            if (!m_done.contains(path) && !m_input.base.contains(path))
                add(path);
        }
        std::ranges::sort(m_outcomes, {}, &FileOutcome::path);
        return std::move(m_outcomes);
    }

private:
    void add(const QString &path)
    {
        const auto *base = found(m_input.base, path);
        const auto *yours = found(m_input.yours, path);
        const auto *entry = found(m_input.path, path);
        if (base != nullptr && entry == nullptr && yours == nullptr)
            return;
        FileOutcome outcome{.path = path};
        if (m_own.matches(path) && yours != nullptr)
            outcome.kind = FileClass::Own;
        else if (entry == nullptr)
            drop(outcome, *base, *yours);
        else if (yours == nullptr)
            offer(outcome, base, *entry);
        else
            combine(outcome, base, *yours, *entry);
        m_outcomes.append(std::move(outcome));
    }

    /// The path no longer has it.
    static void drop(FileOutcome &outcome, const TreeEntry &base, const TreeEntry &yours)
    {
        const bool isUntouched = haveSameWords(base, yours);
        outcome.kind = isUntouched ? FileClass::Removed : FileClass::DroppedEdited;
        if (isUntouched)
            outcome.removed = outcome.path;
    }

    /// The project doesn't have it.
    void offer(FileOutcome &outcome, const TreeEntry *base, const TreeEntry &entry) const
    {
        const bool wasThere = base != nullptr || m_input.deleted.contains(outcome.path);
        if (wasThere && !m_recreates.matches(outcome.path)) {
            outcome.kind = FileClass::DeletedHere;
            return;
        }
        outcome.kind = FileClass::Added;
        outcome.written = entry;
    }

    void combine(FileOutcome &outcome, const TreeEntry *base, const TreeEntry &yours,
                 const TreeEntry &entry) const
    {
        const bool isFile = yours.kind == TreeEntry::Kind::File && entry.kind == yours.kind;
        if (areSame(yours, entry)) {
            outcome.kind =
                base != nullptr && areSame(*base, entry) ? FileClass::Unchanged : FileClass::Same;
        } else if (base != nullptr && areSame(*base, entry)) {
            outcome.kind = FileClass::Edited;
        } else if (base != nullptr && areSame(*base, yours)) {
            outcome.kind = haveSameWords(*base, entry) ? FileClass::Form : FileClass::Updated;
            outcome.written = inPlaceOf(yours, entry);
        } else if (!isFile || (base != nullptr && base->kind != TreeEntry::Kind::File)) {
            choose(outcome, yours, entry);
        } else {
            mergeContents(outcome, base, yours, entry);
        }
    }

    void mergeContents(FileOutcome &outcome, const TreeEntry *base, const TreeEntry &yours,
                       const TreeEntry &entry) const
    {
        const bool wasRun = base != nullptr && isExecutable(*base);
        const bool isRun =
            isExecutable(yours) != wasRun ? isExecutable(yours) : isExecutable(entry);
        TreeEntry written = withMode(yours, isRun);
        if (base != nullptr && haveSameBytes(*base, entry)) {
            outcome.kind = FileClass::Form;
            keep(outcome, yours, std::move(written));
            return;
        }
        if (base != nullptr && haveSameBytes(*base, yours)) {
            outcome.kind = FileClass::Updated;
            written.bytes = entry.bytes;
            keep(outcome, yours, std::move(written));
            return;
        }
        if (haveSameBytes(yours, entry)) {
            outcome.kind = FileClass::Same;
            keep(outcome, yours, std::move(written));
            return;
        }
        MergedFile merged = mergeFile(outcome.path, base != nullptr ? base->bytes : QByteArray(),
                                      yours.bytes, entry.bytes, m_input.labels);
        if (merged.isBinary) {
            choose(outcome, yours, entry);
            return;
        }
        outcome.kind = FileClass::Merged;
        if (base != nullptr && haveSameWords(*base, entry))
            outcome.kind = FileClass::Form;
        else if (base != nullptr && haveSameWords(*base, yours))
            outcome.kind = FileClass::Updated;
        if (!merged.conflicts.isEmpty()) {
            outcome.kind = FileClass::Conflict;
            if (settle(outcome, yours, entry))
                return;
        }
        outcome.conflicts = std::move(merged.conflicts);
        outcome.places = std::move(merged.places);
        written.bytes = std::move(merged.bytes);
        keep(outcome, yours, std::move(written));
    }

    /// What would be written is often what is there.
    static void keep(FileOutcome &outcome, const TreeEntry &yours, TreeEntry written)
    {
        if (!areSame(yours, written))
            outcome.written = std::move(written);
    }

    void choose(FileOutcome &outcome, const TreeEntry &yours, const TreeEntry &entry) const
    {
        outcome.kind = FileClass::Binary;
        if (!settle(outcome, yours, entry))
            outcome.pathEntry = inPlaceOf(yours, entry);
    }

    /// True where somebody chose a side already.
    bool settle(FileOutcome &outcome, const TreeEntry &yours, const TreeEntry &entry) const
    {
        if (m_takesYours.matches(outcome.path))
            return true;
        if (!m_takesPath.matches(outcome.path))
            return false;
        keep(outcome, yours, inPlaceOf(yours, entry));
        return true;
    }

    void mergeRenamed()
    {
        for (const auto &[from, to] : renamedFiles(m_input.base, m_input.path, m_input.renames)) {
            const auto *yours = found(m_input.yours, from);
            // Both names are there: each is judged by itself, and nothing is lost.
            if (m_own.matches(from) || found(m_input.yours, to) != nullptr)
                continue;
            FileOutcome outcome{.path = to, .from = from};
            const TreeEntry &entry = *found(m_input.path, to);
            if (yours == nullptr) {
                offer(outcome, found(m_input.base, from), entry);
            } else {
                combine(outcome, found(m_input.base, from), *yours, entry);
                if (!outcome.written)
                    outcome.written = *yours;
                outcome.removed = from;
                if (!outcome.isOpen())
                    outcome.kind = FileClass::Renamed;
            }
            m_done += {from, to};
            m_outcomes.append(std::move(outcome));
        }
    }

    /// Files that the project itself moved, where the path changed them.
    void findMoved()
    {
        Files gone;
        Files fresh;
        for (const auto &[path, base] : m_input.base) {
            const auto *entry = found(m_input.path, path);
            const bool isWanted = entry != nullptr && !areSame(base, *entry)
                                  && found(m_input.yours, path) == nullptr && !m_done.contains(path)
                                  && !m_recreates.matches(path);
            if (isWanted)
                gone.emplace(path, base);
        }
        if (gone.empty())
            return;
        for (const auto &[path, entry] : m_input.yours) {
            if (!m_input.base.contains(path) && !m_input.path.contains(path)
                && !m_own.matches(path))
                fresh.emplace(path, entry);
        }
        for (const auto &[from, to] : movedFiles(gone, fresh)) {
            FileOutcome outcome{.path = to, .from = from};
            combine(outcome, found(m_input.base, from), fresh.at(to), *found(m_input.path, from));
            if (!outcome.isOpen())
                outcome.kind = FileClass::MovedHere;
            m_done.insert(from);
            m_outcomes.append(std::move(outcome));
        }
    }

    const TreeMergeInput &m_input;
    goldenpath::GlobSet m_recreates;
    goldenpath::GlobSet m_own;
    goldenpath::GlobSet m_takesYours;
    goldenpath::GlobSet m_takesPath;
    QSet<QString> m_done;
    QList<FileOutcome> m_outcomes;
};

} // namespace

QString className(FileClass kind)
{
    static constexpr std::array names{
        "unchanged"_L1,    "added"_L1,          "updated"_L1,  "removed"_L1,    "edited"_L1,
        "same"_L1,         "merged"_L1,         "conflict"_L1, "form"_L1,       "binary"_L1,
        "deleted-here"_L1, "dropped-edited"_L1, "renamed"_L1,  "moved-here"_L1, "own"_L1};
    return names[std::size_t(kind)];
}

QList<FileOutcome> mergeTrees(const TreeMergeInput &input)
{
    return TreeMerge(input).run();
}

} // namespace waymark::lineage
