// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/documentation.h"

#include "base/expensive.h"
#include "catalog/catalogtr.h"
#include "catalog/docsnavigation.h"
#include "yaml/syntaxtree.h"

#include <QDir>
#include <QFileInfo>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

namespace {

constexpr qint64 largestPage = qint64{4} * 1024 * 1024;

std::unexpected<Error> noDocs(const QString &subject)
{
    return std::unexpected(
        Error{u"catalog.no-docs"_s, Tr::tr("There is no documentation yet."), subject,
              Tr::tr("Write docs/index.md beside the descriptor, or name another folder in the "
                     "annotation backstage.io/techdocs-ref, such as dir:./docs.")});
}

std::unexpected<Error> outside(const QString &path)
{
    return std::unexpected(
        Error{u"catalog.docs-outside"_s,
              Tr::tr("%1 lies outside of the folder that it may be read from.").arg(path), path,
              Tr::tr("Move it into the folder; neither “..” nor a link may lead out of it.")});
}

bool isWithin(const QString &path, const QString &folder)
{
    return path == folder || path.startsWith(folder + u'/');
}

} // namespace

QString DocsSite::start() const
{
    const auto first =
        std::ranges::find_if(pages, [](const DocsPage &page) { return !page.path.isEmpty(); });
    return first == pages.end() ? QString() : first->path;
}

Result<QString> findDocs(const QString &annotation, const QString &descriptor, const QString &root)
{
    expensive();
    const QDir beside = QFileInfo(descriptor).dir();
    const QString canonicalRoot = QFileInfo(root).canonicalFilePath();
    if (annotation.isEmpty()) {
        for (const auto &sign : {"mkdocs.yml"_L1, "mkdocs.yaml"_L1, "docs/index.md"_L1}) {
            if (beside.exists(sign))
                return beside.canonicalPath();
        }
        return noDocs(descriptor);
    }
    if (!annotation.startsWith("dir:"_L1))
        return std::unexpected(
            Error{u"catalog.docs-elsewhere"_s,
                  Tr::tr("The documentation lies at %1, which Waymark doesn't fetch.")
                      .arg(annotation.section(u':', 1)),
                  annotation, Tr::tr("Open it in the browser, or clone that repository.")});
    const QString wanted = QDir::cleanPath(beside.absoluteFilePath(annotation.mid(4)));
    const QString canonical = QFileInfo(wanted).canonicalFilePath();
    if (canonical.isEmpty() || !QFileInfo(canonical).isDir())
        return noDocs(wanted);
    if (!isWithin(canonical, canonicalRoot))
        return outside(annotation);
    return canonical;
}

Result<DocsSite> readDocs(const QString &folder, const FileSystem &files, std::stop_token stop)
{
    expensive();
    const QDir dir(folder);
    DocsNavigation navigation;
    for (const auto &name : {"mkdocs.yml"_L1, "mkdocs.yaml"_L1}) {
        if (!dir.exists(name))
            continue;
        const auto bytes = files.read(dir.filePath(name), largestPage);
        if (!bytes)
            return std::unexpected(bytes.error());
        if (const auto tree = yaml::SyntaxTree::parse(SourceText(*bytes), stop))
            navigation = docsNavigation(*tree);
        break;
    }
    const QString base = dir.canonicalPath();
    QString within = QFileInfo(dir.filePath(navigation.docsFolder)).canonicalFilePath();
    if (within.isEmpty() && navigation.docsFolder == "docs"_L1)
        within = base;
    if (within.isEmpty())
        return noDocs(dir.filePath(navigation.docsFolder));
    if (!isWithin(within, base))
        return outside(navigation.docsFolder);
    DocsSite site{within, navigation.title, std::move(navigation.pages), {}};
    completeDocs(site, files, stop);
    if (site.start().isEmpty())
        return noDocs(folder);
    return site;
}

Result<QByteArray> readDocsFile(const DocsSite &site, const QString &path, const FileSystem &files)
{
    expensive();
    const QString wanted = QDir::cleanPath(site.folder + u'/' + path);
    if (!isWithin(wanted, site.folder))
        return outside(path);
    const QString canonical = QFileInfo(wanted).canonicalFilePath();
    if (canonical.isEmpty() || !QFileInfo(canonical).isFile())
        return std::unexpected(Error{u"catalog.no-docs-page"_s,
                                     Tr::tr("The documentation has no page %1.").arg(path), wanted,
                                     Tr::tr("Write it, or correct the link that leads there.")});
    // A link of the file system may lead anywhere.
    if (!isWithin(canonical, site.folder))
        return outside(path);
    return files.read(canonical, largestPage);
}

std::optional<DocsTarget> docsTarget(const QString &page, const QString &link)
{
    const QUrl url(link.trimmed());
    if (!url.scheme().isEmpty() || !url.host().isEmpty()) {
        const QString scheme = url.scheme();
        if (scheme == "http"_L1 || scheme == "https"_L1 || scheme == "mailto"_L1)
            return DocsTarget{{}, {}, url.toString(QUrl::FullyEncoded)};
        return std::nullopt;
    }
    const QString anchor = url.fragment(QUrl::FullyDecoded);
    QString path = url.path(QUrl::FullyDecoded);
    if (path.isEmpty())
        return DocsTarget{page, anchor, {}};
    if (path.contains(QChar::Null))
        return std::nullopt;
    const auto slash = page.lastIndexOf(u'/');
    // MkDocs takes an absolute path from the site's top.
    path = path.startsWith(u'/') ? path.mid(1) : page.left(slash + 1) + path;
    const bool isFolder = path.endsWith(u'/');
    path = QDir::cleanPath(path);
    if (path == ".."_L1 || path.startsWith("../"_L1) || path.startsWith(u'/'))
        return std::nullopt;
    if (isFolder || path == "."_L1)
        path = path == "."_L1 ? u"index.md"_s : path + "/index.md"_L1;
    return DocsTarget{path, anchor, {}};
}

QString docsAnchor(QStringView heading)
{
    QString anchor;
    for (const QChar letter : heading) {
        if (letter.isLetterOrNumber() || letter == u'_')
            anchor += letter.toLower();
        else if ((letter.isSpace() || letter == u'-') && !anchor.endsWith(u'-'))
            anchor += u'-';
    }
    while (anchor.endsWith(u'-'))
        anchor.chop(1);
    return anchor.startsWith(u'-') ? anchor.mid(1) : anchor;
}

QString docsMarkdown(const QByteArray &bytes)
{
    QString text = QString::fromUtf8(bytes);
    text.replace("\r\n"_L1, "\n"_L1);
    if (!text.startsWith("---\n"_L1))
        return text;
    const auto end = text.indexOf("\n---\n"_L1, 3);
    return end < 0 ? text : text.mid(end + 5);
}

} // namespace waymark::catalog
