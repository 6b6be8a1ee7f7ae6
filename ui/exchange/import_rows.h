// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/import_report.h"
#include "core/exchange/look_at_file.h"
#include "ui/kit/controls.h"

class QStackedWidget;
class QTableView;

namespace plumbline::ui {

class ImportNotesModel;
class MappingModel;
class PreviewModel;
class Screen;
class Segment;
class UnknownValuesModel;

/// The rows of a file that is brought in: as they stand there, then what becomes of each, with the reason of those that stay
/// out; texts that no list knows, to be given a meaning; and what the import says.
class ImportRows : public Card
{
    Q_OBJECT

public:
    /// `columns`: what they mean, also after a text was given a meaning here. `keepRefused` stands beside the reason.
    ImportRows(Screen &screen, MappingModel *columns, QPushButton *keepRefused, QWidget *parent = nullptr);

    /// As they stand in the file.
    void look(const exchange::FileLook &look);
    /// What came of the rows: of all, or of the first while the others are being read.
    void show(const QStringList &headers, const exchange::ImportReport &report, const QString &title);
    void clear();
    /// What stands under the name of each column.
    void setMeanings(const QStringList &labels);
    void setEditable(bool editable);

private:
    void tellReason();

    Screen &m_screen;
    MappingModel *m_columns;
    ElidedLabel *m_title = nullptr;
    Segment *m_tabs = nullptr;
    QStackedWidget *m_tab = nullptr;
    PreviewModel *m_preview = nullptr;
    QTableView *m_previewTable = nullptr;
    QLabel *m_reason = nullptr;
    UnknownValuesModel *m_unknown = nullptr;
    ImportNotesModel *m_notes = nullptr;
};

} // namespace plumbline::ui
