// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "readiness/answers.h"

#include "catalog/entityref.h"
#include "policy/exception.h"
#include "policy/policywords.h"
#include "readiness/readinesstr.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QTimeZone>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace waymark::readiness {

namespace {

QString answerField(yaml::Node parent, QStringView key)
{
    return parent.value(key).target().text();
}

} // namespace

QDateTime Answer::noticeFrom() const
{
    return end.addDays(-policy::noticeDays);
}

bool isAnswer(const yaml::Document &document)
{
    return document.topLevel(u"kind") == "CheckAnswer"_L1
           && document.topLevel(u"apiVersion").startsWith("waymark.dev/"_L1);
}

Answer readAnswer(const yaml::Document &document, const QString &path, const SourceText &text)
{
    const yaml::Node spec = document.root.value(u"spec").target();
    const auto ref = catalog::parseRef(answerField(spec, u"entity"), {.kind = u"Component"_s});
    Answer answer{
        .name = answerField(document.root.value(u"metadata").target(), u"name"),
        .path = path,
        .document = document.index,
        .line = text.lineAt(document.root.range().begin),
        .scorecard = answerField(spec, u"scorecard"),
        .check = answerField(spec, u"check"),
        .entity = ref.isUsable() ? ref.ref.canonical() : QString(),
        .isYes = spec.value(u"answer").target().toBool().value_or(false),
        .by = answerField(spec, u"answeredBy"),
        .on = policy::instantOf(answerField(spec, u"answeredOn")),
        .end = policy::instantOf(answerField(spec, u"validUntil"), true),
        .evidence = answerField(spec, u"evidence"),
        .note = answerField(spec, u"note"),
        .evidenceRange = spec.value(u"evidence").range(),
        .endRange = spec.value(u"validUntil").range(),
        .checkRange = spec.value(u"check").range(),
        .digest = QCryptographicHash::hash(text.slice(document.range), QCryptographicHash::Sha1)};
    // Without a day nobody could tell when it ends: then it has.
    if (!answer.end.isValid())
        answer.end = answer.on.isValid() ? answer.on.addDays(answerDays)
                                         : QDateTime::fromSecsSinceEpoch(0, QTimeZone::UTC);
    return answer;
}

void EntityAnswers::add(Answer answer)
{
    const auto known = std::ranges::find_if(m_answers, [&](const Answer &each) {
        return each.scorecard == answer.scorecard && each.check == answer.check;
    });
    if (known == m_answers.end())
        m_answers.append(std::move(answer));
    else if (std::tie(known->on, known->path) < std::tie(answer.on, answer.path))
        *known = std::move(answer);
}

const Answer *EntityAnswers::find(QStringView scorecard, QStringView check) const
{
    const auto found = std::ranges::find_if(m_answers, [&](const Answer &each) {
        return each.scorecard == scorecard && each.check == check;
    });
    return found == m_answers.cend() ? nullptr : &*found;
}

Diagnostics answerProblems(const Answer &answer, const QDateTime &now,
                           const std::function<bool(const QString &)> &isThere)
{
    Diagnostics found;
    const auto add = [&](const QString &code, Severity severity, TextRange range,
                         const QString &message, const QString &why, const QString &next) {
        Diagnostic finding;
        finding.code = code;
        finding.severity = severity;
        finding.range = range;
        finding.document = answer.document;
        finding.message = message;
        finding.why = why;
        finding.next = next;
        found.append(finding);
    };
    if (!answer.stands(now))
        add(u"readiness.expired-answer"_s, Severity::Warning, answer.endRange,
            Tr::tr("The answer ended after %1.").arg(policy::lastDay(answer.end)),
            Tr::tr("The check has no data for %1 since.").arg(answer.entity),
            Tr::tr("Look again, and answer anew."));
    else if (answer.isEnding(now))
        add(u"readiness.ending-answer"_s, Severity::Info, answer.endRange,
            Tr::tr("The answer ends after %1.").arg(policy::lastDay(answer.end)),
            Tr::tr("From then on the check has no data for %1.").arg(answer.entity),
            Tr::tr("Look again by then, and answer anew."));
    const bool isPath = !answer.evidence.isEmpty() && !answer.evidence.contains("://"_L1)
                        && !answer.evidence.startsWith("mailto:"_L1);
    if (isPath
        && !isThere(
            QDir::cleanPath(QFileInfo(answer.path).dir().absoluteFilePath(answer.evidence))))
        add(u"readiness.no-evidence"_s, Severity::Warning, answer.evidenceRange,
            Tr::tr("%1 isn't there.").arg(answer.evidence),
            Tr::tr("Nobody can look up what the answer stands on."),
            Tr::tr("Correct the path; it begins in the folder of this file."));
    return found;
}

} // namespace waymark::readiness
