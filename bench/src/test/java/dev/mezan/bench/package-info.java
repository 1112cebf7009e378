@NullMarked
package dev.mezan.bench;

import org.jspecify.annotations.NullMarked;
