// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/import_file.h"
#include "core/exchange/look_at_file.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;

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
    /// "GB18030 · names of the columns in line 4".
    static QString told(const exchange::FileLook &look);

    /// What was chosen, into what will be read.
    void apply(exchange::ImportWanted &wanted) const;
    exchange::FormatWanted format() const;
    /// Offers to keep refused rows where there are any.
    void showRefused(qint64 rows);

Q_SIGNALS:
    void readingChanged(); ///< the file must be looked at again
    void rulesChanged();   ///< it must be tried out again

private:
    void chooseRejects();
    void tellRejects();

    QString m_path;
    QString m_rejects;
    bool m_isAsked = false; ///< several encodings fit
    bool m_isChosen = false;
    QLabel *m_encodingLabel = nullptr;
    QComboBox *m_encoding = nullptr;
    QComboBox *m_duplicates = nullptr;
    QPushButton *m_keepRefused = nullptr;
};

} // namespace plumbline::ui
