// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "readiness/readinessreview.h"

#include "policy/policyset.h"
#include "readiness/answers.h"
#include "readiness/readinesstr.h"
#include "readiness/scorecard.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::readiness {

namespace {

/// All that says which checks there are, and all answers to them.
struct CardsAndAnswers
{
    QList<Scorecard> cards;
    QList<Answer> answers;
};

bool holdsCardOrAnswer(const snapshot::FileEntry &file)
{
    return std::ranges::any_of(file.documents, [](const snapshot::DocumentEntry &entry) {
        return entry.apiVersion.startsWith("waymark.dev/"_L1)
               && (entry.kind == "Scorecard"_L1 || entry.kind == "CheckAnswer"_L1);
    });
}

// Requests are passed over: there are many, and no check is named in them.
CardsAndAnswers cardsAndAnswers(const snapshot::Snapshot &snapshot, const std::stop_token &stop)
{
    CardsAndAnswers all;
    for (const auto &file : snapshot.files) {
        if (stop.stop_requested())
            break;
        if (!holdsCardOrAnswer(*file))
            continue;
        const SourceText text = file->text();
        const auto tree = yaml::SyntaxTree::parse(text);
        for (const yaml::Document &document : tree->documents()) {
            if (isScorecard(document))
                all.cards.append(readScorecard(document, file->path, text.bytes()));
            else if (isAnswer(document))
                all.answers.append(readAnswer(document, file->path, text));
        }
    }
    return all;
}

/// What names a check that isn't there.
class NamedChecks
{
public:
    explicit NamedChecks(const QList<Scorecard> &cards)
        : m_cards(cards)
    {}

    [[nodiscard]] std::optional<Diagnostic>
    problemOf(const QString &scorecard, const QString &check, TextRange range, int document) const
    {
        const auto card = std::ranges::find(m_cards, scorecard, &Scorecard::name);
        if (card != m_cards.cend() && card->check(check) != nullptr)
            return std::nullopt;
        Diagnostic finding;
        finding.code = u"readiness.no-check"_s;
        finding.severity = Severity::Warning;
        finding.range = range;
        finding.document = document;
        finding.message =
            card == m_cards.cend()
                ? Tr::tr("There is no Scorecard “%1” in the workspace.").arg(scorecard)
                : Tr::tr("The Scorecard “%1” has no check “%2”.").arg(scorecard, check);
        finding.why = Tr::tr("The document is about nothing.");
        finding.next = Tr::tr("Correct the names, or delete the document.");
        return finding;
    }

private:
    const QList<Scorecard> &m_cards;
};

} // namespace

std::optional<QHash<QString, Diagnostics>>
reviewReadiness(const snapshot::Snapshot &snapshot, const QDateTime &now, std::stop_token stop)
{
    const CardsAndAnswers all = cardsAndAnswers(snapshot, stop);
    if (stop.stop_requested())
        return std::nullopt;
    QHash<QString, Diagnostics> found;
    const NamedChecks named(all.cards);
    const auto isThere = [](const QString &path) {
        return QFileInfo::exists(path);
    };
    for (const Answer &answer : all.answers) {
        Diagnostics problems = answerProblems(answer, now, isThere);
        if (auto problem =
                named.problemOf(answer.scorecard, answer.check, answer.checkRange, answer.document))
            problems.append(*std::move(problem));
        if (!problems.isEmpty())
            found[answer.path] += problems;
    }
    if (!snapshot.rules || !snapshot.rules->policies)
        return found;
    for (const policy::Exception &exception : snapshot.rules->policies->exceptions()) {
        if (exception.scorecard.isEmpty())
            continue;
        if (auto problem = named.problemOf(exception.scorecard, exception.check,
                                           exception.nameRange, exception.document))
            found[exception.path].append(*std::move(problem));
    }
    return found;
}

} // namespace waymark::readiness
