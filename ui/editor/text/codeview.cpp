// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "editor/text/codeview.h"

#include "editor/text/linehighlighter.h"

#include <QTextBlock>

#include <utility>

using namespace Qt::StringLiterals;

namespace waymark::editor {

namespace {

constexpr qsizetype mostBytesShown = qsizetype{1} << 20;

} // namespace

CodeView::CodeView(const theme::Theme &theme, const QString &name, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_theme(theme)
{
    setAccessibleName(name);
    setReadOnly(true);
    setFrameShape(NoFrame);
    setLineWrapMode(NoWrap);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    connect(&theme, &theme::Theme::changed, this, &CodeView::applyTheme);
    applyTheme();
}

void CodeView::applyTheme()
{
    setFont(m_theme.codeFont());
    QPalette colours = palette();
    colours.setColor(QPalette::Base, m_theme.tokens().surface);
    colours.setColor(QPalette::Text, m_theme.tokens().text);
    setPalette(colours);
    if (m_highlighter != nullptr)
        m_highlighter->setScheme(m_theme.scheme());
}

bool CodeView::setText(const QByteArray &text, const QString &language)
{
    setPlainText(QString::fromUtf8(text.first(std::min(text.size(), mostBytesShown))));
    if (language == "None"_L1) {
        delete std::exchange(m_highlighter, nullptr);
    } else if (m_highlighter == nullptr || language != m_language) {
        delete m_highlighter;
        m_language = language;
        m_highlighter = new LineHighlighter(*document(), this);
        m_highlighter->setLanguage(language);
        connect(m_highlighter, &LineHighlighter::recoloured, this, [this](const QTextBlock &block) {
            QTextBlock(block).clearLayout();
            viewport()->update();
        });
        applyTheme();
        m_highlighter->setActive(true);
    }
    return text.size() <= mostBytesShown;
}

void CodeView::showLine(qsizetype line)
{
    const QTextBlock block = document()->findBlockByNumber(int(line));
    if (!block.isValid())
        return;
    setTextCursor(QTextCursor(block));
    centerCursor();
}

} // namespace waymark::editor
