// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/leads/duplicates_query.h"
#include "core/words/words.h"

#include <QJsonArray>
#include <QJsonObject>

namespace plumbline::cli {

/// "宏达机械有限公司 (李娜), 96 %: same phone …"
Phrase spokenDuplicate(const leads::Duplicate &duplicate);
QJsonArray jsonOfReasons(const std::vector<Phrase> &reasons, const Words &words);
QJsonObject jsonOfDuplicate(const Reader &reader, const leads::Duplicate &duplicate, const Words &words);

} // namespace plumbline::cli
