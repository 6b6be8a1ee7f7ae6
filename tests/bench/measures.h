// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/bench/measurement.h"

/// One function a measure; one file an area.
namespace plumbline::bench {

std::vector<Measurement> editCommit(const Wanted &wanted);
std::vector<Measurement> judgeMove(const Wanted &wanted);
std::vector<Measurement> boardQuery(const Wanted &wanted);
std::vector<Measurement> formulaEval(const Wanted &wanted);
std::vector<Measurement> formulaScan(const Wanted &wanted);
std::vector<Measurement> bytesPerLead(const Wanted &wanted);
std::vector<Measurement> bytesPerActivity(const Wanted &wanted);
std::vector<Measurement> searchText(const Wanted &wanted);
std::vector<Measurement> searchLoad(const Wanted &wanted);
std::vector<Measurement> duplicateLookup(const Wanted &wanted);
std::vector<Measurement> duplicateScan(const Wanted &wanted);
std::vector<Measurement> importSmall(const Wanted &wanted);
std::vector<Measurement> importLeads(const Wanted &wanted);
std::vector<Measurement> appendLeads(const Wanted &wanted);
std::vector<Measurement> previewFile(const Wanted &wanted);
std::vector<Measurement> dryRun(const Wanted &wanted);
std::vector<Measurement> readXlsx(const Wanted &wanted);
std::vector<Measurement> exportDeals(const Wanted &wanted);
std::vector<Measurement> desktopStart(const Wanted &wanted);
std::vector<Measurement> desktopBoard(const Wanted &wanted);
std::vector<Measurement> desktopFrame(const Wanted &wanted);
std::vector<Measurement> desktopImportFrame(const Wanted &wanted);
std::vector<Measurement> desktopImportCancel(const Wanted &wanted);

} // namespace plumbline::bench
