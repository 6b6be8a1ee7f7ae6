// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/file_format.h"
#include "core/exchange/proposal.h"
#include "core/words/phrase.h"

#include <functional>
#include <map>
#include <optional>
#include <QStringList>
#include <vector>

namespace plumbline::exchange {

/// Something said of a place in the file.
struct ImportNote {
    qint64 line = 0; ///< counted from 1; where it was met first
    QString column;  ///< the header; empty: the row
    Phrase text;
};

/// What becomes of a row.
enum class RowFate { Created, Updated, Skipped, Refused };

/// A row of the file beside what was made of it.
struct PreviewRow {
    qint64 line = 0;
    RowFate fate = RowFate::Created;
    QStringList cells;            ///< as they stand in the file; of the first 200 columns
    QStringList meant;            ///< as they were understood, in the language of the import; null where that is no field
    QString column;               ///< for Refused: the header; empty: the row
    std::optional<Phrase> reason; ///< for Refused; else why it is, or may be, another
    bool isLikely = false;        ///< it may be the same as another: `reason` says as which
};

/// A text of the file that its list does not know (EXCH-5): add it, read it as another, or leave it empty.
struct UnknownValue {
    QString column; ///< the header
    QString text;
    qint64 line = 0;      ///< where it was met first
    bool isAdded = false; ///< it becomes a choice of the list; false: such rows are refused
};

/// EXCH-7a: read = created + updated + skipped + refused.
struct ImportReport {
    QString file;
    FileFormat format; ///< as it was read
    qint64 headerLine = 1;
    qint64 read = 0;
    qint64 created = 0;
    qint64 updated = 0;
    qint64 skipped = 0; ///< there already, and nothing to add
    qint64 refused = 0;
    qint64 sameInFile = 0;      ///< of the rows: those that an earlier row of the file had said
    qint64 sameThere = 0;       ///< of the rows: those that the workspace had before
    qint64 likelySame = 0;      ///< of the rows: those that probably are a record that is there, by telephone or name
    std::map<int, qint64> also; ///< rows of other kinds that had to be made, by entity
    std::vector<ImportNote> notes;
    static constexpr size_t mostRejects = 10'000;
    std::vector<ImportNote> rejects;     ///< the first of them; the file of refused rows has all
    std::vector<ColumnProposal> columns; ///< how they were read
    QJsonObject mapping;                 ///< the same, to be kept: plumbline.mapping/1
    std::vector<UnknownValue> unknownValues;
    std::vector<PreviewRow> preview; ///< as many as were asked for: refused rows first, then those that may be the same
};

/// Collects what was done with flaws: once each, with the first line and the number of rows.
class ImportNotes
{
public:
    using Say = std::function<Phrase(qint64 rows)>;

    /// Which note it is, for count().
    int add(const QString &what, qint64 line, const QString &column, Say say);
    /// One more row of it.
    void count(int note) { ++m_notes[size_t(note)].rows; }
    /// One more row of a note that many rows have, and that its owner remembers; the first row adds it.
    template <class Add> void countOr(std::optional<int> &note, Add add)
    {
        if (note)
            count(*note);
        else
            note = add();
    }
    /// Notes of one kind that would be many (names that were added): the first of them each, the others together. From then on
    /// it returns which note that is, for count().
    std::optional<int> addOneOfMany(const QString &kind, qint64 line, const QString &column, const Say &one, const Say &others);
    /// Whether one more of this kind would be told by itself.
    bool tellsEach(const QString &kind) const;
    /// In the order of the file.
    std::vector<ImportNote> all() const;

private:
    static constexpr qint64 eachToldUpTo = 20;

    struct Note {
        qint64 line;
        QString column;
        qint64 rows;
        Say say;
    };
    std::vector<Note> m_notes;
    std::map<QString, int> m_byWhat;
    std::map<QString, qint64> m_ofKind;
};

} // namespace plumbline::exchange
