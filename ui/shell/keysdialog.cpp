// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "shell/keysdialog.h"

#include "shell/windowactions.h"
#include "theme/theme.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QTextBrowser>

using namespace Qt::StringLiterals;

namespace waymark::shell {

namespace {

constexpr QSize keysWanted{560, 640};

QString rowsOf(const QList<std::pair<QString, QString>> &keys)
{
    QString rows;
    for (const auto &[name, pressed] : keys)
        rows += u"<tr><td style='padding-right:24px'><b>%1</b></td><td>%2</td></tr>"_s.arg(
            pressed.toHtmlEscaped(), name.toHtmlEscaped());
    return u"<table cellpadding='3'>%1</table>"_s.arg(rows);
}

} // namespace

KeysDialog::KeysDialog(const QString &title, Kind kind, const WindowActions &actions,
                       QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Keys: %1").arg(title));
    auto *text = new QTextBrowser(this);
    text->setFrameShape(QFrame::NoFrame);
    text->setAccessibleName(windowTitle());
    text->document()->setDocumentMargin(theme::space::group);
    text->setHtml(u"<h3>%1</h3>%2<h3>%3</h3>%4"_s.arg(title.toHtmlEscaped(), rowsOf(ownKeys(kind)),
                                                      tr("Everywhere").toHtmlEscaped(),
                                                      rowsOf(actions.keys())));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, theme::space::related);
    column->addWidget(text, 1);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(theme::space::group, 0, theme::space::group, 0);
    row->addWidget(buttons);
    column->addLayout(row);
    resize(keysWanted.boundedTo(parent != nullptr ? parent->size() : keysWanted));
}

QList<std::pair<QString, QString>> KeysDialog::ownKeys(Kind kind)
{
    const auto keys = [](const QKeySequence &sequence) {
        return sequence.toString(QKeySequence::NativeText);
    };
    const QString menu = keys(Qt::SHIFT | Qt::Key_F10);
    QList<std::pair<QString, QString>> own;
    if (kind == Kind::Document) {
        own = {{tr("What the field is"), keys(Qt::Key_F1)},
               {tr("Repair what is wrong in the line"), keys(Qt::ALT | Qt::Key_Return)},
               {tr("Complete"), keys(Qt::CTRL | Qt::Key_Space)},
               {tr("Find in the text, or a field of the form"), keys(QKeySequence::Find)},
               {tr("Changes since the last commit"), keys(Qt::CTRL | Qt::SHIFT | Qt::Key_D)}};
    } else {
        own = {{tr("Search in the list"), u"%1, /"_s.arg(keys(QKeySequence::Find))},
               {tr("From the search field to the rows"), keys(Qt::Key_Down)},
               {tr("Open the row"), keys(Qt::Key_Return)},
               {tr("Inside a row of buttons"),
                u"%1, %2"_s.arg(keys(Qt::Key_Left), keys(Qt::Key_Right))}};
    }
    own.append({tr("What the right button opens"), menu});
    return own;
}

} // namespace waymark::shell
