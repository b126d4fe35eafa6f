// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/builtinkinds.h"

#include "analysis/analysistr.h"
#include "analysis/bundledtext.h"
#include "base/log.h"
#include "base/trace.h"
#include "schema/schemafile.h"

using namespace Qt::StringLiterals;

namespace waymark::analysis {

namespace {

constexpr QLatin1StringView schemaAddress("https://waymark.dev/schemas/");
constexpr QLatin1StringView ownVersion("v1alpha1/");

std::optional<yaml::SyntaxTree> readBundled(const QString &name)
{
    const auto text = bundledText(name);
    if (!text)
        return std::nullopt;
    return yaml::SyntaxTree::parse(SourceText(*text));
}

/// The file of a part of OpenAPI 3.1, which has dates in its addresses.
std::optional<QString> openApiPart(const QString &uri)
{
    constexpr QLatin1StringView address("https://spec.openapis.org/oas/3.1/");
    if (!uri.startsWith(address))
        return std::nullopt;
    const QString part = uri.sliced(address.size()).section(u'/', 0, 0);
    const bool isVocabulary = part == "dialect"_L1 || part == "meta"_L1;
    return u"openapi/v3.1/"_s + part + (isVocabulary ? "/base.schema.yaml"_L1 : ".yaml"_L1);
}

/// A schema that Waymark brings.
struct Bundled
{
    schema::KindKey key;
    QString file;
    QString deprecated = {};  ///< since which version of Kubernetes; empty: it isn't
    QString removed = {};     ///< which version of Kubernetes refuses it; empty: none
    QString origin = {};      ///< as `schema::KindEntry` has it
    QString replacement = {}; ///< `apps/v1 Deployment`; may be empty
};

QString deprecationOf(const Bundled &bundled)
{
    const QString name = bundled.key.apiVersion + u' ' + bundled.key.kind;
    return bundled.removed.isEmpty()
               ? Tr::tr("%1 is deprecated since Kubernetes %2.").arg(name, bundled.deprecated)
               : Tr::tr("%1 was removed in Kubernetes %2.").arg(name, bundled.removed);
}

/// Compiled when the first document of the kind is met: a thousand requests need one of these
/// schemas, not all of them.
schema::KindEntry compiledBundled(const Bundled &bundled)
{
    const trace::Span span("workspace.builtinKind");
    const QString &name = bundled.file;
    const auto tree = readBundled(name);
    const auto file =
        schema::readSchemaFile(tree.value_or(yaml::SyntaxTree()), name, bundledSchemas());
    if (!file) {
        log::warning("workspace", "built-in schema "_L1 + name + ": "_L1 + file.error().message);
        return {.key = bundled.key};
    }
    for (const Diagnostic &diagnostic : file->found)
        log::warning("workspace", "built-in schema "_L1 + name + ": "_L1 + diagnostic.message);
    schema::KindEntry entry = *file->kinds.front();
    entry.key = bundled.key;
    entry.origin = bundled.origin;
    if (!bundled.deprecated.isEmpty()) {
        entry.isDeprecated = true;
        entry.deprecationWarning = deprecationOf(bundled);
        entry.isGone = !bundled.removed.isEmpty();
        entry.replacement = bundled.replacement;
    }
    return entry;
}

void addBundled(const QString &list, schema::Registry &registry)
{
    const yaml::SyntaxTree index = readBundled(list).value_or(yaml::SyntaxTree());
    if (index.documents().isEmpty())
        return;
    const yaml::Node root = index.documents().first().root;
    const yaml::Node kubernetes = root.value(u"kubernetes");
    const QString origin = kubernetes ? u"Kubernetes "_s + kubernetes.text() : QString();
    const yaml::Node schemas = root.value(u"schemas");
    for (auto item = schemas.firstChild(); item; item = item.nextSibling()) {
        const Bundled bundled{.key = {item.value(u"apiVersion").text(), item.value(u"kind").text()},
                              .file = item.value(u"file").text(),
                              .deprecated = item.value(u"deprecated").text(),
                              .removed = item.value(u"removed").text(),
                              .origin = origin,
                              .replacement = item.value(u"replacement").text()};
        if (!registry.contains(bundled.key))
            registry.addLater(bundled.key, [bundled] { return compiledBundled(bundled); });
    }
}

/// By the version's first two numbers and the key that says it.
schema::Registry readFormats()
{
    schema::Registry registry;
    const auto add = [&](const schema::KindKey &key, const QString &file) {
        if (bundledText(file))
            registry.addLater(key, [key, file] {
                return compiledBundled(
                    {.key = key, .file = file, .origin = u"OpenAPI "_s + key.apiVersion});
            });
    };
    add({u"2.0"_s, u"swagger"_s}, u"openapi/v2.0/schema.json"_s);
    add({u"3.0"_s, u"openapi"_s}, u"openapi/v3.0/schema.yaml"_s);
    add({u"3.1"_s, u"openapi"_s}, u"openapi/v3.1/schema-base.yaml"_s);
    return registry;
}

schema::Registry readBuiltinKinds()
{
    const trace::Span span("workspace.builtinKinds");
    schema::Registry registry;
    addBundled(u"index.json"_s, registry);
    if (registry.isEmpty())
        log::warning("workspace", u"the built-in schemas are missing"_s);
    addBundled(u"kubernetes/kinds.json"_s, registry); // none where the build had no sources of it
    return registry;
}

} // namespace

std::shared_ptr<const schema::KindEntry> formatOf(const yaml::Document &document)
{
    for (const QString &key : {u"openapi"_s, u"swagger"_s}) {
        const QString version = document.topLevel(key);
        if (version.isEmpty())
            continue;
        static const schema::Registry formats = readFormats();
        return formats.share({version.section(u'.', 0, 1), key});
    }
    return nullptr;
}

schema::Library bundledSchemas()
{
    schema::Library library;
    library.setFallback([](const QString &uri) -> std::optional<schema::Library::Item> {
        // Some refer to each other by address, some by the path below the folder.
        QString name = openApiPart(uri).value_or(uri);
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
