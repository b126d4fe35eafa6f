// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "paths/resultview.h"

#include "paths/pathstr.h"
#include "widgets/buttons.h"
#include "widgets/card.h"
#include "widgets/label.h"

#include <QBoxLayout>
#include <QDesktopServices>
#include <QDir>
#include <QScrollArea>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace waymark::paths {

using goldenpath::StepStatus;
using widgets::Label;
namespace space = theme::space;

namespace {

constexpr int widestResult = 900;

struct Link
{
    QString title;
    QString url;
};

QString textIn(const templates::Value &value, QStringView key)
{
    const templates::Object *object = value.object();
    const templates::Value *found = object == nullptr ? nullptr : object->find(key);
    return found != nullptr && found->text() != nullptr ? *found->text() : QString();
}

/// The texts that the template has for whoever ran it: title and lines.
QList<std::pair<QString, QStringList>> textsOf(const goldenpath::RunResult &result)
{
    QList<std::pair<QString, QStringList>> texts;
    const templates::Object *object = result.output.object();
    const templates::Value *list = object == nullptr ? nullptr : object->find(u"text");
    const bool isThere = list != nullptr && list->list() != nullptr;
    for (const templates::Value &each : isThere ? *list->list() : templates::Items()) {
        QStringList lines = result.shown(textIn(each, u"content")).split(u'\n');
        lines.removeAll(QString());
        texts.append({result.shown(textIn(each, u"title")), lines});
    }
    return texts;
}

/// Links that a browser may open; what was made up leads nowhere.
QList<Link> linksOf(const goldenpath::RunResult &result)
{
    QList<Link> links;
    const templates::Object *object = result.output.object();
    const templates::Value *list = object == nullptr ? nullptr : object->find(u"links");
    const bool isUsable = list != nullptr && list->list() != nullptr && !result.isOutputAssumed;
    for (const templates::Value &each : isUsable ? *list->list() : templates::Items()) {
        const QString url = textIn(each, u"url");
        if (url.startsWith("https://"_L1) || url.startsWith("http://"_L1))
            links.append({result.shown(textIn(each, u"title")), result.shown(url)});
    }
    return links;
}

/// What the path asks for beyond files: none of it happens from here.
QStringList notDone(const goldenpath::RunResult &result)
{
    QStringList lines;
    for (const goldenpath::StepReport &step : result.steps) {
        const bool isRegistration =
            step.action == "catalog:register"_L1 && step.status == StepStatus::Completed;
        if (step.status == StepStatus::NotRun || isRegistration)
            lines.append(Tr::tr("%1 (%2)").arg(step.name, step.action));
    }
    return lines;
}

} // namespace

ResultView::ResultView(const theme::Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_scroll(new QScrollArea(this))
{
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setAccessibleName(tr("What was made"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_scroll);
}

void ResultView::setResult(const goldenpath::PathProduct &path, const goldenpath::RunResult &result,
                           const goldenpath::WritePlan &written, const QString &folder)
{
    auto *page = new QWidget;
    page->setMaximumWidth(widestResult);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(space::page, space::group, space::page, space::page);
    column->setSpacing(space::group);
    column->addWidget(new Label(m_theme, Label::Role::PageTitle,
                                Tr::tr("%1 is there").arg(QDir(folder).dirName())));
    auto *where = new Label(
        m_theme, Label::Role::Secondary,
        Tr::tr("%n file(s) in %1", nullptr, int(written.created.size() + written.replaced.size()))
            .arg(QDir::toNativeSeparators(folder)));
    where->setWrapped();
    where->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    column->addWidget(where);
    auto *open = widgets::primaryButton(Tr::tr("Open folder"), page);
    auto *again = new QPushButton(Tr::tr("Once more"), page);
    auto *back = new QPushButton(Tr::tr("To the path"), page);
    auto *actions = new QHBoxLayout;
    actions->setSpacing(space::related);
    for (QWidget *button : {static_cast<QWidget *>(open), static_cast<QWidget *>(again),
                            static_cast<QWidget *>(back)})
        actions->addWidget(button);
    const QList<Link> links = linksOf(result);
    for (const Link &link : links) {
        auto *button = new widgets::LinkButton(m_theme, link.title, page);
        button->setToolTip(link.url);
        connect(button, &QAbstractButton::clicked, this,
                [url = QUrl(link.url)] { QDesktopServices::openUrl(url); });
        actions->addWidget(button);
    }
    actions->addStretch(1);
    column->addLayout(actions);
    const auto addCard = [&](const QString &title, const QStringList &lines,
                             const QString &mark = u"• "_s) {
        if (lines.isEmpty())
            return;
        auto *card = new widgets::Card(m_theme);
        card->setAccessibleName(title);
        auto *rows = new QVBoxLayout(card);
        rows->setContentsMargins(space::group, space::group, space::group, space::group);
        rows->setSpacing(space::related);
        rows->addWidget(new Label(m_theme, Label::Role::Section, title));
        for (const QString &line : lines) {
            auto *text = new Label(m_theme, Label::Role::Body, mark + line);
            text->setTextFormat(Qt::PlainText);
            text->setWrapped();
            rows->addWidget(text);
        }
        column->addWidget(card);
    };
    addCard(Tr::tr("Not done from here, and yours to do"), notDone(result));
    for (const auto &[title, lines] : textsOf(result))
        addCard(title, lines, {});
    if (path.product) {
        QStringList provided;
        for (const auto &each : path.product->provides)
            provided.append(each.what);
        addCard(Tr::tr("What the platform provides from now on"), provided);
        addCard(Tr::tr("What you still own"), path.product->developerOwns);
    }
    column->addStretch(1);
    connect(open, &QPushButton::clicked, this,
            [folder] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); });
    connect(again, &QPushButton::clicked, this, &ResultView::againRequested);
    connect(back, &QPushButton::clicked, this, &ResultView::pathRequested);
    m_first = open;
    m_scroll->setWidget(page);
}

void ResultView::focusFirst()
{
    if (m_first != nullptr)
        m_first->setFocus(Qt::OtherFocusReason);
}

} // namespace waymark::paths
