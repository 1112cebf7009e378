@NullMarked
package dev.mezan.asl;

import org.jspecify.annotations.NullMarked;
