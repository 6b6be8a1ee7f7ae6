// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/exchange/import_page.h"

#include "core/exchange/mapping_json.h"
#include "ui/exchange/import_choices.h"
#include "ui/exchange/import_counts.h"
#include "ui/exchange/import_notes.h"
#include "ui/exchange/import_run.h"
#include "ui/exchange/mapping_model.h"
#include "ui/exchange/preview_model.h"
#include "ui/exchange/unknown_values_model.h"
#include "ui/kit/controls.h"
#include "ui/kit/icon.h"
#include "ui/kit/segment.h"
#include "ui/kit/table_delegate.h"
#include "ui/kit/theme.h"

#include <QComboBox>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QMimeData>
#include <QProgressBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QTableView>

namespace plumbline::ui {

using namespace Qt::StringLiterals;

namespace {

enum Tab { PreviewTab, UnknownTab, NotesTab };

constexpr qsizetype previewRows = 200;

} // namespace

/// Of one file, by one question.
struct ImportPage::Looked {
    exchange::FileLook look;
    std::vector<exchange::Meaning> meanings;
};

bool ImportPage::isImporting() const { return isForGood() && !m_run->isOver(); }

bool ImportPage::isForGood() const { return m_run && !m_run->isTrial(); }

ImportPage::ImportPage(Screen &screen, const Route &route, QWidget *parent) : Page(screen, parent)
{
    setObjectName(u"shell.import"_s);
    setAcceptDrops(true);
    m_place = new QStackedWidget;
    m_place->addWidget(buildDropPlace());
    m_place->addWidget(buildFile());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 8, 24, 24);
    layout->addWidget(m_place);
    // An import that was begun here earlier, and runs or ended while nobody looked.
    const auto run = screen.findLongAct<ImportRun>();
    if (run && !run->isTrial() && (!run->isOver() || route.detail.isEmpty()))
        watch(run);
    if (route.detail.isEmpty())
        return;
    if (!isImporting())
        take(route.detail);
    else if (m_path != route.detail)
        screen.toast({tr("An import is running. Drop %1 again when it is done.").arg(QFileInfo(route.detail).fileName())});
}

ImportPage::~ImportPage()
{
    // A trial that nobody looks at any more need not go on; an import that was begun goes on.
    if (m_run && m_run->isTrial())
        m_run->cancel();
    // What was seen here is done with, unless it is built anew at this moment.
    if (m_run && m_run->isSeen && m_run->watcher == this)
        screen().forget(m_run);
}

QWidget *ImportPage::buildDropPlace()
{
    const Theme &t = theme();
    auto *place = new QFrame;
    place->setObjectName(u"importDrop"_s);
    place->setAttribute(Qt::WA_StyledBackground);
    place->setStyleSheet(u"#importDrop { background: %1; border: 1px dashed %2; border-radius: 12px; }"_s.arg(
        t.surface.name(), t.borderInput.name()));
    auto *choose = named(button(tr("Choose a file…"), "primary", "folder"), "shell.import.choose", tr("Choose a file"));
    choose->setEnabled(screen().isWritable());
    connect(choose, &QPushButton::clicked, this, &ImportPage::chooseFile);
    auto *layout = new QVBoxLayout(place);
    layout->addWidget(new EmptyState(
        "import", tr("Drop a file here"),
        screen().isWritable() ? tr("Deals, customers, contacts, activities, products or people: a spreadsheet (.xlsx), "
                                   "CSV in any encoding, or contact cards (.vcf). What would come of it is shown first; "
                                   "nothing is kept before you say so, and an import is one step that can be undone.")
                              : tr("This workspace is open for reading only: nothing can be brought in."),
        choose));
    return place;
}

QWidget *ImportPage::buildFile()
{
    const Theme &t = theme();
    auto *whole = new QWidget;
    auto *layout = new QVBoxLayout(whole);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(t.px(12));

    auto *card = new Card;
    card->body()->addWidget(buildHead());
    m_choices = new ImportChoices;
    connect(m_choices, &ImportChoices::readingChanged, this, &ImportPage::look);
    connect(m_choices, &ImportChoices::rulesChanged, this, &ImportPage::tryOut);
    card->body()->addWidget(m_choices);

    auto *banner = new QFrame;
    banner->setObjectName(u"banner"_s);
    banner->setAttribute(Qt::WA_StyledBackground);
    auto *inBanner = new QHBoxLayout(banner);
    inBanner->setContentsMargins(12, 8, 12, 8);
    m_bannerText = named(paragraph({}, type::dense), "shell.import.problem");
    m_bannerText->setTextInteractionFlags(Qt::TextSelectableByMouse);
    inBanner->addWidget(m_bannerText);
    m_banner = banner;
    m_banner->hide();
    card->body()->addWidget(m_banner);

    auto *counts = row(12);
    m_counts = new ImportCounts(screen());
    counts->addWidget(m_counts, 1);
    m_import = named(button({}, "primary"), "shell.import.go");
    connect(m_import, &QPushButton::clicked, this, &ImportPage::import);
    counts->addWidget(m_import, 0, Qt::AlignVCenter);
    m_show =
        named(button(tr("Show them"), "primary", "pipeline"), "shell.import.show", tr("Show the imported deals on the board"));
    connect(m_show, &QPushButton::clicked, this, [this] { screen().go({u"board"_s}); });
    m_show->hide();
    counts->addWidget(m_show, 0, Qt::AlignVCenter);
    card->body()->addLayout(counts);
    card->body()->addWidget(buildBusy());
    layout->addWidget(card);

    // Where the window is low the tables give way, not the choices above.
    auto *below = new QSplitter;
    below->setStyleSheet(u"QSplitter::handle { background: transparent; }"_s);
    below->setHandleWidth(t.px(12));
    below->setChildrenCollapsible(false);
    below->addWidget(buildColumns());
    below->addWidget(buildRows());
    below->setStretchFactor(0, 2);
    below->setStretchFactor(1, 3);
    m_below = below;
    layout->addWidget(m_below, 1);
    layout->addStretch(0);
    return whole;
}

QWidget *ImportPage::buildHead()
{
    const Theme &t = theme();
    auto *whole = new QWidget;
    auto *head = row(12);
    head->setContentsMargins(0, 0, 0, 0);
    whole->setLayout(head);
    auto *picture = new QLabel;
    picture->setPixmap(iconPixmap("file", t.px(20), t.text2, devicePixelRatioF()));
    m_file = named(elided({}, type::cardTitle, "", true), "shell.import.file");
    m_about = named(elided({}, type::dense, "2"), "shell.import.about");
    m_other = named(button(tr("Another file…"), "link"), "shell.import.other", tr("Choose another file"));
    connect(m_other, &QPushButton::clicked, this, &ImportPage::chooseFile);
    head->addWidget(picture);
    head->addWidget(m_file);
    head->addWidget(m_about);
    head->addWidget(m_other);
    head->addStretch();
    head->addWidget(label(tr("It holds"), type::dense, "2"));
    m_kind = named(new QComboBox, "shell.import.kind", tr("What the file holds"));
    m_kind->setMinimumWidth(t.px(120));
    for (const QString &word : exchange::importWords())
        m_kind->addItem(kindName(word), word);
    connect(m_kind, &QComboBox::activated, this, [this] {
        m_as = m_kind->currentData().toString();
        m_mapping.reset();
        look();
    });
    head->addWidget(m_kind);
    return whole;
}

QWidget *ImportPage::buildBusy()
{
    m_busy = new QWidget;
    auto *busy = new QVBoxLayout(m_busy);
    busy->setContentsMargins(0, 4, 0, 0);
    busy->setSpacing(8);
    auto *busyRow = row(8);
    m_busyText = named(label({}, type::dense, "2"), "shell.import.progress");
    auto *cancel = named(button(tr("Cancel")), "shell.import.cancel", tr("Cancel: nothing of the file is kept"));
    connect(cancel, &QPushButton::clicked, this, [this] {
        if (m_run)
            m_run->cancel();
    });
    busyRow->addWidget(m_busyText, 1);
    busyRow->addWidget(cancel);
    m_bar = named(new QProgressBar, "shell.import.bar", tr("Progress"));
    m_bar->setTextVisible(false);
    busy->addLayout(busyRow);
    busy->addWidget(m_bar);
    return m_busy;
}

QWidget *ImportPage::buildColumns()
{
    const Theme &t = theme();
    auto *card = new Card;
    constexpr int leastWidth = 330;
    card->setMinimumWidth(t.px(leastWidth));
    m_columnsTitle = named(label({}, type::dense, "2"), "shell.import.columns.title");
    card->body()->addWidget(m_columnsTitle);
    m_columns = new MappingModel(this);
    connect(m_columns, &MappingModel::chosen, this, &ImportPage::mappingChosen);
    auto *table = named(new QTableView, "shell.import.columns", tr("What the columns of the file mean"));
    table->setModel(m_columns);
    constexpr int rowHeight = 44;
    dressTable(table, rowHeight);
    auto *header = table->horizontalHeader();
    header->setSectionResizeMode(MappingModel::Header, QHeaderView::Stretch);
    header->setSectionResizeMode(MappingModel::Meaning, QHeaderView::Stretch);
    header->setSectionResizeMode(MappingModel::Why, QHeaderView::ResizeToContents);
    header->setResizeContentsPrecision(0); // by what is in sight: a file may have thousands of columns
    card->body()->addWidget(table, 1);
    return card;
}

QWidget *ImportPage::buildRows()
{
    const Theme &t = theme();
    auto *card = new Card;
    auto *head = row(8);
    m_rowsTitle = named(elided({}, type::dense, "2"), "shell.import.notes.title");
    m_tabs = new Segment("shell.import.tab", tr("What is shown of the file"), {tr("Rows"), tr("Unknown texts"), tr("Notes")},
                         PreviewTab);
    connect(m_tabs, &Segment::chose, this, &ImportPage::showTab);
    head->addWidget(m_rowsTitle, 1);
    head->addWidget(m_tabs);
    card->body()->addLayout(head);
    m_tab = new QStackedWidget;
    card->body()->addWidget(m_tab, 1);

    auto *preview = new QWidget;
    auto *inPreview = column(6);
    inPreview->setContentsMargins(0, 0, 0, 0);
    preview->setLayout(inPreview);
    m_preview = new PreviewModel(this);
    m_previewTable = named(new QTableView, "shell.import.preview", tr("Rows of the file, those that stay out first"));
    m_previewTable->setModel(m_preview);
    constexpr int lineHeight = 34;
    dressTable(m_previewTable, lineHeight);
    constexpr int fittedTo = 30; // rows
    m_previewTable->horizontalHeader()->setResizeContentsPrecision(fittedTo);
    connect(m_previewTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ImportPage::tellReason);
    m_reason = named(paragraph({}, type::dense), "shell.import.reason");
    m_reason->setTextInteractionFlags(Qt::TextSelectableByMouse);
    inPreview->addWidget(m_previewTable, 1);
    auto *foot = row(12);
    foot->addWidget(m_reason, 1);
    foot->addWidget(m_choices->keepRefused(), 0, Qt::AlignTop);
    inPreview->addLayout(foot);
    m_tab->addWidget(preview);

    m_unknown = new UnknownValuesModel(this);
    connect(m_unknown, &UnknownValuesModel::chosen, m_columns, &MappingModel::readAs);
    auto *unknown =
        named(new QTableView, "shell.import.unknown", tr("Texts that a list does not know, and what to do with them"));
    unknown->setModel(m_unknown);
    dressTable(unknown, lineHeight);
    unknown->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_tab->addWidget(unknown);

    m_notes = new ImportNotesModel(this);
    auto *notes = named(new QTableView, "shell.import.notes", tr("What the import says of the rows"));
    notes->setModel(m_notes);
    dressTable(notes, lineHeight);
    notes->setItemDelegate(new QStyledItemDelegate(notes));
    notes->setIconSize(QSize(t.px(16), t.px(16)));
    notes->horizontalHeader()->setStretchLastSection(true);
    notes->setColumnWidth(ImportNotesModel::Line, t.px(60));
    notes->setColumnWidth(ImportNotesModel::Header, t.px(140));
    m_tab->addWidget(notes);
    return card;
}

QString ImportPage::kindName(const QString &word) const
{
    const std::pair<const char16_t *, QString> names[] = {
        {u"deals", tr("Deals")},
        {u"accounts", tr("Customers")},
        {u"contacts", tr("Contacts")},
        {u"activities", tr("Activities")},
        {u"products", tr("Products")},
        {u"people", tr("People")},
        {u"instalments", tr("Instalments")},
        {u"receipts", tr("Receipts")},
    };
    for (const auto &[known, name] : names) {
        if (word == QStringView(known))
            return name;
    }
    return word;
}

void ImportPage::chooseFile()
{
    QString from =
        m_path.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DownloadLocation) : QFileInfo(m_path).absolutePath();
    if (!QFileInfo(from).isDir())
        from = QDir::homePath();
    const QPointer<ImportPage> alive(this);
    const QString path =
        QFileDialog::getOpenFileName(window(), tr("Choose a file to import"), from,
                                     tr("Tables and contacts (*.csv *.tsv *.txt *.xlsx *.vcf *.jsonl);;All files (*)"));
    if (alive && !path.isEmpty())
        take(path);
}

void ImportPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls() && screen().isWritable() && !isImporting())
        event->acceptProposedAction();
}

void ImportPage::dropEvent(QDropEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (!urls.isEmpty())
        take(urls.front().toLocalFile());
}

void ImportPage::take(const QString &path)
{
    if (isImporting() || !screen().isWritable())
        return;
    if (m_run) {
        m_run->cancel();
        screen().forget(std::exchange(m_run, nullptr));
    }
    m_path = path;
    m_as.clear();
    m_mapping.reset();
    m_place->setCurrentIndex(1);
    m_file->setFullText(QFileInfo(path).fileName());
    m_about->setFullText({});
    m_columns->clear();
    showNoRows();
    m_below->hide();
    m_banner->hide();
    setBusy(false);
    showCounts(nullptr);
    m_choices->begin(path);
    look();
}

void ImportPage::look()
{
    if (isForGood())
        return;
    m_banner->hide();
    exchange::LookWanted wanted;
    wanted.format = m_choices->format();
    wanted.shape = m_choices->shape();
    wanted.as = m_as;
    wanted.mapping = m_mapping;
    const auto question = std::make_shared<int>();
    m_looking = question;
    screen().ask(
        this,
        [path = m_path, wanted](const Reader &reader) -> Result<Looked> {
            auto look = exchange::lookAtFile(reader, path, wanted);
            // With other columns than those that it was chosen for, a mapping says nothing.
            if (!look.ok() && wanted.mapping) {
                exchange::LookWanted anew = wanted;
                anew.mapping.reset();
                look = exchange::lookAtFile(reader, path, anew);
            }
            if (!look.ok())
                return look.refusal();
            Looked looked{*std::move(look), {}};
            looked.meanings = exchange::meaningsOf(reader, looked.look.as);
            return looked;
        },
        [this, question](const Result<Looked> &look) {
            if (m_looking == question && !isForGood())
                looked(look);
        });
}

void ImportPage::looked(const Result<Looked> &answer)
{
    m_kind->setEnabled(answer.ok());
    m_below->setVisible(answer.ok());
    if (!answer.ok())
        return showProblem(screen().say(answer.refusal().phrase));
    const exchange::FileLook &look = answer->look;
    m_choices->show(look);
    m_about->setFullText(tr("%1 · %n column(s)", nullptr, int(look.headers.size()))
                             .arg(QLocale().formattedDataSize(look.bytes, 1, QLocale::DataSizeTraditionalFormat)));
    if (look.proposal.ground != exchange::Ground::Said)
        m_mapping.reset();
    m_as = look.as;
    m_kind->setCurrentIndex(m_kind->findData(m_as));
    m_columns->set(look.proposal, answer->meanings, screen().words());
    tellColumns();
    // The rows as they stand there; what becomes of them follows.
    std::vector<exchange::PreviewRow> rows;
    for (size_t i = 0; i < look.shape.sample.size(); ++i) {
        exchange::PreviewRow row;
        row.line = look.shape.sampleLines[i];
        row.cells = QStringList(look.shape.sample[i].begin(), look.shape.sample[i].end());
        rows.push_back(std::move(row));
    }
    m_preview->set(look.headers, std::move(rows), screen().words(), false);
    tryOut();
}

void ImportPage::mappingChosen()
{
    if (isForGood())
        return;
    m_mapping = exchange::toJson(m_columns->mapping(), m_choices->shape().dateOrder);
    tellColumns();
    tryOut();
}

/// How many columns come in, and what stands under their names in the preview.
void ImportPage::tellColumns()
{
    QStringList labels;
    int known = 0;
    for (const exchange::ColumnProposal &column : m_columns->columns()) {
        labels.append(u"→ "_s + m_columns->labelOf(column.meaning));
        known += column.meaning.isSomething();
    }
    m_columnsTitle->setText(
        tr("%1 of %n column(s) are known. Choose what the others mean.", nullptr, int(labels.size())).arg(known));
    if (known == labels.size())
        m_columnsTitle->setText(tr("All %n column(s) are known.", nullptr, known));
    m_preview->setMeanings(labels);
}

void ImportPage::tryOut() { run(true); }

void ImportPage::import() { run(false); }

void ImportPage::run(bool isTrial)
{
    if (isImporting())
        return;
    if (m_run) {
        m_run->cancel();
        screen().forget(m_run);
    }
    exchange::ImportWanted wanted;
    wanted.path = m_path;
    wanted.as = m_as;
    wanted.mapping = m_mapping;
    wanted.dryRun = isTrial;
    wanted.remember = m_mapping.has_value();
    wanted.previewRows = previewRows;
    m_choices->apply(wanted);
    const auto run = std::make_shared<ImportRun>(wanted);
    run->meanings = m_columns->meanings();
    Screen *its = &screen();
    its->runLongAct(
        run, nullptr,
        [run, language = its->language()](Workspace &workspace) {
            return exchange::importFile(workspace, ImportRun::telling(run), Words(language));
        },
        [its, run](const Result<exchange::ImportReport> &report) {
            run->report = report;
            if (run->isTrial())
                return;
            its->keep(run);
            // Who went elsewhere is told, and led back to what became of it.
            const bool isSeen = run->watcher && !run->watcher->isHidden();
            Toast toast;
            if (report.ok()) {
                toast.text = tr("%Ln row(s) imported.", nullptr, int(report->created + report->updated));
                toast.undoes = its->editShown();
            } else if (!isSeen) {
                toast.text = its->say(report.refusal().phrase);
                toast.isProblem = true;
            }
            if (!isSeen) {
                toast.offer = tr("Show");
                toast.follow = [its] { its->go({u"import"_s}); };
            }
            if (!toast.text.isEmpty())
                its->toast(toast);
        });
    watch(run);
}

/// Shows how it goes on, and what becomes of it.
void ImportPage::watch(const std::shared_ptr<ImportRun> &run)
{
    m_run = run;
    run->watcher = this;
    m_path = run->wanted.path;
    m_as = run->wanted.as;
    m_mapping = run->wanted.mapping;
    m_place->setCurrentIndex(1);
    m_file->setFullText(QFileInfo(m_path).fileName());
    m_kind->setCurrentIndex(m_kind->findData(m_as));
    m_banner->hide();
    if (run->isOver()) {
        run->isSeen = true;
        return ended();
    }
    if (!run->isTrial()) {
        showCounts(nullptr);
        showNoRows();
        // A page that was built anew has not looked at the file.
        m_below->setVisible(m_columns->rowCount() > 0);
    }
    connect(run.get(), &ImportRun::began, this, [this, its = run.get()](const exchange::ImportReport &report) {
        if (m_run.get() == its && !its->isOver())
            showRows(report, {});
    });
    connect(run.get(), &LongAct::progressed, this, &ImportPage::tellProgress);
    connect(run.get(), &LongAct::over, this, [this, its = run.get()] {
        // Not on a page that was left a moment ago.
        if (m_run.get() != its || isHidden())
            return;
        its->isSeen = true;
        ended();
    });
    setBusy(true);
}

void ImportPage::ended()
{
    const auto run = m_run;
    setBusy(false);
    if (!run->report)
        return showProblem(tr("The file could not be read to its end. Nothing of it was kept; it can be tried again."));
    if (run->isTrial()) {
        m_run.reset();
        tried(*run->report);
    } else {
        imported(*run->report);
    }
}

void ImportPage::tellProgress()
{
    if (!m_run)
        return;
    const qint64 rows = m_run->rows;
    const int percent = m_run->percent();
    m_bar->setRange(0, rows == 0 ? 0 : 100);
    m_bar->setValue(percent);
    const qint64 spent = m_run->elapsedMs();
    const Words &words = screen().words();
    const QString done =
        m_run->isTrial() ? tr("Trying it out: %1 rows").arg(words.say(rows)) : tr("Importing: %1 rows").arg(words.say(rows));
    m_busyText->setText(spent < LongAct::rateAfterMs || rows == 0
                            ? done
                            : tr("%1 · %2 % · %3 rows a second").arg(done).arg(percent).arg(words.say(rows * 1000 / spent)));
}

void ImportPage::setBusy(bool busy)
{
    m_busy->setVisible(busy);
    m_kind->setEnabled(!isImporting());
    m_choices->setEnabled(!isForGood());
    m_columns->setEditable(!isForGood());
    m_unknown->setEditable(!isForGood());
    m_other->setEnabled(!isImporting());
    if (busy)
        tellProgress();
    m_import->setEnabled(false);
}

void ImportPage::showCounts(const exchange::ImportReport *report)
{
    m_counts->show(report);
    const int takes = report ? int(report->created + report->updated) : 0;
    m_import->setText(takes > 0 ? tr("Import %Ln row(s)", nullptr, takes) : tr("Import"));
    m_import->setAccessibleName(m_import->text());
    m_import->setEnabled(takes > 0);
    m_import->show();
    m_show->hide();
}

void ImportPage::tried(const Result<exchange::ImportReport> &report)
{
    setBusy(false);
    if (!report.ok()) {
        showCounts(nullptr);
        return showProblem(screen().say(report.refusal().phrase));
    }
    showCounts(&*report);
    m_choices->showFound(*report);
    showRows(*report, report->rejects.empty() && report->notes.empty() ? tr("Every row can be taken as it is.")
                      : report->rejects.empty()                        ? tr("Every row can be taken.")
                                                                       : tr("Refused rows stay out, the others are taken."));
    // Who is choosing goes on choosing.
    if (m_import->isEnabled() && !m_below->isAncestorOf(focusWidget() ? focusWidget() : this))
        m_import->setFocus(Qt::OtherFocusReason);
}

void ImportPage::imported(const Result<exchange::ImportReport> &report)
{
    if (!report.ok()) {
        screen().forget(std::exchange(m_run, nullptr));
        setBusy(false);
        m_import->setEnabled(true);
        m_import->setFocus(Qt::OtherFocusReason);
        return showProblem(screen().say(report.refusal().phrase));
    }
    showCounts(&*report);
    showRows(*report, report->rejects.empty() ? tr("Imported. Undo takes all of it back in one step.")
                                              : tr("Imported; undo takes all of it back. These rows stayed out."));
    m_import->hide();
    m_show->setVisible(m_as == u"deals");
    m_show->setFocus(Qt::OtherFocusReason);
}

/// What came of the rows: of all, or of the first while the others are being read.
void ImportPage::showRows(const exchange::ImportReport &report, const QString &title)
{
    const Words &words = screen().words();
    m_below->show();
    QStringList headers;
    for (const exchange::ColumnProposal &column : report.columns)
        headers.append(column.header);
    if (m_columns->rowCount() == 0) {
        // The page was built anew over an import: its columns cannot be chosen any more.
        exchange::Proposal proposal;
        proposal.columns = report.columns;
        m_columns->set(proposal, m_run ? m_run->meanings : std::vector<exchange::Meaning>(), words);
        tellColumns();
    }
    m_preview->set(headers, report.preview, words, true);
    // Who has thousands of columns looks at the first.
    constexpr int mostFitted = 40;
    const int most = theme().px(180);
    for (int i = 0; i < std::min(m_preview->columnCount(), mostFitted); ++i) {
        m_previewTable->resizeColumnToContents(i);
        if (i < PreviewModel::FirstOfFile)
            continue;
        // Its name and its meaning are read whole.
        const int least = std::max(most, m_previewTable->horizontalHeader()->sectionSizeHint(i));
        m_previewTable->setColumnWidth(i, std::min(m_previewTable->columnWidth(i), least));
    }
    m_previewTable->setCurrentIndex(m_preview->index(0, 0));
    tellReason();
    m_unknown->set(report.unknownValues, *m_columns, words);
    m_notes->set(report, words);
    m_rowsTitle->setFullText(title);
    m_tabs->setChoiceVisible(UnknownTab, m_unknown->rowCount() > 0);
    m_tabs->rename(UnknownTab, tr("Unknown texts (%1)").arg(words.say(qint64(m_unknown->rowCount()))));
    m_tabs->rename(NotesTab, tr("Notes (%1)").arg(words.say(qint64(m_notes->rowCount()))));
}

void ImportPage::showNoRows()
{
    m_preview->clear();
    m_unknown->clear();
    m_notes->clear();
    m_rowsTitle->setFullText({});
    m_tabs->setChoiceVisible(UnknownTab, false);
    m_tabs->rename(NotesTab, tr("Notes"));
    m_reason->clear();
    m_tabs->choose(PreviewTab);
    showTab(PreviewTab);
}

void ImportPage::showTab(int tab) { m_tab->setCurrentIndex(tab); }

/// Of the row that is chosen: why it stays out.
void ImportPage::tellReason()
{
    const QString reason = m_preview->reasonOf(m_previewTable->currentIndex().row());
    m_reason->setText(reason);
    m_reason->setVisible(!reason.isEmpty());
}

void ImportPage::showProblem(const QString &text)
{
    m_bannerText->setText(text);
    m_banner->show();
    if (!m_import->isEnabled())
        m_other->setFocus(Qt::OtherFocusReason);
}

QJsonObject ImportPage::viewState() const
{
    return {{u"path"_s, m_path},
            {u"as"_s, m_as},
            {u"mapping"_s, m_mapping.value_or(QJsonObject())},
            {u"isOver"_s, m_run && m_run->isOver()}};
}

void ImportPage::restore(const QJsonObject &state)
{
    const QString path = state[u"path"_s].toString();
    if (path.isEmpty() || isImporting())
        return;
    const auto run = screen().findLongAct<ImportRun>();
    if (state[u"isOver"_s].toBool() && run && run->wanted.path == path)
        return watch(run);
    if (path != m_path)
        take(path);
    m_as = state[u"as"_s].toString();
    if (const QJsonObject mapping = state[u"mapping"_s].toObject(); !mapping.isEmpty())
        m_mapping = mapping;
    look();
}

} // namespace plumbline::ui
