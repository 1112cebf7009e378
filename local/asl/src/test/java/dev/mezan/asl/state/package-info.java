@NullMarked
package dev.mezan.asl.state;

import org.jspecify.annotations.NullMarked;
