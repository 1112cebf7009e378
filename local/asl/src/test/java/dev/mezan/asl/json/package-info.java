@NullMarked
package dev.mezan.asl.json;

import org.jspecify.annotations.NullMarked;
