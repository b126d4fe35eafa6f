// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "assist/modelineedit.h"

#include "analysis/bindings.h"
#include "assist/assisttr.h"

#include <QDir>
#include <QFileInfo>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace waymark::assist {

Result<TextEdits> modelineEdits(const yaml::SyntaxTree &tree, const yaml::Document &document,
                                const QString &address)
{
    if (const auto before = analysis::modelineOf(tree, document))
        return TextEdits{{before->place, address.toUtf8()}};
    const SourceText &text = tree.text();
    const qsizetype content = document.root.fullRange().begin;
    const TextRange line = text.line(text.lineAt(content));
    if (!text.slice({line.begin, content}).trimmed().isEmpty()) {
        return std::unexpected(
            Error{u"yaml.edit-refused"_s,
                  Tr::tr("No comment can stand between --- and the content behind it."),
                  {},
                  Tr::tr("Begin the content on a line of its own.")});
    }
    return TextEdits{
        {{line.begin, line.begin},
         "# yaml-language-server: $schema=" + address.toUtf8() + text.dominantLineEnd()}};
}

QString schemaAddress(const QString &schemaPath, const QString &documentPath)
{
    const QString relative = QFileInfo(documentPath).dir().relativeFilePath(schemaPath);
    if (!relative.contains(u' '))
        return relative;
    return QString::fromLatin1(QUrl::fromLocalFile(schemaPath).toEncoded());
}

} // namespace waymark::assist
