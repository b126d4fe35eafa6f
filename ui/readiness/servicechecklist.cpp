// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "readiness/servicechecklist.h"

#include "catalog/entityref.h"
#include "readiness/heatlist.h"
#include "readiness/outcomestatus.h"
#include "readiness/scorewriters.h"
#include "widgets/buttons.h"
#include "widgets/externallink.h"
#include "widgets/label.h"
#include "widgets/replace.h"

#include <QBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::readiness {

using widgets::Label;
using widgets::LinkButton;
namespace space = theme::space;

namespace {

constexpr int glyphRoom = 24;
constexpr qsizetype mostEvidence = 3;

/// "7 of 9 checks pass (77.8 %)".
QString shareWords(const Share &share)
{
    return ServiceChecklist::tr("%1 of %n check(s) pass (%2 %)", nullptr, int(share.of))
        .arg(share.passed)
        .arg(share.percent());
}

} // namespace

ServiceChecklist::ServiceChecklist(const theme::Theme &theme, QWidget *parent)
    : QScrollArea(parent)
    , m_theme(theme)
{
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Selected service"));
    setMinimumWidth(280);
}

void ServiceChecklist::setService(const Scorecard &scorecard,
                                  const std::shared_ptr<const EntityScore> &row)
{
    if (row == m_shown)
        return;
    m_shown = row;
    m_page = new QWidget;
    m_page->setAutoFillBackground(true);
    m_page->setBackgroundRole(QPalette::Base);
    m_column = new QVBoxLayout(m_page);
    m_column->setContentsMargins(space::group, space::related, space::group, space::group);
    m_column->setSpacing(space::inside);
    addHead(scorecard, *row);
    addFigures(scorecard, *row);
    for (const int check : checksByUrgency(*row))
        addCheck(scorecard.checks[check], row->results[check]);
    m_column->addStretch(1);
    widgets::replaceContent(*this, m_page);
}

void ServiceChecklist::addHead(const Scorecard &scorecard, const EntityScore &row)
{
    auto *heading = new Label(m_theme, Label::Role::Section, row.label, m_page);
    heading->setWordWrap(true);
    m_column->addWidget(heading);
    addWords(scorecard.title, true);
    auto *links = new QHBoxLayout;
    links->setSpacing(space::group);
    auto *entity = new LinkButton(m_theme, tr("Show in the catalog"), m_page);
    entity->setFlush();
    connect(entity, &QAbstractButton::clicked, this,
            [this, name = row.entity] { Q_EMIT entityRequested(name); });
    links->addWidget(entity);
    if (!row.owner.isEmpty()) {
        const QString name = catalog::parseRef(row.owner).ref.shortened(u"group"_s, u"default"_s);
        auto *owner = new LinkButton(m_theme, name, m_page);
        owner->setFlush();
        owner->setToolTip(tr("Show what %1 owns").arg(name));
        connect(owner, &QAbstractButton::clicked, this,
                [this, canonical = row.owner] { Q_EMIT ownerRequested(canonical); });
        links->addWidget(owner);
    }
    links->addStretch(1);
    m_column->addLayout(links);
}

void ServiceChecklist::addFigures(const Scorecard &scorecard, const EntityScore &row)
{
    const Figures &figures = row.figures;
    m_column->addSpacing(space::related);
    const QString level = levelWords(figures, figures.level, scorecard);
    addWords(tr("Level: %1").arg(level), false);
    if (figures.applicable == 0)
        return;
    addWords(shareWords(figures.exempted), false);
    // What exceptions are worth stands beside it, never instead of it.
    if (figures.exempt > 0)
        addWords(tr("Without exceptions: %1").arg(shareWords(figures.strict)), true);
    if (figures.known < figures.applicable)
        addWords(tr("%n check(s) have no data, and so haven't passed.", nullptr,
                    figures.applicable - figures.known),
                 true);
    if (const QString next = missingWords(figures, scorecard); !next.isEmpty())
        addWords(tr("Next: %1").arg(next), false);
}

void ServiceChecklist::addWords(const QString &text, bool isSecondary)
{
    auto *label =
        new Label(m_theme, isSecondary ? Label::Role::Secondary : Label::Role::Body, text, m_page);
    label->setWordWrap(true);
    m_column->addWidget(label);
}

void ServiceChecklist::addCheck(const Check &check, const CheckResult &result)
{
    m_column->addSpacing(space::related);
    auto *line = new QHBoxLayout;
    line->setSpacing(space::related);
    if (const auto status = statusOf(result.outcome()))
        line->addWidget(new widgets::StatusGlyph(m_theme, *status, m_page), 0, Qt::AlignTop);
    else
        line->addSpacing(glyphRoom);
    auto *title = new Label(m_theme, Label::Role::Body,
                            tr("%1: %2").arg(check.title, outcomeTitle(result.outcome())), m_page);
    title->setWordWrap(true);
    title->setToolTip(check.why);
    line->addWidget(title, 1);
    m_column->addLayout(line);

    auto *details = new QVBoxLayout;
    details->setContentsMargins(glyphRoom, 0, 0, 0);
    details->setSpacing(space::inside);
    const auto add = [&](const QString &text) {
        if (text.isEmpty())
            return;
        auto *label = new Label(m_theme, Label::Role::Secondary, text, m_page);
        label->setWordWrap(true);
        details->addWidget(label);
    };
    if (result.measure)
        add(measureWords(*result.measure));
    add(result.message);
    if (result.isExempt)
        add(tr("Allowed by the exception “%1”.").arg(result.exception));
    if (!result.expired.isEmpty())
        add(tr("The exception “%1” has ended.").arg(result.expired));
    if (result.isSelfAnswered)
        add(tr("Answered by the team that it is about."));
    if (!result.counts)
        add(tr("It doesn't count yet."));
    // Of what passes one place is enough to see why.
    const qsizetype most = result.outcome() == Outcome::Pass ? 1 : mostEvidence;
    for (const Evidence &evidence : result.evidence.first(std::min(most, result.evidence.size()))) {
        if (evidence.file.isEmpty()) {
            add(evidenceWords(evidence));
            continue;
        }
        auto *place = new LinkButton(m_theme, evidenceWords(evidence), m_page);
        place->setFlush();
        connect(
            place, &QAbstractButton::clicked, this,
            [this, file = evidence.file, at = evidence.line] { Q_EMIT fileRequested(file, at); });
        details->addWidget(place, 0, Qt::AlignLeft);
    }
    if (const QString next = nextWords(result, check); !next.isEmpty())
        add(tr("Next: %1").arg(next));
    if (const QUrl url = widgets::externalUrl(check.url);
        url.isValid() && result.outcome() != Outcome::Pass) {
        auto *docs = new LinkButton(m_theme, tr("How to do it"), m_page);
        docs->setFlush();
        docs->setToolTip(check.url);
        connect(docs, &QAbstractButton::clicked, this, [url] { widgets::openExternally(url); });
        details->addWidget(docs, 0, Qt::AlignLeft);
    }
    m_column->addLayout(details);
}

} // namespace waymark::readiness
