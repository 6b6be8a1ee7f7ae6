// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/words/phrase.h"

#include <QCoreApplication>

/// What the command line says beyond what the core says.
namespace plumbline::cli {

/// A sentence of the context "cli", marked where it is written: say(QT_TRANSLATE_NOOP("cli", "…")).
inline Phrase say(const char *source) { return {"cli", source}; }

} // namespace plumbline::cli
