// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "lineage/adoption.h"

#include "base/expensive.h"
#include "base/writeerror.h"
#include "lineage/basetree.h"
#include "lineage/lineagetr.h"
#include "lineage/projectfiles.h"
#include "template/json.h"
#include "vcs/git.h"
#include "yaml/syntaxtree.h"
#include "yaml/writer.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::lineage {

namespace {

constexpr qsizetype mostOptions = 12;
constexpr qsizetype mostTries = 64;

/// What a parameter may be.
struct Parameter
{
    QString name;
    QString type;
    QString field;        ///< `ui:field`
    yaml::Value fallback; ///< its default
    bool hasFallback = false;
    QList<yaml::Value> options; ///< of an enumeration, both of a boolean
};

QList<Parameter> parametersOf(const goldenpath::PathTemplate &path)
{
    QList<Parameter> parameters;
    const auto isKnown = [&](const QString &name) {
        return std::ranges::find(parameters, name, &Parameter::name) != parameters.end();
    };
    for (const goldenpath::ParameterPage &page : path.pages()) {
        for (const yaml::Entry &entry : goldenpath::propertiesOf(page.schema)) {
            if (isKnown(entry.key) || !entry.value.target().value(u"type"))
                continue;
            const yaml::Node schema = entry.value.target();
            Parameter parameter{.name = entry.key,
                                .type = schema.value(u"type").text(),
                                .field = schema.value(u"ui:field").text()};
            if (const yaml::Node fallback = schema.value(u"default")) {
                parameter.fallback = fallback.target().toValue().value_or(yaml::Value());
                parameter.hasFallback = true;
            }
            const yaml::Node options = schema.value(u"enum").target();
            for (qsizetype i = 0; i < std::min(options.size(), mostOptions); ++i)
                parameter.options.append(
                    options.item(i).target().toValue().value_or(yaml::Value()));
            if (parameter.type == "boolean"_L1)
                parameter.options = {true, false};
            parameters.append(std::move(parameter));
        }
    }
    return parameters;
}

void setAnswer(yaml::Value::Mapping &answers, const QString &name, const yaml::Value &value)
{
    for (auto &[key, old] : answers) {
        if (key == name) {
            old = value;
            return;
        }
    }
    answers.emplaceBack(name, value);
}

bool isAnswered(const yaml::Value::Mapping &answers, const QString &name)
{
    return std::ranges::find(answers, name, &std::pair<QString, yaml::Value>::first)
           != answers.end();
}

/// `host?owner=...&repo=...`, as `RepoUrlPicker` has it, of an address that Git takes.
QString repoUrlOf(const QString &address)
{
    static const QRegularExpression pattern(
        u"^(?:[a-z+]+://)?(?:[^@/]+@)?([^/:]+(?::\\d+)?)[/:](.+?)/([^/]+?)(?:\\.git)?/?$"_s);
    const auto match = pattern.match(address);
    if (!match.hasMatch())
        return {};
    return match.captured(1) + "?owner="_L1 + match.captured(2) + "&repo="_L1 + match.captured(3);
}

/// Runs without checks: what can't be evaluated stays as it is written.
goldenpath::FileTree renderedLoosely(const PathVersion &version,
                                     const yaml::Value::Mapping &answers,
                                     const goldenpath::Skeletons &skeletons)
{
    goldenpath::RunRequest run{.path = version.path,
                               .parameters = templates::fromYaml(yaml::Value(answers))};
    run.mode = goldenpath::Mode::Compatible;
    auto result = goldenpath::run(run, skeletons);
    return result ? std::move(result->tree) : goldenpath::FileTree();
}

double scoreOf(const goldenpath::FileTree &made, const Files &project)
{
    double sum = 0;
    qsizetype count = 0;
    for (const auto &[path, entry] : made.entries()) {
        if (entry.kind == goldenpath::TreeEntry::Kind::Folder)
            continue;
        ++count;
        const auto there = project.find(path);
        if (there != project.end())
            sum += similarity(entry.bytes, there->second.bytes);
    }
    return count == 0 ? 0 : sum / double(count);
}

/// One version against one project.
class Comparison
{
public:
    Comparison(const PathVersion &version, const Files &project, const FileSystem &files)
        : m_version(version)
        , m_project(project)
        , m_skeletons(files, version.root)
        , m_parameters(parametersOf(version.path))
    {}

    /// What is known for sure, and where from.
    void know(const QString &name, const yaml::Value &value, const QString &place)
    {
        if (isAnswered(m_answers, name) || !m_version.path.parameterNames().contains(name))
            return;
        m_answers.emplaceBack(name, value);
        m_evidence.append(
            {.name = name, .value = shown(value), .places = {place}, .votes = 1, .against = 0});
    }

    void askRemote(const QString &address, const QString &place)
    {
        for (const Parameter &parameter : std::as_const(m_parameters)) {
            const QString repository = repoUrlOf(address);
            if (parameter.field == "RepoUrlPicker"_L1 && !repository.isEmpty())
                know(parameter.name, repository, place);
        }
    }

    void infer()
    {
        yaml::Value::Mapping marked = m_answers;
        QStringList names;
        for (const Parameter &parameter : std::as_const(m_parameters)) {
            if (isAnswered(m_answers, parameter.name) || parameter.field == "Secret"_L1)
                continue;
            const bool isFree = parameter.options.isEmpty()
                                && (parameter.type == "string"_L1 || parameter.type == "integer"_L1
                                    || parameter.type == "number"_L1);
            if (isFree) {
                setAnswer(marked, parameter.name, markerFor(names.size()));
                names.append(parameter.name);
            } else if (parameter.hasFallback) {
                setAnswer(marked, parameter.name, parameter.fallback);
            } else if (!parameter.options.isEmpty()) {
                setAnswer(marked, parameter.name, parameter.options.front());
            }
        }
        // A file that only another choice makes tells more, so each choice is tried.
        for (const Evidence &found :
             evidenceIn(renderedLoosely(m_version, marked, m_skeletons), m_project, names))
            take(found);
        choose();
    }

    [[nodiscard]] const yaml::Value::Mapping &answers() const { return m_answers; }
    [[nodiscard]] const QList<Evidence> &evidence() const { return m_evidence; }
    [[nodiscard]] const goldenpath::Skeletons &skeletons() const { return m_skeletons; }

private:
    static QString shown(const yaml::Value &value)
    {
        return value.string() ? *value.string() : templates::toJson(templates::fromYaml(value));
    }

    void take(const Evidence &found)
    {
        const auto parameter = std::ranges::find(m_parameters, found.name, &Parameter::name);
        yaml::Value value = found.value;
        if (parameter->type != "string"_L1) {
            bool isNumber = false;
            const qint64 number = found.value.toLongLong(&isNumber);
            const double real = isNumber ? 0 : found.value.toDouble(&isNumber);
            if (!isNumber)
                return;
            value = found.value.contains(u'.') ? yaml::Value(real) : yaml::Value(number);
        }
        setAnswer(m_answers, found.name, value);
        m_evidence.append(found);
    }

    /// Each choice as it fits the project best, one after the other.
    void choose()
    {
        qsizetype tries = 0;
        for (const Parameter &parameter : std::as_const(m_parameters)) {
            if (parameter.options.isEmpty() || isAnswered(m_answers, parameter.name))
                continue;
            double best = -1;
            double second = -1;
            yaml::Value choice = parameter.fallback;
            QList<yaml::Value> options = parameter.options;
            if (parameter.hasFallback)
                options.prepend(parameter.fallback);
            for (const yaml::Value &option : std::as_const(options)) {
                if (++tries > mostTries)
                    return;
                yaml::Value::Mapping tried = m_answers;
                setAnswer(tried, parameter.name, option);
                const double score =
                    scoreOf(renderedLoosely(m_version, tried, m_skeletons), m_project);
                if (score > best) {
                    second = best;
                    best = score;
                    choice = option;
                } else if (option != choice) {
                    second = std::max(second, score);
                }
            }
            // Where it makes no difference, the project doesn't say.
            if (best <= second)
                continue;
            setAnswer(m_answers, parameter.name, choice);
            m_evidence.append({.name = parameter.name,
                               .value = shown(choice),
                               .places = {Tr::tr("the files fit it best")},
                               .votes = 1,
                               .against = 0});
        }
    }

    const PathVersion &m_version;
    const Files &m_project;
    goldenpath::Skeletons m_skeletons;
    QList<Parameter> m_parameters;
    yaml::Value::Mapping m_answers;
    QList<Evidence> m_evidence;
};

/// What is asked of every version.
struct Sources
{
    Files project;
    QList<ForeignRecord> foreign;
    QString remote;
    yaml::Value::Mapping given;
};

Result<AdoptionCandidate> candidateFor(const PathVersion &version, const AdoptionRequest &request,
                                       const Sources &sources, const FileSystem &files)
{
    Comparison comparison(version, sources.project, files);
    for (const auto &[name, value] : sources.given)
        comparison.know(name, value, request.givenName);
    for (const ForeignRecord &record : sources.foreign) {
        for (const auto &[name, value] : record.answers)
            comparison.know(name, value, record.file);
    }
    comparison.askRemote(sources.remote, u"remote.origin.url"_s);
    comparison.infer();
    const Lineage known{.path = version.name, .answers = comparison.answers()};
    auto answers = upgradeAnswers(version.path, known, request.given, request.givenName);
    if (!answers)
        return std::unexpected(answers.error());
    AdoptionCandidate candidate{
        .path = version.name, .version = version.version, .evidence = comparison.evidence()};
    for (const Question &question : std::as_const(answers->questions)) {
        if (question.isOpen || question.kind == Question::Kind::New)
            candidate.questions.append(question);
    }
    const yaml::Value all = templates::toYaml(answers->answers.parameters);
    candidate.made = renderedLoosely(
        version, all.mapping() ? *all.mapping() : yaml::Value::Mapping(), comparison.skeletons());
    candidate.score = scoreOf(candidate.made, sources.project);
    candidate.isComplete = answers->isComplete();
    candidate.record = recordOf({.version = version,
                                 .answers = answers->answers,
                                 .outputs = yaml::Value::Mapping(),
                                 .tree = candidate.made,
                                 .digest = digestOf(version, comparison.skeletons()),
                                 .user = {},
                                 .date = request.today});
    for (const auto &[path, made] : candidate.record.files) {
        if (!sources.project.contains(path))
            candidate.record.deleted.emplace(path, request.today);
    }
    for (const ForeignRecord &record : sources.foreign) {
        for (const QString &skipped : record.skipped)
            candidate.record.own.append({skipped, Tr::tr("%1 left it alone").arg(record.file)});
    }
    return candidate;
}

} // namespace

Result<QList<AdoptionCandidate>> adoptionCandidates(const AdoptionRequest &request,
                                                    const PathBook &paths, const Process &process,
                                                    const FileSystem &files, std::stop_token stop)
{
    expensive();
    Sources sources{.project = everyFileOf(request.folder, stop),
                    .foreign = foreignRecordsIn(request.folder, files)};
    if (const auto git = vcs::Git::open(process, request.folder, vcs::Trust::Yes)) {
        const auto remote = git->config(u"remote.origin.url"_s, stop);
        if (remote && *remote)
            sources.remote = withoutCredentials(**remote);
    }
    const auto tree = yaml::SyntaxTree::parse(request.given);
    if (!tree->documents().isEmpty()) {
        for (const yaml::Entry &entry : tree->documents().front().root.target().entries()) {
            if (auto value = entry.value.target().toValue())
                sources.given.emplaceBack(entry.key, *std::move(value));
        }
    }
    QList<AdoptionCandidate> candidates;
    for (const QString &name : request.path.isEmpty() ? paths.names() : QStringList{request.path}) {
        const auto page = paths.page(name);
        if (!page)
            return std::unexpected(page.error());
        const VersionHistory &history = *(*page)->history;
        const auto versions = history.versions(stop);
        if (!versions)
            return std::unexpected(versions.error());
        for (const KnownVersion &each : *versions) {
            if (!request.version.isEmpty() && each.version != request.version)
                continue;
            const auto version = history.version(each.version, stop);
            if (!version)
                continue; // an old one that is no template any more made nothing
            auto candidate = candidateFor(*version, request, sources, files);
            if (candidate)
                candidates.append(*std::move(candidate));
        }
    }
    // Of two that fit alike, the newer one.
    std::ranges::stable_sort(candidates, std::greater(), &AdoptionCandidate::score);
    return candidates;
}

Result<void> adopt(const QString &folder, const AdoptionCandidate &candidate,
                   const Process &process, const FileSystem &files)
{
    const QString file = folder + u'/' + lineageFileName;
    if (QFileInfo::exists(file))
        return std::unexpected(
            Error{u"lineage.exists"_s, Tr::tr("%1 says already where it came from.").arg(folder),
                  file, Tr::tr("Remove the file first, if what it says is wrong.")});
    if (!candidate.isComplete) {
        QStringList open;
        for (const Question &question : candidate.questions) {
            if (question.isOpen)
                open.append(question.name + ": "_L1 + question.problem);
        }
        return std::unexpected(
            Error{u"lineage.questions"_s,
                  Tr::tr("The project doesn't answer: %1").arg(open.join("; "_L1)), folder,
                  Tr::tr("Write the answers into a file, such as “name: value”, and give it with "
                         "--values.")});
    }
    if (auto made = makeFolderOf(file); !made)
        return made;
    if (auto written = files.write(file, lineageText(candidate.record)); !written)
        return written;
    return keepBase(process, folder, candidate.record, candidate.made);
}

} // namespace waymark::lineage
