// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "servers/serverfindings.h"

#include "servers/serverstr.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::servers {

namespace {

/// Goes down as far as the path leads. Keys of annotations and labels hold dots and slashes
/// themselves, so that of several keys the longest that fits is meant.
yaml::Node followed(const yaml::Node &root, QStringView path, QChar separator)
{
    yaml::Node node = root;
    while (!path.isEmpty()) {
        yaml::Node next;
        qsizetype taken = 0;
        for (yaml::Node child = node.firstChild(); child; child = child.nextSibling()) {
            const QString key = child.keyText();
            const bool fits = path == key || path.startsWith(QString(key + separator));
            if (fits && !key.isEmpty() && key.size() > taken) {
                next = child;
                taken = key.size();
            }
        }
        if (!next)
            return node;
        node = next;
        path = path.sliced(std::min(taken + 1, path.size()));
    }
    return node;
}

/// What is marked for a value: itself, or the key of one that takes many lines.
TextRange markOf(const yaml::Node &node)
{
    if (node.isScalar() && !node.range().isEmpty())
        return node.range();
    return node.key() ? node.key().range() : node.range();
}

TextRange markOf(const yaml::Node &root, const yaml::Node &node)
{
    if (node && node != root)
        return markOf(node);
    const yaml::Node name = root.at(JsonPointer({u"metadata"_s, u"name"_s}));
    if (name)
        return markOf(name);
    const yaml::Node first = root.firstChild();
    return first ? markOf(first) : TextRange{root.range().begin, root.range().begin};
}

} // namespace

yaml::Node placeInWords(const yaml::Node &root, const QString &message)
{
    static const QRegularExpression pointer(
        u"(?<![\\w/:.])/((?:apiVersion|kind|metadata|spec|relations|status)(?:/[^\\s\"',;:()]+)*)"_s);
    static const QRegularExpression path(
        u"\\b((?:apiVersion|kind|metadata|spec)(?:\\.[^\\s\"',;:()]+)?)(?=[\\s\"',;:()]|$)"_s);
    if (const auto found = pointer.match(message); found.hasMatch())
        return followed(root, found.captured(1).replace("~1"_L1, "/"_L1), u'/');
    // Words such as "kind" are also words: the longest path is the one that is meant.
    QString longest;
    for (const auto &found : path.globalMatch(message)) {
        QString named = found.captured(1);
        while (named.endsWith(u'.'))
            named.chop(1);
        if (named.size() > longest.size())
            longest = named;
    }
    return longest.isEmpty() ? root : followed(root, longest, u'.');
}

Diagnostics serverFindings(const QList<ServerVerdict> &verdicts, const yaml::SyntaxTree &tree,
                           int document)
{
    Diagnostics findings;
    if (document >= tree.documents().size())
        return findings;
    const yaml::Node &root = tree.documents()[document].root;
    for (const ServerVerdict &verdict : verdicts) {
        for (const catalog::ServerFinding &found : verdict.findings) {
            const yaml::Node node = placeInWords(root, found.message);
            Diagnostic finding;
            finding.code = u"catalog.server-refuses"_s;
            finding.message = Tr::tr("%1 wouldn't take it: %2").arg(verdict.server, found.message);
            finding.why = Tr::tr("The server keeps what it had before, or nothing.");
            finding.next = Tr::tr("Change what it names, then ask it again.");
            finding.range = markOf(root, node);
            finding.document = document;
            finding.pointer = node ? node.pointer() : JsonPointer();
            finding.rule = verdict.server;
            findings << finding;
        }
    }
    sortByPlace(findings);
    return findings;
}

} // namespace waymark::servers
