// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "requests/looprundialog.h"

#include "fulfilment/deliverydisk.h"
#include "widgets/buttons.h"
#include "widgets/label.h"

#include <QBoxLayout>
#include <QDir>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::requests {

using widgets::Label;
namespace space = theme::space;

LoopRunDialog::LoopRunDialog(const Services &services, const workspace::RequestBoard &board,
                             QWidget *parent)
    : QDialog(parent)
    , m_services(services)
    , m_folder(board.snapshot->folder)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Run the loop once"));
    resize(560, 260);
    build(board);
    start(true);
}

LoopRunDialog::~LoopRunDialog() = default;

void LoopRunDialog::build(const workspace::RequestBoard &board)
{
    const theme::Theme &theme = m_services.theme;
    const QDir top(m_folder);
    auto *explanation = new Label(
        theme, Label::Role::Body,
        tr("Each request of the main branch is checked, its manifests are rendered and written "
           "below %1, and where it stands is written below %2. It is what “waymarkctl reconcile” "
           "does; a team lets that run by itself.")
            .arg(top.relativeFilePath(board.settings.deliveries),
                 top.relativeFilePath(board.settings.statuses)),
        this);
    explanation->setWrapped();
    m_plan = new Label(theme, Label::Role::Body, tr("Looking at what it would do."), this);
    m_plan->setAccessibleName(tr("What it does"));
    m_plan->setWrapped();
    m_go = widgets::primaryButton(tr("Run it once"), this);
    m_go->setDefault(true);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_go);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::page, space::group, space::page, space::group);
    column->setSpacing(space::group);
    column->addWidget(explanation);
    column->addWidget(m_plan);
    column->addStretch(1);
    column->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_go, &QPushButton::clicked, this, [this] { start(false); });
}

void LoopRunDialog::start(bool isDryRun)
{
    m_isBusy = true;
    m_go->setEnabled(false);
    m_run = inBackground(
        m_services.bulk, this,
        [services = m_services, isDryRun,
         folder = m_folder](std::stop_token stop) -> std::shared_ptr<const Report> {
            return std::make_shared<const Report>(workspace::reconcileWorkspace(
                {.folder = folder, .now = services.clock.now(), .isDryRun = isDryRun},
                services.files, services.process, fulfilment::LocalDeliveryDisk(),
                std::move(stop)));
        },
        [this, isDryRun](const std::shared_ptr<const Report> &report) {
            m_isBusy = false;
            if (isDryRun || !*report)
                return showPlan(*report);
            Q_EMIT ran(**report);
            accept();
        });
}

void LoopRunDialog::showPlan(const Report &report)
{
    m_plan->setColour(report ? &theme::Tokens::text : &theme::Tokens::bad);
    m_plan->setText(report ? reportSentence(*report)
                           : report.error().message + u' ' + report.error().next);
    m_go->setEnabled(report.has_value());
    m_go->setFocus();
}

QString reportSentence(const fulfilment::ReconcileReport &report)
{
    QStringList phases;
    for (const Phase phase : allPhases()) {
        const auto count =
            std::ranges::count_if(report.events, [phase](const fulfilment::ReconcileEvent &event) {
                return event.kind == fulfilment::ReconcileEvent::Kind::Moved
                       && event.after == phase;
            });
        if (count > 0)
            phases.append(LoopRunDialog::tr("%L1 %2").arg(count).arg(phaseTitle(phase).toLower()));
    }
    const QString all = LoopRunDialog::tr("%n request(s)", nullptr, int(report.requests));
    if (phases.isEmpty())
        return LoopRunDialog::tr("%1, and nothing changes.").arg(all);
    return LoopRunDialog::tr("%1: %2.").arg(all, phases.join(", "_L1));
}

} // namespace waymark::requests
