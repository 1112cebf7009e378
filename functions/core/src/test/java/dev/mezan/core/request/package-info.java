@NullMarked
package dev.mezan.core.request;

import org.jspecify.annotations.NullMarked;
