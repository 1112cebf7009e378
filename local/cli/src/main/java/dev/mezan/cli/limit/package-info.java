/** The verb that shows and sets the limits of tenants. */
@NullMarked
package dev.mezan.cli.limit;

import org.jspecify.annotations.NullMarked;
