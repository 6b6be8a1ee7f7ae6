// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/exchange/import_choices.h"

#include "ui/kit/controls.h"
#include "ui/kit/theme.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>

namespace plumbline::ui {

using namespace Qt::StringLiterals;
using exchange::Encoding;
using exchange::FileKind;
using exchange::OnDuplicate;

ImportChoices::ImportChoices(QWidget *parent) : QWidget(parent)
{
    auto *layout = row(8);
    layout->setContentsMargins(0, 0, 0, 0);
    setLayout(layout);
    m_encodingLabel = label(tr("Encoding"), type::dense, "2");
    m_encoding = named(new QComboBox, "shell.import.encoding", tr("Encoding of the file"));
    for (const Encoding encoding :
         {Encoding::Utf8, Encoding::Gb18030, Encoding::Big5, Encoding::Utf16Le, Encoding::Utf16Be, Encoding::Windows1252})
        m_encoding->addItem(exchange::nameOf(encoding), int(encoding));
    connect(m_encoding, &QComboBox::activated, this, [this] {
        m_isChosen = true;
        Q_EMIT readingChanged();
    });
    layout->addWidget(m_encodingLabel);
    layout->addWidget(m_encoding);
    layout->addSpacing(theme().px(12));

    layout->addWidget(label(tr("Rows that are there already"), type::dense, "2"));
    m_duplicates = named(new QComboBox, "shell.import.duplicates", tr("What becomes of rows that are there already"));
    m_duplicates->addItem(tr("Fill what is empty"), int(OnDuplicate::Fill));
    m_duplicates->addItem(tr("Overwrite"), int(OnDuplicate::Overwrite));
    m_duplicates->addItem(tr("Skip"), int(OnDuplicate::Skip));
    m_duplicates->addItem(tr("Add once more"), int(OnDuplicate::Create));
    connect(m_duplicates, &QComboBox::activated, this, &ImportChoices::rulesChanged);
    layout->addWidget(m_duplicates);
    layout->addStretch();
    m_keepRefused = named(button({}, "link"), "shell.import.keepRefused");
    connect(m_keepRefused, &QPushButton::clicked, this, &ImportChoices::chooseRejects);
    layout->addWidget(m_keepRefused);
    m_keepRefused->hide();
}

void ImportChoices::begin(const QString &path)
{
    m_path = path;
    m_rejects.clear();
    m_isAsked = m_isChosen = false;
    m_duplicates->setCurrentIndex(0);
    m_keepRefused->hide();
}

void ImportChoices::show(const exchange::FileLook &look)
{
    const bool isText = look.format.kind != FileKind::Xlsx;
    m_encodingLabel->setVisible(isText);
    m_encoding->setVisible(isText);
    const Encoding encoding = look.format.encoding == Encoding::Utf8Bom ? Encoding::Utf8 : look.format.encoding;
    m_encoding->setCurrentIndex(m_encoding->findData(int(encoding)));
    m_isAsked = !look.format.encodingIsSure;
    m_encodingLabel->setText(m_isAsked && !m_isChosen ? tr("Encoding: is this text right?") : tr("Encoding"));
    setTone(m_encodingLabel, m_isAsked && !m_isChosen ? "amber" : "2");
}

QString ImportChoices::told(const exchange::FileLook &look)
{
    QStringList parts;
    switch (look.format.kind) {
    case FileKind::Csv:
        parts.append(exchange::nameOf(look.format.encoding));
        if (look.format.separator == '\t')
            parts.append(tr("separated by tabs"));
        else if (look.format.separator != ',')
            parts.append(tr("separated by %1").arg(QLatin1Char(look.format.separator)));
        break;
    case FileKind::Xlsx: parts.append(tr("sheet “%1”").arg(look.format.sheets.value(look.format.sheet))); break;
    case FileKind::VCard: parts.append(tr("contact cards")); break;
    case FileKind::JsonLines: parts.append(u"JSON Lines"_s); break;
    }
    if (look.shape.headerLine > 1)
        parts.append(tr("names of the columns in line %1").arg(look.shape.headerLine));
    return parts.join(u" · "_s);
}

exchange::FormatWanted ImportChoices::format() const
{
    exchange::FormatWanted wanted;
    if (m_isAsked || m_isChosen)
        wanted.encoding = Encoding(m_encoding->currentData().toInt());
    return wanted;
}

void ImportChoices::apply(exchange::ImportWanted &wanted) const
{
    wanted.format = format();
    wanted.onDuplicate = OnDuplicate(m_duplicates->currentData().toInt());
    wanted.rejectsPath = m_rejects;
}

void ImportChoices::showRefused(qint64 rows)
{
    m_keepRefused->setVisible(rows > 0);
    if (rows > 0)
        tellRejects();
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
