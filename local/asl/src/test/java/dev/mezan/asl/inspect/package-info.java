@NullMarked
package dev.mezan.asl.inspect;

import org.jspecify.annotations.NullMarked;
