// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "requests/requestinspector.h"

#include "requests/phasestatus.h"
#include "requests/requestsmodel.h"
#include "requests/timetext.h"
#include "widgets/buttons.h"
#include "widgets/label.h"
#include "widgets/replace.h"

#include <QBoxLayout>
#include <QGridLayout>

using namespace Qt::StringLiterals;

namespace waymark::requests {

using widgets::Label;
using widgets::LinkButton;
namespace space = theme::space;

namespace {

constexpr qsizetype mostProblems = 6;
constexpr int glyphRoom = 24;

} // namespace

RequestInspector::RequestInspector(const theme::Theme &theme, QWidget *parent)
    : QScrollArea(parent)
    , m_theme(theme)
{
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Selected request"));
    setMinimumWidth(240);
}

void RequestInspector::setRequest(const ListedRequest &request, const RequestCause &cause,
                                  const QDateTime &now, int others)
{
    QString text = RequestsModel::keyOf(request) + requestMarkdown(request, cause)
                   + timeLeft(request.row, now) + QString::number(others);
    for (const TextProblem &problem : request.problems)
        text += problem.message + QString::number(problem.line);
    if (text == m_shown)
        return;
    m_shown = text;
    m_page = new QWidget;
    m_page->setAutoFillBackground(true);
    m_page->setBackgroundRole(QPalette::Base);
    m_column = new QVBoxLayout(m_page);
    m_column->setContentsMargins(space::group, space::related, space::group, space::group);
    m_column->setSpacing(space::related);
    addHead(request, others);
    addCause(cause);
    addFacts(request, now);
    addProblems(request);
    m_column->addStretch(1);
    widgets::replaceContent(*this, m_page);
}

void RequestInspector::addHead(const ListedRequest &request, int others)
{
    const auto *entry = request.entry();
    const QString name = request.row.id.name;
    const QString title = entry == nullptr || entry->title.isEmpty() ? name : entry->title;
    auto *heading = new Label(m_theme, Label::Role::Section, title, m_page);
    heading->setWordWrap(true);
    m_column->addWidget(heading);
    if (title != name)
        m_column->addWidget(new Label(m_theme, Label::Role::Secondary, name, m_page));
    if (others > 0)
        m_column->addWidget(new Label(m_theme, Label::Role::Secondary,
                                      tr("and %n more selected", nullptr, others), m_page));
    if (entry != nullptr && !entry->description.isEmpty()) {
        auto *text = new Label(m_theme, Label::Role::Body, entry->description.simplified(), m_page);
        text->setWordWrap(true);
        m_column->addWidget(text);
    }
}

void RequestInspector::addCause(const RequestCause &cause)
{
    auto *state = new QHBoxLayout;
    state->setSpacing(space::related);
    state->addWidget(new widgets::StatusGlyph(m_theme, statusOf(cause.verdict), m_page), 0,
                     Qt::AlignTop);
    auto *headline = new Label(m_theme, Label::Role::Body, cause.headline, m_page);
    headline->setWordWrap(true);
    state->addWidget(headline, 1);
    m_column->addLayout(state);
    const auto add = [this](Label::Role role, const QString &text) {
        auto *label = new Label(m_theme, role, text, m_page);
        label->setWordWrap(true);
        label->setContentsMargins(glyphRoom, 0, 0, 0);
        m_column->addWidget(label);
    };
    if (!cause.message.isEmpty())
        add(Label::Role::Body, cause.message.section(u'\n', 0, 4));
    for (const QString &next : cause.next)
        add(Label::Role::Secondary, next);
    auto *show = new QPushButton(tr("Show request"), m_page);
    connect(show, &QPushButton::clicked, this, &RequestInspector::showRequested);
    m_column->addWidget(show, 0, Qt::AlignLeft);
}

void RequestInspector::addFacts(const ListedRequest &request, const QDateTime &now)
{
    const RequestRow &row = request.row;
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(space::group);
    grid->setVerticalSpacing(space::inside);
    grid->setColumnStretch(1, 1);
    const auto add = [&](const QString &name, QWidget *value, Qt::Alignment alignment = {}) {
        const int line = grid->rowCount();
        grid->addWidget(new Label(m_theme, Label::Role::Secondary, name, m_page), line, 0,
                        Qt::AlignTop);
        grid->addWidget(value, line, 1, alignment);
    };
    const auto addText = [&](const QString &name, const QString &text) {
        if (text.isEmpty())
            return;
        auto *value = new Label(m_theme, Label::Role::Body, text, m_page);
        value->setElided(Qt::ElideMiddle);
        add(name, value);
    };
    addText(tr("Phase"), phaseText(row));
    addText(tr("Kind"), row.id.kind.kind);
    addText(tr("Format"), row.id.kind.apiVersion);
    if (!row.owner.isEmpty()) {
        auto *owner = new LinkButton(m_theme, row.owner, m_page);
        owner->setToolTip(tr("Show what %1 owns").arg(row.owner));
        connect(owner, &QAbstractButton::clicked, this,
                [this, name = row.owner] { Q_EMIT ownerRequested(name); });
        owner->setFlush();
        // Without an alignment the button's width would be the most that the column takes.
        add(tr("Owner"), owner, Qt::AlignLeft);
    }
    addText(tr("Waits for"), request.wait.names.join(", "_L1));
    addText(tr("Time left"), timeLeft(row, now));
    addText(tr("File"), row.file);
    if (!row.file.isEmpty())
        addText(tr("Line"), tr("%L1").arg(row.line + 1));
    m_column->addSpacing(space::inside);
    m_column->addLayout(grid);
}

void RequestInspector::addProblems(const ListedRequest &request)
{
    for (const TextProblem &problem :
         request.problems.first(std::min(mostProblems, request.problems.size()))) {
        m_column->addSpacing(space::inside);
        auto *line = new QHBoxLayout;
        line->setSpacing(space::related);
        line->addWidget(
            new widgets::StatusGlyph(m_theme, widgets::statusOf(problem.severity), m_page), 0,
            Qt::AlignTop);
        auto *message = new Label(m_theme, Label::Role::Body, problem.message, m_page);
        message->setWordWrap(true);
        line->addWidget(message, 1);
        m_column->addLayout(line);
        auto *place = new LinkButton(m_theme, tr("Line %L1").arg(problem.line + 1), m_page);
        place->setFlush();
        connect(place, &QAbstractButton::clicked, this,
                [this, range = problem.range] { Q_EMIT placeRequested(range); });
        auto *indented = new QHBoxLayout;
        indented->setContentsMargins(glyphRoom, 0, 0, 0);
        indented->addWidget(place, 0, Qt::AlignLeft);
        m_column->addLayout(indented);
    }
}

} // namespace waymark::requests
