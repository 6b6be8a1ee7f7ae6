// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"
#include "core/workspace/entity.h"

namespace plumbline::records {

/// One tag per kind of row, so that a PersonId is never taken for a DealId.
template <int Entity> struct Tag {
    static constexpr int entity = Entity;
};

using ChoiceId = Id<Tag<entity::choice>>;
using UnitId = Id<Tag<entity::unit>>;
using PersonId = Id<Tag<entity::person>>;
using AccountId = Id<Tag<entity::account>>;
using ContactId = Id<Tag<entity::contact>>;
using ProductId = Id<Tag<entity::product>>;
using ProductCostId = Id<Tag<entity::productCost>>;
using DealId = Id<Tag<entity::deal>>;
using DealLineId = Id<Tag<entity::dealLine>>;
using ActivityId = Id<Tag<entity::activity>>;
using InstalmentId = Id<Tag<entity::instalment>>;
using ReceiptId = Id<Tag<entity::receipt>>;
using AttachmentId = Id<Tag<entity::attachment>>;
using CalendarId = Id<Tag<entity::calendar>>;

} // namespace plumbline::records

namespace plumbline::pipeline {
using PipelineId = Id<records::Tag<entity::pipeline>>;
using VersionId = Id<records::Tag<entity::pipelineVersion>>;
using StageId = Id<records::Tag<entity::stage>>;
using StayId = Id<records::Tag<entity::stay>>;
} // namespace plumbline::pipeline
