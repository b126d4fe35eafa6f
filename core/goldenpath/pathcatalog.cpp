// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "goldenpath/pathcatalog.h"

#include "goldenpath/goldenpathtr.h"
#include "text/nearest.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::goldenpath {

namespace {

/// Templates and documents of a workspace, each once.
class PathCollector
{
public:
    explicit PathCollector(const snapshot::Snapshot &snapshot)
    {
        for (const auto &file : snapshot.files) {
            if (mayHold(*file))
                read(*file);
        }
    }

    QList<PathProduct> made()
    {
        QList<PathProduct> paths;
        for (PathProduct &product : m_products) {
            const PathTemplate *named = templateOf(product);
            if (named != nullptr) {
                m_taken.append(named->file() + named->name());
                product.path = *named;
            }
            paths.append(product);
        }
        for (const PathTemplate &each : std::as_const(m_templates)) {
            if (!m_taken.contains(each.file() + each.name()))
                paths.append({.product = {},
                              .path = each,
                              .file = each.file(),
                              .place = each.root().fullRange()});
        }
        std::ranges::stable_sort(
            paths, {}, [](const PathProduct &path) { return path.title().toCaseFolded(); });
        return paths;
    }

private:
    /// Where files weren't checked, nobody knows of their documents.
    static bool mayHold(const snapshot::FileEntry &file)
    {
        if (file.documents.isEmpty()) {
            const QByteArray bytes = file.text().bytes();
            return bytes.contains("GoldenPath") || bytes.contains("scaffolder.backstage.io/");
        }
        return std::ranges::any_of(file.documents, [](const auto &document) {
            return document.kind == "GoldenPath"_L1 || document.kind == "Template"_L1;
        });
    }

    void read(const snapshot::FileEntry &file)
    {
        const auto tree = yaml::SyntaxTree::parse(file.text());
        m_templates += templatesIn(*tree, file.path);
        for (const yaml::Document &document : tree->documents()) {
            if (isGoldenPath(document))
                m_products.append({.product = goldenPathOf(document),
                                   .path = {},
                                   .file = file.path,
                                   .place = document.root.fullRange()});
        }
    }

    [[nodiscard]] const PathTemplate *templateOf(const PathProduct &product) const
    {
        const QString address = product.product->templateAddress;
        const bool isName = address.startsWith("template:"_L1);
        const QString name = isName ? address.section(u':', 1).section(u'/', -1) : QString();
        const QString file =
            QDir::cleanPath(QFileInfo(product.file).dir().absoluteFilePath(address));
        const auto found = std::ranges::find_if(m_templates, [&](const PathTemplate &each) {
            return isName ? each.name() == name : each.file() == file;
        });
        return found == m_templates.end() ? nullptr : &*found;
    }

    QList<PathTemplate> m_templates;
    QList<PathProduct> m_products;
    QStringList m_taken;
};

} // namespace

QString PathProduct::name() const
{
    return product ? product->name : path->name();
}

QString PathProduct::title() const
{
    return product ? product->title : path->title();
}

QString PathProduct::description() const
{
    if (product && !product->description.isEmpty())
        return product->description;
    return path ? path->root().value(u"metadata").value(u"description").text() : QString();
}

QString PathProduct::owner() const
{
    return product && !product->owner.isEmpty() ? product->owner
                                                : (path ? path->owner() : QString());
}

std::optional<Error> PathProduct::refusal(QDate today) const
{
    if (!path)
        return Error{u"path.no-template"_s,
                     Tr::tr("The template “%1” of this path isn't in the workspace.")
                         .arg(product->templateAddress),
                     file, Tr::tr("Correct spec.template in %1.").arg(QFileInfo(file).fileName())};
    if (!product || !product->deprecation)
        return std::nullopt;
    const auto &gone = *product->deprecation;
    if (!gone.removal.isValid() || today < gone.removal)
        return std::nullopt;
    const QString instead =
        gone.replacedBy.isEmpty()
            ? gone.migration
            : Tr::tr("Take “%1” instead. %2").arg(gone.replacedBy, gone.migration);
    return Error{u"path.removed"_s,
                 Tr::tr("This path was taken back on %1.")
                     .arg(QLocale().toString(gone.removal, QLocale::ShortFormat)),
                 file, instead.trimmed()};
}

QList<PathProduct> pathsIn(const snapshot::Snapshot &snapshot)
{
    return PathCollector(snapshot).made();
}

Result<PathProduct> pathNamed(const snapshot::Snapshot &snapshot, const QString &name)
{
    QList<PathProduct> paths = pathsIn(snapshot);
    std::ranges::stable_partition(paths,
                                  [](const PathProduct &path) { return path.product.has_value(); });
    const auto found = std::ranges::find(paths, name, &PathProduct::name);
    if (found != paths.end())
        return *found;
    QStringList names;
    for (const PathProduct &path : std::as_const(paths))
        names.append(path.name());
    const auto meant = likelyMeant(name, names);
    return std::unexpected(Error{u"path.unknown"_s,
                                 Tr::tr("There is no path “%1” in this workspace.").arg(name), name,
                                 meant ? Tr::tr("Did you mean “%1”?").arg(*meant)
                                       : Tr::tr("“waymarkctl paths list” shows what there is.")});
}

} // namespace waymark::goldenpath
