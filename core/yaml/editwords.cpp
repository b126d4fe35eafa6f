// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "yaml/bytes.h"
#include "yaml/editplan.h"

#include <algorithm>

namespace waymark::yaml {

namespace {

/// Stretches without blanks and line ends.
QList<TextRange> wordsOf(QByteArrayView text)
{
    QList<TextRange> words;
    for (qsizetype at = 0; at < text.size();) {
        if (isOf(text[at], Blank | LineEnd)) {
            ++at;
            continue;
        }
        const qsizetype begin = at;
        while (at < text.size() && !isOf(text[at], Blank | LineEnd))
            ++at;
        words.append({begin, at});
    }
    return words;
}

QByteArrayView wordAt(QByteArrayView text, TextRange word)
{
    return text.sliced(word.begin, word.size());
}

/// Where the text of the scalar stands: behind the header, or between the quotes.
TextRange contentOf(const SyntaxTree &tree, const Node &node)
{
    const TextRange range = node.range();
    switch (node.style()) {
    case NodeStyle::Folded:
        return {std::min(Layout(tree).lineEnd(range.begin), range.end), range.end};
    case NodeStyle::SingleQuoted:
    case NodeStyle::DoubleQuoted:
        return {range.begin + 1, range.end - 1};
    default:
        return range;
    }
}

} // namespace

std::optional<TextEdits> wordEdits(const SyntaxTree &tree, const Node &node, const QString &text)
{
    const bool isFolded = node.isScalar() && node.style() != NodeStyle::Literal;
    const bool isOneLine = Layout(tree).isSameLine(node.range().begin, node.range().end);
    if (!isFolded || isOneLine || node.isDamaged())
        return std::nullopt;
    const TextRange content = contentOf(tree, node);
    const QByteArrayView source = tree.text().slice(content);
    const QByteArray wanted = text.toUtf8();
    const QByteArray old = node.utf8();
    const auto sourceWords = wordsOf(source);
    const auto oldWords = wordsOf(old);
    const auto newWords = wordsOf(wanted);
    // Escapes and doubled quotes make the words of the source others than those of the text.
    const bool isLiteral = std::ranges::equal(sourceWords, oldWords, [&](TextRange a, TextRange b) {
        return wordAt(source, a) == wordAt(old, b);
    });
    if (!isLiteral || wanted.contains('"') || wanted.contains('\'') || wanted.contains('\\'))
        return std::nullopt;
    const auto isSameWord = [&](TextRange a, TextRange b) {
        return wordAt(old, a) == wordAt(wanted, b);
    };
    const qsizetype most = std::min(oldWords.size(), newWords.size());
    qsizetype head = 0;
    while (head < most && isSameWord(oldWords[head], newWords[head]))
        ++head;
    qsizetype tail = 0;
    while (
        tail < most - head
        && isSameWord(oldWords[oldWords.size() - 1 - tail], newWords[newWords.size() - 1 - tail]))
        ++tail;
    if (head + tail == 0 || head + tail == oldWords.size() || head + tail == newWords.size())
        return std::nullopt;
    const TextRange range{content.begin + sourceWords[head].begin,
                          content.begin + sourceWords[sourceWords.size() - 1 - tail].end};
    const TextRange fresh{newWords[head].begin, newWords[newWords.size() - 1 - tail].end};
    const QByteArray replacement = wordAt(wanted, fresh).toByteArray();
    if (replacement.contains('\n'))
        return std::nullopt;
    return TextEdits{{range, replacement}};
}

} // namespace waymark::yaml
