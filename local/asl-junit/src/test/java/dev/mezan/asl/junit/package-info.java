@NullMarked
package dev.mezan.asl.junit;

import org.jspecify.annotations.NullMarked;
