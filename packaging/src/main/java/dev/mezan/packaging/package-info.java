/** One artifact for each function: a zip with what the function needs and nothing else. */
@NullMarked
package dev.mezan.packaging;

import org.jspecify.annotations.NullMarked;
