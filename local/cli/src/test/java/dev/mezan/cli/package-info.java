@NullMarked
package dev.mezan.cli;

import org.jspecify.annotations.NullMarked;
