// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "requests/requestchangedialog.h"

#include "requests/timetext.h"
#include "text/unifieddifference.h"
#include "widgets/buttons.h"
#include "widgets/chip.h"
#include "widgets/label.h"
#include "widgets/rowdelegate.h"
#include "widgets/tableview.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTreeWidget>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace waymark::requests {

using widgets::Label;
namespace space = theme::space;

namespace {

constexpr std::array columnWidths{260, 120, 200}; ///< the last column takes the rest
const QString usualExtension = QStringLiteral("7d");

/// Runs in the background.
QString differenceOf(const catalog::ChangeSet &changes, const QString &folder)
{
    QByteArray printed;
    for (const catalog::FileChange &file : changes.files) {
        const QString shown =
            file.path.startsWith(folder + u'/') ? file.path.sliced(folder.size() + 1) : file.path;
        printed += unifiedDifference(file.before, file.after(), shown);
    }
    return QString::fromUtf8(printed);
}

} // namespace

RequestChangeDialog::RequestChangeDialog(
    const Services &services, Change change,
    const std::shared_ptr<const workspace::RequestBoard> &board,
    const QList<ListedRequest> &requests, QWidget *parent)
    : QDialog(parent)
    , m_services(services)
    , m_change(change)
    , m_board(board)
    , m_latest(services.interactive, this,
               [board, change, requests](const QString &input,
                                         std::stop_token stop) -> std::optional<Planned> {
                   Planned planned{.input = input, .isRead = true, .plan = {}, .difference = {}};
                   if (change == Change::Withdraw) {
                       planned.plan = planWithdrawal(requests, board->now, stop);
                   } else if (const auto by = extensionFrom(input, board->settings.zone)) {
                       planned.plan = planExtension(requests, *by, board->settings.zone,
                                                    *board->snapshot->rules, board->now, stop);
                   } else {
                       planned.isRead = false;
                   }
                   planned.difference = differenceOf(planned.plan.changes, board->snapshot->folder);
                   return stop.stop_requested() ? std::nullopt : std::optional(std::move(planned));
               })
{
    m_latest.done = [this](const Planned &planned) {
        showPlan(planned);
    };
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(change == Change::Extend
                       ? tr("Extend %n request(s)", nullptr, int(requests.size()))
                       : tr("Withdraw %n request(s)", nullptr, int(requests.size())));
    resize(820, 560);
    build();
    plan();
}

RequestChangeDialog::~RequestChangeDialog() = default;

void RequestChangeDialog::build()
{
    const theme::Theme &theme = m_services.theme;
    auto *explanation = new Label(
        theme, Label::Role::Body,
        m_change == Change::Extend
            ? tr("Their text gets a later end. It counts once the change is on the main branch.")
            : tr("Their text says that they are taken back. What runs is taken away once the "
                 "change is on the main branch."),
        this);
    explanation->setWrapped();
    m_state = new Label(theme, Label::Role::Secondary, {}, this);
    m_state->setAccessibleName(tr("What changes"));
    m_state->setWordWrap(true);
    m_list = new QTreeWidget(this);
    m_list->setAccessibleName(tr("Requests to change"));
    m_list->setHeaderLabels(
        m_change == Change::Extend
            ? QStringList{tr("Request"), tr("Class"), tr("Ends now"), tr("Ends then")}
            : QStringList{tr("Request"), tr("Class"), tr("Ends now"), tr("Then")});
    m_list->setRootIsDecorated(false);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setItemDelegate(new widgets::RowDelegate(theme, space::row, m_list));
    for (int column = 0; column < int(columnWidths.size()); ++column)
        m_list->setColumnWidth(column, columnWidths[std::size_t(column)]);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_difference = new QPlainTextEdit(this);
    m_difference->setAccessibleName(tr("Difference"));
    m_difference->setReadOnly(true);
    m_difference->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_difference->setFont(theme.codeFont());
    m_production = new Label(theme, Label::Role::Body, {}, this);
    m_production->setColour(&theme::Tokens::warning);
    m_number = new QLineEdit(this);
    m_number->setAccessibleName(tr("Number of production requests"));
    m_number->setMaximumWidth(80);
    m_confirmation = new QWidget(this);
    auto *confirm = new QHBoxLayout(m_confirmation);
    confirm->setContentsMargins(0, 0, 0, 0);
    confirm->addWidget(m_production, 1);
    confirm->addWidget(m_number);
    m_confirmation->hide();
    m_apply = widgets::primaryButton({}, this);
    m_apply->setDefault(true);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_apply);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::page, space::group, space::page, space::group);
    column->setSpacing(space::related);
    column->addWidget(explanation);
    if (m_change == Change::Extend)
        column->addWidget(makeInput());
    column->addWidget(m_list, 2);
    column->addWidget(m_state);
    column->addWidget(m_difference, 3);
    column->addWidget(m_confirmation);
    column->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_apply, &QPushButton::clicked, this, &RequestChangeDialog::apply);
    connect(m_number, &QLineEdit::textChanged, this, &RequestChangeDialog::enableApply);
    enableApply();
}

QWidget *RequestChangeDialog::makeInput()
{
    auto *whole = new QWidget(this);
    m_input = new QLineEdit(usualExtension, whole);
    m_input->setAccessibleName(tr("Longer by, or until"));
    m_input->setMaximumWidth(220);
    auto *name =
        new Label(m_services.theme, Label::Role::Secondary, tr("Longer by, or until"), whole);
    name->setBuddy(m_input);
    auto *row = new QHBoxLayout(whole);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::related);
    row->addWidget(name);
    row->addWidget(m_input);
    for (const QString &choice : {u"1d"_s, u"7d"_s, u"14d"_s, u"30d"_s}) {
        auto *chip = new widgets::Chip(m_services.theme, choice, whole);
        chip->setCheckable(false);
        connect(chip, &QAbstractButton::clicked, m_input,
                [this, choice] { m_input->setText(choice); });
        row->addWidget(chip);
    }
    row->addStretch(1);
    connect(m_input, &QLineEdit::textChanged, this, &RequestChangeDialog::plan);
    m_input->selectAll();
    m_input->setFocus();
    return whole;
}

void RequestChangeDialog::plan()
{
    m_plan = {};
    enableApply();
    m_latest.submit(m_input != nullptr ? m_input->text() : QString());
}

void RequestChangeDialog::showPlan(const Planned &planned)
{
    m_plan = planned.plan;
    m_difference->setPlainText(planned.difference);
    showRequests();
    const auto changing = std::ranges::count_if(
        m_plan.requests, [](const PlannedChange &change) { return !change.refusal; });
    const bool isWrong = !planned.isRead || changing == 0;
    m_state->setColour(isWrong ? &theme::Tokens::bad : &theme::Tokens::secondary);
    if (!planned.isRead)
        m_state->setText(tr("“%1” says neither how long nor until when: write 7d, or a day such as "
                            "2026-12-31.")
                             .arg(planned.input));
    else if (changing == 0 && !m_plan.requests.isEmpty())
        m_state->setText(m_plan.requests.first().refusal->message + u' '
                         + m_plan.requests.first().refusal->next);
    else
        m_state->setText(tr("%1 change, in %2; everything else stays byte for byte.")
                             .arg(tr("%Ln request(s)", nullptr, int(changing)),
                                  tr("%Ln file(s)", nullptr, int(m_plan.changes.files.size()))));
    m_confirmation->setVisible(m_plan.production > 0);
    m_production->setText(tr("%n of them is of class production. Type that number to go on.",
                             nullptr, m_plan.production));
    enableApply();
}

void RequestChangeDialog::showRequests()
{
    const auto shown = [this](const QDateTime &time) -> QString {
        if (!time.isValid())
            return QString();
        const QDateTime there = time.toTimeZone(m_board->settings.zone);
        return QLocale().toString(there, QLocale::ShortFormat) + u' '
               + there.timeZoneAbbreviation();
    };
    m_list->clear();
    for (const PlannedChange &change : std::as_const(m_plan.requests)) {
        QString then = m_change == Change::Extend ? shown(change.after) : tr("taken away");
        if (change.refusal)
            then = change.refusal->message + u' ' + change.refusal->next;
        auto *item = new QTreeWidgetItem(
            m_list, {change.id.shown(), change.environmentClass, shown(change.before), then});
        item->setToolTip(3, then);
        if (change.refusal)
            item->setData(3, widgets::StatusRole, int(widgets::Status::Bad));
        else if (change.isProduction())
            item->setData(1, widgets::StatusRole, int(widgets::Status::Warning));
    }
}

void RequestChangeDialog::enableApply()
{
    const auto count = std::ranges::count_if(
        m_plan.requests, [](const PlannedChange &change) { return !change.refusal; });
    m_apply->setText(m_change == Change::Extend
                         ? tr("Extend %n request(s)", nullptr, int(count))
                         : tr("Withdraw %n request(s)", nullptr, int(count)));
    const bool isConfirmed =
        m_plan.production == 0 || m_number->text().trimmed() == QString::number(m_plan.production);
    m_apply->setEnabled(!m_isApplying && !m_plan.changes.isEmpty() && isConfirmed);
}

void RequestChangeDialog::apply()
{
    m_isApplying = true;
    enableApply();
    m_applying = inBackground(
        m_services.bulk, this,
        [changes = m_plan.changes, files = &m_services.files](std::stop_token) {
            return applyTogether(changes, *files);
        },
        [this](const Result<void> &written) {
            m_isApplying = false;
            if (written) {
                Q_EMIT applied(m_plan.changes);
                return accept();
            }
            m_state->setColour(&theme::Tokens::bad);
            m_state->setText(written.error().message + u' ' + written.error().next);
            enableApply();
        });
}

} // namespace waymark::requests
