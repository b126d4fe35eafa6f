// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/changes/changedialog.h"

#include "widgets/buttons.h"
#include "widgets/label.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

using widgets::Label;
namespace space = theme::space;

ChangeDialog::ChangeDialog(const CatalogServices &services, const Texts &texts,
                           const QStringList &choices, Plan plan, const QString &folder,
                           QWidget *parent)
    : QDialog(parent)
    , m_services(services)
    , m_texts(texts)
    , m_folder(folder)
    , m_latest(services.interactive, this,
               [plan = std::move(plan)](const QString &input,
                                        std::stop_token stop) -> std::optional<Planned> {
                   Planned planned{input, std::nullopt, {}, {}, {}};
                   if (auto changes = plan(input, stop)) {
                       planned.changes = *std::move(changes);
                       planned.files = previewsOf(planned.changes, stop);
                       planned.offers = offersOf(planned.changes, stop);
                   } else {
                       planned.error = changes.error();
                   }
                   if (stop.stop_requested())
                       return std::nullopt;
                   return planned;
               })
    , m_choice(
          services.interactive, this,
          [](const Choice &choice, std::stop_token stop) -> std::optional<Planned> {
              Planned planned{
                  choice.input, std::nullopt, withOffered(choice.changes, choice.chosen), {}, {}};
              planned.files = previewsOf(planned.changes, stop);
              return stop.stop_requested() ? std::nullopt : std::optional(planned);
          })
    , m_input(texts.input)
{
    m_latest.done = [this](const Planned &planned) {
        showPlan(planned);
    };
    m_choice.done = [this](const Planned &planned) {
        showChanges(planned);
    };
    setWindowTitle(texts.title);
    setAttribute(Qt::WA_DeleteOnClose);
    resize(880, 560);
    build(texts, choices);
}

ChangeDialog::~ChangeDialog() = default;

void ChangeDialog::build(const Texts &texts, const QStringList &choices)
{
    const theme::Theme &theme = m_services.theme;
    auto *explanation = new Label(theme, Label::Role::Body, texts.explanation, this);
    explanation->setWrapped();
    auto *name = new Label(theme, Label::Role::Secondary, texts.label, this);
    QLineEdit *line = nullptr;
    QWidget *input = nullptr;
    if (choices.isEmpty()) {
        line = new QLineEdit(texts.input, this);
        input = line;
    } else {
        auto *box = new QComboBox(this);
        box->setEditable(true);
        box->setInsertPolicy(QComboBox::NoInsert);
        box->addItems(choices);
        box->completer()->setFilterMode(Qt::MatchContains);
        box->completer()->setCompletionMode(QCompleter::PopupCompletion);
        box->setEditText(texts.input);
        line = box->lineEdit();
        input = box;
    }
    input->setAccessibleName(texts.label);
    input->setMinimumWidth(320);
    line->setAccessibleName(texts.label);
    name->setBuddy(input);
    auto *entry = new QHBoxLayout;
    entry->addWidget(name);
    entry->addWidget(input);
    entry->addStretch(1);
    m_state = new Label(theme, Label::Role::Secondary, {}, this);
    m_state->setWordWrap(true);
    m_left = new Label(theme, Label::Role::Body, {}, this);
    m_left->setColour(&theme::Tokens::warning);
    m_left->setWordWrap(true);
    m_left->hide();
    m_skipped = new Label(theme, Label::Role::Secondary, {}, this);
    m_skipped->setWordWrap(true);
    m_skipped->hide();
    m_preview = new ChangePreview(theme, this);
    m_offered = new OfferedChanges(theme, this);
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
    column->addLayout(entry);
    column->addWidget(m_state);
    column->addWidget(m_skipped);
    column->addWidget(m_left);
    column->addWidget(m_preview, 1);
    column->addWidget(m_offered);
    column->addLayout(buttons);
    connect(line, &QLineEdit::textChanged, this, &ChangeDialog::plan);
    connect(m_offered, &OfferedChanges::chosenChanged, this, &ChangeDialog::choose);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_apply, &QPushButton::clicked, this, &ChangeDialog::apply);
    line->selectAll();
    line->setFocus();
    plan(line->text());
}

void ChangeDialog::plan(const QString &input)
{
    m_input = input.trimmed();
    m_apply->setEnabled(false);
    m_apply->setText(m_texts.apply.isEmpty() ? m_texts.title : m_texts.apply.arg(tr("no file")));
    if (m_input.isEmpty() || m_input == m_texts.input) {
        m_changes = {};
        m_preview->setFiles({}, m_folder);
        m_offered->setOffers({}, m_folder);
        showRemarks({});
        return m_state->setText(tr("The changes show here before anything is written."));
    }
    m_latest.submit(m_input);
}

void ChangeDialog::showPlan(const Planned &planned)
{
    if (planned.input != m_input)
        return;
    m_plan = planned.changes;
    m_offered->setOffers(planned.offers, m_folder);
    if (m_offered->chosen().isEmpty())
        showChanges(planned);
    else
        choose();
}

void ChangeDialog::choose()
{
    m_apply->setEnabled(false);
    m_choice.submit({m_input, m_plan, m_offered->chosen()});
}

void ChangeDialog::showChanges(const Planned &planned)
{
    if (planned.input != m_input)
        return;
    m_changes = planned.changes;
    m_preview->setFiles(planned.files, m_folder);
    showRemarks(planned.changes);
    m_state->setColour(planned.error ? &theme::Tokens::bad : &theme::Tokens::secondary);
    if (planned.error)
        return m_state->setText(u"%1 %2"_s.arg(planned.error->message, planned.error->next));
    const int count = int(planned.files.size());
    if (count == 0)
        return m_state->setText(tr("Nothing changes: everything says so already."));
    int lines = 0;
    for (const FilePreview &file : planned.files)
        lines += std::max(file.added, file.removed);
    m_state->setText(
        tr("%1 in %2 change; everything else stays byte for byte.")
            .arg(tr("%Ln line(s)", nullptr, lines), tr("%Ln file(s)", nullptr, count)));
    m_apply->setText(m_texts.apply.isEmpty()
                         ? planned.changes.title
                         : m_texts.apply.arg(tr("%Ln file(s)", nullptr, count)));
    m_apply->setEnabled(true);
}

void ChangeDialog::showRemarks(const ChangeSet &changes)
{
    QStringList left = changes.left;
    for (const FileChange &offer : changes.offered) {
        if (!offer.reason.isEmpty())
            left << offer.reason;
    }
    m_left->setVisible(!left.isEmpty());
    m_left->setText(left.join(u'\n'));
    m_skipped->setVisible(!changes.skipped.isEmpty());
    m_skipped->setText(changes.skipped.join(u'\n'));
}

void ChangeDialog::apply()
{
    m_isApplying = true;
    m_apply->setEnabled(false);
    m_applying = inBackground(
        m_services.bulk, this,
        [changes = m_changes, files = &m_services.files](std::stop_token) {
            return applyTogether(changes, *files);
        },
        [this](const Result<void> &written) {
            m_isApplying = false;
            if (written) {
                Q_EMIT applied(m_changes);
                return accept();
            }
            m_state->setColour(&theme::Tokens::bad);
            m_state->setText(u"%1 %2"_s.arg(written.error().message, written.error().next));
        });
}

} // namespace waymark::catalog
