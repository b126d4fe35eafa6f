// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "paths/anatomyview.h"

#include "goldenpath/anatomy.h"
#include "paths/pathstr.h"
#include "widgets/buttons.h"
#include "widgets/card.h"
#include "widgets/label.h"
#include "widgets/messagebar.h"
#include "widgets/tabstops.h"

#include <QApplication>
#include <QBoxLayout>
#include <QLocale>
#include <QScrollArea>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::paths {

using goldenpath::PathProduct;
using widgets::Label;
namespace space = theme::space;

namespace {

constexpr int cardsBesideFrom = 980;
constexpr int widestAnatomy = 1480;

QString stageWord(const QString &stage)
{
    if (stage == "draft"_L1)
        return Tr::tr("draft");
    if (stage == "pilot"_L1)
        return Tr::tr("pilot");
    if (stage == "supported"_L1)
        return Tr::tr("supported");
    if (stage == "deprecated"_L1)
        return Tr::tr("deprecated");
    return stage;
}

/// "1.1.0, supported, by platform-team".
QString factsOf(const PathProduct &path)
{
    QStringList facts;
    if (path.product && !path.product->version.isEmpty())
        facts.append(Tr::tr("version %1").arg(path.product->version));
    if (path.product)
        facts.append(stageWord(path.product->stage));
    if (!path.owner().isEmpty())
        facts.append(Tr::tr("by %1").arg(path.owner()));
    if (path.product && !path.product->firstDeployment.isEmpty())
        facts.append(Tr::tr("first deployment after %1").arg(path.product->firstDeployment));
    return facts.join(u" · "_s);
}

} // namespace

AnatomyView::AnatomyView(const theme::Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_scroll(new QScrollArea(this))
{
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setAccessibleName(tr("Golden path"));
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_scroll);
}

void AnatomyView::setPath(const PathProduct &path, QDate today)
{
    // The workspace is read again now and then; who stands somewhere here goes on standing there.
    const auto focused = widgets::tabStops(*this).indexOf(QApplication::focusWidget());
    auto *page = new QWidget;
    page->setMaximumWidth(widestAnatomy);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(space::page, space::group, space::page, space::page);
    column->setSpacing(space::group);
    addHead(path, *column, today);
    m_cards = new QBoxLayout(width() >= cardsBesideFrom ? QBoxLayout::LeftToRight
                                                        : QBoxLayout::TopToBottom);
    m_cards->setSpacing(space::group);
    column->addLayout(m_cards);
    column->addStretch(1);
    addCards(path);
    m_scroll->setWidget(page); // lets the one before go
    const auto stops = widgets::tabStops(*this);
    if (focused >= 0 && !stops.isEmpty())
        stops[std::min(focused, stops.size() - 1)]->setFocus(Qt::OtherFocusReason);
}

void AnatomyView::focusStart()
{
    QWidget *target =
        m_start != nullptr && m_start->isEnabled() ? m_start : widgets::tabStops(*this).value(0);
    if (target != nullptr)
        target->setFocus(Qt::OtherFocusReason);
}

void AnatomyView::addHead(const PathProduct &path, QBoxLayout &column, QDate today)
{
    auto *source = new widgets::LinkButton(m_theme, Tr::tr("Open the file"));
    connect(source, &QAbstractButton::clicked, this, &AnatomyView::sourceRequested);
    m_start = widgets::primaryButton(Tr::tr("Start"), nullptr);
    connect(m_start, &QPushButton::clicked, this, &AnatomyView::startRequested);
    auto *head = new QHBoxLayout;
    head->setSpacing(space::related);
    head->addWidget(new Label(m_theme, Label::Role::PageTitle, path.title()), 1);
    head->addWidget(source);
    head->addWidget(m_start);
    auto *purpose = new Label(m_theme, Label::Role::Secondary, path.description());
    purpose->setWrapped();
    auto *titles = new QVBoxLayout;
    titles->setSpacing(2);
    titles->addLayout(head);
    titles->addWidget(purpose);
    titles->addWidget(new Label(m_theme, Label::Role::Secondary, factsOf(path)));
    column.addLayout(titles);
    if (const auto refusal = path.refusal(today)) {
        auto *bar = new widgets::MessageBar(m_theme, widgets::Status::Bad);
        bar->setText(refusal->message, refusal->next);
        column.addWidget(bar);
        m_start->setEnabled(false);
        m_start->setToolTip(refusal->message);
    } else if (path.product && path.product->deprecation) {
        const auto &gone = *path.product->deprecation;
        auto *bar = new widgets::MessageBar(m_theme, widgets::Status::Warning);
        bar->setText(gone.removal.isValid()
                         ? Tr::tr("This path is deprecated and ends on %1.")
                               .arg(QLocale().toString(gone.removal, QLocale::ShortFormat))
                         : Tr::tr("This path is deprecated."),
                     gone.replacedBy.isEmpty()
                         ? gone.migration
                         : Tr::tr("Take “%1” instead. %2").arg(gone.replacedBy, gone.migration));
        column.addWidget(bar);
    }
}

void AnatomyView::addCards(const PathProduct &path)
{
    const goldenpath::Anatomy anatomy = goldenpath::anatomyOf(path);
    m_cards->addWidget(card(Tr::tr("You give"), anatomy.asks, true), 1);
    if (!path.product) {
        m_cards->addWidget(
            card(Tr::tr("The platform provides"),
                 {Tr::tr("Nobody has written down yet what comes with this template, what stays "
                         "yours and who helps: a GoldenPath document beside it says so.")},
                 false),
            1);
        return;
    }
    QStringList support = anatomy.support;
    if (!anatomy.audience.isEmpty())
        support.append(Tr::tr("Who may take it: %1").arg(anatomy.audience));
    m_cards->addWidget(card(Tr::tr("The platform provides"), anatomy.provides, true), 1);
    m_cards->addWidget(card(Tr::tr("You still own"), anatomy.owns, true), 1);
    m_cards->addWidget(card(Tr::tr("Support, version, upgrade"), support + anatomy.versions, false),
                       1);
}

QWidget *AnatomyView::card(const QString &title, const QStringList &lines, bool isBulleted)
{
    auto *made = new widgets::Card(m_theme);
    made->setAccessibleName(title);
    auto *column = new QVBoxLayout(made);
    column->setContentsMargins(space::group, space::group, space::group, space::group);
    column->setSpacing(space::related);
    column->addWidget(new Label(m_theme, Label::Role::Section, title));
    for (const QString &line : lines) {
        auto *text = new Label(m_theme, Label::Role::Body, isBulleted ? u"• "_s + line : line);
        text->setTextFormat(Qt::PlainText);
        text->setWrapped();
        column->addWidget(text);
    }
    column->addStretch(1);
    return made;
}

void AnatomyView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_cards != nullptr)
        m_cards->setDirection(width() >= cardsBesideFrom ? QBoxLayout::LeftToRight
                                                         : QBoxLayout::TopToBottom);
}

} // namespace waymark::paths
