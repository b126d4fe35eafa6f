// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/descriptor.h"

#include "base/expensive.h"
#include "catalog/catalogtr.h"
#include "catalog/codeownersconflicts.h"
#include "catalog/fieldformat.h"
#include "catalog/repositoryowners.h"
#include "yaml/json.h"
#include "yaml/syntaxtree.h"
#include "yaml/writer.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

namespace {

constexpr qint64 largestLookedAt = qint64{4} * 1024 * 1024;

/// A text that can be a name: other characters become hyphens.
QString asName(const QString &text)
{
    QString name;
    for (const QChar letter : text.toLower()) {
        if (isValidObjectName(QStringView(&letter, 1)))
            name += letter;
        else if (!name.isEmpty() && !name.endsWith(u'-'))
            name += u'-';
    }
    while (name.endsWith(u'-'))
        name.chop(1);
    return name.first(std::min<qsizetype>(name.size(), 63));
}

/// The value of `key = "text"` in a TOML file, at its first place.
QString tomlText(const QString &toml, const QString &key)
{
    const QRegularExpression line(u"^%1\\s*=\\s*\"([^\"]*)\""_s.arg(key),
                                  QRegularExpression::MultilineOption);
    return line.match(toml).captured(1);
}

class FolderReader
{
public:
    FolderReader(QString folder, const CatalogSnapshot &snapshot, const FileSystem &files)
        : m_folder(std::move(folder))
        , m_snapshot(snapshot)
        , m_files(files)
    {}

    DescriptorProposal read()
    {
        readManifests();
        readGit();
        readOwner();
        readDefinition();
        const bool hasServer =
            exists(u"Dockerfile"_s) || exists(u"Chart.yaml"_s) || exists(u"Procfile"_s);
        if (m_type.value.isEmpty())
            m_type = {u"spec.type"_s, hasServer ? u"service"_s : u"library"_s,
                      exists(u"Dockerfile"_s) ? u"Dockerfile"_s : QString()};
        if (m_name.value.isEmpty())
            m_name = {u"metadata.name"_s, folderName(), {}};
        if (m_description.value.isEmpty())
            readDescription();
        return proposal();
    }

private:
    /// Canonical; empty for one that the catalog doesn't know.
    [[nodiscard]] QString ownerNamed(const QString &owner) const
    {
        const EntityId known = ownerInCatalog(m_snapshot, owner);
        return known == noEntity ? QString() : m_snapshot.entity(known).canonical();
    }
    /// A folder's name is the service's where it may be.
    [[nodiscard]] QString folderName() const
    {
        const QString name = QFileInfo(m_folder).fileName();
        return isValidObjectName(name) ? name : asName(name);
    }

    [[nodiscard]] bool exists(const QString &name) const
    {
        return QFileInfo::exists(m_folder + u'/' + name);
    }
    [[nodiscard]] QByteArray bytesOf(const QString &name) const
    {
        return m_files.read(m_folder + u'/' + name, largestLookedAt).value_or(QByteArray());
    }

    void set(FoundValue &value, const QString &field, const QString &text, const QString &source)
    {
        if (value.value.isEmpty() && !text.isEmpty())
            value = {field, text.simplified(), source};
    }

    void setName(const QString &text, const QString &source)
    {
        // `@scope/name`, `example.com/team/name`: the last part is the name.
        set(m_name, u"metadata.name"_s, asName(text.sliced(text.lastIndexOf(u'/') + 1)), source);
    }

    void readManifests()
    {
        const auto tree = yaml::SyntaxTree::parse(SourceText(bytesOf(u"package.json"_s)));
        if (const auto &documents = tree->documents(); !documents.isEmpty()) {
            const yaml::Node root = documents.first().root;
            setName(root.value(u"name").text(), u"package.json"_s);
            set(m_description, u"metadata.description"_s, root.value(u"description").text(),
                u"package.json"_s);
            const yaml::Node dependencies = root.value(u"dependencies");
            if (dependencies.value(u"react") || dependencies.value(u"vue")
                || dependencies.value(u"@angular/core") || dependencies.value(u"svelte"))
                set(m_type, u"spec.type"_s, u"website"_s, u"package.json"_s);
            addTag(exists(u"tsconfig.json"_s) ? u"typescript"_s : u"javascript"_s);
        }
        const QString module = QString::fromUtf8(bytesOf(u"go.mod"_s));
        if (module.startsWith("module "_L1)) {
            setName(module.section(u'\n', 0, 0).sliced(7).trimmed(), u"go.mod"_s);
            addTag(u"go"_s);
        }
        for (const auto &[file, tag] :
             {std::pair(u"Cargo.toml"_s, u"rust"_s), std::pair(u"pyproject.toml"_s, u"python"_s)}) {
            const QString toml = QString::fromUtf8(bytesOf(file));
            if (toml.isEmpty())
                continue;
            setName(tomlText(toml, u"name"_s), file);
            set(m_description, u"metadata.description"_s, tomlText(toml, u"description"_s), file);
            addTag(tag);
        }
        const QString pom = QString::fromUtf8(bytesOf(u"pom.xml"_s));
        if (!pom.isEmpty()) {
            // The parent's artifact stands first; the project's own is the next.
            const QString own = QString(pom).remove(QRegularExpression(
                u"<parent>.*?</parent>"_s, QRegularExpression::DotMatchesEverythingOption));
            static const QRegularExpression artifact(u"<artifactId>([^<]+)</artifactId>"_s);
            setName(artifact.match(own).captured(1), u"pom.xml"_s);
            addTag(u"java"_s);
        }
        if (exists(u"build.gradle"_s) || exists(u"build.gradle.kts"_s))
            addTag(u"java"_s);
    }

    void addTag(const QString &tag)
    {
        if (!m_tags.contains(tag))
            m_tags.append(tag);
    }

    void readGit()
    {
        // The file is read; no git process runs here.
        const QString config = QString::fromUtf8(bytesOf(u".git/config"_s));
        static const QRegularExpression remote(
            u"\\[remote \"origin\"\\][^\\[]*?url\\s*=\\s*(\\S+)"_s);
        const QString url = remote.match(config).captured(1);
        static const QRegularExpression parts(
            u"(?:[/@]|^)(github\\.com|gitlab\\.com)[:/](.+?)(?:\\.git)?/?$"_s);
        const auto match = parts.match(url);
        if (match.hasMatch())
            m_annotations.append(
                {u"metadata.annotations."_s + match.captured(1) + u"/project-slug"_s,
                 match.captured(2), u".git/config"_s});
        if (exists(u"mkdocs.yml"_s) || exists(u"mkdocs.yaml"_s))
            m_annotations.append(
                {u"metadata.annotations.backstage.io/techdocs-ref"_s, u"dir:."_s, u"mkdocs.yml"_s});
    }

    void readOwner()
    {
        const auto owners = readRepositoryOwners(m_folder, std::nullopt, m_files);
        if (!owners)
            return;
        const QStringList named = ownersOf(owners->rules.rulesFor(u"catalog-info.yaml"_s));
        if (named.isEmpty())
            return;
        // A team that the catalog knows is surely meant; a person is written with the kind.
        const Entity known = m_snapshot.findCanonical(ownerNamed(named.first()));
        const QString name = catalogNameOf(named.first());
        const bool isPlain = !known || known.ref().shortened("Group").toLower() == name.toLower();
        set(m_owner, u"spec.owner"_s, isPlain ? name : known.ref().shortened("Group"),
            owners->file);
    }

    void readDefinition()
    {
        for (const QString &name :
             {u"openapi.yaml"_s, u"openapi.yml"_s, u"openapi.json"_s, u"api/openapi.yaml"_s,
              u"docs/openapi.yaml"_s, u"swagger.yaml"_s, u"swagger.json"_s, u"asyncapi.yaml"_s,
              u"asyncapi.yml"_s}) {
            const QByteArray bytes = bytesOf(name);
            if (bytes.isEmpty())
                continue;
            const auto tree = yaml::SyntaxTree::parse(SourceText(bytes));
            if (tree->documents().isEmpty())
                continue;
            const yaml::Node root = tree->documents().first().root;
            const bool isAsync = bool(root.value(u"asyncapi"));
            if (!isAsync && !root.value(u"openapi") && !root.value(u"swagger"))
                continue;
            m_api = {u"spec.definition"_s, name, name};
            m_apiType = isAsync ? u"asyncapi"_s : u"openapi"_s;
            set(m_description, u"metadata.description"_s,
                root.value(u"info").value(u"description").text().section(u'\n', 0, 0), name);
            set(m_type, u"spec.type"_s, u"service"_s, name);
            return;
        }
    }

    void readDescription()
    {
        const QString readme = QString::fromUtf8(bytesOf(u"README.md"_s));
        for (const QString &line : readme.split(u'\n')) {
            const QString text = line.trimmed();
            const bool isProse = !text.isEmpty() && text.front().isLetter();
            if (isProse) {
                set(m_description, u"metadata.description"_s,
                    text.first(std::min<qsizetype>(text.size(), 200)), u"README.md"_s);
                return;
            }
        }
    }

    [[nodiscard]] DescriptorProposal proposal() const
    {
        DescriptorProposal result;
        result.path = m_folder + "/catalog-info.yaml"_L1;
        const auto text = [](const QString &value) {
            return yaml::Writer::string(value, yaml::NodeStyle::Plain, false);
        };
        QByteArray &out = result.text;
        const auto field = [&](const QByteArray &indent, const QByteArray &key,
                               const FoundValue &value) {
            out += indent + key + ": " + text(value.value) + '\n';
            result.values.append(value);
        };
        const auto owner = [&](const QByteArray &indent) {
            if (m_owner.value.isEmpty())
                out += indent + "owner: \"\"\n";
            else
                out += indent + "owner: " + text(m_owner.value) + '\n';
        };
        out = "apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata:\n";
        field("  ", "name", m_name);
        if (!m_description.value.isEmpty())
            field("  ", "description", m_description);
        if (!m_annotations.isEmpty())
            out += "  annotations:\n";
        for (const FoundValue &annotation : m_annotations)
            field("    ", annotation.field.sliced(21).toUtf8(), annotation);
        if (!m_tags.isEmpty()) {
            out += "  tags: [" + m_tags.join(", "_L1).toUtf8() + "]\n";
            result.values.append({u"metadata.tags"_s, m_tags.join(", "_L1), {}});
        }
        out += "spec:\n";
        field("  ", "type", m_type);
        field("  ", "lifecycle", {u"spec.lifecycle"_s, u"experimental"_s, {}});
        owner("  ");
        if (m_owner.value.isEmpty())
            result.open.append(u"spec.owner"_s);
        else
            result.values.append(m_owner);
        if (m_api.value.isEmpty())
            return result;
        out += "  providesApis: [" + text(m_name.value)
               + "]\n---\n"
                 "apiVersion: backstage.io/v1alpha1\nkind: API\nmetadata:\n  name: "
               + text(m_name.value) + "\nspec:\n  type: " + text(m_apiType)
               + "\n  lifecycle: experimental\n";
        owner("  ");
        out += "  definition:\n    $text: ./" + m_api.value.toUtf8() + '\n';
        result.values.append(m_api);
        return result;
    }

    QString m_folder;
    const CatalogSnapshot &m_snapshot;
    const FileSystem &m_files;
    FoundValue m_name;
    FoundValue m_description;
    FoundValue m_type;
    FoundValue m_owner;
    FoundValue m_api;
    QString m_apiType;
    QList<FoundValue> m_annotations;
    QStringList m_tags;
};

} // namespace

Result<DescriptorProposal> proposeDescriptor(const QString &folder, const CatalogSnapshot &snapshot,
                                             const FileSystem &files)
{
    expensive();
    const QString clean = QDir::cleanPath(QDir(folder).absolutePath());
    if (!QFileInfo(clean).isDir())
        return std::unexpected(Error{u"io.open"_s, Tr::tr("%1 is no folder.").arg(folder), folder,
                                     Tr::tr("Name a folder that is there.")});
    for (const QString &name : {u"catalog-info.yaml"_s, u"catalog-info.yml"_s}) {
        if (QFileInfo::exists(clean + u'/' + name))
            return std::unexpected(
                Error{u"catalog.has-descriptor"_s,
                      Tr::tr("%1 has a descriptor already: %2.").arg(folder, name),
                      clean + u'/' + name, Tr::tr("Change that one.")});
    }
    return FolderReader(clean, snapshot, files).read();
}

} // namespace waymark::catalog
