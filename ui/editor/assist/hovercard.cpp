// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "editor/assist/hovercard.h"

#include "base/expensive.h"
#include "editor/assist/findingtext.h"
#include "editor/assist/hovertext.h"
#include "editor/assist/livefindings.h"
#include "editor/editortr.h"
#include "editor/text/texteditor.h"
#include "theme/stylepaint.h"
#include "widgets/label.h"

#include <QApplication>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace waymark::editor {

namespace space = theme::space;

namespace {

constexpr int cardWidth = 440;
constexpr auto timeToEnter = 300ms; ///< for the mouse, on its way from the word to the card

/// What a finding has given as its reason isn't said again as the field's description.
assist::Hover withoutReasons(const assist::Hover &hover, const Diagnostics &findings)
{
    assist::Hover shown = hover;
    QStringList paragraphs = hover.description.split(u"\n\n"_s, Qt::SkipEmptyParts);
    paragraphs.removeIf([&](const QString &paragraph) {
        return std::ranges::any_of(findings, [&](const Diagnostic &finding) {
            return finding.why.simplified() == paragraph.simplified();
        });
    });
    shown.description = paragraphs.join(u"\n\n"_s);
    return shown;
}

/// Rich text draws its own rules dark and heavy; the border of a cell has a colour.
QString underRule(const QString &html, const theme::Tokens &tokens)
{
    return u"<table width=\"100%\" cellspacing=\"0\"><tr><td style=\"border-top: 1px solid %1; "
           "padding-top: 4px\">%2</td></tr></table>"_s.arg(tokens.border.name(), html);
}

} // namespace

HoverCard::HoverCard(TextEditor &editor, LiveFindings &findings, const theme::Theme &theme)
    : QWidget(&editor)
    , m_editor(editor)
    , m_viewport(editor.viewport())
    , m_findings(findings)
    , m_theme(theme)
    , m_latest(editor.session().services().interactive, this,
               [](const Input &input, std::stop_token) -> std::optional<assist::Hover> {
                   expensive();
                   return assist::hoverAt(*input.analysis, input.offset, nullptr, input.samples);
               })
    , m_text(new widgets::Label(theme, widgets::Label::Role::Body, {}, this))
{
    setAccessibleName(Tr::tr("What this field is"));
    setFocusPolicy(Qt::ClickFocus);
    setFont(QApplication::font()); // the text's own is for code
    m_text->setTextFormat(Qt::RichText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextBrowserInteraction);
    m_text->setAccessibleName(Tr::tr("What this field is"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, space::related, 12, space::related);
    layout->addWidget(m_text);
    m_leaving.setSingleShot(true);
    m_leaving.setInterval(timeToEnter);
    connect(&m_leaving, &QTimer::timeout, this, &HoverCard::hideUnlessUsed);
    m_latest.done = [this](const assist::Hover &hover) {
        show(hover);
    };
    connect(m_text, &QLabel::linkActivated, this, &HoverCard::follow);
    connect(&editor, &TextEditor::hovered, this, &HoverCard::showAt);
    connect(&editor.session(), &document::DocumentSession::textChanged, this, &QWidget::hide);
    for (QScrollBar *bar : {editor.verticalScrollBar(), editor.horizontalScrollBar()})
        connect(bar, &QScrollBar::valueChanged, this, &QWidget::hide);
    connect(&editor, &TextEditor::caretMoved, this, [this] {
        if (!m_text->hasFocus())
            hide();
    });
    editor.viewport()->setMouseTracking(true); // else only the button's way is told
    editor.viewport()->installEventFilter(this);
    editor.installEventFilter(this);
    m_text->installEventFilter(this);
    hide();
}

HoverCard::~HoverCard() = default;

void HoverCard::showAtCaret()
{
    ask(m_editor.caretOffset(), true);
}

void HoverCard::showAt(qsizetype offset)
{
    ask(offset, false);
}

void HoverCard::ask(qsizetype offset, bool takesFocus)
{
    const auto &session = m_editor.session();
    m_offset = offset;
    m_takesFocus = takesFocus;
    m_isWanted = true;
    if (session.analysis()->revision == session.revision())
        m_latest.submit(
            {session.analysis(), offset, m_samples ? m_samples() : assist::ExpressionSamples()});
}

QString HoverCard::findingsText()
{
    m_shown = m_findings.touching({m_offset, m_offset});
    QString html;
    for (qsizetype i = 0; i < m_shown.size(); ++i) {
        html += toolTipFor({m_shown[i]});
        if (m_editor.isReadOnly())
            continue;
        QStringList links;
        for (qsizetype fix = 0; fix < m_shown[i].fixes.size(); ++fix)
            links << u"<a href=\"fix:%1:%2\">%3</a>"_s.arg(i).arg(fix).arg(
                m_shown[i].fixes[fix].title.toHtmlEscaped());
        if (!links.isEmpty())
            html += "<p>"_L1 + links.join(u" · "_s) + "</p>"_L1;
    }
    return html;
}

void HoverCard::show(const assist::Hover &hover)
{
    // The mouse may be elsewhere by the time the answer is there.
    if (!m_isWanted)
        return;
    const QString problems = findingsText();
    const QString known = hoverText(withoutReasons(hover, m_shown), m_theme.tokens());
    if (problems.isEmpty() && known.isEmpty()) {
        hide();
        return;
    }
    const bool isBoth = !problems.isEmpty() && !known.isEmpty();
    m_text->setText(problems + (isBoth ? underRule(known, m_theme.tokens()) : known));
    place();
    raise();
    QWidget::show();
    if (m_takesFocus)
        m_text->setFocus(Qt::OtherFocusReason);
}

void HoverCard::place()
{
    const int width = std::min(cardWidth, m_editor.viewport()->width() - 2 * space::related);
    m_text->setFixedWidth(width - 24);
    const int wanted = m_text->heightForWidth(width - 24) + 2 * space::related;
    const QRect place =
        m_editor.caretRectAt(m_offset).translated(m_editor.viewport()->geometry().topLeft());
    const int below = m_editor.height() - place.bottom() - space::inside;
    const int height = std::min(wanted, std::max(below, place.top()) - space::inside);
    const bool isBelow = below >= height;
    const int left = std::clamp(place.left() - 12, 0, std::max(0, m_editor.width() - width));
    setGeometry(left, isBelow ? place.bottom() + 2 : place.top() - height - 2, width, height);
}

void HoverCard::follow(const QString &link)
{
    const QStringList parts = link.split(u':');
    if (parts.size() != 3)
        return;
    const qsizetype finding = parts[1].toLongLong();
    const qsizetype fix = parts[2].toLongLong();
    hide();
    m_editor.setFocus(Qt::OtherFocusReason);
    if (finding < m_shown.size() && fix < m_shown[finding].fixes.size())
        m_findings.apply(m_shown[finding], m_shown[finding].fixes[fix].title);
}

void HoverCard::hideUnlessUsed()
{
    if (!underMouse() && !m_text->hasFocus())
        hide();
}

void HoverCard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape)
        return QWidget::keyPressEvent(event);
    hide();
    m_editor.setFocus(Qt::OtherFocusReason);
}

void HoverCard::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    m_leaving.start();
}

/// The mouse is still at what the card is about.
bool HoverCard::isAtPlace(const QPoint &point) const
{
    constexpr QMargins slack(40, 4, 80, 4);
    return m_editor.caretRectAt(m_offset).marginsAdded(slack).contains(point);
}

void HoverCard::takeViewportEvent(const QEvent &event)
{
    switch (event.type()) {
    case QEvent::Leave:
        m_isWanted = m_isWanted && m_takesFocus;
        m_leaving.start();
        break;
    case QEvent::MouseMove:
        if (isAtPlace(static_cast<const QMouseEvent &>(event).position().toPoint()))
            m_leaving.stop();
        else if (!m_leaving.isActive())
            m_leaving.start();
        break;
    case QEvent::MouseButtonPress:
    case QEvent::Wheel:
    case QEvent::Hide:
        m_isWanted = false;
        hide();
        break;
    default:
        break;
    }
}

bool HoverCard::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_viewport)
        takeViewportEvent(*event);
    if (isVisible()) {
        const bool isKey = event->type() == QEvent::KeyPress;
        const bool isFocusOut = event->type() == QEvent::FocusOut;
        const bool isEditorLeft =
            watched == &m_editor && (isKey || isFocusOut) && !m_text->hasFocus() && !m_takesFocus;
        if (isEditorLeft || (watched == m_text && isFocusOut))
            hide();
        else if (watched == m_text && isKey
                 && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
            keyPressEvent(static_cast<QKeyEvent *>(event));
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void HoverCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    theme::drawPanel(painter, rect(), m_theme.tokens().surface, m_theme.tokens().control,
                     space::controlRadius);
}

} // namespace waymark::editor
