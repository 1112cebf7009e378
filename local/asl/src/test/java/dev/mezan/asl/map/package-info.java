@NullMarked
package dev.mezan.asl.map;

import org.jspecify.annotations.NullMarked;
