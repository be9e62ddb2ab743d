// SPDX-License-Identifier: Apache-2.0

// Undo across a restart and a move to another seat: what the desk still knows of earlier answers, as steps.

#pragma once

#include "edit_history.h"
#include "session/desk.h"
#include "text_history.h"

#include <map>
#include <string>

namespace gongyuan::client {

/// What stands in each place of an answer: field, cell, gap, prompt; a chosen option is a place without text.
std::map<std::string, std::string> placesOf(const exam::Answer& answer);

/// What the candidate wrote; empty when the answer is no text.
std::string writingOf(const exam::Answer& answer);

/// The steps that led to the present answer; none when the desk remembers nothing.
EditHistory earlierEdits(const Desk& desk, const std::string& question);
TextHistory earlierWriting(const Desk& desk, const std::string& question);

}  // namespace gongyuan::client
