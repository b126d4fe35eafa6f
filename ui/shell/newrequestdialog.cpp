// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "shell/newrequestdialog.h"

#include "assist/newdocument.h"
#include "widgets/buttons.h"
#include "widgets/label.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace waymark::shell {

using widgets::Label;
namespace space = theme::space;

NewRequestDialog::NewRequestDialog(const theme::Theme &theme,
                                   std::shared_ptr<const snapshot::Snapshot> snapshot,
                                   QWidget *parent)
    : QDialog(parent)
    , m_snapshot(std::move(snapshot))
    , m_kinds(kindsOf(*m_snapshot))
    , m_kind(new QComboBox(this))
    , m_name(new QLineEdit(this))
    , m_description(new Label(theme, Label::Role::Secondary, {}, this))
    , m_path(new Label(theme, Label::Role::Secondary, {}, this))
    , m_problem(new Label(theme, Label::Role::Body, {}, this))
    , m_create(widgets::primaryButton(tr("Create request"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("New request"));
    setMinimumWidth(460);
    for (const schema::KindEntry &kind : std::as_const(m_kinds))
        m_kind->addItem(kind.title.isEmpty() ? kind.key.kind : kind.title);
    m_kind->setAccessibleName(tr("Kind"));
    m_name->setAccessibleName(tr("Name"));
    m_name->setPlaceholderText(tr("such as %1").arg(u"payments-staging"_s));
    m_description->setWordWrap(true);
    m_problem->setWordWrap(true);
    m_problem->setColour(&theme::Tokens::bad);
    m_path->setElided(Qt::ElideMiddle);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_create);
    m_create->setDefault(true);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::page, space::group, space::page, space::group);
    column->setSpacing(space::inside);
    column->addWidget(new Label(theme, Label::Role::Section, tr("New request"), this));
    column->addSpacing(space::related);
    column->addWidget(new Label(theme, Label::Role::Body, tr("Kind"), this));
    column->addWidget(m_kind);
    column->addWidget(m_description);
    column->addSpacing(space::related);
    column->addWidget(new Label(theme, Label::Role::Body, tr("Name"), this));
    column->addWidget(m_name);
    column->addWidget(m_path);
    column->addWidget(m_problem);
    column->addSpacing(space::related);
    column->addLayout(buttons);

    connect(cancel, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(m_create, &QAbstractButton::clicked, this, &NewRequestDialog::choose);
    connect(m_name, &QLineEdit::textChanged, this, &NewRequestDialog::check);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &NewRequestDialog::check);
    check();
    m_name->setFocus();
}

QList<schema::KindEntry> NewRequestDialog::kindsOf(const snapshot::Snapshot &snapshot)
{
    QList<schema::KindEntry> kinds =
        snapshot.rules ? snapshot.rules->kinds.kinds() : QList<schema::KindEntry>();
    kinds.removeIf([](const schema::KindEntry &kind) { return !kind.isRequest; });
    return kinds;
}

QString NewRequestDialog::pathOf(const QString &name) const
{
    const QString folder =
        m_snapshot->ownRoot() != nullptr ? m_snapshot->ownRoot()->path : m_snapshot->folder;
    return u"%1/requests/%2.yaml"_s.arg(folder, name);
}

void NewRequestDialog::check()
{
    const QString name = m_name->text();
    const int kind = m_kind->currentIndex();
    m_description->setText(kind >= 0 ? m_kinds[kind].description.simplified() : QString());
    m_path->setText(
        tr("The file will be %1.").arg(u"requests/%1.yaml"_s.arg(name.isEmpty() ? u"…"_s : name)));
    QString problem = assist::nameProblem(name);
    if (problem.isEmpty() && m_snapshot->file(pathOf(name)))
        problem = tr("There is a request of that name already.");
    m_create->setEnabled(problem.isEmpty() && kind >= 0);
    // An empty field isn't wrong yet.
    m_problem->setText(name.isEmpty() ? QString() : problem);
}

void NewRequestDialog::choose()
{
    const int kind = m_kind->currentIndex();
    const QString name = m_name->text();
    Q_EMIT requestChosen(pathOf(name), assist::newDocumentText(m_kinds[kind], name));
    accept();
}

} // namespace waymark::shell
