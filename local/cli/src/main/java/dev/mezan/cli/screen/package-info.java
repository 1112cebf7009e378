/** What is shown: tables, trees, suggestions, on a terminal or in a pipe. */
@NullMarked
package dev.mezan.cli.screen;

import org.jspecify.annotations.NullMarked;
