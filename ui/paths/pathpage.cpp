// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "paths/pathpage.h"

#include "paths/anatomyview.h"
#include "paths/questionsview.h"
#include "paths/resultview.h"
#include "widgets/emptystate.h"

#include <QBoxLayout>
#include <QDate>
#include <QStackedWidget>

#include <utility>

using namespace Qt::StringLiterals;

namespace waymark::paths {

PathPage::PathPage(const theme::Theme &theme, const document::DocumentSession::Services &services,
                   const Process &process, QWidget *parent)
    : Page(parent)
    , m_services(services)
    , m_process(process)
    , m_finder(services.interactive, this,
               [](const Wanted &wanted,
                  const std::stop_token &) -> std::optional<Result<goldenpath::PathProduct>> {
                   return goldenpath::pathNamed(*wanted.snapshot, wanted.name);
               })
    , m_stack(new QStackedWidget(this))
    , m_empty(new widgets::EmptyState(theme, this))
    , m_anatomy(new AnatomyView(theme, this))
    , m_questions(new QuestionsView(services, theme, this))
    , m_result(new ResultView(theme, this))
{
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_anatomy);
    m_stack->addWidget(m_questions);
    m_stack->addWidget(m_result);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    m_empty->setActions(tr("All paths"));
    connect(m_empty, &widgets::EmptyState::primaryTriggered, this,
            [this] { Q_EMIT goRequested({.page = u"paths"_s}); });
    connect(m_anatomy, &AnatomyView::startRequested, this,
            [this] { Q_EMIT goRequested(toPlace({m_place.name, true})); });
    connect(m_anatomy, &AnatomyView::sourceRequested, this, [this] {
        if (m_path) // else another is being looked for
            Q_EMIT openRequested(m_path->file, m_path->place);
    });
    connect(m_questions, &QuestionsView::backRequested, this,
            [this] { Q_EMIT goRequested(toPlace({m_place.name, false})); });
    connect(m_questions, &QuestionsView::placeRequested, this, &PathPage::openRequested);
    connect(m_questions, &QuestionsView::made, this,
            [this](const goldenpath::PathProduct &path, const goldenpath::RunResult &result,
                   const goldenpath::WritePlan &written, const QString &folder) {
                m_result->setResult(path, result, written, folder);
                m_stack->setCurrentWidget(m_result);
                m_result->focusFirst();
                m_asked.clear(); // its questions are answered
            });
    m_finder.done = [this](Result<goldenpath::PathProduct> found) {
        take(std::move(found));
    };
    connect(m_result, &ResultView::againRequested, this, &PathPage::ask);
    connect(m_result, &ResultView::pathRequested, this,
            [this] { Q_EMIT goRequested(toPlace({m_place.name, false})); });
}

PathPage::~PathPage() = default;

link::Place PathPage::place() const
{
    return toPlace(m_place);
}

void PathPage::go(const link::Place &place)
{
    const PathPlace wanted = pathPlaceFrom(place);
    const bool isOther = wanted.name != m_place.name;
    const bool isShown = wanted == m_place && m_stack->currentWidget() == m_result;
    m_place = wanted;
    if (isOther) {
        keepAnswers();
        m_path.reset();
        find();
    } else if (m_path && !isShown) {
        present();
    }
    Q_EMIT moved();
}

void PathPage::find()
{
    m_finder.cancel();
    if (state().snapshot && !m_place.name.isEmpty())
        m_finder.submit({state().snapshot, m_place.name});
}

void PathPage::take(Result<goldenpath::PathProduct> found)
{
    if (!found) {
        keepAnswers();
        m_path.reset();
        m_empty->setTexts(found.error().message, found.error().next);
        return m_stack->setCurrentWidget(m_empty);
    }
    const auto textOf = [](const std::optional<goldenpath::PathProduct> &path) {
        return path && path->path ? path->path->tree().text().bytes() : QByteArray();
    };
    const QByteArray before = textOf(m_path);
    m_path = *std::move(found);
    m_anatomy->setPath(*m_path, QDate::currentDate());
    // What was answered stays, also where the template has changed.
    if (!m_path->path)
        keepAnswers();
    else if (!m_asked.isEmpty() && textOf(m_path) == before)
        m_questions->setSnapshot(state().snapshot);
    else if (!m_asked.isEmpty())
        m_questions->setPath(*m_path, state().snapshot, state().mine.value(0),
                             m_questions->answers());
    if (m_stack->currentWidget() != m_result)
        present();
}

void PathPage::present()
{
    const bool mayAsk = !m_path->refusal(QDate::currentDate());
    if (m_place.asks && mayAsk && m_asked != m_place.name)
        return ask();
    m_stack->setCurrentWidget(m_place.asks && mayAsk ? static_cast<QWidget *>(m_questions)
                                                     : m_anatomy);
    if (std::exchange(m_waitsForPath, false))
        focus();
}

void PathPage::keepAnswers()
{
    if (!m_asked.isEmpty())
        m_kept.insert(m_asked, m_questions->answers());
    m_asked.clear();
}

void PathPage::ask()
{
    m_asked = m_place.name;
    m_questions->setPath(*m_path, state().snapshot, state().mine.value(0), m_kept.take(m_asked));
    m_stack->setCurrentWidget(m_questions);
    m_questions->focusQuestion();
}

void PathPage::focus()
{
    m_waitsForPath = !m_path;
    if (m_waitsForPath)
        setFocus(Qt::OtherFocusReason);
    else if (m_stack->currentWidget() == m_questions)
        m_questions->focusQuestion();
    else if (m_stack->currentWidget() == m_result)
        m_result->focusFirst();
    else
        m_anatomy->focusStart();
}

bool PathPage::isSettled() const
{
    return m_finder.isIdle()
           && (m_stack->currentWidget() != m_questions || m_questions->isSettled());
}

void PathPage::showState(const page::PageState &before)
{
    m_questions->setProcess(state().isTrusted ? &m_process : nullptr);
    if (state().snapshot == before.snapshot)
        return;
    const bool isOther = !before.snapshot || !state().snapshot
                         || before.snapshot->folder != state().snapshot->folder;
    if (isOther) {
        m_path.reset();
        m_asked.clear();
        m_kept.clear();
        m_stack->setCurrentWidget(m_empty);
    }
    find();
}

} // namespace waymark::paths
