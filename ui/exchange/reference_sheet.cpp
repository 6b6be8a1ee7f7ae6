// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/exchange/reference_sheet.h"

#include "core/exchange/define_reference.h"
#include "ui/exchange/filling_model.h"
#include "ui/exchange/refresh_run.h"
#include "ui/kit/controls.h"
#include "ui/kit/drafts.h"
#include "ui/kit/segment.h"
#include "ui/kit/table_delegate.h"
#include "ui/kit/theme.h"

#include <algorithm>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QLineEdit>
#include <QScrollArea>
#include <QStandardPaths>
#include <QStyle>
#include <QTableView>

namespace plumbline::ui {

using namespace Qt::StringLiterals;
using exchange::ReferenceTable;

namespace {

constexpr qsizetype rowsLookedAt = 200;
constexpr int rowHeight = 44;

/// As the segment shows them: what other systems most often know is a customer.
QStringList kindsInOrder() { return {u"accounts"_s, u"contacts"_s, u"deals"_s}; }

void setWrong(QWidget *control, bool isWrong)
{
    control->setProperty("wrong", isWrong);
    control->style()->unpolish(control);
    control->style()->polish(control);
}

} // namespace

ReferenceSheet::ReferenceSheet(Screen &screen, const Route &route, QWidget *parent) : Page(screen, parent), m_route(route)
{
    setObjectName(u"reference"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(scrolled(buildChoices()), 1);
    layout->addWidget(line());
    layout->addWidget(buildFoot());
    m_mapping->hide();
    showState();
    if (!route.detail.isEmpty()) {
        m_path->setText(QDir::toNativeSeparators(route.detail));
        pathWritten();
    }
    QMetaObject::invokeMethod(
        this, [this] { m_path->setFocus(Qt::OtherFocusReason); }, Qt::QueuedConnection);
}

QWidget *ReferenceSheet::buildChoices()
{
    auto *content = new QWidget;
    auto *rows = new QVBoxLayout(content);
    rows->setContentsMargins(16, 14, 16, 14);
    rows->setSpacing(14);
    rows->addWidget(buildSource());
    rows->addWidget(m_mapping = buildMapping(), 1);
    rows->addStretch(0);
    return content;
}

/// A name above what is chosen, and a place below for what is said of it.
void ReferenceSheet::addPlace(QVBoxLayout *rows, const QString &where, const QString &name, QWidget *control, QLayout *with)
{
    auto *place = column(5);
    auto *title = label(name, type::dense, "2");
    title->setBuddy(control);
    place->addWidget(title);
    with ? place->addLayout(with) : place->addWidget(control);
    auto *note = named(paragraph({}, type::caption, "3"), qPrintable(u"reference.%1.note"_s.arg(where)));
    note->hide();
    place->addWidget(note);
    rows->addLayout(place);
    m_places.insert(where, {control, note});
}

QWidget *ReferenceSheet::buildSource()
{
    auto *whole = new QWidget;
    auto *rows = new QVBoxLayout(whole);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(14);
    m_path = named(new QLineEdit, "reference.path", tr("File of the other system"));
    m_path->setPlaceholderText(tr("CSV, XLSX, JSON Lines or a SQLite database"));
    auto *choose = named(button(tr("Choose…"), "", "folder"), "reference.choose", tr("Choose the file of the other system"));
    auto *place = row(8);
    place->addWidget(m_path, 1);
    place->addWidget(choose);
    addPlace(rows, u"file"_s, tr("File of the other system"), m_path, place);
    connect(m_path, &QLineEdit::editingFinished, this, &ReferenceSheet::pathWritten);
    connect(choose, &QPushButton::clicked, this, &ReferenceSheet::chooseFile);

    m_tableRow = new QWidget;
    auto *inTable = new QVBoxLayout(m_tableRow);
    inTable->setContentsMargins(0, 0, 0, 0);
    m_table = named(new QComboBox, "reference.table", tr("Table, view or sheet"));
    addPlace(inTable, u"table"_s, tr("Table, view or sheet"), m_table);
    m_tableRow->hide();
    rows->addWidget(m_tableRow);
    connect(m_table, &QComboBox::activated, this, [this] { look(m_table->currentText()); });
    return whole;
}

QWidget *ReferenceSheet::buildMapping()
{
    auto *whole = new QWidget;
    auto *rows = new QVBoxLayout(whole);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(14);
    m_kind = new Segment("reference.kind", tr("What its rows are about"), {tr("Customers"), tr("Contacts"), tr("Deals")}, 0);
    auto *kindLine = row(0);
    kindLine->addWidget(m_kind);
    kindLine->addStretch();
    addPlace(rows, u"kind"_s, tr("What its rows are about"), m_kind, kindLine);
    connect(m_kind, &Segment::chose, this, &ReferenceSheet::showKind);

    m_keyColumn = named(new QComboBox, "reference.key.column", tr("Column that finds the record"));
    m_keyField = named(new QComboBox, "reference.key.field", tr("Field with the same key"));
    for (QComboBox *box : {m_keyColumn, m_keyField}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(8);
        connect(box, &QComboBox::activated, this, &ReferenceSheet::keyChosen);
    }
    auto *key = row(8);
    key->addWidget(m_keyColumn, 1);
    key->addWidget(label(u"="_s, type::dense, "2"));
    key->addWidget(m_keyField, 1);
    addPlace(rows, u"key"_s, tr("A row belongs to the record where this column = this field"), m_keyColumn, key);

    m_filling = new FillingModel(this);
    m_columns = named(new QTableView, "reference.columns", tr("Which columns fill which fields"));
    m_columns->setModel(m_filling);
    dressTable(m_columns, rowHeight);
    m_columns->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    addPlace(rows, u"fill"_s, tr("Which columns fill which fields"), m_columns);
    connect(m_filling, &FillingModel::chosen, this, [this] {
        tellNoProblem();
        showState();
    });

    m_name = named(new QLineEdit, "reference.name", tr("Name"));
    m_name->setMaxLength(200);
    addPlace(rows, u"name"_s, tr("Name, as it stands beside every value that comes from it"), m_name);
    connect(m_name, &QLineEdit::textChanged, this, [this] {
        tellNoProblem();
        showState();
    });

    m_hours = named(new QComboBox, "reference.hours", tr("Read again when the file has changed"));
    const std::pair<QString, int> all[] = {{tr("Every hour"), 1},
                                           {tr("Every 6 hours"), 6},
                                           {tr("Once a day"), 24},
                                           {tr("Once a week"), 168},
                                           {tr("Only when I say so"), 0}};
    for (const auto &[name, hours] : all)
        m_hours->addItem(name, hours);
    m_hours->setCurrentIndex(m_hours->findData(24));
    addPlace(rows, u"hours"_s, tr("Read again when the file has changed"), m_hours);
    return whole;
}

QWidget *ReferenceSheet::buildFoot()
{
    auto *whole = new QWidget;
    auto *foot = new QVBoxLayout(whole);
    foot->setContentsMargins(16, 10, 16, 14);
    foot->setSpacing(8);
    m_problem = named(paragraph({}, type::dense, "red"), "reference.problem");
    m_problem->hide();
    foot->addWidget(m_problem);
    m_submit =
        named(button(tr("Add it and fill the fields"), "primary", "check"), "reference.submit", tr("Add it and fill the fields"));
    m_submit->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return));
    m_submit->setToolTip(u"Ctrl+Enter"_s);
    foot->addWidget(m_submit);
    connect(m_submit, &QPushButton::clicked, this, &ReferenceSheet::submit);
    return whole;
}

void ReferenceSheet::chooseFile()
{
    QString from = m_path->text().isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
                                            : QFileInfo(m_path->text()).absolutePath();
    if (!QFileInfo(from).isDir())
        from = QDir::homePath();
    const QPointer<ReferenceSheet> alive(this);
    const QString path = QFileDialog::getOpenFileName(
        window(), tr("Choose the file of the other system"), from,
        tr("Tables and databases (*.csv *.tsv *.txt *.xlsx *.jsonl *.db *.sqlite *.sqlite3);;All files (*)"));
    if (!alive || path.isEmpty())
        return;
    m_path->setText(QDir::toNativeSeparators(path));
    pathWritten();
}

Result<ReferenceSheet::Looked> ReferenceSheet::lookAt(const Reader &reader, const QString &path, const QString &table)
{
    auto look = exchange::lookAtSource(path, table, rowsLookedAt);
    if (!look.ok())
        return look.refusal();
    Looked looked;
    looked.look = *std::move(look);
    const QStringList words = kindsInOrder();
    for (size_t i = 0; i < kinds; ++i) {
        looked.fields[i] = exchange::referenceFields(reader, words[qsizetype(i)]);
        looked.proposals[i] = exchange::proposeReference(reader, words[qsizetype(i)], looked.look.columns);
    }
    return looked;
}

void ReferenceSheet::pathWritten()
{
    const QString path = QDir::fromNativeSeparators(m_path->text().trimmed());
    if (path == std::exchange(m_lookedPath, path))
        return;
    // What was chosen for another file is not chosen for this one.
    m_restoreWhenLooked = {};
    if (!path.isEmpty())
        return look({});
    m_looking.reset();
    m_looked.reset();
    m_mapping->hide();
    m_tableRow->hide();
    tell(u"file"_s, {}, "3");
    showState();
}

/// `table`: of the source; empty: its first one.
void ReferenceSheet::look(const QString &table)
{
    tellNoProblem();
    const auto question = std::make_shared<int>();
    m_looking = question;
    screen().ask(
        this, [path = m_lookedPath, table](const Reader &reader) { return lookAt(reader, path, table); },
        [this, question](const Result<Looked> &answer) {
            if (m_looking != question)
                return;
            m_looking.reset();
            looked(answer);
        });
    showState();
}

void ReferenceSheet::looked(const Result<Looked> &answer)
{
    m_mapping->setVisible(answer.ok());
    if (!answer.ok()) {
        m_looked.reset();
        m_tableRow->hide();
        showState();
        tell(u"file"_s, screen().say(answer.refusal().phrase), "red");
        return setWrong(m_path, true);
    }
    m_looked = *answer;
    const exchange::SourceLook &look = m_looked->look;
    m_tableRow->setVisible(look.tables.size() > 1);
    m_table->clear();
    m_table->addItems(look.tables);
    m_table->setCurrentText(look.table);
    // What its columns say most of.
    const auto filled = [](const ReferenceTable &table) { return exchange::filledColumns(table).size(); };
    const auto best = std::max_element(m_looked->proposals.begin(), m_looked->proposals.end(),
                                       [&](const auto &one, const auto &other) { return filled(one) < filled(other); });
    m_kind->choose(int(best - m_looked->proposals.begin()));
    if (m_name->text().isEmpty() || m_name->text() == m_suggestedName) {
        m_suggestedName = QFileInfo(m_lookedPath).completeBaseName();
        m_name->setText(m_suggestedName);
    }
    m_keyColumn->clear();
    for (const QString &column : look.columns) {
        if (!column.isEmpty())
            m_keyColumn->addItem(column);
    }
    m_filling->setSource(look);
    constexpr int mostShown = 8; // beyond that the table scrolls
    const int head = m_columns->horizontalHeader()->sizeHint().height();
    m_columns->setFixedHeight(head + theme().px(rowHeight) * std::min(m_filling->rowCount(), mostShown) + 2);
    showKind();
    if (!m_restoreWhenLooked.isEmpty())
        choose(std::exchange(m_restoreWhenLooked, {}));
    tell(u"file"_s, tr("%n column(s)", nullptr, int(m_keyColumn->count())), "3");
}

QString ReferenceSheet::kind() const { return kindsInOrder()[m_kind->chosen()]; }

/// What is proposed for the chosen kind of record.
void ReferenceSheet::showKind()
{
    if (!m_looked)
        return;
    const auto at = size_t(m_kind->chosen());
    const ReferenceTable &proposal = m_looked->proposals[at];
    m_keyField->clear();
    for (const Field &field : m_looked->fields[at].keys)
        m_keyField->addItem(screen().say(field.label()), QString::fromUtf8(field.key));
    m_keyColumn->setCurrentText(proposal.keyColumn);
    m_keyField->setCurrentIndex(m_keyField->findData(proposal.keyField));
    m_filling->setFields(m_looked->fields[at].fills, exchange::filledColumns(proposal), screen().words());
    keyChosen();
}

void ReferenceSheet::keyChosen()
{
    tellNoProblem();
    m_filling->setKey(m_keyColumn->currentText(), m_keyField->currentData().toByteArray());
    countKnown();
    showState();
}

/// Whether the key fits is seen before anything is filled.
void ReferenceSheet::countKnown()
{
    const qsizetype at = m_looked->look.columns.indexOf(m_keyColumn->currentText());
    QStringList keys;
    for (const QStringList &cells : m_looked->look.rows) {
        if (at >= 0 && !cells[at].isEmpty())
            keys.append(cells[at]);
    }
    const auto question = std::make_shared<int>();
    m_counting = question;
    tell(u"key"_s, {}, "3");
    screen().ask(
        this,
        [kind = kind(), field = m_keyField->currentData().toString(), keys](const Reader &reader) {
            return exchange::countKnownKeys(reader, kind, field, keys);
        },
        [this, question, all = keys.size()](qint64 known) {
            if (m_counting != question)
                return;
            if (all == 0)
                return tell(u"key"_s, tr("In the first rows this column is empty."), "amber");
            const Words &words = screen().words();
            if (known > 0)
                tell(u"key"_s,
                     tr("There is a record here for %2 of the first %1 rows.").arg(words.say(qint64(all)), words.say(known)),
                     "green");
            else
                tell(u"key"_s,
                     tr("There is a record here for none of the first %1 rows. Is it the right column, and the right field?")
                         .arg(words.say(qint64(all))),
                     "amber");
        });
}

/// What is looked at anew cannot be added yet.
void ReferenceSheet::showState() { m_submit->setEnabled(m_looked && !m_looking && screen().isWritable()); }

void ReferenceSheet::tell(const QString &where, const QString &text, const char *tone)
{
    QLabel *note = m_places[where].note;
    setTone(note, tone);
    note->setText(text);
    note->setVisible(!text.isEmpty());
}

/// What was refused is being mended.
void ReferenceSheet::tellNoProblem()
{
    m_problem->hide();
    for (auto place = m_places.begin(); place != m_places.end(); ++place) {
        if (!place->control->property("wrong").toBool())
            continue;
        setWrong(place->control, false);
        place->note->hide();
    }
}

void ReferenceSheet::refuse(const Refusal &refusal)
{
    const QString text = screen().say(refusal.phrase);
    // A column that is gone is one of the key or of those that fill: of both the file is to blame.
    const QString where = refusal.where == u"column" ? u"file"_s : refusal.where;
    if (!m_places.contains(where)) {
        m_problem->setText(text);
        return m_problem->show();
    }
    tell(where, text, "red");
    setWrong(m_places[where].control, true);
    m_places[where].control->setFocus(Qt::OtherFocusReason);
}

ReferenceTable ReferenceSheet::wanted() const
{
    ReferenceTable table;
    table.name = m_name->text();
    table.path = m_lookedPath;
    table.innerTable = m_tableRow->isVisibleTo(this) ? m_table->currentText() : QString();
    table.kind = kind();
    table.keyColumn = m_keyColumn->currentText();
    table.keyField = m_keyField->currentData().toString();
    table.columns = exchange::toJson(m_filling->filled());
    if (const int hours = m_hours->currentData().toInt(); hours > 0)
        table.hours = hours;
    return table;
}

void ReferenceSheet::submit()
{
    // The shortcut comes before the field is left.
    pathWritten();
    if (!m_looked || m_looking)
        return;
    tellNoProblem();
    // Whoever leaves before the answer comes is told it all the same.
    Screen *its = &screen();
    const ReferenceTable table = wanted();
    its->runAct(
        its, m_submit, [table](Workspace &workspace) { return exchange::addReference(workspace, table); },
        [its, page = QPointer<ReferenceSheet>(this), place = m_route, sent = drafts(),
         name = table.name.simplified()](const Result<exchange::ReferenceTableId> &added) {
            const bool isSeen = page && page->isVisible();
            if (!added.ok())
                return isSeen ? page->refuse(added.refusal()) : its->refuse(added.refusal());
            its->drafts().forget(place, sent);
            fillAfterAdding(*its, *added, name, its->editShown());
            if (!isSeen)
                return;
            page->m_isSaved = true;
            its->closeDrawer();
        });
}

QJsonObject ReferenceSheet::viewState() const
{
    if (!m_looked && !m_restoreWhenLooked.isEmpty())
        return m_restoreWhenLooked;
    QJsonObject filled;
    for (const exchange::FilledColumn &column : m_filling->filled())
        filled[column.column] = column.field;
    QJsonObject state{{u"path"_s, m_path->text()},
                      {u"hours"_s, m_hours->currentData().toInt()},
                      {u"name"_s, m_name->text() == m_suggestedName ? QString() : m_name->text()}};
    if (m_looked) {
        state[u"table"_s] = m_table->currentText();
        state[u"kind"_s] = m_kind->chosen();
        state[u"keyColumn"_s] = m_keyColumn->currentText();
        state[u"keyField"_s] = m_keyField->currentData().toString();
        state[u"filled"_s] = filled;
    }
    return state;
}

QJsonObject ReferenceSheet::drafts() const
{
    return m_isSaved || m_path->text().trimmed().isEmpty() ? QJsonObject() : viewState();
}

void ReferenceSheet::restore(const QJsonObject &state)
{
    const QString path = state[u"path"_s].toString();
    if (path.isEmpty())
        return;
    m_path->setText(path);
    if (const QString name = state[u"name"_s].toString(); !name.isEmpty())
        m_name->setText(name);
    if (const int hours = m_hours->findData(state[u"hours"_s].toInt()); hours >= 0)
        m_hours->setCurrentIndex(hours);
    m_restoreWhenLooked = state;
    m_lookedPath = QDir::fromNativeSeparators(path.trimmed());
    look(state[u"table"_s].toString());
}

/// As it was chosen before; what the source does not have any more stays as proposed.
void ReferenceSheet::choose(const QJsonObject &state)
{
    if (!state.contains(u"kind"_s))
        return;
    m_kind->choose(state[u"kind"_s].toInt());
    showKind();
    m_keyColumn->setCurrentText(state[u"keyColumn"_s].toString());
    if (const int field = m_keyField->findData(state[u"keyField"_s].toString()); field >= 0)
        m_keyField->setCurrentIndex(field);
    std::vector<exchange::FilledColumn> filled;
    const QJsonObject columns = state[u"filled"_s].toObject();
    for (auto column = columns.begin(); column != columns.end(); ++column)
        filled.push_back({column.key(), column.value().toString()});
    m_filling->setFields(m_looked->fields[size_t(m_kind->chosen())].fills, filled, screen().words());
    keyChosen();
}

} // namespace plumbline::ui
