// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/reference_fields.h"
#include "core/exchange/reference_source.h"
#include "ui/kit/page.h"
#include "ui/kit/route.h"

#include <array>
#include <QMap>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;
class QVBoxLayout;

namespace plumbline::ui {

class FillingModel;
class Segment;

/// EXCH-12: maps a file or database of another system once: which column finds the records, and which fill which fields. What
/// does not fit is said beside the place where it is mended; adding fills the fields at once.
class ReferenceSheet : public Page
{
    Q_OBJECT

public:
    /// route.detail: the file, where it is known already.
    ReferenceSheet(Screen &screen, const Route &route, QWidget *parent);

    QString title() const override { return tr("Add a reference table"); }
    QString helpTopic() const override { return QStringLiteral("exchange"); }
    int drawerWidth() const override { return 560; }
    QJsonObject viewState() const override;
    void restore(const QJsonObject &state) override;
    QJsonObject drafts() const override;

private:
    static constexpr size_t kinds = 3;
    /// What stands in the source, and what it could mean for each kind of record.
    struct Looked {
        exchange::SourceLook look;
        std::array<exchange::ReferenceFields, kinds> fields;
        std::array<exchange::ReferenceTable, kinds> proposals;
    };
    /// A control, and what is said below it.
    struct Place {
        QWidget *control = nullptr;
        QLabel *note = nullptr;
    };

    QWidget *buildChoices();
    QWidget *buildSource();
    QWidget *buildMapping();
    QWidget *buildFoot();
    void addPlace(QVBoxLayout *rows, const QString &where, const QString &name, QWidget *control, QLayout *with = nullptr);
    void chooseFile();
    void pathWritten();
    void look(const QString &table);
    static Result<Looked> lookAt(const Reader &reader, const QString &path, const QString &table);
    void looked(const Result<Looked> &answer);
    void choose(const QJsonObject &state);
    void showKind();
    void keyChosen();
    void countKnown();
    void showState();
    void tell(const QString &where, const QString &text, const char *tone);
    void tellNoProblem();
    void refuse(const Refusal &refusal);
    QString kind() const;
    exchange::ReferenceTable wanted() const;
    void submit();

    Route m_route;
    std::optional<Looked> m_looked;
    QString m_lookedPath; ///< what was looked at
    std::shared_ptr<int> m_looking;
    std::shared_ptr<int> m_counting;
    QJsonObject m_restoreWhenLooked;
    bool m_isSaved = false;
    QString m_suggestedName;       ///< while nobody wrote another
    QMap<QString, Place> m_places; ///< by where a refusal says that it is mended

    QLineEdit *m_path = nullptr;
    QWidget *m_tableRow = nullptr;
    QComboBox *m_table = nullptr;
    QWidget *m_mapping = nullptr;
    Segment *m_kind = nullptr;
    QComboBox *m_keyColumn = nullptr;
    QComboBox *m_keyField = nullptr;
    FillingModel *m_filling = nullptr;
    QTableView *m_columns = nullptr;
    QLineEdit *m_name = nullptr;
    QComboBox *m_hours = nullptr;
    QLabel *m_problem = nullptr;
    QPushButton *m_submit = nullptr;
};

} // namespace plumbline::ui
