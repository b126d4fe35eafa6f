// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/builtinkinds.h"

#include "base/log.h"
#include "base/trace.h"
#include "schema/schemafile.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace waymark::analysis {

namespace {

constexpr QLatin1StringView schemaFolder(":/waymark/schemas/");
constexpr QLatin1StringView schemaAddress("https://waymark.dev/schemas/");
constexpr QLatin1StringView ownVersion("v1alpha1/");

std::optional<yaml::SyntaxTree> readBundled(const QString &name)
{
    QFile file(schemaFolder + name);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    return yaml::SyntaxTree::parse(SourceText(file.readAll()));
}

/// Compiled when the first document of the kind is met: a thousand requests need one of these
/// schemas, not all of them.
schema::KindEntry compiledBundled(const schema::KindKey &key, const QString &name)
{
    const trace::Span span("workspace.builtinKind");
    const auto tree = readBundled(name);
    const auto file =
        schema::readSchemaFile(tree.value_or(yaml::SyntaxTree()), name, bundledSchemas());
    if (!file) {
        log::warning("workspace", "built-in schema "_L1 + name + ": "_L1 + file.error().message);
        return {.key = key};
    }
    for (const Diagnostic &diagnostic : file->found)
        log::warning("workspace", "built-in schema "_L1 + name + ": "_L1 + diagnostic.message);
    schema::KindEntry entry = *file->kinds.front();
    entry.key = key;
    return entry;
}

schema::Registry readBuiltinKinds()
{
    const trace::Span span("workspace.builtinKinds");
    schema::Registry registry;
    const yaml::SyntaxTree index = readBundled(u"index.json"_s).value_or(yaml::SyntaxTree());
    if (index.documents().isEmpty()) {
        log::warning("workspace", u"the built-in schemas are missing"_s);
        return registry;
    }
    const yaml::Node schemas = index.documents().first().root.value(u"schemas");
    for (auto item = schemas.firstChild(); item; item = item.nextSibling()) {
        const schema::KindKey key{item.value(u"apiVersion").text(), item.value(u"kind").text()};
        registry.addLater(
            key, [key, name = item.value(u"file").text()] { return compiledBundled(key, name); });
    }
    return registry;
}

} // namespace

schema::Library bundledSchemas()
{
    schema::Library library;
    library.setFallback([](const QString &uri) -> std::optional<schema::Library::Item> {
        // Some refer to each other by address, some by the path below the folder.
        QString name = uri;
        if (uri.startsWith(schemaAddress))
            name = uri.sliced(schemaAddress.size());
        if (name.startsWith(ownVersion))
            name = "waymark/"_L1 + name.sliced(ownVersion.size());
        if (name.contains(u':') || name.startsWith(u'/') || name.contains(".."_L1))
            return std::nullopt;
        const auto tree = readBundled(name);
        return tree ? std::optional(schema::Library::Item{*tree, name}) : std::nullopt;
    });
    return library;
}

const schema::Registry &builtinKinds()
{
    static const schema::Registry registry = readBuiltinKinds();
    return registry;
}

} // namespace waymark::analysis
