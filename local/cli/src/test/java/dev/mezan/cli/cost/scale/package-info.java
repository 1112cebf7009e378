@NullMarked
package dev.mezan.cli.cost.scale;

import org.jspecify.annotations.NullMarked;
