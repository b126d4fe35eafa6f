// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "requests/preflightview.h"

#include "editor/text/codeview.h"
#include "editor/text/linehighlighter.h"
#include "widgets/comboname.h"
#include "widgets/label.h"
#include "widgets/status.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace waymark::requests {

using submission::PreflightLine;
using widgets::Label;
namespace space = theme::space;

namespace {

constexpr int titleWidth = 150;

widgets::Status statusOfLine(PreflightLine::State state)
{
    switch (state) {
    case PreflightLine::State::Passed:
        return widgets::Status::Good;
    case PreflightLine::State::Note:
        return widgets::Status::Info;
    case PreflightLine::State::Failed:
        return widgets::Status::Bad;
    }
    return widgets::Status::Unknown;
}

} // namespace

PreflightView::PreflightView(const theme::Theme &theme, Pool &pool, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_lines(new QScrollArea(this))
    , m_what(new Label(theme, Label::Role::Section, {}, this))
    , m_choice(new QComboBox(this))
    , m_code(new editor::CodeView(theme, tr("What is published"), this))
{
    m_lines->setFrameShape(QFrame::NoFrame);
    m_lines->setWidgetResizable(true);
    m_lines->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_lines->setAccessibleName(tr("Checks"));
    m_lines->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    m_lines->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    m_what->setElided(Qt::ElideMiddle);
    widgets::nameCombo(*m_choice, tr("File"));
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    auto *what = new QHBoxLayout;
    what->setSpacing(space::related);
    what->addWidget(m_what);
    what->addWidget(m_choice);
    what->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::related);
    column->addWidget(m_lines);
    column->addLayout(what);
    column->addWidget(m_code, 1);
    connect(m_choice, &QComboBox::currentIndexChanged, this, &PreflightView::showFile);
    m_languages = editor::LineHighlighter::prepare(pool, this, [this](std::shared_ptr<void> kept) {
        m_keptLanguages = std::move(kept);
        showFile(m_choice->currentIndex());
    });
}

PreflightView::~PreflightView() = default;

void PreflightView::setPreflight(const submission::Preflight &preflight)
{
    auto *lines = new QWidget;
    auto *grid = new QGridLayout(lines);
    grid->setContentsMargins(0, 0, space::related, 0);
    grid->setHorizontalSpacing(space::related);
    grid->setVerticalSpacing(space::inside);
    grid->setColumnMinimumWidth(1, titleWidth);
    grid->setColumnStretch(2, 1);
    for (const PreflightLine &line : preflight.lines)
        addLine(*grid, line);
    grid->setRowStretch(grid->rowCount(), 1);
    m_lines->setWidget(lines); // which deletes the one before
    m_lines->updateGeometry();
    m_files = preflight.files;
    m_choice->clear();
    for (const submission::SubmittedFile &file : std::as_const(m_files))
        m_choice->addItem(file.shown);
    m_choice->setVisible(m_files.size() > 1);
    showFile(0);
}

void PreflightView::addLine(QGridLayout &grid, const PreflightLine &line)
{
    const int row = grid.rowCount();
    auto *glyph = new widgets::StatusGlyph(m_theme, statusOfLine(line.state));
    auto *title = new Label(m_theme, Label::Role::Body, preflightTitle(line.id));
    auto *message = new Label(m_theme, Label::Role::Body, line.message);
    message->setWrapped();
    grid.addWidget(glyph, row, 0, Qt::AlignTop);
    grid.addWidget(title, row, 1, Qt::AlignTop);
    grid.addWidget(message, row, 2);
    if (line.state != PreflightLine::State::Failed || line.next.isEmpty())
        return;
    message->setColour(&theme::Tokens::bad);
    auto *next = new Label(m_theme, Label::Role::Secondary, line.next);
    next->setWrapped();
    grid.addWidget(next, row + 1, 2);
}

void PreflightView::showFile(int index)
{
    if (index < 0 || index >= m_files.size())
        return;
    const submission::SubmittedFile &file = m_files[index];
    m_what->setText(m_files.size() > 1 ? tr("What is published")
                                       : tr("What is published: %1").arg(file.shown));
    m_code->setText(file.bytes.value_or(tr("The file is taken away.").toUtf8()),
                    file.bytes ? u"YAML"_s : QString());
}

QString preflightTitle(const QString &id)
{
    if (id == "schema"_L1)
        return PreflightView::tr("Schema");
    if (id == "policy"_L1)
        return PreflightView::tr("Policies");
    if (id == "exception"_L1)
        return PreflightView::tr("Exceptions");
    if (id == "name"_L1)
        return PreflightView::tr("Names");
    if (id == "bytes"_L1)
        return PreflightView::tr("Read back");
    if (id == "branch"_L1)
        return PreflightView::tr("Branch");
    if (id == "hooks"_L1)
        return PreflightView::tr("Hooks");
    return PreflightView::tr("Handing in");
}

} // namespace waymark::requests
