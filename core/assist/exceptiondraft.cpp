// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "assist/exceptiondraft.h"

#include "assist/newdocument.h"
#include "assist/valuetext.h"

using namespace Qt::StringLiterals;

namespace waymark::assist {

namespace {

using yaml::Value;

/// `policy`, or `policy#validation`.
Value::Mapping ruleIn(const Diagnostic &finding)
{
    Value::Mapping rule{{u"policy"_s, finding.rule.section(u'#', 0, 0)}};
    bool isNumber = false;
    const qint64 validation = finding.rule.section(u'#', 1, 1).toLongLong(&isNumber);
    if (isNumber)
        rule.emplaceBack(u"validation"_s, validation);
    return rule;
}

QString textAt(const yaml::Document &document, const JsonPointer &pointer)
{
    const yaml::Node node = document.root.at(pointer).target();
    return node.isScalar() ? node.text() : QString();
}

QString teamIn(const yaml::Document &document, const schema::FormHints *hints)
{
    if (hints == nullptr)
        return {};
    for (const auto &[pointer, hint] : hints->entities) {
        if (hint.kinds != QStringList{u"Group"_s})
            continue;
        if (QString team = textAt(document, pointer); !team.isEmpty())
            return team;
    }
    return {};
}

} // namespace

bool canBeExcepted(const Diagnostic &finding)
{
    return finding.code == "policy.violated"_L1 && !finding.rule.isEmpty();
}

ExceptionDraft exceptionDraft(const Diagnostic &finding, const yaml::Document &document,
                              const schema::FormHints *hints, const QString &person,
                              const QDate &today)
{
    const yaml::Node metadata = document.root.value(u"metadata").target();
    const QString target = metadata.value(u"name").target().text();
    const QString space = metadata.value(u"namespace").target().text();
    const Value::Mapping rule = ruleIn(finding);
    Value::Mapping about{{u"apiVersion"_s, document.topLevel(u"apiVersion")},
                         {u"kind"_s, document.topLevel(u"kind")},
                         {u"name"_s, target}};
    if (!space.isEmpty())
        about.emplaceBack(u"namespace"_s, space);
    const QString name = labelFrom(target + u'-' + finding.rule.section(u'#', 0, 0));
    const Value::Mapping spec{
        {u"requestedBy"_s, person},
        {u"requestedOn"_s, today.toString(Qt::ISODate)},
        {u"team"_s, teamIn(document, hints)},
        {u"rule"_s, rule},
        {u"target"_s, about},
        {u"reason"_s, QString()},
        {u"until"_s, today.addDays(askedDays).toString(Qt::ISODate)},
        {u"decision"_s, Value::Mapping{{u"state"_s, u"pending"_s}}},
    };
    const Value::Mapping top{{u"apiVersion"_s, u"waymark.dev/v1alpha1"_s},
                             {u"kind"_s, u"ExceptionRequest"_s},
                             {u"metadata"_s, Value::Mapping{{u"name"_s, name}}},
                             {u"spec"_s, spec}};
    const QByteArray text = textOf(top);
    const QByteArrayView reason("\n  reason: \"");
    return {name, text, text.indexOf(reason) + reason.size()};
}

} // namespace waymark::assist
