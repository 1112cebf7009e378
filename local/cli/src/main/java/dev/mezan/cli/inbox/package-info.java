/** What people are asked, on the command line. */
@NullMarked
package dev.mezan.cli.inbox;

import org.jspecify.annotations.NullMarked;
