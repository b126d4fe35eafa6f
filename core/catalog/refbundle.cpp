// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/refbundle.h"

#include "catalog/catalogtr.h"
#include "catalog/repositoryfiles.h"
#include "text/jsonpointer.h"
#include "yaml/nodewalk.h"
#include "yaml/syntaxtree.h"
#include "yaml/value.h"
#include "yaml/writer.h"

#include <QDir>
#include <QFileInfo>
#include <QHash>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

namespace {

// Limits of ours; definitions of real services are far below.
constexpr qint64 largestBundled = qint64{16} * 1024 * 1024;
constexpr qsizetype mostBundledFiles = 2'000;
constexpr qsizetype mostBundledValues = 1'000'000;
constexpr qsizetype mostBrokenRefs = 20;
constexpr int deepestBundled = 200;

/// The string of a `$ref`; nullopt for any other value.
std::optional<QString> refIn(const yaml::Node &node)
{
    if (!node.isMapping())
        return std::nullopt;
    const yaml::Node ref = node.value(u"$ref").target();
    if (!ref.isScalar() || ref.scalarType() != yaml::ScalarType::String || ref.text().isEmpty())
        return std::nullopt;
    const QString text = ref.text();
    // `#name` is no pointer: the module leaves it alone.
    return text.startsWith(u'#') && text != "#"_L1 && !text.startsWith("#/"_L1)
               ? std::nullopt
               : std::optional(text);
}

/// What the module reads as a text, whatever is in it.
bool isPlainText(const QString &path)
{
    static const QRegularExpression ending(
        uR"(\.(txt|html?|md|xml|js|min|map|css|scss|less|svg)\z)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return ending.match(path).hasMatch();
}

/// One file on its way into the bundle.
struct BundledFile
{
    QString path;
    yaml::SyntaxTree tree = {};
    yaml::Node root = {};
    std::optional<QString> text = {}; ///< where it is no document
    QString problem = {};             ///< why it can't be used; empty: it can
    QString next = {};
};

/// Where a `$ref` leads.
struct Aim
{
    const BundledFile *part = nullptr; ///< nullptr: nowhere
    JsonPointer pointer = {};
    yaml::Node node = {}; ///< invalid: the text of the part
};

struct FoundAim
{
    Aim aim;
    std::pair<QString, QString> why; ///< it leads nowhere, and what to do
};

class Bundler
{
public:
    Bundler(QString path, QString root, const FileSystem &files)
        : m_path(std::move(path))
        , m_root(std::move(root))
        , m_files(files)
    {}

    Result<RefBundle> run(const QByteArray &bytes)
    {
        BundledFile &main = m_parts[m_path];
        main.path = m_path;
        parse(main, bytes);
        if (main.problem.isEmpty() && !main.root.isMapping())
            main.problem = Tr::tr("%1 is no object.").arg(shown(m_path));
        if (!main.problem.isEmpty())
            return std::unexpected(Error{u"catalog.placeholder"_s, main.problem, m_path,
                                         Tr::tr("Correct the file, or read it with “$text”.")});
        m_main = &main;
        if (!mayReferElsewhere(bytes)) {
            checkOwn(bytes);
            m_bundle.text = bytes;
            return std::move(m_bundle);
        }
        const yaml::Value value = build(main.root, main, {}, 0);
        if (m_values > mostBundledValues || qsizetype(m_parts.size()) > mostBundledFiles)
            return std::unexpected(Error{
                u"catalog.too-large"_s,
                Tr::tr("%1 and what it refers to are larger than Waymark puts together.")
                    .arg(shown(m_path)),
                m_path, Tr::tr("This limit is Waymark's own; a catalog server may take them.")});
        for (const auto &[path, part] : m_parts) {
            if (path != m_path)
                m_bundle.files.append(path);
        }
        m_bundle.text = m_isChanged ? yaml::Writer(yaml::WriteStyle{}).block(value, 0) : bytes;
        if (m_isChanged && !m_bundle.text.endsWith('\n'))
            m_bundle.text += '\n';
        return std::move(m_bundle);
    }

private:
    /// From the folder of the file that everything begins with.
    [[nodiscard]] QString shown(const QString &path) const
    {
        return QFileInfo(m_path).dir().relativeFilePath(path);
    }

    /// Of a file that refers to itself alone, nothing has to be put together.
    void checkOwn(const QByteArray &bytes)
    {
        if (!bytes.contains("$ref"))
            return;
        yaml::walk(m_main->root, [this](const yaml::Node &node, bool isEnd) {
            const auto ref = isEnd ? std::nullopt : refIn(node);
            if (ref && !ref->contains("://"_L1))
                std::ignore = find(*ref, node, *m_main);
        });
    }

    void parse(BundledFile &part, const QByteArray &bytes) const
    {
        part.tree = *yaml::SyntaxTree::parse(SourceText(bytes));
        if (part.tree.hasErrors())
            part.problem = Tr::tr("%1 is no YAML.").arg(shown(part.path));
        else if (part.tree.documents().size() > 1)
            part.problem = Tr::tr("%1 holds several documents.").arg(shown(part.path));
        if (!part.problem.isEmpty())
            part.next = Tr::tr("Correct that file.");
        else if (!part.tree.documents().isEmpty())
            part.root = part.tree.documents().first().root;
    }

    const BundledFile &open(const QString &path)
    {
        const auto known = m_parts.find(path);
        if (known != m_parts.end())
            return known->second;
        BundledFile &part = m_parts[path];
        part.path = path;
        if (!isInside(path, m_root)) {
            part.problem = Tr::tr("%1 lies outside of %2.").arg(shown(path), m_root);
            part.next = Tr::tr("Keep the file in the same repository; servers read no other.");
            return part;
        }
        // What is beyond the limit is said of the whole.
        if (qsizetype(m_parts.size()) > mostBundledFiles)
            return part;
        const auto bytes = m_files.read(path, largestBundled);
        if (!bytes) {
            part.problem = bytes.error().code == "io.open"_L1
                               ? Tr::tr("There is no file %1.").arg(shown(path))
                               : bytes.error().message;
            part.next = Tr::tr("Correct the path, which begins at the file that holds it.");
        } else if (isPlainText(path)) {
            part.text = QString::fromUtf8(*bytes);
        } else {
            parse(part, *bytes);
        }
        return part;
    }

    yaml::Value build(const yaml::Node &given, const BundledFile &part, const JsonPointer &place,
                      int depth)
    {
        const yaml::Node node = given.target();
        if (++m_values > mostBundledValues)
            return {};
        if (depth > deepestBundled || !(node.isMapping() || node.isSequence()))
            return node.toValue().value_or(yaml::Value());
        if (const auto ref = refIn(node))
            return follow(*ref, node, part, place, depth);
        if (node.isSequence()) {
            yaml::Value::Sequence items;
            for (auto item = node.firstChild(); item; item = item.nextSibling())
                items.append(build(item, part, place.child(items.size()), depth + 1));
            return items;
        }
        return entriesOf(node, part, place, depth);
    }

    yaml::Value::Mapping entriesOf(const yaml::Node &node, const BundledFile &part,
                                   const JsonPointer &place, int depth)
    {
        yaml::Value::Mapping entries;
        for (const yaml::Entry &entry : node.entries())
            entries.emplaceBack(entry.key,
                                build(entry.value, part, place.child(entry.key), depth + 1));
        return entries;
    }

    yaml::Value follow(const QString &ref, const yaml::Node &node, const BundledFile &part,
                       const JsonPointer &place, int depth)
    {
        if (ref.contains("://"_L1)) // another server's
            return entriesOf(node, part, place, depth);
        const Aim aim = find(ref, node, part);
        const bool staysAsItIs = aim.part == nullptr || (&part == m_main && ref.startsWith(u'#'));
        if (staysAsItIs)
            return entriesOf(node, part, place, depth);
        if (aim.part == m_main)
            return replaced(node, part, place, depth, aim.pointer);
        m_isChanged = true;
        if (const auto known = placeOf(aim))
            return replaced(node, part, place, depth, *known);
        m_places.insert(keyOf(*aim.part, aim.pointer), place);
        yaml::Value value = aim.part->text ? yaml::Value(*aim.part->text)
                                           : build(aim.node, *aim.part, place, depth + 1);
        return withSiblings(std::move(value), node, part, place, depth);
    }

    /// The same with its `$ref` to a place in the bundle.
    yaml::Value replaced(const yaml::Node &node, const BundledFile &part, const JsonPointer &place,
                         int depth, const JsonPointer &to)
    {
        const QString written = u'#' + to.toString();
        yaml::Value::Mapping entries;
        for (const yaml::Entry &entry : node.entries()) {
            const bool isRef = entry.key == "$ref"_L1;
            m_isChanged = m_isChanged || (isRef && entry.value.target().text() != written);
            entries.emplaceBack(
                entry.key, isRef ? yaml::Value(written)
                                 : build(entry.value, part, place.child(entry.key), depth + 1));
        }
        return entries;
    }

    /// What stands beside a `$ref` wins over what that brings, where both are objects.
    yaml::Value withSiblings(yaml::Value value, const yaml::Node &node, const BundledFile &part,
                             const JsonPointer &place, int depth)
    {
        const auto *brought = value.mapping();
        if (brought == nullptr || node.size() < 2)
            return value;
        yaml::Value::Mapping entries = entriesOf(node, part, place, depth);
        entries.removeIf([](const auto &entry) { return entry.first == "$ref"_L1; });
        for (const auto &entry : *brought) {
            const bool isThere = std::ranges::any_of(
                entries, [&](const auto &own) { return own.first == entry.first; });
            if (!isThere)
                entries.append(entry);
        }
        return entries;
    }

    /// Where a `$ref` leads; one that leads nowhere is kept as broken. The same ones come very
    /// often.
    Aim find(const QString &ref, const yaml::Node &node, const BundledFile &part)
    {
        const std::pair key(part.path, ref);
        auto known = m_found.find(key);
        if (known == m_found.end()) {
            const Aim aim = aimOf(ref, part, 0);
            known = m_found.insert(key, {aim, m_why});
        }
        if (known->aim.part == nullptr && m_bundle.broken.size() < mostBrokenRefs)
            m_bundle.broken.append({part.path,
                                    part.tree.text().lineAt(node.value(u"$ref").range().begin),
                                    known->why.first, known->why.second});
        return known->aim;
    }

    /// Follows the `$ref`s on the way, too. Without a part it leads nowhere, and `m_why` says why.
    Aim aimOf(const QString &ref, const BundledFile &from, int hops)
    {
        const qsizetype sharp = ref.indexOf(u'#');
        const QString file =
            QUrl::fromPercentEncoding((sharp < 0 ? ref : ref.first(sharp)).toUtf8());
        const QString fragment =
            sharp < 0 ? QString() : QUrl::fromPercentEncoding(ref.sliced(sharp + 1).toUtf8());
        const BundledFile &part =
            file.isEmpty()
                ? from
                : open(QDir::cleanPath(QFileInfo(from.path).dir().absoluteFilePath(file)));
        m_why = {part.problem, part.next};
        const auto pointer = JsonPointer::parse(fragment);
        if (!part.problem.isEmpty())
            return {};
        if (!pointer || (part.text && !pointer->isRoot()))
            return nowhere(fragment, part);
        JsonPointer done;
        yaml::Node node = part.root.target();
        for (const QString &segment : pointer->segments()) {
            const yaml::Node next = node.at(JsonPointer(QStringList{segment})).target();
            if (next) {
                node = next;
                done = done.child(segment);
                continue;
            }
            const auto onward = refIn(node);
            if (!onward || onward->contains("://"_L1) || hops > deepestBundled)
                return nowhere(fragment, part);
            const QStringList rest = pointer->segments().sliced(done.depth());
            return aimOf(*onward + (onward->contains(u'#') ? QString() : u"#"_s)
                             + JsonPointer(rest).toString(),
                         part, hops + 1);
        }
        return {&part, *pointer, node};
    }

    Aim nowhere(const QString &fragment, const BundledFile &part)
    {
        m_why = {Tr::tr("There is nothing at “%1” in %2.").arg(fragment, shown(part.path)),
                 Tr::tr("Correct the part behind “#”.")};
        return {};
    }

    [[nodiscard]] static QString keyOf(const BundledFile &part, const JsonPointer &pointer)
    {
        return part.path + u'#' + pointer.toString();
    }

    /// Where the bundle has it already, alone or in something larger.
    [[nodiscard]] std::optional<JsonPointer> placeOf(const Aim &aim) const
    {
        const QStringList &segments = aim.pointer.segments();
        for (qsizetype depth = segments.size(); depth >= 0; --depth) {
            const auto found =
                m_places.constFind(keyOf(*aim.part, JsonPointer(segments.first(depth))));
            if (found != m_places.cend())
                return JsonPointer(found->segments() + segments.sliced(depth));
        }
        return std::nullopt;
    }

    QString m_path;
    QString m_root;
    const FileSystem &m_files;
    const BundledFile *m_main = nullptr;
    std::map<QString, BundledFile> m_parts; ///< by path; their addresses stay
    QHash<QString, JsonPointer> m_places;   ///< of what was put in, by file and pointer
    QHash<std::pair<QString, QString>, FoundAim> m_found; ///< by file and `$ref`
    RefBundle m_bundle;
    std::pair<QString, QString> m_why; ///< why the last aim was missed, and what to do
    qsizetype m_values = 0;
    bool m_isChanged = false;
};

} // namespace

bool mayReferElsewhere(QByteArrayView bytes)
{
    constexpr QByteArrayView key("$ref");
    for (qsizetype at = bytes.indexOf(key); at >= 0; at = bytes.indexOf(key, at + 1)) {
        qsizetype next = at + key.size();
        while (next < bytes.size() && QByteArrayView(" \t\r\n\"':").contains(bytes[next]))
            ++next;
        if (next < bytes.size() && bytes[next] != '#')
            return true;
    }
    return false;
}

Result<RefBundle> bundled(const QByteArray &bytes, const QString &path, const QString &root,
                          const FileSystem &files)
{
    return Bundler(path, root, files).run(bytes);
}

} // namespace waymark::catalog
