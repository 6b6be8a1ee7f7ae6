// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace plumbline::templates {

/// One page with one line of ASCII: what stands for a scan in a sample world.
QByteArray smallPdf(const QByteArray &line);

} // namespace plumbline::templates
