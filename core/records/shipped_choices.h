// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace plumbline {
class Edit;
}

namespace plumbline::records {

/// The choices that a new workspace begins with, in both languages (resources/packs/choices.json).
void addShippedChoices(Edit &edit);

} // namespace plumbline::records
