/** What people are asked, over HTTP. */
@NullMarked
package dev.mezan.gateway.inbox;

import org.jspecify.annotations.NullMarked;
