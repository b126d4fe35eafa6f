// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "requests/clustercard.h"

#include "widgets/age.h"
#include "widgets/buttons.h"
#include "widgets/card.h"
#include "widgets/label.h"
#include "widgets/status.h"

#include <QBoxLayout>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::requests {

using objectstatus::Health;
using widgets::Label;
namespace space = theme::space;

namespace {

constexpr qsizetype mostObjects = 20;

widgets::Status statusOfObject(const ClusterObject &object)
{
    if (!object.isThere)
        return widgets::Status::Warning;
    switch (object.standing.health) {
    case Health::Ready:
        return widgets::Status::Good;
    case Health::Progressing:
    case Health::Deleting:
        return widgets::Status::Running;
    case Health::Degraded:
        return widgets::Status::Bad;
    case Health::Suspended:
        return widgets::Status::Info;
    case Health::NotAssessed:
        return widgets::Status::Unknown;
    }
    return widgets::Status::Unknown;
}

QString wordFor(const ClusterObject &object)
{
    if (!object.isThere)
        return ClusterCard::tr("not there");
    switch (object.standing.health) {
    case Health::Ready:
        return ClusterCard::tr("ready");
    case Health::Progressing:
        return ClusterCard::tr("on its way");
    case Health::Deleting:
        return ClusterCard::tr("being deleted");
    case Health::Degraded:
        return ClusterCard::tr("failing");
    case Health::Suspended:
        return ClusterCard::tr("suspended");
    case Health::NotAssessed:
        return ClusterCard::tr("not assessed");
    }
    return {};
}

bool isReady(const ClusterObject &object)
{
    return object.isThere && object.standing.health == Health::Ready;
}

} // namespace

ClusterCard::ClusterCard(const theme::Theme &theme, const Services &services,
                         const ClusterQuestion &question, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_services(services)
    , m_question(question)
    , m_card(new widgets::Card(theme, this))
    , m_again(new widgets::LinkButton(theme, tr("Ask again"), m_card))
    , m_state(new Label(theme, Label::Role::Secondary, {}, m_card))
    , m_column(new QVBoxLayout(m_card))
{
    const QString title = tr("In the cluster %1").arg(question.context);
    m_card->setAccessibleName(title);
    m_state->setWordWrap(true);
    m_state->setAccessibleName(tr("What the cluster says"));
    auto *head = new QHBoxLayout;
    head->setSpacing(space::related);
    auto *name = new Label(theme, Label::Role::Section, title, m_card);
    name->setElided();
    head->addWidget(name, 1);
    head->addWidget(m_again);
    m_column->setContentsMargins(space::group, 12, space::group, 12);
    m_column->setSpacing(space::related);
    m_column->addLayout(head);
    m_column->addWidget(m_state);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_card);
    connect(m_again, &QAbstractButton::clicked, this, &ClusterCard::ask);
}

ClusterCard::~ClusterCard() = default;

void ClusterCard::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!std::exchange(m_wasAsked, true))
        ask();
}

void ClusterCard::ask()
{
    m_isAsking = true;
    m_again->setEnabled(false);
    m_state->setColour(&theme::Tokens::secondary);
    m_state->setText(tr("Asking the cluster."));
    using Answer = Result<QList<ClusterObject>>;
    m_asking = inBackground(
        m_services.bulk, this,
        [services = m_services,
         question = m_question](std::stop_token stop) -> std::shared_ptr<const Answer> {
            return std::make_shared<const Answer>(
                askCluster(question, services.files, services.process, std::move(stop)));
        },
        [this](const std::shared_ptr<const Answer> &objects) {
            m_isAsking = false;
            m_again->setEnabled(true);
            show(*objects);
        });
}

/// What was known before stays beside an error: it is older, and still the newest there is.
void ClusterCard::show(const Result<QList<ClusterObject>> &objects)
{
    if (!objects) {
        m_state->setColour(&theme::Tokens::bad);
        return m_state->setText(objects.error().message + u' ' + objects.error().next);
    }
    const QString time =
        QLocale().toString(m_services.clock.now().toLocalTime().time(), QLocale::ShortFormat);
    m_state->setText(tr("%n object(s), asked at %1.", nullptr, int(objects->size())).arg(time));
    delete m_lines;
    m_lines = new QWidget(m_card);
    auto *lines = new QVBoxLayout(m_lines);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(space::related);
    m_column->addWidget(m_lines);
    const auto ready = std::ranges::count_if(*objects, isReady);
    const auto others = objects->size() - ready;
    for (const ClusterObject &object : objects->first(std::min(others, mostObjects)))
        addObject(object);
    const auto more = others - std::min(others, mostObjects);
    if (more > 0)
        lines->addWidget(new Label(m_theme, Label::Role::Secondary,
                                   tr("and %n more that aren't ready", nullptr, int(more)),
                                   m_lines));
    if (ready > 0)
        lines->addWidget(new Label(
            m_theme, Label::Role::Secondary,
            others == 0 ? tr("All are ready.") : tr("%n ready", nullptr, int(ready)), m_lines));
    // What joins a widget that is shown already shows itself only when events are handled next.
    m_lines->show();
    const bool isWrong =
        !objects->isEmpty()
        && (!objects->first().isThere || objects->first().standing.health == Health::Degraded);
    Q_EMIT answered(isWrong ? u"%1: %2"_s.arg(objects->first().shown(), wordFor(objects->first()))
                            : QString());
}

void ClusterCard::addObject(const ClusterObject &object)
{
    auto *head = new QHBoxLayout;
    head->setSpacing(space::related);
    head->addWidget(new widgets::StatusGlyph(m_theme, statusOfObject(object), m_lines), 0,
                    Qt::AlignVCenter);
    auto *name = new Label(m_theme, Label::Role::Body, object.shown(), m_lines);
    name->setElided(Qt::ElideMiddle);
    head->addWidget(name, 1);
    QStringList words{wordFor(object)};
    if (object.standing.since.isValid())
        words.append(widgets::ageText(object.standing.since, m_services.clock.now()));
    auto *word = new Label(m_theme, Label::Role::Secondary, words.join(u" · "_s), m_lines);
    head->addWidget(word);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addLayout(head);
    const QString reason =
        QStringList{object.standing.said, object.standing.reason}.join(u' ').trimmed();
    for (const auto &[text, colour] :
         {std::pair(reason, &theme::Tokens::secondary),
          std::pair(object.standing.message, &theme::Tokens::secondary),
          std::pair(object.standing.contradiction, &theme::Tokens::warning)}) {
        if (text.isEmpty())
            continue;
        auto *label = new Label(m_theme, Label::Role::Secondary, text, m_lines);
        label->setColour(colour);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setContentsMargins(24, 0, 0, 0);
        texts->addWidget(label);
    }
    static_cast<QBoxLayout *>(m_lines->layout())->addLayout(texts);
}

} // namespace waymark::requests
