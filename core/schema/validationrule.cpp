// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "schema/validationrule.h"

#include "schema/expressionvariables.h"
#include "schema/schematr.h"
#include "schema/words.h"
#include "text/nearest.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <deque>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace waymark::schema {

namespace {

constexpr qsizetype longestMessage = 2'048; // apiextensions: MaxLength of message

struct RuleHolder
{
    yaml::Node schema;
    PointerPattern scope;
    yaml::Node uncorrelated; ///< the list whose items can't be matched with those before
};

/// The name at `at` of a path such as `.spec['a.b']`, and the offset behind it; nullopt for what is
/// no path.
std::optional<std::pair<QString, qsizetype>> pathSegment(const QString &path, qsizetype at)
{
    if (QStringView(path).sliced(at).startsWith("['"_L1)) {
        const qsizetype end = path.indexOf("']"_L1, at);
        const QString name = path.sliced(at + 2, std::max<qsizetype>(end - at - 2, 0));
        if (name.isEmpty() || name.contains(u'\''))
            return std::nullopt;
        return std::pair(name, end + 2);
    }
    if (path[at] != u'.')
        return std::nullopt;
    const auto isPart = [](QChar c) {
        return (c.unicode() < 128 && c.isLetterOrNumber()) || c == u'_' || c == u'-';
    };
    const auto *end = std::find_if_not(path.cbegin() + at + 1, path.cend(), isPart);
    const QString name = path.sliced(at + 1, end - path.cbegin() - at - 1);
    if (name.isEmpty() || name.front().isDigit() || name.front() == u'-')
        return std::nullopt;
    return std::pair(name, qsizetype(end - path.cbegin()));
}

class RuleReader
{
public:
    explicit RuleReader(Diagnostics &found)
        : m_found(found)
    {}

    QList<ValidationRule> read(yaml::Node root)
    {
        m_queue.push_back({root.target(), {}, {}});
        while (!m_queue.empty()) {
            const RuleHolder holder = m_queue.front();
            m_queue.pop_front();
            const yaml::Node list = holder.schema.value(u"x-kubernetes-validations").target();
            for (yaml::Node item = list.firstChild(); item; item = item.nextSibling())
                readRule(item.target(), holder);
            descend(holder);
        }
        return std::move(m_rules);
    }

private:
    void descend(const RuleHolder &holder)
    {
        for (const yaml::Entry &entry : holder.schema.value(u"properties").target().entries())
            m_queue.push_back(
                {entry.value.target(), holder.scope.child(entry.key), holder.uncorrelated});
        if (const yaml::Node rest = holder.schema.value(u"additionalProperties").target();
            rest.isMapping())
            m_queue.push_back({rest, holder.scope.child(u"*"_s), holder.uncorrelated});
        const yaml::Node items = holder.schema.value(u"items").target();
        if (!items.isMapping())
            return;
        // Only items with keys can be told to be the same ones as before.
        const bool isMap =
            holder.schema.value(u"x-kubernetes-list-type").target().text() == "map"_L1;
        m_queue.push_back({items, holder.scope.child(u"*"_s),
                           holder.uncorrelated || isMap ? holder.uncorrelated : holder.schema});
    }

    void readRule(yaml::Node node, const RuleHolder &holder)
    {
        const auto text = [&](QStringView key) {
            return node.value(key).target().text();
        };
        ValidationRule rule;
        rule.scope = holder.scope;
        rule.rule = text(u"rule");
        rule.message = text(u"message");
        rule.messageExpression = text(u"messageExpression");
        rule.reason = text(u"reason");
        rule.fieldPath = text(u"fieldPath");
        const yaml::Node optional = node.value(u"optionalOldSelf").target();
        rule.optionalOldSelf = optional.isScalar() && optional.toBool().value_or(false);
        rule.isTransition = namesVariable(rule.rule, u"oldSelf");
        rule.place = node.pointer();
        const yaml::Node expression = node.value(u"rule");
        rule.range = expression ? expression.range() : node.range();
        if (rule.rule.trimmed().isEmpty()) {
            report(node, Tr::tr("The rule has no expression."),
                   Tr::tr("Add “rule”: a CEL expression over “self”."));
            return;
        }
        check(rule, node, holder);
        if (rule.reason.isEmpty())
            rule.reason = u"FieldValueInvalid"_s;
        m_rules.append(rule);
    }

    void check(const ValidationRule &rule, yaml::Node node, const RuleHolder &holder)
    {
        checkMessage(rule, node);
        static const QStringList reasons{u"FieldValueInvalid"_s, u"FieldValueForbidden"_s,
                                         u"FieldValueRequired"_s, u"FieldValueDuplicate"_s};
        if (!rule.reason.isEmpty() && !reasons.contains(rule.reason))
            report(node.value(u"reason"), Tr::tr("%1 is no reason.").arg(quoted(rule.reason)),
                   Tr::tr("Use %1.").arg(joined(reasons, true)));
        if (!rule.fieldPath.isEmpty())
            checkFieldPath(rule, node.value(u"fieldPath"), holder.schema);
        if (node.value(u"optionalOldSelf") && !rule.isTransition)
            report(node.value(u"optionalOldSelf"),
                   Tr::tr("“optionalOldSelf” has no meaning: the rule doesn't name “oldSelf”."),
                   Tr::tr("Remove it, or compare with “oldSelf”."));
        if (rule.isTransition && holder.uncorrelated)
            report(node.value(u"rule"),
                   Tr::tr("“oldSelf” can't be used here: items of this list can't be matched with "
                          "those before."),
                   Tr::tr("Give the list x-kubernetes-list-type: map, or move the rule out of "
                          "it."));
    }

    void checkMessage(const ValidationRule &rule, yaml::Node node)
    {
        const yaml::Node message = node.value(u"message");
        if (message && rule.message.trimmed().isEmpty())
            report(message, Tr::tr("The message is empty."), Tr::tr("Say what is wrong."));
        if (rule.message.contains(u'\n') || rule.message.contains(u'\r'))
            report(message, Tr::tr("The message has line breaks."),
                   Tr::tr("Write it on one line."));
        if (rule.message.size() > longestMessage)
            report(message, Tr::tr("The message is longer than 2,048 characters."),
                   Tr::tr("Shorten it."));
        if (!message && rule.rule.trimmed().contains(u'\n'))
            report(node.value(u"rule"),
                   Tr::tr("A rule of several lines needs a message: it can't be shown itself."),
                   Tr::tr("Add “message”."));
        if (const yaml::Node expression = node.value(u"messageExpression");
            expression && rule.messageExpression.trimmed().isEmpty())
            report(expression, Tr::tr("The message expression is empty."),
                   Tr::tr("Write a CEL expression that gives a text, or remove it."));
    }

    void checkFieldPath(const ValidationRule &rule, yaml::Node place, yaml::Node schema)
    {
        const QString &path = rule.fieldPath;
        qsizetype at = 0;
        yaml::Node here = schema;
        while (at < path.size()) {
            const auto segment = pathSegment(path, at);
            if (!segment) {
                report(place, Tr::tr("%1 is no path to a field.").arg(quoted(path)),
                       Tr::tr("Write it like “.spec.size” or “.labels['a.b']”, without indexes."));
                return;
            }
            const auto &[name, end] = *segment;
            const yaml::Node properties = here.value(u"properties").target();
            yaml::Node next = properties.value(name).target();
            if (!next)
                next = here.value(u"additionalProperties").target();
            if (!next.isMapping()) {
                reportUnknownField(place, name, properties);
                return;
            }
            here = next;
            at = end;
        }
    }

    void reportUnknownField(yaml::Node place, const QString &name, yaml::Node properties)
    {
        QStringList declared;
        for (const yaml::Entry &entry : properties.entries())
            declared.append(entry.key);
        const auto meant = likelyMeant(name, declared);
        report(place, Tr::tr("There is no field %1 here.").arg(quoted(name)),
               meant ? Tr::tr("Did you mean %1?").arg(quoted(*meant))
                     : Tr::tr("Name a field that the schema declares."));
    }

    void report(yaml::Node place, const QString &message, const QString &next)
    {
        Diagnostic finding;
        finding.code = u"schema.invalid-rule"_s;
        finding.message = message;
        finding.why = Tr::tr("An API server refuses a definition with such a rule.");
        finding.next = next;
        finding.range = place.isScalar() ? place.range()
                        : place.key()    ? place.key().range()
                                         : place.range();
        finding.pointer = place.pointer();
        m_found.append(finding);
    }

    Diagnostics &m_found;
    std::deque<RuleHolder> m_queue;
    QList<ValidationRule> m_rules;
};

/// The name of a property that CEL couldn't have as an identifier: `a__dash__b` for `a-b`.
QString unescapedName(const QString &name)
{
    static const QRegularExpression escape(u"__([a-z]+)__"_s);
    static const QHash<QString, QString> signs{
        {u"dot"_s, u"."_s}, {u"dash"_s, u"-"_s}, {u"slash"_s, u"/"_s}, {u"underscores"_s, u"__"_s}};
    QString plain;
    qsizetype copied = 0;
    for (const QRegularExpressionMatch &match : escape.globalMatch(name)) {
        plain += QStringView(name).sliced(copied, match.capturedStart() - copied);
        plain += signs.value(match.captured(1), match.captured(1)); // else a keyword
        copied = match.capturedEnd();
    }
    return plain + QStringView(name).sliced(copied);
}

/// What follows a variable: names of properties, up to a call, an operator or an index.
QStringList namesBehind(const QString &expression, qsizetype offset)
{
    static const QRegularExpression selector(
        uR"re(\G\s*(?:\.\s*\??\s*([A-Za-z_]\w*+)(?!\s*\()|\[\s*\??\s*(?:"([^"\\]*)"|'([^'\\]*)')\s*\]))re"_s);
    QStringList found;
    for (;;) {
        const auto match = selector.match(expression, offset);
        if (!match.hasMatch())
            return found;
        found << (match.hasCaptured(1) ? unescapedName(match.captured(1))
                                       : match.captured(2) + match.captured(3));
        offset = match.capturedEnd();
    }
}

} // namespace

bool readsField(const ValidationRule &rule, const JsonPointer &field)
{
    const qsizetype depth = rule.scope.segments().size();
    const QStringList &path = field.segments();
    if (depth > path.size() || !rule.scope.matches(JsonPointer(path.first(depth))))
        return false;
    const QStringList below = path.sliced(depth);
    if (below.isEmpty())
        return true;
    for (const NamedVariable &variable : variablesIn(rule.rule)) {
        if (variable.name != "self"_L1)
            continue;
        const QStringList names = namesBehind(rule.rule, variable.end);
        if (names.size() >= below.size() && names.first(below.size()) == below)
            return true;
    }
    return false;
}

QList<ValidationRule> readValidationRules(yaml::Node openApiSchema, Diagnostics &found)
{
    return RuleReader(found).read(openApiSchema);
}

bool namesVariable(QStringView expression, QStringView name)
{
    return std::ranges::any_of(variablesIn(expression), [&](const NamedVariable &variable) {
        return variable.name == name;
    });
}

} // namespace waymark::schema
