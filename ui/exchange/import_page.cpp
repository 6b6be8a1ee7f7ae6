// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/exchange/import_page.h"

#include "core/exchange/mapping_json.h"
#include "ui/exchange/import_choices.h"
#include "ui/exchange/import_counts.h"
#include "ui/exchange/import_progress.h"
#include "ui/exchange/import_rows.h"
#include "ui/exchange/import_run.h"
#include "ui/exchange/mapping_model.h"
#include "ui/kit/controls.h"
#include "ui/kit/icon.h"
#include "ui/kit/table_delegate.h"
#include "ui/kit/theme.h"

#include <QComboBox>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QMimeData>
#include <QSplitter>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QTableView>

namespace plumbline::ui {

using namespace Qt::StringLiterals;

namespace {

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
    card->body()->addWidget(m_progress = new ImportProgress(screen()));
    layout->addWidget(card);

    // Where the window is low the tables give way, not the choices above.
    auto *below = new QSplitter;
    below->setStyleSheet(u"QSplitter::handle { background: transparent; }"_s);
    below->setHandleWidth(t.px(12));
    below->setChildrenCollapsible(false);
    below->addWidget(buildColumns());
    below->addWidget(m_rows = new ImportRows(screen(), m_columns, m_choices->keepRefused()));
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
    m_rows->clear();
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
    m_rows->look(look);
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
    m_rows->setMeanings(labels);
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
    watch(beginImport(screen(), wanted, m_columns->meanings()));
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
        m_rows->clear();
        // A page that was built anew has not looked at the file.
        m_below->setVisible(m_columns->rowCount() > 0);
    }
    connect(run.get(), &ImportRun::began, this, [this, its = run.get()](const exchange::ImportReport &report) {
        if (m_run.get() == its && !its->isOver())
            showRows(report, {});
    });
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

void ImportPage::setBusy(bool busy)
{
    m_progress->watch(busy ? m_run : nullptr);
    m_kind->setEnabled(!isImporting());
    m_choices->setEnabled(!isForGood());
    m_columns->setEditable(!isForGood());
    m_rows->setEditable(!isForGood());
    m_other->setEnabled(!isImporting());
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
    m_below->show();
    QStringList headers;
    for (const exchange::ColumnProposal &column : report.columns)
        headers.append(column.header);
    if (m_columns->rowCount() == 0) {
        // The page was built anew over an import: its columns cannot be chosen any more.
        exchange::Proposal proposal;
        proposal.columns = report.columns;
        m_columns->set(proposal, m_run ? m_run->meanings : std::vector<exchange::Meaning>(), screen().words());
        tellColumns();
    }
    m_rows->show(headers, report, title);
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
