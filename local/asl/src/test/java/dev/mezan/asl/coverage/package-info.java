@NullMarked
package dev.mezan.asl.coverage;

import org.jspecify.annotations.NullMarked;
