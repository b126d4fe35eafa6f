// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/refproblems.h"

#include "catalog/catalogsnapshot.h"
#include "catalog/catalogtr.h"
#include "yaml/writer.h"

using namespace Qt::StringLiterals;

namespace waymark::catalog {

namespace {

/// "Group or User", for people.
QString kindsOf(const RefField &field)
{
    QStringList kinds;
    for (const QLatin1StringView target : QLatin1StringView(field.targets).tokenize(u' '))
        kinds.append(kindSpelling(QString(target)));
    return kinds.join(Tr::tr(" or ", "between two kinds"));
}

} // namespace

JsonPointer pointerOf(const RefUse &use)
{
    const JsonPointer field({u"spec"_s, QString(use.field->name)});
    return use.field->isList ? field.child(qsizetype(use.index)) : field;
}

Diagnostic diagnosticAt(const EntityData &holder, const RefUse &use)
{
    Diagnostic diagnostic;
    diagnostic.severity = Severity::Warning;
    diagnostic.range = use.place.range();
    diagnostic.document = int(holder.document);
    diagnostic.pointer = pointerOf(use);
    return diagnostic;
}

Diagnostic diagnosticAtName(const EntityData &entity)
{
    Diagnostic diagnostic;
    diagnostic.severity = Severity::Info;
    diagnostic.range = entity.nameAt.range();
    diagnostic.document = int(entity.document);
    diagnostic.pointer = JsonPointer({u"metadata"_s, u"name"_s});
    return diagnostic;
}

Fix replaceRef(const RefUse &use, const QString &text)
{
    // No reference holds what flow style could take for its own.
    const QByteArray yaml = yaml::Writer::string(text, yaml::NodeStyle::Plain, false);
    return {Tr::tr("Write %1").arg(text), {{use.place.range(), yaml}}, false};
}

bool needsAlternatives(const RefUse &use, QStringView targetKind)
{
    // A text that is no reference is found by the checks of its own file.
    return use.target != 0 && (targetKind.isEmpty() || !accepts(*use.field, targetKind));
}

QStringList RefProblems::suggestions(const EntityData &holder, const RefUse &use)
{
    if (m_asked++ >= mostSuggested)
        return {};
    return m_suggestions.instead(holder, use);
}

std::optional<Diagnostic> RefProblems::check(const EntityData &holder, const RefUse &use,
                                             QStringView targetKind)
{
    if (!needsAlternatives(use, targetKind))
        return std::nullopt;
    return targetKind.isEmpty() ? unresolved(holder, use) : wrongKind(holder, use, targetKind);
}

Diagnostic RefProblems::unresolved(const EntityData &holder, const RefUse &use)
{
    const QString &canonical = m_snapshot.pool()->text(use.target);
    Diagnostic diagnostic = diagnosticAt(holder, use);
    diagnostic.code = u"catalog.unresolved"_s;
    diagnostic.message = Tr::tr("There is no entity %1.").arg(canonical);
    diagnostic.why = Tr::tr("A reference to nothing shows no owner, no system and no dependency "
                            "where people look for one.");
    const QStringList meant = suggestions(holder, use);
    for (const QString &text : meant)
        diagnostic.fixes.append(replaceRef(use, text));
    diagnostic.next =
        meant.isEmpty()
            ? Tr::tr("Correct the name, or add the entity. If it is kept elsewhere, add that "
                     "folder or server to the workspace.")
            : Tr::tr("Perhaps %1 is meant.").arg(meant.join(Tr::tr(" or ", "between two names")));
    return diagnostic;
}

Diagnostic RefProblems::wrongKind(const EntityData &holder, const RefUse &use,
                                  QStringView targetKind)
{
    Diagnostic diagnostic = diagnosticAt(holder, use);
    diagnostic.code = u"catalog.wrong-kind"_s;
    diagnostic.message =
        Tr::tr("%1 is of kind %2; this field is for %3.")
            .arg(m_snapshot.pool()->text(use.text), kindSpelling(targetKind), kindsOf(*use.field));
    diagnostic.why = Tr::tr("The relation is made all the same, but nothing that asks for %1 "
                            "finds it.")
                         .arg(kindsOf(*use.field));
    const QStringList meant = suggestions(holder, use);
    for (const QString &text : meant)
        diagnostic.fixes.append(replaceRef(use, text));
    diagnostic.next = meant.isEmpty() ? Tr::tr("Name an entity of that kind.")
                                      : Tr::tr("Perhaps %1 is meant.").arg(meant.first());
    return diagnostic;
}

} // namespace waymark::catalog
