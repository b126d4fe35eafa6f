// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/bindings.h"

#include "schema/uri.h"

#include <QDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::analysis {

namespace {

/// In two parts, since a word with a room and a dot is a code.
constexpr QLatin1StringView editorSetting("yaml"
                                          ".schemas");

QString absoluteAddress(const QString &address, const QString &folder)
{
    const QString path = schema::pathFromUri(address);
    return path.isEmpty() ? address : QDir::cleanPath(QDir(folder).absoluteFilePath(path));
}

/// `a.{yml,yaml}` as `a.yml` and `a.yaml`, as VS Code understands it.
QStringList withoutBraces(const QString &glob)
{
    const qsizetype open = glob.indexOf(u'{');
    const qsizetype close = glob.indexOf(u'}', open);
    if (open < 0 || close < 0)
        return {glob};
    QStringList globs;
    const QString choices = glob.sliced(open + 1, close - open - 1);
    for (const QString &choice : choices.split(u','))
        globs += withoutBraces(glob.first(open) + choice + glob.sliced(close + 1));
    return globs;
}

void addGlobs(SchemaBinding &binding, yaml::Node globs)
{
    const auto add = [&](const QString &glob) {
        for (QString pattern : withoutBraces(glob)) {
            if (pattern.startsWith(binding.folder + u'/'))
                pattern = pattern.sliced(binding.folder.size());
            if (!pattern.isEmpty())
                binding.files.addPattern(pattern.startsWith("./"_L1) ? pattern.sliced(1) : pattern);
        }
    };
    if (globs.isScalar())
        add(globs.text());
    for (yaml::Node item = globs.firstChild(); item; item = item.nextSibling())
        add(item.target().text());
}

bool isFor(const SchemaBinding &binding, const QString &path, const yaml::Document &document)
{
    if (binding.documents) {
        const schema::KindKey key{document.topLevel(u"apiVersion"), document.topLevel(u"kind")};
        if (key == *binding.documents)
            return true;
    }
    return !binding.files.isEmpty() && path.startsWith(binding.folder + u'/')
           && binding.files.ignores(QStringView(path).sliced(binding.folder.size() + 1), false);
}

/// The end of a comment or string of JSON that begins at `at`; `at` for everything else.
qsizetype endOfToken(QByteArrayView json, qsizetype at)
{
    const auto endAfter = [&](QByteArrayView end) {
        const qsizetype found = json.indexOf(end, at + 2);
        return found < 0 ? json.size() : found + end.size();
    };
    if (json.sliced(at).startsWith("//"))
        return std::max(at, endAfter("\n") - 1);
    if (json.sliced(at).startsWith("/*"))
        return endAfter("*/");
    if (json[at] != '"')
        return at;
    qsizetype end = at + 1;
    while (end < json.size() && json[end] != '"')
        end += json[end] == '\\' ? 2 : 1;
    return std::min(end + 1, json.size());
}

} // namespace

QByteArray withoutComments(QByteArray json)
{
    qsizetype comma = -1; // the last one, while only blanks follow it
    for (qsizetype at = 0; at < json.size(); ++at) {
        const qsizetype end = endOfToken(json, at);
        if (end > at && json[at] == '/') {
            for (qsizetype i = at; i < end; ++i)
                json[i] = json[i] == '\n' ? '\n' : ' ';
            at = end - 1;
            continue;
        }
        if (end > at) {
            comma = -1;
            at = end - 1;
            continue;
        }
        const char c = json[at];
        if ((c == '}' || c == ']') && comma >= 0)
            json[comma] = ' ';
        if (c == ',')
            comma = at;
        else if (c != ' ' && c != '\t' && c != '\n' && c != '\r')
            comma = -1;
    }
    return json;
}

void Bindings::addWorkspace(yaml::Node spec, const QString &folder, const QString &source)
{
    const yaml::Node list = spec.value(u"schemas").target();
    for (yaml::Node item = list.firstChild(); item; item = item.nextSibling()) {
        const yaml::Node node = item.target();
        const yaml::Node address = node.value(u"schema");
        if (!address.target().isScalar())
            continue;
        SchemaBinding binding;
        binding.schema = absoluteAddress(address.target().text(), folder);
        binding.folder = folder;
        binding.source = source;
        binding.place = address.range();
        addGlobs(binding, node.value(u"files").target());
        const yaml::Node documents = node.value(u"documents").target();
        const schema::KindKey key{documents.value(u"apiVersion").target().text(),
                                  documents.value(u"kind").target().text()};
        if (!key.apiVersion.isEmpty() && !key.kind.isEmpty())
            binding.documents = key;
        m_bindings.append(binding);
    }
}

void Bindings::addEditorSettings(const QByteArray &settings, const QString &folder,
                                 const QString &source)
{
    const auto tree = yaml::SyntaxTree::parse(SourceText(withoutComments(settings)));
    if (!tree || tree->documents().isEmpty())
        return;
    const yaml::Node schemas =
        tree->documents().front().root.value(QString(editorSetting)).target();
    for (const yaml::Entry &entry : schemas.entries()) {
        if (entry.key == "kubernetes"_L1) // a word of that editor's, not an address
            continue;
        SchemaBinding binding;
        binding.schema = absoluteAddress(entry.key, folder);
        binding.folder = folder;
        binding.isFromEditor = true;
        binding.source = source;
        binding.place = entry.value.key().range();
        addGlobs(binding, entry.value.target());
        m_bindings.append(binding);
    }
}

const SchemaBinding *Bindings::find(Asked asked, const QString &path,
                                    const yaml::Document &document) const
{
    for (const SchemaBinding &binding : m_bindings) {
        if (binding.isFromEditor == (asked == Asked::Editor) && isFor(binding, path, document))
            return &binding;
    }
    return nullptr;
}

bool Bindings::namesFile(const QString &path) const
{
    return std::ranges::any_of(
        m_bindings, [&](const SchemaBinding &binding) { return isFor(binding, path, {}); });
}

std::optional<Modeline> modelineOf(const yaml::SyntaxTree &tree, const yaml::Document &document)
{
    constexpr QByteArrayView word("$schema");
    const qsizetype begin = document.index == 0 ? 0 : document.range.begin;
    const qsizetype end = std::max(begin, document.root.fullRange().begin);
    const QByteArrayView head = tree.text().slice({begin, end});
    for (qsizetype at = head.indexOf(word); at >= 0; at = head.indexOf(word, at + 1)) {
        const qsizetype lineStart = head.first(at).lastIndexOf('\n') + 1;
        const QByteArrayView before = head.sliced(lineStart, at - lineStart).trimmed();
        const QByteArrayView after = head.sliced(at + word.size());
        const bool isOwn = before == "#" && after.startsWith(':');
        const bool isServer = before.startsWith('#')
                              && before.sliced(1).trimmed() == "yaml-language-server:"
                              && after.startsWith('=');
        if (!isOwn && !isServer)
            continue;
        const qsizetype lineEnd = after.indexOf('\n');
        const QByteArrayView rest = (lineEnd < 0 ? after : after.first(lineEnd)).sliced(1);
        const QByteArrayView words = rest.trimmed();
        const qsizetype blank = words.indexOf(' ');
        const QByteArrayView address = blank < 0 ? words : words.first(blank);
        if (address.isEmpty())
            continue;
        const qsizetype start = begin + (address.data() - head.data());
        return Modeline{QString::fromUtf8(address), {start, start + address.size()}};
    }
    return std::nullopt;
}

} // namespace waymark::analysis
