/** Zip files that are the same byte for byte whenever and wherever they are written. */
@NullMarked
package dev.mezan.packaging.zip;

import org.jspecify.annotations.NullMarked;
