// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/changes/descriptordialog.h"

#include "editor/text/codeview.h"
#include "widgets/buttons.h"
#include "widgets/label.h"

#include <QBoxLayout>
#include <QDir>
#include <QFileDialog>
#include <QHeaderView>
#include <QLineEdit>
#include <QSplitter>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

using widgets::Label;
namespace space = theme::space;

DescriptorDialog::DescriptorDialog(const CatalogServices &services,
                                   std::shared_ptr<const CatalogSnapshot> snapshot,
                                   const QString &folder, QWidget *parent)
    : QDialog(parent)
    , m_services(services)
    , m_snapshot(std::move(snapshot))
{
    setWindowTitle(tr("Describe a folder"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(880, 520);
    build(folder);
    look();
}

DescriptorDialog::~DescriptorDialog() = default;

void DescriptorDialog::build(const QString &folder)
{
    const theme::Theme &theme = m_services.theme;
    auto *explanation = new Label(theme, Label::Role::Body,
                                  tr("Waymark looks at what lies in a folder and drafts its "
                                     "catalog-info.yaml. It opens as a new document; nothing is "
                                     "written before you save it."),
                                  this);
    explanation->setWrapped();
    m_folder = new QLineEdit(folder, this);
    m_folder->setAccessibleName(tr("Folder"));
    auto *choose = new QPushButton(tr("Choose…"), this);
    auto *row = new QHBoxLayout;
    row->addWidget(new Label(theme, Label::Role::Secondary, tr("Folder"), this));
    row->addWidget(m_folder, 1);
    row->addWidget(choose);
    m_state = new Label(theme, Label::Role::Secondary, {}, this);
    m_state->setWordWrap(true);
    m_values = new QTreeWidget(this);
    m_values->setAccessibleName(tr("What was found"));
    m_values->setRootIsDecorated(false);
    m_values->setFrameShape(QFrame::NoFrame);
    m_values->setHeaderLabels({tr("Field"), tr("Value"), tr("Found in")});
    m_values->header()->setStretchLastSection(true);
    m_text = new editor::CodeView(theme, tr("Drafted descriptor"), this);
    auto *split = new QSplitter(Qt::Horizontal, this);
    split->setObjectName(u"descriptor"_s);
    split->addWidget(m_values);
    split->addWidget(m_text);
    split->setSizes({420, 420});
    split->setChildrenCollapsible(false);
    m_create = widgets::primaryButton(tr("Open the draft"), this);
    m_create->setEnabled(false);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_create);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::page, space::group, space::page, space::group);
    column->setSpacing(space::related);
    column->addWidget(explanation);
    column->addLayout(row);
    column->addWidget(m_state);
    column->addWidget(split, 1);
    column->addLayout(buttons);
    connect(m_folder, &QLineEdit::textChanged, this, &DescriptorDialog::look);
    connect(choose, &QPushButton::clicked, this, &DescriptorDialog::askForFolder);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_create, &QPushButton::clicked, this, [this] {
        Q_EMIT created(m_proposal.path, m_proposal.text);
        accept();
    });
}

void DescriptorDialog::askForFolder()
{
    auto *dialog = new QFileDialog(this, tr("Choose a folder"), m_folder->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, m_folder, &QLineEdit::setText);
    dialog->open();
}

void DescriptorDialog::look()
{
    m_create->setEnabled(false);
    m_isBusy = true;
    m_look = inBackground(
        m_services.bulk, this,
        [folder = QDir::cleanPath(m_folder->text()), snapshot = m_snapshot,
         files = &m_services.files](std::stop_token) {
            return proposeDescriptor(folder, *snapshot, *files);
        },
        [this](const Result<DescriptorProposal> &proposal) {
            m_isBusy = false;
            show(proposal);
        });
}

void DescriptorDialog::show(const Result<DescriptorProposal> &proposal)
{
    m_values->clear();
    m_create->setEnabled(proposal.has_value());
    if (!proposal) {
        m_text->setText({}, u"YAML"_s);
        return m_state->setText(u"%1 %2"_s.arg(proposal.error().message, proposal.error().next));
    }
    m_proposal = *proposal;
    for (const FoundValue &value : proposal->values)
        m_values->addTopLevelItem(new QTreeWidgetItem(
            {value.field, value.value, value.source.isEmpty() ? tr("a guess") : value.source}));
    for (int column = 0; column < 2; ++column)
        m_values->resizeColumnToContents(column);
    m_state->setText(proposal->open.isEmpty()
                         ? tr("Everything that is needed was found.")
                         : tr("Still to be filled in: %1").arg(proposal->open.join(u", "_s)));
    m_text->setText(proposal->text, u"YAML"_s);
}

} // namespace waymark::catalog
