// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "requests/requestsections.h"

#include "requests/conditionorder.h"
#include "requests/phasestatus.h"
#include "widgets/age.h"
#include "widgets/buttons.h"
#include "widgets/card.h"
#include "widgets/externallink.h"
#include "widgets/label.h"
#include "widgets/rowbutton.h"
#include "widgets/tooltip.h"

#include <QBoxLayout>
#include <QLocale>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::requests {

using widgets::Label;
namespace space = theme::space;

namespace {

constexpr qsizetype mostManifests = 12;

QString stepWord(Step::Phase phase)
{
    switch (phase) {
    case Step::Phase::Running:
        return RequestSections::tr("running");
    case Step::Phase::Succeeded:
        return RequestSections::tr("done");
    case Step::Phase::Failed:
        return RequestSections::tr("failed");
    case Step::Phase::Suspended:
        return RequestSections::tr("suspended");
    case Step::Phase::Pending:
        break;
    }
    return RequestSections::tr("pending");
}

} // namespace

RequestSections::RequestSections(const theme::Theme &theme, const ListedRequest &request,
                                 const workspace::RequestBoard &board, QWidget *page)
    : QObject(page)
    , m_theme(theme)
    , m_request(request)
    , m_deliveries(board.settings.deliveries)
    , m_page(page)
{}

QWidget *RequestSections::makeCard(const QString &title)
{
    auto *card = new widgets::Card(m_theme, m_page);
    card->setAccessibleName(title);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(space::group, 12, space::group, 12);
    column->setSpacing(space::related);
    column->addWidget(new Label(m_theme, Label::Role::Section, title, card));
    return card;
}

void RequestSections::addHint(QWidget &card, const QString &text)
{
    auto *hint = new Label(m_theme, Label::Role::Secondary, text, &card);
    hint->setWordWrap(true);
    card.layout()->addWidget(hint);
}

void RequestSections::addLine(QWidget &card, const Line &line)
{
    auto *head = new QHBoxLayout;
    head->setSpacing(space::related);
    head->addWidget(new widgets::StatusGlyph(m_theme, line.status, &card), 0, Qt::AlignVCenter);
    head->addWidget(new Label(m_theme, Label::Role::Body, line.title, &card));
    auto *state = new Label(m_theme, Label::Role::Secondary, line.state, &card);
    state->setElided();
    head->addWidget(state, 1);
    if (line.since.isValid()) {
        auto *age = new Label(m_theme, Label::Role::Secondary, {}, &card);
        age->setToolTip(widgets::exactTime(line.since));
        m_ages.append({age, line.since});
        head->addWidget(age);
    }
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addLayout(head);
    const auto addText = [&](const QString &text, QColor theme::Tokens::*colour) {
        if (text.isEmpty())
            return;
        auto *label = new Label(m_theme, Label::Role::Secondary, text, &card);
        if (colour != nullptr)
            label->setColour(colour);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setContentsMargins(24, 0, 0, 0);
        texts->addWidget(label);
    };
    addText(line.message, nullptr);
    addText(line.note, &theme::Tokens::warning);
    static_cast<QBoxLayout *>(card.layout())->addLayout(texts);
}

QWidget *RequestSections::makeProblems()
{
    if (m_request.problems.isEmpty())
        return nullptr;
    QWidget *card = makeCard(tr("Findings in its text"));
    for (const TextProblem &problem : m_request.problems) {
        addLine(*card, {.status = widgets::statusOf(problem.severity),
                        .title = tr("Line %L1").arg(problem.line + 1),
                        .state = {},
                        .message = problem.message,
                        .note = {},
                        .since = {}});
        auto *open =
            new widgets::LinkButton(m_theme, tr("Open line %L1").arg(problem.line + 1), card);
        open->setFlush();
        connect(open, &QAbstractButton::clicked, this,
                [this, path = m_request.file->path, range = problem.range] {
                    Q_EMIT openRequested(path, range);
                });
        auto *row = new QHBoxLayout;
        row->setContentsMargins(24, 0, 0, 0);
        row->addWidget(open, 0, Qt::AlignLeft);
        static_cast<QBoxLayout *>(card->layout())->addLayout(row);
    }
    return card;
}

QWidget *RequestSections::makeConditions()
{
    QWidget *card = makeCard(tr("Conditions"));
    const auto &row = m_request.row;
    if (!row.status || row.status->conditions.isEmpty()) {
        addHint(*card, tr("None yet. “waymarkctl reconcile” writes them when it has looked at the "
                          "request."));
        return card;
    }
    const QString ready = row.kind ? row.kind->fulfilment.readyCondition : QString();
    for (const auto &[condition, outdated] : newestFirst(*row.status, ready, row.hasUnseenChange)) {
        QStringList state{condition.status};
        if (!condition.reason.isEmpty())
            state.append(condition.reason);
        addLine(*card,
                {.status = outdated.isEmpty() ? statusOf(condition) : widgets::Status::Unknown,
                 .title = condition.type,
                 .state = state.join(u" · "_s),
                 .message = condition.message,
                 .note = outdated.isEmpty() ? QString() : tr("Outdated: %1").arg(outdated),
                 .since = condition.since});
    }
    return card;
}

QWidget *RequestSections::makeSteps()
{
    const auto &status = m_request.row.status;
    if (!status || status->steps.isEmpty())
        return nullptr;
    QWidget *card = makeCard(tr("Steps"));
    for (const Step &step : status->steps) {
        QStringList state{stepWord(step.phase)};
        if (step.attempts > 1)
            state.append(tr("%n attempt(s)", nullptr, step.attempts));
        if (step.nextTry.isValid())
            state.append(
                tr("next try %1")
                    .arg(QLocale().toString(step.nextTry.toLocalTime(), QLocale::ShortFormat)));
        addLine(*card,
                {.status = statusOf(step.phase),
                 .title = step.name,
                 .state = state.join(u" · "_s),
                 // What the page begins with isn't said again.
                 .message = m_request.row.cause.endsWith(step.message) ? QString() : step.message,
                 .note = {},
                 .since = step.since});
    }
    return card;
}

QWidget *RequestSections::makeManifests()
{
    const auto &status = m_request.row.status;
    if (!status)
        return nullptr;
    QWidget *card = makeCard(tr("Delivered"));
    if (status->manifests.isEmpty()) {
        addHint(*card, tr("Nothing was delivered for it."));
        return card;
    }
    for (const DeliveredFile &file :
         status->manifests.first(std::min(mostManifests, status->manifests.size()))) {
        auto *row = new widgets::RowButton(m_theme, file.path.section(u'/', -1),
                                           file.path.section(u'/', 0, -2), card);
        row->setToolTip(widgets::plainToolTip(m_deliveries + u'/' + file.path));
        connect(row, &QAbstractButton::clicked, this,
                [this, path = QString(m_deliveries + u'/' + file.path)] {
                    Q_EMIT openRequested(path, TextRange{});
                });
        card->layout()->addWidget(row);
    }
    if (status->manifests.size() > mostManifests)
        addHint(*card, tr("and %n more", nullptr, int(status->manifests.size() - mostManifests)));
    return card;
}

void RequestSections::addAddress(QWidget &card, const QString &name, const QString &address)
{
    const QUrl url = widgets::externalUrl(address);
    if (!url.isValid())
        return;
    auto *link = new widgets::LinkButton(m_theme, name.isEmpty() ? address : name, &card);
    link->setFlush();
    link->setToolTip(widgets::plainToolTip(address));
    connect(link, &QAbstractButton::clicked, this, [url] { widgets::openExternally(url); });
    static_cast<QBoxLayout *>(card.layout())->addWidget(link, 0, Qt::AlignLeft);
}

QWidget *RequestSections::makeLinks()
{
    const RequestRow &row = m_request.row;
    QWidget *card = makeCard(tr("Links"));
    for (const NamedAddress &address :
         row.status ? row.status->endpoints + row.status->links : QList<NamedAddress>())
        addAddress(*card, address.name, address.url);
    if (row.kind && !row.kind->documentation.isEmpty())
        addAddress(*card, tr("Documentation of %1").arg(row.kind->title), row.kind->documentation);
    if (row.kind && !row.kind->support.url.isEmpty())
        addAddress(*card, tr("Support"), row.kind->support.url);
    if (card->layout()->count() > 1)
        return card;
    delete card;
    return nullptr;
}

void RequestSections::setNow(const QDateTime &now)
{
    for (const auto &[label, since] : std::as_const(m_ages))
        label->setText(widgets::ageText(since, now));
}

} // namespace waymark::requests
