// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "paths/questionsview.h"

#include "base/filesystem.h"
#include "lineage/newproject.h"
#include "paths/pathstr.h"
#include "paths/previewpane.h"
#include "paths/reviewpage.h"
#include "theme/theme.h"
#include "widgets/buttons.h"
#include "widgets/label.h"
#include "widgets/messagebar.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QDir>
#include <QFileDialog>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::paths {

using widgets::Label;
namespace space = theme::space;

namespace {

constexpr qint64 largestAnswers = qint64{4} * 1024 * 1024;

/// The name that the new repository will have, as far as the answers say it.
QString nameIn(const goldenpath::Answers &answers)
{
    const templates::Object *object = answers.parameters.object();
    for (const auto key : {u"name", u"component_id", u"componentName", u"projectName"}) {
        const templates::Value *value = object == nullptr ? nullptr : object->find(key);
        if (value != nullptr && value->text() != nullptr && !value->text()->contains(u'/'))
            return *value->text();
    }
    return {};
}

/// What went wrong first, with what to do about it.
QString firstProblem(const Preview &preview)
{
    const goldenpath::Findings &findings =
        preview.answers.isGood() ? preview.run.findings : preview.answers.findings;
    const Report report = findings.report();
    for (const CheckedFile &file : report.files) {
        for (const Diagnostic &found : file.diagnostics) {
            if (found.severity == Severity::Error)
                return found.message + u' ' + found.next;
        }
    }
    return {};
}

} // namespace

QuestionsView::QuestionsView(const document::DocumentSession::Services &services,
                             const theme::Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_theme(theme)
    , m_preview(services.interactive)
{
    build();
    connect(&m_preview, &RunPreview::changed, this, &QuestionsView::present);
}

QuestionsView::~QuestionsView() = default;

void QuestionsView::build()
{
    m_title = new Label(m_theme, Label::Role::PageTitle, {}, this);
    m_title->setElided();
    auto *open = new widgets::LinkButton(m_theme, Tr::tr("Open answers…"), this);
    auto *save = new widgets::LinkButton(m_theme, Tr::tr("Save answers…"), this);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(space::page, space::group, space::page, 0);
    head->setSpacing(space::related);
    head->addWidget(m_title, 1);
    head->addWidget(open);
    head->addWidget(save);
    m_steps = new QHBoxLayout;
    m_steps->setContentsMargins(space::page, space::related, space::page, space::related);
    m_steps->setSpacing(space::inside);
    m_stack = new QStackedWidget(this);
    m_review = new ReviewPage(m_theme, this);
    m_stack->addWidget(m_review);
    m_back = new QPushButton(Tr::tr("Back"), this);
    m_next = widgets::primaryButton(Tr::tr("Next"), this);
    m_stop = new QPushButton(Tr::tr("Stop"), this);
    m_stop->hide();
    m_summary = new widgets::LinkButton(m_theme, {}, this);
    m_summary->setToolTip(Tr::tr("Show what is wrong"));
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(space::page, space::related, space::page, space::group);
    foot->setSpacing(space::related);
    foot->addWidget(m_back);
    foot->addWidget(m_next);
    foot->addWidget(m_stop);
    foot->addWidget(m_summary);
    foot->addStretch(1);
    auto *left = new QWidget(this);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_bar = new widgets::MessageBar(m_theme, widgets::Status::Bad, this);
    m_bar->setClosable();
    m_bar->hide();
    column->addWidget(m_bar);
    column->addLayout(head);
    column->addLayout(m_steps);
    column->addWidget(m_stack, 1);
    column->addLayout(foot);
    m_pane = new PreviewPane(m_preview, m_services.bulk, m_theme, this);
    auto *halves = new QSplitter(Qt::Horizontal, this);
    halves->addWidget(left);
    halves->addWidget(m_pane);
    halves->setChildrenCollapsible(false);
    halves->setHandleWidth(1);
    halves->setSizes({560, 520});
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(halves);
    m_stepButtons = new QButtonGroup(this);
    connect(m_stepButtons, &QButtonGroup::idClicked, this, &QuestionsView::go);
    connect(m_back, &QPushButton::clicked, this, [this] { step(-1); });
    connect(m_next, &QPushButton::clicked, this, [this] {
        if (isReview())
            make();
        else
            leavePage();
    });
    connect(m_stop, &QPushButton::clicked, this, [this] { m_stopMaking.request_stop(); });
    connect(m_summary, &QAbstractButton::clicked, m_pane, &PreviewPane::showProblems);
    connect(m_pane, &PreviewPane::placeRequested, this, &QuestionsView::placeRequested);
    connect(open, &QAbstractButton::clicked, this, &QuestionsView::chooseAnswers);
    connect(save, &QAbstractButton::clicked, this, &QuestionsView::saveAnswers);
}

void QuestionsView::clear()
{
    for (AnswersForm *form : std::as_const(m_forms))
        delete form;
    m_forms.clear();
    const auto buttons = m_stepButtons->buttons();
    for (QAbstractButton *button : buttons)
        delete button;
    while (QLayoutItem *item = m_steps->takeAt(0))
        delete item;
}

void QuestionsView::setPath(const goldenpath::PathProduct &path,
                            const std::shared_ptr<const snapshot::Snapshot> &snapshot,
                            const QString &myself, const SourceText &answers)
{
    clear();
    m_path = path;
    m_snapshot = snapshot;
    m_myself = myself;
    m_title->setText(path.title());
    m_pages = goldenpath::questionPages(*path.path);
    const auto given = yaml::SyntaxTree::parse(answers);
    for (int i = 0; i < m_pages.size(); ++i)
        m_forms.append(addForm(i, goldenpath::answersFor(m_pages[i], *given)));
    addStepButtons();
    m_preview.setUser(myself);
    readSkeletons();
    go(0);
    submit();
}

void QuestionsView::setSnapshot(const std::shared_ptr<const snapshot::Snapshot> &snapshot)
{
    m_snapshot = snapshot;
    for (AnswersForm *form : std::as_const(m_forms))
        form->setWorkspace(*snapshot);
    // A file of the skeleton may be another.
    readSkeletons();
    submit();
}

void QuestionsView::readSkeletons()
{
    const snapshot::Root *root = m_snapshot->rootOf(m_path->path->file());
    m_preview.setPath(*m_path->path, std::make_shared<const goldenpath::Skeletons>(
                                         m_services.files, root ? root->path : m_snapshot->folder));
}

void QuestionsView::addStepButtons()
{
    const auto add = [this](const QString &title, int id) {
        auto *button = new QToolButton(this);
        button->setText(u"%1  %2"_s.arg(id + 1).arg(title));
        button->setAccessibleName(title);
        button->setCheckable(true);
        button->setAutoRaise(true);
        button->setFixedHeight(space::row);
        m_stepButtons->addButton(button, id);
        m_steps->addWidget(button);
    };
    for (int i = 0; i < m_pages.size(); ++i)
        add(m_pages[i].title, i);
    add(Tr::tr("Review"), int(m_pages.size()));
    m_steps->addStretch(1);
}

bool QuestionsView::isReview() const
{
    return m_stack->currentWidget() == m_review;
}

void QuestionsView::go(int page)
{
    m_stack->setCurrentIndex(page);
    m_stepButtons->button(page)->setChecked(true);
    present();
    focusQuestion();
}

void QuestionsView::step(int pages)
{
    const int next = m_stack->currentIndex() + pages;
    if (next < 0)
        return Q_EMIT backRequested();
    go(std::min(next, m_stack->count() - 1));
}

void QuestionsView::leavePage()
{
    AnswersForm *form = m_forms[m_stack->currentIndex()];
    // What was typed last may be on its way to the text.
    form->whenSettled([this, form] {
        form->insist();
        if (form->missing() > 0)
            form->enter();
        else
            step(1);
    });
}

qsizetype QuestionsView::missing() const
{
    qsizetype count = 0;
    for (const AnswersForm *form : m_forms)
        count += form->missing();
    return count;
}

QString QuestionsView::summary() const
{
    const auto &preview = m_preview.preview();
    if (!preview)
        return {};
    const QString files = Tr::tr("%n file(s)", nullptr, int(preview->run.tree.fileCount()));
    if (const qsizetype answers = missing(); answers > 0)
        return Tr::tr("%1, %n answer(s) to give or to correct", nullptr, int(answers)).arg(files);
    return Tr::tr("%1, %n problem(s)", nullptr, int(preview->problems())).arg(files);
}

void QuestionsView::focusQuestion()
{
    if (isReview())
        m_next->setFocus(Qt::OtherFocusReason);
    else if (auto *form = qobject_cast<AnswersForm *>(m_stack->currentWidget()))
        form->enter();
}

QList<SourceText> QuestionsView::texts() const
{
    QList<SourceText> texts;
    for (const AnswersForm *form : m_forms)
        texts.append(form->text());
    return texts;
}

void QuestionsView::submit()
{
    m_preview.setAnswers(answers());
}

bool QuestionsView::isSettled() const
{
    return m_preview.isSettled() && m_pane->isSettled() && !m_isMaking
           && std::ranges::all_of(m_forms, &AnswersForm::isSettled);
}

SourceText QuestionsView::answers() const
{
    return goldenpath::joinedAnswers(texts());
}

void QuestionsView::present()
{
    const auto &preview = m_preview.preview();
    for (int i = 0; i < m_forms.size(); ++i) {
        const qsizetype missing = m_forms[i]->missing();
        m_stepButtons->button(i)->setToolTip(
            missing == 0 ? Tr::tr("Everything is answered")
                         : Tr::tr("%n answer(s) to give or to correct", nullptr, int(missing)));
    }
    m_back->setEnabled(!m_isMaking);
    m_next->setText(isReview() ? Tr::tr("Make the files") : Tr::tr("Next"));
    m_next->setEnabled(!m_isMaking && (!isReview() || (preview && preview->isGood())));
    m_stop->setVisible(m_isMaking);
    m_summary->setText(summary());
    m_summary->setAccessibleName(summary());
    if (!preview)
        return;
    const QString name = nameIn(preview->answers);
    const QString beside =
        m_snapshot ? QDir(m_snapshot->folder).absoluteFilePath(u".."_s) : QDir::homePath();
    m_review->proposeTarget(
        QDir::cleanPath(beside + u'/' + (name.isEmpty() ? m_path->name() : name)));
    if (isReview())
        m_review->setAnswers(preview->answers);
}

void QuestionsView::chooseAnswers()
{
    auto *dialog = new QFileDialog(this, Tr::tr("Open answers"), m_snapshot->folder,
                                   Tr::tr("Answers (*.yaml *.yml *.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, &QuestionsView::takeAnswers);
    dialog->open();
}

void QuestionsView::takeAnswers(const QString &file)
{
    m_reading = inBackground(
        m_services.bulk, this,
        [&files = m_services.files, file](const std::stop_token &) -> Result<yaml::SyntaxTree> {
            const auto bytes = files.read(file, largestAnswers);
            if (!bytes)
                return std::unexpected(bytes.error());
            const auto tree = yaml::SyntaxTree::parse(SourceText(*bytes));
            if (tree->hasErrors() || tree->documents().isEmpty()
                || !tree->documents().front().root.isMapping())
                return std::unexpected(
                    Error{u"path.values"_s, Tr::tr("%1 holds no answers.").arg(file), file,
                          Tr::tr("Answers are one object in YAML or JSON, the parameters' names "
                                 "as keys.")});
            return *tree;
        },
        [this](const Result<yaml::SyntaxTree> &tree) {
            if (tree)
                shareOut(*tree);
            else
                showError(tree.error());
        });
}

void QuestionsView::shareOut(const yaml::SyntaxTree &answers)
{
    m_bar->hide();
    for (int i = 0; i < m_forms.size(); ++i)
        m_forms[i]->replaceAnswers(goldenpath::answersFor(m_pages[i], answers));
    go(0);
}

AnswersForm *QuestionsView::addForm(int page, const QByteArray &answers)
{
    auto *form = new AnswersForm(m_pages[page], *m_snapshot, m_services, m_theme, answers, m_stack);
    m_stack->insertWidget(page, form);
    connect(form, &AnswersForm::changed, this, &QuestionsView::submit);
    return form;
}

void QuestionsView::showError(const Error &error)
{
    m_bar->setText(error.message, error.next);
    m_bar->show();
}

void QuestionsView::saveAnswers()
{
    auto *dialog = new QFileDialog(this, Tr::tr("Save answers"), m_snapshot->folder,
                                   Tr::tr("Answers (*.yaml)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"yaml"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        m_saving = inBackground(
            m_services.bulk, this,
            [&files = m_services.files, file, path = *m_path->path,
             text = answers()](const std::stop_token &) {
                return files.write(file, goldenpath::withoutSecrets(path, text));
            },
            [this](const auto &written) {
                if (!written)
                    showError(written.error());
            });
    });
    dialog->open();
}

void QuestionsView::make()
{
    const QString target = m_review->target();
    if (target.isEmpty())
        return m_review->setRefusal(Tr::tr("Say into which folder."));
    m_review->setRefusal({});
    m_isMaking = true;
    present();
    // Its own stop: what was written is told even where somebody stops too late.
    m_stopMaking = std::stop_source();
    // From the answers as they are now: the preview may be of those before the last key.
    m_making = inBackground(
        m_services.bulk, this,
        [source = m_preview.source(), text = answers(), target, path = *m_path, user = m_myself,
         process = m_process, today = QDate::currentDate(),
         stop = m_stopMaking.get_token()](const std::stop_token &) {
            Making making{RunPreview::previewOf(source, text, false, stop),
                          goldenpath::WritePlan()};
            if (!making.run.isGood())
                return making;
            const auto record = lineage::addLineage({.path = path,
                                                     .answers = making.run.answers,
                                                     .skeletons = *source.skeletons,
                                                     .user = user,
                                                     .date = today},
                                                    making.run.run, process, stop);
            making.written =
                record ? goldenpath::writeTree(making.run.run.tree, {.target = target}, stop)
                       : std::unexpected(record.error());
            return making;
        },
        [this, path = *m_path, target](const Making &making) { takeMaking(making, path, target); });
}

void QuestionsView::takeMaking(const Making &making, const goldenpath::PathProduct &path,
                               const QString &folder)
{
    m_isMaking = false;
    present();
    if (making.run.error)
        return m_review->setRefusal(making.run.error->message + u' ' + making.run.error->next);
    if (!making.run.isGood())
        return m_review->setRefusal(
            Tr::tr("Nothing was written. %1").arg(firstProblem(making.run)));
    if (!making.written)
        return m_review->setRefusal(making.written.error().message + u' '
                                    + making.written.error().next);
    Q_EMIT made(path, making.run.run, *making.written, folder);
}

} // namespace waymark::paths
