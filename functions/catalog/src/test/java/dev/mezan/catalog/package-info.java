@NullMarked
package dev.mezan.catalog;

import org.jspecify.annotations.NullMarked;
