// SPDX-License-Identifier: Apache-2.0

// Checks, groups and gates of one task.

#pragma once

#include "scoring/mark.h"
#include "scoring/response.h"

namespace gongyuan::scoring {

TaskMark markTask(const exam::Task& task, const TaskKey& key, const Response& own, const Responses& all);

}  // namespace gongyuan::scoring
