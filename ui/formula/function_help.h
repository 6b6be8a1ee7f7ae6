// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/words/language.h"

#include <QString>

namespace plumbline::ui {

/// Every function of the formula language as a table in Markdown: made of the table that the language itself reads, so that the
/// help always knows them all.
QString functionHelp(Language language);

} // namespace plumbline::ui
