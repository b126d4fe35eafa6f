// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "workspace/policyimpact.h"

#include "base/expensive.h"
#include "schema/crddefinition.h"
#include "vcs/git.h"
#include "workspace/loader.h"
#include "workspace/workspacetr.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::workspace {

namespace {

using KindList = QList<std::shared_ptr<const schema::KindEntry>>;

/// The kinds that a file defines.
KindList kindsIn(const yaml::SyntaxTree &tree, const QString &path)
{
    schema::Registry registry;
    for (const yaml::Document &document : tree.documents()) {
        if (schema::isCrd(document))
            (void)registry.addCrd(document, path);
    }
    KindList kinds;
    for (const schema::KindEntry &kind : registry.kinds())
        kinds.append(registry.share(kind.key));
    return kinds;
}

using SchemaTexts = QHash<schema::KindKey, yaml::Value>;

/// The schemas of those kinds, as they are written.
void addSchemas(const yaml::SyntaxTree &tree, SchemaTexts &into)
{
    for (const yaml::Document &document : tree.documents()) {
        if (!schema::isCrd(document))
            continue;
        const yaml::Node spec = document.root.value(u"spec").target();
        const QString group = spec.value(u"group").target().text();
        const QString kind = spec.value(u"names").target().value(u"kind").target().text();
        const yaml::Node versions = spec.value(u"versions").target();
        for (yaml::Node item = versions.firstChild(); item; item = item.nextSibling()) {
            const yaml::Node version = item.target();
            const QString name = version.value(u"name").target().text();
            into.insert({group + u'/' + name, kind},
                        version.value(u"schema").target().toValue().value_or(yaml::Value()));
        }
    }
}

/// The kinds whose schemas differ, be they in one of both alone.
QSet<schema::KindKey> differentSchemas(const SchemaTexts &now, const SchemaTexts &then)
{
    QSet<schema::KindKey> different;
    for (auto schema = then.cbegin(); schema != then.cend(); ++schema) {
        const auto before = now.constFind(schema.key());
        if (before == now.cend() || *before != *schema)
            different.insert(schema.key());
    }
    return different;
}

Result<yaml::SyntaxTree> parsedFile(const QByteArray &bytes, const QString &path)
{
    const auto tree = yaml::SyntaxTree::parse(SourceText(bytes));
    if (tree->hasErrors())
        return std::unexpected(Error{u"policy.bad-file"_s,
                                     Tr::tr("%1 can't be read as YAML.").arg(path), path,
                                     Tr::tr("“waymarkctl validate” says why.")});
    return *tree;
}

/// The committed version; an empty tree where there is none.
Result<yaml::SyntaxTree> versionAt(const PolicyImpactRequest &request, const Process &process,
                                   const std::stop_token &stop)
{
    const auto git = vcs::Git::open(process, QFileInfo(request.file).path(), vcs::Trust::Yes);
    if (!git)
        return std::unexpected(git.error());
    const auto relative = git->relativePath(request.file);
    if (!relative)
        return yaml::SyntaxTree();
    const auto bytes = git->fileAt(request.base, *relative, stop);
    if (!bytes)
        return std::unexpected(bytes.error());
    return *bytes ? parsedFile(**bytes, request.file) : yaml::SyntaxTree();
}

/// With those documents of the workspace that a set made by the change reads, and that no policy of
/// the workspace does: they weren't kept when it was loaded.
policy::PolicySet withInputs(const policy::PolicySet &known, const policy::PolicySet &changed,
                             const snapshot::Snapshot &loaded)
{
    policy::PolicySet more = known;
    const QStringList kinds = changed.kindsRead();
    for (const auto &file : loaded.files) {
        const SourceText text = file->text();
        if (std::ranges::none_of(
                kinds, [&](const QString &kind) { return text.bytes().contains(kind.toUtf8()); }))
            continue;
        const auto tree = yaml::SyntaxTree::parse(text);
        for (const yaml::Document &document : tree->documents()) {
            const QString apiVersion = document.topLevel(u"apiVersion");
            const QString kind = document.topLevel(u"kind");
            if (!policy::PolicySet::wants(document) && changed.reads(apiVersion, kind)
                && !known.reads(apiVersion, kind))
                more.add(*tree, document, file->path);
        }
    }
    return more;
}

} // namespace

Result<PolicyImpact> impactOfFile(const PolicyImpactRequest &request, const FileSystem &files,
                                  const Process &process, std::stop_token stop)
{
    expensive();
    const Error stopped{u"workspace.stopped"_s, Tr::tr("The check was stopped."), {}, {}};
    const auto bytes = files.read(request.file, defaultReadLimit);
    if (!bytes)
        return std::unexpected(bytes.error());
    const auto tree = parsedFile(*bytes, request.file);
    if (!tree)
        return std::unexpected(tree.error());
    const auto loaded = loadWorkspace(
        {.folder = request.folder, .now = request.now, .checksFiles = false, .isShortLived = true},
        files, stop);
    if (!loaded)
        return std::unexpected(stopped);
    const policy::PolicySet &known = *loaded->rules->policies;
    policy::PolicySet now = known;
    policy::PolicySet then = known;
    KindList kindsNow;
    SchemaTexts schemasNow;
    if (loaded->file(request.file)) {
        const auto before = versionAt(request, process, stop);
        if (!before)
            return std::unexpected(before.error());
        then = withInputs(known, known.withFile(request.file, *before), *loaded);
        now = then.withFile(request.file, *before);
        kindsNow = kindsIn(*before, request.file);
        addSchemas(*before, schemasNow);
    } else {
        now = withInputs(known, known.withDocuments(*tree, request.file), *loaded);
        then = now.withDocuments(*tree, request.file);
        for (const auto &kind : kindsIn(*tree, request.file)) {
            const auto same = loaded->rules->kinds.share(kind->key);
            if (!same)
                continue;
            kindsNow.append(same);
            if (const auto file = loaded->file(same->source))
                addSchemas(*yaml::SyntaxTree::parse(file->text()), schemasNow);
        }
    }
    KindList kindsThen = kindsIn(*tree, request.file);
    SchemaTexts schemasThen;
    addSchemas(*tree, schemasThen);
    // What another file defines now isn't gone.
    for (const auto &kind : std::as_const(kindsNow)) {
        const auto same = loaded->rules->kinds.share(kind->key);
        if (same && std::ranges::none_of(kindsThen, [&](const auto &other) {
                return other->key == kind->key;
            }))
            kindsThen.append(same);
    }
    QSet<schema::KindKey> kinds;
    for (const auto &kind : kindsNow + kindsThen)
        kinds.insert(kind->key);
    const policy::PolicySet concernedNow = now.only(then.changedFrom(now));
    const policy::PolicySet concernedThen = then.only(then.changedFrom(now));
    auto corpus =
        rehearsal::ImpactCorpus::of(*loaded, {&concernedThen, &concernedNow}, kinds, stop);
    if (!corpus)
        return std::unexpected(stopped);
    auto impact = rehearsal::impactOf(
        *corpus, {now, then, kindsNow, kindsThen, differentSchemas(schemasNow, schemasThen)},
        request.progressed, stop);
    if (!impact)
        return std::unexpected(stopped);
    return PolicyImpact{*std::move(corpus), *std::move(impact), loaded->failures};
}

} // namespace waymark::workspace
