@NullMarked
package dev.mezan.packaging;

import org.jspecify.annotations.NullMarked;
