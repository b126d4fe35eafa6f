// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "requests/requestsfilterbar.h"

#include "form/sections/flowlayout.h"
#include "widgets/chip.h"
#include "widgets/filterfield.h"
#include "widgets/keyrow.h"
#include "widgets/label.h"

#include <QBoxLayout>
#include <QComboBox>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::requests {

using widgets::Chip;
using widgets::Label;
namespace space = theme::space;

namespace {

constexpr int chipSpacing = 6;

} // namespace

RequestsFilterBar::RequestsFilterBar(const theme::Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_text(new widgets::FilterField(theme, u"view-filter"_s, tr("Filter"), this))
    , m_owner(new QComboBox(this))
    , m_count(new Label(theme, Label::Role::Secondary, {}, this))
    , m_chips(new form::FlowLayout(nullptr))
    , m_row(new widgets::KeyRow(this))
{
    m_text->setPlaceholderText(tr("Filter by name, owner, phase or what is wrong"));
    m_text->setMaximumWidth(320);
    connect(m_text, &widgets::FilterField::leftDownwards, this, &RequestsFilterBar::leftDownwards);
    m_owner->setAccessibleName(tr("Owner"));
    m_owner->setMinimumWidth(160);
    m_owner->setMaximumWidth(240);
    m_count->setFont(theme.numberFont());
    m_row->add(m_text);
    m_row->add(m_owner);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::related);
    row->addWidget(m_text, 2);
    row->addWidget(m_owner);
    row->addStretch(1);
    row->addWidget(m_count);
    m_chips->setContentsMargins(0, 0, 0, 0);
    m_chips->setSpacing(chipSpacing);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::related);
    column->addLayout(row);
    column->addLayout(m_chips);

    for (const RequestQuestion question : allQuestions()) {
        Chip *chip = addChip(questionTitle(question));
        m_questions << chip;
        connect(chip, &QAbstractButton::clicked, this, [this, question](bool isOn) {
            RequestFilter next = m_filter;
            next.questions.removeAll(question);
            if (isOn)
                next.questions.append(question);
            change(next);
        });
    }
    m_problems = addChip(tr("With problems"));
    connect(m_problems, &QAbstractButton::clicked, this, [this](bool isOn) {
        RequestFilter next = m_filter;
        next.onlyProblems = isOn;
        change(next);
    });
    connect(m_text, &QLineEdit::textChanged, this, [this](const QString &typed) {
        RequestFilter next = m_filter;
        next.text = typed;
        change(next);
    });
    connect(m_owner, &QComboBox::activated, this, [this](int row_) {
        RequestFilter next = m_filter;
        next.owner = m_owner->itemData(row_).toString();
        change(next);
    });
}

Chip *RequestsFilterBar::addChip(const QString &text)
{
    auto *chip = new Chip(m_theme, text, this);
    m_chips->addWidget(chip);
    m_row->add(chip);
    return chip;
}

void RequestsFilterBar::focusText()
{
    m_text->enter();
}

void RequestsFilterBar::setFilter(const RequestFilter &filter)
{
    change(filter);
}

void RequestsFilterBar::change(const RequestFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    showFilter();
    Q_EMIT filterChanged();
}

void RequestsFilterBar::showFilter()
{
    if (m_text->text() != m_filter.text)
        m_text->setText(m_filter.text);
    for (qsizetype i = 0; i < m_questions.size(); ++i)
        m_questions[i]->setChecked(m_filter.questions.contains(allQuestions()[i]));
    m_problems->setChecked(m_filter.onlyProblems);
    for (Chip *chip : std::as_const(m_kinds))
        chip->setChecked(chip->text() == m_filter.kind);
    m_owner->setCurrentIndex(std::max(0, m_owner->findData(m_filter.owner)));
}

void RequestsFilterBar::setListing(const RequestListing &listing, bool knowsMe)
{
    setKinds(listing.kinds);
    setOwners(listing.owners);
    for (qsizetype i = 0; i < m_questions.size(); ++i) {
        const bool isAboutMe = allQuestions()[i] == RequestQuestion::WaitsOnMe
                               || allQuestions()[i] == RequestQuestion::Mine;
        m_questions[i]->setCount(listing.questions[i]);
        m_questions[i]->setEnabled(knowsMe || !isAboutMe || m_questions[i]->isChecked());
        m_questions[i]->setToolTip(
            knowsMe || !isAboutMe
                ? QString()
                : tr("Waymark doesn't know who you are: choose your team on the page Home."));
    }
    m_problems->setCount(listing.withProblems);
    const auto shown = listing.rows.size();
    m_count->setText(shown == listing.total ? tr("%Ln requests", nullptr, int(shown))
                                            : tr("%L1 of %L2").arg(shown).arg(listing.total));
    showFilter();
}

void RequestsFilterBar::setKinds(const QList<RequestFacet> &kinds)
{
    const auto countOf = [&kinds](const QString &kind) {
        const auto found = std::ranges::find(kinds, kind, &RequestFacet::value);
        return found == kinds.end() ? 0 : found->count;
    };
    // A chip stays where it is once it was there: chips that change places can't be clicked.
    for (const RequestFacet &facet : kinds) {
        if (std::ranges::contains(m_kinds, facet.value, &Chip::text))
            continue;
        Chip *chip = addChip(facet.value);
        connect(chip, &QAbstractButton::clicked, this, [this, chip](bool isOn) {
            RequestFilter next = m_filter;
            next.kind = isOn ? chip->text() : QString();
            change(next);
        });
        m_kinds << chip;
    }
    for (Chip *chip : std::as_const(m_kinds)) {
        chip->setCount(countOf(chip->text()));
        chip->setVisible(m_kinds.size() > 1);
    }
}

void RequestsFilterBar::setOwners(const QList<RequestFacet> &owners)
{
    QList<RequestFacet> byName = owners;
    std::ranges::sort(byName, {}, &RequestFacet::value);
    const QSignalBlocker quiet(m_owner);
    m_owner->clear();
    m_owner->addItem(tr("All owners"), QString());
    for (const RequestFacet &owner : std::as_const(byName))
        m_owner->addItem(tr("%1 (%L2)").arg(owner.value).arg(owner.count), owner.value);
    if (m_owner->findData(m_filter.owner) < 0)
        m_owner->addItem(m_filter.owner, m_filter.owner);
}

} // namespace waymark::requests
