@NullMarked
package dev.mezan.core.ledger;

import org.jspecify.annotations.NullMarked;
