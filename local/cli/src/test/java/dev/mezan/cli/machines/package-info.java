@NullMarked
package dev.mezan.cli.machines;

import org.jspecify.annotations.NullMarked;
