// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/placeholders.h"

#include "catalog/catalogtr.h"
#include "catalog/refbundle.h"
#include "catalog/repositoryfiles.h"
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

Diagnostic unresolved(const Placeholder &placeholder, const Error &error, int document)
{
    const bool isOurs = error.code == "catalog.too-large"_L1;
    Diagnostic diagnostic;
    diagnostic.code = isOurs ? error.code : u"catalog.placeholder"_s;
    diagnostic.severity = isOurs ? Severity::Info : Severity::Error;
    diagnostic.message = error.code == "io.open"_L1
                             ? Tr::tr("There is no file %1.").arg(placeholder.target)
                             : error.message;
    diagnostic.why = isOurs ? Tr::tr("What the file holds isn't checked.")
                            : Tr::tr("The catalog puts the file's content here, and refuses "
                                     "the entity when it can't.");
    diagnostic.next = error.next;
    diagnostic.range = placeholder.node.range();
    diagnostic.document = document;
    diagnostic.pointer = placeholder.node.pointer();
    return diagnostic;
}

/// Said where the file is included, with its place there.
Diagnostic brokenIn(const Placeholder &placeholder, const BrokenRef &broken, int document)
{
    Diagnostic diagnostic;
    diagnostic.code = u"catalog.placeholder"_s;
    diagnostic.message = Tr::tr("%1, line %2: %3")
                             .arg(QFileInfo(placeholder.holder).dir().relativeFilePath(broken.file),
                                  QString::number(broken.line + 1), broken.message);
    diagnostic.why = Tr::tr("The catalog puts what “$ref” names into the definition, and refuses "
                            "the entity when it can't.");
    diagnostic.next = broken.next;
    diagnostic.range = placeholder.node.range();
    diagnostic.document = document;
    diagnostic.pointer = placeholder.node.pointer();
    return diagnostic;
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
    placeholder.bundles = key == "$openapi"_L1 || key == "$asyncapi"_L1;
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

Result<RefBundle> bundleOf(const Placeholder &placeholder, const QString &root,
                           const FileSystem &files)
{
    const auto bytes = resolved(placeholder, root, files);
    if (!bytes)
        return std::unexpected(bytes.error());
    return bundled(*bytes, placeholder.path,
                   root.isEmpty() ? repositoryAround(placeholder.holder) : root, files);
}

QStringList filesOf(const Placeholder &placeholder, const FileSystem &files)
{
    QStringList found;
    if (placeholder.path.isEmpty())
        return found;
    found.append(placeholder.path);
    const auto bytes = placeholder.bundles ? resolved(placeholder, {}, files) : QByteArray();
    if (bytes && mayReferElsewhere(*bytes)) {
        if (const auto bundle = bundleOf(placeholder, {}, files))
            found += bundle->files;
    }
    return found;
}

Diagnostics placeholderProblems(const yaml::Document &document, const QString &file,
                                const QString &root, const FileSystem &files)
{
    Diagnostics found;
    forEachPlaceholder(document.root, file, 0, [&](const Placeholder &placeholder) {
        if (placeholder.path.isEmpty())
            return;
        if (placeholder.bundles) {
            const auto bundle = bundleOf(placeholder, root, files);
            if (!bundle)
                found.append(unresolved(placeholder, bundle.error(), document.index));
            for (const BrokenRef &broken : bundle ? bundle->broken : QList<BrokenRef>())
                found.append(brokenIn(placeholder, broken, document.index));
        } else if (const auto bytes = resolved(placeholder, root, files); !bytes) {
            found.append(unresolved(placeholder, bytes.error(), document.index));
        }
    });
    return found;
}

Result<QByteArray> definitionText(const yaml::Document &document, const QString &file,
                                  const QString &root, const FileSystem &files)
{
    const yaml::Node definition = document.root.value(u"spec").value(u"definition").target();
    if (definition.isScalar())
        return definition.utf8();
    const auto placeholder = placeholderOf(definition, file);
    if (!placeholder)
        return QByteArray();
    // What can't be put together is shown as it stands.
    if (const auto bundle = placeholder->bundles ? bundleOf(*placeholder, root, files)
                                                 : Result<RefBundle>(RefBundle());
        placeholder->bundles && bundle)
        return bundle->text;
    return resolved(*placeholder, root, files);
}

} // namespace waymark::catalog
