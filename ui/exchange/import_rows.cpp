// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/exchange/import_rows.h"

#include "ui/exchange/import_notes.h"
#include "ui/exchange/mapping_model.h"
#include "ui/exchange/preview_model.h"
#include "ui/exchange/unknown_values_model.h"
#include "ui/kit/screen.h"
#include "ui/kit/segment.h"
#include "ui/kit/table_delegate.h"
#include "ui/kit/theme.h"

#include <algorithm>
#include <QHeaderView>
#include <QStackedWidget>
#include <QTableView>

namespace plumbline::ui {
namespace {

enum Tab { PreviewTab, UnknownTab, NotesTab };

} // namespace

ImportRows::ImportRows(Screen &screen, MappingModel *columns, QPushButton *keepRefused, QWidget *parent)
    : Card({}, {}, parent), m_screen(screen), m_columns(columns)
{
    const Theme &t = theme();
    auto *head = row(8);
    m_title = named(elided({}, type::dense, "2"), "shell.import.notes.title");
    m_tabs = new Segment("shell.import.tab", tr("What is shown of the file"), {tr("Rows"), tr("Unknown texts"), tr("Notes")},
                         PreviewTab);
    connect(m_tabs, &Segment::chose, this, [this](int tab) { m_tab->setCurrentIndex(tab); });
    head->addWidget(m_title, 1);
    head->addWidget(m_tabs);
    body()->addLayout(head);
    m_tab = new QStackedWidget;
    body()->addWidget(m_tab, 1);

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
    connect(m_previewTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ImportRows::tellReason);
    m_reason = named(paragraph({}, type::dense), "shell.import.reason");
    m_reason->setTextInteractionFlags(Qt::TextSelectableByMouse);
    inPreview->addWidget(m_previewTable, 1);
    auto *foot = row(12);
    foot->addWidget(m_reason, 1);
    foot->addWidget(keepRefused, 0, Qt::AlignTop);
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
}

void ImportRows::look(const exchange::FileLook &look)
{
    std::vector<exchange::PreviewRow> rows;
    for (size_t i = 0; i < look.shape.sample.size(); ++i) {
        exchange::PreviewRow row;
        row.line = look.shape.sampleLines[i];
        row.cells = QStringList(look.shape.sample[i].begin(), look.shape.sample[i].end());
        rows.push_back(std::move(row));
    }
    m_preview->set(look.headers, std::move(rows), m_screen.words(), false);
}

void ImportRows::show(const QStringList &headers, const exchange::ImportReport &report, const QString &title)
{
    const Words &words = m_screen.words();
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
    m_title->setFullText(title);
    m_tabs->setChoiceVisible(UnknownTab, m_unknown->rowCount() > 0);
    m_tabs->rename(UnknownTab, tr("Unknown texts (%1)").arg(words.say(qint64(m_unknown->rowCount()))));
    m_tabs->rename(NotesTab, tr("Notes (%1)").arg(words.say(qint64(m_notes->rowCount()))));
}

void ImportRows::clear()
{
    m_preview->clear();
    m_unknown->clear();
    m_notes->clear();
    m_title->setFullText({});
    m_tabs->setChoiceVisible(UnknownTab, false);
    m_tabs->rename(NotesTab, tr("Notes"));
    m_reason->clear();
    m_tabs->choose(PreviewTab);
    m_tab->setCurrentIndex(PreviewTab);
}

void ImportRows::setMeanings(const QStringList &labels) { m_preview->setMeanings(labels); }

void ImportRows::setEditable(bool editable) { m_unknown->setEditable(editable); }

/// Of the row that is chosen: why it stays out.
void ImportRows::tellReason()
{
    const QString reason = m_preview->reasonOf(m_previewTable->currentIndex().row());
    m_reason->setText(reason);
    m_reason->setVisible(!reason.isEmpty());
}

} // namespace plumbline::ui
