// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/docsnavigation.h"

#include <QCollator>
#include <QDir>
#include <QDirIterator>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

namespace {

constexpr int deepestNavigation = 8;
constexpr qsizetype mostDocsPages = 2'000;

bool isMarkdown(QStringView path)
{
    return path.endsWith(".md"_L1, Qt::CaseInsensitive)
           || path.endsWith(".markdown"_L1, Qt::CaseInsensitive);
}

void addNavigation(const yaml::Node &items, int depth, QList<DocsPage> &pages)
{
    if (!items.isSequence() || depth > deepestNavigation)
        return;
    const auto addPage = [&](const QString &title, const QString &path) {
        // Links out of the site stand in a navigation too; they are no pages.
        if (pages.size() < mostDocsPages && isMarkdown(path))
            pages << DocsPage{title, QDir::cleanPath(path), depth};
    };
    for (yaml::Node item = items.firstChild(); item; item = item.nextSibling()) {
        if (item.isScalar()) {
            addPage({}, item.text());
            continue;
        }
        for (const yaml::Entry &entry : item.entries()) {
            if (entry.value.isScalar()) {
                addPage(entry.key, entry.value.text());
            } else {
                pages << DocsPage{entry.key, {}, depth};
                addNavigation(entry.value, depth + 1, pages);
            }
        }
    }
}

QString titleFromName(const QString &path)
{
    const bool isIndex = path.section(u'/', -1).section(u'.', 0, 0) == "index"_L1;
    QString name = isIndex && path.contains(u'/') ? path.section(u'/', -2, -2)
                                                  : path.section(u'/', -1).section(u'.', 0, 0);
    name.replace(u'-', u' ').replace(u'_', u' ');
    if (!name.isEmpty())
        name[0] = name[0].toUpper();
    return name;
}

QString titleOf(const DocsSite &site, const QString &path, const FileSystem &files)
{
    static const QRegularExpression heading(u"^#[ \\t]+(.+?)[ \\t#]*$"_s,
                                            QRegularExpression::MultilineOption);
    const auto bytes = readDocsFile(site, path, files);
    if (!bytes)
        return titleFromName(path);
    const auto found = heading.match(docsMarkdown(*bytes));
    return found.hasMatch() ? found.captured(1) : titleFromName(path);
}

/// `index.md` before its neighbours, files before folders, numbers as numbers.
bool comesBefore(const QString &a, const QString &b)
{
    static const QCollator order = [] {
        // The C locale's collator doesn't know numbers.
        QCollator collator{QLocale(QLocale::English)};
        collator.setNumericMode(true);
        return collator;
    }();
    const auto key = [](const QString &path) {
        const QString folder = path.section(u'/', 0, -2);
        const QString name = path.section(u'/', -1).toLower();
        return std::tuple(folder, name != "index.md"_L1 && name != "readme.md"_L1, name);
    };
    const auto [folderA, restA, nameA] = key(a);
    const auto [folderB, restB, nameB] = key(b);
    if (folderA != folderB)
        return order.compare(folderA, folderB) < 0;
    return restA != restB ? restA < restB : order.compare(nameA, nameB) < 0;
}

void listPages(DocsSite &site, std::stop_token stop)
{
    QStringList found;
    QDirIterator walk(site.folder, QDir::Files | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (walk.hasNext() && found.size() < mostDocsPages && !stop.stop_requested()) {
        const QString path = walk.next().mid(site.folder.size() + 1);
        if (isMarkdown(path) && !path.startsWith(u'.') && !path.contains("/."_L1))
            found << path;
    }
    std::ranges::sort(found, comesBefore);
    QStringList open;
    for (const QString &path : std::as_const(found)) {
        const QStringList folders = path.split(u'/').sliced(0, path.count(u'/'));
        qsizetype same = 0;
        while (same < std::min(open.size(), folders.size()) && open[same] == folders[same])
            ++same;
        for (qsizetype i = same; i < folders.size(); ++i)
            site.pages << DocsPage{titleFromName(folders[i]), {}, int(i)};
        open = folders;
        site.pages << DocsPage{{}, path, int(folders.size())};
    }
}

} // namespace

DocsNavigation docsNavigation(const yaml::SyntaxTree &mkdocs)
{
    DocsNavigation navigation;
    if (mkdocs.documents().isEmpty())
        return navigation;
    const yaml::Node root = mkdocs.documents().first().root;
    navigation.title = root.value(u"site_name").text();
    if (const QString folder = root.value(u"docs_dir").text(); !folder.isEmpty())
        navigation.docsFolder = folder;
    addNavigation(root.value(u"nav"), 0, navigation.pages);
    return navigation;
}

void completeDocs(DocsSite &site, const FileSystem &files, std::stop_token stop)
{
    if (site.pages.isEmpty())
        listPages(site, stop);
    QList<DocsPage> kept;
    for (DocsPage &page : site.pages) {
        if (stop.stop_requested())
            return;
        if (!page.path.isEmpty()) {
            if (const auto bytes = readDocsFile(site, page.path, files); !bytes) {
                site.problems << bytes.error();
                continue;
            }
            if (page.title.isEmpty())
                page.title = titleOf(site, page.path, files);
        }
        kept << std::move(page);
    }
    // A heading over nothing leads nowhere.
    site.pages.clear();
    for (qsizetype i = 0; i < kept.size(); ++i) {
        const bool isEmptyHeading =
            kept[i].path.isEmpty() && (i + 1 == kept.size() || kept[i + 1].depth <= kept[i].depth);
        if (!isEmptyHeading)
            site.pages << kept[i];
    }
}

} // namespace waymark::catalog
