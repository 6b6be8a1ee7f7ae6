// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/exchange/import_choices.h"

#include "ui/kit/controls.h"
#include "ui/kit/flow_layout.h"
#include "ui/kit/theme.h"

#include <algorithm>
#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace plumbline::ui {

using namespace Qt::StringLiterals;
using exchange::Encoding;
using exchange::FileKind;
using exchange::OnDuplicate;

namespace {

constexpr int mostHeaderLine = 20;

bool hasDays(const exchange::TableShape &shape)
{
    return std::any_of(shape.columns.begin(), shape.columns.end(),
                       [](const exchange::ColumnLook &look) { return look.days + look.moments > 0; });
}

bool hasAmounts(const exchange::TableShape &shape)
{
    return shape.decimalComma || std::any_of(shape.columns.begin(), shape.columns.end(), [](const exchange::ColumnLook &look) {
               return look.amounts > 0;
           });
}

} // namespace

ImportChoices::ImportChoices(QWidget *parent) : QWidget(parent)
{
    auto *whole = column(8);
    whole->setContentsMargins(0, 0, 0, 0);
    setLayout(whole);
    m_question = new QWidget;
    m_readings = column(4);
    m_readings->setContentsMargins(0, 0, 0, 0);
    m_question->setLayout(m_readings);
    m_question->hide();
    whole->addWidget(m_question);

    auto *flow = new QWidget;
    auto *layout = new FlowLayout(theme().px(8), flow);
    whole->addWidget(flow);
    m_encoding = add(layout, "shell.import.encoding", tr("Encoding"), tr("Encoding of the file"));
    for (const Encoding encoding :
         {Encoding::Utf8, Encoding::Gb18030, Encoding::Big5, Encoding::Utf16Le, Encoding::Utf16Be, Encoding::Windows1252})
        m_encoding.box->addItem(exchange::nameOf(encoding), int(encoding));
    connect(m_encoding.box, &QComboBox::activated, this, [this] {
        m_format.encoding = Encoding(m_encoding.box->currentData().toInt());
        Q_EMIT readingChanged();
    });

    m_separator = add(layout, "shell.import.separator", tr("Between cells"), tr("What stands between the cells"));
    const std::pair<char, QString> signs[] = {{',', tr("comma")}, {';', tr("semicolon")}, {'\t', tr("tab")}, {'|', tr("bar |")}};
    for (const auto &[sign, name] : signs)
        m_separator.box->addItem(name, sign);
    connect(m_separator.box, &QComboBox::activated, this, [this] {
        m_format.separator = char(m_separator.box->currentData().toInt());
        Q_EMIT readingChanged();
    });

    m_sheet = add(layout, "shell.import.sheet", tr("Sheet"), tr("Sheet of the workbook"));
    connect(m_sheet.box, &QComboBox::activated, this, [this](int sheet) {
        m_format.sheet = sheet;
        m_shape = {};
        Q_EMIT readingChanged();
    });

    m_headerLine = add(layout, "shell.import.headerLine", tr("Column names in line"), tr("Line with the names of the columns"));
    m_headerLine.box->addItem(tr("none"), 0);
    for (int line = 1; line <= mostHeaderLine; ++line)
        m_headerLine.box->addItem(QString::number(line), line);
    connect(m_headerLine.box, &QComboBox::activated, this, [this] {
        m_shape.headerLine = m_headerLine.box->currentData().toLongLong();
        Q_EMIT readingChanged();
    });

    m_dates = add(layout, "shell.import.dates", tr("Dates"), tr("Order of day, month and year"));
    m_dates.box->addItem(tr("2026-03-15"), int(DateOrder::YearMonthDay));
    m_dates.box->addItem(tr("15.03.2026"), int(DateOrder::DayMonthYear));
    m_dates.box->addItem(tr("03/15/2026"), int(DateOrder::MonthDayYear));
    connect(m_dates.box, &QComboBox::activated, this, [this] {
        m_shape.dateOrder = DateOrder(m_dates.box->currentData().toInt());
        Q_EMIT readingChanged();
    });

    m_decimals = add(layout, "shell.import.decimals", tr("Amounts"), tr("Decimal sign of amounts"));
    m_decimals.box->addItem(u"1,284.00"_s, false);
    m_decimals.box->addItem(u"1.284,00"_s, true);
    connect(m_decimals.box, &QComboBox::activated, this, [this] {
        m_shape.decimalComma = m_decimals.box->currentData().toBool();
        Q_EMIT readingChanged();
    });

    m_certain =
        addRule(layout, "shell.import.duplicates", tr("Rows that are there"), tr("What becomes of rows that are there already"));
    m_likely =
        addRule(layout, "shell.import.likely", tr("That may be there"), tr("What becomes of rows that may be there already"));
    m_likely.whole->setToolTip(tr("They share a telephone, an e-mail or a name with a record that is called otherwise."));
    m_keepRefused = named(button({}, "link"), "shell.import.keepRefused");
    connect(m_keepRefused, &QPushButton::clicked, this, &ImportChoices::chooseRejects);
    m_keepRefused->hide();
}

ImportChoices::Pair ImportChoices::add(QLayout *layout, const char *objectName, const QString &name,
                                       const QString &accessibleName)
{
    Pair pair;
    pair.whole = new QWidget;
    auto *inside = row(6);
    inside->setContentsMargins(0, 0, theme().px(8), 0);
    pair.whole->setLayout(inside);
    pair.name = label(name, type::dense, "2");
    pair.box = named(new QComboBox, objectName, accessibleName);
    inside->addWidget(pair.name);
    inside->addWidget(pair.box);
    layout->addWidget(pair.whole);
    return pair;
}

ImportChoices::Pair ImportChoices::addRule(QLayout *layout, const char *objectName, const QString &name,
                                           const QString &accessibleName)
{
    Pair pair = add(layout, objectName, name, accessibleName);
    pair.box->addItem(tr("Fill what is empty"), int(OnDuplicate::Fill));
    pair.box->addItem(tr("Overwrite"), int(OnDuplicate::Overwrite));
    pair.box->addItem(tr("Skip"), int(OnDuplicate::Skip));
    pair.box->addItem(tr("Add once more"), int(OnDuplicate::Create));
    connect(pair.box, &QComboBox::activated, this, &ImportChoices::rulesChanged);
    return pair;
}

void ImportChoices::begin(const QString &path)
{
    m_path = path;
    m_rejects.clear();
    m_format = {};
    m_shape = {};
    m_isAsked = false;
    m_question->hide();
    m_certain.box->setCurrentIndex(m_certain.box->findData(int(OnDuplicate::Fill)));
    m_likely.box->setCurrentIndex(m_likely.box->findData(int(OnDuplicate::Create)));
    m_likely.whole->hide();
    m_keepRefused->hide();
}

void ImportChoices::show(const exchange::FileLook &look)
{
    const bool isCsv = look.format.kind == FileKind::Csv;
    const bool isTable = isCsv || look.format.kind == FileKind::Xlsx;
    m_guess = look.format.encoding == Encoding::Utf8Bom ? Encoding::Utf8 : look.format.encoding;
    m_encoding.whole->setVisible(look.format.kind != FileKind::Xlsx);
    m_encoding.box->setCurrentIndex(m_encoding.box->findData(int(m_guess)));
    m_isAsked = !look.format.encodingIsSure;
    m_separator.whole->setVisible(isCsv);
    if (m_separator.box->findData(int(look.format.separator)) < 0)
        m_separator.box->addItem(QString(QLatin1Char(look.format.separator)), int(look.format.separator));
    m_separator.box->setCurrentIndex(m_separator.box->findData(int(look.format.separator)));
    showSheets(look.format);
    m_headerLine.whole->setVisible(isTable);
    if (m_headerLine.box->findData(look.shape.headerLine) < 0)
        m_headerLine.box->addItem(QString::number(look.shape.headerLine), look.shape.headerLine);
    m_headerLine.box->setCurrentIndex(m_headerLine.box->findData(look.shape.headerLine));
    m_dates.whole->setVisible(hasDays(look.shape));
    m_dates.box->setCurrentIndex(m_dates.box->findData(int(look.proposal.mapping.dateOrder)));
    setTone(m_dates.name, !look.shape.dateOrderIsSure && !m_shape.dateOrder ? "amber" : "2");
    m_dates.name->setText(!look.shape.dateOrderIsSure && !m_shape.dateOrder ? tr("Dates: is this right?") : tr("Dates"));
    m_decimals.whole->setVisible(hasAmounts(look.shape));
    m_decimals.box->setCurrentIndex(m_decimals.box->findData(look.shape.decimalComma));
    showReadings(look);
}

void ImportChoices::showSheets(const exchange::FileFormat &format)
{
    m_sheet.whole->setVisible(format.kind == FileKind::Xlsx && format.sheets.size() > 1);
    m_sheet.box->clear();
    m_sheet.box->addItems(format.sheets);
    m_sheet.box->setCurrentIndex(format.sheet);
}

/// The same lines as each encoding reads them: one look tells which is right.
void ImportChoices::showReadings(const exchange::FileLook &look)
{
    const bool asks = m_isAsked && !m_format.encoding && !look.readings.empty();
    m_question->setVisible(asks);
    clear(m_readings);
    if (!asks)
        return;
    m_readings->addWidget(label(tr("Which of these reads right?"), type::dense, "amber", true));
    for (const exchange::Reading &reading : look.readings) {
        const QString name = exchange::nameOf(reading.encoding);
        auto *choice = button(name + u": "_s + reading.lines.value(0), "row");
        named(choice, ("shell.import.reading." + name.toLatin1()).constData(), tr("The file is %1").arg(choice->text()));
        choice->setToolTip(reading.lines.join(u'\n'));
        connect(choice, &QPushButton::clicked, this, [this, encoding = reading.encoding] {
            m_format.encoding = encoding;
            Q_EMIT readingChanged();
        });
        m_readings->addWidget(choice);
    }
}

exchange::FormatWanted ImportChoices::format() const
{
    exchange::FormatWanted wanted = m_format;
    // What the user has seen and not changed is meant.
    if (m_isAsked && !wanted.encoding)
        wanted.encoding = m_guess;
    return wanted;
}

void ImportChoices::apply(exchange::ImportWanted &wanted) const
{
    wanted.format = format();
    wanted.shape = m_shape;
    wanted.onDuplicate = OnDuplicate(m_certain.box->currentData().toInt());
    wanted.onLikely = OnDuplicate(m_likely.box->currentData().toInt());
    wanted.rejectsPath = m_rejects;
}

void ImportChoices::showFound(const exchange::ImportReport &report)
{
    m_keepRefused->setVisible(report.refused > 0);
    if (report.refused > 0)
        tellRejects();
    // Once asked it stays: with another rule none may be left.
    if (report.likelySame > 0)
        m_likely.whole->show();
}

void ImportChoices::tellRejects()
{
    m_keepRefused->setText(m_rejects.isEmpty() ? tr("Keep refused rows in a file…")
                                               : tr("Refused rows go to %1").arg(QFileInfo(m_rejects).fileName()));
    m_keepRefused->setAccessibleName(m_keepRefused->text());
}

void ImportChoices::chooseRejects()
{
    const QFileInfo file(m_path);
    const QString proposed = file.dir().filePath(tr("%1 refused.csv").arg(file.completeBaseName()));
    const QString path = QFileDialog::getSaveFileName(window(), tr("Where refused rows go"), proposed, tr("Tables (*.csv)"));
    if (path.isEmpty())
        return;
    m_rejects = path;
    tellRejects();
}

} // namespace plumbline::ui
