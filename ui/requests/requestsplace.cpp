// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "requests/requestsplace.h"

#include "requests/requeststr.h"

#include <QDir>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace waymark::requests {

namespace {

constexpr std::array columnWords{"name"_L1, "phase"_L1, "kind"_L1,    "owner"_L1, "age"_L1,
                                 "left"_L1, "waits"_L1, "printed"_L1, "state"_L1, "file"_L1};

/// What the sheet for submitting is about: paths in the workspace.
Result<void> checkFiles(const link::Place &place)
{
    const QStringList files = place.values(u"file");
    const bool submits = place.value(u"dialog") == "submit"_L1;
    const bool leadsOut = std::ranges::any_of(files, [](const QString &file) {
        const QString clean = QDir::cleanPath(file);
        return QDir::isAbsolutePath(clean) || clean == ".."_L1 || clean.startsWith("../"_L1);
    });
    if (submits != files.isEmpty() && !leadsOut)
        return {};
    return std::unexpected(
        Error{u"link.unknown"_s,
              requests::Tr::tr("The link names no files of this workspace to submit."),
              {},
              requests::Tr::tr("Open the request, and choose “Submit…” there.")});
}

} // namespace

link::Place toPlace(const RequestsPlace &list)
{
    link::Place place{.page = requestsPageId};
    const RequestFilter &filter = list.filter;
    place.set(u"text"_s, filter.text);
    place.set(u"kind"_s, filter.kind);
    place.set(u"owner"_s, filter.owner);
    if (filter.phase)
        place.set(u"phase"_s, phaseName(*filter.phase));
    place.set(u"waits"_s, filter.waitsFor);
    QStringList questions;
    for (const RequestQuestion question : filter.questions)
        questions.append(questionName(question));
    place.add(u"only"_s, questions);
    if (filter.onlyProblems)
        place.set(u"problems"_s, u"any"_s);
    const RequestSorting usual;
    if (list.sorting.column != usual.column)
        place.set(u"sort"_s, columnWords[std::size_t(list.sorting.column)]);
    place.set(u"column"_s, list.sorting.printed);
    if (list.sorting.order != usual.order)
        place.set(u"order"_s, u"descending"_s);
    return place;
}

RequestsPlace requestsPlaceFrom(const link::Place &place)
{
    RequestsPlace list;
    list.filter = {.text = place.value(u"text"),
                   .kind = place.value(u"kind"),
                   .owner = place.value(u"owner"),
                   .phase = phaseFromName(place.value(u"phase")),
                   .waitsFor = place.value(u"waits"),
                   .questions = {},
                   .onlyProblems = !place.value(u"problems").isEmpty()};
    for (const QString &word : place.values(u"only")) {
        const auto question = questionFromName(word);
        if (question && !list.filter.questions.contains(*question))
            list.filter.questions.append(*question);
    }
    const auto column = std::ranges::find(columnWords, place.value(u"sort"));
    if (column != columnWords.end())
        list.sorting.column = RequestColumn(column - columnWords.begin());
    list.sorting.printed = place.value(u"column");
    if (!place.value(u"order").isEmpty())
        list.sorting.order = Qt::DescendingOrder;
    return list;
}

link::Grammar requestsGrammar()
{
    link::Grammar grammar{.keys = {u"text"_s, u"kind"_s, u"owner"_s, u"phase"_s, u"waits"_s,
                                   u"problems"_s, u"sort"_s, u"column"_s, u"order"_s, u"dialog"_s},
                          .repeated = {u"only"_s, u"file"_s},
                          .mostParts = 3};
    QStringList phases;
    for (const Phase phase : allPhases())
        phases.append(phaseName(phase));
    QStringList questions;
    for (const RequestQuestion question : allQuestions())
        questions.append(questionName(question));
    QStringList columns;
    for (const QLatin1StringView word : columnWords)
        columns.append(word);
    grammar.words = {{u"problems"_s, {u"any"_s}},
                     {u"order"_s, {u"descending"_s}},
                     {u"dialog"_s, {u"new"_s, u"submit"_s}},
                     {u"phase"_s, phases},
                     {u"only"_s, questions},
                     {u"sort"_s, columns}};
    grammar.check = [](const link::Place &place) -> Result<void> {
        if (const auto checked = checkFiles(place); !checked)
            return checked;
        if (place.path.isEmpty() || place.query.isEmpty())
            return {};
        return std::unexpected(
            Error{u"link.unknown"_s,
                  requests::Tr::tr("“%1” narrows a list, and the link leads to a request.")
                      .arg(place.query.first().first),
                  {},
                  {}});
    };
    return grammar;
}

} // namespace waymark::requests
