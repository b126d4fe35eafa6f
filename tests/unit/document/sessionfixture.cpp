// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "sessionfixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::test {

void SessionFixture::begin()
{
    m_workspace = std::make_unique<TemporaryWorkspace>();
    m_workspace->write(u"request.yaml"_s, paymentsStaging());
    m_rules = std::make_shared<analysis::Rules>();
    const auto crd = yaml::SyntaxTree::parse(SourceText(environmentRequestCrd()));
    QVERIFY(m_rules->kinds.addCrd(crd->documents().first(), u"kind.yaml"_s).isEmpty());
}

std::unique_ptr<document::DocumentSession> SessionFixture::opened(const QString &name)
{
    auto session = std::make_unique<document::DocumentSession>(
        m_workspace->path(name), m_rules,
        document::DocumentSession::Services{m_interactive, m_bulk, m_files});
    QSignalSpy analyzed(session.get(), &document::DocumentSession::analyzed);
    session->load();
    if (!analyzed.wait())
        qFatal("not loaded");
    return session;
}

void SessionFixture::append(document::DocumentSession &session, const QByteArray &bytes)
{
    const qsizetype end = session.text().size();
    session.apply({{{end, end}, bytes}}, {});
}

} // namespace waymark::test
