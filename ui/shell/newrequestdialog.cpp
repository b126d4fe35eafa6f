// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "shell/newrequestdialog.h"

#include "form/fieldwords.h"
#include "schema/formhints.h"
#include "widgets/buttons.h"
#include "widgets/label.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLineEdit>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::shell {

using widgets::Label;
namespace space = theme::space;

namespace {

/// A list that can be looked through; any other request is one command away in its own list.
constexpr qsizetype mostOffered = 50;

/// The field in words: the kind's own title, else its name.
QString titleOf(const schema::KindEntry &kind, const JsonPointer &field)
{
    const auto *hint = kind.hints ? kind.hints->field(field) : nullptr;
    return hint != nullptr && !hint->title.isEmpty() ? hint->title : form::titleOf(field.last());
}

} // namespace

NewRequestDialog::NewRequestDialog(const theme::Theme &theme, Source source, QWidget *parent)
    : QDialog(parent)
    , m_source(std::move(source))
    , m_kinds(kindsOf(*m_source.snapshot))
    , m_kind(new QComboBox(this))
    , m_like(new QComboBox(this))
    , m_name(new QLineEdit(this))
    , m_description(new Label(theme, Label::Role::Secondary, {}, this))
    , m_beginning(new Label(theme, Label::Role::Secondary, {}, this))
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
    m_like->setAccessibleName(tr("Begin with"));
    m_like->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_name->setAccessibleName(tr("Name"));
    m_name->setPlaceholderText(tr("such as %1").arg(u"payments-staging"_s));
    m_description->setWordWrap(true);
    m_beginning->setWordWrap(true);
    m_problem->setWordWrap(true);
    m_problem->setColour(&theme::Tokens::bad);
    m_path->setElided(Qt::ElideMiddle);
    m_create->setDefault(true);
    build(theme);
    connectAll();
    takeKind();
    m_name->setFocus();
}

void NewRequestDialog::build(const theme::Theme &theme)
{
    auto *cancel = new QPushButton(tr("Cancel"), this);
    connect(cancel, &QAbstractButton::clicked, this, &QDialog::reject);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_create);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::page, space::group, space::page, space::group);
    column->setSpacing(space::inside);
    column->addWidget(new Label(theme, Label::Role::Section, tr("New request"), this));
    column->addSpacing(space::related);
    column->addWidget(new Label(theme, Label::Role::Body, tr("Kind"), this));
    column->addWidget(m_kind);
    column->addWidget(m_description);
    column->addSpacing(space::related);
    column->addWidget(new Label(theme, Label::Role::Body, tr("Begin with"), this));
    column->addWidget(m_like);
    column->addWidget(m_beginning);
    column->addSpacing(space::related);
    column->addWidget(new Label(theme, Label::Role::Body, tr("Name"), this));
    column->addWidget(m_name);
    column->addWidget(m_path);
    column->addWidget(m_problem);
    column->addSpacing(space::related);
    column->addLayout(buttons);
}

void NewRequestDialog::connectAll()
{
    connect(m_create, &QAbstractButton::clicked, this, &NewRequestDialog::choose);
    connect(m_name, &QLineEdit::textChanged, this, &NewRequestDialog::check);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &NewRequestDialog::takeKind);
    connect(m_like, &QComboBox::currentIndexChanged, this, &NewRequestDialog::showBeginning);
}

QList<schema::KindEntry> NewRequestDialog::kindsOf(const snapshot::Snapshot &snapshot)
{
    return snapshot.rules ? snapshot.rules->kinds.requestKinds() : QList<schema::KindEntry>();
}

void NewRequestDialog::beginLike(const QString &path, int document)
{
    const auto file = m_source.snapshot->file(path);
    if (!file || document >= file->documents.size())
        return;
    const auto &entry = file->documents[document];
    const auto kind = std::ranges::find_if(m_kinds, [&](const schema::KindEntry &one) {
        return one.key.kind == entry.kind && one.key.apiVersion == entry.apiVersion;
    });
    if (kind == m_kinds.end())
        return;
    m_kind->setCurrentIndex(int(kind - m_kinds.begin()));
    auto known = std::ranges::find_if(m_earlier, [&](const assist::EarlierRequest &one) {
        return one.file->path == path && one.document == document;
    });
    if (known == m_earlier.end()) {
        offer({file, document});
        known = m_earlier.end() - 1;
    }
    m_like->setCurrentIndex(int(known - m_earlier.begin()) + 1);
}

QString NewRequestDialog::pathOf(const QString &name) const
{
    const snapshot::Snapshot &snapshot = *m_source.snapshot;
    const QString folder =
        snapshot.ownRoot() != nullptr ? snapshot.ownRoot()->path : snapshot.folder;
    return u"%1/requests/%2.yaml"_s.arg(folder, name);
}

const assist::EarlierRequest *NewRequestDialog::chosenEarlier() const
{
    const int index = m_like->currentIndex() - 1;
    return index < 0 || index >= m_earlier.size() ? nullptr : &m_earlier[index];
}

void NewRequestDialog::takeKind()
{
    const int index = m_kind->currentIndex();
    m_start.reset();
    m_earlier.clear();
    m_like->clear();
    m_like->addItem(tr("An empty request"));
    if (index >= 0) {
        const schema::KindEntry &kind = m_kinds[index];
        m_description->setText(kind.description.simplified());
        m_asking = inBackground(
            m_source.pool, this,
            [snapshot = m_source.snapshot, kind, mine = m_source.mine](std::stop_token stop) {
                Beginnings found{assist::requestStart(*snapshot, kind, mine, std::move(stop)), {}};
                found.earlier = assist::earlierRequests(*snapshot, kind, found.empty.team);
                found.earlier.resize(std::min(mostOffered, found.earlier.size()));
                return found;
            },
            [this](const Beginnings &found) { takeBeginnings(found); });
    }
    showBeginning();
    check();
}

void NewRequestDialog::takeBeginnings(const Beginnings &found)
{
    m_start = found.empty;
    // What was chosen already stays the first.
    for (const assist::EarlierRequest &one : found.earlier) {
        if (!m_earlier.contains(one))
            offer(one);
    }
    showBeginning();
}

void NewRequestDialog::offer(const assist::EarlierRequest &one)
{
    m_earlier.append(one);
    m_like->addItem(one.label());
}

void NewRequestDialog::showBeginning()
{
    QString text;
    if (const auto *like = chosenEarlier()) {
        text = tr("A copy of %1, without its status.").arg(like->file->shownPath());
    } else if (m_start && !m_start->values.isEmpty()) {
        QStringList fields;
        for (const assist::Prefilled &one : std::as_const(m_start->values)) {
            if (const QString *value = one.value.string())
                fields << tr("%1 %2").arg(titleOf(m_kinds[m_kind->currentIndex()], one.field),
                                          *value);
        }
        text = m_start->earlier > 0
                   ? tr("Filled in for your team, as most of its %n request(s) say: %1.", nullptr,
                        m_start->earlier)
                         .arg(fields.join(", "_L1))
                   : tr("Filled in for your team: %1.").arg(fields.join(", "_L1));
    }
    m_beginning->setText(text);
    m_beginning->setVisible(!text.isEmpty());
    // Lines of text that came would take their room from others.
    adjustSize();
}

void NewRequestDialog::check()
{
    const QString name = m_name->text();
    m_path->setText(
        tr("The file will be %1.").arg(u"requests/%1.yaml"_s.arg(name.isEmpty() ? u"…"_s : name)));
    QString problem = assist::nameProblem(name);
    if (problem.isEmpty() && m_source.snapshot->file(pathOf(name)))
        problem = tr("There is a request of that name already.");
    m_create->setEnabled(problem.isEmpty() && m_kind->currentIndex() >= 0);
    // An empty field isn't wrong yet.
    m_problem->setText(name.isEmpty() ? QString() : problem);
}

void NewRequestDialog::choose()
{
    const auto *like = chosenEarlier();
    m_create->setEnabled(false);
    m_writing = inBackground(
        m_source.pool, this,
        [snapshot = m_source.snapshot, mine = m_source.mine, kind = m_kinds[m_kind->currentIndex()],
         name = m_name->text(), like = like != nullptr ? std::optional(*like) : std::nullopt](
            std::stop_token stop) -> Result<QByteArray> {
            if (like)
                return assist::requestLike(like->file->text(), like->document, name);
            const auto start = assist::requestStart(*snapshot, kind, mine, std::move(stop));
            return assist::newDocumentText(kind, name, start.values);
        },
        [this, name = m_name->text()](const Result<QByteArray> &text) {
            if (!text) {
                m_problem->setText(text.error().message + u' ' + text.error().next);
                m_create->setEnabled(true);
                return;
            }
            Q_EMIT requestChosen(pathOf(name), *text);
            accept();
        });
}

} // namespace waymark::shell
