// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/mapping.h"

#include <QJsonObject>

namespace plumbline::exchange {

/// Format "plumbline.mapping/1"; what is wrong is refused with its path.
Result<Mapping> mappingFromJson(const QJsonObject &json, const Reader &reader);

QJsonObject toJson(const ColumnMeaning &meaning);
/// The same mapping as a file holds it: read again it means the same. The order of dates is left to the file, unless `dateOrder`
/// says it.
QJsonObject toJson(const Mapping &mapping, std::optional<DateOrder> dateOrder = {});

} // namespace plumbline::exchange
