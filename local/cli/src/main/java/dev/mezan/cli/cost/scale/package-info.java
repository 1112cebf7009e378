/** What bounds the suite as tasks come faster: each quota of AWS on the way, and how much of it so many tasks need. */
@NullMarked
package dev.mezan.cli.cost.scale;

import org.jspecify.annotations.NullMarked;
