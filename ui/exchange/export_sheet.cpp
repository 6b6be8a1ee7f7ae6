// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/exchange/export_sheet.h"

#include "core/pipeline/deal_vocabulary.h"
#include "ui/kit/controls.h"
#include "ui/kit/segment.h"
#include "ui/kit/theme.h"
#include "ui/pipeline/deal_filter_bar.h"
#include "ui/pipeline/deal_list_page.h"

#include <QComboBox>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QLineEdit>
#include <QProgressBar>
#include <QScrollArea>
#include <QStandardPaths>
#include <QUrl>

namespace plumbline::ui {

using namespace Qt::StringLiterals;
using exchange::Encoding;
using exchange::ExportFormat;

namespace {

struct FormatChoice {
    const char *name;
    const char *note;
    ExportFormat format;
    Encoding encoding = Encoding::Utf8Bom;
};

const std::vector<FormatChoice> &formatChoices()
{
    static const std::vector<FormatChoice> choices{
        {QT_TRANSLATE_NOOP("plumbline::ui::ExportSheet", "Excel workbook (.xlsx)"),
         QT_TRANSLATE_NOOP("plumbline::ui::ExportSheet", "Dates are dates and amounts are numbers; the head stays in sight."),
         ExportFormat::Xlsx},
        {QT_TRANSLATE_NOOP("plumbline::ui::ExportSheet", "CSV for Excel and others (UTF-8)"),
         QT_TRANSLATE_NOOP("plumbline::ui::ExportSheet", "Comes back by import, field by field."), ExportFormat::Csv},
        {QT_TRANSLATE_NOOP("plumbline::ui::ExportSheet", "CSV for older Chinese programs (GB18030)"),
         QT_TRANSLATE_NOOP("plumbline::ui::ExportSheet", "For programs that show UTF-8 as strange signs."), ExportFormat::Csv,
         Encoding::Gb18030},
        {QT_TRANSLATE_NOOP("plumbline::ui::ExportSheet", "JSON Lines (.jsonl)"),
         QT_TRANSLATE_NOOP("plumbline::ui::ExportSheet", "For other programs: one object a line, fields by their keys."),
         ExportFormat::JsonLines},
        {QT_TRANSLATE_NOOP("plumbline::ui::ExportSheet", "Cards for an address book (.vcf)"),
         QT_TRANSLATE_NOOP("plumbline::ui::ExportSheet", "For phones, Outlook and other address books."), ExportFormat::VCard},
        {QT_TRANSLATE_NOOP("plumbline::ui::ExportSheet", "Calendar (.ics)"),
         QT_TRANSLATE_NOOP("plumbline::ui::ExportSheet", "Next steps, expected closes and payments due, as days."),
         ExportFormat::Calendar},
    };
    return choices;
}

/// Those of the list of deals.
QList<QByteArray> listFields()
{
    return {"title", "account", "stage", "stage_since", "amount", "owner", "next_step", "next_step_on", "expected_close"};
}

/// A name above what is chosen under it.
QVBoxLayout *titled(const QString &name, QWidget *control)
{
    auto *place = column(5);
    auto *title = label(name, type::dense, "2");
    title->setBuddy(control);
    place->addWidget(title);
    place->addWidget(control);
    return place;
}

} // namespace

ExportRun::ExportRun(QString toPath)
    : LongAct([] { return ExportSheet::tr("Export"); }, CanBeCancelled | IsWork | OnlyReads), path(std::move(toPath))
{}

ExportSheet::ExportSheet(Screen &screen, const Route &route, QWidget *parent)
    : Page(screen, parent), m_route(route), m_showsDeals(!route.detail.isEmpty())
{
    setObjectName(u"export"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(scrolled(buildChoices()), 1);
    layout->addWidget(line());
    layout->addWidget(buildFoot());
    showChoices();
    screen.ask(
        this,
        [route, now = screen.now()](const Reader &reader) {
            Counts counts;
            counts.all = exchange::rowsToExport(reader);
            counts.shown = counts.all[u"deals"_s];
            if (!route.detail.isEmpty())
                counts.shown = pipeline::dealCount(reader, shownDeals(reader, route, now));
            return counts;
        },
        [this](const Counts &counts) {
            m_counts = counts;
            showChoices();
            m_submit->setFocus(Qt::OtherFocusReason);
        });
    if (const auto run = screen.findLongAct<ExportRun>(); run && !run->isOver())
        watch(run);
}

/// What the list or the board lets through. A formula that cannot be read any more holds for none.
pipeline::DealFilter ExportSheet::shownDeals(const Reader &reader, const Route &route, Moment now)
{
    QHash<QString, QString> parts = route.filter;
    const bool isBoard = route.detail == u"board";
    if (isBoard)
        parts.remove(u"kind"_s);
    pipeline::DealFilter filter = dealFilterOf(parts);
    filter.onlyIdle = isBoard && parts.contains(u"idle"_s);
    const QString text = isBoard ? QString() : parts.value(u"formula"_s);
    if (!text.isEmpty()) {
        filter.formula = pipeline::dealFormula(reader, text, formula::Kind::YesNo).formula;
        if (!filter.formula)
            filter.stages = {pipeline::StageId(-1)};
    }
    return pipeline::resolved(filter, reader, now);
}

QWidget *ExportSheet::buildChoices()
{
    auto *content = new QWidget;
    auto *rows = new QVBoxLayout(content);
    rows->setContentsMargins(16, 14, 16, 14);
    rows->setSpacing(16);

    m_what = named(new QComboBox, "export.what", tr("What to export"));
    const std::pair<const char *, QString> kinds[] = {{"deals", tr("Deals")},
                                                      {"accounts", tr("Customers")},
                                                      {"contacts", tr("Contacts")},
                                                      {"activities", tr("Activities")},
                                                      {"products", tr("Products")},
                                                      {"people", tr("People")},
                                                      {"instalments", tr("Instalments")},
                                                      {"receipts", tr("Receipts")}};
    for (const auto &[word, name] : kinds)
        m_what->addItem(name, QString::fromLatin1(word));
    rows->addLayout(titled(tr("What"), m_what));

    m_scopeRow = new QWidget;
    new QVBoxLayout(m_scopeRow);
    m_scopeRow->layout()->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(m_scopeRow);

    m_columns = new Segment("export.columns", tr("Columns"), {tr("As in the list"), tr("Every field")}, m_showsDeals ? 0 : 1);
    m_columnsRow = new QWidget;
    auto *columns = titled(tr("Columns"), m_columns);
    columns->setContentsMargins(0, 0, 0, 0);
    m_columnsRow->setLayout(columns);
    rows->addWidget(m_columnsRow);

    m_format = named(new QComboBox, "export.format", tr("Format"));
    auto *format = titled(tr("Format"), m_format);
    m_formatNote = named(paragraph({}, type::caption, "3"), "export.format.note");
    format->addWidget(m_formatNote);
    rows->addLayout(format);

    m_path = named(new QLineEdit, "export.path", tr("File"));
    auto *choose = named(button(tr("Choose…"), "", "folder"), "export.choose", tr("Choose where the file goes"));
    auto *place = row(8);
    place->addWidget(m_path, 1);
    place->addWidget(choose);
    auto *file = column(5);
    file->addWidget(label(tr("File"), type::dense, "2"));
    file->addLayout(place);
    m_pathNote = named(paragraph({}, type::caption, "amber"), "export.path.note");
    file->addWidget(m_pathNote);
    rows->addLayout(file);
    rows->addStretch();

    connect(m_what, &QComboBox::activated, this, &ExportSheet::showChoices);
    connect(m_format, &QComboBox::activated, this, &ExportSheet::showState);
    connect(m_columns, &Segment::chose, this, &ExportSheet::showState);
    connect(m_path, &QLineEdit::textChanged, this, &ExportSheet::showState);
    connect(choose, &QPushButton::clicked, this, &ExportSheet::choosePath);
    return content;
}

QWidget *ExportSheet::buildFoot()
{
    auto *whole = new QWidget;
    auto *foot = new QVBoxLayout(whole);
    foot->setContentsMargins(16, 10, 16, 14);
    foot->setSpacing(8);
    m_problem = named(paragraph({}, type::dense, "red"), "export.problem");
    m_problem->hide();
    foot->addWidget(m_problem);

    m_busy = new QWidget;
    auto *busy = new QVBoxLayout(m_busy);
    busy->setContentsMargins(0, 0, 0, 0);
    busy->setSpacing(6);
    m_bar = named(new QProgressBar, "export.bar", tr("Progress"));
    m_bar->setTextVisible(false);
    busy->addWidget(m_bar);
    auto *told = row(8);
    m_busyText = named(label({}, type::dense, "2"), "export.progress");
    auto *cancel = named(button(tr("Cancel"), "quiet"), "export.cancel", tr("Cancel the export"));
    told->addWidget(m_busyText, 1);
    told->addWidget(cancel);
    busy->addLayout(told);
    m_busy->hide();
    foot->addWidget(m_busy);

    m_submit = named(button(tr("Export"), "primary", "export"), "export.submit", tr("Export"));
    m_submit->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return));
    m_submit->setToolTip(u"Ctrl+Enter"_s);
    foot->addWidget(m_submit);
    connect(m_submit, &QPushButton::clicked, this, &ExportSheet::start);
    connect(cancel, &QPushButton::clicked, this, [this] {
        if (m_run)
            m_run->cancel();
    });
    return whole;
}

QString ExportSheet::what() const { return m_what->currentData().toString(); }

ExportFormat ExportSheet::format() const { return formatChoices()[size_t(std::max(0, m_format->currentData().toInt()))].format; }

ExportSheet::Scope ExportSheet::scope() const
{
    return what() == u"deals" && m_scope ? m_scopes[size_t(std::max(0, m_scope->chosen()))] : All;
}

qint64 ExportSheet::rowsToWrite() const
{
    const qint64 all = m_counts ? m_counts->all.value(what()) : 0;
    const Scope its = scope();
    return its == Chosen ? 1 : its == Shown && m_counts ? m_counts->shown : all;
}

/// What may be chosen depends on what is to be written.
void ExportSheet::showChoices()
{
    const bool isDeals = what() == u"deals";
    const Words &words = screen().words();
    const int before = m_scope ? m_scope->chosen() : 0;
    clear(m_scopeRow->layout());
    m_scope = nullptr;
    m_scopes.clear();
    if (isDeals && m_showsDeals && m_counts) {
        QStringList names{tr("Shown: %1").arg(words.say(m_counts->shown))};
        m_scopes.push_back(Shown);
        if (m_route.n > 0) {
            names.append(tr("Chosen: %1").arg(words.say(qint64(1))));
            m_scopes.push_back(Chosen);
        }
        names.append(tr("All: %1").arg(words.say(m_counts->all.value(u"deals"_s))));
        m_scopes.push_back(All);
        m_scope = new Segment("export.scope", tr("Which"), names, before);
        static_cast<QVBoxLayout *>(m_scopeRow->layout())->addLayout(titled(tr("Which"), m_scope));
        connect(m_scope, &Segment::chose, this, &ExportSheet::showState);
    }
    m_scopeRow->setVisible(m_scope);
    showFormats();
    showState();
}

void ExportSheet::showFormats()
{
    const QVariant before = m_format->currentData();
    m_format->clear();
    for (size_t i = 0; i < formatChoices().size(); ++i) {
        const FormatChoice &choice = formatChoices()[i];
        if ((choice.format == ExportFormat::VCard && what() != u"contacts")
            || (choice.format == ExportFormat::Calendar && what() != u"deals"))
            continue;
        m_format->addItem(tr(choice.name), int(i));
    }
    m_format->setCurrentIndex(std::max(0, m_format->findData(before)));
}

/// "Deals 2026-03-02.xlsx" in the documents, beside those that are there already.
void ExportSheet::suggestPath()
{
    if (!m_path->text().isEmpty() && m_path->text() != m_suggested)
        return;
    QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    if (!folder.exists())
        folder.setPath(QDir::homePath());
    const QString stem = m_what->currentText() + u' ' + toIso(screen().today());
    const QString ending = u'.' + exchange::nameOf(format());
    QString name = stem + ending;
    for (int i = 2; folder.exists(name); ++i)
        name = stem + u" (%1)"_s.arg(i) + ending;
    m_suggested = folder.filePath(name);
    if (m_path->text() != m_suggested)
        m_path->setText(m_suggested);
}

void ExportSheet::choosePath()
{
    const QPointer<ExportSheet> alive(this);
    const QString ending = exchange::nameOf(format());
    QString path = QFileDialog::getSaveFileName(window(), tr("Choose where the file goes"), m_path->text(),
                                                u"%1 (*.%2)"_s.arg(m_format->currentText(), ending));
    if (!alive || path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += u'.' + ending;
    m_path->setText(path);
}

void ExportSheet::showState()
{
    suggestPath();
    const bool isCalendar = format() == ExportFormat::Calendar;
    const bool isTable = !isCalendar && format() != ExportFormat::VCard;
    m_columnsRow->setVisible(what() == u"deals" && isTable);
    m_formatNote->setText(tr(formatChoices()[size_t(m_format->currentData().toInt())].note));
    const QFileInfo file(m_path->text());
    m_pathNote->setText(tr("There is such a file already; it will be replaced."));
    m_pathNote->setVisible(file.isFile());
    const int rows = int(rowsToWrite());
    m_submit->setText(isCalendar || !m_counts ? tr("Export") : tr("Export %Ln row(s)", nullptr, rows));
    m_submit->setAccessibleName(m_submit->text());
    m_submit->setEnabled(m_counts && !m_path->text().trimmed().isEmpty() && !(m_run && !m_run->isOver()));
}

exchange::ExportWanted ExportSheet::wanted() const
{
    const FormatChoice &choice = formatChoices()[size_t(m_format->currentData().toInt())];
    exchange::ExportWanted wanted{.what = what(),
                                  .path = QDir::fromNativeSeparators(m_path->text().trimmed()),
                                  .format = choice.format,
                                  .encoding = choice.encoding,
                                  .now = screen().now()};
    if (scope() == Chosen)
        wanted.rows = std::vector<qint64>{m_route.n};
    else if (what() == u"deals" && scope() == Shown)
        wanted.sort = m_route.detail == u"deals" ? dealSortOf(screen().preferences().sorting(u"deals"_s)) : pipeline::DealSort{};
    if (what() == u"deals" && m_columns->chosen() == 0)
        wanted.fields = listFields();
    return wanted;
}

void ExportSheet::start()
{
    if (!m_submit->isEnabled())
        return;
    m_problem->hide();
    exchange::ExportWanted wanted = this->wanted();
    const auto run = std::make_shared<ExportRun>(wanted.path);
    wanted.progress = [run](qint64 rows, qint64 total) {
        run->rows = rows;
        run->setPercent(int(rows * 100 / std::max<qint64>(1, total)));
        return !run->isCancelled();
    };
    Screen *its = &screen();
    const bool isShown = scope() == Shown;
    its->runLongQuestion(
        run,
        [wanted, isShown, route = m_route, language = its->language(), zone = its->words().zone()](const Reader &reader) {
            exchange::ExportWanted all = wanted;
            if (isShown)
                all.filter = shownDeals(reader, route, wanted.now);
            return exchange::exportFile(reader, all, Words(language, zone));
        },
        [its, sheet = QPointer<ExportSheet>(this),
         isCalendar = wanted.format == ExportFormat::Calendar](const Result<exchange::ExportReport> &report) {
            if (!report.ok() && sheet && !sheet->isHidden())
                return sheet->showProblem(its->say(report.refusal().phrase));
            if (!report.ok())
                return its->refuse(report.refusal());
            const QFileInfo file(report->path);
            Toast toast{.text = isCalendar ? tr("%Ln date(s) written to %1.", nullptr, int(report->rows)).arg(file.fileName())
                                           : tr("%Ln row(s) written to %1.", nullptr, int(report->rows)).arg(file.fileName())};
            toast.detail = file.absolutePath();
            if (report->cutTexts > 0)
                toast.detail =
                    tr("%Ln text(s) did not fit into a cell and were cut; CSV keeps them whole.", nullptr, int(report->cutTexts));
            toast.offer = tr("Open the folder");
            toast.follow = [folder = file.absolutePath()] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); };
            its->toast(toast);
        });
    watch(run);
}

void ExportSheet::watch(const std::shared_ptr<ExportRun> &run)
{
    m_run = run;
    m_busy->show();
    connect(run.get(), &LongAct::progressed, this, &ExportSheet::tellProgress);
    connect(run.get(), &LongAct::over, this, [this] {
        m_busy->hide();
        m_run.reset();
        showState();
    });
    tellProgress();
    showState();
}

void ExportSheet::tellProgress()
{
    if (!m_run)
        return;
    const Words &words = screen().words();
    const qint64 rows = m_run->rows;
    m_bar->setRange(0, rows == 0 ? 0 : 100);
    m_bar->setValue(m_run->percent());
    const qint64 spent = m_run->elapsedMs();
    const QString done = tr("Writing: %1 rows").arg(words.say(rows));
    m_busyText->setText(
        spent < LongAct::rateAfterMs || rows == 0
            ? done
            : tr("%1 · %2 % · %3 rows a second").arg(done).arg(m_run->percent()).arg(words.say(rows * 1000 / spent)));
}

void ExportSheet::showProblem(const QString &text)
{
    m_problem->setText(text);
    m_problem->show();
}

QJsonObject ExportSheet::viewState() const
{
    return {{u"what"_s, what()},
            {u"format"_s, m_format->currentData().toInt()},
            {u"columns"_s, m_columns->chosen()},
            {u"path"_s, m_path->text() == m_suggested ? QString() : m_path->text()}};
}

void ExportSheet::restore(const QJsonObject &state)
{
    m_what->setCurrentIndex(std::max(0, m_what->findData(state[u"what"_s].toString())));
    showChoices();
    m_format->setCurrentIndex(std::max(0, m_format->findData(state[u"format"_s].toInt())));
    m_columns->choose(state[u"columns"_s].toInt());
    if (const QString path = state[u"path"_s].toString(); !path.isEmpty())
        m_path->setText(path);
    showState();
}

} // namespace plumbline::ui
