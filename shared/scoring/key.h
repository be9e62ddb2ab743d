// SPDX-License-Identifier: Apache-2.0

// The marking key of a paper: keys of items, and checks, gates and groups of tasks. Keys exist at the
// authority only; the client never links this folder.

#pragma once

#include "scoring/item_key.h"

namespace gongyuan::scoring {

struct Gate {
    std::string check;
    std::string group;
    MilliPoints cap = 0;  // 0: the group is zeroed
    std::string why;
};

struct CheckGroup {
    std::string id;
    MilliPoints max = 0;
    int bestOf = 0;  // 0: all
    MilliPoints floor = 0;
};

struct TaskKey {
    std::vector<Check> checks;
    std::vector<Gate> gates;
    std::vector<CheckGroup> groups;
};

struct Key {
    std::string paper;
    int version = 1;
    std::map<std::string, ItemKey> items;
    std::map<std::string, TaskKey> tasks;
};

/// `{"v":1,"paper":..,"version":..,"items":{id:{..}},"tasks":{id:{"checks":..,"gates":..,"groups":..}}}`;
/// points are milli-points, everything else as in the author's source form.
Json toJson(const Key& key);
/// Malformed names the place; Unsupported for another version.
Result<Key> keyFromJson(const Json& json);

/// One task's part, for readers of the author's source form.
Json toJson(const TaskKey& key);
Result<TaskKey> taskKeyFromJson(const Json& json, const std::string& where);

/// Malformed unless the key answers this paper: every item and task has a key and no other is named, options,
/// fields and cells exist, the points of each task's checks and groups make up the task's points, and carry
/// expressions can be read.
Status fits(const Key& key, const exam::Paper& paper);

}  // namespace gongyuan::scoring
