// SPDX-License-Identifier: Apache-2.0

// A form block of the paper, laid out as cells.

#pragma once

#include "form_field_model.h"

#include <vector>

namespace gongyuan::client {

std::vector<FormFieldModel::Cell> formCells(const exam::FormBlock& block);

}  // namespace gongyuan::client
