// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/mapping.h"
#include "core/exchange/table_shape.h"

#include <QJsonObject>

namespace plumbline {
class Workspace;
}

namespace plumbline::exchange {

/// From where the meaning of a column is known; the surest first.
enum class Ground {
    Said,       ///< by the user, or by a mapping that was given
    Remembered, ///< a file with these headers was imported so before
    Preset,     ///< a shipped preset knows this kind of file
    Header,     ///< the name of the column
    Content,    ///< what stands in it
    Nothing,    ///< kept in the notes, where records have them
};

/// What a column of a file seems to mean, and why (EXCH-4).
struct ColumnProposal {
    QString header;
    ColumnMeaning meaning;
    Ground ground = Ground::Nothing;
    bool isDoubtful = false; ///< what stands in the column does not look like that field
    QStringList samples;     ///< the first different texts, at most 3
};

struct Proposal {
    Mapping mapping;
    Ground ground = Ground::Header;      ///< of the mapping as a whole: Said, Remembered, Preset, or Header
    std::vector<ColumnProposal> columns; ///< in the order of the file
};

/// How a table is to be read.
struct ProposalWanted {
    QString file; ///< its name, for refusals
    QString as;
    std::optional<QJsonObject> said = {}; ///< a mapping that was given: columns it does not name stay out, unless it is a preset
    ShapeWanted shape = {};               ///< what the user said of dates and amounts
    FileKind kind = FileKind::Csv;        ///< in CSV texts are guarded: see Mapping
};

/// The mapping that was given, else the one that these headers had before, else a shipped preset, else names and contents of
/// the columns. Refused where a mapping that was given is wrong, or names a column that is not there.
Result<Proposal> propose(const Reader &reader, const ProposalWanted &wanted, const TableShape &shape);

/// The mapping with which a file of these headers was read before; empty where there is none.
std::optional<QJsonObject> rememberedMapping(const Reader &reader, const QString &as, const QStringList &headers);
void rememberMapping(Workspace &workspace, const QStringList &headers, const QJsonObject &mapping);

} // namespace plumbline::exchange
