// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "readiness/evaluation.h"

#include "base/expensive.h"
#include "base/parallel.h"
#include "base/trace.h"
#include "readiness/rowmaker.h"
#include "snapshot/shownpath.h"

#include <QCryptographicHash>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace waymark::readiness {

namespace {

/// The entities of one file.
struct EntityGroup
{
    std::shared_ptr<const snapshot::FileEntry> file;
    std::vector<catalog::EntityId> entities;
};

struct GroupRows
{
    std::vector<std::shared_ptr<const EntityScore>> rows;
    QList<ReadinessProblem> problems;
    qsizetype evaluated = 0;
};

class Evaluation
{
public:
    Evaluation(const ReadinessInput &input, const Readiness *previous, std::stop_token stop)
        : m_input(input)
        , m_previous(previous)
        , m_stop(std::move(stop))
        , m_files(*input.files)
    {}

    std::optional<Readiness> run()
    {
        m_result.snapshot = m_input.snapshot;
        m_result.files = m_input.files;
        m_changes = m_previous ? m_input.files->changesSince(*m_previous->files) : nullptr;
        m_result.now = m_input.now.toUTC();
        m_result.commit = m_input.commit;
        m_result.surroundings = Surroundings::of(
            *m_input.snapshot, m_previous ? m_previous->surroundings.get() : nullptr, m_stop);
        if (!m_result.surroundings)
            return std::nullopt;
        prepare();
        const std::vector<EntityGroup> groups = groupsOf(*m_input.snapshot);
        std::vector<GroupRows> made(groups.size());
        parallelFor(
            qsizetype(groups.size()),
            [&](qsizetype i) { made[std::size_t(i)] = rowsOf(groups[std::size_t(i)]); }, m_stop);
        if (m_stop.stop_requested())
            return std::nullopt;
        for (GroupRows &group : made) {
            std::ranges::move(group.rows, std::back_inserter(m_result.rows));
            m_result.problems += group.problems;
            m_result.evaluated += group.evaluated;
        }
        const auto isBefore = [](const auto &left, const auto &right) {
            return std::tie(left->scorecard, left->entity)
                   < std::tie(right->scorecard, right->entity);
        };
        if (!std::ranges::is_sorted(m_result.rows, isBefore))
            std::ranges::sort(m_result.rows, isBefore);
        std::ranges::sort(m_result.problems, {}, [](const ReadinessProblem &problem) {
            return std::tie(problem.scorecard, problem.entity);
        });
        return std::move(m_result);
    }

private:
    void prepare()
    {
        auto cards = m_input.scorecards.value_or(m_result.surroundings->scorecards());
        cards.removeIf([&](const auto &card) {
            return !m_input.onlyNamed.isEmpty() && !m_input.onlyNamed.contains(card->name);
        });
        m_result.scorecards = cards;
        const QByteArray versions = m_result.surroundings->digestOfVersions();
        for (const auto &card : std::as_const(cards)) {
            m_compiled.push_back(compileScorecard(card));
            const auto file = m_input.snapshot->file(card->path);
            m_texts.push_back(file ? file->text() : SourceText());
            m_facts.push_back(factsOf(*card));
            QByteArray digest = card->digest + card->path.toUtf8();
            digest += m_compiled.back().reads(LineageInput) ? versions : QByteArray();
            m_digests.push_back(digest);
        }
        for (std::size_t i = 0; i < m_compiled.size(); ++i)
            m_rules.push_back({.snapshot = *m_input.snapshot,
                               .surroundings = *m_result.surroundings,
                               .files = m_files,
                               .compiled = m_compiled[i],
                               .facts = m_facts[i],
                               .text = m_texts[i],
                               .shownPath = snapshot::shownPathOf(*m_input.snapshot,
                                                                  m_compiled[i].scorecard->path),
                               .index = int(i),
                               .now = m_result.now,
                               .digest = m_digests[i]});
    }

    QList<std::shared_ptr<const FactTable>> factsOf(const Scorecard &card)
    {
        QList<std::shared_ptr<const FactTable>> tables;
        for (const FactSource &source : card.facts) {
            // Reading is what takes time: the same bytes read in the same way are the same facts.
            QByteArray key = card.digest + '/' + source.id.toUtf8();
            auto known = m_previous ? m_previous->facts.value(key) : nullptr;
            auto table = std::make_shared<const FactTable>(readFacts(
                source, card.path, m_files, *m_input.files, known ? known->digest : QByteArray()));
            if (known && known->digest == table->digest)
                table = known;
            m_result.facts.insert(key, table);
            m_result.failures += table->problems;
            tables.append(std::move(table));
        }
        return tables;
    }

    /// The row of an entity before; nullptr: there was none.
    [[nodiscard]] std::shared_ptr<const EntityScore> rowBefore(int scorecard,
                                                               const QString &entity) const
    {
        const auto &rows = m_previous->rows;
        const auto key = std::tie(scorecard, entity);
        const auto found = std::ranges::lower_bound(
            rows, key, {}, [](const auto &row) { return std::tie(row->scorecard, row->entity); });
        return found != rows.end() && std::tie((*found)->scorecard, (*found)->entity) == key
                   ? *found
                   : nullptr;
    }

    static std::vector<EntityGroup> groupsOf(const snapshot::Snapshot &snapshot)
    {
        std::vector<EntityGroup> groups;
        const catalog::CatalogSnapshot &catalog = *snapshot.catalog;
        quint32 part = ~quint32{0};
        for (catalog::EntityId id = 0; id < catalog::EntityId(catalog.size()); ++id) {
            const catalog::Entity entity = catalog.entity(id);
            if (entity.isShadowed())
                continue;
            if (entity.part() != part || groups.empty()) {
                part = entity.part();
                groups.push_back({snapshot.file(entity.path()), {}});
            }
            groups.back().entities.push_back(id);
        }
        // What only a server says has no file that could be shown or mended.
        std::erase_if(groups, [](const EntityGroup &group) { return !group.file; });
        return groups;
    }

    GroupRows rowsOf(const EntityGroup &group) const
    {
        GroupRows made;
        std::optional<yaml::SyntaxTree> tree;
        const bool isSameFile =
            m_previous && m_previous->snapshot->file(group.file->path) == group.file;
        for (const RowRules &rules : m_rules) {
            const QString &card = rules.compiled.scorecard->name;
            const bool isSameCard = isSameFile && isKnownCard(rules);
            for (const catalog::EntityId id : group.entities) {
                const catalog::Entity entity = m_input.snapshot->catalog->entity(id);
                if (isSameCard && stays(rules, entity, made))
                    continue;
                if (!tree)
                    tree = *yaml::SyntaxTree::parse(group.file->text());
                if (entity.document() >= tree->documents().size())
                    continue;
                RowMaker maker(rules, entity, *tree);
                const Membership membership = maker.membership();
                if (!membership.problem.isEmpty())
                    made.problems.append({card, entity.canonical(), membership.problem});
                if (!membership.isMember)
                    continue;
                made.rows.push_back(maker.made());
                ++made.evaluated;
            }
        }
        return made;
    }

    [[nodiscard]] bool isKnownCard(const RowRules &rules) const
    {
        const auto &before = m_previous->scorecards;
        return rules.index < before.size()
               && before[rules.index]->digest == rules.compiled.scorecard->digest
               && before[rules.index]->path == rules.compiled.scorecard->path;
    }

    [[nodiscard]] bool isUntouched(const FileQuestion &question) const
    {
        if (m_changes == nullptr)
            return false;
        if (question.kind == FileQuestion::Kind::Content)
            return !m_changes->contains(question.of);
        // A folder is there as long as something lies in it.
        return std::ranges::none_of(*m_changes, [&](const QString &path) {
            return question.kind == FileQuestion::Kind::Matching ? mayMatch(question.of, path)
                                                                 : path.startsWith(question.of);
        });
    }

    /// Whether nothing that was said of the entity can be otherwise now; takes it over then.
    bool stays(const RowRules &rules, const catalog::Entity &entity, GroupRows &into) const
    {
        const QString &card = rules.compiled.scorecard->name;
        const auto row = rowBefore(rules.index, entity.canonical());
        if (!row) {
            // It may have been hidden behind another one of its name.
            const catalog::Entity before =
                m_previous->snapshot->catalog->findCanonical(entity.canonical());
            if (!before || before.path() != entity.path() || before.document() != entity.document())
                return false;
            for (const ReadinessProblem &problem : m_previous->problems) {
                if (problem.scorecard == card && problem.entity == entity.canonical())
                    into.problems.append(problem);
            }
            return true; // a filter reads the entity alone
        }
        const RowInputs &from = row->inputs;
        const bool isTimely =
            from.asksClock ? from.at == rules.now
                           : from.at <= rules.now
                                 && (!from.nextChange.isValid() || rules.now < from.nextChange);
        if (!isTimely || from.digest != RowMaker::digestOf(rules, entity)
            || !std::ranges::all_of(from.questions, [&](const FileQuestion &question) {
                   return isUntouched(question) || m_files.isStillSo(question);
               }))
            return false;
        into.rows.push_back(row);
        return true;
    }

    const ReadinessInput &m_input;
    const Readiness *m_previous;
    std::stop_token m_stop;
    FileAnswers m_files;
    Readiness m_result;
    std::vector<CompiledScorecard> m_compiled;
    std::vector<SourceText> m_texts;
    std::vector<QList<std::shared_ptr<const FactTable>>> m_facts;
    std::vector<QByteArray> m_digests;
    std::vector<RowRules> m_rules;
    const QSet<QString> *m_changes = nullptr; ///< of files since then; nullptr: nobody knows
};

} // namespace

std::optional<Readiness> evaluate(const ReadinessInput &input, const Readiness *previous,
                                  std::stop_token stop)
{
    expensive();
    const trace::Span span("readiness.evaluate");
    return Evaluation(input, previous, std::move(stop)).run();
}

} // namespace waymark::readiness
