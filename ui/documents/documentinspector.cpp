// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "documents/documentinspector.h"

#include "documents/documentsmodel.h"
#include "widgets/buttons.h"
#include "widgets/label.h"
#include "widgets/replace.h"
#include "widgets/status.h"

#include <QBoxLayout>
#include <QGridLayout>

namespace waymark::documents {

using widgets::Label;
using widgets::LinkButton;
namespace space = theme::space;

namespace {

constexpr qsizetype mostProblems = 6;

} // namespace

DocumentInspector::DocumentInspector(const theme::Theme &theme, Pool &interactive, QWidget *parent)
    : QScrollArea(parent)
    , m_theme(theme)
    , m_interactive(interactive)
{
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Selected document"));
    setMinimumWidth(240);
    setRow(nullptr);
}

void DocumentInspector::setRow(const Row *row)
{
    const auto next = row != nullptr ? std::optional(*row) : std::nullopt;
    if (m_page != nullptr && next == m_shown)
        return;
    m_shown = next;
    m_numbering.cancel();
    m_page = new QWidget;
    m_page->setAutoFillBackground(true);
    m_page->setBackgroundRole(QPalette::Base);
    m_column = new QVBoxLayout(m_page);
    m_column->setContentsMargins(space::group, space::related, space::group, space::group);
    m_column->setSpacing(space::related);
    if (m_shown) {
        addHead(m_shown->entry());
        addFacts(*m_shown);
        addProblems(*m_shown);
    } else {
        auto *hint = new Label(m_theme, Label::Role::Secondary,
                               tr("Select a document to see what is known of it."), m_page);
        hint->setWordWrap(true);
        m_column->addWidget(hint);
    }
    m_column->addStretch(1);
    widgets::replaceContent(*this, m_page);
}

void DocumentInspector::addHead(const snapshot::DocumentEntry &entry)
{
    auto *title = new Label(m_theme, Label::Role::Section,
                            entry.title.isEmpty() ? entry.name : entry.title, m_page);
    title->setWordWrap(true);
    m_column->addWidget(title);
    if (!entry.title.isEmpty() && entry.title != entry.name)
        m_column->addWidget(new Label(m_theme, Label::Role::Secondary, entry.name, m_page));
    if (!entry.description.isEmpty()) {
        auto *text = new Label(m_theme, Label::Role::Body, entry.description.simplified(), m_page);
        text->setWordWrap(true);
        m_column->addWidget(text);
    }
    auto *open = new QPushButton(tr("Open"), m_page);
    connect(open, &QPushButton::clicked, this, &DocumentInspector::openRequested);
    m_column->addWidget(open, 0, Qt::AlignLeft);
}

void DocumentInspector::addFacts(const Row &row)
{
    const auto &entry = row.entry();
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
    addText(tr("Kind"), entry.kind);
    addText(tr("Format"), entry.apiVersion);
    addText(tr("Type"), entry.type);
    addText(tr("Lifecycle"), entry.lifecycle);
    if (!entry.owner.isEmpty()) {
        auto *owner = new LinkButton(m_theme, entry.owner, m_page);
        owner->setToolTip(tr("Show what %1 owns").arg(entry.owner));
        connect(owner, &QAbstractButton::clicked, this,
                [this, name = entry.owner] { Q_EMIT ownerRequested(name); });
        owner->setFlush();
        // Without an alignment the button's width would be the most that the column takes.
        add(tr("Owner"), owner, Qt::AlignLeft);
    }
    addText(tr("File"), row.file->shownPath());
    addText(tr("Line"), tr("%L1").arg(entry.line + 1));
    m_column->addSpacing(space::inside);
    m_column->addLayout(grid);
}

void DocumentInspector::addProblems(const Row &row)
{
    m_column->addSpacing(space::related);
    auto *state = new QHBoxLayout;
    const auto &entry = row.entry();
    const auto status = entry.errors > 0     ? widgets::Status::Bad
                        : entry.warnings > 0 ? widgets::Status::Warning
                                             : widgets::Status::Good;
    state->addWidget(new widgets::StatusGlyph(m_theme, status, m_page));
    state->addWidget(new Label(m_theme, Label::Role::Body, stateText(entry), m_page), 1);
    m_column->addLayout(state);
    QList<std::pair<TextRange, QAbstractButton *>> places;
    for (const Diagnostic &diagnostic : row.file->diagnostics) {
        if (diagnostic.document != row.index || places.size() == mostProblems)
            continue;
        auto *message = new Label(m_theme, Label::Role::Body, diagnostic.message, m_page);
        message->setWordWrap(true);
        auto *place = new LinkButton(m_theme, tr("Line"), m_page);
        place->setFlush();
        connect(place, &QAbstractButton::clicked, this,
                [this, range = diagnostic.range] { Q_EMIT placeRequested(range); });
        auto *pair = new QVBoxLayout;
        pair->setContentsMargins(24, 0, 0, 0);
        pair->setSpacing(0);
        pair->addWidget(message);
        pair->addWidget(place, 0, Qt::AlignLeft);
        m_column->addLayout(pair);
        places.append({diagnostic.range, place});
    }
    if (!places.isEmpty())
        numberLines(places);
}

void DocumentInspector::numberLines(const QList<std::pair<TextRange, QAbstractButton *>> &places)
{
    QList<qsizetype> offsets;
    for (const auto &[range, button] : places)
        offsets << range.begin;
    m_numbering = inBackground(
        m_interactive, this,
        [file = m_shown->file, offsets](const std::stop_token &) {
            const SourceText text = file->text();
            QList<qsizetype> lines;
            for (const qsizetype offset : offsets)
                lines << text.lineAt(offset);
            return lines;
        },
        // Another page's buttons would have cancelled this.
        [places](const QList<qsizetype> &lines) {
            for (qsizetype i = 0; i < lines.size(); ++i)
                places[i].second->setText(tr("Line %L1").arg(lines[i] + 1));
        });
}

} // namespace waymark::documents
