// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "document/recoverydialog.h"

#include "document/comparisonview.h"
#include "document/documenttr.h"
#include "theme/theme.h"
#include "widgets/buttons.h"
#include "widgets/label.h"

#include <QBoxLayout>
#include <QListWidget>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace waymark::document {

using document::UnsavedDocument;
using widgets::Label;
namespace space = theme::space;

RecoveryDialog::RecoveryDialog(QList<UnsavedDocument> documents, const FileSystem &files,
                               Pool &pool, const theme::Theme &theme, QWidget *parent)
    : QDialog(parent)
    , m_documents(std::move(documents))
    , m_files(files)
    , m_pool(pool)
    , m_list(new QListWidget(this))
    , m_path(new Label(theme, Label::Role::Section, {}, this))
    , m_state(new Label(theme, Label::Role::Secondary, {}, this))
    , m_comparison(new ComparisonView(theme, pool, this))
    , m_restoreAll(new QPushButton(Tr::tr("Restore all"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(Tr::tr("Unsaved work"));
    resize(1000, 620);
    m_list->setAccessibleName(Tr::tr("Documents with unsaved work"));
    m_list->setFixedWidth(220);
    for (const UnsavedDocument &document : std::as_const(m_documents)) {
        auto *item = new QListWidgetItem(document.path.section(u'/', -1), m_list);
        item->setToolTip(document.path);
    }
    m_path->setElided(Qt::ElideMiddle);
    m_state->setWordWrap(true);
    auto *later = new QPushButton(Tr::tr("Decide later"), this);
    auto *discardIt = new QPushButton(Tr::tr("Discard"), this);
    auto *restoreIt = widgets::primaryButton(Tr::tr("Restore"), this);

    auto *right = new QVBoxLayout;
    right->setSpacing(space::related);
    right->addWidget(m_path);
    right->addWidget(m_state);
    right->addWidget(m_comparison, 1);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(space::group);
    middle->addWidget(m_list);
    middle->addLayout(right, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_restoreAll);
    buttons->addStretch(1);
    buttons->addWidget(later);
    buttons->addWidget(discardIt);
    buttons->addWidget(restoreIt);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::page, space::group, space::page, space::group);
    column->setSpacing(space::group);
    column->addLayout(middle, 1);
    column->addLayout(buttons);

    connect(m_list, &QListWidget::currentRowChanged, this, &RecoveryDialog::showCurrent);
    connect(m_restoreAll, &QAbstractButton::clicked, this, &RecoveryDialog::restoreAll);
    connect(later, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(discardIt, &QAbstractButton::clicked, this, &RecoveryDialog::discard);
    connect(restoreIt, &QAbstractButton::clicked, this, &RecoveryDialog::restore);
    m_list->setCurrentRow(0);
}

void RecoveryDialog::showCurrent()
{
    const int row = m_list->currentRow();
    m_restoreAll->setVisible(m_documents.size() > 1);
    if (row < 0 || row >= m_documents.size())
        return;
    const UnsavedDocument &document = m_documents[row];
    m_path->setText(document.path);
    m_reading = inBackground(
        m_pool, this,
        [files = &m_files, path = document.path](std::stop_token) {
            return files->read(path, defaultReadLimit);
        },
        [this, document](const Result<QByteArray> &disk) { showDisk(document, disk); });
}

void RecoveryDialog::showDisk(const UnsavedDocument &document, const Result<QByteArray> &disk)
{
    const QString when = QLocale().toString(document.written.toLocalTime(), QLocale::ShortFormat);
    if (!disk && document.diskHash.isEmpty())
        m_state->setText(Tr::tr("A new document, last edited %1. It was never saved.").arg(when));
    else if (!disk)
        m_state->setText(
            Tr::tr("Last edited %1. The file itself is gone; restoring and saving makes it again.")
                .arg(when));
    else if (document::contentHash(*disk) != document.diskHash)
        m_state->setText(Tr::tr("Last edited %1. The file was changed since; look at what differs "
                                "before you save over it.")
                             .arg(when));
    else
        m_state->setText(Tr::tr("Last edited %1. The file is as it was then.").arg(when));
    m_comparison->compare(SourceText(disk.value_or(QByteArray())), SourceText(document.text),
                          nullptr);
}

void RecoveryDialog::removeCurrent()
{
    const int row = m_list->currentRow();
    m_documents.removeAt(row);
    delete m_list->takeItem(row);
    if (m_documents.isEmpty())
        accept();
    else
        showCurrent();
}

void RecoveryDialog::restore()
{
    const UnsavedDocument document = m_documents.value(m_list->currentRow());
    removeCurrent();
    Q_EMIT restoreRequested(document);
}

void RecoveryDialog::restoreAll()
{
    const auto documents = std::exchange(m_documents, {});
    accept();
    for (const UnsavedDocument &document : documents)
        Q_EMIT restoreRequested(document);
}

void RecoveryDialog::discard()
{
    const UnsavedDocument document = m_documents.value(m_list->currentRow());
    removeCurrent();
    Q_EMIT discardRequested(document);
}

} // namespace waymark::document
