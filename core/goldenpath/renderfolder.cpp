// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "goldenpath/actioncall.h"
#include "goldenpath/globset.h"
#include "goldenpath/goldenpathtr.h"
#include "goldenpath/masking.h"
#include "goldenpath/safepath.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::goldenpath {

namespace {

struct RenderSettings
{
    templates::Syntax syntax;
    templates::Syntax nameSyntax;
    templates::Value context;
    QString valuesName; ///< `values`, or `cookiecutter`
    QString extension;  ///< with its dot; empty: every file is rendered
    bool replaces = false;
};

RenderSettings settingsOf(const ActionCall &call)
{
    RenderSettings settings;
    settings.syntax = {.dialect = call.request.path.dialect(),
                       .cookiecutterCompat = call.isSet(u"cookiecutterCompat"),
                       .trimBlocks = call.isSet(u"trimBlocks"),
                       .lstripBlocks = call.isSet(u"lstripBlocks")};
    settings.nameSyntax = settings.syntax;
    settings.valuesName = settings.syntax.cookiecutterCompat ? u"cookiecutter"_s : u"values"_s;
    const templates::Value *values = call.find(u"values");
    settings.context =
        std::vector<templates::Entry>{{settings.valuesName, values ? *values : templates::Value()}};
    settings.replaces = call.isSet(u"replace");
    if (call.isSet(u"templateFileExtension")) {
        settings.extension = call.text(u"templateFileExtension", u".njk"_s);
        if (!settings.extension.startsWith(u'.'))
            settings.extension.prepend(u'.');
    }
    return settings;
}

QString extensionOf(const QString &path)
{
    const QString name = path.sliced(path.lastIndexOf(u'/') + 1);
    const qsizetype dot = name.lastIndexOf(u'.');
    return dot > 0 ? name.sliced(dot) : QString();
}

/// As the scaffolder drops what a condition in a name left empty.
bool isLeftOut(const QString &name)
{
    return name.isEmpty() || name.startsWith(u'/') || name.contains("//"_L1);
}

bool followsFromAssumed(const ActionCall &call, const RenderSettings &settings,
                        const templates::Template &text)
{
    return std::ranges::any_of(call.assumedValues, [&](const QString &name) {
        return text.dependsOn({settings.valuesName, name});
    });
}

Error renderFailure(const QString &path)
{
    return {u"path.render-failed"_s, Tr::tr("%1 can't be rendered.").arg(path), path,
            Tr::tr("Mend the place that the finding in the file names.")};
}

/// What was rendered before isn't the text of the file that it came from.
QString shownSource(const ActionCall &call, const SkeletonFile &file)
{
    if (call.treeFolder)
        return call.treeFolder->isEmpty() ? file.path() : *call.treeFolder + u'/' + file.path();
    return file.entry().source.isEmpty() ? file.path() : file.entry().source;
}

/// What a file made from a secret comes to nobody may read in a finding.
void withholdValues(Diagnostic &found)
{
    found.why.clear();
    if (found.code == "template.failed"_L1)
        found.message = Tr::tr("An expression fails here with values that may follow from a "
                               "secret.");
}

bool hasSecrets(const ActionCall &call)
{
    return !(Masking(call.request.secrets).masked(call.input) == call.input);
}

/// nullopt where it failed; what is wrong is reported in the file.
std::optional<QByteArray> contentOf(ActionCall &call, const RenderSettings &settings,
                                    const SkeletonFile &file, bool &isAssumed)
{
    const templates::Template text = file.content(settings.syntax);
    const templates::Rendered rendered =
        text.render(settings.context, call.environment, {}, call.stop);
    const bool isSecret = !rendered.diagnostics.isEmpty() && hasSecrets(call);
    for (Diagnostic each : rendered.diagnostics) {
        if (!rendered.isGood)
            each.severity = Severity::Error;
        if (isSecret)
            withholdValues(each);
        call.findings.add(shownSource(call, file), SourceText(file.entry().bytes), std::move(each));
    }
    isAssumed |= followsFromAssumed(call, settings, text);
    return rendered.isGood ? std::optional(rendered.text) : std::nullopt;
}

/// The path as it is rendered, of a folder with its slash.
Result<QString> nameOf(ActionCall &call, const RenderSettings &settings, const SkeletonFile &file,
                       bool cutsExtension, bool &isAssumed)
{
    QString written = file.isFolder() ? file.path() + u'/' : file.path();
    if (cutsExtension)
        written.chop(settings.extension.size());
    const templates::Template name =
        cutsExtension ? templates::Template(written.toUtf8(), settings.nameSyntax)
                      : file.name(settings.nameSyntax);
    const templates::Rendered rendered =
        name.render(settings.context, call.environment, {}, call.stop);
    isAssumed = followsFromAssumed(call, settings, name);
    if (rendered.isGood)
        return QString::fromUtf8(rendered.text);
    Error error = renderFailure(written);
    if (!rendered.diagnostics.isEmpty() && !hasSecrets(call))
        error.message += u' ' + rendered.diagnostics.front().message;
    error.next = Tr::tr("Mend the expression in the name.");
    return std::unexpected(error);
}

Result<void> renderEntry(ActionCall &call, const RenderSettings &settings, const SkeletonFile &file,
                         const QString &target, bool rendersContent)
{
    const bool hasExtension = !settings.extension.isEmpty() && !file.isFolder()
                              && extensionOf(file.path()) == settings.extension;
    bool isNameAssumed = false;
    const auto name = nameOf(call, settings, file, hasExtension, isNameAssumed);
    if (!name)
        return std::unexpected(name.error());
    // That it is left out, or a folder, carries no mark.
    if (isNameAssumed)
        call.tree.noteAssumed();
    if (isLeftOut(*name))
        return {};
    const auto below = safePath(*name);
    if (!below)
        return std::unexpected(below.error());
    const QString separator = target.isEmpty() || below->isEmpty() ? QString() : u"/"_s;
    const QString path = target + separator + *below;
    if (call.tree.contains(path) && !settings.replaces)
        return {};
    if (file.isFolder())
        return call.tree.addFolder(path);
    TreeEntry entry = file.entry();
    entry.isAssumed |= isNameAssumed;
    if (!settings.extension.isEmpty())
        rendersContent = hasExtension;
    if (!file.isCopied() && rendersContent) {
        auto content = contentOf(call, settings, file, entry.isAssumed);
        if (!content)
            return std::unexpected(renderFailure(shownSource(call, file)));
        entry.bytes = *std::move(content);
    } else if (!file.isCopied()) {
        // Read and written as text: what isn't UTF-8 is replaced.
        if (SourceText(entry.bytes).firstInvalidUtf8() >= 0)
            entry.bytes = QString::fromUtf8(entry.bytes).toUtf8();
    }
    return call.tree.add(path, std::move(entry));
}

Result<void> checkSettings(const ActionCall &call)
{
    const auto wrong = [](const QString &message) {
        return std::unexpected(
            Error{u"path.bad-input"_s, message, {}, Tr::tr("Leave one of them out.")});
    };
    if (call.isSet(u"templateFileExtension")
        && (call.find(u"copyWithoutTemplating") || call.isSet(u"cookiecutterCompat")))
        return wrong(Tr::tr("“templateFileExtension” doesn't go together with "
                            "“copyWithoutTemplating” or “cookiecutterCompat”."));
    return {};
}

} // namespace

Result<void> renderFolder(ActionCall &call, const SkeletonFiles &files, const QString &target)
{
    if (auto checked = checkSettings(call); !checked)
        return checked;
    const RenderSettings settings = settingsOf(call);
    QSet<QString> folders;
    for (const auto &file : files) {
        if (file->isFolder())
            folders.insert(file->path());
    }
    const GlobSet copied(call.texts(u"copyWithoutTemplating"), [&](const QString &pattern) {
        const auto path = safePath(pattern);
        return path && (path->isEmpty() || folders.contains(*path));
    });
    if (auto made = call.tree.addFolder(target); !made)
        return made;
    for (const auto &file : files) {
        if (call.stop.stop_requested())
            return std::unexpected(
                Error{u"path.stopped"_s, Tr::tr("The run was stopped."), {}, {}});
        const bool rendersContent =
            copied.isEmpty() || !copied.matches(file->path(), file->isFolder());
        if (auto done = renderEntry(call, settings, *file, target, rendersContent); !done)
            return done;
    }
    call.log.append(Tr::tr("Went through %n file(s) or folder(s).", nullptr, int(files.size())));
    return {};
}

Result<void> renderFile(ActionCall &call, const SkeletonFile &file, const QString &target)
{
    const RenderSettings settings = settingsOf(call);
    TreeEntry entry{.source = file.entry().source, .isAssumed = file.entry().isAssumed};
    auto content = contentOf(call, settings, file, entry.isAssumed);
    if (!content)
        return std::unexpected(renderFailure(shownSource(call, file)));
    entry.bytes = *std::move(content);
    call.log.append(Tr::tr("Wrote %1.").arg(target));
    return call.tree.add(target, std::move(entry));
}

} // namespace waymark::goldenpath
