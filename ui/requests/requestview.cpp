// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "requests/requestview.h"

#include "requests/causecard.h"
#include "requests/requestsections.h"
#include "requests/requestsmodel.h"
#include "requests/timetext.h"
#include "widgets/buttons.h"
#include "widgets/emptystate.h"
#include "widgets/label.h"
#include "widgets/replace.h"

#include <QApplication>
#include <QBoxLayout>
#include <QPainter>
#include <QScrollArea>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace waymark::requests {

using widgets::Label;
namespace space = theme::space;

namespace {

constexpr int cardsBesideFrom = 900;
constexpr int widestBody = 1480;

/// The widget inside of `area` that has the focus, in words: its successor is called the same.
QString focusedIn(const QScrollArea &area)
{
    const auto *button = qobject_cast<QAbstractButton *>(QApplication::focusWidget());
    return button != nullptr && area.isAncestorOf(button) ? button->text() : QString();
}

} // namespace

RequestView::RequestView(const theme::Theme &theme, const ClusterCard::Services &cluster,
                         QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_clusterServices(cluster)
    , m_stack(new QStackedWidget(this))
    , m_missing(new widgets::EmptyState(theme, this))
{
    setAccessibleName(tr("Request"));
    auto *whole = new QWidget(this);
    auto *column = new QVBoxLayout(whole);
    column->setContentsMargins(space::page, space::related, 0, 0);
    column->setSpacing(space::related);
    buildHead(*column);
    m_scroll = new QScrollArea(whole);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setAccessibleName(tr("Request"));
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->addWidget(m_scroll, 1);
    m_stack->addWidget(whole);
    m_stack->addWidget(m_missing);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_stack);
    connect(m_missing, &widgets::EmptyState::primaryTriggered, this, &RequestView::listRequested);
    connect(&theme, &theme::Theme::changed, this, qOverload<>(&QWidget::update));
    showMissing();
}

RequestView::~RequestView() = default;

void RequestView::buildHead(QBoxLayout &column)
{
    auto *back = new widgets::LinkButton(m_theme, tr("Requests"), this);
    back->setFlush();
    back->setToolTip(tr("Back to all requests"));
    connect(back, &QAbstractButton::clicked, this, &RequestView::listRequested);
    m_title = new Label(m_theme, Label::Role::PageTitle, {}, this);
    m_title->setElided();
    m_facts = new Label(m_theme, Label::Role::Secondary, {}, this);
    m_facts->setElided();
    auto *link = new QPushButton(tr("Copy link"), this);
    m_like = new QPushButton(tr("New like this…"), this);
    m_withdraw = new QPushButton(tr("Withdraw…"), this);
    m_extend = new QPushButton(tr("Extend…"), this);
    m_submit = new QPushButton(tr("Submit…"), this);
    m_open = widgets::primaryButton(tr("Open in editor"), this);
    auto *titles = new QHBoxLayout;
    titles->setContentsMargins(0, 0, space::page, 0);
    titles->setSpacing(space::related);
    titles->addWidget(m_title, 1);
    for (QPushButton *button : {link, m_like, m_withdraw, m_extend, m_submit, m_open})
        titles->addWidget(button);
    column.addWidget(back, 0, Qt::AlignLeft);
    column.addLayout(titles);
    column.addWidget(m_facts);

    const auto current = [this] {
        return m_board ? m_board->find(m_path) : nullptr;
    };
    connect(link, &QPushButton::clicked, this, &RequestView::linkRequested);
    connect(m_extend, &QPushButton::clicked, this, [this, current] {
        if (const ListedRequest *request = current())
            Q_EMIT extendRequested({*request});
    });
    connect(m_submit, &QPushButton::clicked, this, [this, current] {
        if (const ListedRequest *request = current())
            Q_EMIT submitRequested({*request});
    });
    connect(m_withdraw, &QPushButton::clicked, this, [this, current] {
        if (const ListedRequest *request = current())
            Q_EMIT withdrawRequested({*request});
    });
    connect(m_like, &QPushButton::clicked, this, [this, current] {
        if (const ListedRequest *request = current(); request && request->entry())
            Q_EMIT likeRequested(request->file->path, request->entry()->index);
    });
    connect(m_open, &QPushButton::clicked, this, [this, current] {
        if (const ListedRequest *request = current(); request && request->file)
            Q_EMIT openRequested(request->file->path, request->place());
    });
}

void RequestView::setPath(const QStringList &path)
{
    if (path == m_path)
        return;
    m_path = path;
    m_scroll->ensureVisible(0, 0);
    present();
}

void RequestView::setBoard(const std::shared_ptr<const workspace::RequestBoard> &board)
{
    m_board = board;
    present();
}

void RequestView::focusFirst()
{
    (m_stack->currentIndex() == 0 && m_open->isEnabled() ? static_cast<QWidget *>(m_open) : this)
        ->setFocus(Qt::OtherFocusReason);
}

void RequestView::present()
{
    const ListedRequest *request = m_board ? m_board->find(m_path) : nullptr;
    if (request == nullptr)
        return showMissing();
    const RequestCause cause = requestCauseOf(*request, m_board->loopProblem, m_board->now);
    m_stack->setCurrentIndex(0);
    showHead(*request);
    if (const QString key = bodyKey(*request, cause); key != m_shown) {
        m_shown = key;
        showBody(*request, cause);
    }
    showTimes(*request);
}

void RequestView::showMissing()
{
    m_stack->setCurrentIndex(1);
    if (!m_board) {
        m_missing->setTexts(tr("Looking for the request"),
                            tr("Statuses and Git are asked where it stands."));
        return m_missing->setActions({});
    }
    m_missing->setTexts(tr("There is no request %1").arg(m_path.join(u'/')),
                        tr("It was renamed or removed, or stands on another branch. The list shows "
                           "what there is."));
    m_missing->setActions(tr("Show all requests"));
}

void RequestView::showHead(const ListedRequest &request)
{
    const RequestRow &row = request.row;
    m_title->setText(row.id.name);
    QStringList facts{phaseText(row), row.kind ? row.kind->title : row.id.kind.kind};
    if (row.id.space != "default"_L1)
        facts << row.id.space;
    if (!row.owner.isEmpty())
        facts << tr("owned by %1").arg(row.owner);
    facts << (row.file.isEmpty() ? tr("its text is gone, and its status is left") : row.file);
    m_facts->setText(facts.join(u"  ·  "_s));
    const bool hasText = row.text.has_value();
    m_extend->setEnabled(hasText);
    m_withdraw->setEnabled(hasText && !row.text->isWithdrawn);
    m_submit->setEnabled(request.file != nullptr && m_board->asksGit);
    m_open->setEnabled(request.file != nullptr);
    m_like->setEnabled(request.entry() != nullptr);
}

QString RequestView::bodyKey(const ListedRequest &request, const RequestCause &cause) const
{
    QStringList parts{RequestsModel::keyOf(request), requestMarkdown(request, cause),
                      QString::number(int(cause.verdict)),
                      request.row.hasUnseenChange ? u"unseen"_s : u""_s};
    for (const TextProblem &problem : request.problems)
        parts << problem.message << QString::number(problem.line);
    if (request.row.status) {
        for (const Step &step : request.row.status->steps)
            parts << step.name << stepPhaseName(step.phase) << QString::number(step.attempts)
                  << step.message << rfc3339Text(step.since);
        for (const Condition &condition : request.row.status->conditions)
            parts << condition.message << QString::number(condition.observedGeneration);
        for (const DeliveredFile &file : request.row.status->manifests)
            parts << file.path;
        for (const NamedAddress &address :
             request.row.status->endpoints + request.row.status->links)
            parts << address.name << address.url;
    }
    return parts.join(QChar(0));
}

void RequestView::showBody(const ListedRequest &request, const RequestCause &cause)
{
    const QString focused = focusedIn(*m_scroll);
    auto *page = new QWidget;
    page->setAutoFillBackground(true);
    page->setBackgroundRole(QPalette::Base);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, space::related, space::page, space::page);
    column->setSpacing(space::group);
    m_cause = new CauseCard(m_theme, cause, requestMarkdown(request, cause), page);
    m_cause->setMaximumWidth(widestBody);
    m_end = new Label(m_theme, Label::Role::Body, {}, page);
    m_end->setAccessibleName(tr("End"));
    m_end->setWrapped();
    m_otherwise = new Label(m_theme, Label::Role::Body, {}, page);
    m_otherwise->setAccessibleName(tr("What the cluster says against it"));
    m_otherwise->setColour(&theme::Tokens::warning);
    m_otherwise->setWrapped();
    m_otherwise->hide();
    column->addWidget(m_cause);
    column->addWidget(m_otherwise);
    column->addWidget(m_end);
    m_sections = new RequestSections(m_theme, request, *m_board, page);
    connect(m_sections, &RequestSections::openRequested, this, &RequestView::openRequested);
    m_cards = new QBoxLayout(width() >= cardsBesideFrom ? QBoxLayout::LeftToRight
                                                        : QBoxLayout::TopToBottom);
    m_cards->setSpacing(space::group);
    const auto addColumn = [this](const QList<QWidget *> &cards) {
        auto *stack = new QVBoxLayout;
        stack->setSpacing(space::group);
        for (QWidget *card : cards) {
            if (card != nullptr)
                stack->addWidget(card);
        }
        stack->addStretch(1);
        m_cards->addLayout(stack, 1);
    };
    addColumn({m_sections->makeProblems(), m_sections->makeConditions(), m_sections->makeSteps()});
    addColumn({makeCluster(request, page), m_sections->makeManifests(), m_sections->makeLinks()});
    column->addLayout(m_cards);
    column->addStretch(1);
    widgets::replaceContent(*m_scroll, page);
    for (QAbstractButton *button : page->findChildren<QAbstractButton *>()) {
        if (!focused.isEmpty() && button->text() == focused)
            button->setFocus(Qt::OtherFocusReason);
    }
}

QWidget *RequestView::makeCluster(const ListedRequest &request, QWidget *page)
{
    const ClusterQuestion question =
        clusterQuestion(request.row.status.value_or(RequestStatus()), m_board->settings);
    if (!m_board->asksGit || question.context.isEmpty() || question.manifests.isEmpty())
        return nullptr;
    m_cluster = new ClusterCard(m_theme, m_clusterServices, question, page);
    // What was delivered is one thing, what runs another; who reads "ready" has to know.
    connect(
        m_cluster, &ClusterCard::answered, m_otherwise,
        [label = m_otherwise, isReady = request.row.phase == Phase::Ready](const QString &worst) {
            label->setText(tr("The cluster says otherwise: %1.").arg(worst));
            label->setVisible(isReady && !worst.isEmpty());
        });
    return m_cluster;
}

void RequestView::showTimes(const ListedRequest &request)
{
    m_cause->setNow(m_board->now);
    m_sections->setNow(m_board->now);
    const QString end =
        endSentence(request.row, m_board->loop, m_board->settings.zone, m_board->now);
    m_end->setText(end);
    m_end->setVisible(!end.isEmpty());
}

void RequestView::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), m_theme.tokens().surface);
}

void RequestView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_cards != nullptr)
        m_cards->setDirection(width() >= cardsBesideFrom ? QBoxLayout::LeftToRight
                                                         : QBoxLayout::TopToBottom);
}

} // namespace waymark::requests
