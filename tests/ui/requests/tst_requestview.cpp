// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "shownrequests.h"
#include "support/testmain.h"

#include <QClipboard>
#include <QLineEdit>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace waymark::requests {

namespace {

/// The page of one machine.
class ShownRequest : public test::ShownRequests
{
public:
    [[nodiscard]] bool show(const QString &name)
    {
        page.go(*link::parsePlace(QString(u"waymark:requests/Machine/"_s + name)));
        return load();
    }
    /// Names a cluster, and puts a kubectl in front of whatever the machine has.
    void setKubectl(const QByteArray &script)
    {
        machines.files.write(u"waymark.yaml"_s,
                             machines.files.read(u"waymark.yaml"_s)
                                 .replace("interval: 5m", "cluster: {context: staging}"));
        machines.files.write(u"bin/kubectl"_s, "#!/bin/sh\n" + script);
        QFile::setPermissions(machines.files.path(u"bin/kubectl"_s),
                              QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        qputenv("PATH", QByteArray(machines.files.path(u"bin"_s).toUtf8() + ':' + m_path));
    }
    ~ShownRequest() { qputenv("PATH", m_path); }
    [[nodiscard]] QString label(const QString &name) const
    {
        const auto *found = named<QLabel>(name);
        return found == nullptr ? u"no such label"_s : found->text();
    }

private:
    const QByteArray m_path = qgetenv("PATH");
};

} // namespace

class tst_RequestView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void row9_beginsWithTheWholeCause();
    void row1_readyHasNothingToDo();
    void row5_overdueIsSaidFirst();
    void row19_saysWhenItIsGoneAtTheLatest();
    void row10_outdatedConditionsAreMarked();
    void row22_stepsSayHowOftenAndWhen();
    void manifestsOpen();
    void extendsFromHere();
    void linksLeadHereAndBack();
    void whatIsNotThereSaysSo();
    void newsKeepsWhatIsRead();
    void row9_theClusterSaysWhatFailsFirst();
    void row11_aClusterThatCanNotBeAskedSaysWhy();
};

void tst_RequestView::row9_beginsWithTheWholeCause()
{
    ShownRequest shown;
    shown.machines.setKind("  ready: {when: delivered}\n");
    shown.machines.files.write(u"platform/machine/config.yaml.njk"_s,
                               "a: 1\nb: ${{ request.spec.nothing.more }}\n");
    shown.machines.request(u"a"_s);
    QVERIFY(shown.reconcile());
    QVERIFY(shown.show(u"a"_s));
    QCOMPARE(shown.label(u"How it stands"_s), u"Stuck on an error"_s);
    const auto *message = shown.named<QLabel>(u"Message"_s);
    QVERIFY(message != nullptr && message->text().startsWith(u"render: "_s));
    QVERIFY(message->wordWrap());
    QVERIFY(message->textInteractionFlags() & Qt::TextSelectableByMouse);
    // Nothing on the page stands over it but the head.
    const int top = message->mapTo(&shown.page, QPoint()).y();
    for (const QString &card : {u"Conditions"_s, u"Steps"_s, u"Delivered"_s}) {
        const auto *below = shown.named<QWidget>(card);
        QVERIFY2(below != nullptr, qPrintable(card));
        QVERIFY(below->mapTo(&shown.page, QPoint()).y() > top);
    }
    QVERIFY(shown.press(u"Copy message"_s));
    QCOMPARE(QApplication::clipboard()->text(), message->text());
    QVERIFY(shown.press(u"Copy as Markdown"_s));
    const QString markdown = QApplication::clipboard()->text();
    QVERIFY(markdown.startsWith(u"# Machine/a: Failed\n"_s));
    QVERIFY(markdown.contains(u"\n"_s + message->text() + u"\n"_s));
}

void tst_RequestView::row1_readyHasNothingToDo()
{
    ShownRequest shown;
    shown.machines.request(u"a"_s);
    QVERIFY(shown.reconcile());
    QVERIFY(shown.show(u"a"_s));
    QCOMPARE(shown.label(u"How it stands"_s), u"Ready, and nothing to do"_s);
    QVERIFY(shown.named<QLabel>(u"Message"_s) == nullptr);
    QVERIFY(shown.button(u"start"_s) != nullptr); // its endpoint
}

void tst_RequestView::row5_overdueIsSaidFirst()
{
    ShownRequest shown;
    shown.machines.setKind("  expected: 15m\n  owner: platform-team\n"
                           "  support: {channel: '#help', response: 2h}\n"
                           "  ready: {when: observed}\n");
    shown.machines.request(u"a"_s);
    QVERIFY(shown.reconcile());
    QVERIFY(shown.show(u"a"_s));
    QCOMPARE(shown.label(u"How it stands"_s), u"Still working"_s);
    shown.clock.time = shown.clock.time.addSecs(17 * 60);
    QVERIFY(shown.load());
    QCOMPARE(shown.label(u"How it stands"_s), u"Still working, and overdue"_s);
    QVERIFY(shown.says(u"longer than the 15m that its kind expects"_s));
    QVERIFY(shown.says(u"Ask in #help (answers within 2h)"_s));
}

void tst_RequestView::row19_saysWhenItIsGoneAtTheLatest()
{
    ShownRequest shown;
    shown.machines.request(u"a"_s, 4, "2d");
    QVERIFY(shown.reconcile());
    QVERIFY(shown.show(u"a"_s));
    QVERIFY2(shown.label(u"End"_s).contains(u"in 2 d."_s), qPrintable(shown.label(u"End"_s)));
    shown.clock.time = shown.clock.time.addDays(2).addSecs(60);
    QVERIFY(shown.reconcile());
    QVERIFY(shown.load());
    QCOMPARE(shown.label(u"How it stands"_s), u"Its time is over, and everything still runs"_s);
    QVERIFY(shown.label(u"End"_s).contains(u"at the latest"_s));
}

void tst_RequestView::row10_outdatedConditionsAreMarked()
{
    ShownRequest shown;
    shown.machines.request(u"a"_s);
    QVERIFY(shown.reconcile());
    QVERIFY(shown.show(u"a"_s));
    QVERIFY(!shown.says(u"Outdated"_s));
    shown.machines.request(u"a"_s, 5);
    QVERIFY(shown.load());
    QVERIFY(shown.says(u"Outdated: It speaks of the request before its last change."_s));
}

void tst_RequestView::row22_stepsSayHowOftenAndWhen()
{
    ShownRequest shown;
    shown.machines.files.write(u"platform/machine/config.yaml.njk"_s,
                               "b: ${{ request.spec.nothing.more }}\n");
    shown.machines.request(u"a"_s);
    QVERIFY(shown.reconcile());
    shown.clock.time = shown.clock.time.addSecs(300);
    QVERIFY(shown.reconcile());
    QVERIFY(shown.show(u"a"_s));
    QVERIFY(shown.says(u"2 attempt(s)"_s));
    QVERIFY(shown.says(u"next try"_s));
}

void tst_RequestView::manifestsOpen()
{
    ShownRequest shown;
    shown.machines.request(u"a"_s);
    QVERIFY(shown.reconcile());
    QVERIFY(shown.show(u"a"_s));
    QSignalSpy opened(&shown.page, &page::Page::openRequested);
    QVERIFY(shown.press(u"config.yaml"_s));
    QCOMPARE(opened.first().first().toString(),
             shown.machines.files.path(u"delivery/machine/default/a/config.yaml"_s));
    QVERIFY(shown.press(u"Open in editor"_s));
    QCOMPARE(opened.last().first().toString(), shown.machines.files.path(u"requests/a.yaml"_s));
}

void tst_RequestView::extendsFromHere()
{
    ShownRequest shown;
    shown.machines.request(u"a"_s);
    QVERIFY(shown.reconcile());
    QVERIFY(shown.show(u"a"_s));
    QVERIFY(shown.press(u"Extend…"_s));
    shown.named<QLineEdit>(u"Longer by, or until"_s)->setText(u"14d"_s);
    QVERIFY(shown.isSettled());
    QVERIFY(shown.press(u"Extend 1 request(s)"_s));
    QVERIFY(shown.machines.files.read(u"requests/a.yaml"_s).contains("lifetime: 44d"));
}

void tst_RequestView::linksLeadHereAndBack()
{
    ShownRequest shown;
    shown.machines.request(u"a"_s);
    QVERIFY(shown.reconcile());
    QVERIFY(shown.show(u"a"_s));
    const link::Place place = shown.page.place();
    QCOMPARE(toLink(place), u"waymark:requests/Machine/a"_s);
    QSignalSpy links(&shown.page, &page::Page::linkRequested);
    QVERIFY(shown.press(u"Copy link"_s));
    QCOMPARE(links.first().first().value<link::Place>(), place);
    QVERIFY(shown.press(u"Requests"_s));
    QCOMPARE(shown.page.place(), link::Place{.page = u"requests"_s});
    shown.page.go(place);
    QCOMPARE(shown.page.place(), place);
    QCOMPARE(shown.label(u"How it stands"_s), u"Ready, and nothing to do"_s);
    // The name alone leads there, too.
    shown.page.go(*link::parsePlace(u"waymark:requests/a"));
    QCOMPARE(shown.label(u"How it stands"_s), u"Ready, and nothing to do"_s);
}

void tst_RequestView::whatIsNotThereSaysSo()
{
    ShownRequest shown;
    shown.machines.request(u"a"_s);
    QVERIFY(shown.show(u"b"_s));
    QVERIFY(shown.says(u"There is no request Machine/b"_s));
    QVERIFY(shown.press(u"Show all requests"_s));
    QCOMPARE(toLink(shown.page.place()), u"waymark:requests"_s);
    // The loop hasn't looked at this one.
    QVERIFY(shown.show(u"a"_s));
    QVERIFY(shown.says(u"waymarkctl reconcile"_s));
}

void tst_RequestView::newsKeepsWhatIsRead()
{
    ShownRequest shown;
    shown.machines.request(u"a"_s);
    QVERIFY(shown.reconcile());
    QVERIFY(shown.show(u"a"_s));
    auto *conditions = shown.named<QWidget>(u"Conditions"_s);
    shown.clock.time = shown.clock.time.addSecs(120);
    QVERIFY(shown.load());
    QCOMPARE(shown.named<QWidget>(u"Conditions"_s), conditions);
    QVERIFY(shown.says(u"2 minute(s) ago"_s) || shown.says(u"2 minutes ago"_s));
}

void tst_RequestView::row9_theClusterSaysWhatFailsFirst()
{
    ShownRequest shown;
    shown.setKubectl(R"(cat <<'END'
{"apiVersion": "v1", "kind": "List", "items": [
  {"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "machine-a"}},
  {"apiVersion": "apps/v1", "kind": "Deployment", "metadata": {"name": "web"}, "status": {"conditions":
    [{"type": "Progressing", "reason": "ProgressDeadlineExceeded", "message": "web can't pull its image"}]}}]}
END
)");
    shown.machines.files.write(u"platform/machine/web.yaml.njk"_s,
                               "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\n"
                               "---\napiVersion: v1\nkind: Service\nmetadata: {name: web}\n");
    shown.machines.request(u"a"_s);
    QVERIFY(shown.reconcile());
    QVERIFY(shown.show(u"a"_s));
    QVERIFY2(shown.label(u"What the cluster says"_s).startsWith(u"3 object(s), asked at "_s),
             qPrintable(shown.label(u"What the cluster says"_s)));
    const QStringList texts = shown.texts();
    const auto failing = texts.indexOf(u"Deployment web"_s);
    const auto missing = texts.indexOf(u"Service web"_s);
    QVERIFY2(failing >= 0 && missing > failing, qPrintable(texts.join(u'|')));
    QVERIFY(shown.says(u"web can't pull its image"_s));
    QVERIFY(shown.says(u"1 ready"_s));
    QVERIFY(!texts.contains(u"ConfigMap machine-a"_s));
    QCOMPARE(shown.label(u"What the cluster says against it"_s),
             u"The cluster says otherwise: Deployment web: failing."_s);
}

void tst_RequestView::row11_aClusterThatCanNotBeAskedSaysWhy()
{
    ShownRequest shown;
    shown.setKubectl("echo 'error: You must be logged in to the server (Unauthorized)' >&2\n"
                     "exit 1\n");
    shown.machines.request(u"a"_s);
    QVERIFY(shown.reconcile());
    QVERIFY(shown.show(u"a"_s));
    QVERIFY(shown.label(u"What the cluster says"_s).contains(u"Log in as you do for kubectl"_s));
    // It can be asked once more, without leaving the page.
    shown.setKubectl("echo '{\"kind\": \"List\", \"items\": []}'\n");
    QVERIFY(shown.press(u"Ask again"_s));
    QVERIFY(shown.label(u"What the cluster says"_s).startsWith(u"1 object(s), asked at "_s));
    QVERIFY(shown.says(u"not there"_s));
}

WAYMARK_TEST(tst_RequestView)

} // namespace waymark::requests

#include "tst_requestview.moc"
