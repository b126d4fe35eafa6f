// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "editor/outline/pathbar.h"

#include "editor/editortr.h"
#include "editor/text/texteditor.h"
#include "widgets/buttons.h"
#include "yaml/outline.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace waymark::editor {

namespace space = theme::space;

namespace {

constexpr int mostBeside = 200;
constexpr int barHeight = 28;
constexpr int chevronWidth = 10;

QString nameOf(const yaml::Node &node)
{
    if (node.key())
        return node.keyText();
    const QString name = yaml::nameOfItem(node);
    return name.isEmpty() ? node.keyText() : name;
}

} // namespace

PathBar::PathBar(TextEditor &editor, const theme::Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_editor(editor)
    , m_theme(theme)
    , m_row(new QHBoxLayout(this))
    , m_outline(widgets::iconButton(theme, u"view-list-tree"_s, Tr::tr("Outline"), this))
{
    setAccessibleName(Tr::tr("Path at the caret"));
    setFixedHeight(barHeight);
    m_row->setContentsMargins(space::related, 0, space::inside, 0);
    m_row->setSpacing(chevronWidth);
    m_row->addStretch(1);
    m_row->addWidget(m_outline);
    connect(m_outline, &QToolButton::clicked, this, &PathBar::outlineToggled);
    connect(&editor, &TextEditor::caretMoved, this, &PathBar::follow);
    connect(&editor.session(), &document::DocumentSession::analyzed, this, &PathBar::follow);
    follow();
}

QList<PathBar::Part> PathBar::partsAtCaret() const
{
    const auto &analysis = *m_editor.session().analysis();
    const yaml::SyntaxTree &tree = analysis.tree;
    const qsizetype caret = m_editor.caretOffset();
    const yaml::Document *document = tree.documentAt(caret);
    if (document == nullptr)
        return {};
    QList<Part> parts;
    for (yaml::Node node = tree.nodeAt(caret).entryValue(); node && node.parent();
         node = node.parent())
        parts.prepend({nameOf(node), document->index, false, node.pointer().segments()});
    if (tree.documents().size() > 1) {
        const QString name = document->root.at(JsonPointer({u"metadata"_s, u"name"_s})).text();
        parts.prepend({name.isEmpty() ? Tr::tr("Document %1").arg(document->index + 1) : name,
                       document->index,
                       true,
                       {}});
    }
    return parts;
}

void PathBar::follow()
{
    const auto &session = m_editor.session();
    if (session.analysis()->revision != session.revision())
        return; // the next analysis comes at once
    if (const QList<Part> parts = partsAtCaret(); parts != m_parts)
        show(parts);
}

void PathBar::show(const QList<Part> &parts)
{
    m_parts = parts;
    while (m_buttons.size() < parts.size()) {
        auto *button = new QToolButton(this);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        button->installEventFilter(this);
        const int part = int(m_buttons.size());
        connect(button, &QToolButton::clicked, this, [this, part] { go(part); });
        m_row->insertWidget(part, button);
        m_buttons.append(button);
    }
    for (qsizetype i = 0; i < m_buttons.size(); ++i) {
        QToolButton *button = m_buttons[i];
        if (i < parts.size()) {
            button->setText(fontMetrics().elidedText(parts[i].text, Qt::ElideMiddle, 220));
            button->setAccessibleName(Tr::tr("Go to %1").arg(parts[i].text));
            button->setToolTip(parts[i].isDocument ? parts[i].text
                                                   : JsonPointer(parts[i].pointer).toDisplay());
        }
    }
    fit();
    update();
}

void PathBar::fit()
{
    // The end says most: parts in front give way.
    int room = width() - m_outline->sizeHint().width() - 3 * space::related;
    qsizetype first = m_parts.size();
    while (first > 0) {
        const int needed = m_buttons[first - 1]->sizeHint().width() + chevronWidth;
        if (needed > room && first < m_parts.size())
            break;
        room -= needed;
        --first;
    }
    for (qsizetype i = 0; i < m_buttons.size(); ++i)
        m_buttons[i]->setVisible(i >= first && i < m_parts.size());
}

void PathBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

yaml::Node PathBar::nodeOf(const Part &part) const
{
    const auto &session = m_editor.session();
    const auto &documents = session.analysis()->tree.documents();
    if (session.analysis()->revision != session.revision() || part.document >= documents.size())
        return {};
    return documents[part.document].root.at(JsonPointer(part.pointer));
}

void PathBar::go(int index)
{
    if (index >= m_parts.size())
        return;
    const Part part = m_parts[index];
    const yaml::Node node = nodeOf(part);
    if (!node)
        return;
    const yaml::Node key = node.key();
    const qsizetype begin = key ? key.range().begin : node.range().begin;
    m_editor.select({begin, begin});
    m_editor.setFocus(Qt::OtherFocusReason);
}

void PathBar::listBeside(int index)
{
    const Part part = m_parts[index];
    if (part.isDocument)
        return Q_EMIT documentsRequested();
    const yaml::Node node = nodeOf(part);
    if (!node)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(Tr::tr("Beside %1").arg(part.text));
    int budget = mostBeside;
    for (yaml::Node child = node.parent().firstChild(); child && --budget > 0;
         child = child.nextSibling()) {
        const yaml::Node key = child.key();
        const qsizetype begin = key ? key.range().begin : child.range().begin;
        // An ampersand would be taken for a mnemonic.
        QAction *action = menu->addAction(nameOf(child).replace(u'&', "&&"_L1), &m_editor,
                                          [editor = &m_editor, begin] {
                                              editor->select({begin, begin});
                                              editor->setFocus(Qt::OtherFocusReason);
                                          });
        if (child == node)
            menu->setActiveAction(action);
    }
    menu->popup(m_buttons[index]->mapToGlobal(QPoint(0, m_buttons[index]->height())));
}

void PathBar::enter()
{
    if (!m_parts.isEmpty())
        m_buttons[m_parts.size() - 1]->setFocus(Qt::ShortcutFocusReason);
}

bool PathBar::eventFilter(QObject *watched, QEvent *event)
{
    const auto index = int(m_buttons.indexOf(static_cast<QToolButton *>(watched)));
    if (event->type() != QEvent::KeyPress || index < 0)
        return QWidget::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Left:
        if (index > 0 && m_buttons[index - 1]->isVisible())
            m_buttons[index - 1]->setFocus(Qt::TabFocusReason);
        return true;
    case Qt::Key_Right:
        if (index + 1 < m_parts.size())
            m_buttons[index + 1]->setFocus(Qt::TabFocusReason);
        return true;
    case Qt::Key_Down:
        listBeside(index);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        go(index);
        return true;
    case Qt::Key_Escape:
        m_editor.setFocus(Qt::OtherFocusReason);
        return true;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

void PathBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const theme::Tokens &tokens = m_theme.tokens();
    painter.fillRect(rect(), tokens.surface);
    painter.fillRect(QRect(0, height() - 1, width(), 1), tokens.border);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(tokens.unknown, 1.2));
    for (qsizetype i = 0; i + 1 < m_parts.size(); ++i) {
        if (!m_buttons[i]->isVisible())
            continue;
        const QPointF middle(m_buttons[i]->geometry().right() + chevronWidth / 2.0 + 0.5,
                             height() / 2.0);
        painter.drawPolyline(QPolygonF{middle + QPointF(-1.5, -3), middle + QPointF(1.5, 0),
                                       middle + QPointF(-1.5, 3)});
    }
}

} // namespace waymark::editor
