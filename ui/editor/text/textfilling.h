// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "text/textrange.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <optional>

namespace waymark::editor {

class TextEditor;
class TextMirror;

/// Puts a long text into its editor in turns between events, from the beginning on. Places that
/// aren't there yet are waited for: they count as where the caret is, and whatever needs it there
/// (a key, say) has `settle()` bring it there at once.
class TextFilling final : public QObject
{
    Q_OBJECT

public:
    /// Neither is owned.
    TextFilling(TextEditor &editor, TextMirror &mirror);

    /// The mirror shows another text now, or the first lines of it.
    void start();
    [[nodiscard]] bool isComplete() const;

    /// Where the caret goes as soon as it can.
    [[nodiscard]] const std::optional<TextRange> &awaited() const { return m_awaited; }
    void await(TextRange range) { m_awaited = range; }
    /// How far down the text is scrolled as soon as it can be.
    void awaitScroll(int lines) { m_awaitedScroll = lines; }
    /// The person went elsewhere.
    void forget();
    void move(const TextEdits &edits);

    /// The caret is where it is awaited, and there is text around it for any key.
    void settle();
    /// All of the text is there.
    void complete();

Q_SIGNALS:
    /// All of the text is there, and only now.
    void completed();

private:
    void goOn();
    void append(qsizetype line);
    void showGrowth();
    void goToAwaited();

    TextEditor &m_editor;
    TextMirror &m_mirror;
    QTimer m_turns;
    QElapsedTimer m_sinceShown; ///< since the scroll bar followed last
    std::optional<TextRange> m_awaited;
    std::optional<int> m_awaitedScroll;
};

} // namespace waymark::editor
