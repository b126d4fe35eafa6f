// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cliruns.h"
#include "support/machineworkspace.h"
#include "support/testmain.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

namespace waymark::cli {

/// `requests show --live`: what the cluster says of a request, through whatever kubectl is on the
/// PATH.
class tst_Live : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { qputenv("PATH", m_path); }
    void saysHowEachObjectStands();
    void saysWhyTheClusterCanNotBeAsked();

private:
    void setKubectl(const QByteArray &script);
    [[nodiscard]] Ran show(const std::string &format) const
    {
        return runCommand({"requests", "show", "a", "--live", "--format", format, "--workspace",
                           m_machines->files.path().toStdString(), "--now",
                           "2026-03-01T12:00:00Z"});
    }

    const QByteArray m_path = qgetenv("PATH");
    std::unique_ptr<test::MachineWorkspace> m_machines;
};

void tst_Live::init()
{
    m_machines = std::make_unique<test::MachineWorkspace>();
    m_machines->request(u"a"_s, 6);
    const Ran ran = runCommand({"reconcile", "--workspace", m_machines->files.path().toStdString(),
                                "--now", "2026-03-01T12:00:00Z"});
    QVERIFY2(ran.exitCode == Ok, QByteArray(ran.out + ran.err));
}

void tst_Live::setKubectl(const QByteArray &script)
{
    m_machines->files.write(u"bin/kubectl"_s, "#!/bin/sh\n" + script);
    QFile::setPermissions(m_machines->files.path(u"bin/kubectl"_s),
                          QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    qputenv("PATH", QByteArray(m_machines->files.path(u"bin"_s).toUtf8() + ':' + m_path));
}

void tst_Live::saysHowEachObjectStands()
{
    setKubectl("echo '{\"kind\": \"List\", \"items\": [{\"apiVersion\": \"v1\", \"kind\": "
               "\"ConfigMap\", \"metadata\": {\"name\": \"machine-a\"}}]}'\n");
    const Ran text = show("text");
    QVERIFY2(text.exitCode == Ok, QByteArray(text.out + text.err));
    const auto missing = text.out.indexOf("missing");
    QVERIFY2(missing >= 0 && text.out.indexOf("ConfigMap large-a") > missing, text.out.constData());
    QVERIFY(text.out.indexOf("ConfigMap machine-a") > missing);
    const Ran markdown = show("markdown");
    QVERIFY2(markdown.out.contains("\n## In the cluster\n\n    missing"), markdown.out.constData());
    const Ran json = show("json");
    const QJsonArray objects =
        QJsonDocument::fromJson(json.out).object().value("objects"_L1).toArray();
    QCOMPARE(objects.size(), 2);
    QCOMPARE(objects[0].toObject().value("health"_L1).toString(), u"missing"_s);
    QCOMPARE(objects[1].toObject().value("name"_L1).toString(), u"machine-a"_s);
    QCOMPARE(objects[1].toObject().value("health"_L1).toString(), u"ready"_s);
}

void tst_Live::saysWhyTheClusterCanNotBeAsked()
{
    setKubectl("echo 'error: You must be logged in to the server (Unauthorized)' >&2\nexit 1\n");
    const Ran ran = show("text");
    QCOMPARE(ran.exitCode, int(CannotRun));
    QVERIFY2(ran.err.contains("logged in"), ran.err.constData());
    QVERIFY2(ran.out.contains("Machine/a"), ran.out.constData()); // the rest is said all the same
    QVERIFY(!ran.out.contains("missing"));
}

WAYMARK_TEST(tst_Live)

} // namespace waymark::cli

#include "tst_live.moc"
