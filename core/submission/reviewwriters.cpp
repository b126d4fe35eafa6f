// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "diagnostics/jsonwriter.h"
#include "submission/review.h"
#include "submission/submissiontr.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace waymark::submission {

namespace {

constexpr int reviewSchemaVersion = 1;

/// The longest run of backticks, which a fence around it has to be longer than.
qsizetype longestRun(const QString &text)
{
    qsizetype longest = 0;
    qsizetype run = 0;
    for (const QChar c : text) {
        run = c == u'`' ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    return longest;
}

/// Text of others: as code it mentions nobody and links nowhere.
QString code(const QString &text)
{
    if (text.isEmpty())
        return {};
    const QString fence(longestRun(text) + 1, u'`');
    const QString blank = fence.size() > 1 ? u" "_s : QString();
    return fence + blank + text.simplified() + blank + fence;
}

/// The same in a table, whose cells a bar would end even there.
QString cell(const QString &text)
{
    return code(text).replace(u'|', u"\\|"_s);
}

QString verdictText(Verdict verdict)
{
    switch (verdict) {
    case Verdict::NotThere:
        return Tr::tr("not there");
    case Verdict::Good:
        return Tr::tr("follows every rule");
    case Verdict::Denied:
        return Tr::tr("denied by a policy");
    case Verdict::Invalid:
        break;
    }
    return Tr::tr("against its schema");
}

QString titleOfReview(const RequestReview &one)
{
    QString title = u"### "_s + code(one.id.shown());
    if (one.before == Verdict::NotThere)
        title += u' ' + Tr::tr("(new)");
    if (one.after == Verdict::NotThere)
        title += u' ' + Tr::tr("(taken away)");
    return title + u"\n\n"_s + code(one.file) + u"\n\n"_s;
}

void addRequest(QString &text, const RequestReview &one)
{
    text += titleOfReview(one);
    text += one.before == one.after || one.before == Verdict::NotThere
                ? Tr::tr("Verdict: %1.").arg(verdictText(one.after))
                : Tr::tr("Verdict: %1; before: %2.")
                      .arg(verdictText(one.after), verdictText(one.before));
    text += u"\n\n"_s;
    for (const QString &message : one.messages)
        text += u"- "_s + code(message) + u'\n';
    if (!one.messages.isEmpty())
        text += u'\n';
    if (!one.fields.isEmpty()) {
        text += u"| %1 | %2 | %3 |\n| --- | --- | --- |\n"_s.arg(Tr::tr("Field"), Tr::tr("Before"),
                                                                 Tr::tr("After"));
        for (const FieldChangeRow &row : one.fields)
            text += u"| %1 | %2 | %3 |\n"_s.arg(cell(row.field), cell(row.before), cell(row.after));
        text += u'\n';
    }
    if (!one.problem.isEmpty())
        text += Tr::tr("No manifests can be made: %1").arg(code(one.problem)) + u"\n\n"_s;
    if (one.manifests.isEmpty())
        return;
    text += u"<details><summary>%1</summary>\n\n"_s.arg(
        Tr::tr("%n manifests change", nullptr, int(one.manifests.size())));
    for (const ManifestChange &manifest : one.manifests) {
        const QString diff = QString::fromUtf8(manifest.diff);
        const QString fence(std::max<qsizetype>(3, longestRun(diff) + 1), u'`');
        text += fence + u"diff\n"_s + diff + fence + u"\n\n"_s;
    }
    text += u"</details>\n\n"_s;
}

} // namespace

QString verdictName(Verdict verdict)
{
    static constexpr std::array names{"not-there"_L1, "good"_L1, "denied"_L1, "invalid"_L1};
    return names[std::size_t(verdict)];
}

QByteArray reviewMarkdown(const QList<RequestReview> &review, const QString &from,
                          const QString &to)
{
    QString text = u"## "_s + Tr::tr("Requests: %1 to %2").arg(code(from), code(to)) + u"\n\n"_s;
    if (review.isEmpty())
        text += Tr::tr("No request changes, and none is judged otherwise.") + u'\n';
    for (const RequestReview &one : review)
        addRequest(text, one);
    return text.toUtf8();
}

QByteArray reviewJson(const QList<RequestReview> &review, const QString &from, const QString &to)
{
    JsonWriter json;
    json.object();
    json.number("schemaVersion", reviewSchemaVersion);
    json.text("from", from);
    json.text("to", to);
    json.array("requests");
    for (const RequestReview &one : review) {
        json.object();
        json.text("kind", one.id.kind.kind);
        json.text("namespace", one.id.space);
        json.text("name", one.id.name);
        json.text("file", one.file);
        json.text("before", verdictName(one.before));
        json.text("after", verdictName(one.after));
        json.array("messages");
        for (const QString &message : one.messages)
            json.text({}, message);
        json.endArray();
        json.array("fields");
        for (const FieldChangeRow &row : one.fields) {
            json.object();
            json.text("field", row.field);
            json.text("before", row.before);
            json.text("after", row.after);
            json.endObject();
        }
        json.endArray();
        json.array("manifests");
        for (const ManifestChange &manifest : one.manifests) {
            json.object();
            json.text("path", manifest.path);
            json.text("diff", QString::fromUtf8(manifest.diff));
            json.endObject();
        }
        json.endArray();
        json.text("problem", one.problem);
        json.endObject();
    }
    json.endArray();
    json.endObject();
    return json.result();
}

} // namespace waymark::submission
