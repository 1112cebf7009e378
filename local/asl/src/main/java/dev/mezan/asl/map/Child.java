package dev.mezan.asl.map;

import org.jspecify.annotations.Nullable;

/**
 * One child of a map run, before it runs.
 *
 * @param index its place among its siblings, from 0
 * @param name its name, the same whenever the map run is asked for it again
 * @param arn the ARN of its execution
 * @param input what it is given
 * @param items how many items are in that
 */
public record Child(
        int index, String name, String arn, @Nullable Object input, int items) {}
