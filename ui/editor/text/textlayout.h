// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPlainTextDocumentLayout>
#include <QTextBlock>
#include <QTimer>

class QPlainTextEdit;

namespace waymark::editor {

/// Lays out the lines of a long text. Where Qt's layout looks through all lines for the next widest
/// one as soon as a key makes the widest one shorter (27 ms at 8 MB), this one leaves the text as
/// wide as it was, and looks in turns once nobody types. Wrapped lines are left to Qt's.
class TextLayout final : public QPlainTextDocumentLayout
{
    Q_OBJECT

public:
    /// Gives `view` a document with such a layout. To be called before anybody knows its document.
    static QTextDocument &installIn(QPlainTextEdit &view);

    [[nodiscard]] QRectF blockBoundingRect(const QTextBlock &block) const override;
    /// As wide as the widest line laid out; wider for a moment after that one became shorter.
    [[nodiscard]] QSizeF documentSize() const override;

protected:
    void documentChanged(int from, int charsRemoved, int charsAdded) override;

private:
    TextLayout(QTextDocument *document, const QPlainTextEdit &view);

    [[nodiscard]] bool isWrapped() const;
    void layOut(const QTextBlock &block);
    void noteWidth(const QTextBlock &block, qreal width, bool hasOtherHeight);
    void tellSize();
    void takeBaseWidth() const;
    void startCounting();
    void countOn();

    const QPlainTextEdit &m_view;
    int m_blockCount = 0;
    bool m_isTelling = false;

    mutable qreal m_baseWidth = 0; ///< what the base class said last
    mutable qreal m_width = 0;
    mutable QTextBlock m_widest; ///< invalid where it isn't known

    QTimer m_counting;
    QTextBlock m_counted; ///< the next one to count
    QTextBlock m_widestCounted;
    qreal m_widthCounted = 0;
};

} // namespace waymark::editor
