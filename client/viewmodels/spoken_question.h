// SPDX-License-Identifier: Apache-2.0

// A question as it is read aloud: its texts without marks, in the order this candidate sees them.

#pragma once

#include "exam/paper.h"

#include <QStringList>

#include <string>

namespace gongyuan::client {

/// The stem and what stands below it, the passage, numbered prompts, then each option as `A. text`.
QStringList spokenParts(const exam::Item& item, const std::string& admissionNo);
/// Title and brief.
QStringList spokenParts(const exam::Task& task);

}  // namespace gongyuan::client
