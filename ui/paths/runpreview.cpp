// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "paths/runpreview.h"

using namespace Qt::StringLiterals;

namespace waymark::paths {

namespace {

goldenpath::RunRequest requestOf(const RunPreview::Source &source,
                                 const goldenpath::Answers &answers)
{
    goldenpath::RunRequest request{.path = source.path, .parameters = answers.parameters};
    request.secrets = answers.secrets;
    request.user = source.user;
    // What isn't answered yet stays as it is written.
    const bool isStrict = answers.isGood() && source.path.isStrict().value_or(true);
    request.mode = isStrict ? goldenpath::Mode::Strict : goldenpath::Mode::Compatible;
    return request;
}

QStringList changedFiles(const goldenpath::FileTree &before, const goldenpath::FileTree &after)
{
    QStringList changed;
    for (const auto &[path, entry] : after.entries()) {
        const goldenpath::TreeEntry *known = before.find(path);
        const bool isFile = entry.kind != goldenpath::TreeEntry::Kind::Folder;
        if (isFile && (known == nullptr || known->bytes != entry.bytes))
            changed.append(path);
    }
    return changed;
}

} // namespace

qsizetype Preview::problems() const
{
    return (error ? 1 : 0) + answers.findings.count(Severity::Error)
           + (answers.isGood() ? run.findings.count(Severity::Error) : 0);
}

RunPreview::RunPreview(Pool &pool, QObject *parent)
    : QObject(parent)
    , m_latest(pool, this,
               [](const Input &input, const std::stop_token &stop) { return run(input, stop); })
{
    m_latest.done = [this](Output preview) {
        m_preview = std::move(preview);
        Q_EMIT changed();
    };
}

RunPreview::~RunPreview() = default;

void RunPreview::setPath(const goldenpath::PathTemplate &path,
                         std::shared_ptr<const goldenpath::Skeletons> skeletons)
{
    m_latest.cancel();
    m_path = path;
    m_skeletons = std::move(skeletons);
}

void RunPreview::setAnswers(const SourceText &text)
{
    if (m_path)
        m_latest.submit({source(), text, m_preview});
}

templates::Value RunPreview::userValue() const
{
    if (m_user.isEmpty())
        return {};
    return std::vector<templates::Entry>{{u"ref"_s, m_user}};
}

Preview RunPreview::previewOf(const Source &source, const SourceText &answersText, bool isDryRun,
                              const std::stop_token &stop)
{
    Preview made{.answersText = answersText};
    auto answers = goldenpath::readAnswers(source.path, answersText, u"answers.yaml"_s, stop);
    if (!answers) {
        made.error = answers.error();
        return made;
    }
    made.answers = *std::move(answers);
    goldenpath::RunRequest request = requestOf(source, made.answers);
    request.isDryRun = isDryRun;
    auto result = goldenpath::run(request, *source.skeletons, stop);
    if (result)
        made.run = *std::move(result);
    else
        made.error = result.error();
    return made;
}

std::optional<RunPreview::Output> RunPreview::run(const Input &input, const std::stop_token &stop)
{
    auto made = std::make_shared<Preview>(previewOf(input.source, input.answers, true, stop));
    if (stop.stop_requested())
        return std::nullopt;
    if (input.before)
        made->changed = changedFiles(input.before->run.tree, made->run.tree);
    return made;
}

} // namespace waymark::paths
