// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/browser/catalogfilterbar.h"

#include "catalog/browser/facetbutton.h"
#include "diagnostics/explanation.h"
#include "form/sections/flowlayout.h"
#include "widgets/buttons.h"
#include "widgets/chip.h"
#include "widgets/filterfield.h"
#include "widgets/keyrow.h"
#include "widgets/label.h"

#include <QBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

using widgets::Chip;
using widgets::Label;
namespace space = theme::space;

namespace {

constexpr int chipGap = 6;

/// Words for `EntityFilter::Problems`, as a facet's values.
constexpr QLatin1StringView errorsValue("errors");
constexpr QLatin1StringView problemsValue("problems");
constexpr QLatin1StringView withoutValue("none");

/// Findings as their pages are called.
QList<FacetChoice> inWords(QList<FacetChoice> codes)
{
    for (FacetChoice &choice : codes)
        choice.label = findingTitle(choice.value);
    return codes;
}

QStringList valuesOf(EntityFilter::Problems problems)
{
    switch (problems) {
    case EntityFilter::Problems::WithErrors:
        return {errorsValue};
    case EntityFilter::Problems::WithProblems:
        return {problemsValue};
    case EntityFilter::Problems::Without:
        return {withoutValue};
    case EntityFilter::Problems::Any:
        break;
    }
    return {};
}

EntityFilter::Problems problemsOf(const QString &value)
{
    if (value == errorsValue)
        return EntityFilter::Problems::WithErrors;
    if (value == problemsValue)
        return EntityFilter::Problems::WithProblems;
    return value == withoutValue ? EntityFilter::Problems::Without : EntityFilter::Problems::Any;
}

} // namespace

CatalogFilterBar::CatalogFilterBar(const theme::Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_text(new widgets::FilterField(theme, u"edit-find"_s, tr("Search the catalog"), this))
    , m_count(new Label(theme, Label::Role::Secondary, {}, this))
    , m_queryProblem(new Label(theme, Label::Role::Secondary, {}, this))
    , m_tools(new QHBoxLayout)
    , m_keys(new widgets::KeyRow(this))
    , m_kindRow(new form::FlowLayout(nullptr))
    , m_facetRow(new form::FlowLayout(nullptr))
{
    m_kindRow->setSpacing(chipGap);
    m_facetRow->setSpacing(chipGap);
    buildTexts();
    auto *row = new QHBoxLayout;
    row->setSpacing(chipGap);
    row->addWidget(m_text, 3);
    row->addSpacing(2);
    buildScopes();
    for (Chip *scope : std::as_const(m_scopes))
        row->addWidget(scope);
    row->addStretch(1);
    m_tools->setSpacing(chipGap);
    row->addLayout(m_tools);
    buildFacets();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::related);
    column->addLayout(row);
    column->addWidget(m_queryProblem);
    column->addLayout(m_kindRow);
    auto *last = new QHBoxLayout;
    last->addLayout(m_facetRow, 1);
    last->addWidget(m_count, 0, Qt::AlignTop);
    last->addWidget(m_stop, 0, Qt::AlignTop);
    column->addLayout(last);
    showFilter();
}

void CatalogFilterBar::buildTexts()
{
    m_text->setPlaceholderText(tr("Search, or kind:api owner:payments tag:java"));
    m_text->setToolTip(tr("Words are searched for in name, title, tags, owner, type and "
                          "description. Conditions such as kind:api, owner:payments or "
                          "-lifecycle:deprecated narrow; Backstage's filters work, too."));
    m_text->setMaximumWidth(420);
    m_keys->add(m_text);
    connect(m_text, &widgets::FilterField::leftDownwards, this, &CatalogFilterBar::leftDownwards);
    m_count->setFont(m_theme.numberFont());
    m_count->setMinimumHeight(24);
    m_queryProblem->setColour(&theme::Tokens::bad);
    m_queryProblem->hide();
    connect(m_text, &QLineEdit::textChanged, this, [this](const QString &typed) {
        EntityFilter next = m_filter;
        next.text = typed;
        change(next);
    });
}

void CatalogFilterBar::buildScopes()
{
    using Scope = EntityFilter::Scope;
    for (const auto &[scope, text] :
         {std::pair(Scope::All, tr("Everything")), std::pair(Scope::Mine, tr("My team's")),
          std::pair(Scope::Starred, tr("Starred"))}) {
        auto *chip = new Chip(m_theme, text, this);
        chip->setProperty("scope", int(scope));
        connect(chip, &QAbstractButton::clicked, this, [this, scope] {
            EntityFilter next = m_filter;
            next.scope = scope;
            change(next);
            showFilter();
        });
        m_keys->add(chip);
        m_scopes << chip;
    }
}

FacetButton *CatalogFilterBar::addFacet(const QString &title, QStringList EntityFilter::*values)
{
    auto *button = new FacetButton(m_theme, title, false, this);
    connect(button, &FacetButton::chosenChanged, this, [this, values](const QStringList &chosen) {
        EntityFilter next = m_filter;
        next.*values = chosen;
        change(next);
    });
    m_facetRow->addWidget(button);
    m_keys->add(button);
    m_facets << Facet{button, values};
    return button;
}

void CatalogFilterBar::buildFacets()
{
    addFacet(tr("Type"), &EntityFilter::types);
    addFacet(tr("Lifecycle"), &EntityFilter::lifecycles);
    addFacet(tr("Owner"), &EntityFilter::owners);
    addFacet(tr("System"), &EntityFilter::systems);
    addFacet(tr("Tag"), &EntityFilter::tags);
    m_problems = new FacetButton(m_theme, tr("Problems"), true, this);
    connect(m_problems, &FacetButton::chosenChanged, this, [this](const QStringList &chosen) {
        EntityFilter next = m_filter;
        next.problems = problemsOf(chosen.value(0));
        change(next);
    });
    m_facetRow->addWidget(m_problems);
    m_keys->add(m_problems);
    m_codes = addFacet(tr("Finding"), &EntityFilter::codes);
    m_sources = addFacet(tr("Source"), &EntityFilter::sources);
    m_clear = new widgets::LinkButton(m_theme, tr("Clear filters"), this);
    connect(m_clear, &QAbstractButton::clicked, this, [this] { change({}); });
    m_facetRow->addWidget(m_clear);
    m_keys->add(m_clear);
    // On the line of the buttons beside them.
    m_clear->setMinimumHeight(m_problems->sizeHint().height());
    m_stop = new widgets::LinkButton(m_theme, tr("Stop reading"), this);
    m_stop->setMinimumHeight(m_count->minimumHeight());
    m_stop->hide();
    m_keys->add(m_stop);
    connect(m_stop, &QAbstractButton::clicked, this, &CatalogFilterBar::stopRequested);
}

void CatalogFilterBar::addTool(QWidget *tool)
{
    m_tools->addWidget(tool);
    m_keys->add(tool);
}

void CatalogFilterBar::focusText()
{
    m_text->enter();
}

void CatalogFilterBar::typeAhead(const QString &text)
{
    m_text->setFocus(Qt::OtherFocusReason);
    m_text->setText(text);
}

void CatalogFilterBar::setFilter(const EntityFilter &filter)
{
    change(filter);
}

void CatalogFilterBar::change(const EntityFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    showFilter();
    Q_EMIT filterChanged();
}

void CatalogFilterBar::showFilter()
{
    if (m_text->text() != m_filter.text)
        m_text->setText(m_filter.text);
    for (Chip *chip : std::as_const(m_scopes))
        chip->setChecked(chip->property("scope").toInt() == int(m_filter.scope));
    for (qsizetype i = 0; i < m_kinds.size(); ++i)
        m_kinds[i]->setChecked(i == 0 ? m_filter.kind.isEmpty()
                                      : m_kinds[i]->text() == m_filter.kind);
    for (const Facet &facet : std::as_const(m_facets))
        facet.button->setChosen(m_filter.*facet.values);
    m_problems->setChosen(valuesOf(m_filter.problems));
    m_clear->setVisible(!m_filter.isEmpty());
}

void CatalogFilterBar::setList(const EntityList &list)
{
    const bool wasPartial = std::exchange(m_isPartial, list.snapshot && list.snapshot->isPartial());
    setKinds(list);
    if (wasPartial && !m_isPartial)
        sortKinds(list);
    for (const auto &[button, values] : std::as_const(m_facets)) {
        const QList<FacetChoice> &choices = values == &EntityFilter::types        ? list.types
                                            : values == &EntityFilter::lifecycles ? list.lifecycles
                                            : values == &EntityFilter::owners     ? list.owners
                                            : values == &EntityFilter::systems    ? list.systems
                                            : values == &EntityFilter::tags       ? list.tags
                                            : values == &EntityFilter::codes      ? list.codes
                                                                                  : list.sources;
        button->setChoices(values == &EntityFilter::codes ? inWords(choices) : choices);
        if (values == &EntityFilter::codes)
            button->setVisible(!choices.isEmpty() || !m_filter.codes.isEmpty() || m_isPartial);
    }
    m_problems->setChoices(problemChoices(list));
    for (FacetButton *unknown : {m_problems, m_codes}) {
        unknown->setEnabled(!m_isPartial);
        unknown->setToolTip(m_isPartial ? tr("Known once the whole workspace is read") : QString());
    }
    m_sources->setVisible(list.sources.size() > 1 || !m_filter.sources.isEmpty());
    for (Chip *chip : std::as_const(m_scopes)) {
        const auto scope = EntityFilter::Scope(chip->property("scope").toInt());
        if (scope != EntityFilter::Scope::All)
            chip->setCount(int(scope == EntityFilter::Scope::Mine ? list.mine : list.starred));
    }
    m_shown = qsizetype(list.rows.size());
    m_total = list.total;
    showCount();
    m_queryProblem->setVisible(list.badQuery.has_value());
    if (list.badQuery)
        m_queryProblem->setText(u"%1 %2"_s.arg(list.badQuery->message, list.badQuery->next));
    showFilter();
}

void CatalogFilterBar::setProgress(const Progress &progress)
{
    m_progress = progress;
    showCount();
}

void CatalogFilterBar::showCount()
{
    const QString count = m_shown == m_total ? tr("%Ln entities", nullptr, int(m_shown))
                                             : tr("%L1 of %L2").arg(m_shown).arg(m_total);
    m_stop->setVisible(m_isPartial);
    if (!m_isPartial)
        return m_count->setText(count);
    const QString files =
        m_progress.done < m_progress.total
            ? tr("%L1 of %L2 files read").arg(m_progress.done).arg(m_progress.total)
            : tr("checking %Ln files", nullptr, int(m_progress.total));
    m_count->setText(tr("%1 so far, %2").arg(count, files));
}

/// The most frequent first, as they would stand if nothing had been shown before.
void CatalogFilterBar::sortKinds(const EntityList &list)
{
    const auto placeOf = [&list](const Chip *chip) {
        return std::ranges::find(list.kinds, chip->text(), &FacetChoice::value);
    };
    std::ranges::stable_sort(m_kinds.begin() + 1, m_kinds.end(), {}, placeOf);
    for (Chip *chip : std::as_const(m_kinds)) {
        m_kindRow->removeWidget(chip);
        m_kindRow->addWidget(chip);
    }
}

void CatalogFilterBar::setKinds(const EntityList &list)
{
    const auto addKind = [this](const QString &kind) {
        auto *chip = new Chip(m_theme, kind.isEmpty() ? tr("All kinds") : kind, this);
        connect(chip, &QAbstractButton::clicked, this, [this, kind](bool isOn) {
            EntityFilter next = m_filter;
            next.kind = isOn ? kind : QString();
            change(next);
            showFilter();
        });
        m_kindRow->addWidget(chip);
        m_keys->add(chip);
        chip->show();
        m_kinds << chip;
    };
    if (m_kinds.isEmpty())
        addKind({});
    // A chip stays where it is once it was there: chips that change places can't be clicked.
    for (const FacetChoice &choice : list.kinds) {
        if (std::ranges::none_of(m_kinds,
                                 [&](const Chip *chip) { return chip->text() == choice.value; }))
            addKind(choice.value);
    }
    m_kinds.first()->setCount(int(list.anyKind));
    for (Chip *chip : m_kinds.sliced(1)) {
        const auto found = std::ranges::find(list.kinds, chip->text(), &FacetChoice::value);
        chip->setCount(found == list.kinds.end() ? 0 : found->count);
    }
}

QList<FacetChoice> CatalogFilterBar::problemChoices(const EntityList &list)
{
    return {{errorsValue, tr("With errors"), int(list.withErrors)},
            {problemsValue, tr("With errors or warnings"), int(list.withProblems)},
            {withoutValue, tr("Without problems"), int(list.withoutProblems)}};
}

} // namespace waymark::catalog
