// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/entity/docsview.h"
#include "theme/stylepaint.h"

#include <QScrollBar>
#include <QTextBlock>
#include <QTextList>
#include <QTextTable>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

namespace space = theme::space;

namespace {

constexpr int longestLine = 100; ///< characters

} // namespace

DocsPageView::DocsPageView(const theme::Theme &theme, QWidget *parent)
    : QTextBrowser(parent)
    , m_theme(theme)
{
    setAccessibleName(tr("Page of the documentation"));
    setFrameShape(NoFrame);
    setOpenLinks(false);
    document()->setDocumentMargin(space::group);
    setLineWrapMode(FixedPixelWidth);
    wrapLines();
    connect(this, &QTextBrowser::anchorClicked, this,
            [this](const QUrl &link) { Q_EMIT linkActivated(link.toString()); });
    connect(&theme, &theme::Theme::changed, this, [this] {
        const int at = verticalScrollBar()->value();
        setPage(QString(m_markdown), QHash(m_images));
        verticalScrollBar()->setValue(at);
    });
}

/// At the edge of the window, and no line longer than the eye follows.
void DocsPageView::wrapLines()
{
    const int longest = fontMetrics().averageCharWidth() * longestLine;
    const int width = std::min(longest, viewport()->width());
    if (width != lineWrapColumnOrWidth())
        setLineWrapColumnOrWidth(width);
}

void DocsPageView::resizeEvent(QResizeEvent *event)
{
    QTextBrowser::resizeEvent(event);
    wrapLines();
}

void DocsPageView::setPage(const QString &markdown, const QHash<QString, QImage> &images)
{
    m_images = images;
    m_markdown = markdown;
    document()->clear();
    document()->setMarkdown(markdown, QTextDocument::MarkdownDialectGitHub);
    style();
    verticalScrollBar()->setValue(0);
}

/// Markdown says what a text is; how that looks is the theme's.
void DocsPageView::style()
{
    const theme::Tokens &tokens = m_theme.tokens();
    QPalette colours = palette();
    colours.setColor(QPalette::Base, tokens.surface);
    colours.setColor(QPalette::Text, tokens.text);
    colours.setColor(QPalette::Link, tokens.accent);
    setPalette(colours);
    const QColor ground = theme::mixed(tokens.surface, tokens.text, 0.06);
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        QTextBlockFormat format = block.blockFormat();
        const bool isCode = format.hasProperty(QTextFormat::BlockCodeFence)
                            || format.hasProperty(QTextFormat::BlockCodeLanguage);
        if (isCode)
            format.setBackground(ground);
        else if (format.headingLevel() > 0)
            format.setTopMargin(space::group);
        else if (block.textList() == nullptr)
            format.setBottomMargin(space::related);
        QTextCursor(block).setBlockFormat(format);
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextFragment fragment = it.fragment();
            QTextCharFormat text = fragment.charFormat();
            const bool isLink = text.isAnchor();
            const bool isMono = text.fontFixedPitch();
            if (!isLink && !isMono)
                continue;
            QTextCharFormat change;
            if (isLink)
                change.setForeground(tokens.accent);
            if (isMono) {
                change.setFontFamilies(m_theme.codeFont().families());
                if (!isCode)
                    change.setBackground(ground);
            }
            QTextCursor part(document());
            part.setPosition(fragment.position());
            part.setPosition(fragment.position() + fragment.length(), QTextCursor::KeepAnchor);
            part.mergeCharFormat(change);
        }
    }
    for (QTextFrame *frame : document()->rootFrame()->childFrames()) {
        if (auto *table = qobject_cast<QTextTable *>(frame)) {
            QTextTableFormat format = table->format();
            format.setBorderCollapse(true);
            format.setBorder(1);
            format.setBorderBrush(tokens.border);
            format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
            format.setCellPadding(6);
            format.setCellSpacing(0);
            table->setFormat(format);
        }
    }
    cursor.endEditBlock();
}

bool DocsPageView::showAnchor(const QString &anchor)
{
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() == 0 || docsAnchor(block.text()) != anchor)
            continue;
        QTextCursor cursor(block);
        setTextCursor(cursor);
        verticalScrollBar()->setValue(verticalScrollBar()->value() + cursorRect(cursor).top()
                                      - space::related);
        return true;
    }
    return false;
}

QVariant DocsPageView::loadResource(int type, const QUrl &name)
{
    // Nothing is fetched and nothing is read here: what isn't in memory isn't shown.
    return type == QTextDocument::ImageResource ? QVariant(m_images.value(name.toString()))
                                                : QVariant();
}

void DocsPageView::doSetSource(const QUrl &, QTextDocument::ResourceType)
{
    // Pages come through setPage() alone.
}

} // namespace waymark::catalog
