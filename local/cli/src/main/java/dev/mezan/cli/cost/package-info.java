/** {@code mezan cost}: what AWS would bill, measured by running it here. */
@NullMarked
package dev.mezan.cli.cost;

import org.jspecify.annotations.NullMarked;
