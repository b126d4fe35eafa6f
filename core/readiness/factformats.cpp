// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "readiness/facts.h"
#include "readiness/readinesstr.h"
#include "yaml/json.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace waymark::readiness {

namespace {

std::unexpected<Error> badFacts(const QString &message)
{
    return std::unexpected(Error{u"readiness.bad-facts"_s, message, {}, {}});
}

/// One record after the other (RFC 4180); lines end at LF, CR LF or CR.
class CsvReader
{
public:
    explicit CsvReader(QByteArrayView csv)
        : m_csv(csv.startsWith("\xef\xbb\xbf") ? csv.sliced(3) : csv)
    {}

    [[nodiscard]] bool isAtEnd() const { return m_at >= m_csv.size(); }
    [[nodiscard]] qsizetype line() const { return m_line; }
    /// False for quotation marks that aren't closed.
    [[nodiscard]] bool record(QByteArrayList &cells)
    {
        cells.clear();
        while (true) {
            QByteArray cell;
            if (!readCell(cell))
                return false;
            if (cells.size() <= mostFactColumns)
                cells.append(cell);
            if (isAtEnd())
                return true;
            const char end = m_csv[m_at++];
            if (end == ',')
                continue;
            if (end == '\r' && !isAtEnd() && m_csv[m_at] == '\n')
                ++m_at;
            ++m_line;
            return true;
        }
    }

private:
    bool readCell(QByteArray &cell)
    {
        if (isAtEnd() || m_csv[m_at] != '"') {
            const qsizetype begin = m_at;
            while (!isAtEnd() && m_csv[m_at] != ',' && m_csv[m_at] != '\n' && m_csv[m_at] != '\r')
                ++m_at;
            cell = m_csv.sliced(begin, m_at - begin).trimmed().toByteArray();
            return true;
        }
        for (++m_at; !isAtEnd(); ++m_at) {
            if (m_csv[m_at] == '"') {
                if (m_at + 1 < m_csv.size() && m_csv[m_at + 1] == '"')
                    ++m_at;
                else
                    break;
            }
            m_line += m_csv[m_at] == '\n' ? 1 : 0;
            cell += m_csv[m_at];
        }
        if (isAtEnd())
            return false;
        ++m_at;
        // What stands behind the closing mark belongs to nothing.
        while (!isAtEnd() && m_csv[m_at] != ',' && m_csv[m_at] != '\n' && m_csv[m_at] != '\r')
            ++m_at;
        return true;
    }

    QByteArrayView m_csv;
    qsizetype m_at = 0;
    qsizetype m_line = 0;
};

yaml::Value cellValue(const QByteArray &cell)
{
    static const QRegularExpression number(uR"(\A-?(?:0|[1-9][0-9]{0,14})(\.[0-9]{1,15})?\z)"_s);
    const QString text = QString::fromUtf8(cell);
    if (text.isEmpty())
        return {};
    if (text == "true"_L1 || text == "false"_L1)
        return yaml::Value(text == "true"_L1);
    const auto match = number.match(text);
    if (!match.hasMatch())
        return yaml::Value(text);
    return match.hasCaptured(1) ? yaml::Value(text.toDouble())
                                : yaml::Value(qint64(text.toLongLong()));
}

/// Inconclusive is no number.
yaml::Value scoreOf(yaml::Node node)
{
    const auto number = node.target().toDouble();
    return !number || *number < 0 ? yaml::Value() : yaml::Value(*number);
}

QString textIn(yaml::Node node, QStringView key)
{
    return node.value(key).target().text();
}

} // namespace

Result<QByteArray> jsonFromCsv(QByteArrayView csv, QList<qsizetype> &lines)
{
    CsvReader reader(csv);
    QByteArrayList header;
    if (reader.isAtEnd() || !reader.record(header))
        return badFacts(Tr::tr("The table has no header."));
    if (header.size() > mostFactColumns)
        return badFacts(Tr::tr("The table has more than %1 columns.").arg(mostFactColumns));
    yaml::Value::Sequence rows;
    QByteArrayList cells;
    while (!reader.isAtEnd()) {
        const qsizetype line = reader.line();
        if (!reader.record(cells))
            return badFacts(Tr::tr("A quotation mark of line %1 isn't closed.").arg(line + 1));
        if (cells.size() == 1 && cells.first().isEmpty())
            continue;
        if (rows.size() >= mostFactRows)
            return badFacts(Tr::tr("The table has more than %1 rows.").arg(mostFactRows));
        yaml::Value::Mapping row;
        for (qsizetype i = 0; i < header.size(); ++i)
            row.append({QString::fromUtf8(header[i]), cellValue(cells.value(i))});
        rows.append(yaml::Value(std::move(row)));
        lines.append(line);
    }
    return yaml::toJson(yaml::Value(std::move(rows)));
}

Result<QByteArray> jsonFromOpenSsf(const yaml::Node &root)
{
    const yaml::Node checks = root.value(u"checks").target();
    const yaml::Node tool = root.value(u"scorecard").target();
    const yaml::Node repository = root.value(u"repo").target();
    if (!root.isMapping() || !tool.isMapping() || !checks.isSequence())
        return badFacts(Tr::tr("This is no result of OpenSSF Scorecard."));
    yaml::Value::Mapping named;
    qsizetype count = 0;
    for (yaml::Node item = checks.firstChild(); item && count < mostFactColumns;
         item = item.nextSibling(), ++count) {
        const yaml::Node check = item.target();
        named.append({textIn(check, u"name"),
                      yaml::Value(yaml::Value::Mapping{
                          {u"score"_s, scoreOf(check.value(u"score"))},
                          {u"reason"_s, yaml::Value(textIn(check, u"reason"))},
                          {u"url"_s,
                           yaml::Value(textIn(check.value(u"documentation").target(), u"url"))}})});
    }
    return yaml::toJson(yaml::Value(
        yaml::Value::Mapping{{u"repository"_s, yaml::Value(textIn(repository, u"name"))},
                             {u"commit"_s, yaml::Value(textIn(repository, u"commit"))},
                             {u"version"_s, yaml::Value(textIn(tool, u"version"))},
                             {u"date"_s, yaml::Value(textIn(root, u"date"))},
                             {u"score"_s, scoreOf(root.value(u"score"))},
                             {u"checks"_s, yaml::Value(std::move(named))}}));
}

} // namespace waymark::readiness
