// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "document/conflictdialog.h"

#include "document/documenttr.h"
#include "editor/text/displaytext.h"
#include "theme/theme.h"
#include "widgets/buttons.h"
#include "widgets/label.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QFileInfo>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QScrollArea>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::document {

namespace {

constexpr qsizetype mostLinesShown = 12;
constexpr qsizetype linesRead = 200; ///< of one side, into its box

} // namespace

using widgets::Label;
namespace space = theme::space;

ConflictDialog::ConflictDialog(document::DocumentSession &session, const theme::Theme &theme,
                               Pool &pool, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_theme(theme)
    , m_pool(pool)
    , m_summary(new Label(theme, Label::Role::Body, {}, this))
    , m_accept(widgets::primaryButton(Tr::tr("Take these lines"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(Tr::tr("Both changed the same lines"));
    resize(900, 600);
    m_summary->setWrapped();
    auto *mine = new QPushButton(Tr::tr("All mine"), this);
    auto *theirs = new QPushButton(Tr::tr("All from the file"), this);
    auto *cancel = new QPushButton(Tr::tr("Decide later"), this);
    m_accept->setEnabled(false);

    auto *page = new QWidget(this);
    m_cards = new QVBoxLayout(page);
    m_cards->setContentsMargins(0, 0, space::related, 0);
    m_cards->setSpacing(space::group);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(page);

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(mine);
    buttons->addWidget(theirs);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_accept);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::page, space::group, space::page, space::group);
    column->setSpacing(space::group);
    column->addWidget(m_summary);
    column->addWidget(scroll, 1);
    column->addLayout(buttons);

    connect(mine, &QAbstractButton::clicked, this, [this] { chooseAll(Side::Mine); });
    connect(theirs, &QAbstractButton::clicked, this, [this] { chooseAll(Side::Theirs); });
    connect(cancel, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(m_accept, &QAbstractButton::clicked, this, &ConflictDialog::finish);
    connect(&session, &document::DocumentSession::stateChanged, this, [this] {
        if (!m_session.outsideChange())
            return reject();
        if (m_session.revision() != m_revision || m_session.outsideChange()->theirs != m_theirs)
            merge();
    });
    connect(&session, &QObject::destroyed, this, &QDialog::reject);
    merge();
}

void ConflictDialog::merge()
{
    const auto &outside = m_session.outsideChange();
    if (!outside)
        return;
    m_mine = m_session.text();
    m_theirs = outside->theirs;
    m_revision = m_session.revision();
    m_task = inBackground(
        m_pool, this,
        [base = outside->base, mine = m_mine, theirs = m_theirs](std::stop_token stop) {
            return mergeLines(base, mine, theirs, stop);
        },
        [this](const std::optional<LineMerge> &merge) {
            if (!merge)
                return;
            m_merge = *merge;
            showMerge();
        });
}

void ConflictDialog::showMerge()
{
    while (QLayoutItem *item = m_cards->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    qDeleteAll(std::exchange(m_choices, {}));
    const auto conflicts = int(m_merge.conflicts.size());
    m_summary->setText(
        Tr::tr(
            "Another program changed %1 in lines that you changed too, at %n place(s). Everything "
            "else is merged. What you take is one step, so undo brings your text back.",
            nullptr, conflicts)
            .arg(QFileInfo(m_session.path()).fileName()));
    for (qsizetype i = 0; i < m_merge.conflicts.size(); ++i)
        m_cards->addWidget(conflictCard(i));
    m_cards->addStretch(1);
    m_accept->setEnabled(true);
    Q_EMIT shown();
}

QWidget *ConflictDialog::sideOf(const QString &title, const SourceText &text, LineSpan lines)
{
    auto *side = new QWidget(this);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::inside);
    column->addWidget(new Label(m_theme, Label::Role::Secondary, title, side));
    auto *code = new QPlainTextEdit(side);
    code->setReadOnly(true);
    code->setLineWrapMode(QPlainTextEdit::NoWrap);
    code->setFont(m_theme.codeFont());
    code->setAccessibleName(title);
    QStringList shown;
    const qsizetype end = std::min({lines.end(), lines.first + linesRead, text.lineCount()});
    for (qsizetype line = lines.first; line < end; ++line)
        shown << editor::displayOf(text.slice(text.line(line)));
    if (end < lines.end())
        shown << u"…"_s;
    code->setPlaceholderText(Tr::tr("These lines are removed."));
    code->setPlainText(shown.join(u'\n'));
    const qsizetype rows = std::clamp<qsizetype>(shown.size(), 1, mostLinesShown) + 1;
    code->setFixedHeight(int(rows) * code->fontMetrics().lineSpacing() + 2 * space::related);
    column->addWidget(code);
    return side;
}

QWidget *ConflictDialog::conflictCard(qsizetype number)
{
    const LineConflict &conflict = m_merge.conflicts[number];
    auto *card = new QWidget(this);
    auto *choices = new QButtonGroup(this);
    m_choices.append(choices);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::group);
    row->addWidget(new Label(m_theme, Label::Role::Section,
                             Tr::tr("Line %1").arg(conflict.mine.first + 1), card));
    row->addStretch(1);
    for (const auto &[side, text, name] :
         {std::tuple(Side::Mine, Tr::tr("Mine"), Tr::tr("Mine at line %1")),
          std::tuple(Side::Theirs, Tr::tr("From the file"), Tr::tr("From the file at line %1")),
          std::tuple(Side::Both, Tr::tr("Both"), Tr::tr("Both at line %1"))}) {
        auto *button = new QRadioButton(text, card);
        button->setAccessibleName(name.arg(conflict.mine.first + 1));
        choices->addButton(button, int(side));
        row->addWidget(button);
    }
    choices->button(int(Side::Mine))->setChecked(true);
    auto *sides = new QHBoxLayout;
    sides->setSpacing(space::related);
    sides->addWidget(sideOf(Tr::tr("Mine"), m_mine, conflict.mine));
    sides->addWidget(sideOf(Tr::tr("In the file"), m_theirs, conflict.theirs));
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::related);
    column->addLayout(row);
    column->addLayout(sides);
    return card;
}

void ConflictDialog::chooseAll(Side side)
{
    for (const QButtonGroup *choices : std::as_const(m_choices))
        choices->button(int(side))->setChecked(true);
}

void ConflictDialog::finish()
{
    if (m_session.revision() != m_revision)
        return merge();
    QList<Side> sides;
    for (const QButtonGroup *choices : std::as_const(m_choices))
        sides << Side(choices->checkedId());
    m_session.disconnect(this); // it ends the question, which would close this as refused
    m_session.resolveOutsideChange(resolved(m_merge, m_mine, m_theirs, sides));
    accept();
}

} // namespace waymark::document
