@NullMarked
package dev.mezan.cli.cost;

import org.jspecify.annotations.NullMarked;
