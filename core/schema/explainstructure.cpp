// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "schema/explainer.h"
#include "schema/schematr.h"
#include "schema/words.h"
#include "text/nearest.h"

using namespace Qt::StringLiterals;

namespace waymark::schema {

void Explainer::explainCount(const Failure &failure, Diagnostic &finding)
{
    const QString name = nameOf(failure.value);
    const yaml::Node node = failure.value.target();
    const int count =
        node.isMapping() ? int(std::ssize(Instance(failure.value).entries())) : int(node.size());
    const QString limit = QString::number(failure.operand);
    switch (failure.op) {
    case Op::MinItems:
        finding.code = u"schema.min-items"_s;
        if (count == 0 && failure.operand == 1)
            finding.message = Tr::tr("%1 is an empty list; it needs an item.").arg(name);
        else
            finding.message =
                Tr::tr("%1 has %n items, at least %2 are needed.", nullptr, count).arg(name, limit);
        finding.next = Tr::tr("Add an item.");
        return;
    case Op::MaxItems:
        finding.code = u"schema.max-items"_s;
        finding.message =
            Tr::tr("%1 has %n items, at most %2 are allowed.", nullptr, count).arg(name, limit);
        finding.next = Tr::tr("Remove items.");
        return;
    case Op::MinProperties:
        finding.code = u"schema.min-properties"_s;
        finding.message =
            Tr::tr("%1 has %n fields, at least %2 are needed.", nullptr, count).arg(name, limit);
        finding.next = Tr::tr("Add a field.");
        return;
    case Op::TotalSize: {
        Instance map(failure.value);
        finding.code = u"schema.total-size"_s;
        finding.message = Tr::tr("%1 holds %2 bytes of names and texts, at most %3 are allowed.")
                              .arg(name, QString::number(totalSize(map)), limit);
        finding.next = Tr::tr("Shorten the longest text, or keep it elsewhere.");
        return;
    }
    default:
        finding.code = u"schema.max-properties"_s;
        finding.message =
            Tr::tr("%1 has %n fields, at most %2 are allowed.", nullptr, count).arg(name, limit);
        finding.next = Tr::tr("Remove fields.");
    }
}

void Explainer::explainRepeated(const Failure &failure, Diagnostic &finding)
{
    const yaml::Node list = failure.value.parent();
    const QString title = Tr::tr("Remove the second one");
    finding.related.append({failure.other.range(), Tr::tr("It stands here already.")});
    finding.fixes = m_fixer.removed(failure.value, title);
    if (failure.op == Op::UniqueItems) {
        // A list of type `set` and one with unique items differ only in who asks.
        finding.code = failure.operand == 1 ? u"schema.duplicate-item"_s : u"schema.unique-items"_s;
        finding.message = Tr::tr("%1 holds %2 twice.").arg(nameOf(list), shown(failure.value));
        finding.next = Tr::tr("Remove one of them.");
        return;
    }
    const std::vector<ListKey> &keys = m_compiled.listKeys[size_t(failure.operand)];
    finding.code = u"schema.duplicate-item"_s;
    QStringList words;
    Instance item(failure.value);
    for (const ListKey &key : keys) {
        const Entry *entry = item.entry(key.name);
        words.append(QString::fromUtf8(key.name) + u' ' + (entry ? shown(entry->value) : u"–"_s));
        if (entry && words.size() == 1 && !entry->via) {
            finding.range = entry->value.range();
            finding.pointer = entry->value.pointer();
        }
    }
    finding.message =
        Tr::tr("%1 has an item with %2 already.").arg(nameOf(list), joined(words, false));
    finding.next = Tr::tr("Give it another name, or remove it.");
}

void Explainer::explainContains(const Failure &failure, Diagnostic &finding)
{
    const ContainsRule &rule = m_compiled.containsRules[size_t(failure.operand)];
    finding.code = u"schema.contains"_s;
    if (const QString words = reason(rule.schema); !words.isEmpty())
        finding.why = words;
    const QString name = nameOf(failure.value);
    const Step *constant = m_compiled.step(rule.schema, Op::Const);
    if (constant != nullptr && rule.minimum == 1 && rule.maximum < 0) {
        const QString wanted =
            shown(m_compiled.enumerations[size_t(constant->operand)].values.front());
        finding.message = Tr::tr("%1 must hold %2.").arg(name, wanted);
        finding.next = Tr::tr("Add %1.").arg(wanted);
        return;
    }
    if (rule.minimum == 0)
        finding.message =
            Tr::tr("%1 may hold at most %n items of a certain form.", nullptr, int(rule.maximum))
                .arg(name);
    else
        finding.message =
            rule.maximum >= 0
                ? Tr::tr("%1 must hold %2 to %3 items of a certain form.")
                      .arg(name)
                      .arg(rule.minimum)
                      .arg(rule.maximum)
                : Tr::tr("%1 must hold %n items of a certain form.", nullptr, int(rule.minimum))
                      .arg(name);
    finding.next = Tr::tr("Look at the schema for the form of the item.");
}

void Explainer::explainMissing(const Failure &failure, Diagnostic &finding)
{
    finding.code = u"schema.required"_s;
    const Cursor parent = cursorAt(failure.value);
    Instance object(failure.value);
    if (const Entry *entry = object.entry(failure.names.front());
        entry && failure.names.size() == 1) {
        // It is there, but an API server drops a null before it looks for it.
        finding.message = Tr::tr("%1 has no value.").arg(quoted(QString::fromUtf8(entry->name)));
        finding.next = Tr::tr("Give it a value.");
        finding.range = entry->key.range();
        return;
    }
    if (failure.names.size() == 1) {
        const QString words =
            parent.property(QString::fromUtf8(failure.names.front())).facts().description;
        finding.why = firstParagraph(words);
    }
    finding.message =
        Tr::tr("%1 lacks %2.").arg(nameOf(failure.value), joinedNames(failure.names, false));
    finding.next = failure.names.size() == 1 ? Tr::tr("Add it.") : Tr::tr("Add them.");
    finding.fixes = m_fixer.added(failure.value, failure.names, parent);
}

void Explainer::explainDependent(const Failure &failure, Diagnostic &finding)
{
    finding.code = u"schema.dependent-required"_s;
    finding.message =
        Tr::tr("With %1 set, %2 must be set as well.")
            .arg(quoted(QString::fromUtf8(failure.name)), joinedNames(failure.names, false));
    finding.next =
        Tr::tr("Add what is missing, or remove %1.").arg(quoted(QString::fromUtf8(failure.name)));
    finding.fixes = m_fixer.added(failure.value, failure.names, cursorAt(failure.value));
}

void Explainer::explainUnknown(const Failure &failure, Diagnostic &finding)
{
    finding.code = failure.op == Op::UnevaluatedProperties ? u"schema.unevaluated"_s
                                                           : u"schema.unknown-field"_s;
    if (!failure.key) {
        finding.code = u"schema.not"_s;
        finding.message = Tr::tr("%1 isn't allowed here.").arg(nameOf(failure.value));
        finding.next = Tr::tr("Remove it.");
        finding.fixes = m_fixer.removed(failure.value, Tr::tr("Remove it"));
        return;
    }
    const QString name = QString::fromUtf8(failure.name);
    Instance parent(failure.value);
    const QStringList free = freeNames(failure);
    finding.why.clear();
    finding.message = Tr::tr("%1 is no field of %2.").arg(quoted(name), nameOf(failure.value));
    const auto meant = likelyMeant(name, free);
    if (meant)
        finding.fixes = renamedIfTaken(failure, *meant);
    if (!finding.fixes.isEmpty())
        finding.next = Tr::tr("Did you mean %1? Rename it, or remove it.").arg(quoted(*meant));
    else if (free.isEmpty())
        finding.next = Tr::tr("Remove it.");
    else
        finding.next = Tr::tr("Remove it, or use one of these: %1.").arg(joined(free, true));
    explainClosed(failure, finding);
    const yaml::Node value =
        parent.entry(failure.name) ? parent.entry(failure.name)->value : yaml::Node();
    finding.fixes += m_fixer.removed(value, Tr::tr("Remove %1").arg(quoted(name)));
}

/// Fields that could stand there: what another part of the schema lists helps nobody where the part
/// that closes the object doesn't know it.
QStringList Explainer::freeNames(const Failure &failure) const
{
    const PropertyRules *rules =
        failure.op == Op::Properties ? &m_compiled.propertyRules[size_t(failure.operand)] : nullptr;
    const auto isTaken = [&](const QByteArray &name) {
        return !rules || m_compiled.property(*rules, name) != noSchema
               || std::ranges::any_of(rules->patterns, [&](const auto &rule) {
                      return m_compiled.patterns[rule.first].match(name) == Pattern::Match::Yes;
                  });
    };
    Instance parent(failure.value);
    QStringList names;
    for (const QString &candidate : cursorAt(failure.value).properties()) {
        const QByteArray utf8 = candidate.toUtf8();
        if (!parent.entry(utf8) && isTaken(utf8))
            names.append(candidate);
    }
    return names;
}

Fixer::Fixes Explainer::renamedIfTaken(const Failure &failure, const QString &name) const
{
    Fixer::Fixes fixes = m_fixer.renamed(failure.key, name, true);
    if (m_check)
        fixes.removeIf([&](const Fix &fix) { return !m_check->accepts(fix.edits); });
    return fixes;
}

/// Says why a field is refused that the schema seems to know: `additionalProperties` sees only what
/// is listed beside it (JSON Schema Core 2020-12, section 10.3.2.3).
void Explainer::explainClosed(const Failure &failure, Diagnostic &finding) const
{
    if (failure.op != Op::Properties || m_compiled.nodes[failure.schema].usesUnevaluated)
        return;
    const PropertyRules &rules = m_compiled.propertyRules[size_t(failure.operand)];
    if (rules.isResource || rules.rest != Rest::Forbidden)
        return;
    const QStringList known = cursorAt(failure.value).properties();
    const bool isListedElsewhere = std::ranges::any_of(known, [&](const QString &name) {
        return m_compiled.property(rules, name.toUtf8()) == noSchema;
    });
    if (!isListedElsewhere)
        return;
    finding.why = Tr::tr("“additionalProperties: false” knows only the fields that are listed "
                         "beside it in the schema, and none of those that a “$ref” or “allOf” "
                         "brings in.");
    finding.next += u' '
                    + Tr::tr("Where such fields are meant to be allowed, the schema needs "
                             "“unevaluatedProperties: false” instead.");
}

void Explainer::explainName(const Failure &failure, Diagnostic &finding)
{
    const QString lower = QString::fromUtf8(failure.name).trimmed().toLower();
    finding.code = u"schema.property-name"_s;
    finding.message = Tr::tr("%1 can't be a name in %2.")
                          .arg(quoted(QString::fromUtf8(failure.name)), nameOf(failure.value));
    if (failure.op == Op::Enum) {
        QStringList words;
        for (const yaml::Value &value : m_compiled.enumerations[size_t(failure.operand)].values)
            words.append(shown(value));
        finding.next = Tr::tr("Use %1.").arg(joined(words, true));
        if (const auto meant = likelyMeant(QString::fromUtf8(failure.name), words))
            finding.fixes = m_fixer.renamed(failure.key, *meant, false);
    } else if (failure.op == Op::Pattern) {
        const Pattern &pattern = m_compiled.patterns[size_t(failure.operand)];
        finding.next = finding.why.isEmpty() ? Tr::tr("Make it match %1.").arg(pattern.text())
                                             : Tr::tr("Write it in that form.");
        if (pattern.match(lower.toUtf8()) == Pattern::Match::Yes)
            finding.fixes = m_fixer.renamed(failure.key, lower, false);
    } else {
        finding.next = Tr::tr("Choose another name.");
    }
}

} // namespace waymark::schema
