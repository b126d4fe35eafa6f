// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "fulfilment/manifests.h"

#include "base/expensive.h"
#include "fulfilment/fulfilmenttr.h"
#include "goldenpath/safepath.h"
#include "schema/defaults.h"
#include "template/backstage.h"
#include "template/json.h"
#include "yaml/secondreader.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::fulfilment {

namespace {

constexpr auto templateExtension = ".njk"_L1;

const templates::Syntax &manifestSyntax()
{
    static const templates::Syntax syntax{.trimBlocks = true, .lstripBlocks = true};
    return syntax;
}

std::unexpected<Error> renderError(const QString &message, const QString &file)
{
    return std::unexpected(Error{u"requests.render"_s, message, file,
                                 Tr::tr("Mend the fulfilment template of this kind.")});
}

/// `services.yaml.njk:12: message`.
std::unexpected<Error> renderError(const Diagnostics &found, const QByteArray &text,
                                   const QString &file)
{
    const Diagnostic &first = found.front();
    const auto line = SourceText(text).lineAt(first.range.begin) + 1;
    return renderError(u"%1:%2: %3"_s.arg(file).arg(line).arg(first.message), file);
}

class ManifestRenderer
{
public:
    ManifestRenderer(const ManifestInput &input, std::stop_token stop)
        : m_input(input)
        , m_stop(std::move(stop))
    {}

    Result<Manifests> render(const goldenpath::SkeletonFiles &files)
    {
        if (auto made = makeContext(); !made)
            return std::unexpected(made.error());
        const auto folder = deliveryPath(m_input.kind, requests::requestIdOf(m_input.request));
        if (!folder)
            return std::unexpected(folder.error());
        Manifests made;
        for (const auto &file : files) {
            if (file->isFolder())
                continue;
            if (file->entry().kind != goldenpath::TreeEntry::Kind::File)
                return renderError(Tr::tr("%1 is a link.").arg(file->path()), file->path());
            if (auto done = add(*file, *folder, made.files); !done)
                return std::unexpected(done.error());
        }
        std::ranges::sort(made.files, {}, &Manifest::path);
        if (auto good = checkFiles(made.files); !good)
            return std::unexpected(good.error());
        const auto &rules = m_input.kind.fulfilment;
        if (auto done = addAddresses(rules.endpoints, made.endpoints); !done)
            return std::unexpected(done.error());
        if (auto done = addAddresses(rules.links, made.links); !done)
            return std::unexpected(done.error());
        return made;
    }

private:
    Result<void> makeContext()
    {
        const auto value = m_input.schema != nullptr
                               ? schema::withDefaults(*m_input.schema, m_input.request.root)
                               : m_input.request.root.toValue();
        if (!value)
            return std::unexpected(value.error());
        using Entries = std::vector<templates::Entry>;
        m_context = Entries{
            {u"request"_s, templates::fromYaml(*value)},
            {u"lifecycle"_s, Entries{{u"createdAt"_s, requests::rfc3339Text(m_input.created)},
                                     {u"expiresAt"_s, requests::rfc3339Text(m_input.expires)}}},
            {u"kind"_s, Entries{{u"name"_s, m_input.kind.name}}}};
        return {};
    }

    Result<QByteArray> rendered(const templates::Template &text, const QByteArray &source,
                                const QString &file) const
    {
        static const templates::Environment environment =
            templates::backstageEnvironment(templates::defaultIntegrations());
        if (!text.isGood())
            return renderError(text.diagnostics(), source, file);
        const auto made = text.render(m_context, environment, {.isStrict = true}, m_stop);
        if (!made.isGood)
            return renderError(made.diagnostics, source, file);
        return made.text;
    }

    Result<void> add(const goldenpath::SkeletonFile &file, const QString &folder,
                     QList<Manifest> &into) const
    {
        const bool isTemplate = file.path().endsWith(templateExtension);
        const QString written =
            isTemplate ? file.path().chopped(templateExtension.size()) : file.path();
        const auto name = rendered(templates::Template(written.toUtf8(), manifestSyntax()),
                                   written.toUtf8(), file.path());
        if (!name)
            return std::unexpected(name.error());
        const auto path = goldenpath::safePath(QString::fromUtf8(*name));
        if (!path || path->isEmpty())
            return renderError(Tr::tr("“%1” is no place for a file.").arg(written), file.path());
        QByteArray bytes = file.entry().bytes;
        if (!file.isCopied()) {
            auto content = rendered(file.content(manifestSyntax()), bytes, file.path());
            if (!content)
                return std::unexpected(content.error());
            bytes = *std::move(content);
        }
        const bool isYaml = path->endsWith(".yaml"_L1) || path->endsWith(".yml"_L1);
        if (isYaml) {
            const auto isAny = checkResources(bytes, file.path());
            if (!isAny)
                return std::unexpected(isAny.error());
            if (!*isAny)
                return {};
        } else if (isTemplate && bytes.trimmed().isEmpty()) {
            return {};
        }
        into.append({folder + u'/' + *path, bytes});
        return {};
    }

    /// What makes nothing at all would take away all that runs, and so is a mistake. A hidden file
    /// is there for Git.
    [[nodiscard]] Result<void> checkFiles(const QList<Manifest> &files) const
    {
        const auto isHidden = [](const Manifest &file) {
            return file.path.section(u'/', -1).startsWith(u'.');
        };
        if (std::ranges::all_of(files, isHidden))
            return renderError(Tr::tr("The template makes no manifest of this request."),
                               m_input.kind.fulfilment.templateFolder);
        QSet<QString> places;
        for (const Manifest &file : files) {
            const QString place = goldenpath::foldedName(file.path);
            if (places.contains(place))
                return renderError(Tr::tr("Two files of the template make %1.").arg(file.path),
                                   file.path);
            places.insert(place);
        }
        return {};
    }

    /// False where there is no document.
    [[nodiscard]] static Result<bool> checkResources(const QByteArray &bytes, const QString &file)
    {
        const SourceText text(bytes);
        const auto tree = yaml::SyntaxTree::parse(text);
        const auto wrong =
            std::ranges::find(tree->diagnostics(), Severity::Error, &Diagnostic::severity);
        if (wrong != tree->diagnostics().cend())
            return renderError(Tr::tr("%1 gives no YAML: %2 (line %3 of the result)")
                                   .arg(file, wrong->message)
                                   .arg(text.lineAt(wrong->range.begin) + 1),
                               file);
        bool isAny = false;
        for (const yaml::Document &document : tree->documents()) {
            if (document.root.kind() == yaml::NodeKind::Missing)
                continue;
            isAny = true;
            const auto id = requests::requestIdOf(document);
            const bool needsName = id.kind.kind != "Kustomization"_L1;
            if (id.kind.apiVersion.isEmpty() || id.kind.kind.isEmpty()
                || (needsName && id.name.isEmpty()))
                return renderError(
                    Tr::tr("%1 gives a document without apiVersion, kind or name.").arg(file),
                    file);
        }
        if (const auto second = yaml::readsBack(text); !second)
            return renderError(second.error().message, file);
        return isAny;
    }

    Result<void> addAddresses(const QList<requests::FulfilmentRules::Address> &rules,
                              QList<requests::NamedAddress> &into) const
    {
        for (const auto &rule : rules) {
            const QByteArray source = rule.url.toUtf8();
            const auto url = rendered(templates::Template(source, manifestSyntax()), source,
                                      QFileInfo(m_input.kind.file).fileName());
            if (!url)
                return std::unexpected(url.error());
            // One in a condition that doesn't hold.
            if (const QString text = QString::fromUtf8(*url).trimmed(); !text.isEmpty())
                into.append({rule.name, text});
        }
        return {};
    }

    const ManifestInput &m_input;
    std::stop_token m_stop;
    templates::Value m_context;
};

} // namespace

Result<QString> deliveryPath(const requests::RequestKind &kind, const requests::RequestId &id)
{
    for (const QString &part : {kind.name, id.space, id.name}) {
        const auto safe = goldenpath::safePath(part);
        if (!safe || *safe != part || part.isEmpty() || part.contains(u'/')
            || part.startsWith(u'.'))
            return std::unexpected(Error{u"requests.bad-name"_s,
                                         Tr::tr("“%1” can't be the name of a folder.").arg(part),
                                         id.shown(), Tr::tr("Give the request another name.")});
    }
    return kind.name + u'/' + id.space + u'/' + id.name;
}

Result<Manifests> manifestsOf(const ManifestInput &input, const goldenpath::SkeletonFiles &files,
                              std::stop_token stop)
{
    expensive();
    return ManifestRenderer(input, std::move(stop)).render(files);
}

QByteArray digestOf(const goldenpath::SkeletonFiles &files)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const auto &file : files) {
        hash.addData(QByteArray(file->path().toUtf8() + '\0'));
        hash.addData(QByteArray(QByteArray::number(file->entry().bytes.size()) + '\0'));
        hash.addData(file->entry().bytes);
    }
    return hash.result();
}

} // namespace waymark::fulfilment
