// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/choice.h"
#include "core/records/ids.h"
#include "core/workspace/reader.h"

#include <vector>

namespace plumbline::pipeline {

/// By what a board or a list of deals can be filtered, to choose from.
struct FilterChoices {
    struct Person {
        records::PersonId id;
        QString name;
        QString unit;
    };
    struct Unit {
        records::UnitId id;
        QString name;
        QString parent;
    };
    std::vector<Person> people; ///< who left last
    std::vector<Unit> units;
    std::vector<records::Choice> sources;
};

FilterChoices filterChoices(const Reader &reader);

} // namespace plumbline::pipeline
