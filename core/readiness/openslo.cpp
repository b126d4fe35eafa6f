// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "readiness/openslo.h"

#include "readiness/readinesstr.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace waymark::readiness {

namespace {

/// What the specification asks of an SLO (OpenSLO v1, readiness.md 2D).
class SloRules
{
public:
    SloRules(yaml::Node spec, QStringList &problems)
        : m_spec(spec)
        , m_problems(problems)
    {}

    void check()
    {
        if (text(m_spec, u"service").isEmpty())
            add(Tr::tr("spec.service names nobody"));
        if (text(m_spec, u"description").size() > longestDescription)
            add(Tr::tr("spec.description is longer than %1 characters").arg(longestDescription));
        static const QStringList methods{u"Occurrences"_s, u"Timeslices"_s, u"RatioTimeslices"_s};
        m_method = text(m_spec, u"budgetingMethod");
        if (!methods.contains(m_method))
            add(Tr::tr("spec.budgetingMethod is none of %1").arg(methods.join(", "_L1)));
        checkWindow();
        checkObjectives();
    }

private:
    static QString text(yaml::Node node, QStringView key)
    {
        return node.value(key).target().text();
    }
    static bool has(yaml::Node node, QStringView key) { return bool(node.value(key)); }
    void add(const QString &problem) { m_problems.append(problem); }

    void checkWindow()
    {
        const yaml::Node windows = m_spec.value(u"timeWindow").target();
        if (!windows.isSequence() || windows.size() != 1) {
            add(Tr::tr("spec.timeWindow doesn't have exactly one item"));
            return;
        }
        const yaml::Node window = windows.firstChild().target();
        if (text(window, u"duration").isEmpty())
            add(Tr::tr("spec.timeWindow has no duration"));
        const bool isRolling = window.value(u"isRolling").target().toBool().value_or(false);
        if (isRolling == has(window, u"calendar"))
            add(Tr::tr("spec.timeWindow is neither rolling nor by a calendar, or both"));
    }

    /// `indicator` and `indicatorRef` of a node.
    static int indicatorsOf(yaml::Node node)
    {
        return (has(node, u"indicator") ? 1 : 0) + (has(node, u"indicatorRef") ? 1 : 0);
    }

    void checkObjectives()
    {
        const yaml::Node objectives = m_spec.value(u"objectives").target();
        if (!objectives.isSequence() || objectives.size() == 0) {
            add(Tr::tr("spec.objectives has none"));
            return;
        }
        bool areComposite = true;
        for (yaml::Node item = objectives.firstChild(); item; item = item.nextSibling()) {
            areComposite = areComposite && indicatorsOf(item.target()) == 1;
            checkObjective(item.target());
        }
        const int own = indicatorsOf(m_spec);
        if (own > 1 || (own == 0 && !areComposite))
            add(Tr::tr("spec doesn't have exactly one of indicator and indicatorRef"));
    }

    void checkObjective(yaml::Node objective)
    {
        const auto target = objective.value(u"target").target().toDouble();
        const auto percent = objective.value(u"targetPercent").target().toDouble();
        if (target.has_value() == percent.has_value())
            add(Tr::tr("an objective doesn't have exactly one of target and targetPercent"));
        if (target && (*target < 0 || *target >= 1))
            add(Tr::tr("a target isn't from 0 to below 1"));
        if (percent && (*percent < 0 || *percent >= 100))
            add(Tr::tr("a targetPercent isn't from 0 to below 100"));
        if (m_method.endsWith("imeslices"_L1) && !has(objective, u"timeSliceWindow"))
            add(Tr::tr("an objective by time slices has no timeSliceWindow"));
        if (m_method == "Timeslices"_L1 && !has(objective, u"timeSliceTarget"))
            add(Tr::tr("an objective by time slices has no timeSliceTarget"));
    }

    static constexpr qsizetype longestDescription = 1050;

    yaml::Node m_spec;
    QStringList &m_problems;
    QString m_method;
};

} // namespace

bool isSlo(const yaml::Document &document)
{
    return document.topLevel(u"kind") == "SLO"_L1
           && document.topLevel(u"apiVersion") == "openslo/v1"_L1;
}

Slo readSlo(const yaml::Document &document, const QString &path, const SourceText &text)
{
    const yaml::Node spec = document.root.value(u"spec").target();
    Slo slo{.name = document.root.value(u"metadata").target().value(u"name").target().text(),
            .service = spec.value(u"service").target().text(),
            .path = path,
            .line = text.lineAt(document.root.range().begin),
            .objectives = int(spec.value(u"objectives").target().size()),
            .digest =
                QCryptographicHash::hash(text.slice(document.range), QCryptographicHash::Sha1)};
    if (slo.name.isEmpty())
        slo.problems.append(Tr::tr("metadata.name is missing"));
    SloRules(spec, slo.problems).check();
    return slo;
}

} // namespace waymark::readiness
