// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/placeholders.h"

#include "catalog/catalogtr.h"
#include "yaml/json.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

namespace {

/// Of a file that is only put in as it is, and of one that is read as a value: limits of ours.
constexpr qint64 largestText = defaultReadLimit;
constexpr qint64 largestValue = qint64{64} * 1024 * 1024;
constexpr std::array<QLatin1StringView, 4> moduleKeys{"$openapi"_L1, "$asyncapi"_L1, "$graphql"_L1,
                                                      "$grpc"_L1};
constexpr int deepestPlaceholder = 64;

std::unexpected<Error> placeholderError(const QString &message, const QString &subject,
                                        const QString &next)
{
    return std::unexpected(Error{u"catalog.placeholder"_s, message, subject, next});
}

/// `root` holds `path` after links were followed: a link must not lead out.
bool isInside(const QString &path, const QString &root)
{
    if (root.isEmpty())
        return true;
    const QString real = QFileInfo(path).canonicalFilePath();
    if (real.isEmpty()) // only in a revision, or nowhere
        return path.startsWith(root + u'/');
    const QString realRoot = QFileInfo(root).canonicalFilePath();
    return !realRoot.isEmpty() && real.startsWith(realRoot + u'/');
}

/// The folder with the repository that a file is in; empty where it is in none.
QString repositoryAround(const QString &file)
{
    if (file.isEmpty())
        return {};
    QDir folder = QFileInfo(file).dir();
    do {
        if (folder.exists(u".git"_s))
            return folder.absolutePath();
    } while (folder.cdUp());
    return {};
}

Result<void> checkFormat(const Placeholder &placeholder, const QByteArray &bytes)
{
    if (placeholder.format == Placeholder::Format::Json) {
        const auto value = yaml::valueFromJson(bytes);
        if (!value)
            return placeholderError(
                Tr::tr("%1 is no JSON: %2").arg(placeholder.target, value.error().message),
                placeholder.path, Tr::tr("Correct the file, or read it with “$text”."));
    }
    if (placeholder.format == Placeholder::Format::Yaml) {
        const auto tree = yaml::SyntaxTree::parse(SourceText(bytes));
        if (tree->hasErrors() || tree->documents().size() != 1)
            return placeholderError(
                tree->hasErrors()
                    ? Tr::tr("%1 is no YAML.").arg(placeholder.target)
                    : Tr::tr("%1 doesn't hold exactly one document.").arg(placeholder.target),
                placeholder.path, Tr::tr("Correct the file, or read it with “$text”."));
    }
    return {};
}

template<typename Visit>
void forEachPlaceholder(const yaml::Node &node, const QString &file, int depth, const Visit &visit)
{
    if (depth > deepestPlaceholder)
        return;
    if (const auto placeholder = placeholderOf(node, file)) {
        visit(*placeholder);
        return;
    }
    for (auto child = node.firstChild(); child; child = child.nextSibling())
        forEachPlaceholder(child, file, depth + 1, visit);
}

} // namespace

bool mayHoldPlaceholders(QByteArrayView bytes)
{
    return bytes.contains('$')
           && (bytes.contains("$text") || bytes.contains("$json") || bytes.contains("$yaml")
               || std::ranges::any_of(moduleKeys,
                                      [&](QLatin1StringView key) { return bytes.contains(key); }));
}

std::optional<Placeholder> placeholderOf(const yaml::Node &value, const QString &file)
{
    if (!value.isMapping() || value.size() != 1)
        return std::nullopt;
    const yaml::Node target = value.firstChild();
    const QString key = target.keyText();
    Placeholder placeholder;
    if (key == "$json"_L1)
        placeholder.format = Placeholder::Format::Json;
    else if (key == "$yaml"_L1)
        placeholder.format = Placeholder::Format::Yaml;
    else if (std::ranges::contains(moduleKeys, key))
        placeholder.format = Placeholder::Format::Module;
    else if (key != "$text"_L1)
        return std::nullopt;
    // A server leaves any other value as it is.
    if (!target.target().isScalar() || target.target().scalarType() != yaml::ScalarType::String)
        return std::nullopt;
    placeholder.node = target;
    placeholder.holder = file;
    placeholder.target = target.target().text();
    if (!placeholder.target.contains("://"_L1))
        placeholder.path =
            QDir::cleanPath(QFileInfo(file).dir().absoluteFilePath(placeholder.target));
    return placeholder;
}

Result<QByteArray> resolved(const Placeholder &placeholder, const QString &root,
                            const FileSystem &files)
{
    if (placeholder.path.isEmpty())
        return placeholderError(Tr::tr("%1 isn't read from here.").arg(placeholder.target),
                                placeholder.target,
                                Tr::tr("Open the address, or keep the file beside this one."));
    const QString within = root.isEmpty() ? repositoryAround(placeholder.holder) : root;
    if (!isInside(placeholder.path, within))
        return placeholderError(
            Tr::tr("%1 lies outside of %2.").arg(placeholder.target, within), placeholder.path,
            Tr::tr("Keep the file in the same repository; servers read no other."));
    const qint64 limit = placeholder.isValue() ? largestValue : largestText;
    auto bytes = files.read(placeholder.path, limit);
    if (!bytes && bytes.error().code == "io.too-large"_L1)
        return std::unexpected(
            Error{u"catalog.too-large"_s,
                  Tr::tr("%1 is larger than %L2 MB, the most that Waymark puts in.")
                      .arg(placeholder.target)
                      .arg(limit / (qint64{1024} * 1024)),
                  placeholder.path,
                  Tr::tr("This limit is Waymark's own; a catalog server may take the file.")});
    if (!bytes)
        return bytes;
    if (const auto checked = checkFormat(placeholder, *bytes); !checked)
        return std::unexpected(checked.error());
    return bytes;
}

Diagnostics placeholderProblems(const yaml::Document &document, const QString &file,
                                const QString &root, const FileSystem &files)
{
    Diagnostics found;
    forEachPlaceholder(document.root, file, 0, [&](const Placeholder &placeholder) {
        if (placeholder.path.isEmpty())
            return;
        const auto bytes = resolved(placeholder, root, files);
        if (bytes)
            return;
        const bool isOurs = bytes.error().code == "catalog.too-large"_L1;
        Diagnostic diagnostic;
        diagnostic.code = isOurs ? bytes.error().code : u"catalog.placeholder"_s;
        diagnostic.severity = isOurs ? Severity::Info : Severity::Error;
        diagnostic.message = bytes.error().code == "io.open"_L1
                                 ? Tr::tr("There is no file %1.").arg(placeholder.target)
                                 : bytes.error().message;
        diagnostic.why = isOurs ? Tr::tr("What the file holds isn't checked.")
                                : Tr::tr("The catalog puts the file's content here, and refuses "
                                         "the entity when it can't.");
        diagnostic.next = bytes.error().next;
        diagnostic.range = placeholder.node.range();
        diagnostic.document = document.index;
        diagnostic.pointer = placeholder.node.pointer();
        found.append(std::move(diagnostic));
    });
    return found;
}

Result<QByteArray> definitionText(const yaml::Document &document, const QString &file,
                                  const QString &root, const FileSystem &files)
{
    const yaml::Node definition = document.root.value(u"spec").value(u"definition").target();
    if (definition.isScalar())
        return definition.utf8();
    if (const auto placeholder = placeholderOf(definition, file))
        return resolved(*placeholder, root, files);
    return QByteArray();
}

} // namespace waymark::catalog
