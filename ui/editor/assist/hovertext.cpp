// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "editor/assist/hovertext.h"

#include "editor/editortr.h"

using namespace Qt::StringLiterals;

namespace waymark::editor {

namespace {

QString codes(const QStringList &values)
{
    QStringList parts;
    for (const QString &value : values)
        parts << "<code>"_L1 + value.toHtmlEscaped() + "</code>"_L1;
    return parts.join(", "_L1);
}

QString paragraphs(const QString &text)
{
    QString html;
    for (const QString &paragraph : text.split(u"\n\n"_s, Qt::SkipEmptyParts))
        html += "<p>"_L1 + paragraph.simplified().toHtmlEscaped() + "</p>"_L1;
    return html;
}

/// What a part of an expression is for the document that is looked at, and what that costs.
QString sampleText(const assist::ExpressionSample &sample, const theme::Tokens &tokens)
{
    const QString of = sample.isForEach  ? Tr::tr("Each in %1:").arg(sample.document)
                       : sample.isChange ? Tr::tr("Changing %1:").arg(sample.document)
                                         : Tr::tr("In %1:").arg(sample.document);
    const auto quiet = [&](const QString &text) {
        return u"<span style=\"color:%1\">%2</span>"_s.arg(tokens.secondary.name(),
                                                           text.toHtmlEscaped());
    };
    const QString value = sample.isKnown ? codes({sample.value}) : sample.value.toHtmlEscaped();
    return "<p>"_L1 + quiet(of) + u' ' + value + "</p><p>"_L1
           + quiet(
               Tr::tr("Costs %L1 of the 1,000,000 units that an expression may.").arg(sample.cost))
           + "</p>"_L1;
}

} // namespace

QString hoverText(const assist::Hover &hover, const theme::Tokens &tokens)
{
    if (hover.isEmpty())
        return {};
    const auto quiet = [&](const QString &text) {
        return u"<span style=\"color:%1\">%2</span>"_s.arg(tokens.secondary.name(), text);
    };
    QString html;
    if (hover.isKnown) {
        const QString name = hover.pointer.isRoot() ? hover.title : hover.pointer.last();
        QStringList marks{hover.type};
        if (hover.isRequired)
            marks << Tr::tr("required");
        if (hover.isReadOnly)
            marks << Tr::tr("read-only");
        if (hover.isDeprecated)
            marks << Tr::tr("deprecated");
        html += "<p><b>"_L1 + name.toHtmlEscaped() + "</b> "_L1
                + quiet(marks.join(u" · "_s).toHtmlEscaped()) + "</p>"_L1;
        if (!hover.title.isEmpty() && hover.title != name)
            html += "<p>"_L1 + hover.title.toHtmlEscaped() + "</p>"_L1;
        html += paragraphs(hover.description) + paragraphs(hover.help);
    }
    const auto row = [&](const QString &name, const QString &content) {
        if (!content.isEmpty())
            html += "<p>"_L1 + quiet(name) + u' ' + content + "</p>"_L1;
    };
    QString values = codes(hover.values);
    if (hover.furtherValues > 0)
        values += u' ' + Tr::tr("and %n more", nullptr, int(hover.furtherValues));
    row(Tr::tr("Values:"), values);
    row(Tr::tr("Default:"), hover.defaultValue.isEmpty() ? QString() : codes({hover.defaultValue}));
    row(Tr::tr("Allowed:"), hover.limits.join("; "_L1).toHtmlEscaped());
    row(Tr::tr("For example:"), codes(hover.examples));
    for (const assist::RuleReading &rule : hover.rules) {
        const QString expression = codes({rule.expression});
        row(Tr::tr("Rule:"), rule.message.isEmpty()
                                 ? expression
                                 : QString(rule.message.toHtmlEscaped() + u' ' + expression));
    }
    if (hover.furtherRules > 0)
        row(QString(), Tr::tr("and %n more rule(s)", nullptr, int(hover.furtherRules)));
    for (const assist::PolicyReading &reading : hover.policies)
        row(Tr::tr("Policy %1:").arg(reading.policy).toHtmlEscaped(),
            reading.message.toHtmlEscaped());
    if (hover.sample)
        html += sampleText(*hover.sample, tokens);
    if (!hover.anchored.isEmpty())
        html += "<p>"_L1 + quiet(Tr::tr("Stands for:")) + "</p><pre>"_L1
                + hover.anchored.toHtmlEscaped() + "</pre>"_L1;
    return html;
}

} // namespace waymark::editor
