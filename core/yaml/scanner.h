// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yaml/bytes.h"
#include "yaml/reporter.h"
#include "yaml/syntaxtree.h"

#include <vector>

namespace waymark::yaml {

/// What stands between two tokens.
struct Gap
{
    bool newLine = false;
    bool tab = false;   ///< a tab among the blanks directly before the token
    quint32 spaces = 0; ///< after a line end: the spaces before the token or the first tab
};

/// A scalar as it stands in the text.
struct ScalarToken
{
    quint32 begin = 0;
    quint32 end = 0;
    quint32 indent = 0; ///< of a block scalar's content
    NodeStyle style = NodeStyle::Plain;
    bool verbatim = true; ///< no escapes, no folding
    bool multiLine = false;
    bool unclosed = false;
    bool beforeColon = false; ///< plain: `:` and a blank stopped it
    bool interrupted = false; ///< plain: its next line is an entry of a mapping
    bool isTemplate = false;
};

/// Reads tokens from bytes that end with a zero byte; knows lines and columns, but no structure.
/// Every method starts at `pos` and leaves it behind what it read.
class Scanner
{
public:
    Scanner(const QByteArray &bytes, Reporter &reporter)
        : text(bytes.constData())
        , size(quint32(bytes.size()))
        , m_reporter(reporter)
    {}

    const char *const text;
    const quint32 size;
    quint32 pos = 0;
    quint32 lineStart = 0;
    bool sawConflict = false; ///< merge conflict markers were skipped
    bool sawTemplate = false;
    bool sawTemplateLine = false; ///< such as `{% if %}`: what stands below may not be meant
    bool readTemplate = false;    ///< a template stretch is read otherwise than YAML would

    [[nodiscard]] bool atEnd() const { return pos >= size; }
    [[nodiscard]] char peek() const { return text[pos]; }
    [[nodiscard]] char next() const { return atEnd() ? '\0' : text[pos + 1]; }
    [[nodiscard]] qint32 column() const { return qint32(pos - lineStart); }
    [[nodiscard]] TextRange range(quint32 begin, quint32 end) const { return {begin, end}; }

    /// Blank, line end or end of text at `at`.
    [[nodiscard]] bool isSpaceAt(quint32 at) const
    {
        return at >= size || isOf(text[at], Blank | LineEnd);
    }
    /// An indicator such as `-` with a blank or line end behind it.
    [[nodiscard]] bool atIndicator(char indicator) const
    {
        return peek() == indicator && !atEnd() && isSpaceAt(pos + 1);
    }
    /// `---` or `...` at the start of a line.
    [[nodiscard]] bool atMarker() const { return pos == lineStart && isMarkerAt(pos); }
    [[nodiscard]] bool isMarkerAt(quint32 at) const;
    /// A byte order mark, which parts documents where files were put together.
    [[nodiscard]] bool isByteOrderMarkAt(quint32 at) const;
    /// At the start of a line that no document goes on in.
    [[nodiscard]] bool atDocumentEnd() const
    {
        return pos == lineStart && (isMarkerAt(pos) || isByteOrderMarkAt(pos));
    }
    [[nodiscard]] quint32 lineEndAt(quint32 at) const;
    [[nodiscard]] quint32 nextLineAt(quint32 at) const;

    Gap skipGap();
    void skipBlanks();
    void skipLine(); ///< to its end, not over it
    void consumeLineEnd();

    /// The line at `at` (its first byte after the indent) reads like an entry of block style:
    /// `- ...` or `key: ...`.
    [[nodiscard]] bool looksLikeEntry(quint32 at) const;

    /// The next line that isn't blank starts at `column` or deeper and reads like an entry.
    [[nodiscard]] bool isEntryBelow(qint32 column) const;

    /// `parentIndent` is the column that continued lines must be deeper than.
    ScalarToken plainBlock(qint32 parentIndent);
    /// One line only, where a key is expected.
    ScalarToken plainKey();
    ScalarToken plainFlow(qint32 parentIndent);
    ScalarToken quoted(qint32 parentIndent);
    ScalarToken blockScalar(qint32 parentIndent);
    /// The characters of an anchor, alias or tag at `at`.
    [[nodiscard]] quint32 nameEnd(quint32 at) const;
    [[nodiscard]] quint32 tagEnd(quint32 at) const;

    /// A stretch `{{ ... }}` or `{% ... %}` at `at` that ends on its line: its end, else 0.
    [[nodiscard]] quint32 templateEnd(quint32 at) const;
    /// A line that holds nothing but a template directive.
    bool skipTemplateLine();
    [[nodiscard]] bool isTemplateLineAt(quint32 at) const;

private:
    struct PlainLine
    {
        quint32 end = 0;
        bool colon = false;
    };
    struct FilledLine
    {
        quint32 at = 0; ///< its first byte that isn't blank
        quint32 start = 0;
        quint32 spaces = 0; ///< before that byte or the first tab
    };
    struct BlockHeader
    {
        qint32 indent = 0; ///< 0: to be detected
        bool keep = false;
    };

    void skipComment();
    [[nodiscard]] bool isCommentAt(quint32 at) const;
    bool skipConflictMarker();
    [[nodiscard]] bool isConflictAt(quint32 at) const;
    void noteTemplate(quint32 begin, quint32 end, bool isRead);
    PlainLine plainLine(int stops, ScalarToken &token);
    /// The next line at or behind the line end at `at` that isn't blank.
    [[nodiscard]] FilledLine filledLineAfter(quint32 at) const;
    [[nodiscard]] bool endsPlain(const FilledLine &line) const;
    [[nodiscard]] bool endsQuoted(const FilledLine &line, qint32 parentIndent) const;
    [[nodiscard]] bool closesCleanly(quint32 at) const;
    ScalarToken unclosed(ScalarToken token, quint32 firstLineStart);
    void checkQuoted(const ScalarToken &token, qint32 parentIndent);
    void checkEscapes(const ScalarToken &token);
    BlockHeader blockHeader(qint32 parentIndent);
    [[nodiscard]] qint32 contentIndent(qint32 parentIndent);
    [[nodiscard]] bool endsBlockScalar(quint32 line, quint32 at, qint32 parentIndent,
                                       qint32 indent) const;
    /// The line at `at` stands too far left for the text of a block scalar, but can't be anything
    /// else, nor a key that is being typed.
    [[nodiscard]] bool isFallenText(quint32 at, qint32 indent) const;
    [[nodiscard]] bool mayBeEntry(quint32 at) const;
    void reportFallen(const ScalarToken &token, const std::vector<TextRange> &blanks,
                      qint32 indent);

    Reporter &m_reporter;
    /// No `}}`, and no `%}`, stands before these.
    mutable std::array<quint32, 2> m_withoutTemplateEnd{};
};

} // namespace waymark::yaml
