// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/proposal.h"

#include "core/db/database.h"
#include "core/exchange/column_guess.h"
#include "core/exchange/mapping_json.h"
#include "core/exchange/phrases.h"
#include "core/exchange/rejects_file.h"
#include "core/workspace/workspace.h"

#include <QCryptographicHash>
#include <QJsonDocument>

namespace plumbline::exchange {
namespace {

using namespace Qt::StringLiterals;
using Target = ColumnMeaning::Target;

/// The headers of a file, in any order.
QString settingOf(const QString &as, const QStringList &headers)
{
    QStringList forms;
    for (const QString &header : headers)
        forms.append(headerForm(header));
    forms.sort();
    const QByteArray hash = QCryptographicHash::hash(forms.join(u'\n').toUtf8(), QCryptographicHash::Sha256);
    return u"import.mapping.%1.%2"_s.arg(as, QString::fromLatin1(hash.toHex().left(32)));
}

std::optional<Refusal> refuseMissing(const Mapping &mapping, const QStringList &headers, const QString &file)
{
    QSet<QString> present;
    for (const QString &header : headers)
        present.insert(headerForm(header));
    for (auto column = mapping.columns.cbegin(); column != mapping.columns.cend(); ++column) {
        if (!present.contains(column.key()))
            return phrases::columnMissing(file, column.key());
    }
    return std::nullopt;
}

/// An export of ours is known by its identifiers: there the texts beside the numbers say nothing of how numbers are written.
bool hasDecimalComma(const Mapping &mapping, const TableShape &shape, const Entity &entity)
{
    bool isExport = false;
    int commas = 0;
    int points = 0;
    for (qsizetype i = 0; i < shape.headers.size() && size_t(i) < shape.columns.size(); ++i) {
        const ColumnMeaning meaning = mapping.columns.value(headerForm(shape.headers[i]));
        const Field *field = meaning.target == Target::Field ? entity.fieldByKey(meaning.field) : nullptr;
        isExport |= meaning.target == Target::Identifier;
        if (field && (field->kind == FieldKind::Money || field->kind == FieldKind::Integer)) {
            commas += shape.columns[size_t(i)].decimalCommas;
            points += shape.columns[size_t(i)].decimalPoints;
        }
    }
    return isExport ? commas > points : shape.decimalComma;
}

/// A mapping as it was written, and from where it is.
struct Written {
    std::optional<QJsonObject> json;
    Ground ground = Ground::Header;
};

Written writtenMapping(const Reader &reader, const ProposalWanted &wanted, const QStringList &headers)
{
    if (wanted.said)
        return {wanted.said, Ground::Said};
    if (auto remembered = rememberedMapping(reader, wanted.as, headers))
        return {std::move(remembered), Ground::Remembered};
    if (auto preset = presetFor(wanted.as, headers))
        return {std::move(preset), Ground::Preset};
    return {};
}

/// Gives a field to columns whose names say nothing.
void guessByContent(Proposal &proposal, ColumnGuess &guess)
{
    QSet<QByteArray> taken;
    for (const ColumnProposal &column : proposal.columns)
        taken.insert(column.meaning.field);
    for (size_t i = 0; i < proposal.columns.size(); ++i) {
        ColumnProposal &column = proposal.columns[i];
        if (column.ground != Ground::Nothing || column.header.isEmpty())
            continue;
        const Field *field = guess.fieldOf(i, taken);
        if (!field)
            continue;
        column.ground = Ground::Content;
        column.meaning = {};
        column.meaning.target = Target::Field;
        column.meaning.field = field->key;
        taken.insert(field->key);
        proposal.mapping.columns[headerForm(column.header)] = column.meaning;
    }
}

} // namespace

std::optional<QJsonObject> rememberedMapping(const Reader &reader, const QString &as, const QStringList &headers)
{
    const QString setting = reader.setting(settingOf(as, headers));
    if (setting.isEmpty())
        return std::nullopt;
    const QJsonObject json = QJsonDocument::fromJson(setting.toUtf8()).object();
    // A field that it names may be gone by now.
    return mappingFromJson(json, reader).ok() ? std::optional(json) : std::nullopt;
}

void rememberMapping(Workspace &workspace, const QStringList &headers, const QJsonObject &mapping)
{
    workspace.setSetting(settingOf(mapping[u"as"_s].toString(), headers),
                         QString::fromUtf8(QJsonDocument(mapping).toJson(QJsonDocument::Compact)));
}

Result<Proposal> propose(const Reader &reader, const ProposalWanted &wanted, const TableShape &shape)
{
    const QStringList headers = withoutRejectColumns(shape.headers);
    const Written written = writtenMapping(reader, wanted, headers);
    Proposal proposal;
    proposal.ground = written.ground;
    Mapping &mapping = proposal.mapping;
    mapping.as = wanted.as;
    mapping.isOfKind = true;
    if (written.json) {
        auto read = mappingFromJson(*written.json, reader);
        if (!read.ok())
            return read.refusal();
        mapping = *std::move(read);
        if (mapping.as != wanted.as)
            return phrases::otherMapping(mapping.as, wanted.as);
    }
    if (!written.json || !written.json->contains(u"date_order"_s))
        mapping.dateOrder = shape.dateOrder;
    mapping.dateOrder = wanted.shape.dateOrder.value_or(mapping.dateOrder);
    mapping.decimalComma = shape.decimalComma;
    mapping.isGuarded = wanted.kind == FileKind::Csv;
    const QHash<QString, ColumnMeaning> known = mapping.columns;
    if (mapping.isOfKind)
        mapping = completed(mapping, headers, reader);
    else if (const auto missing = refuseMissing(mapping, headers, wanted.file))
        return *missing;

    const Entity &entity = reader.entity(entityFromWord(wanted.as));
    if (mapping.isOfKind && !wanted.shape.decimalComma)
        mapping.decimalComma = hasDecimalComma(mapping, shape, entity);
    ColumnGuess guess(reader, entity, shape);
    for (qsizetype i = 0; i < headers.size(); ++i) {
        ColumnProposal column;
        column.header = headers[i];
        column.meaning = mapping.columns.value(headerForm(headers[i]));
        if (known.contains(headerForm(headers[i])))
            column.ground = written.ground;
        else if (column.meaning.isSomething())
            column.ground = Ground::Header;
        constexpr qsizetype mostSamples = 3;
        column.samples = guess.samples(size_t(i), mostSamples);
        proposal.columns.push_back(std::move(column));
    }
    if (mapping.isOfKind)
        guessByContent(proposal, guess);
    for (size_t i = 0; i < proposal.columns.size(); ++i) {
        ColumnProposal &column = proposal.columns[i];
        const Field *field = column.meaning.target == Target::Field ? entity.fieldByKey(column.meaning.field) : nullptr;
        column.isDoubtful = field && column.meaning.values.isEmpty() && column.ground != Ground::Said
                            && column.ground != Ground::Remembered && guess.isUnlike(i, *field);
    }
    return proposal;
}

} // namespace plumbline::exchange
