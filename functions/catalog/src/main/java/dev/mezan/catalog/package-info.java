/** What the suite consists of, as typed records; the stacks and the local suite are built from it. */
@NullMarked
package dev.mezan.catalog;

import org.jspecify.annotations.NullMarked;
