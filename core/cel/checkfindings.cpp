// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cel/checkfindings.h"

#include "cel/celtr.h"
#include "text/nearest.h"

using namespace Qt::StringLiterals;

namespace waymark::cel {

namespace {

constexpr qsizetype mostCheckFindings = 20;

QString didYouMean(const QString &word, const QStringList &known)
{
    const auto meant = likelyMeant(word, known);
    return meant ? Tr::tr("Did you mean “%1”?").arg(*meant) : QString();
}

/// `_+_` as it is written: `+`.
QString operatorText(QByteArrayView name)
{
    QString text = QString::fromUtf8(name);
    text.remove(u'_').remove(u'@');
    return text == "?:"_L1 ? u"? :"_s : text;
}

QStringList typeTexts(std::span<const Type> list)
{
    QStringList texts;
    for (const Type type : list)
        texts.append(toText(type));
    return texts;
}

QString signatureText(QByteArrayView name, const Overload &overload)
{
    QStringList arguments = typeTexts(overload.arguments);
    const QString target = overload.isMember ? arguments.takeFirst() + u'.' : QString();
    return target + QString::fromUtf8(name) + u'(' + arguments.join(", "_L1) + u')';
}

} // namespace

void CheckFindings::add(const QString &code, TextRange range, const QString &message,
                        const QString &next)
{
    if (m_found.size() >= mostCheckFindings)
        return;
    Diagnostic diagnostic;
    diagnostic.code = code;
    diagnostic.range = range;
    diagnostic.message = message;
    diagnostic.why = Tr::tr("The rule would fail for every object, or be refused by the server.");
    diagnostic.next = next;
    m_found.append(diagnostic);
}

void CheckFindings::unknownName(ExprId id, QStringList known)
{
    const QString name = QString::fromUtf8(m_ast.qualifiedName(id));
    for (const Variable &variable : m_environment.variables())
        known.append(QString::fromUtf8(variable.name));
    QString next = didYouMean(name, known);
    if (next.isEmpty() && !known.isEmpty())
        next = Tr::tr("Known here: %1.").arg(known.mid(0, 8).join(", "_L1));
    add(u"cel.unknown-name"_s, m_ast.at(id).range(), Tr::tr("“%1” isn't known here.").arg(name),
        next);
}

void CheckFindings::unknownFunction(const Expr &call, const QByteArray &name)
{
    const QString text = QString::fromUtf8(name);
    const qsizetype length = m_ast.name(call.name).size();
    // Kubernetes has none on purpose, and everybody looks for it.
    const QString next = text == "now"_L1
                             ? Tr::tr("Rules can't know the time; hand it over as a parameter.")
                             : didYouMean(text, m_environment.functionNames());
    add(u"cel.unknown-name"_s, {call.mark, call.mark + length},
        Tr::tr("There is no function “%1”.").arg(text), next);
}

void CheckFindings::noSuchField(const Expr &expr, Type object, const QByteArray &name)
{
    const QStringList fields = m_environment.provider()->fields(object);
    QString next = didYouMean(QString::fromUtf8(name), fields);
    if (next.isEmpty() && !fields.isEmpty())
        next = Tr::tr("It has %1.").arg(fields.mid(0, 8).join(", "_L1));
    add(u"cel.no-such-field"_s, {expr.mark, expr.end},
        Tr::tr("%1 has no field “%2”.").arg(toText(object), QString::fromUtf8(name)), next);
}

void CheckFindings::hasNoFields(const Expr &expr, Type type)
{
    add(u"cel.no-such-field"_s, {expr.mark, expr.end},
        Tr::tr("This is of type %1, which has no fields.").arg(toText(type)), {});
}

void CheckFindings::noOverload(const Expr &call, const FunctionEntry &function,
                               std::span<const Type> arguments, bool isMember)
{
    const bool isOperator = call.op != Operator::None;
    const QString name =
        isOperator ? operatorText(function.name) : QString::fromUtf8(function.name);
    QStringList known;
    for (const Overload *overload : function.overloads) {
        if (overload->isMember == isMember && !isOperator && known.size() < 4)
            known.append(signatureText(function.name, *overload));
    }
    const QStringList given = typeTexts(arguments);
    add(u"cel.no-overload"_s, call.range(),
        given.isEmpty() ? Tr::tr("“%1” needs arguments.").arg(name)
                        : Tr::tr("“%1” can't be used with %2.").arg(name, given.join(", "_L1)),
        known.isEmpty() ? Tr::tr("Convert one side, as in string(x) or int(x).")
                        : Tr::tr("It is used as %1.").arg(known.join(", "_L1)));
}

void CheckFindings::notBoolean(ExprId id, Type type)
{
    add(u"cel.wrong-type"_s, m_ast.at(id).range(),
        Tr::tr("A condition is true or false; this is of type %1.").arg(toText(type)),
        Tr::tr("Compare it with something."));
}

void CheckFindings::notOptional(ExprId id, Type type)
{
    add(u"cel.wrong-type"_s, m_ast.at(id).range(),
        Tr::tr("Only an optional value can stand here; this is of type %1.").arg(toText(type)),
        Tr::tr("Read the field with “.?”, or leave the question mark out."));
}

void CheckFindings::notARange(ExprId id, Type type)
{
    add(u"cel.wrong-type"_s, m_ast.at(id).range(),
        Tr::tr("Only a list or a map has items; this is of type %1.").arg(toText(type)), {});
}

void CheckFindings::badFormat(ExprId format, qsizetype wanted, qsizetype given)
{
    add(u"cel.wrong-type"_s, m_ast.at(format).range(),
        wanted < 0
            ? Tr::tr("This format can't be read.")
            : Tr::tr("The format and its list differ in length: %1 and %2.").arg(wanted).arg(given),
        Tr::tr("Write %s for a value, %d for a whole number, %% for a percent sign."));
}

void CheckFindings::badFormatValue(ExprId id, char letter, Type type)
{
    add(u"cel.wrong-type"_s, m_ast.at(id).range(),
        Tr::tr("“%1” can't print a value of type %2.")
            .arg(u'%' + QString(QLatin1Char(letter)), toText(type)),
        Tr::tr("Write %s, which prints every value."));
}

void CheckFindings::mixedLiteral(ExprId id, Type before, Type type)
{
    add(u"cel.wrong-type"_s, m_ast.at(id).range(),
        Tr::tr("This is of type %1, what stands before it of type %2.")
            .arg(toText(type), toText(before)),
        Tr::tr("Convert one of them, or wrap it in dyn()."));
}

} // namespace waymark::cel
