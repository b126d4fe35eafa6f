// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "editor/search/searchbar.h"

#include "base/expensive.h"
#include "editor/editortr.h"
#include "editor/search/searchtarget.h"
#include "editor/text/displaytext.h"
#include "theme/theme.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;
using namespace waymark::theme;

namespace waymark::editor {

namespace {

constexpr int fieldWidth = 260;
constexpr qint64 patience = 150; ///< ms that a search may take before it says how far it is

QHBoxLayout *rowLayout(QWidget *row)
{
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::inside);
    return layout;
}

QLineEdit *addField(QWidget *row, const QString &name)
{
    auto *field = new QLineEdit(row);
    field->setPlaceholderText(name);
    field->setAccessibleName(name);
    field->setMaximumWidth(fieldWidth);
    row->layout()->addWidget(field);
    return field;
}

} // namespace

SearchBar::SearchBar(SearchTarget &target, document::DocumentSession &session,
                     const theme::Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_target(&target)
    , m_session(session)
    , m_theme(theme)
    , m_search(session.services().interactive)
    , m_findRow(new QWidget(this))
    , m_replaceRow(new QWidget(this))
    , m_lineRow(new QWidget(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::related, space::inside, space::related, space::inside);
    layout->setSpacing(space::inside);
    for (QWidget *row : {m_findRow, m_replaceRow, m_lineRow}) {
        rowLayout(row);
        layout->addWidget(row);
    }
    setUpFind();
    setUpReplace();
    m_line = addField(m_lineRow, Tr::tr("Go to line, or line:column"));
    connect(m_line, &QLineEdit::returnPressed, this, &SearchBar::goToLine);
    static_cast<QBoxLayout *>(m_lineRow->layout())->addStretch();
    connect(&m_search, &TextSearch::changed, this, &SearchBar::takeState);
    connect(&session, &document::DocumentSession::textChanged, this,
            [this](const TextEdits &edits) {
                if (!isVisible() || m_find->text().isEmpty())
                    return;
                m_search.move(edits);
                m_from = movedThrough(TextRange{m_from, m_from}, edits).begin;
                searchAgain();
            });
    hide();
}

void SearchBar::setTarget(SearchTarget &target)
{
    if (isVisible())
        close();
    m_target = &target;
}

void SearchBar::setUpFind()
{
    m_find = addField(m_findRow, Tr::tr("Find"));
    connect(m_find, &QLineEdit::textEdited, this, [this] {
        searchAgain();
        want(Wanted::Next, m_start);
    });
    m_find->installEventFilter(this);
    setUpOptions();
    connect(toolButton(m_findRow, u"go-up"_s, Tr::tr("Previous match (Shift+Enter)")),
            &QToolButton::clicked, this, &SearchBar::findPrevious);
    connect(toolButton(m_findRow, u"go-down"_s, Tr::tr("Next match (Enter)")),
            &QToolButton::clicked, this, &SearchBar::findNext);
    m_count = new QLabel(m_findRow);
    m_findRow->layout()->addWidget(m_count);
    m_stop = toolButton(m_findRow, u"process-stop"_s, Tr::tr("Stop searching"));
    connect(m_stop, &QToolButton::clicked, this, [this] {
        m_wanted = Wanted::Nothing;
        m_search.cancel();
    });
    m_stop->hide();
    static_cast<QBoxLayout *>(m_findRow->layout())->addStretch();
    connect(toolButton(m_findRow, u"dialog-close"_s, Tr::tr("Close (Esc)")), &QToolButton::clicked,
            this, &SearchBar::close);
}

void SearchBar::setUpOptions()
{
    m_matchCase = toolButton(m_findRow, u"format-text-superscript"_s, Tr::tr("Match case"));
    m_matchCase->setText(Tr::tr("Aa", "match case"));
    m_wholeWord = toolButton(m_findRow, u"code-context"_s, Tr::tr("Whole words"));
    m_wholeWord->setText(Tr::tr("ab|", "whole words"));
    m_expression = toolButton(m_findRow, u"code-context"_s, Tr::tr("Regular expression"));
    m_expression->setText(u".*"_s);
    m_inSelection = toolButton(m_findRow, u"code-context"_s, Tr::tr("Only in the selection"));
    m_inSelection->setText(Tr::tr("[ ]", "only in the selection"));
    for (QToolButton *option : {m_matchCase, m_wholeWord, m_expression, m_inSelection}) {
        option->setToolButtonStyle(Qt::ToolButtonTextOnly);
        option->setCheckable(true);
    }
    for (QToolButton *option : {m_matchCase, m_wholeWord, m_expression})
        connect(option, &QToolButton::toggled, this, &SearchBar::searchAgain);
    connect(m_inSelection, &QToolButton::toggled, this, [this](bool isScoped) {
        m_target->setSearchScope(isScoped ? m_target->selection() : TextRange());
        searchAgain();
    });
}

void SearchBar::setUpReplace()
{
    m_replace = addField(m_replaceRow, Tr::tr("Replace by"));
    connect(m_replace, &QLineEdit::returnPressed, this, &SearchBar::replaceOne);
    const auto addAction = [this](const QString &title, void (SearchBar::*run)()) {
        auto *button = new QPushButton(title, m_replaceRow);
        connect(button, &QPushButton::clicked, this, run);
        m_replaceRow->layout()->addWidget(button);
    };
    addAction(Tr::tr("Replace"), &SearchBar::replaceOne);
    addAction(Tr::tr("Replace all"), &SearchBar::replaceAll);
    static_cast<QBoxLayout *>(m_replaceRow->layout())->addStretch();
}

QToolButton *SearchBar::toolButton(QWidget *row, const QString &icon, const QString &name)
{
    auto *button = new QToolButton(row);
    button->setIcon(m_theme.icon(icon));
    button->setAutoRaise(true);
    button->setToolTip(name);
    button->setAccessibleName(name);
    row->layout()->addWidget(button);
    return button;
}

void SearchBar::open(bool withReplace)
{
    const TextRange selected = m_target->selection();
    m_start = selected.begin;
    m_findRow->show();
    m_replaceRow->setVisible(withReplace && m_target->canReplace());
    m_lineRow->hide();
    const SourceText &text = m_target->searchedText();
    // Several lines are where to look, one word is what to look for.
    const bool isScope = text.lineAt(selected.begin) != text.lineAt(selected.end);
    if (isScope)
        m_target->setSearchScope(selected);
    {
        const QSignalBlocker silent(m_inSelection);
        m_inSelection->setChecked(isScope || !m_target->searchScope().isEmpty());
    }
    if (!isScope && !selected.isEmpty())
        m_find->setText(plainTextOf(text.slice(selected)));
    show();
    searchAgain();
    m_find->selectAll();
    m_find->setFocus(Qt::ShortcutFocusReason);
}

void SearchBar::openFind()
{
    open(false);
}

void SearchBar::openReplace()
{
    open(true);
}

void SearchBar::openLine()
{
    m_findRow->hide();
    m_replaceRow->hide();
    m_lineRow->show();
    m_line->clear();
    show();
    m_line->setFocus(Qt::ShortcutFocusReason);
}

void SearchBar::close()
{
    hide();
    m_wanted = Wanted::Nothing;
    m_search.clear();
    m_target->setMatches({});
    m_target->setSearchScope({});
    m_target->searchedWidget().setFocus(Qt::OtherFocusReason);
}

void SearchBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return close();
    QWidget::keyPressEvent(event);
}

bool SearchBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_find || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    // returnPressed() doesn't say whether Shift was held.
    const auto &key = *static_cast<QKeyEvent *>(event);
    if (key.key() != Qt::Key_Return && key.key() != Qt::Key_Enter)
        return false;
    if (key.modifiers().testFlag(Qt::ShiftModifier))
        findPrevious();
    else
        findNext();
    return true;
}

void SearchBar::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.fillRect(event->rect(), m_theme.tokens().raised);
}

void SearchBar::searchAgain()
{
    if (m_findRow->isVisibleTo(this))
        search(m_target->mostMatches());
}

void SearchBar::search(qsizetype most)
{
    m_wanted = Wanted::Nothing;
    m_running.start();
    m_search.search(m_target->searchedText(),
                    {m_find->text(), m_matchCase->isChecked(), m_expression->isChecked(),
                     m_wholeWord->isChecked(), m_target->searchScope()},
                    most, m_target->selection().begin);
}

void SearchBar::want(Wanted wanted, qsizetype from)
{
    m_wanted = wanted;
    m_from = from;
    doWanted();
    showState();
}

void SearchBar::doWanted()
{
    if (m_wanted == Wanted::ReplaceAll && !m_search.isRunning()) {
        m_wanted = Wanted::Nothing;
        replaceAll();
    }
    if (m_wanted != Wanted::Next && m_wanted != Wanted::Previous)
        return;
    const qsizetype index =
        m_wanted == Wanted::Next ? m_search.nextFrom(m_from) : m_search.previousFrom(m_from);
    if (index >= 0)
        m_target->select(m_search.matches()[index]);
    if (index >= 0 || !m_search.isRunning())
        m_wanted = Wanted::Nothing;
}

void SearchBar::takeState()
{
    m_target->setMatches(m_search.matches());
    doWanted();
    showState();
}

void SearchBar::showState()
{
    const bool isSlow = m_search.isRunning() && m_running.elapsed() > patience;
    m_stop->setVisible(isSlow);
    // Of a search that is over in no time only the result is worth a look.
    if (isSlow)
        m_count->setText(Tr::tr("%1, %2 % searched").arg(stateText()).arg(m_search.percent()));
    else if (!m_search.isRunning())
        m_count->setText(stateText());
}

QString SearchBar::stateText() const
{
    const QList<TextRange> &matches = m_search.matches();
    if (!m_search.error().isEmpty())
        return Tr::tr("Not a pattern: %1").arg(m_search.error());
    if (m_find->text().isEmpty())
        return {};
    if (matches.isEmpty())
        return Tr::tr("No match");
    const TextRange selected = m_target->selection();
    if (isMatch(selected)) {
        const auto at = std::ranges::lower_bound(matches, selected.begin, {}, &TextRange::begin);
        return (m_search.isCut() ? Tr::tr("%L1 of the first %L2") : Tr::tr("%L1 of %L2"))
            .arg(at - matches.begin() + 1)
            .arg(matches.size());
    }
    return m_search.isCut() ? Tr::tr("The first %n matches", nullptr, int(matches.size()))
                            : Tr::tr("%n match(es)", nullptr, int(matches.size()));
}

bool SearchBar::isMatch(TextRange range) const
{
    return std::ranges::binary_search(m_search.matches(), range.begin, {}, &TextRange::begin)
           && *std::ranges::lower_bound(m_search.matches(), range.begin, {}, &TextRange::begin)
                  == range;
}

void SearchBar::findNext()
{
    if (!isVisible() && !m_find->text().isEmpty())
        open(false);
    want(Wanted::Next, m_target->selection().end);
}

void SearchBar::findPrevious()
{
    if (!isVisible() && !m_find->text().isEmpty())
        open(false);
    want(Wanted::Previous, m_target->selection().begin);
}

QByteArray SearchBar::replacementFor(TextRange match) const
{
    const SourceText &text = m_target->searchedText();
    return bytesOf(m_search.matcher().replacementFor(text, match, m_replace->text()),
                   text.dominantLineEnd());
}

void SearchBar::replaceOne()
{
    const TextRange selected = m_target->selection();
    if (isMatch(selected)) {
        m_session.closeUndoStep();
        const QByteArray fresh = replacementFor(selected);
        m_session.apply({{selected, fresh}},
                        {EditOrigin::Source::Text, Tr::tr("Replace"), {}, 0, {}});
        const qsizetype end = selected.begin + fresh.size();
        m_target->select({end, end});
    }
    findNext();
}

void SearchBar::replaceAll()
{
    // Every match counts, listed or not.
    if (m_search.isRunning() || m_search.isCut()) {
        search(std::numeric_limits<qsizetype>::max());
        return want(Wanted::ReplaceAll, 0);
    }
    if (m_search.matches().isEmpty())
        return;
    m_replacing = inBackground(
        m_session.services().interactive, this,
        [text = m_target->searchedText(), matcher = m_search.matcher(),
         matches = m_search.matches(), written = m_replace->text()](std::stop_token) {
            expensive();
            TextEdits edits;
            const QByteArray lineEnd = text.dominantLineEnd();
            for (const TextRange &match : matches)
                edits.append(TextEdit{
                    match, bytesOf(matcher.replacementFor(text, match, written), lineEnd)});
            return edits;
        },
        [this, revision = m_session.revision()](const TextEdits &edits) {
            if (revision != m_session.revision())
                return want(Wanted::ReplaceAll, 0);
            m_session.closeUndoStep();
            m_session.apply(edits, {EditOrigin::Source::Text, Tr::tr("Replace all"), {}, 0, {}});
            m_session.closeUndoStep();
        });
}

void SearchBar::goToLine()
{
    const QStringList parts = m_line->text().split(u':');
    bool isNumber = false;
    const qsizetype line = QLocale().toLongLong(parts[0].trimmed(), &isNumber) - 1;
    if (!isNumber)
        return;
    const qsizetype column = parts.size() > 1 ? parts[1].trimmed().toLongLong() - 1 : 0;
    const SourceText &text = m_target->searchedText();
    const qsizetype wanted = std::clamp<qsizetype>(line, 0, text.lineCount() - 1);
    const qsizetype offset = text.offsetOfUtf16({wanted, std::max<qsizetype>(column, 0)});
    close();
    m_target->select({offset, offset});
}

} // namespace waymark::editor
