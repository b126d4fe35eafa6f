// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "form/sections/formpart.h"

#include "form/announce.h"
#include "form/fields/fieldeditor.h"
#include "form/fields/previewlines.h"
#include "form/formtr.h"
#include "form/secretplace.h"
#include "form/sections/fieldrow.h"
#include "form/sections/groupsection.h"
#include "form/sections/listsection.h"
#include "theme/theme.h"

#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QPointer>

using namespace Qt::StringLiterals;

namespace waymark::form {

namespace {

enum class PartKind { Row, Group, List };

PartKind partKind(FieldKind kind)
{
    switch (kind) {
    case FieldKind::Group:
        return PartKind::Group;
    case FieldKind::Rows:
    case FieldKind::Items:
        return PartKind::List;
    default:
        return PartKind::Row;
    }
}

} // namespace

void FormPart::setState(const FieldState &state, bool isStale)
{
    const bool isOther = m_state.pointer != state.pointer || m_state.text != state.text;
    m_state = state;
    if (isOther) {
        m_refusal.clear();
        if (m_isAsking)
            decide(false);
    }
    present(isStale);
}

void FormPart::setRefusal(const QString &text)
{
    m_refusal = text;
    notify();
}

Notice FormPart::sharedNotice()
{
    const JsonPointer pointer = m_state.pointer;
    const QString label = Tr::tr("Copy %1 here").arg(m_state.shape->title);
    return {widgets::Status::Info,
            Tr::tr("This value comes from another place by an anchor. A change there changes all "
                   "places that use it."),
            {{Tr::tr("Copy it here"), [this, pointer, label] {
                  m_context.edits.propose({Proposal::Action::Copy, pointer, {}, {}, 0, label, {}});
              }}}};
}

Notice FormPart::secretNotice()
{
    Notice notice{widgets::Status::Warning,
                  Tr::tr("A secret in plain text: whoever can read this file can read it, and "
                         "Git keeps it. Refer to a secret of the platform instead.")};
    const auto place = secretPlaceOf(m_context.model, m_state);
    if (place && isChangeable(m_state))
        notice.actions.append({Tr::tr("Refer to a secret"), [this, place = *place] {
                                   referTo(place);
                               }});
    return notice;
}

void FormPart::referTo(const SecretPlace &place)
{
    if (place.choice >= 0)
        return takeForm(m_state, place.choice, place.branch);
    Proposal proposal;
    proposal.pointer = place.pointer;
    proposal.label = Tr::tr("Refer to a secret for %1").arg(m_state.shape->title);
    proposal.steps = {{.action = Proposal::Action::Remove, .pointer = m_state.pointer},
                      {.action = Proposal::Action::Set,
                       .pointer = place.pointer,
                       .value = yaml::Value::Mapping{}}};
    const ChangeQuestion question{
        Tr::tr("%1 then names a secret, and what is written out goes. Keep a copy where the "
               "platform keeps secrets first, and replace it if it was committed.")
            .arg(m_state.shape->title),
        Tr::tr("Refer to a secret"), Tr::tr("Keep it as it is")};
    show(proposal, question, *previewLines(), [this, proposal] {
        m_context.edits.propose(proposal);
        m_context.enterWhenThere(proposal.pointer);
    });
    m_isAsking = true;
    previewLines()->setFocus(Qt::OtherFocusReason); // before what was pressed is hidden
    notify();
}

void FormPart::notify()
{
    QList<Notice> notices;
    if (!m_refusal.isEmpty())
        notices << Notice{widgets::Status::Warning, m_refusal};
    if (m_state.isDamaged && m_state.problems.isEmpty())
        notices << Notice{widgets::Status::Warning,
                          Tr::tr("This can't be read at the moment: %1 Correct it in the text.")
                              .arg(m_state.damage),
                          {{Tr::tr("Show in the text"), [this] {
                                m_context.showInText(m_state.pointer);
                            }}}};
    if (!m_isAsking && holdsPlainSecret(m_state))
        notices << secretNotice();
    if (m_state.isShared && !m_state.isReadOnly)
        notices << sharedNotice();
    if (m_state.repeats > 0)
        notices << Notice{widgets::Status::Info,
                          Tr::tr("%n other place(s) use this value and change with it.", nullptr,
                                 m_state.repeats)};
    if (m_state.commented && !m_state.isReadOnly) {
        const qsizetype offset = m_state.commented->offset;
        const QString text = m_state.commented->text;
        notices << Notice{
            widgets::Status::Info,
            text.isEmpty() ? Tr::tr("It stands in the text as a comment.")
                           : Tr::tr("It stands in the text as a comment: %1").arg(text),
            {{Tr::tr("Switch it on"), [this, offset] {
                  m_context.edits.propose({Proposal::Action::Uncomment,
                                           m_state.pointer,
                                           {},
                                           {},
                                           offset,
                                           Tr::tr("Switch on %1").arg(m_state.shape->title),
                                           {}});
              }}}};
    }
    showNotices(notices);
}

void FormPart::takeForm(const FieldState &field, qsizetype choice, int branch,
                        const std::optional<yaml::Value> &mark)
{
    m_switching = inBackground(
        m_context.pool, this,
        [request = m_context.model.requestFor(field, choice, branch, mark),
         analysis = field.analysis](std::stop_token) {
            Q_UNUSED(analysis); // the request's nodes live in it
            return assist::switchOf(request);
        },
        [this, field, choice, branch](const assist::ChoiceSwitch &change) {
            if (change.dropped.isEmpty())
                take(field, choice, branch, change);
            else
                askToTake(field, choice, branch, change);
        });
}

void FormPart::askToTake(const FieldState &field, qsizetype choice, int branch,
                         const assist::ChoiceSwitch &change)
{
    const auto &branches = field.shape->cursor.choices().value(choice).branches;
    const QString name = branch < branches.size() ? formTitle(branches[branch], branch) : QString();
    QStringList lost;
    for (const auto &dropped : change.dropped) {
        const QString what =
            dropped.pointer == field.pointer ? field.shape->title : titleOf(dropped.pointer.last());
        lost << (dropped.text.isEmpty() ? what : Tr::tr("%1 (%2)").arg(what, dropped.text));
    }
    const ChangeQuestion question{
        Tr::tr("%1 has no room for everything. This goes: %2.").arg(name, lost.join(u", ")),
        Tr::tr("Change to %1").arg(name), Tr::tr("Keep it as it is")};
    show(switchProposal(field, change), question, *previewLines(),
         [this, field, choice, branch, change] { take(field, choice, branch, change); });
    m_isAsking = true;
}

Proposal FormPart::switchProposal(const FieldState &field, const assist::ChoiceSwitch &change) const
{
    Proposal proposal;
    proposal.pointer = m_state.pointer;
    proposal.steps = change.edits;
    proposal.label = Tr::tr("Change the form of %1").arg(field.shape->title);
    return proposal;
}

void FormPart::take(const FieldState &field, qsizetype choice, int branch,
                    const assist::ChoiceSwitch &change)
{
    m_context.model.pick(field.pointer, choice, branch);
    if (!change.edits.isEmpty())
        m_context.edits.propose(switchProposal(field, change));
    m_context.refresh();
}

void FormPart::propose(const Proposal &proposal)
{
    PreviewLines *lines = m_looksFirst ? previewLines() : nullptr;
    if (lines == nullptr)
        return m_context.edits.propose(proposal);
    show(proposal, {}, *lines, [this, proposal] { m_context.edits.propose(proposal); });
}

void FormPart::show(const Proposal &proposal, const ChangeQuestion &question, PreviewLines &lines,
                    std::function<void()> make)
{
    m_decided = std::move(make);
    m_isAsking = false;
    previewChanged();
    lines.ask(question);
    const auto present = [this](PreviewLines &place, const Result<assist::EditPreview> &preview) {
        if (!m_decided)
            return; // answered meanwhile
        place.setPreview(preview.value_or(assist::EditPreview()));
        if (preview)
            announce(place, place.text());
        else
            setRefusal(preview.error().message);
    };
    m_context.edits.preview(
        proposal, [present, place = QPointer(&lines)](const Result<assist::EditPreview> &preview) {
            if (place != nullptr)
                present(*place, preview);
        });
}

void FormPart::connectPreview(PreviewLines &lines)
{
    connect(&lines, &PreviewLines::applied, this, [this] { decide(true); });
    connect(&lines, &PreviewLines::dropped, this, [this] { decide(false); });
}

void FormPart::addPreviewAction(QMenu &menu)
{
    QAction *action = menu.addAction(Tr::tr("Show what &changes before it does"));
    action->setCheckable(true);
    action->setChecked(m_looksFirst);
    connect(action, &QAction::toggled, this, [this](bool looksFirst) {
        m_looksFirst = looksFirst;
        if (!looksFirst)
            decide(false);
    });
}

void FormPart::decide(bool isWanted)
{
    const std::function<void()> make = std::exchange(m_decided, nullptr);
    if (!make)
        return;
    const bool wasAsking = std::exchange(m_isAsking, false);
    previewLines()->clear();
    if (isWanted)
        make();
    previewChanged();
    if (wasAsking && !isWanted)
        present(false); // what was chosen isn't what it has
}

void FormPart::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (m_decided && (isEnter || event->key() == Qt::Key_Escape))
        return decide(isEnter);
    QWidget::keyPressEvent(event);
}

void FormPart::setHighlighted(bool highlighted)
{
    if (std::exchange(m_isHighlighted, highlighted) != highlighted)
        update();
}

void FormPart::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    if (!m_isHighlighted)
        return;
    QPainter painter(this);
    const theme::Tokens &tokens = m_context.theme.tokens();
    QColor ground = tokens.accent;
    ground.setAlphaF(0.10F);
    painter.fillRect(rect(), ground);
    painter.fillRect(0, 0, 3, height(), tokens.accent);
}

FormPart *makeFormPart(FormContext &context, const FieldState &state, int level, QWidget *parent)
{
    switch (partKind(state.kind)) {
    case PartKind::Group:
        return new GroupSection(context, level, parent);
    case PartKind::List:
        return new ListSection(context, level, parent);
    case PartKind::Row:
        break;
    }
    return new FieldRow(context, parent);
}

QString helpOf(const FieldState &state)
{
    if (state.isUnknown)
        return Tr::tr("Not part of this kind; kept as it is.");
    if (state.isOutOfPlace)
        return Tr::tr("Belongs to another form; kept until it is removed.");
    return state.shape->help;
}

QString formTitle(const schema::Branch &branch, int index)
{
    if (!branch.title.isEmpty())
        return titleOf(branch.title);
    switch (branch.type) {
    case schema::ValueType::Object:
        return Tr::tr("Several fields");
    case schema::ValueType::Array:
        return Tr::tr("A list");
    case schema::ValueType::String:
        return Tr::tr("A text");
    case schema::ValueType::Boolean:
        return Tr::tr("Yes or no");
    case schema::ValueType::Integer:
    case schema::ValueType::Number:
        return Tr::tr("A number");
    default:
        return Tr::tr("Form %1").arg(index + 1);
    }
}

bool canShow(const FormPart &part, const FieldState &state)
{
    return part.state().pointer == state.pointer
           && partKind(part.state().kind) == partKind(state.kind);
}

} // namespace waymark::form
