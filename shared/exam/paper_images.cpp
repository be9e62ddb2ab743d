// SPDX-License-Identifier: Apache-2.0

#include "exam/paper_images.h"

namespace gongyuan::exam {
namespace {

class Collector {
public:
    void add(const std::vector<Block>& blocks)
    {
        for (const Block& block : blocks) {
            add(block.image);
        }
    }

    void add(const std::vector<Option>& options)
    {
        for (const Option& option : options) {
            add(option.image);
        }
    }

    void add(const std::vector<Material>& materials)
    {
        for (const Material& material : materials) {
            add(material.blocks);
        }
    }

    void add(const Item& item)
    {
        add(item.blocks);
        add(item.options);
        add(item.prompts);
        for (const Gap& gap : item.gaps) {
            add(gap.options);
        }
    }

    std::vector<const Image*> images;

private:
    void add(const std::optional<Image>& image)
    {
        if (image) {
            images.push_back(&*image);
        }
    }
};

}  // namespace

std::vector<const Image*> imagesOf(const Paper& paper)
{
    Collector collector;
    for (const Section& section : paper.sections) {
        for (const Group& group : section.groups) {
            collector.add(group.materials);
            for (const Item& item : group.items) {
                collector.add(item);
            }
        }
        for (const Task& task : section.tasks) {
            collector.add(task.materials);
        }
    }
    return std::move(collector.images);
}

}  // namespace gongyuan::exam
