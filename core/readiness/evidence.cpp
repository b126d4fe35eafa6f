// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "readiness/evidence.h"

#include "snapshot/shownpath.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::readiness {

namespace {

class EvidenceWriter
{
public:
    EvidenceWriter(const Asking &asking, const EvidencePlaces &places, QList<Evidence> &into)
        : m_asking(asking)
        , m_places(places)
        , m_into(into)
    {}

    void add(Evidence evidence)
    {
        if (m_into.size() < mostEvidence && !m_into.contains(evidence))
            m_into.append(std::move(evidence));
    }

    void addRead(const cel::Read &read)
    {
        if (m_into.size() >= mostEvidence)
            return;
        yaml::Node top = read.node;
        while (top.parent())
            top = top.parent();
        Evidence evidence{.field = read.node.pointer().toDisplay()};
        if (!read.missing.isEmpty()) {
            evidence.isMissing = true;
            const QString name = QString::fromUtf8(read.missing);
            evidence.field += evidence.field.isEmpty() ? name : u'.' + name;
        } else if (read.node.isScalar()) {
            evidence.value = shortened(read.node.text());
        }
        if (top == m_places.root) {
            evidence.file = snapshot::shownPathOf(m_places.snapshot, m_places.path);
            evidence.line = m_places.tree.text().lineAt(read.node.range().begin);
        } else {
            const auto found = std::ranges::find(m_asking.documents, top, &Handed::root);
            if (found == m_asking.documents.cend())
                return;
            evidence.file = snapshot::shownPathOf(m_places.snapshot, found->path);
            evidence.line = found->file->tree.text().lineAt(read.node.range().begin);
        }
        add(std::move(evidence));
    }

    void addFact(const FactsMap::Asked &asked)
    {
        add({.file = snapshot::shownPathOf(m_places.snapshot, asked.fact->file),
             .line = asked.fact->line,
             .field = asked.source + asked.field,
             .value = shortened(asked.value),
             .isMissing = asked.value.isEmpty()});
    }

    void addQuestion(const FileQuestion &question)
    {
        const bool isNothing = question.kind == FileQuestion::Kind::There
                                   ? question.answer == "0"
                                   : question.answer.isEmpty();
        add({.file = snapshot::shownPathOf(m_places.snapshot, question.of),
             .line = -1,
             .field = {},
             .value = {},
             .isMissing = isNothing});
    }

private:
    const Asking &m_asking;
    const EvidencePlaces &m_places;
    QList<Evidence> &m_into;
};

} // namespace

QString shortened(const QString &text)
{
    constexpr qsizetype longest = 80;
    const QString line = text.simplified();
    return line.size() <= longest ? line : line.first(longest - 1) + u'…';
}

void addEvidence(const QList<cel::Read> &reads, const Asking &asking, const FactsMap &facts,
                 const EvidencePlaces &places, QList<Evidence> &into)
{
    EvidenceWriter writer(asking, places, into);
    for (const cel::Read &read : reads)
        writer.addRead(read);
    for (const FactsMap::Asked &asked : facts.asked())
        writer.addFact(asked);
    for (const FileQuestion &question : asking.questions) {
        // A pattern is no file; what it found has been asked for by itself.
        if (question.kind != FileQuestion::Kind::Matching)
            writer.addQuestion(question);
    }
}

} // namespace waymark::readiness
