// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "assist/suppressionedit.h"

#include "assist/assisttr.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::assist {

namespace {

constexpr QByteArrayView suppressionWord("waymark-ignore");

std::unexpected<Error> cannotSuppress(const QString &message, const QString &next)
{
    return std::unexpected(Error{u"workspace.cannot-suppress"_s, message, {}, next});
}

qsizetype indentBefore(QByteArrayView line)
{
    return std::ranges::find_if_not(line, [](char c) { return c == ' ' || c == '\t'; })
           - line.begin();
}

/// The line begins inside a scalar: whatever is put there belongs to the text.
bool beginsInText(const yaml::SyntaxTree &tree, TextRange line)
{
    const yaml::Node node = tree.nodeAt(line.begin + indentBefore(tree.text().slice(line)));
    return node.isScalar() && node.range().begin < line.begin;
}

/// The line ends inside a scalar, or in a comment already.
bool endsInText(const yaml::SyntaxTree &tree, TextRange line)
{
    const yaml::Node node = tree.nodeAt(line.end);
    if (node.isScalar()
        && (node.range().end > line.end || node.style() >= yaml::NodeStyle::Literal))
        return true;
    return tree.text().slice(line).contains('#');
}

} // namespace

Result<TextEdits> suppressionEdits(const yaml::SyntaxTree &tree, const Diagnostic &finding,
                                   const QString &reason)
{
    const QString words = reason.simplified();
    if (words.isEmpty())
        return cannotSuppress(
            Tr::tr("A suppression needs a reason."),
            Tr::tr("Say why the finding doesn't count here, for those who read it next."));
    const SourceText &text = tree.text();
    const qsizetype number = text.lineAt(finding.range.begin);
    const TextRange line = text.line(number);
    const QByteArray comment =
        "# " + suppressionWord.toByteArray() + ' ' + finding.code.toUtf8() + ": " + words.toUtf8();
    const bool isTaken = number > 0 && text.slice(text.line(number - 1)).contains(suppressionWord);
    if (!isTaken && !beginsInText(tree, line)) {
        const QByteArrayView bytes = text.slice(line);
        const QByteArray indent = bytes.first(indentBefore(bytes)).toByteArray();
        return TextEdits{{{line.begin, line.begin}, indent + comment + text.dominantLineEnd()}};
    }
    if (!endsInText(tree, line))
        return TextEdits{{{line.end, line.end}, "  " + comment}};
    return cannotSuppress(Tr::tr("No comment can stand at this line."),
                          Tr::tr("Put # %1 %2 and the reason over the whole text by hand.")
                              .arg(QString::fromLatin1(suppressionWord), finding.code));
}

} // namespace waymark::assist
