// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "form/fields/entityfield.h"

#include "form/formcontext.h"
#include "form/formtr.h"
#include "theme/theme.h"
#include "widgets/buttons.h"
#include "widgets/label.h"

#include <QAbstractItemView>
#include <QBoxLayout>
#include <QCompleter>
#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace waymark::form {

namespace {

constexpr int mostOffered = 12; ///< rows of the list before it scrolls

} // namespace

void EntityModel::setChoices(const QList<assist::EntityChoice> &choices)
{
    beginResetModel();
    m_choices = choices;
    endResetModel();
}

int EntityModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_choices.size());
}

QVariant EntityModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const assist::EntityChoice &choice = m_choices[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return choice.title == choice.reference || choice.title.isEmpty()
                   ? Tr::tr("%1    %2").arg(choice.reference, choice.detail)
                   : Tr::tr("%1    %2, %3").arg(choice.reference, choice.title, choice.detail);
    case Qt::EditRole:
        return choice.reference;
    default:
        return {};
    }
}

EntityEdit::EntityEdit(FormContext &context, QWidget *parent)
    : QLineEdit(parent)
    , m_context(context)
    , m_model(new EntityModel(this))
    , m_completer(new QCompleter(this))
    , m_search(context.pool, this, [](const Asked &asked, std::stop_token stop) {
        return std::optional(
            Found{asked.question.typed, asked.entities->find(asked.question, stop)});
    })
{
    m_completer->setModel(m_model);
    m_completer->setCompletionRole(Qt::EditRole);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(mostOffered);
    m_completer->setWidget(this);
    m_search.done = [this](const Found &found) {
        show(found);
    };
    connect(this, &QLineEdit::textEdited, this, &EntityEdit::ask);
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this,
            &EntityEdit::take);
}

EntityEdit::~EntityEdit() = default;

void EntityEdit::take(const QString &reference)
{
    setText(reference);
    Q_EMIT chosen(reference);
}

void EntityEdit::ask(const QString &typed)
{
    m_asked = typed;
    if (m_context.entities != nullptr && !m_hint.kinds.isEmpty() && !isReadOnly())
        m_search.submit({m_context.entities, {.hint = m_hint, .typed = typed}});
}

void EntityEdit::offer()
{
    setFocus(Qt::OtherFocusReason);
    // Everything, not only what is chosen already.
    ask({});
}

void EntityEdit::show(const Found &found)
{
    // What was looked for before the last key isn't what is typed.
    if (!hasFocus() || found.typed != m_asked)
        return;
    m_model->setChoices(found.choices);
    const bool isDone = found.choices.size() == 1 && found.choices.first().reference == text();
    if (found.choices.isEmpty() || isDone)
        m_completer->popup()->hide();
    else
        m_completer->complete();
    // Nothing is chosen before the person goes into the list: what is typed stays.
    m_completer->popup()->setCurrentIndex({});
}

bool EntityEdit::event(QEvent *event)
{
    if (event->type() == QEvent::KeyPress && leaveList(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return QLineEdit::event(event);
}

bool EntityEdit::leaveList(const QKeyEvent &key)
{
    const bool isTab = key.key() == Qt::Key_Tab || key.key() == Qt::Key_Backtab;
    const bool isEnter = key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
    if (!m_completer->popup()->isVisible() || (!isTab && !isEnter))
        return false;
    const QModelIndex current = m_completer->popup()->currentIndex();
    m_completer->popup()->hide();
    if (current.isValid())
        take(current.data(Qt::EditRole).toString());
    // Comes again without the list, for whoever waits for it: a cell of a table, say.
    if (isTab || !current.isValid())
        QCoreApplication::postEvent(this, key.clone());
    return true;
}

void EntityEdit::keyPressEvent(QKeyEvent *event)
{
    const bool isPopup = m_completer->popup()->isVisible();
    if (!isPopup && event->key() == Qt::Key_Down && event->modifiers() == Qt::NoModifier)
        return offer();
    // The list takes it; the line would leave the field.
    if (isPopup && event->key() == Qt::Key_Escape) {
        event->ignore();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

EntityField::EntityField(FormContext &context, QWidget *parent)
    : FieldEditor(parent)
    , m_context(context)
    , m_line(new EntityEdit(context, this))
    , m_open(widgets::iconButton(context.theme, u"go-down"_s, {}, this))
    , m_who(new widgets::Label(context.theme, widgets::Label::Role::Secondary, {}, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::space::inside);
    row->addWidget(m_line, 1);
    row->addWidget(m_open);
    column->addLayout(row);
    column->addWidget(m_who);
    m_who->setElided();
    m_who->hide();
    m_line->setTextMargins(theme::space::inside, 0, theme::space::inside, 0);
    setFocusProxy(m_line);
    const auto take = [this](const QString &typed) {
        Q_EMIT edited({valueOf(typed, *m_state.shape, m_state.node)});
    };
    connect(m_line, &QLineEdit::textEdited, this, take);
    connect(m_line, &EntityEdit::chosen, this, take);
    connect(m_line, &QLineEdit::editingFinished, this, [this] {
        if (isLeftEmpty(*m_line, m_state))
            Q_EMIT emptied();
    });
    connect(m_open, &QToolButton::clicked, m_line, &EntityEdit::offer);
}

void EntityField::setState(const FieldState &state)
{
    m_state = state;
    m_line->setHint(state.shape->entity.value_or(schema::EntityHint()));
    if (m_line->text() != state.text)
        m_line->setText(state.text);
    m_line->setPlaceholderText(emptyText(state));
    m_line->setReadOnly(!isChangeable(state));
    m_open->setVisible(m_context.entities != nullptr && isChangeable(state));
    const QString name = Tr::tr("Choose %1").arg(state.shape->title);
    m_open->setAccessibleName(name);
    m_open->setToolTip(name);
    showWho();
}

void EntityField::showWho()
{
    const auto &entity = m_state.shape->entity;
    const auto who = m_context.entities != nullptr && entity && !m_state.text.isEmpty()
                         ? m_context.entities->named(*entity, m_state.text)
                         : std::nullopt;
    m_who->setVisible(who.has_value());
    if (!who)
        return;
    m_who->setColour(who->isMissing ? &theme::Tokens::warning : &theme::Tokens::secondary);
    const bool isSame = who->title == who->reference;
    m_who->setText(isSame ? who->detail : Tr::tr("%1, %2").arg(who->title, who->detail));
}

QWidget *EntityField::target()
{
    return m_line;
}

} // namespace waymark::form
