/** What differs from one stage to the next. */
@NullMarked
package dev.mezan.infra.settings;

import org.jspecify.annotations.NullMarked;
