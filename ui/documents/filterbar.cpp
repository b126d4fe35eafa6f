// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "documents/filterbar.h"

#include "widgets/chip.h"
#include "widgets/filterfield.h"
#include "widgets/keyrow.h"
#include "widgets/label.h"

#include <QBoxLayout>
#include <QComboBox>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::documents {

using widgets::Chip;
using widgets::Label;
namespace space = theme::space;

FilterBar::FilterBar(const theme::Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_text(new widgets::FilterField(theme, u"view-filter"_s, tr("Filter"), this))
    , m_owner(new QComboBox(this))
    , m_problems(new Chip(theme, tr("With problems"), this))
    , m_count(new Label(theme, Label::Role::Secondary, {}, this))
    , m_kindRow(new QHBoxLayout)
    , m_keys(new widgets::KeyRow(this))
{
    m_text->setPlaceholderText(tr("Filter by name, owner or file"));
    m_text->setMaximumWidth(320);
    connect(m_text, &widgets::FilterField::leftDownwards, this, &FilterBar::leftDownwards);
    m_owner->setAccessibleName(tr("Owner"));
    m_owner->setMinimumWidth(160);
    m_owner->setMaximumWidth(240);
    m_count->setFont(theme.numberFont());
    m_keys->add(m_text);
    m_keys->add(m_owner);
    m_keys->add(m_problems);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::related);
    row->addWidget(m_text, 2);
    row->addWidget(m_owner);
    row->addWidget(m_problems);
    row->addStretch(1);
    row->addWidget(m_count);
    m_kindRow->setSpacing(6);
    m_kindRow->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::related);
    column->addLayout(row);
    column->addLayout(m_kindRow);

    connect(m_text, &QLineEdit::textChanged, this, [this](const QString &typed) {
        Filter next = m_filter;
        next.text = typed;
        change(next);
    });
    connect(m_owner, &QComboBox::activated, this, [this](int row_) {
        Filter next = m_filter;
        next.owner = m_owner->itemData(row_).toString();
        change(next);
    });
    connect(m_problems, &QAbstractButton::clicked, this, [this](bool isOn) {
        Filter next = m_filter;
        next.onlyProblems = isOn;
        change(next);
    });
}

void FilterBar::focusText()
{
    m_text->enter();
}

void FilterBar::setFilter(const Filter &filter)
{
    change(filter);
}

void FilterBar::change(const Filter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    showFilter();
    Q_EMIT filterChanged();
}

void FilterBar::showFilter()
{
    if (m_text->text() != m_filter.text)
        m_text->setText(m_filter.text);
    m_problems->setChecked(m_filter.onlyProblems);
    for (Chip *chip : std::as_const(m_kinds))
        chip->setChecked(chip->text() == m_filter.kind);
    m_owner->setCurrentIndex(std::max(0, m_owner->findData(m_filter.owner)));
}

void FilterBar::setListing(const Listing &listing)
{
    setKinds(listing.kinds);
    setOwners(listing.owners);
    m_problems->setCount(listing.withProblems);
    const auto shown = listing.rows.size();
    m_count->setText(shown == listing.total ? tr("%Ln documents", nullptr, int(shown))
                                            : tr("%L1 of %L2").arg(shown).arg(listing.total));
    showFilter();
}

void FilterBar::setKinds(const QList<Facet> &kinds)
{
    const auto countOf = [&kinds](const QString &kind) {
        const auto found = std::ranges::find(kinds, kind, &Facet::value);
        return found == kinds.end() ? 0 : found->count;
    };
    // A chip stays where it is once it was there: chips that change places can't be clicked.
    for (const Facet &facet : kinds) {
        if (std::ranges::any_of(m_kinds,
                                [&](const Chip *chip) { return chip->text() == facet.value; }))
            continue;
        auto *chip = new Chip(m_theme, facet.value, this);
        connect(chip, &QAbstractButton::clicked, this, [this, chip](bool isOn) {
            Filter next = m_filter;
            next.kind = isOn ? chip->text() : QString();
            change(next);
        });
        m_kindRow->insertWidget(int(m_kinds.size()), chip);
        m_keys->add(chip);
        m_kinds << chip;
    }
    for (Chip *chip : std::as_const(m_kinds)) {
        chip->setCount(countOf(chip->text()));
        chip->setVisible(m_kinds.size() > 1);
    }
}

void FilterBar::setOwners(const QList<Facet> &owners)
{
    QList<Facet> byName = owners;
    std::ranges::sort(byName, {}, &Facet::value);
    const QSignalBlocker quiet(m_owner);
    m_owner->clear();
    m_owner->addItem(tr("All owners"), QString());
    for (const Facet &owner : std::as_const(byName))
        m_owner->addItem(tr("%1 (%L2)").arg(owner.value).arg(owner.count), owner.value);
    if (m_owner->findData(m_filter.owner) < 0)
        m_owner->addItem(m_filter.owner, m_filter.owner);
}

} // namespace waymark::documents
