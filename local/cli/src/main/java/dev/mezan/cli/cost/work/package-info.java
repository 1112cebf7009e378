/** The work that is run and metered to learn what it costs. */
@NullMarked
package dev.mezan.cli.cost.work;

import org.jspecify.annotations.NullMarked;
