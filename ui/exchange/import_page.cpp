// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/exchange/import_page.h"

#include "core/exchange/import_file.h"
#include "core/exchange/mapping.h"
#include "ui/exchange/import_choices.h"
#include "ui/exchange/import_notes.h"
#include "ui/kit/controls.h"
#include "ui/kit/icon.h"
#include "ui/kit/theme.h"

#include <QComboBox>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QMimeData>
#include <QPointer>
#include <QProgressBar>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QTableView>

namespace plumbline::ui {

using namespace Qt::StringLiterals;

ImportRun::ImportRun(QString itsPath, QString itsAs, bool trial)
    : LongAct([trial] { return trial ? ImportPage::tr("Trying out the file") : ImportPage::tr("Import"); },
              trial ? CanBeCancelled : CanBeCancelled | IsWork),
      path(std::move(itsPath)),
      as(std::move(itsAs)),
      isTrial(trial)
{}

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
    if (run && !run->isTrial && (!run->isOver() || route.detail.isEmpty()))
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
    if (m_run && m_run->isTrial)
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
    layout->setSpacing(t.px(16));

    auto *card = new Card;
    auto *head = row(12);
    auto *picture = new QLabel;
    picture->setPixmap(iconPixmap("file", t.px(20), t.text2, devicePixelRatioF()));
    m_file = named(elided({}, type::cardTitle, "", true), "shell.import.file");
    m_about = named(label({}, type::dense, "2"), "shell.import.about");
    m_other = named(button(tr("Another file…"), "link"), "shell.import.other", tr("Choose another file"));
    connect(m_other, &QPushButton::clicked, this, &ImportPage::chooseFile);
    head->addWidget(picture);
    head->addWidget(m_file);
    head->addWidget(m_about);
    head->addWidget(m_other);
    head->addStretch();
    head->addWidget(label(tr("It holds"), type::dense, "2"));
    m_kind = named(new QComboBox, "shell.import.kind", tr("What the file holds"));
    m_kind->setMinimumWidth(t.px(150));
    for (const QString &word : exchange::importWords())
        m_kind->addItem(kindName(word), word);
    connect(m_kind, &QComboBox::activated, this, [this] {
        m_as = m_kind->currentData().toString();
        tryOut();
    });
    head->addWidget(m_kind);
    card->body()->addLayout(head);
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
    card->body()->addWidget(m_counts = buildCounts());

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
    card->body()->addWidget(m_busy);
    layout->addWidget(card);

    auto *notes = new Card;
    m_tableTitle = named(label({}, type::dense, "2"), "shell.import.notes.title");
    notes->body()->addWidget(m_tableTitle);
    m_notes = new ImportNotesModel(this);
    m_table = named(new QTableView, "shell.import.notes", tr("What the import says of the rows"));
    m_table->setModel(m_notes);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setFont(t.font(type::dense));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setIconSize(QSize(t.px(16), t.px(16)));
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(t.px(36));
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->setColumnWidth(ImportNotesModel::Line, t.px(60));
    m_table->setColumnWidth(ImportNotesModel::Header, t.px(180));
    notes->body()->addWidget(m_table, 1);
    layout->addWidget(notes, 1);
    layout->addStretch(0);
    m_notesCard = notes;
    return whole;
}

QWidget *ImportPage::buildCounts()
{
    auto *whole = new QWidget;
    auto *layout = new QHBoxLayout(whole);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->setSpacing(theme().px(28));
    const QString names[] = {tr("Rows read"), tr("New"), tr("Filled up"), tr("There already"), tr("Refused")};
    const char *const objectNames[] = {"shell.import.read", "shell.import.created", "shell.import.updated",
                                       "shell.import.skipped", "shell.import.refused"};
    const QString signs[] = {{}, u"="_s, u"+"_s, u"+"_s, u"+"_s};
    for (int i = 0; i < 5; ++i) {
        if (!signs[i].isEmpty())
            layout->addWidget(label(signs[i], type::cardTitle, "3"), 0, Qt::AlignVCenter);
        auto *one = column(0);
        m_numbers[i] = named(new QLabel, objectNames[i], names[i]);
        m_numbers[i]->setAccessibleDescription(names[i]);
        m_numbers[i]->setFont(theme().numberFont(22, true));
        one->addWidget(m_numbers[i]);
        one->addWidget(label(names[i], type::caption, "2"));
        layout->addLayout(one);
    }
    m_sum = named(paragraph({}, type::caption, "3"), "shell.import.also");
    layout->addWidget(m_sum, 1);
    m_import = named(button({}, "primary"), "shell.import.go");
    connect(m_import, &QPushButton::clicked, this, &ImportPage::import);
    layout->addWidget(m_import, 0, Qt::AlignVCenter);
    m_show =
        named(button(tr("Show them"), "primary", "pipeline"), "shell.import.show", tr("Show the imported deals on the board"));
    connect(m_show, &QPushButton::clicked, this, [this] { screen().go({u"board"_s}); });
    m_show->hide();
    layout->addWidget(m_show, 0, Qt::AlignVCenter);
    return whole;
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
    m_place->setCurrentIndex(1);
    m_file->setFullText(QFileInfo(path).fileName());
    m_about->clear();
    showNotes(nullptr, {});
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
    screen().ask(
        this,
        [path = m_path, format = m_choices->format()](const Reader &reader) {
            return exchange::lookAtFile(reader, path, {format, {}, {}, {}});
        },
        [this, path = m_path](const Result<exchange::FileLook> &look) {
            if (path == m_path && !isForGood())
                looked(look);
        });
}

void ImportPage::looked(const Result<exchange::FileLook> &look)
{
    m_kind->setEnabled(look.ok());
    if (!look.ok())
        return showProblem(screen().say(look.refusal().phrase));
    m_choices->show(*look);
    m_about->setText(tr("%1 · %2 · %3 of %n column(s) known", nullptr, int(look->headers.size()))
                         .arg(QLocale().formattedDataSize(look->bytes, 1, QLocale::DataSizeTraditionalFormat))
                         .arg(ImportChoices::told(*look))
                         .arg(look->known));
    m_about->setToolTip(screen().words().list(look->headers));
    if (m_as.isEmpty())
        m_as = look->as;
    m_kind->setCurrentIndex(m_kind->findData(m_as));
    tryOut();
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
    const auto run = std::make_shared<ImportRun>(m_path, m_as, isTrial);
    exchange::ImportWanted wanted;
    wanted.path = m_path;
    wanted.as = m_as;
    wanted.dryRun = isTrial;
    m_choices->apply(wanted);
    wanted.progress = [run](qint64 rows, qint64 bytesRead, qint64 bytes) {
        run->rows = rows;
        run->setPercent(int(std::min<qint64>(100, bytesRead * 100 / std::max<qint64>(1, bytes))));
        return !run->isCancelled();
    };
    Screen *its = &screen();
    its->runLongAct(
        run, nullptr,
        [wanted, language = its->language()](Workspace &workspace) {
            return exchange::importFile(workspace, wanted, Words(language));
        },
        [its, run](const Result<exchange::ImportReport> &report) {
            run->report = report;
            if (run->isTrial)
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
    m_path = run->path;
    m_as = run->as;
    m_place->setCurrentIndex(1);
    m_file->setFullText(QFileInfo(m_path).fileName());
    m_kind->setCurrentIndex(m_kind->findData(m_as));
    m_banner->hide();
    if (run->isOver()) {
        run->isSeen = true;
        return ended();
    }
    if (!run->isTrial) {
        showCounts(nullptr);
        showNotes(nullptr, {});
    }
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
    if (run->isTrial) {
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
        m_run->isTrial ? tr("Trying it out: %1 rows").arg(words.say(rows)) : tr("Importing: %1 rows").arg(words.say(rows));
    m_busyText->setText(spent < LongAct::rateAfterMs || rows == 0
                            ? done
                            : tr("%1 · %2 % · %3 rows a second").arg(done).arg(percent).arg(words.say(rows * 1000 / spent)));
}

void ImportPage::setBusy(bool busy)
{
    m_busy->setVisible(busy);
    m_kind->setEnabled(!isImporting());
    m_choices->setEnabled(!isForGood());
    m_other->setEnabled(!isImporting());
    if (busy)
        tellProgress();
    m_import->setEnabled(false);
}

void ImportPage::showCounts(const exchange::ImportReport *report)
{
    const Words &words = screen().words();
    const qint64 numbers[] = {report ? report->read : 0, report ? report->created : 0, report ? report->updated : 0,
                              report ? report->skipped : 0, report ? report->refused : 0};
    for (int i = 0; i < 5; ++i) {
        m_numbers[i]->setText(report ? words.say(numbers[i]) : u"–"_s);
        // The name of the number stands in its description; what is read aloud is both.
        m_numbers[i]->setAccessibleName(words.pair(m_numbers[i]->accessibleDescription(), m_numbers[i]->text()));
        setTone(m_numbers[i], i == 4 && numbers[i] > 0 ? "red" : "");
    }
    QStringList also;
    if (report) {
        for (const auto &[kind, count] : report->also) {
            if (const Entity *entity = screen().workspace().product().entityByNumber(kind))
                also.append(tr("%1 × %2").arg(words.say(count), screen().say(entity->label())));
        }
    }
    m_sum->setText(also.isEmpty() ? QString() : tr("Beside them made: %1").arg(words.list(also)));
    const int takes = int(numbers[1] + numbers[2]);
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
        showNotes(nullptr, {});
        return showProblem(screen().say(report.refusal().phrase));
    }
    showCounts(&*report);
    m_choices->showRefused(report->refused);
    showNotes(&*report, report->rejects.empty() && report->notes.empty() ? tr("Every row can be taken as it is.")
                        : report->rejects.empty()                        ? tr("Every row can be taken. This is how:")
                                                                         : tr("Refused rows stay out, the others are taken:"));
    if (m_import->isEnabled())
        m_import->setFocus(Qt::OtherFocusReason);
}

void ImportPage::imported(const Result<exchange::ImportReport> &report)
{
    if (!report.ok()) {
        screen().forget(std::exchange(m_run, nullptr));
        m_import->setEnabled(true);
        m_import->setFocus(Qt::OtherFocusReason);
        return showProblem(screen().say(report.refusal().phrase));
    }
    showCounts(&*report);
    showNotes(&*report, report->rejects.empty() ? tr("Imported. Undo takes all of it back in one step.")
                                                : tr("Imported. Undo takes all of it back in one step. These rows stayed out:"));
    m_import->hide();
    m_show->setVisible(m_as == u"deals");
    m_show->setFocus(Qt::OtherFocusReason);
}

void ImportPage::showNotes(const exchange::ImportReport *report, const QString &title)
{
    report ? m_notes->set(*report, screen().words()) : m_notes->clear();
    m_tableTitle->setText(title);
    m_notesCard->setVisible(!title.isEmpty());
    // A table without rows is no table.
    m_table->setVisible(m_notes->rowCount() > 0);
    auto *layout = static_cast<QBoxLayout *>(m_notesCard->parentWidget()->layout());
    layout->setStretchFactor(m_notesCard, m_notes->rowCount() > 0 ? 1 : 0);
    layout->setStretch(layout->count() - 1, m_notes->rowCount() > 0 ? 0 : 1);
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
    return {{u"path"_s, m_path}, {u"as"_s, m_as}, {u"isOver"_s, m_run && m_run->isOver()}};
}

void ImportPage::restore(const QJsonObject &state)
{
    const QString path = state[u"path"_s].toString();
    if (path.isEmpty() || isImporting())
        return;
    const auto run = screen().findLongAct<ImportRun>();
    if (state[u"isOver"_s].toBool() && run && run->path == path)
        return watch(run);
    if (path != m_path)
        take(path);
    m_as = state[u"as"_s].toString();
}

} // namespace plumbline::ui
