## Units that are renamed, moved, closed, merged and split

unit-same-name = The unit is called "{ $name }" already. Please type the new name.
unit-same-parent = { $name } stands below { $parent } already. Please choose another unit.
unit-parent-unfit = { $name } cannot stand below { $parent }: a grassroots union has only sections and groups below it. Please choose another unit.
unit-heir-unfit = { $heir } is a grassroots union and cannot take over { $below }, which stands below { $name }. Please choose another unit.
unit-top-needs-heir = { $name } is at the top here, so some unit has to take over.
unit-below-early = { $name } stands below this unit since { $day }. Please give a later day.
unit-is-closed = { $name } ended on { $day } and can no longer be changed.
unit-is-itself = { $name } is this very unit. Please choose another one.
unit-below-itself = { $target } stands below { $name }. Please choose another unit, or move { $target } first.
unit-target-closed = { $name } ends on { $day }. Please choose another unit.
unit-target-young = { $name } works since { $day }. Please give a day from then on, or choose another unit.
unit-change-early = The last change of { $name } was on { $day }. Please give a later day.
