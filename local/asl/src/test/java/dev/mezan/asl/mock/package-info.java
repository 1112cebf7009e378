@NullMarked
package dev.mezan.asl.mock;

import org.jspecify.annotations.NullMarked;
