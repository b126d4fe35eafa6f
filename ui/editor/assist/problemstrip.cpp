// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "editor/assist/problemstrip.h"

#include "editor/assist/findingtext.h"
#include "editor/editortr.h"
#include "editor/text/changemarks.h"
#include "editor/text/texteditor.h"
#include "widgets/status.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::editor {

namespace {

constexpr double markHeight = 3;
constexpr double reach = 5; ///< pixels around a mark that belong to it

} // namespace

ProblemStrip::ProblemStrip(TextEditor &editor)
    : QWidget(&editor)
    , m_editor(editor)
{
    setAccessibleName(Tr::tr("Problems along the text"));
    setCursor(Qt::PointingHandCursor);
}

double ProblemStrip::topOf(qsizetype line) const
{
    // A short text isn't stretched: marks stand beside their lines.
    const auto lines = double(m_editor.text().lineCount());
    const double used =
        std::min(double(height()) - markHeight, m_editor.fontMetrics().lineSpacing() * lines);
    return used * double(line) / lines;
}

qsizetype ProblemStrip::lineAt(double y) const
{
    const qsizetype lines = m_editor.text().lineCount();
    const double last = std::max(topOf(lines), 1.0);
    return std::clamp<qsizetype>(qsizetype(y / last * double(lines)), 0, lines - 1);
}

void ProblemStrip::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    const theme::Tokens &tokens = m_editor.tokens();
    painter.fillRect(event->rect(), tokens.surface);
    painter.fillRect(QRectF(0, 0, 1, height()), tokens.border);
    const SourceText &text = m_editor.text();
    const auto mark = [&](qsizetype line, double left, double width, const QColor &colour) {
        painter.fillRect(QRectF(left, topOf(line), width, markHeight), colour);
    };
    if (m_editor.isTooLarge())
        return;
    for (const LineHunk &hunk : m_editor.changes().hunks()) {
        const double top = topOf(hunk.after.first);
        const double bottom = topOf(hunk.after.end());
        painter.fillRect(QRectF(1, top, 2, std::max(bottom - top, markHeight)),
                         hunk.before.isEmpty() ? tokens.good : tokens.info);
    }
    double lastTop = -1;
    for (const TextRange &match : m_editor.matches()) {
        const qsizetype line = text.lineAt(match.begin);
        if (topOf(line) - lastTop < 1)
            continue;
        lastTop = topOf(line);
        QColor quiet = tokens.warning;
        quiet.setAlphaF(0.45F);
        mark(line, 4, width() - 5, quiet);
    }
    // Graver ones last, so that they stay visible.
    for (const Severity severity : {Severity::Info, Severity::Warning, Severity::Error}) {
        double last = -1;
        for (const Diagnostic &finding : m_editor.findings()) {
            if (finding.severity != severity)
                continue;
            const qsizetype line = text.lineAt(finding.range.begin);
            if (last >= 0 && topOf(line) - last < 1)
                continue;
            last = topOf(line);
            mark(line, 4, width() - 5, widgets::statusColour(tokens, widgets::statusOf(severity)));
        }
    }
    QColor caret = tokens.secondary;
    caret.setAlphaF(0.6F);
    painter.fillRect(QRectF(1, topOf(m_editor.textCursor().blockNumber()) + 1, width() - 1, 1),
                     caret);
}

std::optional<Diagnostic> ProblemStrip::findingAt(double y) const
{
    std::optional<Diagnostic> nearest;
    double least = reach;
    for (const Diagnostic &finding : m_editor.findings()) {
        const double top = topOf(m_editor.text().lineAt(finding.range.begin)) + markHeight / 2;
        if (std::abs(top - y) < least) {
            least = std::abs(top - y);
            nearest = finding;
        }
    }
    return nearest;
}

bool ProblemStrip::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const auto finding = findingAt(help->pos().y());
    if (!finding) {
        QToolTip::hideText();
        return true;
    }
    const qsizetype line = m_editor.text().lineAt(finding->range.begin);
    QToolTip::showText(help->globalPos(),
                       "<p>"_L1 + Tr::tr("Line %1").arg(line + 1) + "</p>"_L1
                           + toolTipFor(m_editor.findingsOnLine(line)),
                       this);
    return true;
}

void ProblemStrip::mousePressEvent(QMouseEvent *event)
{
    const double y = event->position().y();
    if (const auto finding = findingAt(y))
        m_editor.select(finding->range);
    else
        m_editor.showLine(lineAt(y));
    m_editor.setFocus(Qt::MouseFocusReason);
}

} // namespace waymark::editor
