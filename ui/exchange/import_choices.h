// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/import_file.h"
#include "core/exchange/look_at_file.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace plumbline::ui {

/// What was found out about a file and may be said otherwise (EXCH-2), what becomes of rows that are there already (EXCH-6),
/// and where refused rows go (EXCH-7).
class ImportChoices : public QWidget
{
    Q_OBJECT

public:
    explicit ImportChoices(QWidget *parent = nullptr);

    /// Forgets what was chosen for the file before.
    void begin(const QString &path);
    void show(const exchange::FileLook &look);
    /// What was chosen, into what will be read.
    void apply(exchange::ImportWanted &wanted) const;
    exchange::FormatWanted format() const;
    exchange::ShapeWanted shape() const { return m_shape; }
    /// Offers to keep refused rows where there are any: a button that stands elsewhere.
    QPushButton *keepRefused() const { return m_keepRefused; }
    /// Asks about rows that may be there, where there are any.
    void showFound(const exchange::ImportReport &report);

Q_SIGNALS:
    void readingChanged(); ///< the file must be looked at again
    void rulesChanged();   ///< it must be tried out again

private:
    /// A choice with its name before it; hidden together.
    struct Pair {
        QWidget *whole = nullptr;
        QLabel *name = nullptr;
        QComboBox *box = nullptr;
    };

    Pair add(QLayout *layout, const char *objectName, const QString &name, const QString &accessibleName);
    Pair addRule(QLayout *layout, const char *objectName, const QString &name, const QString &accessibleName);
    void showReadings(const exchange::FileLook &look);
    void showSheets(const exchange::FileFormat &format);
    void chooseRejects();
    void tellRejects();

    QString m_path;
    QString m_rejects;
    exchange::FormatWanted m_format;
    exchange::ShapeWanted m_shape;
    exchange::Encoding m_guess = exchange::Encoding::Utf8;
    bool m_isAsked = false; ///< several encodings fit
    QWidget *m_question = nullptr;
    QVBoxLayout *m_readings = nullptr;
    Pair m_encoding, m_separator, m_sheet, m_headerLine, m_dates, m_decimals, m_certain, m_likely;
    QPushButton *m_keepRefused = nullptr;
};

} // namespace plumbline::ui
