// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "document/documentheader.h"

#include "document/documenttr.h"
#include "widgets/buttons.h"
#include "widgets/comboname.h"
#include "widgets/label.h"

#include <QAction>
#include <QBoxLayout>
#include <QButtonGroup>
#include <QComboBox>
#include <QPaintEvent>
#include <QPainter>
#include <QPushButton>
#include <QSignalBlocker>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace waymark::document {

namespace {

constexpr int headerHeight = 48;
constexpr int glyphSide = 16;

QIcon verdictIcon(widgets::Status status, const theme::Tokens &tokens, qreal ratio)
{
    QPixmap pixmap(QSize(glyphSide, glyphSide) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    widgets::paintStatus(painter, QRectF(1, 1, glyphSide - 2, glyphSide - 2), status, tokens);
    return pixmap;
}

} // namespace

DocumentHeader::DocumentHeader(const theme::Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_name(new widgets::Label(theme, widgets::Label::Role::Section, {}, this))
    , m_kind(new widgets::Label(theme, widgets::Label::Role::Secondary, {}, this))
    , m_documents(new QComboBox(this))
    , m_modes(new QButtonGroup(this))
    , m_verdict(new QToolButton(this))
    , m_changes(widgets::iconButton(theme, u"vcs-diff"_s, Tr::tr("Changes (Ctrl+Shift+D)"), this))
    , m_undo(widgets::iconButton(theme, u"edit-undo"_s, Tr::tr("Undo"), this))
    , m_redo(widgets::iconButton(theme, u"edit-redo"_s, Tr::tr("Redo"), this))
    , m_save(widgets::iconButton(theme, u"document-save"_s, Tr::tr("Save"), this))
    , m_tools(new QHBoxLayout)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme::space::page, 0, theme::space::group, 0);
    row->setSpacing(theme::space::related);
    auto *modes = new QWidget(this);
    setUpModes(modes);
    m_name->setElided(Qt::ElideMiddle);
    m_kind->setElided();
    widgets::nameCombo(*m_documents, Tr::tr("Document of the file"));
    m_documents->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_documents->hide();
    m_verdict->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_verdict->setAutoRaise(true);
    m_verdict->setFixedHeight(theme::space::row);
    // Where there is little room the kind gives way, not the name.
    m_kind->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    row->addWidget(m_name);
    row->addWidget(m_documents);
    row->addWidget(m_kind, 1);
    row->addWidget(m_verdict);
    row->addSpacing(theme::space::related);
    row->addWidget(modes);
    row->addSpacing(theme::space::related);
    row->addLayout(m_tools);
    for (QToolButton *button : {m_changes, m_undo, m_redo, m_save})
        row->addWidget(button);
    setFixedHeight(headerHeight);
    m_changes->setCheckable(true);
    m_changes->setAccessibleName(Tr::tr("Changes"));
    connect(m_changes, &QToolButton::clicked, this, &DocumentHeader::changesRequested);
    connect(m_documents, &QComboBox::activated, this, &DocumentHeader::documentRequested);
    connect(m_undo, &QToolButton::clicked, this, &DocumentHeader::undoRequested);
    connect(m_redo, &QToolButton::clicked, this, &DocumentHeader::redoRequested);
    connect(m_save, &QToolButton::clicked, this, &DocumentHeader::saveRequested);
    connect(m_verdict, &QToolButton::clicked, this, [this] {
        using State = analysis::Verdict::State;
        const State state = m_shownVerdict ? m_shownVerdict->state : State::Empty;
        using Gap = analysis::Verdict::Gap;
        const Gap gap = m_shownVerdict ? m_shownVerdict->gap : Gap::None;
        const bool isForWantOfSchema = gap != Gap::Binary && gap != Gap::RulesOff;
        if (state == State::NotChecked && isForWantOfSchema)
            Q_EMIT schemaRequested(m_verdict->mapToGlobal(m_verdict->rect().bottomLeft()));
        else if (state == State::NeedsChange || state == State::Empty || state == State::Unfilled)
            Q_EMIT nextProblemRequested();
        else
            Q_EMIT rulesRequested();
    });
    connect(&theme, &theme::Theme::changed, this, [this] {
        if (m_shownVerdict)
            setVerdict(*std::exchange(m_shownVerdict, {}));
    });
}

void DocumentHeader::setUpModes(QWidget *holder)
{
    auto *row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    const auto add = [&](DocumentView::Mode mode, const QString &icon, const QString &text,
                         const QString &name) {
        auto *button = new QToolButton(holder);
        button->setIcon(m_theme.icon(icon));
        button->setText(text);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setCheckable(true);
        button->setAutoRaise(true);
        button->setFixedHeight(theme::space::row);
        button->setAccessibleName(name);
        button->setToolTip(name);
        m_modes->addButton(button, int(mode));
        row->addWidget(button);
    };
    add(DocumentView::Mode::Form, u"view-form"_s, Tr::tr("Form"), Tr::tr("Show the form alone"));
    add(DocumentView::Mode::Both, u"view-split-left-right"_s, Tr::tr("Both"),
        Tr::tr("Show form and text"));
    add(DocumentView::Mode::Text, u"view-list-text"_s, Tr::tr("Text"),
        Tr::tr("Show the text alone"));
    connect(m_modes, &QButtonGroup::idClicked, this,
            [this](int id) { Q_EMIT modeRequested(DocumentView::Mode(id)); });
}

void DocumentHeader::setTitle(const QString &name, const QString &kind)
{
    m_name->setText(name);
    m_kind->setText(kind);
}

void DocumentHeader::setDocuments(const QStringList &names, int current)
{
    const QSignalBlocker blocker(m_documents);
    m_documents->setVisible(names.size() > 1);
    bool isSame = names.size() == m_documents->count();
    for (int i = 0; isSame && i < m_documents->count(); ++i)
        isSame = m_documents->itemText(i) == names[i];
    if (!isSame) {
        m_documents->clear();
        m_documents->addItems(names);
    }
    m_documents->setCurrentIndex(current);
}

void DocumentHeader::setMode(DocumentView::Mode mode)
{
    m_modes->button(int(mode))->setChecked(true);
}

void DocumentHeader::setNoForm(const QString &why)
{
    for (QAbstractButton *button : m_modes->buttons()) {
        button->setEnabled(why.isEmpty());
        button->setToolTip(why.isEmpty() ? button->accessibleName() : why);
    }
}

void DocumentHeader::setVerdict(const analysis::Verdict &verdict)
{
    if (m_shownVerdict == verdict)
        return;
    m_shownVerdict = verdict;
    const VerdictWords words = wordsFor(verdict);
    m_verdict->setIcon(verdictIcon(words.status, m_theme.tokens(), devicePixelRatio()));
    m_verdict->setText(words.text);
    m_verdict->setToolTip(words.detail);
    m_verdict->setAccessibleName(words.text);
    m_verdict->setAccessibleDescription(words.detail);
}

void DocumentHeader::setHistory(const QString &undo, const QString &redo, bool canUndo,
                                bool canRedo)
{
    const auto describe = [](QToolButton *button, const QString &what, const QString &step) {
        button->setToolTip(step.isEmpty() ? what : Tr::tr("%1: %2").arg(what, step));
    };
    m_undo->setEnabled(canUndo);
    m_redo->setEnabled(canRedo);
    describe(m_undo, Tr::tr("Undo"), undo);
    describe(m_redo, Tr::tr("Redo"), redo);
}

void DocumentHeader::setSave(bool canSave, bool isModified)
{
    m_save->setEnabled(canSave && isModified);
    m_save->setToolTip(isModified ? Tr::tr("Save (Ctrl+S)") : Tr::tr("Everything is saved"));
}

void DocumentHeader::setChangesShown(bool shown)
{
    m_changes->setChecked(shown);
}

void DocumentHeader::addTool(QAction *action)
{
    const bool isMain = action->priority() == QAction::HighPriority;
    QAbstractButton *button = isMain ? static_cast<QAbstractButton *>(new QPushButton(this))
                                     : widgets::iconButton(m_theme, {}, action->text(), this);
    if (isMain)
        button->setText(action->iconText());
    button->setIcon(action->icon());
    const auto follow = [button, action] {
        button->setVisible(action->isVisible());
        button->setEnabled(action->isEnabled());
        button->setToolTip(action->toolTip());
    };
    follow();
    connect(action, &QAction::changed, button, follow);
    connect(button, &QAbstractButton::clicked, action, &QAction::trigger);
    if (isMain)
        layout()->addWidget(button);
    else
        m_tools->addWidget(button);
}

void DocumentHeader::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.fillRect(event->rect(), m_theme.tokens().surface);
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.tokens().border);
}

} // namespace waymark::document
