// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "servers/serverfile.h"

#include "assist/newdocument.h"
#include "base/expensive.h"
#include "servers/catalogservers.h"
#include "servers/serverstr.h"
#include "snapshot/snapshot.h"
#include "yaml/edit.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::servers {

namespace {

yaml::Value valueOf(const catalog::ServerAddress &server)
{
    yaml::Value::Mapping fields{{u"name"_s, yaml::Value(server.name)},
                                {u"url"_s, yaml::Value(server.url.toString())}};
    if (server.allowPlain)
        fields.append({u"allowPlain"_s, yaml::Value(true)});
    if (!server.filters.isEmpty()) {
        yaml::Value::Sequence filters;
        for (const QString &filter : server.filters)
            filters.append(yaml::Value(filter));
        fields.append({u"filters"_s, yaml::Value(std::move(filters))});
    }
    return yaml::Value(std::move(fields));
}

/// Its document, where there is one to edit.
Result<yaml::SyntaxTree> readable(const QByteArray &workspaceFile)
{
    auto tree = yaml::SyntaxTree::parse(SourceText(workspaceFile));
    if (!tree || tree->hasErrors() || tree->documents().isEmpty())
        return std::unexpected(Error{u"workspace.damaged-file"_s,
                                     Tr::tr("%1 has mistakes that stand in the way of changing it.")
                                         .arg(snapshot::workspaceFileName),
                                     snapshot::workspaceFileName,
                                     Tr::tr("Open it and mend what the problems list names.")});
    return *std::move(tree);
}

/// Of the server of that name in `spec.catalogs`; -1 where there is none.
qsizetype indexOf(const yaml::SyntaxTree &tree, const QString &name)
{
    if (name.isEmpty())
        return -1;
    const yaml::Node list =
        tree.documents().first().root.at(JsonPointer({u"spec"_s, u"catalogs"_s}));
    qsizetype index = 0;
    for (auto item = list.firstChild(); item; item = item.nextSibling(), ++index) {
        const QString called = item.value(u"name").text();
        if (called == name || (called.isEmpty() && QUrl(item.value(u"url").text()).host() == name))
            return index;
    }
    return -1;
}

Result<QByteArray> edited(const yaml::SyntaxTree &tree, const Result<TextEdits> &edits)
{
    if (!edits)
        return std::unexpected(edits.error());
    return tree.text().applied(*edits).bytes();
}

Result<QByteArray> readFileOf(const QString &folder, const FileSystem &files)
{
    const QString path = folder + u'/' + snapshot::workspaceFileName;
    if (!QFileInfo::exists(path))
        return assist::newWorkspaceText(QFileInfo(folder).fileName());
    return files.read(path, defaultReadLimit);
}

Result<void> writeFileOf(const QString &folder, const Result<QByteArray> &text,
                         const FileSystem &files)
{
    if (!text)
        return std::unexpected(text.error());
    return files.write(folder + u'/' + snapshot::workspaceFileName, *text);
}

} // namespace

QString serverProblem(const catalog::ServerAddress &server,
                      const QList<catalog::ServerAddress> &others)
{
    if (server.url.isEmpty())
        return Tr::tr("The address of the Backstage backend is needed.");
    net::HttpRequest request;
    request.url = server.url;
    request.allowPlain = server.allowPlain;
    if (const auto checked = net::checkRequest(request); !checked)
        return checked.error().message + u' ' + checked.error().next;
    if (server.url.path().contains("/api/catalog"_L1))
        return Tr::tr("The address ends before /api/catalog, which Waymark adds.");
    if (std::ranges::contains(others, server.name, &catalog::ServerAddress::name))
        return Tr::tr("Another server is called %1 already.").arg(server.name);
    return {};
}

Result<QByteArray> withServer(const QByteArray &workspaceFile, const catalog::ServerAddress &server,
                              const QString &replaced)
{
    const auto tree = readable(workspaceFile);
    if (!tree)
        return std::unexpected(tree.error());
    const yaml::Document &document = tree->documents().first();
    const JsonPointer list({u"spec"_s, u"catalogs"_s});
    const qsizetype index = indexOf(*tree, replaced);
    if (index >= 0)
        return edited(*tree, yaml::setValue(*tree, document, list.child(index), valueOf(server)));
    if (document.root.at(list).isSequence())
        return edited(*tree,
                      yaml::insertValue(*tree, document, list.child(u"-"_s), valueOf(server)));
    return edited(*tree, yaml::setValue(*tree, document, list,
                                        yaml::Value(yaml::Value::Sequence{valueOf(server)})));
}

Result<QByteArray> withoutServer(const QByteArray &workspaceFile, const QString &name)
{
    const auto tree = readable(workspaceFile);
    if (!tree)
        return std::unexpected(tree.error());
    const qsizetype index = indexOf(*tree, name);
    if (index < 0)
        return workspaceFile;
    const yaml::Document &document = tree->documents().first();
    const JsonPointer list({u"spec"_s, u"catalogs"_s});
    // The last one takes the list with it.
    const bool isLast = document.root.at(list).size() == 1;
    return edited(*tree, yaml::removeValue(*tree, document, isLast ? list : list.child(index)));
}

Result<void> saveServer(const QString &folder, const catalog::ServerAddress &server,
                        const QString &replaced, const FileSystem &files)
{
    expensive();
    const auto text = readFileOf(folder, files);
    return writeFileOf(folder, text ? withServer(*text, server, replaced) : text, files);
}

Result<void> removeServer(const QString &folder, const QString &name, const FileSystem &files)
{
    expensive();
    const auto text = readFileOf(folder, files);
    return writeFileOf(folder, text ? withoutServer(*text, name) : text, files);
}

} // namespace waymark::servers
