// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "requests/submitdialog.h"

#include "requests/preflightview.h"
#include "requests/submitsteps.h"
#include "submission/forgeclient.h"
#include "widgets/buttons.h"
#include "widgets/externallink.h"
#include "widgets/label.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>

#include <algorithm>
#include <chrono>
#include <mutex>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace waymark::requests {

using submission::PreflightLine;
using submission::StepKind;
using widgets::Label;
namespace space = theme::space;

/// How far the thread at work has come.
struct SubmitDialog::Shared
{
    std::mutex mutex;
    std::optional<submission::Record> record; ///< news for the dialog
};

SubmitDialog::SubmitDialog(const Services &services, const QString &folder,
                           const QStringList &paths, QWidget *parent)
    : QDialog(parent)
    , m_services(services)
    , m_folder(folder)
    , m_paths(paths)
{
    setWindowTitle(paths.size() == 1 ? tr("Submit %1").arg(QFileInfo(paths.first()).fileName())
                                     : tr("Submit %n file(s)", nullptr, int(paths.size())));
    build();
    prepare();
}

SubmitDialog::SubmitDialog(const Services &services, const QString &workTree,
                           const submission::Record &begun, QWidget *parent)
    : QDialog(parent)
    , m_services(services)
    , m_workTree(workTree)
    , m_record(begun)
{
    setWindowTitle(tr("Finish the submission on %1").arg(begun.branch));
    build();
    submit();
}

SubmitDialog::~SubmitDialog()
{
    m_stop.request_stop();
}

void SubmitDialog::build()
{
    setAttribute(Qt::WA_DeleteOnClose);
    resize(820, 620);
    const theme::Theme &theme = m_services.theme;
    m_preflight = new PreflightView(theme, m_services.bulk, this);
    auto *steps = new QWidget(this);
    m_steps = new SubmitSteps(theme, steps);
    auto *stepsColumn = new QVBoxLayout(steps);
    stepsColumn->setContentsMargins(0, 0, 0, 0);
    stepsColumn->setSpacing(space::group);
    stepsColumn->addWidget(m_steps);
    stepsColumn->addWidget(makeToken());
    stepsColumn->addStretch(1);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_preflight);
    m_stack->addWidget(steps);
    m_state = new Label(theme, Label::Role::Body, {}, this);
    m_state->setAccessibleName(tr("How the submission stands"));
    m_state->setWrapped();
    m_open = new QPushButton(this);
    m_copy = new QPushButton(tr("Copy address"), this);
    m_cancel = new QPushButton(this);
    m_go = widgets::primaryButton({}, this);
    m_go->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::related);
    for (QPushButton *button : {m_open, m_copy})
        buttons->addWidget(button);
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_go);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::page, space::group, space::page, space::group);
    column->setSpacing(space::group);
    column->addWidget(m_stack, 1);
    column->addWidget(m_state);
    column->addLayout(buttons);
    m_progress.setInterval(100ms);
    connect(&m_progress, &QTimer::timeout, this, [this] {
        std::optional<submission::Record> news;
        if (m_shared) {
            const std::scoped_lock lock(m_shared->mutex);
            news = std::exchange(m_shared->record, std::nullopt);
        }
        if (news)
            m_steps->setRecord(*news, true);
    });
    connect(m_cancel, &QPushButton::clicked, this, &SubmitDialog::reject);
    connect(m_go, &QPushButton::clicked, this, [this] {
        const bool isHere = m_prepared && m_prepared->preflight.way == submission::Way::Here;
        if ((m_stage == Stage::Ended && m_record.isFinished()) || isHere)
            return accept();
        const bool isGood = m_prepared && m_prepared->preflight.isGood();
        // After a failure the world may be another one: it is looked at again, and what is done
        // isn't repeated.
        m_goesOn = m_stage == Stage::Ended && !m_paths.isEmpty();
        if (m_goesOn || (m_stage == Stage::Checked && !isGood))
            return prepare();
        submit();
    });
    connect(m_open, &QPushButton::clicked, this, [this] {
        if (m_stage == Stage::Ended)
            return widgets::openExternally(widgets::externalUrl(m_record.address));
        Q_EMIT openRequested(m_paths.first());
        reject();
    });
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_record.address); });
}

QWidget *SubmitDialog::makeToken()
{
    m_token = new QWidget(this);
    m_tokenText = new Label(m_services.theme, Label::Role::Secondary, {}, m_token);
    m_tokenText->setWrapped();
    m_tokenInput = new QLineEdit(m_token);
    m_tokenInput->setEchoMode(QLineEdit::Password);
    m_tokenInput->setAccessibleName(tr("Token"));
    auto *save = new QPushButton(tr("Keep it and open the pull request"), m_token);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::related);
    row->addWidget(m_tokenInput, 1);
    row->addWidget(save);
    auto *column = new QVBoxLayout(m_token);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::inside);
    column->addWidget(m_tokenText);
    column->addLayout(row);
    m_token->hide();
    save->setAutoDefault(false);
    save->setEnabled(false);
    connect(m_tokenInput, &QLineEdit::textChanged, save,
            [save](const QString &text) { save->setEnabled(!text.trimmed().isEmpty()); });
    connect(save, &QPushButton::clicked, this, &SubmitDialog::saveToken);
    return m_token;
}

void SubmitDialog::prepare()
{
    m_prepared.reset();
    setStage(Stage::Checking);
    say(tr("Checking the files, the main branch and the remote."), &theme::Tokens::secondary);
    m_isBusy = true;
    using Prepared = Result<workspace::Submitting>;
    m_task = inBackground(
        m_services.bulk, this,
        [services = m_services, folder = m_folder,
         paths = m_paths](std::stop_token stop) -> std::shared_ptr<const Prepared> {
            return std::make_shared<const Prepared>(workspace::prepareSubmission(
                {.folder = folder, .paths = paths, .branch = {}, .now = services.clock.now()},
                services.files, services.process, std::move(stop)));
        },
        [this](const std::shared_ptr<const Prepared> &prepared) {
            m_isBusy = false;
            showPrepared(*prepared);
        });
}

void SubmitDialog::showPrepared(const Result<workspace::Submitting> &prepared)
{
    const bool goesOn = std::exchange(m_goesOn, false);
    if (!prepared) {
        setStage(Stage::Checked);
        return say(prepared.error().message + u' ' + prepared.error().next, &theme::Tokens::bad);
    }
    m_prepared = std::make_shared<const workspace::Submitting>(*prepared);
    m_workTree = m_prepared->workTree;
    const submission::Preflight &preflight = m_prepared->preflight;
    m_preflight->setPreflight(preflight);
    if (preflight.isGood() && preflight.way == submission::Way::Git)
        m_record = submission::recordFor(preflight, m_prepared->earlier, m_services.clock.now());
    setStage(Stage::Checked);
    if (!preflight.isGood()) {
        const auto failed = std::ranges::count(preflight.lines, PreflightLine::State::Failed,
                                               &PreflightLine::state);
        say(tr("%n check(s) failed. Nothing was done yet.", nullptr, int(failed)),
            &theme::Tokens::bad);
    } else if (goesOn) {
        submit();
    } else {
        say(preflight.way == submission::Way::Here
                ? tr("There is nothing left to hand in.")
                : tr("All checks passed. Files and index of your work tree stay as they are."),
            &theme::Tokens::text);
    }
}

void SubmitDialog::submit()
{
    if (m_prepared && m_prepared->preflight.way != submission::Way::Git)
        return handIn();
    m_steps->setRecord(m_record, true);
    run([workTree = m_workTree, record = m_record,
         prepared = m_prepared](const submission::Means &means, std::stop_token stop) {
        return prepared ? submission::submit(workTree, record, prepared->preflight, means, stop)
                        : submission::resume(workTree, record, means, stop);
    });
}

void SubmitDialog::run(
    std::function<submission::Submitted(const submission::Means &, std::stop_token)> work)
{
    setStage(Stage::Running);
    say(tr("What is done isn't repeated, whenever this ends."), &theme::Tokens::secondary);
    m_isBusy = true;
    m_stop = std::stop_source();
    m_shared = std::make_shared<Shared>();
    m_progress.start();
    m_task = inBackground(
        m_services.bulk, this,
        [services = m_services, work = std::move(work), stop = m_stop.get_token(),
         shared = m_shared](const std::stop_token &) {
            const submission::Means means{.files = services.files,
                                          .process = services.process,
                                          .http = &services.http,
                                          .secrets = &services.secrets,
                                          .wait = submission::sleeping(),
                                          .onStep = [shared](const submission::Record &record) {
                                              const std::scoped_lock lock(shared->mutex);
                                              shared->record = record;
                                          }};
            return std::make_shared<const submission::Submitted>(work(means, stop));
        },
        [this](const std::shared_ptr<const submission::Submitted> &submitted) {
            m_isBusy = false;
            m_progress.stop();
            showEnd(*submitted);
        });
}

void SubmitDialog::handIn()
{
    setStage(Stage::Running);
    m_isBusy = true;
    m_task = inBackground(
        m_services.bulk, this,
        [services = m_services, prepared = m_prepared](const std::stop_token &) {
            return submission::handIn(prepared->preflight, services.files);
        },
        [this](const Result<QStringList> &changed) {
            m_isBusy = false;
            if (!changed) {
                setStage(Stage::Checked);
                return say(changed.error().message + u' ' + changed.error().next,
                           &theme::Tokens::bad);
            }
            Q_EMIT submitted(
                tr("Handed in: %n file(s) written in %1.", nullptr, int(changed->size()))
                    .arg(m_prepared->preflight.folder));
            accept();
        });
}

void SubmitDialog::showEnd(const submission::Submitted &end)
{
    m_record = end.record;
    m_steps->setRecord(m_record, false);
    setStage(Stage::Ended);
    if (end.stopped) {
        say(m_stop.stop_requested()
                ? tr("Stopped. It can be finished from the page of requests, too.")
                : end.stopped->message + u' ' + end.stopped->next,
            m_stop.stop_requested() ? &theme::Tokens::text : &theme::Tokens::bad);
        return;
    }
    say(sentence(), &theme::Tokens::text);
    Q_EMIT submitted(sentence());
}

QString SubmitDialog::sentence() const
{
    if (m_record.remote.isEmpty())
        return tr("Committed on %1; there is no remote to push to.").arg(m_record.branch);
    if (m_record.pullRequest > 0)
        return tr("Submitted: pull request %1 asks for review.").arg(m_record.pullRequest);
    if (m_record.isOffered)
        return tr("Submitted: the push of %1 asked for a pull request.").arg(m_record.branch);
    return m_record.address.isEmpty()
               ? tr("%1 is pushed. Open the pull request on the server.").arg(m_record.branch)
               : tr("%1 is pushed. Open the pull request now.").arg(m_record.branch);
}

void SubmitDialog::say(const QString &text, QColor theme::Tokens::*colour)
{
    m_state->setColour(colour);
    m_state->setText(text);
}

void SubmitDialog::saveToken()
{
    const QByteArray token = m_tokenInput->text().trimmed().toUtf8();
    m_tokenInput->clear();
    m_token->setEnabled(false);
    m_isBusy = true;
    m_task = inBackground(
        m_services.bulk, this,
        [secrets = &m_services.secrets, token,
         name = m_prepared->preflight.plan->forge->secretName()](std::stop_token stop) {
            return secrets->write(name, token, std::move(stop));
        },
        [this](const Result<void> &kept) {
            m_isBusy = false;
            m_token->setEnabled(true);
            if (!kept)
                return say(kept.error().message + u' ' + kept.error().next, &theme::Tokens::bad);
            m_goesOn = true;
            prepare();
        });
}

void SubmitDialog::setStage(Stage stage)
{
    m_stage = stage;
    const bool isGood = m_prepared && m_prepared->preflight.isGood();
    const bool isHere = isGood && m_prepared->preflight.way == submission::Way::Here;
    const bool hasEnded = stage == Stage::Ended && m_record.isFinished();
    const bool hasAddress = hasEnded && widgets::externalUrl(m_record.address).isValid();
    m_stack->setCurrentIndex(stage == Stage::Running || stage == Stage::Ended ? 1 : 0);
    m_cancel->setText(stage == Stage::Checked && !isGood ? tr("Close") : tr("Cancel"));
    m_cancel->setVisible(!hasEnded && !isHere);
    m_go->setEnabled(stage == Stage::Checked || stage == Stage::Ended);
    if (hasEnded || isHere)
        m_go->setText(tr("Close"));
    else if (stage == Stage::Ended)
        m_go->setText(tr("Try again"));
    else if (stage == Stage::Checked && !isGood)
        m_go->setText(tr("Check again"));
    else
        m_go->setText(tr("Submit request"));
    m_open->setText(stage == Stage::Ended ? tr("Open pull request") : tr("Open in editor"));
    m_open->setVisible(hasAddress || (stage == Stage::Checked && !isGood && m_paths.size() == 1));
    m_copy->setVisible(hasAddress);
    const auto *plan =
        m_prepared && m_prepared->preflight.plan ? &*m_prepared->preflight.plan : nullptr;
    const bool wantsToken =
        hasEnded && plan != nullptr && plan->forge
        && plan->forge->kind != submission::Forge::Kind::Unknown
        && m_record.step(StepKind::PullRequest).state == submission::RecordedStep::State::Skipped;
    m_token->setVisible(wantsToken);
    if (wantsToken)
        m_tokenText->setText(tr("With a token for %1 that may write pull requests, Waymark opens "
                                "it itself, now and later. It is kept in your keychain.")
                                 .arg(plan->forge->web.host()));
    if (m_go->isEnabled())
        m_go->setFocus();
}

void SubmitDialog::reject()
{
    // A submission tells how far it came; a second press doesn't wait for that.
    if (m_stage == Stage::Running && m_isBusy && !m_stop.stop_requested()) {
        m_stop.request_stop();
        return say(tr("Stopping after the step at work."), &theme::Tokens::secondary);
    }
    QDialog::reject();
}

} // namespace waymark::requests
