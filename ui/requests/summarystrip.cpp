// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "requests/summarystrip.h"

#include "form/sections/flowlayout.h"
#include "requests/phasebar.h"
#include "requests/phasestatus.h"
#include "requests/timetext.h"
#include "widgets/chip.h"
#include "widgets/keyrow.h"
#include "widgets/label.h"

#include <QBoxLayout>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::requests {

using widgets::Chip;
using widgets::Label;
namespace space = theme::space;

namespace {

constexpr int stripSpacing = 6;
constexpr qsizetype mostWaiting = 5;

} // namespace

SummaryStrip::SummaryStrip(const theme::Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_bar(new PhaseBar(theme, this))
    , m_phaseRow(new form::FlowLayout(nullptr))
    , m_waitRow(new form::FlowLayout(nullptr))
    , m_phaseKeys(new widgets::KeyRow(this))
    , m_waitKeys(new widgets::KeyRow(this))
    , m_waitTitle(new Label(theme, Label::Role::Secondary, tr("Waiting for"), this))
    , m_ends(new Label(theme, Label::Role::Secondary, {}, this))
{
    setAccessibleName(tr("Summary"));
    m_waitTitle->setMinimumHeight(24);
    m_waitTitle->setAlignment(Qt::AlignVCenter);
    m_ends->setMinimumHeight(24);
    m_ends->setAlignment(Qt::AlignVCenter | Qt::AlignRight);
    for (form::FlowLayout *row : {m_phaseRow, m_waitRow}) {
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(stripSpacing);
    }
    auto *waits = new QHBoxLayout;
    waits->setSpacing(space::related);
    waits->addWidget(m_waitTitle, 0, Qt::AlignTop);
    waits->addLayout(m_waitRow, 1);
    waits->addWidget(m_ends, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::related);
    column->addWidget(m_bar);
    column->addLayout(m_phaseRow);
    column->addLayout(waits);
}

void SummaryStrip::setSummary(const RequestSummary &summary, const QDateTime &now)
{
    m_bar->setPhases(summary.phases);
    showPhases(summary);
    showWaiting(summary, now);
    QStringList ends;
    if (summary.longestOverdue.isValid())
        ends << tr("Longest overdue for %1")
                    .arg(roughTime(seconds(summary.longestOverdue.secsTo(now))));
    if (summary.nextEnd.isValid() && summary.nextEnd > now)
        ends << tr("Next end in %1").arg(roughTime(seconds(now.secsTo(summary.nextEnd))));
    m_ends->setText(ends.join(u" · "_s));
    mark();
}

void SummaryStrip::showPhases(const RequestSummary &summary)
{
    // In the order of a request's life, whichever came first.
    while (m_phaseRow->count() > 0)
        delete m_phaseRow->takeAt(0);
    for (const auto &[phase, chip] : m_phases.asKeyValueRange())
        chip->setVisible(
            std::ranges::contains(summary.phases, phase, &RequestSummary::PhaseCount::phase));
    for (const auto &[phase, count] : summary.phases) {
        Chip *&chip = m_phases[phase];
        if (chip == nullptr) {
            chip = new Chip(m_theme, phaseTitle(phase), this);
            chip->setStatus(statusOf(phase));
            chip->setToolTip(phaseMeaning(phase));
            connect(chip, &QAbstractButton::clicked, this, [this, one = phase](bool isOn) {
                Q_EMIT phaseChosen(isOn ? std::optional(one) : std::nullopt);
            });
        }
        chip->setCount(count);
        m_phaseRow->addWidget(chip);
        m_phaseKeys->add(chip);
        chip->show();
    }
}

void SummaryStrip::showWaiting(const RequestSummary &summary, const QDateTime &now)
{
    while (m_waitRow->count() > 0)
        delete m_waitRow->takeAt(0);
    const auto shown = summary.waiting.first(std::min(mostWaiting, summary.waiting.size()));
    for (const auto &[name, chip] : m_waiting.asKeyValueRange())
        chip->setVisible(std::ranges::contains(shown, name, &RequestSummary::Waiting::name));
    for (const RequestSummary::Waiting &waiting : shown) {
        Chip *&chip = m_waiting[waiting.name];
        if (chip == nullptr) {
            chip = new Chip(m_theme, waiting.name, this);
            connect(chip, &QAbstractButton::clicked, this, [this, name = waiting.name](bool isOn) {
                Q_EMIT waitsChosen(isOn ? name : QString());
            });
        }
        const QString count = QLocale().toString(waiting.count);
        chip->setDetail(
            waiting.longest.isValid()
                ? tr("%1, up to %2").arg(count, roughTime(seconds(waiting.longest.secsTo(now))))
                : count);
        m_waitRow->addWidget(chip);
        m_waitKeys->add(chip);
        chip->show();
    }
    m_waitTitle->setText(shown.isEmpty() ? tr("Nothing waits for anybody") : tr("Waiting for"));
}

void SummaryStrip::setFilter(const RequestFilter &filter)
{
    m_filter = filter;
    mark();
}

void SummaryStrip::mark()
{
    for (const auto &[phase, chip] : m_phases.asKeyValueRange())
        chip->setChecked(m_filter.phase == phase);
    for (const auto &[name, chip] : m_waiting.asKeyValueRange())
        chip->setChecked(m_filter.waitsFor == name);
}

} // namespace waymark::requests
