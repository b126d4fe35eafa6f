// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "paths/reviewpage.h"

#include "paths/pathstr.h"
#include "template/json.h"
#include "widgets/label.h"

#include <QBoxLayout>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace waymark::paths {

using widgets::Label;
namespace space = theme::space;

namespace {

constexpr int widestReview = 720;

QString shownAnswer(const templates::Value &value)
{
    if (const QString *text = value.text())
        return *text;
    return templates::toJson(value);
}

} // namespace

ReviewPage::ReviewPage(const theme::Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_rows(new QWidget)
    , m_table(new QFormLayout(m_rows))
    , m_target(new QLineEdit(this))
    , m_refusal(new Label(theme, Label::Role::Body, {}, this))
{
    m_table->setContentsMargins(0, 0, 0, 0);
    m_table->setHorizontalSpacing(space::group);
    m_table->setVerticalSpacing(space::related);
    m_target->setAccessibleName(Tr::tr("Folder"));
    auto *choose = new QPushButton(Tr::tr("Choose…"), this);
    auto *where = new QHBoxLayout;
    where->setSpacing(space::related);
    where->addWidget(m_target, 1);
    where->addWidget(choose);
    m_refusal->setWrapped();
    m_refusal->setColour(&theme::Tokens::bad);
    m_refusal->hide();
    auto *page = new QWidget;
    page->setMaximumWidth(widestReview);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(space::page, space::group, space::page, space::page);
    column->setSpacing(space::group);
    column->addWidget(new Label(theme, Label::Role::Section, Tr::tr("Your answers"), page));
    column->addWidget(m_rows);
    column->addWidget(new Label(theme, Label::Role::Section, Tr::tr("Where the files go"), page));
    column->addLayout(where);
    column->addWidget(m_refusal);
    column->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setAccessibleName(tr("Review of the answers"));
    scroll->setWidget(page);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);
    connect(m_target, &QLineEdit::textEdited, this, [this] {
        m_isChosen = true;
        setRefusal({});
    });
    connect(choose, &QPushButton::clicked, this, [this] {
        auto *dialog = new QFileDialog(this, Tr::tr("The folder that is made"), m_target->text());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::Directory);
        connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &folder) {
            m_isChosen = true;
            m_target->setText(QDir::toNativeSeparators(folder));
            setRefusal({});
        });
        dialog->open();
    });
}

void ReviewPage::setAnswers(const goldenpath::Answers &answers)
{
    while (m_table->rowCount() > 0)
        m_table->removeRow(0);
    const auto add = [&](const QString &name, const QString &answer, bool isDefault) {
        auto *text = new Label(m_theme, isDefault ? Label::Role::Secondary : Label::Role::Body,
                               isDefault ? Tr::tr("%1 (by default)").arg(answer) : answer);
        text->setTextFormat(Qt::PlainText);
        text->setWrapped();
        text->setAccessibleName(name);
        m_table->addRow(new Label(m_theme, Label::Role::Secondary, name), text);
    };
    // Secrets are asterisks among the parameters already.
    if (const templates::Object *object = answers.parameters.object()) {
        for (const auto &[name, value] : object->entries())
            add(name, shownAnswer(value), answers.defaulted.contains(u'/' + name));
    }
}

void ReviewPage::proposeTarget(const QString &folder)
{
    if (!m_isChosen)
        m_target->setText(QDir::toNativeSeparators(folder));
}

QString ReviewPage::target() const
{
    const QString text = m_target->text().trimmed();
    return text.isEmpty() ? QString() : QDir::cleanPath(QDir::fromNativeSeparators(text));
}

void ReviewPage::setRefusal(const QString &words)
{
    m_refusal->setText(words);
    m_refusal->setVisible(!words.isEmpty());
}

void ReviewPage::enter()
{
    m_target->setFocus(Qt::OtherFocusReason);
}

} // namespace waymark::paths
