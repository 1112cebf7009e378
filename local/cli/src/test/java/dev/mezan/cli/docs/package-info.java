/** What the pages say is held against what the program does. */
@NullMarked
package dev.mezan.cli.docs;

import org.jspecify.annotations.NullMarked;
