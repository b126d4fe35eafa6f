// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "rehearsal/impactwriters.h"

#include "diagnostics/jsonwriter.h"
#include "rehearsal/rehearsaltr.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::rehearsal {

namespace {

constexpr int impactSchemaVersion = 1;

/// A document with its rows.
struct ImpactedDocument
{
    const CorpusDocument *document;
    QList<const ImpactRow *> rows;
};

QList<ImpactedDocument> impacted(const Impact &impact, const ImpactCorpus &corpus)
{
    QList<ImpactedDocument> found;
    for (const ImpactRow &row : impact.rows) {
        const CorpusDocument *document = &corpus.documents()[std::size_t(row.document)];
        if (found.isEmpty() || found.last().document != document)
            found.append(ImpactedDocument{document, {}});
        found.last().rows.append(&row);
    }
    return found;
}

ImpactCounts countAll(const Impact &impact)
{
    return impact.count([](const ImpactRow &) { return true; });
}

void writeCounts(JsonWriter &json, const ImpactCounts &counts)
{
    json.number("newlyFailing", counts.failing);
    json.number("newlyWarned", counts.warned);
    json.number("newlyPassing", counts.passing);
    json.number("newlyExcepted", counts.excepted);
    json.number("newlyUndecidable", counts.undecided);
}

constexpr std::array columnKeys{"create", "otherUpdate", "thisUpdate"};

void writeDocument(JsonWriter &json, const ImpactedDocument &one)
{
    json.object();
    json.text("file", one.document->shown);
    json.number("line", one.document->line + 1);
    json.text("kind", one.document->request.resource.kind);
    json.text("name", one.document->request.name);
    json.text("owner", one.document->owner);
    json.array("rules");
    for (const ImpactRow *row : one.rows) {
        json.object();
        json.text("rule", row->rule);
        json.text("message", row->message);
        for (std::size_t i = 0; i < impactColumns; ++i) {
            json.object(columnKeys[i]);
            json.text("now", effectName(row->columns[i].now));
            json.text("then", effectName(row->columns[i].then));
            json.endObject();
        }
        json.endObject();
    }
    json.endArray();
    json.endObject();
}

void writeTexts(JsonWriter &json, std::string_view key, const QStringList &texts)
{
    json.array(key);
    for (const QString &text : texts)
        json.text({}, text);
    json.endArray();
}

QByteArray impactInJson(const Impact &impact, const ImpactCorpus &corpus, const QString &file)
{
    JsonWriter json;
    json.object();
    json.number("schemaVersion", impactSchemaVersion);
    json.text("file", file);
    writeTexts(json, "changed", impact.rules);
    json.object("summary");
    json.number("documents", impact.documents);
    writeCounts(json, countAll(impact));
    for (int i = 0; i < impactColumns; ++i) {
        json.object(columnKeys[std::size_t(i)]);
        writeCounts(json, impact.count(ImpactColumn(i)));
        json.endObject();
    }
    json.endObject();
    json.array("owners");
    for (const auto &[owner, counts] : countsByOwner(impact, corpus)) {
        json.object();
        json.text("owner", owner);
        writeCounts(json, counts);
        json.endObject();
    }
    json.endArray();
    json.array("documents");
    for (const ImpactedDocument &one : impacted(impact, corpus))
        writeDocument(json, one);
    json.endArray();
    writeTexts(json, "unneededExceptions", impact.unneeded);
    json.endObject();
    return json.result();
}

QString effectWord(Effect effect)
{
    switch (effect) {
    case Effect::Passes:
        break;
    case Effect::Undecidable:
        return Tr::tr("can't be said");
    case Effect::Noted:
        return Tr::tr("noted");
    case Effect::Excepted:
        return Tr::tr("excepted");
    case Effect::Warned:
        return Tr::tr("warned");
    case Effect::Denied:
        return Tr::tr("denied");
    }
    return Tr::tr("passes");
}

QString cell(const EffectChange &change, bool isMarked)
{
    const QString then = effectWord(change.then);
    if (!change.isOne())
        return then;
    return effectWord(change.now) + u" → "_s + (isMarked ? "**"_L1 + then + "**"_L1 : then);
}

QString ownerWord(const QString &owner)
{
    return owner.isEmpty() ? Tr::tr("nobody named") : owner;
}

QString countWords(const ImpactCounts &counts)
{
    QStringList words;
    const auto add = [&](const QString &text, qsizetype count) {
        if (count > 0)
            words.append(text);
    };
    add(Tr::tr("%n newly denied", nullptr, int(counts.failing)), counts.failing);
    add(Tr::tr("%n newly warned", nullptr, int(counts.warned)), counts.warned);
    add(Tr::tr("%n newly passing", nullptr, int(counts.passing)), counts.passing);
    add(Tr::tr("%n newly excepted", nullptr, int(counts.excepted)), counts.excepted);
    add(Tr::tr("%n newly undecidable", nullptr, int(counts.undecided)), counts.undecided);
    return words.isEmpty() ? Tr::tr("nothing changes") : words.join(", "_L1);
}

QString summaryWords(const Impact &impact)
{
    return impact.rules.isEmpty()
               ? Tr::tr("No rule changes.")
               : Tr::tr("Changed: %1. Tried on %n document(s): %2.", nullptr, int(impact.documents))
                     .arg(impact.rules.join(", "_L1), countWords(countAll(impact)));
}

QStringList columnTitles()
{
    return {Tr::tr("created"), Tr::tr("other field changed"), Tr::tr("this field changed")};
}

QString unneededWords(const Impact &impact)
{
    return impact.unneeded.isEmpty()
               ? QString()
               : Tr::tr("No longer needed: %1.").arg(impact.unneeded.join(", "_L1)) + u'\n';
}

QByteArray impactInText(const Impact &impact, const ImpactCorpus &corpus)
{
    QString text;
    const QStringList titles = columnTitles();
    for (const ImpactedDocument &one : impacted(impact, corpus)) {
        text += one.document->shown + u':' + QString::number(one.document->line + 1) + ": "_L1
                + one.document->request.resource.kind + u' ' + one.document->request.name + " ("_L1
                + ownerWord(one.document->owner) + ")\n"_L1;
        for (const ImpactRow *row : one.rows) {
            text += "    "_L1 + row->rule + ": "_L1 + row->message + u'\n';
            for (std::size_t i = 0; i < impactColumns; ++i) {
                if (row->columns[i].isOne())
                    text += "      "_L1 + titles[qsizetype(i)] + ": "_L1
                            + cell(row->columns[i], false) + u'\n';
            }
        }
    }
    for (const auto &[owner, counts] : countsByOwner(impact, corpus))
        text += ownerWord(owner) + ": "_L1 + countWords(counts) + u'\n';
    return (text + unneededWords(impact) + summaryWords(impact) + u'\n').toUtf8();
}

/// What would end a cell of a table.
QString tableText(const QString &text)
{
    return text.simplified().replace(u'|', "\\|"_L1);
}

QByteArray impactInMarkdown(const Impact &impact, const ImpactCorpus &corpus, const QString &file)
{
    QString text = "### "_L1 + Tr::tr("What the change of %1 does").arg(u'`' + file + u'`')
                   + "\n\n"_L1 + summaryWords(impact) + u'\n';
    if (!impact.rows.isEmpty()) {
        QStringList heads{Tr::tr("document"), Tr::tr("owner"), Tr::tr("rule")};
        heads += columnTitles();
        text += "\n| "_L1 + heads.join(" | "_L1) + " |\n"_L1 + u"| --- "_s.repeated(heads.size())
                + "|\n"_L1;
        for (const ImpactedDocument &one : impacted(impact, corpus)) {
            for (const ImpactRow *row : one.rows) {
                QStringList cells{u'`' + one.document->shown + u'`', ownerWord(one.document->owner),
                                  u'`' + row->rule + u'`'};
                for (const EffectChange &change : row->columns)
                    cells.append(cell(change, true));
                for (QString &each : cells)
                    each = tableText(each);
                text += "| "_L1 + cells.join(" | "_L1) + " |\n"_L1;
            }
        }
        text += u'\n';
        for (const auto &[owner, counts] : countsByOwner(impact, corpus))
            text += "- "_L1 + ownerWord(owner) + ": "_L1 + countWords(counts) + u'\n';
    }
    const QString unneeded = unneededWords(impact);
    return (text + (unneeded.isEmpty() ? QString() : u'\n' + unneeded)).toUtf8();
}

} // namespace

QByteArray written(const Impact &impact, const ImpactCorpus &corpus, ImpactFormat format,
                   const QString &file)
{
    switch (format) {
    case ImpactFormat::Json:
        return impactInJson(impact, corpus, file);
    case ImpactFormat::Markdown:
        return impactInMarkdown(impact, corpus, file);
    case ImpactFormat::Text:
        break;
    }
    return impactInText(impact, corpus);
}

} // namespace waymark::rehearsal
