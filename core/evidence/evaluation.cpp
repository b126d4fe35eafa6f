// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "evidence/evaluation.h"

#include "analysis/bundledtext.h"
#include "analysis/checklist.h"
#include "base/expensive.h"
#include "policy/policyset.h"
#include "schema/crddefinition.h"
#include "vcs/git.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QMap>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::evidence {

namespace {

constexpr qsizetype sha1Size = 20;
constexpr qsizetype longestExpression = 120;

QString sha256Of(QByteArrayView bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

/// The texts of rules, each file read once.
class RuleTexts
{
public:
    explicit RuleTexts(const snapshot::Snapshot &snapshot)
        : m_snapshot(snapshot)
    {}

    /// The document of that number, or the file where there is none. A path that isn't absolute is
    /// that of a schema that comes with Waymark.
    UsedRule used(const QString &name, const QString &path, int document)
    {
        const auto &tree = treeOf(path);
        UsedRule rule{name, QDir::isAbsolutePath(path) ? shown(path) : QString(), {}};
        const bool isThere = document >= 0 && document < tree.documents().size();
        rule.sha256 = sha256Of(isThere ? tree.text().slice(tree.documents()[document].range)
                                       : QByteArrayView(tree.text().bytes()));
        return rule;
    }

    /// Which document of a file defines a kind; -1: the file as a whole does.
    int definitionIn(const QString &path, const schema::KindKey &key)
    {
        for (const yaml::Document &document : treeOf(path).documents()) {
            const yaml::Node spec = document.root.value(u"spec").target();
            const yaml::Node names = spec.value(u"names").target();
            if (schema::isCrd(document) && names.value(u"kind").target().text() == key.kind)
                return document.index;
        }
        return -1;
    }

    [[nodiscard]] QString shown(const QString &path) const
    {
        return QDir(m_snapshot.folder).relativeFilePath(path);
    }

private:
    const yaml::SyntaxTree &treeOf(const QString &path)
    {
        auto found = m_trees.find(path);
        if (found == m_trees.end()) {
            const auto file = m_snapshot.file(path);
            found = m_trees.insert(
                path, *yaml::SyntaxTree::parse(file ? file->text() : SourceText(bytesOf(path))));
        }
        return *found;
    }

    /// Nothing where the file can't be read.
    static QByteArray bytesOf(const QString &path)
    {
        if (!QDir::isAbsolutePath(path))
            return analysis::bundledText(path).value_or(QByteArray());
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.read(largestStatementFile) : QByteArray();
    }

    const snapshot::Snapshot &m_snapshot;
    QMap<QString, yaml::SyntaxTree> m_trees;
};

Outcome outcomeOf(const analysis::Check &check)
{
    using State = analysis::Check::State;
    const bool isError = check.finding && check.finding->severity == Severity::Error;
    if (check.state == State::Passed)
        return Outcome::Passed;
    return check.state == State::Failed || isError ? Outcome::Failed : Outcome::Warned;
}

/// In no language, and the same as long as the rule is.
QString nameOf(const analysis::Check &check)
{
    using Source = analysis::Check::Source;
    const QString rule = check.expression.size() > longestExpression
                             ? check.expression.first(longestExpression) + u'…'
                             : check.expression;
    switch (check.source) {
    case Source::Schema:
        return u"schema"_s;
    case Source::Catalog:
        return u"catalog"_s;
    case Source::KindRule:
        return "rule "_L1 + rule;
    case Source::Policy:
        break;
    }
    return "policy "_L1 + check.name + (rule.isEmpty() ? QString() : ": "_L1 + rule);
}

class Evaluation
{
public:
    Evaluation(const snapshot::Snapshot &snapshot, const analysis::Analysis &analysis,
               const QString &path)
        : m_analysis(analysis)
        , m_policies(snapshot.rules->policies.get())
        , m_path(path)
        , m_snapshot(snapshot)
        , m_texts(snapshot)
    {}

    void addTo(Evidence &evidence)
    {
        for (const yaml::Document &document : m_analysis.tree.documents()) {
            if (document.root.isMapping())
                addDocument(document);
        }
        if (!m_snapshot.rules->severities.isEmpty())
            add(u"settings"_s, m_snapshot.folder + u'/' + snapshot::workspaceFileName, -1);
        evidence.rules = m_rules.values();
        for (auto one = m_outcomes.begin(); one != m_outcomes.end(); ++one)
            evidence.outcomes.append({one.key(), one->first, one->second});
    }

private:
    void addDocument(const yaml::Document &document)
    {
        const yaml::Node metadata = document.root.value(u"metadata").target();
        const QString subject =
            document.topLevel(u"kind") + u'/' + metadata.value(u"name").target().text() + ": "_L1;
        if (const schema::KindEntry *kind = m_analysis.kindOf(document)) {
            add("schema/"_L1 + kind->key.kind, kind->source,
                m_texts.definitionIn(kind->source, kind->key));
        } else {
            note(subject + "schema"_L1, Outcome::Failed, {});
        }
        for (const auto &check : analysis::checklistOf(m_analysis, document.index, m_path)) {
            if (check.state == analysis::Check::State::NotMatched)
                continue;
            note(subject + nameOf(check), outcomeOf(check), check.exception);
            if (check.source == analysis::Check::Source::Policy)
                addPolicy(check.name, document);
            if (!check.exception.isEmpty())
                addException(check.exception);
        }
        for (const SuppressedFinding &one : m_analysis.suppressed) {
            if (one.finding.document == document.index && one.finding.severity == Severity::Error)
                note(subject + "set aside "_L1 + one.finding.code, Outcome::Failed, {});
        }
    }

    /// The policy, what binds it, and everything it may read beside the document.
    void addPolicy(const QString &name, const yaml::Document &document)
    {
        const policy::AdmissionPolicy *found = m_policies->policyNamed(name);
        if (found == nullptr || m_rules.contains("policy/"_L1 + name))
            return;
        add("policy/"_L1 + name, found->path, found->document);
        for (const policy::PolicyBinding &binding : m_policies->bindings()) {
            if (binding.policy == name && !found->isKyverno)
                add("binding/"_L1 + binding.name, binding.path, binding.document);
        }
        const QString space =
            document.root.value(u"metadata").target().value(u"namespace").target().text();
        for (const auto &file : m_snapshot.files) {
            for (const snapshot::DocumentEntry &entry : file->documents) {
                const bool isRead = (found->hasParams() && entry.kind == found->paramKind
                                     && entry.apiVersion == found->paramApiVersion)
                                    || (entry.kind == "Namespace"_L1 && entry.apiVersion == "v1"_L1
                                        && entry.name == (space.isEmpty() ? u"default"_s : space));
                if (isRead)
                    add("params/"_L1 + entry.kind + u'/' + entry.name, file->path, entry.index);
            }
        }
    }

    void addException(const QString &name)
    {
        for (const policy::Exception &exception : m_policies->exceptions()) {
            if (exception.name == name)
                add("exception/"_L1 + name, exception.path, exception.document);
        }
    }

    void add(const QString &name, const QString &path, int document)
    {
        if (!m_rules.contains(name))
            m_rules.insert(name, m_texts.used(name, path, document));
    }

    /// The same rule by several bindings counts by the worst.
    void note(const QString &name, Outcome outcome, const QString &exception)
    {
        const auto found = m_outcomes.find(name);
        if (found == m_outcomes.end() || found->first < outcome)
            m_outcomes.insert(name, {outcome, exception});
    }

    const analysis::Analysis &m_analysis;
    const policy::PolicySet *m_policies;
    const QString &m_path;
    const snapshot::Snapshot &m_snapshot;
    RuleTexts m_texts;
    QMap<QString, UsedRule> m_rules;
    QMap<QString, std::pair<Outcome, QString>> m_outcomes;
};

} // namespace

std::optional<Evidence> evaluated(const snapshot::Snapshot &snapshot, const QString &path,
                                  const QByteArray &bytes, const Evaluator &evaluator,
                                  std::stop_token stop)
{
    expensive();
    const auto analysis = analysis::analyze(
        {.text = SourceText(bytes), .rules = snapshot.rules, .path = path}, std::move(stop));
    if (!analysis)
        return std::nullopt;
    Evidence evidence{
        .file = QDir(snapshot.folder).relativeFilePath(path),
        .sha256 = sha256Of(bytes),
        .gitBlob = QString::fromLatin1(vcs::blobHash(bytes, sha1Size).toHex()),
        .evaluator = "https://waymark.dev/waymarkctl/"_L1 + evaluator.version,
        .time = QDateTime::fromSecsSinceEpoch(evaluator.now.toSecsSinceEpoch(), QTimeZone::UTC),
        .place = evaluator.place,
        .rules = {},
        .outcomes = {}};
    Evaluation(snapshot, *analysis, path).addTo(evidence);
    return evidence;
}

} // namespace waymark::evidence
