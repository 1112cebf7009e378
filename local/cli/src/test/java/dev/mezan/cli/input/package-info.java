@NullMarked
package dev.mezan.cli.input;

import org.jspecify.annotations.NullMarked;
