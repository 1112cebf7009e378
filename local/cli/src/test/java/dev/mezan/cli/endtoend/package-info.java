@NullMarked
package dev.mezan.cli.endtoend;

import org.jspecify.annotations.NullMarked;
