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

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::paths {

PathPage::PathPage(const theme::Theme &theme, const document::DocumentSession::Services &services,
                   QWidget *parent)
    : Page(parent)
    , m_services(services)
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
    connect(m_anatomy, &AnatomyView::sourceRequested, this,
            [this] { Q_EMIT openRequested(m_path->file, m_path->place); });
    connect(m_questions, &QuestionsView::backRequested, this,
            [this] { Q_EMIT goRequested(toPlace({m_place.name, false})); });
    connect(m_questions, &QuestionsView::placeRequested, this, &PathPage::openRequested);
    connect(m_questions, &QuestionsView::made, this,
            [this](const goldenpath::RunResult &result, const goldenpath::WritePlan &written,
                   const QString &folder) {
                m_result->setResult(*m_path, result, written, folder);
                m_stack->setCurrentWidget(m_result);
                m_result->focusFirst();
                m_asked.clear(); // its questions are answered
            });
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
    if (isOther || !m_path)
        find();
    if (!isShown)
        present();
    Q_EMIT moved();
}

void PathPage::find()
{
    m_path.reset();
    if (!state().snapshot || m_place.name.isEmpty())
        return;
    if (auto found = goldenpath::pathNamed(*state().snapshot, m_place.name)) {
        m_path = *std::move(found);
        m_anatomy->setPath(*m_path, QDate::currentDate());
    } else {
        m_empty->setTexts(found.error().message, found.error().next);
    }
}

void PathPage::present()
{
    if (!m_path)
        return m_stack->setCurrentWidget(m_empty);
    const bool mayAsk = !m_path->refusal(QDate::currentDate());
    if (m_place.asks && mayAsk && m_asked != m_place.name)
        return ask();
    m_stack->setCurrentWidget(m_place.asks && mayAsk ? static_cast<QWidget *>(m_questions)
                                                     : m_anatomy);
}

void PathPage::ask()
{
    m_asked = m_place.name;
    m_questions->setPath(*m_path, state().snapshot, state().mine.value(0));
    m_stack->setCurrentWidget(m_questions);
    m_questions->focusQuestion();
}

void PathPage::focus()
{
    if (m_stack->currentWidget() == m_questions)
        m_questions->focusQuestion();
    else if (m_stack->currentWidget() == m_result)
        m_result->focusFirst();
    else
        m_anatomy->focusStart();
}

bool PathPage::isSettled() const
{
    return m_stack->currentWidget() != m_questions || m_questions->isSettled();
}

void PathPage::showState(const page::PageState &before)
{
    if (state().snapshot == before.snapshot)
        return;
    const bool isOther = !before.snapshot || !state().snapshot
                         || before.snapshot->folder != state().snapshot->folder;
    if (isOther)
        m_asked.clear();
    const QString text =
        m_path && m_path->path ? QString::fromUtf8(m_path->path->tree().text().bytes()) : QString();
    find();
    // What was answered stays, also where the template has changed.
    const bool isSame =
        m_path && m_path->path && QString::fromUtf8(m_path->path->tree().text().bytes()) == text;
    if (!m_path || !m_path->path)
        m_asked.clear();
    else if (!m_asked.isEmpty() && isSame)
        m_questions->setSnapshot(state().snapshot);
    else if (!m_asked.isEmpty())
        m_questions->setPath(*m_path, state().snapshot, state().mine.value(0),
                             m_questions->answers());
    if (m_stack->currentWidget() != m_result || isOther)
        present();
}

} // namespace waymark::paths
