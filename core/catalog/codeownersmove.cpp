// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/codeownersmove.h"

#include "catalog/catalogtr.h"
#include "catalog/codeownersconflicts.h"

#include <QMap>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

namespace {

using Rule = CodeOwners::Rule;

/// Files with an entity that moves, and those of the same files that don't: by number.
std::vector<EntityId> inTheSameFiles(const CatalogSnapshot &snapshot, const QSet<EntityId> &moved)
{
    QSet<QString> paths;
    for (const EntityId id : moved)
        paths.insert(snapshot.entity(id).path());
    std::vector<EntityId> found;
    for (EntityId id = 0; id < EntityId(snapshot.size()); ++id) {
        if (paths.contains(snapshot.entity(id).path()))
            found.push_back(id);
    }
    return found;
}

/// How the team is called where `beside` is: `@acme/core` makes `@acme/edge` of `edge`, unless a
/// rule names it already.
QString handleOf(const CatalogSnapshot &snapshot, const Entity &target,
                 const RepositoryOwners &repository, const QString &beside)
{
    for (const Rule &rule : repository.rules.rules()) {
        for (const QString &owner : rule.owners) {
            if (ownerInCatalog(snapshot, owner) == target.id())
                return owner;
        }
    }
    const qsizetype slash = beside.lastIndexOf(u'/');
    const bool isTeam = target.kind() == "Group"_L1 && beside.startsWith(u'@') && slash > 0;
    return (isTeam ? beside.first(slash + 1) : u"@"_s) + target.name();
}

/// A rule that decides on entities which are to move.
struct DecidingRule
{
    const RepositoryOwners *repository = nullptr;
    const Rule *rule = nullptr;
    QStringList names; ///< of the entities
    QStringList paths; ///< of their files, in the repository
    QString replaced;  ///< the owner that says otherwise
};

/// Of a rule that means somebody of the catalog: whom it names for `before`, else the first.
QString ownerToReplace(const CatalogSnapshot &snapshot, const Rule &rule, EntityId before)
{
    QString first;
    for (const QString &owner : rule.owners) {
        const EntityId named = ownerInCatalog(snapshot, owner);
        if (named != noEntity && before != noEntity && standsFor(snapshot, named, before))
            return owner;
        if (named != noEntity && first.isEmpty())
            first = owner;
    }
    return first;
}

/// What changes in one CODEOWNERS file.
class CodeOwnersEditor
{
public:
    CodeOwnersEditor(const CatalogSnapshot &snapshot, const Entity &target,
                     const RepositoryOwners &repository)
        : m_snapshot(snapshot)
        , m_target(target)
        , m_repository(repository)
        , m_text(repository.bytes)
    {}

    void replaceOwner(const DecidingRule &deciding)
    {
        const QString handle = handleFor(deciding);
        const TextRange line = m_text.line(deciding.rule->line);
        const QByteArray words = m_text.slice(line).toByteArray();
        const qsizetype at = placeOf(words, deciding.replaced.toUtf8());
        // Owners that stand over the rules of a section are everybody's there.
        const qsizetype end = line.begin + endOfRule(words);
        const TextEdit edit =
            at < 0 ? TextEdit{{end, end}, ' ' + handle.toUtf8()}
                   : TextEdit{{line.begin + at,
                               line.begin + at + qsizetype(deciding.replaced.toUtf8().size())},
                              handle.toUtf8()};
        m_offered << FileChange{path(), m_text, {edit}, reasonOf(deciding)};
    }

    /// False where no rule can name the files.
    bool addRules(const DecidingRule &deciding)
    {
        if (std::ranges::any_of(deciding.paths, hasMarks))
            return false;
        const QString handle = handleFor(deciding);
        for (const QString &file : deciding.paths)
            m_added += u"/%1 %2\n"_s.arg(file, handle).toUtf8();
        m_reasons << reasonOf(deciding);
        return true;
    }

    [[nodiscard]] QList<FileChange> offered() const
    {
        if (m_added.isEmpty())
            return m_offered;
        const qsizetype end = m_text.size();
        const bool isOpen = end > 0 && !m_text.bytes().endsWith('\n');
        return m_offered
               + QList<FileChange>{{path(),
                                    m_text,
                                    {{{end, end}, (isOpen ? "\n" : "") + m_added}},
                                    m_reasons.join(u' ')}};
    }

    [[nodiscard]] QString reasonOf(const DecidingRule &deciding) const
    {
        return Tr::tr("A finding would come up in %1: line %L2 of %3 says %4.")
            .arg(enumerated(deciding.names))
            .arg(deciding.rule->line + 1)
            .arg(m_repository.file, deciding.rule->owners.join(", "_L1));
    }

private:
    [[nodiscard]] QString path() const { return m_repository.folder + u'/' + m_repository.file; }
    [[nodiscard]] QString handleFor(const DecidingRule &deciding) const
    {
        return handleOf(m_snapshot, m_target, m_repository, deciding.replaced);
    }
    static bool hasMarks(const QString &path)
    {
        return std::ranges::any_of(
            path, [](QChar letter) { return letter.isSpace() || u"*?[]\\#!"_s.contains(letter); });
    }
    static qsizetype endOfRule(const QByteArray &line)
    {
        const qsizetype comment = line.indexOf('#');
        return comment < 0 ? line.trimmed().size() + line.indexOf(line.trimmed())
                           : QByteArrayView(line).first(comment).trimmed().end() - line.begin();
    }
    /// Where a whole word stands before a comment; -1 where it doesn't.
    static qsizetype placeOf(const QByteArray &line, const QByteArray &word)
    {
        const qsizetype end = endOfRule(line);
        for (qsizetype at = line.indexOf(word); at >= 0; at = line.indexOf(word, at + 1)) {
            const qsizetype after = at + word.size();
            if (after > end)
                break;
            const bool begins = at > 0 && (line[at - 1] == ' ' || line[at - 1] == '\t');
            if (begins && (after == end || line[after] == ' ' || line[after] == '\t'))
                return at;
        }
        return -1;
    }

    const CatalogSnapshot &m_snapshot;
    const Entity &m_target;
    const RepositoryOwners &m_repository;
    SourceText m_text;
    QList<FileChange> m_offered;
    QByteArray m_added;
    QStringList m_reasons;
};

/// Whether all that the rule decides on, as far as the catalog knows, is `target`'s afterwards.
bool movesWhole(const CatalogSnapshot &snapshot, const DecidingRule &deciding,
                const QSet<EntityId> &moved, EntityId target, const std::stop_token &stop)
{
    for (EntityId id = 0; id < EntityId(snapshot.size()) && !stop.stop_requested(); ++id) {
        const Entity entity = snapshot.entity(id);
        if (snapshot.codeOwnersRulesOf(entity.part()).contains(deciding.rule) && !moved.contains(id)
            && entity.owner() != noEntity && entity.owner() != target)
            return false;
    }
    return true;
}

/// Of the rules that would say otherwise afterwards and don't now, by repository and line.
std::map<std::pair<QString, qsizetype>, DecidingRule>
decidingRules(const CatalogSnapshot &snapshot, const QSet<EntityId> &moved, EntityId target)
{
    const std::vector<EntityId> touched = inTheSameFiles(snapshot, moved);
    const auto now = codeOwnersConflicts(snapshot, touched,
                                         [&](EntityId id) { return snapshot.entity(id).owner(); });
    const auto then = codeOwnersConflicts(snapshot, touched, [&](EntityId id) {
        return moved.contains(id) ? target : snapshot.entity(id).owner();
    });
    std::map<std::pair<QString, qsizetype>, DecidingRule> rules;
    for (const CodeOwnersConflict &conflict : then) {
        if (std::ranges::contains(now, conflict.entity, &CodeOwnersConflict::entity))
            continue;
        const Entity entity = snapshot.entity(conflict.entity);
        DecidingRule &rule = rules[{conflict.repository->folder, conflict.rules.last()->line}];
        rule.repository = conflict.repository;
        rule.rule = conflict.rules.last();
        rule.names << entity.name();
        if (const QString path = entity.path().sliced(conflict.repository->folder.size() + 1);
            !rule.paths.contains(path))
            rule.paths << path;
        rule.replaced = ownerToReplace(snapshot, *conflict.rules.last(), entity.owner());
    }
    return rules;
}

} // namespace

void offerCodeOwners(const CatalogSnapshot &snapshot, const QSet<EntityId> &moved,
                     const Entity &target, ChangeSet &changes, const std::stop_token &stop)
{
    if (snapshot.codeOwners().isEmpty() || moved.isEmpty())
        return;
    std::map<QString, CodeOwnersEditor> editors;
    for (const auto &[place, deciding] : decidingRules(snapshot, moved, target.id())) {
        CodeOwnersEditor &editor =
            editors.try_emplace(place.first, snapshot, target, *deciding.repository).first->second;
        if (movesWhole(snapshot, deciding, moved, target.id(), stop))
            editor.replaceOwner(deciding);
        else if (!editor.addRules(deciding))
            changes.left << editor.reasonOf(deciding);
    }
    for (const auto &[folder, editor] : editors)
        changes.offered += editor.offered();
}

QString enumerated(const QStringList &names)
{
    constexpr qsizetype most = 5;
    if (names.size() <= most)
        return names.join(", "_L1);
    return Tr::tr("%1 and %Ln more", nullptr, int(names.size() - most))
        .arg(names.first(most).join(", "_L1));
}

} // namespace waymark::catalog
