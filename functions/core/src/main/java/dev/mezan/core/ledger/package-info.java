/** Effects once: what is written of an effect before and after it, and what each attempt may do by it. */
@NullMarked
package dev.mezan.core.ledger;

import org.jspecify.annotations.NullMarked;
