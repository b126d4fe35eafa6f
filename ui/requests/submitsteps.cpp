// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "requests/submitsteps.h"

#include "widgets/label.h"
#include "widgets/status.h"

#include <QGridLayout>

using namespace Qt::StringLiterals;

namespace waymark::requests {

using submission::RecordedStep;
using submission::StepKind;
using widgets::Label;
namespace space = theme::space;

namespace {

constexpr int stepWidth = 150;

QString stepTitle(StepKind kind)
{
    switch (kind) {
    case StepKind::Evidence:
        return SubmitSteps::tr("Evidence");
    case StepKind::Branch:
        return SubmitSteps::tr("Branch");
    case StepKind::Commit:
        return SubmitSteps::tr("Commit");
    case StepKind::Push:
        return SubmitSteps::tr("Push");
    case StepKind::PullRequest:
        return SubmitSteps::tr("Pull request");
    case StepKind::Comment:
        return SubmitSteps::tr("Comment for review");
    }
    return {};
}

/// Its shape, and the word for who doesn't see that.
std::pair<widgets::Status, QString> shownStep(RecordedStep::State state, bool isRunning)
{
    switch (state) {
    case RecordedStep::State::Waiting:
        return {widgets::Status::Unknown, SubmitSteps::tr("waits")};
    case RecordedStep::State::Begun:
        return isRunning ? std::pair(widgets::Status::Running, SubmitSteps::tr("at work"))
                         : std::pair(widgets::Status::Bad, SubmitSteps::tr("not done"));
    case RecordedStep::State::Done:
        return {widgets::Status::Good, SubmitSteps::tr("done")};
    case RecordedStep::State::Skipped:
        return {widgets::Status::Info, SubmitSteps::tr("left out")};
    }
    return {widgets::Status::Unknown, {}};
}

} // namespace

SubmitSteps::SubmitSteps(const theme::Theme &theme, QWidget *parent)
    : QWidget(parent)
{
    setAccessibleName(tr("Steps"));
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::related);
    grid->setVerticalSpacing(space::related);
    grid->setColumnMinimumWidth(1, stepWidth);
    grid->setColumnStretch(2, 1);
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        Row &row = m_rows[i];
        row.glyph = new widgets::StatusGlyph(theme, widgets::Status::Unknown, this);
        row.title = new Label(theme, Label::Role::Body, stepTitle(StepKind(i)), this);
        row.note = new Label(theme, Label::Role::Secondary, {}, this);
        row.note->setWrapped();
        grid->addWidget(row.glyph, int(i), 0, Qt::AlignTop);
        grid->addWidget(row.title, int(i), 1, Qt::AlignTop);
        grid->addWidget(row.note, int(i), 2);
    }
}

void SubmitSteps::setRecord(const submission::Record &record, bool isRunning)
{
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const RecordedStep &step = record.steps[i];
        const auto [status, word] = shownStep(step.state, isRunning);
        m_rows[i].glyph->setStatus(status);
        m_rows[i].title->setAccessibleName(u"%1: %2"_s.arg(stepTitle(StepKind(i)), word));
        // Until a step leaves a word of its own.
        m_rows[i].note->setText(step.note.isEmpty() ? word : step.note);
    }
}

} // namespace waymark::requests
