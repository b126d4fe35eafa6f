// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "requests/requestlisting.h"

#include "base/expensive.h"
#include "requests/requeststr.h"

#include <QCollator>
#include <QHash>
#include <QLocale>
#include <QSet>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace waymark::requests {

namespace {

struct QuestionWords
{
    RequestQuestion question;
    QLatin1StringView name;
    const char *title;
};

constexpr std::array questionWords{
    QuestionWords{RequestQuestion::Failing, "failing"_L1,
                  QT_TRANSLATE_NOOP("waymark::requests", "Failing")},
    QuestionWords{RequestQuestion::WaitsOnMe, "waits-on-me"_L1,
                  QT_TRANSLATE_NOOP("waymark::requests", "Waits on me")},
    QuestionWords{RequestQuestion::Overdue, "overdue"_L1,
                  QT_TRANSLATE_NOOP("waymark::requests", "Overdue")},
    QuestionWords{RequestQuestion::Expiring, "expiring"_L1,
                  QT_TRANSLATE_NOOP("waymark::requests", "Expiring")},
    QuestionWords{RequestQuestion::Mine, "mine"_L1, QT_TRANSLATE_NOOP("waymark::requests", "Mine")},
};

/// What one request answers to each part of a filter.
class FilterAnswers
{
public:
    FilterAnswers(const ListedRequest &request, const RequestFilter &filter,
                  const QStringList &mine)
        : m_kind(filter.kind.isEmpty() || filter.kind == request.row.id.kind.kind)
        , m_owner(filter.owner.isEmpty() || filter.owner == request.row.owner)
        , m_problems(!filter.onlyProblems || hasProblems(request))
        , m_others((!filter.phase || *filter.phase == request.row.phase)
                   && (filter.waitsFor.isEmpty() || request.wait.names.contains(filter.waitsFor)))
    {
        for (const RequestQuestion question : allQuestions()) {
            const bool isYes = answers(request, question, mine);
            m_yes.append(isYes);
            m_questions.append(isYes || !filter.questions.contains(question));
        }
    }

    [[nodiscard]] bool fits() const { return m_kind && fitsButKind(); }
    [[nodiscard]] bool fitsButKind() const
    {
        return m_owner && m_problems && m_others && !m_questions.contains(false);
    }
    [[nodiscard]] bool fitsButOwner() const
    {
        return m_kind && m_problems && m_others && !m_questions.contains(false);
    }
    [[nodiscard]] bool fitsButProblems() const
    {
        return m_kind && m_owner && m_others && !m_questions.contains(false);
    }
    /// It would be among the rows if that question were asked, too.
    [[nodiscard]] bool fitsWith(qsizetype question) const { return m_yes[question] && fits(); }

private:
    bool m_kind;
    bool m_owner;
    bool m_problems;
    bool m_others;
    QList<bool> m_yes;
    QList<bool> m_questions;
};

bool holdsWords(const ListedRequest &request, const QStringList &words)
{
    const RequestRow &row = request.row;
    const auto *entry = request.entry();
    return std::ranges::all_of(words, [&](const QString &word) {
        const auto in = [&word](const QString &text) {
            return text.contains(word, Qt::CaseInsensitive);
        };
        return in(row.id.name) || in(row.id.kind.kind) || in(row.owner) || in(row.file)
               || in(phaseTitle(row.phase)) || in(row.cause)
               || (entry != nullptr && (in(entry->title) || in(entry->type)));
    });
}

QList<RequestFacet> byCount(const QHash<QString, int> &counts)
{
    QList<RequestFacet> facets;
    for (const auto &[value, count] : counts.asKeyValueRange())
        facets.append({value, count});
    std::ranges::sort(facets, [](const RequestFacet &a, const RequestFacet &b) {
        return a.count != b.count ? a.count > b.count : a.value < b.value;
    });
    return facets;
}

/// Numbers by which columns that aren't words are sorted; what nobody knows comes last.
std::optional<qint64> numberOf(const ListedRequest &request, RequestColumn column)
{
    constexpr qint64 never = std::numeric_limits<qint64>::max();
    const RequestRow &row = request.row;
    const auto at = [](const QDateTime &time) {
        return time.isValid() ? time.toSecsSinceEpoch() : never;
    };
    switch (column) {
    case RequestColumn::Phase:
        return qint64(row.phase);
    case RequestColumn::Age:
        return row.status ? -at(row.status->created) : never;
    case RequestColumn::Left:
        return at(row.expires);
    case RequestColumn::State: {
        const auto *entry = request.entry();
        return entry == nullptr ? 0 : -(qint64(entry->errors) * 1'000'000 + entry->warnings);
    }
    default:
        return std::nullopt;
    }
}

QString wordsOf(const ListedRequest &request, const RequestSorting &sorting)
{
    switch (sorting.column) {
    case RequestColumn::Kind:
        return request.row.id.kind.kind;
    case RequestColumn::Owner:
        return request.row.owner;
    case RequestColumn::Waits:
        return request.wait.names.join(u' ');
    case RequestColumn::Printed:
        return printedText(request, sorting.printed);
    case RequestColumn::File:
        return request.row.file;
    default:
        return request.row.id.name;
    }
}

/// Stable, so that rows which the column doesn't tell apart stay in the order of the files.
void sortRequests(QList<qsizetype> &rows, const QList<ListedRequest> &requests,
                  const RequestSorting &sorting)
{
    const bool isUp = sorting.order == Qt::AscendingOrder;
    const bool hasNumbers =
        !rows.isEmpty() && numberOf(requests[rows.first()], sorting.column).has_value();
    if (hasNumbers) {
        std::ranges::stable_sort(rows, [&](qsizetype a, qsizetype b) {
            const auto one = numberOf(requests[a], sorting.column);
            const auto other = numberOf(requests[b], sorting.column);
            return isUp ? one < other : other < one;
        });
        return;
    }
    // The C locale compares bytes, and numbers as letters.
    const QLocale locale;
    QCollator collator(locale.language() == QLocale::C ? QLocale(QLocale::English) : locale);
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    std::vector<std::pair<QCollatorSortKey, qsizetype>> keyed;
    keyed.reserve(std::size_t(rows.size()));
    for (const qsizetype row : std::as_const(rows))
        keyed.emplace_back(collator.sortKey(wordsOf(requests[row], sorting)), row);
    std::ranges::stable_sort(keyed, [isUp](const auto &a, const auto &b) {
        const int way = a.first.compare(b.first);
        return isUp ? way < 0 : way > 0;
    });
    std::ranges::transform(keyed, rows.begin(), [](const auto &pair) { return pair.second; });
}

QStringList printedNames(const QList<qsizetype> &rows, const QList<ListedRequest> &requests)
{
    QStringList names;
    QSet<QString> filled;
    for (const qsizetype row : rows) {
        const ListedRequest &request = requests[row];
        if (request.row.id.kind != requests[rows.first()].row.id.kind)
            return {};
        if (request.entry() == nullptr)
            continue;
        for (const auto &[name, text] : request.entry()->columns) {
            if (!names.contains(name))
                names.append(name);
            if (!text.isEmpty())
                filled.insert(name);
        }
    }
    // What only a cluster knows is empty in every file.
    names.removeIf([&](const QString &name) { return !filled.contains(name); });
    return names;
}

} // namespace

const QList<RequestQuestion> &allQuestions()
{
    static const QList<RequestQuestion> questions = [] {
        QList<RequestQuestion> all;
        for (const QuestionWords &words : questionWords)
            all.append(words.question);
        return all;
    }();
    return questions;
}

QString questionName(RequestQuestion question)
{
    return questionWords[std::size_t(question)].name;
}

QString questionTitle(RequestQuestion question)
{
    return Tr::tr(questionWords[std::size_t(question)].title);
}

std::optional<RequestQuestion> questionFromName(const QString &name)
{
    const auto found = std::ranges::find_if(
        questionWords, [&](const QuestionWords &words) { return name == words.name; });
    return found == questionWords.end() ? std::nullopt : std::optional(found->question);
}

bool hasProblems(const ListedRequest &request)
{
    return !request.problems.isEmpty() || !request.row.cause.isEmpty();
}

bool answers(const ListedRequest &request, RequestQuestion question, const QStringList &mine)
{
    switch (question) {
    case RequestQuestion::Failing:
        return isFailing(request.row);
    case RequestQuestion::WaitsOnMe:
        return isAnyMine(request.wait.names, mine);
    case RequestQuestion::Overdue:
        return request.row.isOverdue;
    case RequestQuestion::Expiring:
        return request.row.isEnding();
    case RequestQuestion::Mine:
        return isAnyMine({request.row.owner}, mine);
    }
    return false;
}

QString printedText(const ListedRequest &request, const QString &column)
{
    const auto *entry = request.entry();
    if (entry == nullptr)
        return {};
    const auto found =
        std::ranges::find(entry->columns, column, &std::pair<QString, QString>::first);
    return found == entry->columns.end() ? QString() : found->second;
}

std::optional<RequestListing> listRequests(const QList<ListedRequest> &requests,
                                           const RequestFilter &filter,
                                           const RequestSorting &sorting, const QStringList &mine,
                                           std::stop_token stop)
{
    expensive();
    RequestListing listing{.total = requests.size()};
    listing.questions.fill(0, allQuestions().size());
    const QStringList words = filter.text.split(u' ', Qt::SkipEmptyParts);
    QHash<QString, int> kinds;
    QHash<QString, int> owners;
    for (qsizetype i = 0; i < requests.size(); ++i) {
        if (stop.stop_requested())
            return std::nullopt;
        const ListedRequest &request = requests[i];
        if (!holdsWords(request, words))
            continue;
        const FilterAnswers given(request, filter, mine);
        if (given.fits())
            listing.rows.append(i);
        if (given.fitsButKind())
            ++kinds[request.row.id.kind.kind];
        if (given.fitsButOwner() && !request.row.owner.isEmpty())
            ++owners[request.row.owner];
        if (given.fitsButProblems() && hasProblems(request))
            ++listing.withProblems;
        for (qsizetype question = 0; question < listing.questions.size(); ++question)
            listing.questions[question] += given.fitsWith(question) ? 1 : 0;
    }
    listing.kinds = byCount(kinds);
    listing.owners = byCount(owners);
    listing.printed = printedNames(listing.rows, requests);
    sortRequests(listing.rows, requests, sorting);
    return listing;
}

} // namespace waymark::requests
