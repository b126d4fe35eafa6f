// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "readiness/heatfilterbar.h"

#include "catalog/entityref.h"
#include "widgets/age.h"
#include "widgets/chip.h"
#include "widgets/comboname.h"
#include "widgets/filterfield.h"
#include "widgets/keyrow.h"
#include "widgets/label.h"

#include <QBoxLayout>
#include <QComboBox>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::readiness {

using widgets::Chip;
using widgets::Label;
namespace space = theme::space;

namespace {

QString ownerText(const QString &owner)
{
    return owner.isEmpty() ? HeatFilterBar::tr("Nobody")
                           : catalog::parseRef(owner).ref.shortened(u"group"_s, u"default"_s);
}

} // namespace

HeatFilterBar::HeatFilterBar(const theme::Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_scorecard(new QComboBox(this))
    , m_owner(new QComboBox(this))
    , m_text(new widgets::FilterField(theme, u"view-filter"_s, tr("Filter"), this))
    , m_row(new widgets::KeyRow(this))
    , m_failing(new Chip(theme, tr("Not passing"), this))
    , m_mine(new Chip(theme, tr("Mine"), this))
    , m_moment(new Label(theme, Label::Role::Secondary, {}, this))
    , m_count(new Label(theme, Label::Role::Secondary, {}, this))
{
    widgets::nameCombo(*m_scorecard, tr("Scorecard"));
    m_scorecard->setMinimumWidth(180);
    widgets::nameCombo(*m_owner, tr("Owner"));
    m_owner->setMinimumWidth(140);
    m_text->setPlaceholderText(tr("Filter by name, owner or system"));
    m_text->setMaximumWidth(280);
    m_failing->setToolTip(tr("A check fails, has no data or can't be evaluated."));
    m_count->setFont(theme.numberFont());
    for (QWidget *control : {static_cast<QWidget *>(m_text), static_cast<QWidget *>(m_scorecard),
                             static_cast<QWidget *>(m_owner), static_cast<QWidget *>(m_failing),
                             static_cast<QWidget *>(m_mine)})
        m_row->add(control);
    auto *choices = new QHBoxLayout;
    choices->setSpacing(space::related);
    choices->addWidget(m_scorecard);
    choices->addWidget(m_owner);
    choices->addWidget(m_text, 1);
    choices->addStretch(1);
    choices->addWidget(m_count);
    auto *chips = new QHBoxLayout;
    chips->setSpacing(space::related);
    chips->addWidget(m_failing);
    chips->addWidget(m_mine);
    chips->addStretch(1);
    chips->addWidget(m_moment);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::related);
    column->addLayout(choices);
    column->addLayout(chips);

    connect(m_text, &widgets::FilterField::leftDownwards, this, &HeatFilterBar::leftDownwards);
    const auto changes = [this](auto set) {
        return [this, set](const auto &value) {
            HeatFilter next = m_filter;
            set(next, value);
            change(next);
        };
    };
    connect(m_text, &QLineEdit::textChanged, this,
            changes([](HeatFilter &next, const QString &typed) { next.text = typed; }));
    connect(m_scorecard, &QComboBox::activated, this, changes([this](HeatFilter &next, int row) {
                next.scorecard = m_scorecard->itemData(row).toString();
            }));
    connect(m_owner, &QComboBox::activated, this, changes([this](HeatFilter &next, int row) {
                next.owner = m_owner->itemData(row).toString();
            }));
    connect(m_failing, &QAbstractButton::clicked, this,
            changes([](HeatFilter &next, bool isOn) { next.onlyFailing = isOn; }));
    connect(m_mine, &QAbstractButton::clicked, this,
            changes([](HeatFilter &next, bool isOn) { next.onlyMine = isOn; }));
}

void HeatFilterBar::setFilter(const HeatFilter &filter)
{
    change(filter);
}

void HeatFilterBar::change(const HeatFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    showFilter();
    Q_EMIT filterChanged();
}

void HeatFilterBar::showFilter()
{
    if (m_text->text() != m_filter.text)
        m_text->setText(m_filter.text);
    m_failing->setChecked(m_filter.onlyFailing);
    m_mine->setChecked(m_filter.onlyMine);
    m_scorecard->setCurrentIndex(m_chosen);
    m_owner->setCurrentIndex(std::max(0, m_owner->findData(m_filter.owner)));
}

QString HeatFilterBar::momentOf(const Readiness &readiness, const QDateTime &oldestFact)
{
    QStringList words;
    if (!readiness.commit.isEmpty())
        words.append(
            tr("as of %1")
                .arg(readiness.commit.first(std::min<qsizetype>(7, readiness.commit.size()))));
    if (oldestFact.isValid())
        words.append(tr("oldest fact %1 old").arg(widgets::shortAge(oldestFact, readiness.now)));
    return words.join(", "_L1);
}

void HeatFilterBar::setList(const Readiness &readiness, const HeatList &list, bool knowsMe)
{
    m_scorecard->clear();
    for (const auto &card : readiness.scorecards)
        m_scorecard->addItem(card->title, card->name);
    m_chosen = list.scorecard;
    if (m_chosen >= 0)
        m_filter.scorecard = readiness.scorecards[m_chosen]->name;
    m_owner->clear();
    m_owner->addItem(tr("All owners"), QString());
    for (const HeatOwner &owner : list.owners) {
        if (!owner.owner.isEmpty())
            m_owner->addItem(tr("%1 (%L2)").arg(ownerText(owner.owner)).arg(owner.count),
                             owner.owner);
    }
    if (m_owner->findData(m_filter.owner) < 0)
        m_owner->addItem(ownerText(m_filter.owner), m_filter.owner);
    m_failing->setCount(list.failing);
    m_mine->setCount(list.mine);
    m_mine->setEnabled(knowsMe || m_filter.onlyMine);
    m_mine->setToolTip(
        knowsMe ? QString()
                : tr("Waymark doesn't know who you are: choose your team on the page Home."));
    const auto shown = list.rows.size();
    m_count->setText(shown == list.total ? tr("%Ln service(s)", nullptr, int(shown))
                                         : tr("%L1 of %L2").arg(shown).arg(list.total));
    m_moment->setText(momentOf(readiness, list.oldestFact));
    showFilter();
}

void HeatFilterBar::focusText()
{
    m_text->enter();
}

} // namespace waymark::readiness
