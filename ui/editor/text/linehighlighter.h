// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/background.h"
#include "editor/text/colouroverlay.h"
#include "theme/theme.h"

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Repository>

#include <QHash>
#include <QObject>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextLayout>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace waymark::editor {

/// Colours a document with KSyntaxHighlighting: an edited line at once, then what is in view, the
/// rest in slices between events. The ready-made QSyntaxHighlighter repaints the whole viewport on
/// each key and colours a long file in one go.
class LineHighlighter final : public QObject, private KSyntaxHighlighting::AbstractHighlighter
{
    Q_OBJECT

public:
    LineHighlighter(QTextDocument &document, QObject *parent);
    ~LineHighlighter() override;

    /// Reads languages in the background, which takes as long as a person notices; then `done` is
    /// called in `context`'s thread. Highlighters find them as long as somebody keeps what it is
    /// given.
    [[nodiscard]] static Task prepare(Pool &pool, QObject *context,
                                      std::function<void(std::shared_ptr<void> kept)> done);
    /// KSyntaxHighlighting's name for the language of a file of that name; "None" where none is
    /// known, and before `prepare()` is done.
    [[nodiscard]] static QString languageOf(const QString &fileName);
    /// KSyntaxHighlighting's name of the language; YAML unless told otherwise. Before `setScheme`.
    void setLanguage(const QString &name) { m_language = name; }
    /// Loads the definition on first use.
    void setScheme(theme::Scheme scheme);
    /// Off: the document shows plain text.
    void setActive(bool active);
    /// While a long text is put into the document only what is in view is coloured.
    void setHeld(bool held);

    /// Lines that begin anew whatever stands before them: behind a quotation mark that is never
    /// closed the parser goes on, and so do the colours.
    void setRestarts(const QList<int> &lines);
    /// Words in another language, whose colours take the place of the text's own.
    void setOverlay(const std::vector<ColourSpan> &spans);
    /// Colours these blocks now if they aren't yet. A block far below what is coloured so far
    /// starts from a guess and is corrected later.
    void ensure(const QTextBlock &first, const QTextBlock &last);
    [[nodiscard]] bool isComplete() const
    {
        return m_hasSeenAll && !m_slices.isActive() && !m_isHeld;
    }

Q_SIGNALS:
    /// This block looks different now and must be laid out again. Not sent for a line that is being
    /// edited: it is painted anyway.
    void recoloured(const QTextBlock &block);

private:
    struct LineState;

    void takeChange(int position, int removed, int added);
    void start();
    void goOnFrom(const QTextBlock &rest);
    void runSlice();
    /// Qt keeps a coloured line as a change of the text and tells it with the next edit, which
    /// would then reach from the first line that was coloured to the last. Told now, it is over.
    void tellColours();
    /// Colours an edited block and those below it that its end changes, for a moment; the block to
    /// go on with, invalid where the next one fits.
    QTextBlock colourEdited(QTextBlock block);
    /// Colours from `block` on for as many milliseconds, once all was seen only until a block fits;
    /// the block to go on with, invalid at the end.
    QTextBlock colourFrom(QTextBlock block, qint64 milliseconds);
    /// Whether it begins as the one above it ends.
    [[nodiscard]] bool fits(const QTextBlock &block) const;
    [[nodiscard]] KSyntaxHighlighting::State beginOf(const QTextBlock &block) const;
    /// False where it fits already.
    bool colour(QTextBlock &block);
    /// Adds the formats of the overlay's words to `m_ranges`.
    void overlay(const QTextBlock &block);
    [[nodiscard]] QTextCharFormat formatOf(assist::ExpressionTint word);
    [[nodiscard]] static bool isWaiting(const QTextBlock &block);
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override;

    QTextDocument &m_document;
    QString m_language = QStringLiteral("YAML");
    theme::Scheme m_scheme = theme::Scheme::Light;
    std::shared_ptr<KSyntaxHighlighting::Repository> m_repository;
    QHash<int, QTextCharFormat> m_formats;
    QHash<assist::ExpressionTint, QTextCharFormat> m_wordFormats;
    ColourOverlay m_overlay;
    QList<QTextLayout::FormatRange> m_ranges; ///< of the line in work
    QTextCursor m_resume;                     ///< where the next slice starts
    QList<int> m_restarts;                    ///< sorted
    std::optional<int> m_noted;               ///< a position in what Qt keeps for the next edit
    QTextBlock m_edited;                      ///< while takeChange() runs
    QTimer m_slices;
    bool m_isActive = false;
    bool m_isHeld = false;
    bool m_hasSeenAll = false; ///< since the start; later only edits leave something to do
};

} // namespace waymark::editor
